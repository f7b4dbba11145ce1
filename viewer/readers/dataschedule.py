"""Financial data schedules (exhibit 27 of filings from 1993 to 2001): figures named by tags.

Each line is a tag and its value. What the figures hold for and in which unit stands in tags as
well: `<MULTIPLIER>`, `<CURRENCY>`, `<PERIOD-TYPE>`, `<PERIOD-START>`, `<PERIOD-END>`.
"""

import re
from dataclasses import replace

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.columns import segments_of
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_table

_ARTICLE = re.compile(r"\s*<ARTICLE>", re.IGNORECASE)
_END = re.compile(r"\s*</(?:TABLE|TEXT|DOCUMENT)>", re.IGNORECASE)
_LINE = re.compile(r"\s*<(?P<tag>[A-Z][A-Z0-9&-]*)>[ \t]*(?P<values>\S.*)?$", re.IGNORECASE)
_BARE = re.compile(r"[ \t]*\(?[\d,.]+\)?[ \t]*$")
#: Tags that speak of all figures, in one value.
_ABOUT = frozenset(
    {"MULTIPLIER", "CURRENCY", "CIK", "NAME", "RESTATED", "EXCHANGE-RATE", "FISCAL-YEAR-END"}
)
_PERIOD = ("PERIOD-TYPE", "PERIOD-START", "PERIOD-END")
_OTHERS = frozenset({"ARTICLE", "LEGEND", "TABLE", "CAPTION", "S", "C", "PAGE", "FN"})
#: How far below the article the first figures stand: the legend is in between.
_REACH = 60

Value = tuple[str, int, int]


def schedule_lines(lines: Lines, first: int) -> tuple[int, int] | None:
    """The first line of the schedule whose article stands at `first`, and the line after its last.

    None if no figures follow.
    """
    if not _ARTICLE.match(lines[first]):
        return None
    past = next((n for n in range(first, len(lines)) if _END.match(lines[n])), len(lines))
    tagged = [n for n in range(first, past) if _tag(lines[n])]
    if len(tagged) < len(_PERIOD) or tagged[0] - first > _REACH:
        return None
    return tagged[0], past


def schedule_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int
) -> RawTable | None:
    """The schedule of lines first to last (excluded): a row each tag, a column each period."""
    heads: list[Row] = []
    rows: list[Row] = []
    periods: dict[str, list[RawCell]] = {}
    for number in range(first, last):
        tag, values = _tag(lines[number]), _values(lines[number])
        cells = [_cell(lines, file_hash, number, value) for value in values]
        name = _name(lines, file_hash, number, tag) if tag else None
        if tag in _PERIOD:
            periods[tag] = cells
        elif name and tag in _ABOUT:
            heads.append((replace(name, text=" ".join([name.text, *(c.text for c in cells)])),))
        elif name or _BARE.match(lines[number]):
            rows.append((name, *cells))
    if not rows:
        return None
    heads.append((None, *_spans(periods)))
    table = text_table(index, [*heads, *rows], lines, file_hash, first, last)
    return replace(table, header_rows=len(heads)) if table else None


def _tag(text: str) -> str:
    """The tag that names a line's figures, "" if none does."""
    match = _LINE.match(text)
    tag = match["tag"].upper() if match and match["values"] else ""
    return "" if tag in _OTHERS else tag


def _values(text: str) -> list[Value]:
    """The values of a line, each with its place in it."""
    match = _LINE.match(text)
    at = match.start("values") if match and match["values"] else 0
    blank = " " * at + text[at:]
    return [(segment.text, segment.start, segment.end) for segment in segments_of(blank)]


def _name(lines: Lines, file_hash: str, number: int, tag: str) -> RawCell:
    at = lines[number].index("<") + 1
    return _cell(lines, file_hash, number, (tag, at, at + len(tag)))


def _cell(lines: Lines, file_hash: str, number: int, value: Value) -> RawCell:
    text, start, end = value
    offset = lines.span(number)[0]
    place = TextPlace(offset + start, offset + end, number + 1)
    return RawCell(" ".join(text.split()), Source(file_hash, place, lines[number][start:end]))


def _spans(periods: dict[str, list[RawCell]]) -> list[RawCell]:
    """The head of each column: the span that its tags give, in words."""
    kinds, starts, ends = (periods.get(tag, []) for tag in _PERIOD)
    heads = []
    for number, end in enumerate(ends):
        kind = f"{kinds[number].text} " if number < len(kinds) else ""
        since = f"from {starts[number].text} to" if number < len(starts) else "ended"
        heads.append(replace(end, text=f"{kind}{since} {end.text}", header=True))
    return heads
