"""Brings the sheets of a file that is opened again back to how they were left."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import Entry, FailedFiling, OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.sessions.fitting import Fitted, fitted
from viewer.ui.sessions.losses import left_out_in_words
from viewer.ui.sessions.record import KeptFile, SheetMark
from viewer.ui.sessions.renaming import same_statement
from viewer.ui.sessions.snapshot import kept_file
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.statement_view import StatementView

#: Closed files that are remembered as they were left.
MOST_LEFT = 20
#: Files that are gone, of which it is still known how they were left.
MOST_GONE = 50


class Returner(QObject):
    """Knows how files were left that are to come back, and gives it to them.

    That is no change of the reader's, to be undone. A sheet takes its place on when it is made.

    Signals:
        returned: a file that came back: its `OpenFiling`, its `KeptFile`, its `Fitted`.

    Attributes:
        expected: path -> how the file was left, of those that are being opened.
        waiting: filing's number -> its statements' marks, of sheets not shown since.
        unread: number of a file that could not be read -> how it was left when it could.
        gone: files that were not opened again, as they were not there any more, the latest first;
            one that is opened from elsewhere is known by its bytes.
    """

    returned = Signal(object, object, object)

    def __init__(self, parts: Parts, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._navigator = navigator
        self.expected: dict[Path, KeptFile] = {}
        self.waiting: dict[int, dict[str, SheetMark]] = {}
        self.unread: dict[int, KeptFile] = {}
        self.gone: list[KeptFile] = []
        self._left: dict[Path, KeptFile] = {}
        parts.opener.opened.connect(self._on_opened)
        parts.opener.failed.connect(self._on_failed)
        parts.area.sheet_made.connect(self._give)
        parts.filings.closing.connect(self._on_closing)
        parts.filings.removed.connect(self._on_removed)
        navigator.shown.connect(self._on_shown)

    def expect(self, files: Iterable[KeptFile]) -> None:
        """Know how these files were left, for when they are opened."""
        self.expected |= {Path(file.path): file for file in files}

    def remember(self, files: Iterable[KeptFile]) -> None:
        """Know how files were left that are not opened now, for when somebody opens them."""
        known = {file.path: file for file in (*files, *self.gone)}
        self.gone = list(known.values())[:MOST_GONE]

    def _on_opened(self, entry: OpenFiling) -> None:
        left = self._left.pop(entry.path, None)
        kept = self.expected.pop(entry.path, None) or left or self._known_of_old(entry)
        if kept is None:
            return
        fit = fitted(kept, entry.filing)
        with self._parts.area.following():
            self._parts.charts.set_all(entry.number, fit.charts.sheets)
        self.waiting[entry.number] = dict(fit.marks)
        self._show(entry, kept, fit)
        self._on_shown()
        if kept is left and (told := left_out_in_words(entry.path.name, fit)):
            self._parts.status.show_notice(" ".join(told))
        self.returned.emit(entry, kept, fit)

    def _known_of_old(self, entry: OpenFiling) -> KeptFile | None:
        """How a file was left that was gone, and is opened by hand."""
        digest = entry.filing.document.file_hash
        by_path = [kept for kept in self.gone if Path(kept.path) == entry.path]
        by_bytes = [kept for kept in self.gone if kept.digest and kept.digest == digest]
        found = next(iter((*by_path, *by_bytes)), None)
        self.gone = [kept for kept in self.gone if kept is not found]
        return found

    def _on_failed(self, entry: FailedFiling) -> None:
        kept = self.expected.pop(entry.path, None)
        if kept is not None:
            self.unread[entry.number] = kept

    def _show(self, entry: OpenFiling, kept: KeptFile, fit: Fitted) -> None:
        """Show what was looked at, if the filing is the one shown now."""
        shown = kept.shown
        if self._parts.charts.sheet(entry.number, shown) is None:
            old = kept.sheet(shown)
            statement = same_statement(old, entry.filing) if old else None
            shown = statement.id if statement is not None and statement.id in fit.marks else ""
        if shown and self._parts.opener.is_behind(entry.path):
            self._parts.area.looked_at(entry.number, shown)
        elif shown:
            self._navigator.to_statement(entry.number, shown)

    def _on_shown(self) -> None:
        """A sheet that was made before its file was wholly read: hidden, it could not scroll."""
        area = self._parts.area
        if area.view is not None and area.filing is not None:
            self._give(area.view, area.filing)

    def _give(self, view: StatementView, filing: OpenFiling) -> None:
        """Let a sheet take its place on."""
        model = view.model
        if model is None:
            return
        mark = self.waiting.get(filing.number, {}).pop(model.statement.id, None)
        if mark is None:
            return
        area = self._parts.area
        with area.following():
            view.put_on(replace(mark.view, order=area.order, scale=area.scale))
        home = (mark.row, mark.column)
        place = SheetPlace(home, ((home, home),), mark.scrolled) if mark.row else None
        if place is not None:
            place.restore(view.figures, model)
            # Again when the sheet has its size: before, there is nothing to scroll in.
            QTimer.singleShot(0, view, lambda: place.scroll(view.figures))

    def _on_closing(self, entry: Entry) -> None:
        """A file that is opened again, or read again, stands as it was left."""
        kept = self.unread.get(entry.number)
        if isinstance(entry, OpenFiling):
            kept = kept_file(entry, self._parts, self.waiting.get(entry.number, {}))
        if kept is not None:
            self._left.pop(entry.path, None)
            self._left[entry.path] = kept
            for path in list(self._left)[:-MOST_LEFT]:
                del self._left[path]

    def _on_removed(self, entry: Entry) -> None:
        self.waiting.pop(entry.number, None)
        self.unread.pop(entry.number, None)
