"""What stands where an export would go, found out without anybody waiting for a disk."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.ui.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class Place:
    """What was found where files would be written.

    Attributes:
        has_folder: whether their folder is there.
        taken: names of those of the files that are there already.
    """

    has_folder: bool
    taken: tuple[str, ...]


class TargetPlaces(QObject):
    """Looks where files would go, in jobs: a share of a network that is gone keeps nobody waiting.

    While one types, only the last name counts, and a folder that has not answered yet is not
    asked again until it has.

    Args:
        runner: runs the jobs.
        parent: the owner.

    Signals:
        found: `place` is known now.
    """

    found = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._under_way: set[Path] = set()
        self._wanted: tuple[Path, ...] = ()
        #: What was found where one looked last; None while it is not known.
        self.place: Place | None = None

    def look(self, files: Sequence[Path]) -> None:
        """Find out what stands where these files, all of one folder, would go."""
        self._wanted = tuple(files)
        self.place = None
        if files[0].parent not in self._under_way:
            self._start(self._wanted)

    def _start(self, files: tuple[Path, ...]) -> None:
        folder = files[0].parent
        self._under_way.add(folder)

        def heard(found: object) -> None:
            self._under_way.discard(folder)
            if files == self._wanted and isinstance(found, Place):
                self.place = found
                self.found.emit()
            elif self._wanted[0].parent == folder:
                self._start(self._wanted)

        def failed(error: Exception) -> None:
            self._under_way.discard(folder)
            raise error

        self._runner.run(lambda _report, _cancelled: place_of(files), heard, failed)


def place_of(files: Sequence[Path]) -> Place:
    """What stands where these files would go; a folder that may not be looked into is there."""
    try:
        has_folder = files[0].parent.is_dir()
        return Place(has_folder, tuple(file.name for file in files if file.is_file()))
    except OSError:  # Writing says what is the matter.
        return Place(has_folder=True, taken=())
