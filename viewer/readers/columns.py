"""Columns of a table set with spaces: found from where its figures end."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.core.records import quick

_EIGHTHS = r"(?:\d{1,3}[ -])?\d{1,2}/(?:2|4|8|16|32|64)"
#: Thousands divided by points, apostrophes or blanks that hold together, and a decimal comma.
_GROUPED = r"\d{1,3}(?:[.'’\u00a0\u202f]\d{3})+(?:[,.]\d+)?"
#: What a figure counts, where it is no line item: points of a percentage, times.
_BEHIND = r"(?:[ ]?(?:(?:bps|ppts?|pts?|points|CR|DR)\b\.?|x\b))"
_FIGURE = (
    r"(?:[$¥€£][ ]{0,14})?(?:-[ ]?0[ ]?-"
    r"|(?:[(\[]-?[ ]{0,3}|-(?:[(\[][ ]{0,3}|[ ]?)|[−–+](?=\d))?(?:[$¥€£][ ]{0,3})?"
    rf"(?:{_EIGHTHS}|{_GROUPED}|\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+)"
    rf"(?:[ ]?%)?(?:[ ]?[)\]]|-(?![\w-]))?[)\]]?%?{_BEHIND}?(?:\(\w\)|[*†‡]{{1,3}})?)"
)
_BEHIND_LAST = re.compile(rf"{_BEHIND}$")
#: From one price to another, in eighths or not; it stands in no column's place.
_PRICE = r"[$£€][ ]?\d[\d,]*(?:\.\d+|[ ]\d{1,2}/\d{1,2})?"
_RANGE = rf"{_PRICE}[ ]?-[ ]?{_PRICE}"
_RANGE_ALONE = re.compile(_RANGE)
_DASH = r"(?:[$¥€£][ ]{0,14})?\(?(?:-{1,3}|—|–)\)?%?(?:\([a-zA-Z]\))?"
_FIGURES = re.compile(rf"(?:{_RANGE}|{_FIGURE}|{_DASH})(?:[ ](?:{_RANGE}|{_FIGURE}|{_DASH}))*")
_ONE = re.compile(rf"(?P<dash>(?:{_RANGE}|{_DASH})(?=[ ]|$))|(?P<figure>{_FIGURE})(?=[ ]|$)")
_HELD = r"(?:\S|(?<=\d)[\u00a0\u202f](?=\d))+"
#: A currency's sign with a gap behind it belongs to the figure that comes, not to what it follows.
_STRETCH = re.compile(rf"{_HELD}(?: (?![$¥€£](?: {{2}}|$)){_HELD})*")
_LAST_FIGURE = re.compile(rf"(?<=\S )(?:{_FIGURE}|{_DASH})$")
_LEADERS = re.compile(r"(?:[ ]?\.){3,}(?=[ ]|$)|(?<=\S)\.{2,}(?=[ ]|$)|(?<=[ ])\.+(?=[ ]|$)")
#: A footnote's mark, as submissions before 2001 tag it.
NOTE_TAG = re.compile(r"<(F\d{1,2})>", re.IGNORECASE)
_DRAWN = re.compile(r"[ \t]*(?:- )?[-=_ \t]*[-=_]{3,}[-=_ \t]*")
_RULE = re.compile(r"-{4,}|={3,}|_{4,}")
_RUN = re.compile(r"[-_]{2,}|={2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSING = ")]%*†‡ -"
#: What `_BEHIND_LAST` ends in: all other figures need no closer look.
_ENDS_BEHIND = frozenset("stxR.")
_SLACK = 2
#: So many characters of a column below a heading may be those of the next one.
_HARDLY = 2
_LETTER = re.compile(r"[^\W\d_]")
#: Fewer words between figures are remarks; deeper ones stand in no lane.
_FEWEST_LABELS, _DEEPEST = 3, 8
#: Fewer dashes below each other are no column of their own.
_FEWEST_DASHES = 3
#: No figure ends in a column of words.
_NO_EDGE = -1_000_000


@quick
@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a line between gaps.

    Attributes:
        start: its first column of characters.
        end: the column after its last character.
        text: its characters.
        figure: whether it is a figure.
        dash: whether it is a dash in a figure's place.
        rule: whether it is a line drawn with signs.
    """

    start: int
    end: int
    text: str
    figure: bool = False
    dash: bool = False
    rule: bool = False

    @property
    def edge(self) -> int:
        """Where its last digit ends; where a dash in a figure's place does."""
        if self.dash:
            return self.end
        counted = self.text[-1:] in _ENDS_BEHIND
        text = _BEHIND_LAST.sub("", self.text) if counted else self.text
        return self.start + len(text.rstrip(_CLOSING))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures: the characters that it covers, and where its figures end."""

    start: int
    end: int
    edge: int


class Edges:
    """Where the figures of columns end, asked for the nearest; figures of few edges ask often."""

    def __init__(self, columns: list[Column]) -> None:
        self._columns = columns
        self._edges = [column.edge for column in columns]
        self._met: dict[int, tuple[int, int]] = {}

    def nearest(self, segment: Segment) -> int:
        """The number of the column whose edge is nearest to the segment's: the first of them.

        A segment clear of that column stands in the one that holds it: whole dollars begin where
        "18 1/2" does.
        """
        number = self._nearest(segment.edge)[0]
        column = self._columns[number]
        if segment.start < column.end and column.start < segment.end:
            return number
        holding = [
            n
            for n, c in enumerate(self._columns)
            if c.start <= segment.start < segment.end <= c.end
        ]
        return holding[0] if len(holding) == 1 else number

    def is_at_one(self, segment: Segment) -> bool:
        """Whether the segment ends where the figures of its column do, or a character beside."""
        return self._nearest(segment.edge)[1] <= 1

    def _nearest(self, edge: int) -> tuple[int, int]:
        """Number of the nearest column, and how far its edge is."""
        found = self._met.get(edge)
        if found is None:
            apart = [abs(other - edge) for other in self._edges]
            found = self._met[edge] = apart.index(min(apart)), min(apart)
        return found


def segments_of(line: str) -> list[Segment]:
    """The stretches of a line that two spaces or more, or dotted leaders, divide.

    Figures stand alone even where one space divides them.
    """
    if "<" in line:
        line = NOTE_TAG.sub(_blank, line)
    line = _LEADERS.sub(_blank, line)
    found: list[Segment] = []
    for match in _STRETCH.finditer(line):
        piece, start = match[0], match.start()
        if _FIGURES.fullmatch(piece):
            found += [_segment(figure, start) for figure in _ONE.finditer(piece)]
        else:
            found.append(Segment(start, match.end(), piece, rule=bool(_RULE.fullmatch(piece))))
    return _with_label_freed(_with_signs_joined(found, line))


def _with_label_freed(found: list[Segment]) -> list[Segment]:
    """Frees a label of being taken for a figure: the end of a longer one ("$3)"), a range."""
    if len(found) > 1 and found[0].dash and _RANGE_ALONE.fullmatch(found[0].text):
        return [replace(found[0], dash=False), *found[1:]]
    if len(found) > 1 and found[0].figure and ")" in found[0].text and "(" not in found[0].text:
        return [replace(found[0], figure=False), *found[1:]]
    return found


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def is_year(text: str) -> bool:
    """Whether a stretch prints a bare year."""
    return bool(_YEAR.fullmatch(text))


def is_drawn(line: str) -> bool:
    """Whether a line holds nothing but rules drawn with signs."""
    return bool(_DRAWN.fullmatch(line))


def rules_of(line: str) -> list[Segment]:
    """The rules that a drawn line holds, each from its first to its last sign."""
    return [Segment(m.start(), m.end(), m[0], rule=True) for m in _RUN.finditer(line)]


def _segment(match: re.Match[str], offset: int) -> Segment:
    figure = match.lastgroup == "figure"
    start, end = offset + match.start(), offset + match.end()
    return Segment(start, end, match[0], figure, not figure)


def split_at(edges: Edges, segments: list[Segment]) -> list[Segment]:
    """Frees a figure that one space only divides from the words before it.

    It counts as a figure of its own where it ends as the figures of a column do.
    """
    found: list[Segment] = []
    for segment in segments:
        last = _LAST_FIGURE.search(segment.text) if not segment.figure else None
        if last:
            figure = Segment(segment.start + last.start(), segment.end, last[0], figure=True)
            if edges.is_at_one(figure):
                words = segment.text[: last.start()].rstrip()
                found += [Segment(segment.start, segment.start + len(words), words), figure]
                continue
        found.append(segment)
    return found


def _with_signs_joined(found: list[Segment], line: str) -> list[Segment]:
    """Joins a currency sign that stands apart to the figure after it."""
    joined: list[Segment] = []
    for segment in found:
        before = joined[-1] if joined else None
        if before and before.text in {"$", "¥", "€", "£"} and (segment.figure or segment.dash):
            text = line[before.start : segment.end]
            joined[-1] = Segment(before.start, segment.end, text, segment.figure, segment.dash)
        else:
            joined.append(segment)
    return joined


def columns_of(lines: list[list[Segment]]) -> list[Column]:
    """The columns that the figures of a table's lines stand in, from left to right."""
    edges: dict[int, list[Segment]] = defaultdict(list)
    for line in lines:
        for segment in line:
            if segment.figure:
                edges[segment.edge].append(segment)
    groups: list[list[Segment]] = []
    last = -_SLACK - 1
    for edge in sorted(edges):
        if edge - last <= _SLACK:
            groups[-1] += edges[edge]
        else:
            groups.append(list(edges[edge]))
        last = edge
    columns = _merged([_column(group) for group in groups], lines)
    return sorted([*columns, *_of_dashes(columns, lines)], key=lambda column: column.start)


