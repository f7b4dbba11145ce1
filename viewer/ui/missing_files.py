"""Which files are no longer where they were, found out without anybody waiting for a disk.

A share of a network that is gone answers after half a minute, or never: the window asks in jobs,
and takes a file to be there until it hears otherwise.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.ui.jobs import JobRunner, Work


class MissingFiles(QObject):
    """Looks for files, each folder's in a job of its own: a dead share keeps back only its own.

    Args:
        runner: runs the jobs.
        parent: the owner.

    Signals:
        changed: another file is known to be gone, or to be there again.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._gone: set[str] = set()
        self._asked: set[Path] = set()

    def __contains__(self, path: object) -> bool:
        """Whether that file is known to be gone."""
        return path in self._gone

    def look_for(self, paths: Iterable[str]) -> None:
        """Find out again which of these files are there; a folder under way is not asked twice."""
        by_folder: dict[Path, list[str]] = {}
        for path in paths:
            by_folder.setdefault(Path(path).parent, []).append(path)
        for folder, inside in by_folder.items():
            if folder not in self._asked:
                self._asked.add(folder)
                self._look(folder, inside)

    def _look(self, folder: Path, inside: list[str]) -> None:
        def heard(found: object) -> None:
            self._asked.discard(folder)
            if isinstance(found, Mapping):
                self._take(found)

        def failed(error: Exception) -> None:
            self._asked.discard(folder)
            raise error

        self._runner.run(_presence(inside), heard, failed)

    def _take(self, found: Mapping[str, bool]) -> None:
        before = set(self._gone)
        self._gone -= {path for path, there in found.items() if there}
        self._gone |= {path for path, there in found.items() if not there}
        if self._gone != before:
            self.changed.emit()


def _presence(paths: Iterable[str]) -> Work:
    """Work that gives path -> whether a file is there."""
    return lambda _report, _cancelled: {path: is_there(path) for path in paths}


def is_there(path: str) -> bool:
    """Whether a file is there; one in a folder that may not be looked into counts as there."""
    try:
        return Path(path).is_file()
    except OSError:  # Opening it says what is the matter.
        return True
