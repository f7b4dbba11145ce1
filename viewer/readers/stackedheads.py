"""Heads of columns set with spaces: which columns each head of several lines stands over.

A head of several lines ("PRIOR", "PRINCIPAL", "BALANCE") stands over one column, however far it is
to the next word of its line; a head that stands between two columns belongs to both.
"""

from dataclasses import dataclass

from viewer.readers.columns import Column, Segment, covered, rules_of

_SLACK = 1


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
            self._settle(number)
        if sum(1 for line in lines if line) <= 1:
            self.is_straight = False  # One line alone stands over nothing.

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
