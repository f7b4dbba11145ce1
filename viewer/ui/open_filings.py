"""The filings that are open, those that could not be read included."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.core.errors import ViewerError
from viewer.core.filing import Filing
from viewer.ui.filing_index import FilingIndex


@dataclass(frozen=True, slots=True, eq=False)
class OpenFiling:
    """A filing that is open.

    Attributes:
        number: its number while the program runs.
        path: the file.
        filing: what was read.
        index: look-ups over its report.
    """

    number: int
    path: Path
    filing: Filing
    index: FilingIndex


@dataclass(frozen=True, slots=True, eq=False)
class FailedFiling:
    """A file that could not be read: what, where and what to do stand in the error."""

    number: int
    path: Path
    error: ViewerError


Entry = OpenFiling | FailedFiling


class OpenFilings(QObject):
    """The open filings in the order in which they were opened.

    Signals:
        added: the new `Entry`.
        removed: the `Entry` that was closed.
    """

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[int, Entry] = {}
        self._last = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, in order."""
        return tuple(self._entries.values())

    def filing(self, number: int) -> OpenFiling | None:
        """The filing of that number, None if it is closed or could not be read."""
        entry = self._entries.get(number)
        return entry if isinstance(entry, OpenFiling) else None

    def entry(self, number: int) -> Entry | None:
        """The filing or failure of that number."""
        return self._entries.get(number)

    def add(self, path: Path, filing: Filing, index: FilingIndex) -> OpenFiling:
        """Open a filing; it takes the place of what is open of the same path."""
        self._close_path(path, (OpenFiling, FailedFiling))
        entry = OpenFiling(self._next(), path, filing, index)
        self._insert(entry)
        return entry

    def fail(self, path: Path, error: ViewerError) -> FailedFiling:
        """Keep what went wrong with a file, to be shown; what is open of it stays open."""
        self._close_path(path, (FailedFiling,))
        entry = FailedFiling(self._next(), path, error)
        self._insert(entry)
        return entry

    def close(self, number: int) -> None:
        """Close a filing, or put a failure away."""
        entry = self._entries.pop(number, None)
        if entry is not None:
            self.removed.emit(entry)

    def _close_path(self, path: Path, kinds: tuple[type, ...]) -> None:
        for entry in self.entries:
            if entry.path == path and isinstance(entry, kinds):
                self.close(entry.number)

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _insert(self, entry: Entry) -> None:
        self._entries[entry.number] = entry
        self.added.emit(entry)