def _of_dashes(columns: list[Column], lines: list[list[Segment]]) -> list[Column]:
    """Columns that hold dashes only: dashes below each other, clear of every column of figures."""
    groups: dict[int, list[Segment]] = defaultdict(list)
    for line in lines:
        for segment in line[1:]:
            clear = all(s.end <= segment.start or segment.end <= s.start for s in columns)
            if segment.dash and clear:
                groups[segment.edge].append(segment)
    return [_column(group) for group in groups.values() if len(group) >= _FEWEST_DASHES]


def _column(group: list[Segment]) -> Column:
    start = min(segment.start for segment in group)
    end = max(segment.end for segment in group)
    counts: dict[int, int] = defaultdict(int)
    for segment in group:
        counts[segment.edge] += 1
    return Column(start, end, max(counts, key=lambda edge: counts[edge]))


def _merged(columns: list[Column], lines: list[list[Segment]]) -> list[Column]:
    """Joins neighbours that overlap and that no line fills both: one column, badly aligned."""
    together = _filled_together(columns, lines)
    merged: list[Column] = []
    group: list[int] = []
    for number, column in enumerate(columns):
        before = merged[-1] if merged else None
        overlap = before and column.start < before.end
        if before and overlap and not any((other, number) in together for other in group):
            merged[-1] = Column(
                min(before.start, column.start), max(before.end, column.end), column.edge
            )
            group.append(number)
        else:
            merged.append(column)
            group = [number]
    return merged


