"""The filings that are open, those that could not be read included."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.core.collector import take_back
from viewer.core.errors import ViewerError
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.ui.filing_index import FilingIndex


@dataclass(frozen=True, slots=True, eq=False)
class OpenFiling:
    """A filing that is open.

    Attributes:
        number: its number while the program runs.
        path: the file.
        filing: what was read.
        index: look-ups over its report.
        stopped: why an incomplete filing will never be complete ("cancelled"); "" for one that is
            complete, or on its way.
    """

    number: int
    path: Path
    filing: Filing
    index: FilingIndex
    stopped: str = ""

    @property
    def unchecked(self) -> str:
        """What there is to say in place of verdicts, "" where checking is done."""
        if self.filing.complete:
            return ""
        return said("not checked") if self.stopped else said("not checked yet")


@dataclass(frozen=True, slots=True, eq=False)
class FailedFiling:
    """A file that could not be read: what, where and what to do stand in the error.

    Attributes:
        number: its number while the program runs.
        path: the file.
        error: what went wrong.
        partly: whether some of it was read before, and is open beside this.
    """

    number: int
    path: Path
    error: ViewerError
    partly: bool = False


Entry = OpenFiling | FailedFiling


class OpenFilings(QObject):
    """The open filings in the order in which they were opened.

    Signals:
        added: the new `Entry`.
        replaced: the `OpenFiling` that is further than the one of its number was, or has stopped.
        closing: the `Entry` that is about to be closed; its sheets are still there.
        removed: the `Entry` that was closed.
        arranged: the entries stand in another order.
    """

    added = Signal(object)
    replaced = Signal(object)
    closing = Signal(object)
    removed = Signal(object)
    arranged = Signal()

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
        order = [entry.path for entry in self.entries]
        self._close_path(path, (OpenFiling, FailedFiling))
        entry = OpenFiling(self._next(), path, filing, index)
        self._insert(entry)
        if path in order[:-1]:
            self.arrange(order)
        return entry

    def renew(self, number: int, filing: Filing, index: FilingIndex) -> OpenFiling | None:
        """Put a filing that is further understood in the place of what is open of that number."""
        old = self.filing(number)
        return self._replace(replace(old, filing=filing, index=index)) if old else None

    def stop(self, number: int, why: str) -> None:
        """Keep what is understood of a filing; there will be no more of it."""
        old = self.filing(number)
        if old is not None:
            self._replace(replace(old, stopped=why))

    def is_complete(self, path: Path) -> bool:
        """Whether that file is open, understood to its end."""
        return any(
            isinstance(entry, OpenFiling) and entry.path == path and entry.filing.complete
            for entry in self.entries
        )

    def number_of_same(self, path: Path, filing: Filing) -> int | None:
        """The number of what is open of that file, if it was read from the same bytes.

        Then its sheets, and what was done to them, stay: nothing means anything else now.
        """
        digest = filing.document.file_hash
        return next(
            (
                entry.number
                for entry in self.entries
                if isinstance(entry, OpenFiling)
                and entry.path == path
                and entry.filing.complete
                and entry.filing.document.file_hash == digest
            ),
            None,
        )

    def fail(self, path: Path, error: ViewerError, *, partly: bool = False) -> FailedFiling:
        """Keep what went wrong with a file, to be shown; what is open of it stays open."""
        self._close_path(path, (FailedFiling,))
        entry = FailedFiling(self._next(), path, error, partly)
        self._insert(entry)
        return entry

    def arrange(self, paths: Iterable[Path]) -> None:
        """Put the entries in the order of those paths, behind them what is of none."""
        place = {path: position for position, path in enumerate(paths)}
        ordered = sorted(self.entries, key=lambda entry: place.get(entry.path, len(place)))
        self._entries = {entry.number: entry for entry in ordered}
        self.arranged.emit()

    def close(self, number: int) -> None:
        """Close a filing, or put a failure away."""
        if number in self._entries:
            self.closing.emit(self._entries[number])
        entry = self._entries.pop(number, None)
        if entry is not None:
            self.removed.emit(entry)
            take_back()

    def _close_path(self, path: Path, kinds: tuple[type, ...]) -> None:
        for entry in self.entries:
            if entry.path == path and isinstance(entry, kinds):
                self.close(entry.number)

    def _replace(self, entry: OpenFiling) -> OpenFiling:
        self._entries[entry.number] = entry
        self.replaced.emit(entry)
        return entry

    def _next(self) -> int:
        self._last += 1
        return self._last

    def _insert(self, entry: Entry) -> None:
        self._entries[entry.number] = entry
        self.added.emit(entry)
