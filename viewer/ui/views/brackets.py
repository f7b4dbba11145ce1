"""Which rows the bracket of each total spans, worked out for the totals that are looked at."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from viewer.ui.models.statement_model import StatementModel

#: Rows above and below those looked at whose totals are looked at, too: a bracket may run past
#: rows that no sum claims.
REACH = 60


@dataclass(frozen=True, slots=True)
class Extent:
    """The rows that a total's bracket spans, its own included, and the bracket's level."""

    level: int
    first: int
    last: int


class Brackets:
    """The brackets of a statement as its rows show now; made anew when others show."""

    def __init__(self, model: StatementModel) -> None:
        self._model = model
        self._arrangement = model.arrangement
        self._extents: dict[str, Extent] = {}
        self._keys: list[int] | None = None

    def around(self, first: int, last: int) -> Mapping[str, Extent]:
        """Total -> the rows that its bracket spans, for every total of a row from first to last.

        A row that no sum claims may stand among a total's parts: the bracket runs past it.
        """
        outline, folds = self._arrangement.outline, self._arrangement.folds
        totals: dict[str, None] = {}
        for place in range(max(0, first - REACH), min(self._model.rowCount(), last + REACH + 1)):
            row = self._model.row_id(place)
            if folds(row):
                totals[row] = None
            totals.update(dict.fromkeys(outline.ancestors(row)))
        found = {total: self._extent(total) for total in totals}
        return {t: e for t, e in found.items() if e.first <= last and e.last >= first}

    def _extent(self, total: str) -> Extent:
        known = self._extents.get(total)
        if known is not None:
            return known
        first = last = self._place(total)
        parts = self._arrangement.outline.children.get(total, ())
        for part in parts if total not in self._arrangement.collapsed else ():
            if self._arrangement.folds(part):
                inner = self._extent(part)
                first, last = min(first, inner.first), max(last, inner.last)
            elif self._arrangement.shows(part):
                place = self._place(part)
                first, last = min(first, place), max(last, place)
        extent = Extent(self._arrangement.level_of(total), first, last)
        self._extents[total] = extent
        return extent

    def _place(self, row: str) -> int:
        """Where a row that shows stands: rows show in the order of their places in it."""
        if self._keys is None:
            self._keys = self._arrangement.visible_keys()
        return bisect_left(self._keys, self._arrangement.key_of(row))
