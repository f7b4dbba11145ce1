"""The statement as a Qt model: roles, order, folding, and Qt's own tester through it all."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.statement_maker import edited
from tests.ui.sheet_samples import income_statement, report_of
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey
from viewer.ui.models.arrangement import FoldReach, Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.roles import Role, RuleKind
from viewer.ui.models.statement_model import StatementModel


@pytest.fixture
def model(qapp: QApplication) -> Iterator[StatementModel]:
    """A model under Qt's tester, which aborts the run at the first broken promise."""
    shown = income_statement()
    made = StatementModel(shown, report_of(shown))
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def ids(model: StatementModel) -> list[str]:
    return [model.index(row, 0).data(Role.ROW_ID) for row in range(model.rowCount())]


def rows(*numbers: int) -> list[str]:
    return [f"r{number}" for number in numbers]


def at(model: StatementModel, row: str, column: str) -> QModelIndex:
    return model.index_of(CellKey("s1", row, column))


def test_shape_and_headers(model: StatementModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (14, 5)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    vertical, horizontal = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
    assert model.headerData(6, vertical) == "7"
    assert model.headerData(0, horizontal) == "Statements of operations"
    assert model.headerData(2, horizontal) == "Year-over-year Comparison · Sept 30, 2004 · JPY"
    assert model.headerData(99, horizontal) is None
    assert model.headerData(99, vertical) is None


def test_roles_of_a_figure(model: StatementModel) -> None:
    place = at(model, "r7", "c2")
    assert place.data() == "5,508,048"
    assert place.data(Role.AMOUNT) == Decimal(5_508_048_000)
    assert place.data(Role.CELL).text == "5,508,048"
    assert place.data(Role.KEY) == CellKey("s1", "r7", "c2")
    assert place.data(Role.COLUMN_ID) == "c2"
    assert place.data(Role.ROW_NUMBER) == 7
    assert place.data(Role.VERDICT) == Verdict.EXACT
    assert place.data(Role.IS_TOTAL) is True
    assert place.data(Role.RULE) == RuleKind.SINGLE
    assert place.data(Role.DEPTH) == 1
    assert place.data(Role.IS_COMPUTED) is False
    assert place.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert place.data(Qt.ItemDataRole.BackgroundRole) is None


def test_what_is_not_printed_is_blank(model: StatementModel) -> None:
    place = at(model, "r13", "c1")
    assert place.data() == ""
    assert place.data(Role.AMOUNT) is None
    assert place.data(Role.CELL) is None
    assert at(model, "r13", "c2").data() == "–"
    assert at(model, "r13", "c2").data(Role.AMOUNT) == 0


def test_label_column(model: StatementModel) -> None:
    place = model.index(6, 0)
    assert place.data() == "Total connectivity and value-added services"
    assert place.data(Role.KEY) is None
    assert place.data(Role.RULE) == RuleKind.NONE


def test_a_broken_total_is_the_loudest(qapp: QApplication) -> None:
    wrong = edited(income_statement(), "r7", "c2", Decimal(5_500_000_000))
    model = StatementModel(wrong, report_of(wrong))
    assert at(model, "r7", "c2").data(Role.VERDICT) == Verdict.BROKEN
    assert at(model, "r10", "c2").data(Role.VERDICT) == Verdict.BROKEN
    assert at(model, "r7", "c4").data(Role.VERDICT) == Verdict.EXACT
    assert "Does not add up" in at(model, "r7", "c2").data(Qt.ItemDataRole.ToolTipRole)


def test_spoken(model: StatementModel) -> None:
    def spoken(row: str, column: str) -> str:
        return str(at(model, row, column).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken("r10", "c2") == (
        "Total revenues, three months to 30 September 2004, 10,512,328 thousand yen, "
        "adds up exactly"
    )
    assert spoken("r12", "c4") == (
        "Operating income (loss), three months to 30 September 2003, "
        "minus 829,760 thousand yen, adds up exactly"
    )
    assert spoken("r3", "c3").endswith("27.0 percent")
    assert spoken("r14", "c2").endswith("3.56 yen per share")
    assert spoken("r13", "c2").endswith("zero, printed as a dash")
    assert spoken("r13", "c1").endswith("not reported")
    model.set_scale(Scale.MILLIONS)
    assert "10,512 million yen" in spoken("r10", "c2")


def test_folding_as_printed(model: StatementModel) -> None:
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    model.toggle("r7")
    assert ids(model) == rows(1, 2, *range(7, 15))
    assert removed == [(2, 5)]
    assert model.index(1, 0).data(Role.ROW_NUMBER) == model.sheet_row(1).number
    assert at(model, "r7", "c1").data(Role.IS_FOLDED) is True
    assert not at(model, "r3", "c1").isValid()
    model.toggle("r7")
    assert ids(model) == rows(*range(1, 15))


def test_row_numbers_stay_the_documents(model: StatementModel) -> None:
    model.set_level(1)
    number = at(model, "r10", "c1").data(Role.ROW_NUMBER)
    assert number == 10
    assert model.name_of(CellKey("s1", "r10", "c2")) == "C10"
    assert model.key_named("c10") == CellKey("s1", "r10", "c2")
    assert model.key_named("A10") is None
    assert model.key_named("Z10") is None
    assert model.name_of(CellKey("other", "r10", "c2")) == ""


def test_whole_folds_what_is_inside_too(model: StatementModel) -> None:
    model.toggle("r10", FoldReach.WHOLE)
    model.toggle("r10")
    assert "r7" in ids(model)
    assert "r3" not in ids(model)
    model.toggle("r7")
    assert "r3" in ids(model)


def test_totals_first(model: StatementModel) -> None:
    model.set_order(Order.TOTALS_FIRST)
    shown = ids(model)
    assert shown.index("r10") < shown.index("r7") < shown.index("r3")
    assert "r2" not in shown
    model.toggle("r7")
    assert "r3" not in ids(model)
    model.reveal("r3")
    assert "r3" in ids(model)
    model.reveal("r2")
    assert model.order is Order.AS_PRINTED
    assert "r2" in ids(model)


def test_levels(model: StatementModel) -> None:
    assert model.arrangement.level_count == 3
    assert model.arrangement.level == 3
    model.set_level(1)
    assert not {"r3", "r7", "r8"} & set(ids(model))
    assert {"r10", "r11", "r12"} <= set(ids(model))
    assert model.arrangement.level == 1
    model.set_level(2)
    assert "r7" in ids(model)
    assert "r3" not in ids(model)
    model.toggle("r7")
    assert model.arrangement.level == 3
    model.toggle("r10")
    assert model.arrangement.level is None


def test_reload(model: StatementModel) -> None:
    model.toggle("r7")
    model.set_statement(income_statement())
    assert ids(model) == rows(*range(1, 15))
    assert at(model, "r7", "c2").data(Role.VERDICT) is None


def test_scale_rewrites_every_figure(model: StatementModel) -> None:
    changes: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    assert at(model, "r10", "c2").data() == "10,512,328"
    model.set_scale(Scale.MILLIONS)
    assert changes == [(0, 13)]
    assert at(model, "r10", "c2").data() == "10,512"
    assert at(model, "r10", "c3").data() == "100.0"
    model.set_scale(Scale.AS_PRINTED)
    assert at(model, "r10", "c2").data() == "10,512,328"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("toggle"), st.sampled_from(["r7", "r10", "r12", "r3"]), st.booleans()),
        st.tuples(st.just("level"), st.integers(1, 3), st.booleans()),
        st.tuples(st.just("order"), st.sampled_from(Order), st.booleans()),
    ),
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_folding_keeps_order_and_loses_nothing(
    qapp: QApplication, steps: list[tuple[str, object, bool]]
) -> None:
    model = StatementModel(income_statement())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for kind, what, whole in steps:
        if kind == "toggle":
            model.toggle(str(what), FoldReach.WHOLE if whole else FoldReach.ALONE)
        elif kind == "level" and isinstance(what, int):
            model.set_level(what)
        elif isinstance(what, Order):
            model.set_order(what)
        arrangement = model.arrangement
        printed = arrangement.outline.printed
        order = printed if model.order is Order.AS_PRINTED else arrangement.outline.totals_first
        hidden = [
            row
            for row in order
            if any(above in arrangement.collapsed for above in arrangement.outline.ancestors(row))
        ]
        assert ids(model) == [row for row in order if row not in hidden]
    model.set_order(Order.AS_PRINTED)
    model.set_level(model.arrangement.level_count)
    assert ids(model) == rows(*range(1, 15))
    tester.deleteLater()
