"""Figures of Japanese prose with what their sentences say of them: line, direction and periods.

A line is named before its figures and marked as the topic ("売上高は10,512百万円"); what a change
is against stands before it, its direction right behind the figure ("前年同期比14.4%増").
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from viewer.core.document import TextBlock
from viewer.core.periods import Duration, Instant, Period, add_months, month_end, months_to
from viewer.structure.dates import find_dates
from viewer.structure.document_times import DocumentTimes
from viewer.structure.expectations import NEVER
from viewer.structure.mentions import Mention
from viewer.structure.prose import ProseFigure
from viewer.structure.prose_japanese import half_width, japanese_figures, words_for
from viewer.structure.readings import Reading
from viewer.structure.subjects import HEAD, LOCAL, OF, Subject
from viewer.structure.times import FigureTime
from viewer.structure.words import load_words

#: A letter that would make a name part of a longer one.
_LETTER = "[\u4e00-\u9fff々ァ-ヶー]"


@dataclass(frozen=True, slots=True)
class LineNames:
    """The names that the tables give their lines, to be found in running text.

    Attributes:
        words: name without middle dots -> the words of the label.
        pattern: finds them as whole words.
    """

    words: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, labels: Iterable[tuple[str, ...]]) -> "LineNames":
        """The names of these lines, each by the words of its label."""
        words: dict[str, tuple[str, ...]] = {}
        for label in labels:
            if any(not word.isascii() for word in label):
                for name in _names_of(half_width("".join(label))):
                    words.setdefault(name, label)
        for name, label in load_words("narrative_japanese")["names"].items():
            if label in words:
                words.setdefault(name, words[label])
        names = sorted(words, key=len, reverse=True)
        spaced = ("[・\\s]?".join(map(re.escape, name)) for name in names)
        found = "|".join(spaced) or "(?!)"
        return cls(words, re.compile(rf"(?<!{_LETTER})(?:連結)?(?P<name>{found})(?!{_LETTER})"))

    def within(self, text: str, start: int, end: int) -> list[tuple[int, tuple[str, ...]]]:
        """(where it ends, words of its label) of each name in a stretch of text."""
        return [
            (match.end(), self.words[re.sub(r"[・\s]", "", match["name"])])
            for match in self.pattern.finditer(text, start, end)
        ]


def _names_of(label: str) -> Iterator[str]:
    """A label, its halves ("利益又は損失"), and a total by what it is the total of."""
    yield label
    yield from label.split("又は")
    if len(total := re.sub("(?:の部)?合計$", "", label)) > 1:
        yield total


def japanese_readings(
    block: TextBlock, times: DocumentTimes, names: LineNames
) -> Iterator[Reading]:
    """The figures of a block of Japanese text, each with what its sentence says of it.

    Args:
        block: the text.
        times: what the document says of its periods.
        names: the lines of its tables.
    """
    text = half_width(block.text)
    figures = list(japanese_figures(text))
    prior: tuple[Mention, ...] = ()
    current = times.main
    start = 0
    while start < len(text) and figures:
        end = text.find("。", start) + 1 or len(text)
        inside = [figure for figure in figures if start <= figure.start < end]
        sentence = _Sentence(text, start, end, names, times)
        for reading in sentence.readings(inside, current, prior):
            current = next(iter(reading.time.current), current)
            prior = reading.time.prior or prior
            yield reading
        start = end


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a text in half-width digits."""

    text: str
    start: int
    end: int
    names: LineNames
    times: DocumentTimes

    def readings(
        self,
        figures: Collection[ProseFigure],
        current: Period | None,
        prior: tuple[Mention, ...],
    ) -> Iterator[Reading]:
        """Its figures in order; `current` and `prior` are the periods of the text before."""
        whole = self.text[self.start : self.end]
        is_future = words_for("future").search(whole) is not None
        is_aside = words_for("aside").search(whole) is not None
        other_basis = words_for("other_basis").search(whole) is not None
        last = self.start
        topic: tuple[str, ...] = ()
        for figure in figures:
            found = self.names.within(self.text, last, figure.start)
            topics = [words for end, words in found if _TOPIC.match(self.text, end, figure.start)]
            topic = topics[-1] if topics else topic
            local = found[-1][1] if found else ()
            turn = _direction(self.text, figure)
            before = _outside_brackets(self.text[last : figure.start])
            current = self._current(before, current)
            compared, own = self._earlier(self.text[last : figure.start], current)
            prior = compared or prior
            if is_future or (not turn and compared):
                own = NEVER  # "前年同期比114.4%" is neither a level nor a change.
            yield Reading(
                figure,
                self._subject(figure, topic, local),
                turn,
                FigureTime(own, prior if turn else (), (current,) if current else ()),
                is_aside=is_aside,
                has_other_basis=other_basis,
                sentence=self.start,
            )
            last = figure.end

    def _subject(
        self, figure: ProseFigure, topic: tuple[str, ...], local: tuple[str, ...]
    ) -> Subject:
        behind: tuple[str, ...] = ()
        if self.text.startswith("の", figure.end):
            found = self.names.within(self.text, figure.end + 1, min(figure.end + 30, self.end))
            behind = found[0][1] if found else ()
        evidence = dict.fromkeys(topic, HEAD)
        evidence.update(dict.fromkeys(local, LOCAL))
        evidence.update(dict.fromkeys(behind, OF))
        return Subject(evidence, (*behind, *local, *topic), local, behind, topic)

    def _current(self, before: str, current: Period | None) -> Period | None:
        """The period that the words before a figure go over to."""
        for match in _YEAR.finditer(before):
            months = 3 * int(match["quarter"] or 4)
            end = month_end(int(match["year"]), int(match["month"]))
            return months_to(add_months(end, months - 12), months)
        for name, period in self.times.calendar.named:
            if name.startswith("当") and name in before and isinstance(period, Duration):
                return period
        return current

    def _earlier(
        self, before: str, current: Period | None
    ) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """(what a change is against, what a level stands for), named before a figure."""
        days = find_dates(_outside_brackets(before)) if "日" in before else []
        own = tuple(Mention(Instant(day.day), is_day=True) for day in days[-1:])
        prior: tuple[Mention, ...] = ()
        for match in _earlier_words().finditer(before):
            mention = (self._mention(match["word"], current),)
            if match["against"]:
                prior, own = mention, ()
            else:
                own = mention
        return prior, own

    def _mention(self, word: str, current: Period | None) -> Mention:
        words = load_words("narrative_japanese")
        if word not in words["year_end"]:
            return Mention(None, ago=int(words["ago"][word]))
        named = [p for name, p in self.times.calendar.named if name == "前連結会計年度"]
        if named:
            return Mention(Instant(named[0].end), is_day=True)
        return Mention(_year_end_before(self.times, current), is_day=True)


