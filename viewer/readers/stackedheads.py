"""Heads of columns set with spaces: which columns each head of several lines stands over.

A head of several lines ("PRIOR", "PRINCIPAL", "BALANCE") stands over one column, however far it is
to the next word of its line; a head that stands between two columns belongs to both.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from viewer.readers.columns import Column, Segment, covered, rules_of
from viewer.readers.headwords import heads_of

_SLACK = 1
#: How far apart the middles of a head and of what it is centred over may be, in half characters.
_OFF_CENTRE = 4


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

    def divided(self, columns: list[Column]) -> "HeadLine":
        """The line with heads apart that one space only divides ("March 28, March 29,")."""
        words: list[Segment] = []
        for word in self.words:
            places = heads_of(word.text)
            pieces = [
                Segment(word.start + start, word.start + end, word.text[start:end])
                for start, end in places
            ]
            over = [covered(columns, piece) for piece in pieces]
            apart = len(pieces) > 1 and all(
                one[1] < other[0] for one, other in pairwise(over)
            )
            words += pieces if apart else [word]
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
        for number in range(len(lines) - 1):
            self._settle(number)
        if sum(1 for line in lines if line) <= 1:
            self.is_straight = False  # One line alone stands over nothing.

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
    for first in range(len(below)):
        for last in range(first + 1, len(below)):
            begin, end = below[first], below[last]
            off = abs(begin[1].start + end[1].end - middle)
            if off <= _OFF_CENTRE and begin[0] <= cover[0] and cover[1] <= end[0]:
                return begin[0], end[0]
    return cover


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
