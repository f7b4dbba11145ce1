"""Columns that are hidden, moved and computed: in the model under Qt's tester."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement, report_of
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Column
from viewer.ui.models.roles import Role
from viewer.ui.models.statement_model import StatementModel

PRINTED = ["c1", "c2", "c3", "c4"]
COMPUTED = Column("x1", -1, ("Change",))


@pytest.fixture
def model(qapp: QApplication) -> Iterator[StatementModel]:
    """The sample with its report; whatever breaks a rule of models fails the test."""
    shown = income_statement()
    made = StatementModel(shown, report_of(shown))
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def shown_columns(model: StatementModel) -> list[str]:
    return [model.index(0, place).data(Role.COLUMN_ID) for place in range(1, model.columnCount())]


def computed_cells() -> dict[tuple[str, str], Cell]:
    printed = income_statement().cells["r10", "c2"]
    cell = replace(printed, text="1,327,069", value=Decimal(1_327_069_000), notes=())
    return {("r10", "x1"): cell}


def test_hidden_columns_are_gone_and_come_back_where_they_were(model: StatementModel) -> None:
    model.set_columns((), {"c2", "c4"})
    assert shown_columns(model) == ["c1", "c3"]
    assert not model.index_of(CellKey("s1", "r10", "c2")).isValid()
    assert model.index_of(CellKey("s1", "r10", "c3")).data() == "100.0"
    assert model.column_arrangement.hidden_before("c3") == ("c2",)
    assert model.column_arrangement.hidden_before(None) == ("c4",)
    model.reveal_column("c2")
    assert shown_columns(model) == ["c1", "c2", "c3"]
    model.set_columns((), ())
    assert shown_columns(model) == PRINTED


def test_the_last_column_cannot_be_hidden(model: StatementModel) -> None:
    model.set_columns((), PRINTED)
    assert shown_columns(model) == PRINTED
    assert model.column_arrangement.hidden == frozenset()


def test_moved_columns_keep_their_letters_and_their_figures(model: StatementModel) -> None:
    followed = QPersistentModelIndex(model.index_of(CellKey("s1", "r10", "c4")))
    model.set_columns(("c4", "c3"), ())
    assert shown_columns(model) == ["c4", "c3", "c1", "c2"]
    assert (followed.column(), followed.data()) == (1, "9,185,259")
    assert [model.letters_of(place) for place in range(5)] == ["A", "E", "D", "B", "C"]
    assert model.name_of(CellKey("s1", "r10", "c4")) == "E10"
    assert model.key_named("E10") == CellKey("s1", "r10", "c4")
    assert model.headerData(1, Qt.Orientation.Horizontal) == income_statement().columns[3].title
    model.set_columns(PRINTED, ())
    assert model.column_arrangement.order == ()


def test_verdicts_go_along(model: StatementModel) -> None:
    before = model.index_of(CellKey("s1", "r12", "c4")).data(Role.VERDICT)
    model.set_columns(("c4",), {"c2"})
    place = model.index_of(CellKey("s1", "r12", "c4"))
    assert place.data(Role.VERDICT) == before
    assert model.verdicts_in("r12").get(place.column()) is Verdict(before)


def test_unknown_columns_are_left_out(model: StatementModel) -> None:
    model.set_columns(("c9", "c3"), {"c8"})
    assert shown_columns(model) == ["c3", "c1", "c2", "c4"]
    assert model.column_arrangement.hidden == frozenset()


def test_computed_columns_stand_behind_and_say_so(model: StatementModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.columns_changed, timeout=1000):
        model.set_computed((COMPUTED,), computed_cells())
    assert shown_columns(model) == [*PRINTED, "x1"]
    place = model.index_of(CellKey("s1", "r10", "x1"))
    assert place.data() == "1,327,069"
    assert place.data(Role.IS_COMPUTED) is True
    assert model.index(place.row(), 2).data(Role.IS_COMPUTED) is False
    assert model.filled.column(5)[place.row()]
    assert not model.filled.column(5)[0]
    model.set_columns(("x1",), ())
    assert shown_columns(model) == ["x1", *PRINTED]
    model.set_computed((), {})
    assert shown_columns(model) == PRINTED


def test_hiding_all_but_a_computed_column_that_goes_shows_all(model: StatementModel) -> None:
    model.set_computed((COMPUTED,), computed_cells())
    model.set_columns((), PRINTED)
    assert shown_columns(model) == ["x1"]
    model.set_computed((), {})
    assert shown_columns(model) == PRINTED


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.permutations(PRINTED), st.sets(st.sampled_from(PRINTED))), max_size=6)
)
def test_any_arrangement_is_reached_from_any_other(
    qapp: QApplication, steps: list[tuple[list[str], set[str]]]
) -> None:
    shown = income_statement()
    model = StatementModel(shown, report_of(shown))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for order, hidden in steps:
        model.set_columns(order, hidden)
        wanted = [column for column in order if column not in hidden] or order
        assert shown_columns(model) == wanted
        texts = [model.index(9, place).data() for place in range(1, model.columnCount())]
        cells = [shown.cells["r10", column].text for column in wanted]
        assert texts == cells
    tester.deleteLater()
