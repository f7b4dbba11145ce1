"""Words of the header on several lines: broken at spaces, and between Japanese characters."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from viewer.ui.delegates.metrics import TextMeasure

#: Lines that words of the header may take in one column.
MOST_LINES = 3
#: How much wider than needed words on two lines may be, to be parted at a comma.
LOPSIDED = 1.5
#: Written without spaces: kana, ideographs and their full-width company.
_WIDE = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
#: Signs that no line begins with, and those that none ends with. Source: JIS X 4051, kinsoku.
_NOT_FIRST = "、。，．・：；？！）」』】〕〉》ー々ゝヽぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
_NOT_LAST = "（「『【〔〈《"
_BREAK = re.compile(
    f"(?<=[{_WIDE}])(?<![{_NOT_LAST}])(?=[{_WIDE}])(?![{_NOT_FIRST}])"
)  # fmt: skip
#: A Japanese word this long is never parted: nothing is won.
SHORT = 6


def units_of(text: str) -> list[str]:
    """What of a text may begin a line, each with the space before it where there is one."""
    units: list[str] = []
    for word in text.split():
        first, *rest = _BREAK.split(word) if len(word) > SHORT else [word]
        units += [f" {first}" if units else first, *rest]
    return units


def wrapped(text: str, width: float, fits: TextMeasure) -> list[str]:
    """Header words on as few lines as `width` allows, at most three; two are made even."""
    units = units_of(text)
    lines: list[str] = []
    for unit in units:
        joined = f"{lines[-1]}{unit}" if lines else unit
        if lines and (fits.text(joined) <= width or len(lines) == MOST_LINES):
            lines[-1] = joined
        else:
            lines.append(unit.strip())
    return list(_even_halves(units, fits)) if len(lines) == 2 else lines


def narrowest(text: str, fits: TextMeasure, longest: float) -> float:
    """The least width that brings the words onto two lines; onto three if they are longer."""
    units = units_of(text)
    if len(units) < 2:
        return fits.text(text)
    halves = max(fits.text(line) for line in _even_halves(units, fits))
    if halves <= longest or len(units) <= MOST_LINES:
        return halves
    runs = sorted(
        {
            fits.text(_line(units[first:last]))
            for first in range(len(units))
            for last in range(first + 1, len(units) + 1)
        }
    )
    found = bisect_left(runs, True, key=lambda run: _lines_needed(units, run, fits) <= MOST_LINES)
    return runs[found]


def _lines_needed(units: Sequence[str], width: float, fits: TextMeasure) -> int:
    """How many lines the units take in that width; more than enough where one does not fit."""
    count, line = 1, ""
    for unit in units:
        joined = f"{line}{unit}"
        if fits.text(joined.strip()) <= width:
            line = joined
        else:
            count, line = count + 1, unit.strip()
            if fits.text(line) > width:
                return MOST_LINES + 1
    return count


def _even_halves(units: Sequence[str], fits: TextMeasure) -> tuple[str, str]:
    """Two or more units on two lines, parted at a comma or bracket, else as narrow as can be.

    A comma near one end does not count: a short line above a long one helps nobody.
    """

    def width(cut: int) -> float:
        return max(fits.text(_line(units[:cut])), fits.text(_line(units[cut:])))

    cuts = range(1, len(units))
    natural = [
        cut
        for cut in cuts
        if units[cut - 1].endswith((",", "、")) or units[cut].lstrip().startswith(("(", "（"))
    ]
    best = min(cuts, key=width)
    cut = min(natural, key=width, default=best)
    if width(cut) > LOPSIDED * width(best):
        cut = best
    return _line(units[:cut]), _line(units[cut:])


def _line(units: Sequence[str]) -> str:
    return "".join(units).strip()
