"""Heads of columns set with spaces: which columns each head of several lines stands over.

A head of several lines ("PRIOR", "PRINCIPAL", "BALANCE") stands over one column, however far it is
to the next word of its line; a head that stands between two columns belongs to both.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.readers.columns import Column, Segment, covered, rules_of
from viewer.readers.headwords import heads_of, names_period

_SLACK = 1
#: How far apart the middles of a head and of what it is centred over may be, in half characters.
_OFF_CENTRE = 4
_UNIT_OFF_CENTRE = 8
#: A line that only says the unit says it of every column.
_UNIT = re.compile(
    r"\(?(?:[A-Za-z]+ ){0,4}in (?:[A-Za-z$.]+ ){0,2}(?:thousands|millions|billions)"
    r"(?: of [A-Za-z. ]+)?(?:,? except[^()]*)?\)?|\(?[$£€¥]?000'?s?(?: omitted)?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of heads.

    Attributes:
        number: the line.
        words: its stretches.
        rule: the drawn line right below it, "" if there is none.
    """

    number: int
    words: list[Segment]
    rule: str

    def divided(self, columns: list[Column], begins: frozenset[int]) -> "HeadLine":
        """The line with heads apart that one space only divides ("March 28, March 29,").

        Args:
            columns: the columns.
            begins: where heads of the other lines begin, which those of this one may stand under.
        """
        words: list[Segment] = []
        for word in self.words:
            by_words, by_place = _pieces(word, heads_of(word.text)), _at_places(word, begins)
            ways = (by_words, by_place, _over_rules(word, self.rule))
            apart = (pieces for pieces in ways if _over_columns_of_their_own(pieces, columns))
            words += next(apart, [word])
        return replace(self, words=words)

    def reaches(self, words: list[Segment]) -> list[Segment]:
        """How far heads reach: as the rule below does, where that runs under no other head."""
        rules = rules_of(self.rule)
        return [_reach(word, words, rules) for word in words]


class StackedHeads:
    """The lines of heads of a table.

    Attributes:
        covers: for each line the first and the last column that each of its heads covers.
        is_straight: whether every head over one column stands straight over the next one there,
            so that a blank beside it is a blank.
    """

    def __init__(self, columns: list[Column], lines: list[list[Segment]]) -> None:
        self._columns = columns
        self._lines = lines
        self.covers = [[covered(columns, head) for head in line] for line in lines]
        self.is_straight = True
        for number in range(len(lines) - 1):
            self._centre(number)
            self._repeat(number)
            self._go_on(number)
            self._hang(number)
        for number, line in enumerate(lines):
            if len(line) == 1 and _UNIT.fullmatch(line[0].text) and self._is_of_all(number):
                self.covers[number] = [(0, len(columns) - 1)]
        for number in range(len(lines) - 1):
            self._settle(number)
        if sum(1 for line in lines if line) <= 1:
            self.is_straight = False  # One line alone stands over nothing.

    def _is_of_all(self, number: int) -> bool:
        """Whether a unit alone on its line stands above all heads, or in their middle below."""
        unit = self._lines[number][0]
        off = abs(self._columns[0].start + self._columns[-1].end - unit.start - unit.end)
        return number == 0 or off <= 2 * _UNIT_OFF_CENTRE

    def _centre(self, number: int) -> None:
        """Gives a narrow head that is centred over several heads of the next line all of them."""
        below = self.covers[number + 1]
        if any(first != last for first, last in below) or len(set(below)) < len(below):
            return
        covers = self.covers[number]
        for n, cover in enumerate(covers):
            left = covers[n - 1][1] + 1 if n else 0
            right = covers[n + 1][0] - 1 if n + 1 < len(covers) else len(self._columns) - 1
            heads = [
                (column, head)
                for (column, _), head in zip(below, self._lines[number + 1], strict=True)
                if left <= column <= right
            ]
            covers[n] = _centred(self._lines[number][n], cover, heads)

    def _repeat(self, number: int) -> None:
        """Gives each of several heads as many columns where the heads below repeat themselves."""
        covers, size = self.covers[number], len(self._columns)
        texts = {head.text for head in self._lines[number]}
        if len(texts) < 2 or len(texts) < len(covers):
            return
        if size % len(covers) or size == len(covers):
            return
        each = size // len(covers)
        groups = [(n * each, n * each + each - 1) for n in range(len(covers))]
        inside = all(g[0] <= c[0] and c[1] <= g[1] for g, c in zip(groups, covers, strict=True))
        heads = [self._texts_below(number, column) for column in range(size)]
        first = heads[:each]
        if inside and all(first) and heads == first * len(covers) and len(set(first)) == each:
            self.covers[number] = groups

    def _go_on(self, number: int) -> None:
        """Gives a head the columns right behind the ones before it that are headed alike below."""
        covers, below = self.covers[number], range(len(self._columns))
        heads = [self._texts_below(number, column) for column in below] if len(covers) > 1 else []
        for n, ((first, last), own) in enumerate(pairwise(covers), 1):
            after = last + 1 + last - first
            like = last > first and heads[first : last + 1] == heads[last + 1 : after + 1]
            if like and last < own[0] and own[1] <= after and all(heads[first : last + 1]):
                covers[n] = last + 1, after

    def _hang(self, number: int) -> None:
        """Gives a day alone in the middle below a wider head all columns that one stands over.

        "March 31," below "Three Months Ended", over "1995", "1994" and "Change".
        """
        upper, covers = self.covers[number], self.covers[number + 1]
        for (first, last), over in zip(upper, self._lines[number], strict=True):
            under = [n for n, own in enumerate(covers) if first <= own[0] and own[1] <= last]
            if len(under) != 1 or covers[under[0]] == (first, last):
                continue
            head = self._lines[number + 1][under[0]]
            if not (names_period(head.text) or _UNIT.fullmatch(head.text)):
                continue
            off = abs(over.start + over.end - head.start - head.end)
            columns = range(first, last + 1)
            if off <= _OFF_CENTRE and all(self._texts_below(number + 1, c) for c in columns):
                covers[under[0]] = first, last

    def _texts_below(self, number: int, column: int) -> tuple[str, ...]:
        below = zip(self._lines[number + 1 :], self.covers[number + 1 :], strict=True)
        return tuple(
            head.text
            for line, covers in below
            for head, (first, last) in zip(line, covers, strict=True)
            if first <= column <= last
        )

    def _settle(self, number: int) -> None:
        """Widens a head that stands alone over no column of its own; finds what is in doubt."""
        for n, cover in enumerate(self.covers[number]):
            if cover[0] < cover[1] or self._is_over_head(number, n):
                continue
            if len(self.covers[number]) == 1:
                self.covers[number][n] = (0, len(self._columns) - 1)
            else:
                self.is_straight = False

    def _is_over_head(self, number: int, n: int) -> bool:
        head, column = self._lines[number][n], self.covers[number][n][0]
        for line, covers in zip(self._lines[number + 1 :], self.covers[number + 1 :], strict=True):
            below = [
                other
                for other, cover in zip(line, covers, strict=True)
                if cover[0] <= column <= cover[1]
            ]
            if below:
                return any(_aligned(head, other) for other in below)
        return False


