"""`crossfoot print`: statements as a PDF, without a window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.export.atomic import replacing
from viewer.ui import theme
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.printing.paper import printable, usual_layout
from viewer.ui.printing.press import PdfPress
from viewer.ui.printing.shown import printed_sheet


def check(target: Path) -> None:
    """Whether the target can be one, before the filing is read.

    Raises:
        ExportError: its name does not end in .pdf.
    """
    if target.suffix.lower() != ".pdf":
        raise ExportError(f"{target.name} is no PDF", "Choose a name that ends in .pdf.")


def write_pdf(
    filing: Filing,
    target: Path,
    statements: Sequence[str] | None,
    *,
    scale: int | None = None,
    totals_first: bool = False,
) -> None:
    """Write statements as a PDF, each on a new page.

    Args:
        filing: the filing.
        target: the file to make or replace.
        statements: their ids; None for all.
        scale: the power of ten that money is shown in, None as printed.
        totals_first: whether totals stand before their parts.

    Raises:
        ExportError: it cannot be written.
    """
    # Fonts belong to an application.
    app = QApplication.instance() or theme.application(sys.argv[0])
    layout = usual_layout()
    order = Order.TOTALS_FIRST if totals_first else Order.AS_PRINTED
    view = SheetView(order, scale=Scale(scale))
    wanted = statements or [statement.id for statement in filing.statements]
    sheets = [printed_sheet(filing, name, view, printable(layout)) for name in wanted]
    press = PdfPress(sheets, layout, filing.title or filing.document.name)
    for _ in press.steps():
        pass
    with replacing(target) as file:
        file.write(press.content)
    del app
