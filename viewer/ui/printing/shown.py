"""What of a filing goes on paper: its statements as they are shown, kept from changing."""

from viewer.core.filing import Filing
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.printing.plan import Paper
from viewer.ui.printing.sheet import PrintedSheet
from viewer.ui.printing.words import PrintedWords


def printed_sheet(
    filing: Filing, statement: str, view: SheetView, paper: Paper, *, across: bool | None = None
) -> PrintedSheet:
    """A statement as a sheet shows it, for a paper; doubtful figures are marked.

    Args:
        filing: the filing.
        statement: id of the statement.
        view: how it is shown.
        paper: what of a page can be printed on, upright.
        across: whether the paper must lie on its side, or upright; None leaves it to the width.
    """
    shown = filing.statement_by_id[statement]
    model = StatementModel(shown, filing.report)
    if view.added:
        added = AddedTable(filing, shown)
        added.take(view.added)
        model.set_computed(added.columns, added.cells)
    model.set_order(view.order)
    model.set_collapsed(view.collapsed)
    model.set_columns(view.columns, view.hidden)
    model.set_scale(view.scale)
    return PrintedSheet(model, PrintedWords.of(filing, shown, model), paper, across=across)
