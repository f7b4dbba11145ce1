"""The record of how a statement is shown: read from a sheet, put on one, told when it changes."""

from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement, report_of
from tests.ui.shown_sheet import shown_columns
from viewer.core.relations import CellKey
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.views.statement_view import StatementView

CHANGED = SheetView(
    order=Order.TOTALS_FIRST,
    collapsed=frozenset({"r7"}),
    scale=Scale.MILLIONS,
    hidden=frozenset({"c1"}),
    columns=("c4", "c3", "c2", "c1"),
    filter="total",
    zoom=130,
    widths=(("", 222), ("c4", 150)),
)


def test_an_untouched_sheet_is_the_record_without_arguments(view: StatementView) -> None:
    assert view.sheet_view() == SheetView()


def test_putting_a_record_on_and_reading_it_back(view: StatementView, qtbot: QtBot) -> None:
    told: list[None] = []
    view.view_changed.connect(lambda: told.append(None))
    view.put_on(CHANGED)
    assert view.sheet_view() == CHANGED
    assert len(told) == 1
    assert shown_columns(view) == ["c4", "c3", "c2"]
    assert view.figures.columnWidth(1) == 195
    view.put_on(CHANGED)
    assert len(told) == 1
    view.put_on(SheetView())
    assert view.sheet_view() == SheetView()
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]
    assert view.current_key() == CellKey("s1", "r7", "c2")


def test_what_a_later_version_does_not_have_is_left_out(view: StatementView) -> None:
    gone = SheetView(collapsed=frozenset({"r99"}), hidden=frozenset({"c9"}), columns=("c9", "c2"))
    view.put_on(gone)
    assert view.sheet_view() == SheetView(columns=("c2", "c1", "c3", "c4"))


def test_a_hidden_current_column_hands_the_cell_to_its_neighbour(view: StatementView) -> None:
    view.set_columns((), {"c2"})
    assert view.current_key() == CellKey("s1", "r7", "c1")
    assert view.go_to(CellKey("s1", "r10", "c2"))
    assert view.current_key() == CellKey("s1", "r10", "c2")
    assert view.sheet_view().hidden == frozenset()


def test_a_filter_dims_and_drops_nothing(view: StatementView) -> None:
    assert view.model is not None
    view.set_filter("services")
    assert view.kept_rows == {"r2", "r3", "r4", "r5", "r7"}
    assert view.model.rowCount() == 14
    view.set_filter("10512328")
    assert view.kept_rows == {"r10"}
    view.set_filter("  ")
    assert view.kept_rows is None


def test_a_renewed_statement_stays_as_it_is_arranged(view: StatementView) -> None:
    view.put_on(CHANGED)
    shown = income_statement()
    assert view.renew(shown, report_of(shown))
    assert view.sheet_view() == CHANGED
