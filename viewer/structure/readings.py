"""Figures of the prose with what their sentences say of them: subject, direction and periods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.document import TextBlock
from viewer.core.periods import Period
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.mentions import Mention, mentions_in, times_of
from viewer.structure.prose import ProseFigure, comparisons, direction, figures_in, sentences
from viewer.structure.subjects import Subject


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of the prose with what its sentence says of it.

    Attributes:
        figure: the figure.
        subject: the words around it.
        direction: 1 or -1 for an increase or decrease, 0 for a level.
        own: the period named for it, None if none is.
        prior: the period it is compared with, None if none is named.
        current: the sentence's own period, or the one that the text goes on with.
        shared: whether the sentence gives its periods to its figures "respectively".
        is_part: whether the words call it a part of something ("36.5% of revenues").
        sentence: where its sentence begins.
    """

    figure: ProseFigure
    subject: Subject
    direction: int
    own: Mention | None
    prior: Mention | None
    current: Period | None
    shared: bool = False
    is_part: bool = False
    sentence: int = 0


def readings_in(
    block: TextBlock,
    main: Period | None,
    calendar: FiscalCalendar,
    known: Mapping[str, Period],
) -> Iterator[Reading]:
    """The figures of a block of text, each with what its sentence says of it.

    Args:
        block: the text.
        main: the period that the document is about, for sentences that name none.
        calendar: what the document says of its fiscal year.
        known: labels of columns, lower case, with their periods.
    """
    figures = figures_in(block.text)
    if not figures:
        return
    mentions = mentions_in(block.text, calendar, known)
    current, before = main, ""
    for start, end in sentences(block.text):
        inside = [figure for figure in figures if start <= figure.start < end]
        named = [mention for mention in mentions if start <= mention.start < end]
        compared = comparisons(block.text, start, end)
        current = _current(named, compared, current)
        turn = 0
        for index, figure in enumerate(inside):
            last = inside[index - 1].end if index else start
            turn = direction(block.text, last, figure, end, turn)
            spans = [(each.start, each.end) for each in inside]
            own, prior = times_of(spans, index, (start, end), named, compared)
            subject = Subject.of(block.text, (start, end), spans, index, before)
            shared = "respectively" in block.text[figure.end : end]
            behind = block.text[figure.end : figure.end + 4]
            yield Reading(
                figure,
                subject,
                turn,
                own,
                prior,
                current,
                shared,
                is_part=behind.startswith(" of "),
                sentence=start,
            )
        before = block.text[start:end]


def _current(
    mentions: Sequence[Mention], compared: Sequence[int], before: Period | None
) -> Period | None:
    """The period that a sentence is about: the first it names outside comparisons."""
    for mention in mentions:
        if mention.period is not None and not any(place < mention.start for place in compared):
            return mention.period
    return before