def _centred(
    head: Segment, cover: tuple[int, int], below: list[tuple[int, Segment]]
) -> tuple[int, int]:
    """The columns of the heads below that a head is centred over; `cover` if there are none.

    Args:
        head: the head.
        cover: the first and the last column that it covers as it stands.
        below: column and place of each head of the next line that may be under it.
    """
    middle = head.start + head.end
    own = [other for column, other in below if cover[0] <= column <= cover[1]]
    if not own or abs(own[0].start + own[-1].end - middle) <= _OFF_CENTRE:
        return cover
    if len(own) == 1 and head.start == own[0].start and head.end <= own[0].end:
        return cover  # Straight over its beginning: the first word of one head.
    for first in range(len(below)):
        for last in range(first + 1, len(below)):
            begin, end = below[first], below[last]
            off = abs(begin[1].start + end[1].end - middle)
            if off <= _OFF_CENTRE and begin[0] <= cover[0] and cover[1] <= end[0]:
                return begin[0], end[0]
    return cover


def _pieces(word: Segment, places: list[tuple[int, int]]) -> list[Segment]:
    return [
        Segment(word.start + start, word.start + end, word.text[start:end])
        for start, end in places
    ]


def _at_places(word: Segment, begins: frozenset[int]) -> list[Segment]:
    """A stretch of heads divided where its words begin straight under heads of other lines."""
    if word.start not in begins or names_period(word.text):
        return []  # "Three Months Ended" is one head, wherever years stand below it.
    gaps = [gap.end() for gap in re.finditer(" ", word.text)]
    cuts = [0, *(gap for gap in gaps if word.start + gap in begins)]
    ends = [*(cut - 1 for cut in cuts[1:]), len(word.text)]
    return _pieces(word, list(zip(cuts, ends, strict=True)))


def _over_rules(word: Segment, rule: str) -> list[Segment]:
    """A stretch of heads divided where the rules drawn right below it are."""
    under = [r for r in rules_of(rule) if word.start < r.end and r.start < word.end]
    if len(under) < 2:
        return []
    ends = [word.text.find(" ", before.end - 1 - word.start) for before in under[:-1]]
    starts = [0, *(end + 1 for end in ends)]
    if -1 in ends or any(at + word.start > r.end for at, r in zip(starts, under, strict=True)):
        return []
    return _pieces(word, list(zip(starts, [*ends, len(word.text)], strict=True)))


def _over_columns_of_their_own(pieces: list[Segment], columns: list[Column]) -> bool:
    over = [_nearest_middle(columns, piece) for piece in pieces]
    return len(pieces) > 1 and all(one < other for one, other in pairwise(over))


def _nearest_middle(columns: list[Column], piece: Segment) -> int:
    middles = [abs(c.start + c.end - piece.start - piece.end) for c in columns]
    return middles.index(min(middles))


def _aligned(one: Segment, other: Segment) -> bool:
    middles = abs(one.start + one.end - other.start - other.end)
    apart = abs(one.start - other.start), abs(one.end - other.end), middles // 2
    return min(apart) <= _SLACK


def _reach(segment: Segment, words: list[Segment], rules: list[Segment]) -> Segment:
    under = [rule for rule in rules if rule.start < segment.end and segment.start < rule.end]
    if len(under) != 1:
        return segment
    rule = under[0]
    if sum(1 for word in words if rule.start < word.end and word.start < rule.end) > 1:
        return segment
    return Segment(min(segment.start, rule.start), max(segment.end, rule.end), segment.text)
