"""The source: the document with the current figure lit, its parts paler."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from viewer.core.relations import CellKey
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.source_view import SourceView
from viewer.ui.pieces import label


class SourcePanel(QWidget):
    """The text of the current filing.

    Signals:
        cell_chosen: the `CellKey` of the figure that was clicked in the text.
        place_changed: where the lit figure stands, in words.
    """

    cell_chosen = Signal(object)
    place_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Source")
        self._filing: OpenFiling | None = None
        self.view = SourceView()
        self.view.clicked.connect(self._on_clicked)
        self.view.is_figure = lambda offset: self._cell_at(offset) is not None
        self._elsewhere = label("", "muted")
        self._elsewhere.setContentsMargins(12, 12, 12, 12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show that filing's text; nothing is lit."""
        old, self._filing = self._filing, filing
        if filing is old or (filing and old and filing.filing.document is old.filing.document):
            return
        self.view.show_text(filing.filing.document.text if filing else "")
        self.place_changed.emit(filing.filing.document.name if filing else "")

    def show_cell(self, key: CellKey | None, parts: tuple[CellKey, ...] = ()) -> None:
        """Light a figure of the filing shown, and its parts."""
        if self._filing is None:
            return
        cell = self._filing.filing.cell(key) if key else None
        name = self._filing.filing.document.name
        if cell is None:
            self.view.light(None)
            self._stack.setCurrentWidget(self.view)
            self.place_changed.emit(name)
            return
        span = cell.source.span
        place = f"{name} · {cell.source.describe()}"
        if span is None:
            self._elsewhere.setText(f"“{cell.source.raw}” stands at {cell.source.describe()}.")
            self._stack.setCurrentWidget(self._elsewhere)
        else:
            place += f" · characters {span[0]:,}–{span[1]:,}"
            self.view.light(span, self._spans(parts))
            self._stack.setCurrentWidget(self.view)
        self.place_changed.emit(place)

    def show_span(self, span: tuple[int, int]) -> None:
        """Light a stretch of prose."""
        self._stack.setCurrentWidget(self.view)
        self.view.light(span)
        if self._filing is not None:
            line = self.view.lines.line_of(span[0])
            self.place_changed.emit(f"{self._filing.filing.document.name} · line {line}")

    def _spans(self, keys: tuple[CellKey, ...]) -> list[tuple[int, int]]:
        if self._filing is None:
            return []
        cells = [self._filing.filing.cell(key) for key in keys]
        return [cell.source.span for cell in cells if cell and cell.source.span]

    def _cell_at(self, offset: int) -> CellKey | None:
        return self._filing.index.cell_at(offset) if self._filing else None

    def _on_clicked(self, offset: int) -> None:
        key = self._cell_at(offset)
        if key is not None:
            self.cell_chosen.emit(key)
