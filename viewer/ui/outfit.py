"""What a window works with: tests give it runners, readers and writers of their own."""

from typing import TYPE_CHECKING, NamedTuple

from viewer.ui.jobs import JobRunner

if TYPE_CHECKING:  # They load much, and the first frame needs only their names.
    from viewer.ui.exporting import Write
    from viewer.ui.opening import Read
    from viewer.ui.printed_pages import Look


class Outfit(NamedTuple):
    """What a window is given.

    Attributes:
        runner: what runs jobs.
        read: what reads a file, None for the program's own readers.
        write: what writes an export, None for the program's own writers.
        look: what reads how a document is printed, None for the program's own readers.
    """

    runner: JobRunner
    read: "Read | None" = None
    write: "Write | None" = None
    look: "Look | None" = None
