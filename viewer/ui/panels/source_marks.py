"""The figures of the prose as marks on the document's text: tied, denied, or not in the tables.

Pure: look-ups by bisection, so that megabytes of text with thousands of figures cost nothing but
the lines that show.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import TieKind
from viewer.core.said import Said, said


class Told(StrEnum):
    """What the tables say of a figure of the prose."""

    TIED = said("tied")
    DENIED = said("denied")
    UNMATCHED = said("not in the tables")

    @property
    def words(self) -> str:
        """The same, to be said in any language."""
        return Said(str(self), {})


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of the prose.

    Attributes:
        span: its characters in the document's text.
        told: what the tables say of it.
        check: the tie, evaluated.
    """

    span: tuple[int, int]
    told: Told
    check: TieCheck


class SourceMarks:
    """All marks of a document, in the order of its text."""

    def __init__(self, checks: Iterable[TieCheck] = ()) -> None:
        marks = [
            Mark(check.tie.span, _told(check), check)
            for check in checks
            if check.tie.kind is TieKind.NARRATIVE and check.tie.span is not None
        ]
        self._marks: Sequence[Mark] = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span[0] for mark in self._marks]
        # The farthest end so far: figures may lie within others, and this never falls.
        self._reach: list[int] = []
        for mark in self._marks:
            self._reach.append(max(mark.span[1], self._reach[-1] if self._reach else 0))
        self._counts = Counter(mark.told for mark in self._marks)

    def __len__(self) -> int:
        return len(self._marks)

    def __getitem__(self, position: int) -> Mark:
        return self._marks[position]

    def count(self, told: Told) -> int:
        """How many figures the tables say that of."""
        return self._counts[told]

    def within(self, start: int, end: int) -> Sequence[Mark]:
        """The marks that have characters in start..end."""
        first = bisect_right(self._reach, start)
        return [
            mark
            for mark in self._marks[first : bisect_left(self._starts, end)]
            if mark.span[1] > start
        ]

    def at(self, offset: int) -> Mark | None:
        """The mark on that character."""
        return next(iter(self.within(offset, offset + 1)), None)

    def of_span(self, span: tuple[int, int]) -> Mark | None:
        """The mark on exactly these characters."""
        return next((mark for mark in self.within(*span) if mark.span == span), None)

    def step(self, offset: int, by: int, kinds: AbstractSet[Told]) -> Mark | None:
        """The next mark of these kinds after `offset` (by = 1), or the last one before it (-1)."""
        ahead: Collection[Mark] = (
            self._marks[bisect_right(self._starts, offset) :]
            if by > 0
            else self._marks[: bisect_left(self._starts, offset)][::-1]
        )
        return next((mark for mark in ahead if mark.told in kinds), None)


def _told(check: TieCheck) -> Told:
    if not check.tie.cells:
        return Told.UNMATCHED
    return Told.DENIED if check.outcome.verdict is Verdict.BROKEN else Told.TIED