def with_label_lanes(columns: list[Column], lines: list[list[Segment]]) -> list[Column]:
    """The columns, and one of words where labels stand between figures, line after line."""
    lanes: list[Column] = []
    for before, after in pairwise(columns):
        words = [
            segment
            for line in lines
            for segment in line
            if not (segment.figure or segment.dash or segment.rule)
            and before.end <= segment.start < after.start
            and _LETTER.match(segment.text)
        ]
        start = min((segment.start for segment in words), default=0)
        if len(words) >= _FEWEST_LABELS and all(w.start - start <= _DEEPEST for w in words):
            lanes.append(Column(start, after.start, _NO_EDGE))
    return sorted([*columns, *lanes], key=lambda column: column.start)


def _filled_together(columns: list[Column], lines: list[list[Segment]]) -> set[tuple[int, int]]:
    """Pairs of columns that some line fills both."""
    together: set[tuple[int, int]] = set()
    edges = Edges(columns)
    for line in lines:
        filled = sorted({edges.nearest(segment) for segment in line if segment.figure})
        together.update(pairwise(filled))
    return together


def covered(columns: list[Column], segment: Segment) -> tuple[int, int]:
    """The first and the last column that a heading covers; the nearest if it covers none."""
    hit = [
        number
        for number, column in enumerate(columns)
        if segment.start < column.end and column.start < segment.end
    ]
    while len(hit) > 1 and _hardly_meets(columns[hit[0]], segment):
        del hit[0]
    while len(hit) > 1 and _hardly_meets(columns[hit[-1]], segment):
        del hit[-1]
    if hit:
        return hit[0], hit[-1]
    middle = (segment.start + segment.end) / 2
    number = min(
        range(len(columns)),
        key=lambda n: abs((columns[n].start + columns[n].end) / 2 - middle),
    )
    return number, number


def _hardly_meets(column: Column, segment: Segment) -> bool:
    """Whether a heading reaches over a column's outermost characters only: a sign, a bracket."""
    shared = min(column.end, segment.end) - max(column.start, segment.start)
    return shared <= _HARDLY and shared * 4 < column.end - column.start
