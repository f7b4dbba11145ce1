"""What checking says of the figures of one sheet, by the places that columns show at."""

from collections.abc import Mapping
from functools import cached_property

from viewer.core.findings import Report, Verdict
from viewer.core.outline import Outline
from viewer.core.relations import CellKey
from viewer.ui.models.verdicts import Checked, verdicts_of

#: What a folded total says of the rows inside it, the worst last.
DOUBTFUL = {Verdict.FORCED: 1, Verdict.UNLIKELY: 2, Verdict.BROKEN: 3}
_NONE: Mapping[int, Verdict] = {}


class SheetVerdicts:
    """The verdicts of one statement's figures; those that are set aside are not shown.

    Args:
        report: the report, None before anything is checked.
        statement: id of the statement.
        outline: which rows fold under which totals.
        places: column id -> where it shows; without those that are hidden.
    """

    def __init__(
        self, report: Report | None, statement: str, outline: Outline, places: Mapping[str, int]
    ) -> None:
        self._checked = verdicts_of(report, statement)
        self._outline = outline
        self._places = places

    def moved(self, places: Mapping[str, int]) -> None:
        """Take on other places of the columns."""
        self._places = places
        self.__dict__.pop("_by_row", None)

    def of(self, key: CellKey | None) -> Checked | None:
        """What checking says of a figure, None where nothing was checked."""
        return self._checked.get(key) if key else None

    def in_row(self, row: str) -> Mapping[int, Verdict]:
        """Column -> verdict, of the checked figures of a row."""
        return self._by_row.get(row, _NONE)

    def below(self, row: str) -> Verdict | None:
        """The worst doubtful verdict among the rows that fold under a total, None if none is."""
        return self._worst_below.get(row)

    @cached_property
    def _by_row(self) -> Mapping[str, Mapping[int, Verdict]]:
        found: dict[str, dict[int, Verdict]] = {}
        for key, checked in self._checked.items():
            if key.column in self._places and checked.review is None:
                found.setdefault(key.row, {})[self._places[key.column]] = checked.mark
        return found

    @cached_property
    def _worst_below(self) -> Mapping[str, Verdict]:
        """Total -> the worst doubtful verdict of what folds under it; others are left out."""
        worst: dict[str, Verdict] = {}
        for key, checked in self._checked.items():
            verdict = checked.mark
            if verdict not in DOUBTFUL or checked.review is not None:
                continue
            for total in self._outline.ancestors(key.row):
                before = worst.get(total, verdict)
                worst[total] = max(before, verdict, key=DOUBTFUL.__getitem__)
        return worst