#: Behind a name: it is what the sentence goes on to speak of.
_TOPIC = re.compile(
    r"(?:\([^()]*\))?(?:について|につきまして|におきまして|合計|残高|の総額)?[はがも、]"
)
_YEAR = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月期(?:第(?P<quarter>[1-3])四半期)?"
)
_BRACKETS = re.compile(r"\([^()]*\)")


def _outside_brackets(text: str) -> str:
    return _BRACKETS.sub("", text)


@cache
def _earlier_words() -> re.Pattern[str]:
    words = load_words("narrative_japanese")
    named = "|".join(sorted((*words["ago"], *words["year_end"]), key=len, reverse=True))
    against = "|".join(sorted(words["against"], key=len, reverse=True))
    return re.compile(rf"(?P<word>{named})(?P<against>{against})?")


def _year_end_before(times: DocumentTimes, current: Period | None) -> Instant | None:
    """The end of the fiscal year before the one that a period lies in, None if that is open."""
    if not isinstance(current, Duration):
        return None
    month = times.calendar.end_month
    if month is None:
        return Instant(add_months(current.end, -12)) if current.months == 12 else None
    return Instant(add_months(current.end, -((current.end.month - month) % 12 or 12)))


@cache
def _direction_words() -> re.Pattern[str]:
    words = load_words("narrative_japanese")
    up, down = "|".join(words["up"]), "|".join(words["down"])
    return re.compile(
        # The change may be said again as a percentage before its direction.
        r"(?:\([^()]{1,24}\)|[、・,]\s?[\d.,]+%)?\)?(?:の|と|分)?(?:大幅な|大幅に|大きく)?"
        rf"(?:(?P<up>{up})|(?P<down>{down}))"
    )


def _direction(text: str, figure: ProseFigure) -> int:
    match = _direction_words().match(text, figure.end)
    return 0 if match is None else 1 if match["up"] else -1
