"""Printing what is shown, and writing it as a PDF: statements page by page, between events."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog, QMainWindow

from viewer.core.errors import ViewerError
from viewer.ui.action_ids import ActionId
from viewer.ui.charting import Charting
from viewer.ui.charts.picture import print_picture
from viewer.ui.exporting import Exporter, as_export_error
from viewer.ui.language import say, told
from viewer.ui.parts import Parts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from viewer.ui.printing.sheet import PrintedSheet

PDF_FILTER = "PDF (*.pdf)"
_ENDED = object()


class Printer(QObject):
    """Prints what the sheet shows, as it shows it.

    Args:
        window: the window, over which dialogs stand.
        parts: what the window is put together from.
        exporter: who tells that a file was written, or why not.
        charting: gives pictures of the sheet of charts shown.

    Attributes:
        is_busy: whether pages are still being painted.
    """

    def __init__(
        self, window: QMainWindow, parts: Parts, exporter: Exporter, charting: Charting
    ) -> None:
        super().__init__(window)
        self._charting = charting
        self._window = window
        self._parts = parts
        self._exporter = exporter
        self.is_busy = False

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        return {ActionId.PRINT: self.print, ActionId.EXPORT_PDF: self.export_pdf}

    def export_pdf(self) -> None:
        """Ask where to, and write the statement or the charts shown as a PDF."""
        filing = self._parts.area.filing
        if filing is None:
            return
        if self._parts.area.chart is not None:
            self._charting.ask_where_to_save(".pdf")
            return
        folder = Path(self._parts.store.current.export_folder or filing.path.parent)
        name = told(filing.filing.names[self._parts.area.statement]).replace("/", "-")
        proposed = folder / f"{filing.path.stem} – {name}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, say("Export PDF"), str(proposed), PDF_FILTER
        )
        if chosen:
            target = Path(chosen)
            self.write_pdf(target if target.suffix else target.with_name(f"{target.name}.pdf"))

    def write_pdf(self, target: Path) -> None:
        """Write the statement shown as a PDF."""
        from viewer.ui.printing.paper import usual_layout  # noqa: PLC0415 - only who prints.
        from viewer.ui.printing.press import PdfPress  # noqa: PLC0415 - as above.

        layout = usual_layout()
        sheet = self._sheet(layout)
        if sheet is None or self.is_busy:
            return
        self._parts.store.change(export_folder=str(target.parent))
        press = PdfPress([sheet], layout, target.stem)
        self._take(press.steps(), lambda: self._keep(target, press.content))

    def print(self) -> None:
        """Ask for a printer, and print the statement or the charts shown."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - as above.

        from viewer.ui.printing.paper import usual_layout  # noqa: PLC0415 - as above.

        if self.is_busy or self._parts.area.filing is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(usual_layout())
        if self._parts.area.chart is not None:
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(say("Print"))
        if dialog.exec():  # The system's own dialogs know no other way.
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the statement or the charts shown with what was chosen in the dialog."""
        from viewer.ui.printing.press import pressed  # noqa: PLC0415 - as above.

        picture = self._charting.picture()
        if picture is not None:
            print_picture(picture, printer)
            self._parts.status.show_notice(say("The charts are printed."))
            return
        layout = printer.pageLayout()
        lies = layout.orientation() is QPageLayout.Orientation.Landscape
        # Upright is what every dialog proposes: then the statement's width decides.
        sheet = self._sheet(layout, across=True if lies else None)
        if sheet is None or self.is_busy:
            return
        pages = (printer.fromPage(), printer.toPage()) if printer.fromPage() else None
        steps = pressed([sheet], layout, printer, printer.resolution(), pages)
        self._take(steps, lambda: self._parts.status.show_notice(say("The statement is printed.")))

    def _sheet(self, layout: QPageLayout, *, across: bool | None = None) -> "PrintedSheet | None":
        from viewer.ui.printing.paper import printable  # noqa: PLC0415 - as above.
        from viewer.ui.printing.shown import printed_sheet  # noqa: PLC0415 - as above.

        area = self._parts.area
        if area.filing is None or area.view is None:
            return None
        shown = area.view.sheet_view()
        paper = printable(layout)
        return printed_sheet(area.filing.filing, area.statement, shown, paper, across=across)

    def _take(self, steps: Iterator[None], done: Callable[[], None]) -> None:
        """Take the steps one by one, between events."""
        timer = QTimer(self)
        self.is_busy = True

        def step() -> None:
            goes_on, finish = False, done
            try:
                goes_on = next(steps, _ENDED) is not _ENDED
            except ViewerError as error:
                finish = partial(self._exporter.failed.emit, error)
            finally:
                if not goes_on:  # Also after a mistake of ours: half of it is not the whole.
                    self._stop(timer)
            if not goes_on:
                finish()

        timer.timeout.connect(step)
        timer.start(0)

    def _stop(self, timer: QTimer) -> None:
        self.is_busy = False
        timer.stop()
        timer.deleteLater()

    def _keep(self, target: Path, content: bytes) -> None:
        from viewer.export.atomic import replacing  # noqa: PLC0415 - as above.

        try:
            with replacing(target) as file:
                file.write(content)
        except ViewerError as error:
            self._exporter.failed.emit(as_export_error(target, error))
        else:
            self._exporter.done.emit(target)
