"""The document as text, as a page and as a table: one of them is seen, all light the same."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.core.document import Document
from viewer.ui.panels.grid_view import GridView
from viewer.ui.panels.page_view import PageView
from viewer.ui.panels.source_marks import SourceMarks, Told
from viewer.ui.panels.source_modes import SourceMode, possible_modes
from viewer.ui.panels.source_view import SourceView
from viewer.ui.pieces import label

Span = tuple[int, int]
Face = SourceView | PageView | GridView


class SourceFaces(QStackedWidget):
    """The views of the source, or a sentence where none of them can show a figure.

    Attributes:
        text: the text, line by line.
        page: the page.
        grid: the table.
        wanted: how the user wants to see the source.
        possible: how the document can be seen.

    Signals:
        clicked: the character of the document's text that was clicked or chosen.
        walked: the `Mark` that Tab led to.
        stepped: the characters of the figure that an arrow key led to.
        mode_shown: another mode is shown.
    """

    clicked = Signal(object)
    walked = Signal(object)
    stepped = Signal(object)
    mode_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.page, self.grid = SourceView(), PageView(), GridView()
        self._elsewhere = label("", "muted")
        self._elsewhere.setContentsMargins(12, 12, 12, 12)
        for widget in (self.text, self.page, self.grid, self._elsewhere):
            self.addWidget(widget)
        self.wanted = SourceMode.TEXT
        self.possible = possible_modes(None)
        self._span: Span | None = None
        self._parts: tuple[Span, ...] = ()
        for face in (self.text, self.page):
            face.clicked.connect(self.clicked)
            face.walked.connect(self.walked)
            face.stepped.connect(self.stepped)
        self.grid.clicked_at.connect(self.clicked)

    @property
    def mode(self) -> SourceMode:
        """How the source is seen: as is wanted if that can show what is lit."""
        if self.wanted not in self.possible:
            return SourceMode.TEXT
        if self.wanted is SourceMode.TABLE and self._span and not self.grid.holds(self._span):
            return SourceMode.PAGE  # Prose stands in no table.
        return self.wanted

    @property
    def face(self) -> Face:
        """The view of the mode that is shown."""
        faces: dict[SourceMode, Face] = {
            SourceMode.TEXT: self.text,
            SourceMode.PAGE: self.page,
            SourceMode.TABLE: self.grid,
        }
        return faces[self.mode]

    def ask(
        self,
        is_figure: Callable[[int], bool],
        words_at: Callable[[int], str],
        figure_from: Callable[[int, int], Span | None],
    ) -> None:
        """Let the views ask about figures.

        Args:
            is_figure: whether one stands at a character.
            words_at: what is told of the one at a character.
            figure_from: the one behind a character (1) or before it (-1).
        """
        for face in (self.text, self.page):
            face.is_figure, face.words_at = is_figure, words_at
            face.figure_from = figure_from
        self.grid.is_figure = is_figure

    def show_document(self, document: Document | None) -> None:
        """Show another document, nothing lit."""
        self.possible = possible_modes(document)
        self._span, self._parts = None, ()
        self.text.show_text(document.text if document else "")
        self.page.show_document(document)
        self.grid.show_document(document)
        self._show()

    def show_marks(self, marks: SourceMarks, kinds: frozenset[Told]) -> None:
        """Mark the figures of the prose that are of these kinds."""
        self.text.show_marks(marks, kinds)
        self.page.show_marks(marks, kinds)

    def light(self, span: Span | None, parts: Iterable[Span] = ()) -> None:
        """Light a figure and its parts, in the mode that is wanted."""
        self._span, self._parts = span, tuple(parts)
        self._show()

    def tell(self, words: str) -> None:
        """Show a sentence in place of the document."""
        self._elsewhere.setText(words)
        self.setCurrentWidget(self._elsewhere)

    def want(self, mode: SourceMode) -> None:
        """Show the source that way from now on."""
        self.wanted = mode
        self._show()

    def front(self) -> None:
        """Bring the document to the front, whatever is lit."""
        self.setCurrentWidget(self.face)

    def say(self, words: str) -> None:
        """Tell a screen reader what the lit figure of the prose is."""
        for face in (self.text, self.page):
            face.say(words)

    def _show(self) -> None:
        face = self.face
        face.light(self._span, self._parts)
        if isinstance(face, PageView):
            self.text.light(self._span, self._parts)  # Walking goes on where it was.
        self.setCurrentWidget(face)
        self.mode_shown.emit()
