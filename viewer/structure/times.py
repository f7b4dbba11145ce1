"""Which of the periods that a sentence names each of its figures stands for.

Figures and periods go together in lists ("$81 million and $153 million for the three and six
months ended ..."), a period right behind a figure is its own ("JPY 8,675 million in 1Q04"), one
before the figures holds for those that have none. Behind a word of comparison stands what was
before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.core.periods import Period
from viewer.core.records import quick
from viewer.structure.mentions import Mention
from viewer.structure.namings import Naming
from viewer.structure.prose import ProseFigure


@quick
@dataclass(frozen=True, slots=True)
class FigureTime:
    """What the words say of one figure's time.

    Attributes:
        own: the period named for it; several if only a list is named; none if none is.
        prior: likewise, the period that it is compared with.
        current: the sentence's own periods, or that which the text goes on with.
        is_open: whether `current` is named only behind it, where it may be another figure's.
    """

    own: tuple[Mention, ...]
    prior: tuple[Mention, ...]
    current: tuple[Period, ...]
    is_open: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what is named in it, in order.

    Attributes:
        text: the block's text.
        start: its first character.
        end: one past its last.
        figures: its figures.
        namings: the periods named.
        comparisons: where its words of comparison stand.
    """

    text: str
    start: int
    end: int
    figures: Sequence[ProseFigure]
    namings: Sequence[Naming]
    comparisons: Sequence[int]

    def current(self, before: Period | None) -> Period | None:
        """The period that it is about: the first it names outside comparisons, else as before."""
        for naming in self.namings:
            period = naming.mentions[0].period
            if period is not None and not naming.of_note and not self.is_compared(naming):
                return period
        return before

    def times(self, before: Period | None) -> list[FigureTime]:
        """The times of its figures, in order.

        Args:
            before: the period that the text was about, for figures without any.
        """
        found: list[FigureTime] = []
        runs = list(self._runs())
        for number, run in enumerate(runs):
            following = runs[number + 1][0].start if number + 1 < len(runs) else self.end
            chain = self._chain(runs, number)
            own = (
                self._noted(run) or self._own(run, following, chain) or self._implied(runs, number)
            )
            prior = self._prior(run)
            leading = self._leading(run)
            if own is not None and self._is_of_several(run, own):
                own = replace(own, mentions=(*own.mentions, Mention(None)), is_crossed=True)
            if leading is not None and leading.mentions[0].ago:
                own, leading = own or self._maybe(leading, run, before), None
            for place in range(len(run)):
                current = [
                    m.period for m in _share(leading, place, len(run)) if m.period is not None
                ]
                if not current and leading is None and before is not None:
                    current = [before]
                found.append(
                    FigureTime(
                        _share(own, place, len(run)),
                        _share(prior, place, len(run)),
                        tuple(current),
                        is_open=leading is not None and leading.start > run[0].start,
                    )
                )
        return found

    def _is_of_several(self, run: Sequence[ProseFigure], own: Naming) -> bool:
        """Whether figures stand "respectively" for more periods than are understood."""
        if len(run) == 1 or len(own.mentions) > 1:
            return False
        return _RESPECTIVELY.search(self.text, run[-1].end, self.end) is not None

    def _maybe(self, naming: Naming, run: Sequence[ProseFigure], before: Period | None) -> Naming:
        """An earlier period named before a run, or far behind it: then it may be another's."""
        if naming.end <= run[0].start or before is None:
            return naming
        return replace(naming, mentions=(*naming.mentions, Mention(before)), is_crossed=True)

    def is_compared(self, naming: Naming) -> bool:
        """Whether a period stands behind a word of comparison in its clause."""
        behind = [place for place in self.comparisons if place < naming.start]
        return bool(behind) and not _CLAUSE.search(self.text, behind[-1], naming.start)

    def is_restated(self, first: ProseFigure, second: ProseFigure) -> bool:
        """Whether the second figure says the first in another unit: "$27.8 million, or 2.4%"."""
        return _RESTATED.fullmatch(self.text, first.end, second.start) is not None

    def goes_on(self, first: ProseFigure, second: ProseFigure) -> bool:
        """Whether what is said of the first figure holds for the second too."""
        return self._is_listed(first, second) or self.is_restated(first, second)

    def is_in_list(self, index: int) -> bool:
        """Whether a figure stands in a row with others of its kind: "77% and 72%"."""
        pairs = ((index - 1, index), (index, index + 1))
        return any(
            self._is_listed(self.figures[first], self.figures[second])
            for first, second in pairs
            if first >= 0 and second < len(self.figures)
        )

    def last_of(self, index: int) -> int:
        """Which figure ends the list that a figure stands in."""
        while index + 1 < len(self.figures):
            if not self.goes_on(self.figures[index], self.figures[index + 1]):
                break
            index += 1
        return index

    def _runs(self) -> Iterator[list[ProseFigure]]:
        """Figures of one kind that stand side by side: "$6.0 billion and $10.0 billion"."""
        run: list[ProseFigure] = []
        for figure in self.figures:
            if run and not self._is_listed(run[-1], figure):
                yield run
                run = []
            run.append(figure)
        if run:
            yield run

    def _is_listed(self, first: ProseFigure, second: ProseFigure) -> bool:
        if first.unit != second.unit:
            return False
        return _LISTED.fullmatch(self.text, first.end, second.start) is not None

    def _chain(self, runs: Sequence[Sequence[ProseFigure]], number: int) -> int:
        """Where the last run ends that says this in other units: "or $0.89 a share"."""
        last = number
        while last + 1 < len(runs):
            start, end = runs[last][-1].end, runs[last + 1][0].start
            is_one = _ALIAS.fullmatch(self.text, start, end) or self._leads_to(runs, last)
            if not is_one or self._compared_between(start, end):
                break
            last += 1
        return runs[last][-1].end

    def _leads_to(self, runs: Sequence[Sequence[ProseFigure]], number: int) -> bool:
        """Whether a run is the change to the level behind it: "increased 5.2% to $551 million"."""
        if not _TO.fullmatch(self.text, runs[number][-1].end, runs[number + 1][0].start):
            return False
        before = self.text[self.start : runs[number][0].start]
        return not before.rstrip().endswith((" from", " between"))

    def _compared_between(self, start: int, end: int) -> bool:
        return any(start <= place < end for place in self.comparisons)

    def _own(self, run: Sequence[ProseFigure], following: int, chain: int) -> Naming | None:
        end = run[-1].end
        compared = next((place for place in self.comparisons if end <= place), self.end)
        if (found := self._first_between(end, min(following, compared))) is not None:
            return found
        start = run[0].start
        if chain > end:
            after = next(
                (figure.start for figure in self.figures if figure.start > chain), self.end
            )
            if (found := self._first_between(chain, min(after, compared))) is not None:
                return found
        before = [place for place in self.comparisons if place < start]
        if before and self._first_between(before[-1], start) is None:
            clause = _CLAUSE.search(self.text, before[-1], start)
            # "compared with net income of $51.8 million, or $1.05 a share, for the quarter ended"
            behind = self._first_between(end, compared) if clause is None else None
            return behind if behind and not self._holds_figure(chain, behind.start) else None
        return None

    def _holds_figure(self, start: int, end: int) -> bool:
        """Whether another figure stands between, whose period may be named there."""
        return any(start <= figure.start < end for figure in self.figures)

    def _implied(self, runs: Sequence[Sequence[ProseFigure]], number: int) -> Naming | None:
        """The earlier period of a run behind a comparison that names none: "to $6m from $5m"."""
        first = number
        while (
            first
            and _ALIAS.fullmatch(self.text, runs[first - 1][-1].end, runs[first][0].start)
            and not self._compared_between(runs[first - 1][-1].end, runs[first][0].start)
        ):
            first -= 1
        behind = runs[first - 1][-1].end if first else self.start
        start = runs[first][0].start
        places = [place for place in self.comparisons if behind <= place < start]
        if not places or self._first_between(places[-1], start) is not None:
            return None
        if not _FROM_LEVEL.search(self.text[behind:start]) and (
            not first or not _COMPARED.match(self.text, places[-1], start)
        ):
            return None
        return Naming(places[-1], start, (Mention(None, is_implied=True),))

    def _noted(self, run: Sequence[ProseFigure]) -> Naming | None:
        """The period that heads a run in brackets: "(2023: £1,150m)"."""
        for naming in self.namings:
            if naming.of_note and _COLON.fullmatch(self.text, naming.end, run[0].start):
                return naming
        return None

    def _first_between(self, start: int, end: int) -> Naming | None:
        return next((n for n in self._levels if start <= n.start < end), None)

    @property
    def _levels(self) -> list[Naming]:
        return [n for n in self.namings if not (n.of_change or n.of_note)]

    def _prior(self, run: Sequence[ProseFigure]) -> Naming | None:
        end = run[-1].end
        compared = next((place for place in self.comparisons if end <= place), None)
        if compared is not None:
            return self._first_between(compared, self._end_of_comparison(compared))
        of_change = [naming for naming in self.namings if naming.of_change]
        if of_change:
            return of_change[-1]
        before = [n for n in self._levels if n.end <= run[0].start and self.is_compared(n)]
        if before and self._opens(before[-1]):
            return before[-1]
        return next((naming for naming in self.namings if naming.of_note), None)

    def _end_of_comparison(self, compared: int) -> int:
        """Where the next comparison begins that is of another figure."""
        for place in self.comparisons:
            if any(compared < figure.start < place for figure in self.figures):
                return place
        return self.end

    def _opens(self, naming: Naming) -> bool:
        """Whether nothing but a comparison stands before a period: "Compared to 2Q03, ..."."""
        return not any(figure.start < naming.start for figure in self.figures)

    def _leading(self, run: Sequence[ProseFigure]) -> Naming | None:
        """The period that holds for figures without one: the last before them, else the first."""
        outside = [n for n in self._levels if not self.is_compared(n)]
        before = [naming for naming in outside if naming.end <= run[0].start]
        if before:
            return before[-1]
        return outside[0] if outside else None


