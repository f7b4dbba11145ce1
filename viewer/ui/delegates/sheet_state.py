"""What the sheet lights or dims at the moment: parts of the current total, matches, a filter."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from viewer.core.relations import CellKey

Places = Mapping[str, AbstractSet[str]]


@dataclass(frozen=True, slots=True)
class SheetState:
    """Places by row id and column id; "" is the label column.

    Attributes:
        parts: the components of the current total.
        matches: what a search found.
        kept_rows: row ids that a filter keeps; the others are dimmed. None without a filter.
        shows_rounding: whether verdicts that are neither exact nor doubtful are marked too.
        shows_formulas: whether figures that follow from others show what they are made of.
        flashing: whether the current cell's frame is drawn stronger for a moment.
    """

    parts: Places = field(default_factory=dict)
    matches: Places = field(default_factory=dict)
    kept_rows: AbstractSet[str] | None = None
    shows_rounding: bool = False
    shows_formulas: bool = False
    flashing: bool = False


def places_of(keys: Iterable[CellKey]) -> Places:
    """Addresses by row and column."""
    found: dict[str, set[str]] = {}
    for key in keys:
        found.setdefault(key.row, set()).add(key.column)
    return found
