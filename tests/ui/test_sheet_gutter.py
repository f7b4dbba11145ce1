"""Which rows a total's bracket spans."""

from PySide6.QtWidgets import QApplication

from tests.statement_maker import statement
from tests.ui.sheet_samples import income_statement
from viewer.ui.models.arrangement import Order
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.brackets import Brackets, Extent


def extents_of(model: StatementModel) -> dict[str, Extent]:
    return dict(Brackets(model).around(0, model.rowCount() - 1))


def test_brackets_as_printed_close_at_their_total(qapp: QApplication) -> None:
    model = StatementModel(income_statement())
    assert extents_of(model) == {"r7": Extent(1, 2, 6), "r10": Extent(0, 1, 9)}


def test_brackets_totals_first_open_at_their_total(qapp: QApplication) -> None:
    model = StatementModel(income_statement())
    model.set_order(Order.TOTALS_FIRST)
    assert extents_of(model) == {"r7": Extent(1, 1, 5), "r10": Extent(0, 0, 7)}


def test_a_folded_total_spans_itself(qapp: QApplication) -> None:
    model = StatementModel(income_statement())
    model.toggle("r7")
    extents = extents_of(model)
    row = model.row_of("r7")
    assert row is not None
    assert extents["r7"] == Extent(1, row, row)


def test_a_heading_among_the_parts_does_not_break_the_bracket(qapp: QApplication) -> None:
    shown = statement("\tJPY\nA\t1\nB\t2\n# Not counted\nTotal\t3", ["r4 = r1 + r2"])
    assert extents_of(StatementModel(shown)) == {"r4": Extent(0, 0, 3)}


def test_only_what_is_looked_at_is_worked_out(qapp: QApplication) -> None:
    model = StatementModel(income_statement())
    assert Brackets(model).around(0, 1) == {"r10": Extent(0, 1, 9)}
    assert Brackets(model).around(8, 13) == {"r10": Extent(0, 1, 9)}
    assert Brackets(model).around(11, 13) == {}
