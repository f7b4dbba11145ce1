"""Which rows of a statement show, and in which order: its outline, an order and what is folded.

Positions are places in `Statement.rows`, from 0; a row's number on the screen is its position + 1
in both orders.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from itertools import islice

from viewer.core.outline import Outline
from viewer.core.said import Said, said
from viewer.core.statement import Statement


class Order(StrEnum):
    """The order of a statement's rows."""

    AS_PRINTED = said("as printed")
    TOTALS_FIRST = said("totals first")

    @property
    def words(self) -> str:
        """The order, to be said in any language."""
        return Said(str(self), {})


class FoldReach(Enum):
    """What folds or unfolds along with a total."""

    ALONE = auto()  # What is folded inside it stays so.
    WHOLE = auto()  # Every total inside it.
    LEVEL = auto()  # Every total of its level, all over the statement.


@dataclass(frozen=True, slots=True)
class FoldChange:
    """What other folds do to the rows that show.

    Attributes:
        going: first and last place of each run of rows that go, from top.
        coming: first place of each run of rows that come, where it will stand once those above
            it have come, and the positions of its rows.
    """

    going: tuple[tuple[int, int], ...]
    coming: tuple[tuple[int, tuple[int, ...]], ...]


class Arrangement:
    """The rows that show.

    Attributes:
        outline: the statement's outline.
        order: the order of rows.
        collapsed: row ids of the totals that are folded.
        visible: positions of the rows that show, in order.
        level_count: how many levels there are to fold to; 1 if nothing folds.
    """

    def __init__(self, statement: Statement) -> None:
        self.outline = Outline.of(statement)
        self.order = Order.AS_PRINTED
        self.collapsed: frozenset[str] = frozenset()
        self.visible: list[int] = list(range(len(statement.rows)))
        self._position = {row.id: position for position, row in enumerate(statement.rows)}
        self._levels = self.outline.levels
        self._hidden: dict[str, int] = {}
        self._tree: dict[str, int] | None = None
        self._headings = frozenset(row.id for row in statement.rows if row.is_heading)
        self.level_count = max(1, self.outline.depth)

    @property
    def level(self) -> int | None:
        """The level that the folds make, None if they are mixed."""
        for level in range(1, self.level_count + 1):
            if self.collapsed == self.outline.collapsed_at(level):
                return level
        return None

    @property
    def folded_away(self) -> int:
        """How many rows are hidden inside folded totals."""
        return len(self._ordered()) - len(self.visible)

    def folds(self, row: str) -> bool:
        """Whether the row is a total that can be folded."""
        return row in self.outline.children

    def level_of(self, row: str) -> int:
        """How many totals a row folds under."""
        return self._levels[row]

    def place_of(self, row: str) -> int | None:
        """Where a row shows, by its id; None if it is hidden or unknown."""
        position = self._position.get(row)
        if position is None:
            return None
        if self.order is Order.AS_PRINTED:  # Ascending: no need to look at each.
            place = bisect_left(self.visible, position)
            is_there = place < len(self.visible) and self.visible[place] == position
            return place if is_there else None
        return self.visible.index(position) if position in self.visible else None

    def hidden_below(self, row: str) -> int:
        """How many parts a folded total hides, headings not counted among them."""
        count = self._hidden.get(row)
        if count is None:
            below = self.outline.descendants(row)
            count = self._hidden[row] = sum(part not in self._headings for part in below)
        return count

    def with_toggled(self, row: str, reach: FoldReach = FoldReach.ALONE) -> frozenset[str]:
        """What is folded after folding or unfolding a total, and what goes along with it."""
        group = {row}
        if reach is FoldReach.WHOLE:
            group |= {below for below in self.outline.descendants(row) if self.folds(below)}
        elif reach is FoldReach.LEVEL:
            level = self.level_of(row)
            group |= {total for total in self.outline.children if self.level_of(total) == level}
        return self.collapsed - group if row in self.collapsed else self.collapsed | group

    def unfolded_to(self, row: str) -> frozenset[str]:
        """What is folded after opening every total that hides the row."""
        return self.collapsed - set(self.outline.ancestors(row))

    def shelter_of(self, row: str) -> str:
        """The row itself if it shows, or else the folded total that hides it."""
        hidden_by = [total for total in self.outline.ancestors(row) if total in self.collapsed]
        return hidden_by[-1] if hidden_by else row

    def rows_shown(self, collapsed: AbstractSet[str]) -> list[int]:
        """Positions of the rows that would show with those totals folded."""
        if not collapsed and self.order is Order.AS_PRINTED:
            return list(range(len(self.outline.printed)))
        rows = self.outline.visible(self._ordered(), collapsed) if collapsed else self._ordered()
        return [self._position[row] for row in rows]

    @property
    def shows_all_as_printed(self) -> bool:
        """Whether every row shows, in printed order."""
        every = len(self.outline.printed)
        return len(self.visible) == every and self.order is Order.AS_PRINTED

    def ids_shown(self) -> Sequence[str]:
        """Ids of the rows that show, in order."""
        printed = self.outline.printed
        if self.shows_all_as_printed:
            return printed
        return [printed[position] for position in self.visible]

    def shows(self, row: str) -> bool:
        """Whether the order has the row at all; headings are left out of totals first."""
        return self.order is Order.AS_PRINTED or row not in self.outline.hidden_headings

    def key_of(self, row: str) -> int:
        """What the rows of this order are sorted by."""
        return self._keys[row]

    def visible_keys(self) -> list[int]:
        """The keys of the rows that show, ascending; not to be changed."""
        if self.order is Order.AS_PRINTED:
            return self.visible
        printed, keys = self.outline.printed, self._keys
        return [keys[printed[position]] for position in self.visible]

    @property
    def _keys(self) -> Mapping[str, int]:
        if self.order is Order.AS_PRINTED:
            return self._position
        if self._tree is None:
            ordered = self.outline.totals_first
            self._tree = {row: place for place, row in enumerate(ordered)}
        return self._tree

    def change_to(self, collapsed: AbstractSet[str]) -> FoldChange:
        """What goes and comes if those totals are folded; only rows below others are looked at."""
        # What is below a total that stays folded is hidden before and after.
        below = self.outline.hidden_by(collapsed ^ self.collapsed, collapsed & self.collapsed)
        going: list[str] = []
        coming: list[str] = []
        for row in filter(self.shows, below):
            above = self.outline.ancestors(row)
            shows, will_show = self.collapsed.isdisjoint(above), collapsed.isdisjoint(above)
            if shows != will_show:
                (going if shows else coming).append(row)
        keys = self.visible_keys()
        gone = sorted(bisect_left(keys, self.key_of(row)) for row in going)
        if gone:
            left = frozenset(gone)
            keys = [key for place, key in enumerate(keys) if place not in left]
        coming.sort(key=self.key_of)
        places = [bisect_left(keys, self.key_of(row)) + n for n, row in enumerate(coming)]
        positions = iter([self._position[row] for row in coming])
        return FoldChange(
            tuple(_runs(gone)),
            tuple(
                (first, tuple(islice(positions, last - first + 1)))
                for first, last in _runs(places)
            ),
        )

    def rearrange(self, order: Order, collapsed: Iterable[str]) -> None:
        """Take on an order and folds; unknown rows and rows that are no totals are left out."""
        self.order = order
        self.collapsed = frozenset(row for row in collapsed if self.folds(row))
        self.visible = self.rows_shown(self.collapsed)

    def _ordered(self) -> tuple[str, ...]:
        if self.order is Order.AS_PRINTED:
            return self.outline.printed
        return self.outline.totals_first


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each unbroken run of places that ascend."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