def _share(naming: Naming | None, place: int, size: int) -> tuple[Mention, ...]:
    """The part of a list of periods that one of a run's figures has: its own, or any of them."""
    if naming is None:
        return ()
    mentions = naming.mentions
    if len(mentions) == size and not naming.is_crossed:
        return (mentions[place],)
    return mentions


#: Between figures of one list; a unit may be said in between ("0.1 points and 1.9 points").
_LISTED = re.compile(
    r"(?:\s+[A-Za-z]+)?\s*(?:,\s*and\s+|,\s*|\s+and\s+)(?:approximately\s+|about\s+)?",
    re.IGNORECASE,
)
#: Between figures that say one thing in other units: "million, or 2.4%", "per share ($2.35".
_ALIAS = re.compile(
    r"(?:\s+[A-Za-z]+){0,4}\s*(?:,?\s*or\s+|,?\s*\()(?:approximately\s+|about\s+)?", re.IGNORECASE
)
_RESTATED = re.compile(r"\s*,?\s+or\s+(?:approximately\s+|about\s+)?", re.IGNORECASE)
#: Right before an earlier level: "decreased from $31.2 million", "to $6m from sales of $5m".
_FROM_LEVEL = re.compile(
    r"(?:(?:(?:in|de)creased?|up|down|rose|fell|grew|declined|improved|compared)\s+from"
    r"|^(?:\s+(?!and\b)[a-z]+){0,3}\s*,?\s*from)(?:\s+(?:an?|net|approximately|about|loss|income|sales|of)){0,4}\s*[(]?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"(?:as\s+)?(?:compared|against|versus|vs)\b[^,;]*$", re.IGNORECASE)
_TO = re.compile(r",?\s+to\s+(?:approximately\s+|about\s+)?", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_COLON = re.compile(r"\s?:\s*")
#: Where another statement of the sentence begins.
_CLAUSE = re.compile(r";|,\s+(?:while|whereas|and|but)\s", re.IGNORECASE)
