"""What a user may choose about an export, and the two callbacks of a long one."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from viewer.core.errors import Cancelled
from viewer.core.filing import Filing
from viewer.core.statement import Statement

#: Told how far the work is: a few words, and the share done from 0 to 1.
Progress = Callable[[str, float], None]
#: Asked now and then whether to stop.
IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        statements: ids of the statements to export; None for all.
        scale: the power of ten that amounts of money are shown in ("in millions" = 6); None as
            printed. No digit is lost: a coarser scale shows more decimals.
        totals_first: each total before its parts, instead of the document's order of rows.
        links: whether printed figures link to the source file.
    """

    statements: Collection[str] | None = None
    scale: int | None = None
    totals_first: bool = False
    links: bool = True

    def chosen(self, filing: Filing) -> tuple[Statement, ...]:
        """The filing's statements to export, in the document's order."""
        wanted = self.statements
        return tuple(s for s in filing.statements if wanted is None or s.id in wanted)


def stop_if(cancelled: IsCancelled | None) -> None:
    """End the work if the user cancelled it.

    Raises:
        Cancelled: the user did.
    """
    if cancelled is not None and cancelled():
        raise Cancelled
