"""The counts above a list of claims: how many rows have each verdict, how many are set aside."""

from collections.abc import Mapping
from typing import NamedTuple

from viewer.core.findings import Verdict
from viewer.export.grid import Grid
from viewer.export.master_check import Count
from viewer.export.names import reference
from viewer.export.styles import Alarm, Kind, Look

CAPTION = Look(Kind.CAPTION, align="right")
COUNT = Look(Kind.FORMULA, "0", align="left")

#: A label's address and its count's.
Places = tuple[str, str]


class Column(NamedTuple):
    """Cells of one column of a list: its letter, the first row and the last."""

    letter: str
    first: int
    last: int

    @property
    def area(self) -> str:
        """As formulas name it."""
        return f"{self.letter}{self.first}:{self.letter}{self.last}"


class Tally(NamedTuple):
    """The counts as other sheets read them: rows that do not agree, rows that are set aside."""

    broken: Count
    aside: Count


def write_counts(
    grid: Grid,
    places: Mapping[Verdict, Places],
    aside: Places,
    columns: tuple[Column, Column],
    numbers: tuple[Mapping[Verdict, int], int],
) -> Tally:
    """Write the counts, and colour what does not agree.

    Args:
        grid: the sheet of the list.
        places: where each verdict is counted; broken among them.
        aside: where those that are set aside are.
        columns: of the verdicts, and of what is said of those that are set aside.
        numbers: of each verdict, those set aside not among them; and of those.
    """
    verdicts, reviews = columns
    counted, seen = numbers
    for verdict, (label, cell) in places.items():
        words = grid.say(str(verdict))
        grid.text(*grid.position(label), words, CAPTION)
        text = f'=COUNTIFS({verdicts.area},"{words}",{reviews.area},"")'
        grid.formula(*grid.position(cell), text, counted.get(verdict, 0), COUNT)
    grid.text(*grid.position(aside[0]), grid.say("set aside"), CAPTION)
    grid.formula(*grid.position(aside[1]), f'=COUNTIF({reviews.area},"?*")', seen, COUNT)
    first = verdicts.first
    is_broken = f'${verdicts.letter}{first}="{grid.say(str(Verdict.BROKEN))}"'
    is_open = f'${reviews.letter}{first}=""'
    grid.alarm(verdicts.area, f"AND({is_broken},{is_open})", Alarm.BROKEN)
    sheet = reference(grid.sheet.title)
    return Tally(
        Count(f"{sheet}!{places[Verdict.BROKEN][1]}", counted.get(Verdict.BROKEN, 0)),
        Count(f"{sheet}!{aside[1]}", seen),
    )
