"""Figures of the prose with what their sentences say of them: subject, direction and periods."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from viewer.core.document import TextBlock
from viewer.core.periods import Period
from viewer.core.records import quick
from viewer.structure.document_times import DocumentTimes
from viewer.structure.expectations import NEVER, is_expected
from viewer.structure.namings import Naming, namings_in
from viewer.structure.prose import ProseFigure, figures_in, sentences
from viewer.structure.prose_directions import comparisons, direction
from viewer.structure.prose_headings import LONGEST_HEADING, heads_future
from viewer.structure.share_words import Share, shares_in
from viewer.structure.subject_lists import listed_subjects
from viewer.structure.subjects import LEFT, Subject, each_share
from viewer.structure.times import FigureTime, Sentence
from viewer.structure.words import load_words, prose_says

_Found = TypeVar("_Found", ProseFigure, Naming)


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of the prose with what its sentence says of it.

    Attributes:
        figure: the figure.
        subject: the words around it.
        direction: 1 or -1 for an increase or decrease, 0 for a level.
        time: the periods that its sentence names for it.
        is_part: whether the words call it a part of something ("36.5% of revenues").
        is_aside: whether it is called a part, a cause or an exception ("including", "due to").
        has_other_basis: whether its sentence speaks of another basis ("constant currency").
        sentence: where its sentence begins.
        is_listed: whether it is one of several figures in a row ("77% and 72%").
        share: what it is a share of, None if the words call it none.
    """

    figure: ProseFigure
    subject: Subject
    direction: int
    time: FigureTime
    is_part: bool = False
    is_aside: bool = False
    has_other_basis: bool = False
    sentence: int = 0
    is_listed: bool = False
    share: Share | None = None


def readings_in(block: TextBlock, times: DocumentTimes, over: str = "") -> Iterator[Reading]:
    """The figures of a block of text, each with what its sentence says of it.

    Args:
        block: the text.
        times: what the document says of its periods.
        over: the heading that it stands under, "" if there is none.
    """
    figures = [times.in_own_currency(each, block.text) for each in figures_in(block.text)]
    if not figures:
        return
    namings = namings_in(block.text, times)
    words = _without(block.text, namings)
    current, before, heading = times.main, "", ""
    spans_of_sentences = list(sentences(block.text))
    figures_of = _by_sentence(figures, spans_of_sentences)
    namings_of = _by_sentence(namings, spans_of_sentences)
    for number, (start, end) in enumerate(spans_of_sentences):
        inside, named = figures_of.get(number, []), namings_of.get(number, [])
        if inside or named:
            compared = comparisons(block.text, start, end)
            sentence = Sentence(block.text, start, end, inside, named, compared)
            current = sentence.current(current)
            if inside:
                yield from _readings(sentence, words, current, _Lead(before, heading, over))
        before = words[start:end]
        if not inside and len(before.split()) <= LONGEST_HEADING:
            heading = before


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a sentence.

    Attributes:
        before: the sentence before it.
        heading: the last short line of its block.
        over: the heading over its block.
    """

    before: str
    heading: str
    over: str


def _readings(
    sentence: Sentence, words: str, current: Period | None, lead: _Lead
) -> Iterator[Reading]:
    """The figures of a sentence.

    Args:
        sentence: one with figures.
        words: its block's text, with the periods that it names made blank.
        current: the period that it is about.
        lead: what stands before it.
    """
    start, end, inside = sentence.start, sentence.end, sentence.figures
    spans = [(each.start, each.end) for each in inside]
    # Asked once of a whole sentence what hardly any says.
    may_be_expected = prose_says("future", words[start : inside[-1].start])
    may_be_aside = prose_says("aside", sentence.text[start : inside[-1].start])
    other_basis = prose_says("other_basis", sentence.text[start:end])
    ahead = heads_future(lead.over)
    turns, shares = _turns(sentence), shares_in(sentence, words)
    listed = listed_subjects(sentence, words)
    for index, said in enumerate(sentence.times(current)):
        figure = inside[index]
        is_ahead = may_be_expected and is_expected(words[start : figure.start])
        is_ahead = is_ahead or (ahead and not said.own)
        last = sentence.last_of(index)
        if shares[last] is not None and shares[index] is None:
            last = index  # What follows says what the percentage is a part of.
        subject = Subject.of(words, (start, end), spans, index, lead.before, last)
        subject = subject.only(listed[index]) if index in listed else subject
        subject = _of_each(sentence, figure, subject).naming(lead.heading)
        yield Reading(
            figure,
            subject.naming(lead.over, LEFT),
            turns[index],
            replace(said, own=NEVER) if is_ahead else said,
            is_part=_is_part(sentence, figure, shares[index]),
            is_aside=may_be_aside and prose_says("aside", sentence.text[start : figure.start]),
            has_other_basis=other_basis,
            sentence=start,
            is_listed=sentence.is_in_list(index),
            share=shares[index],
        )


def _without(text: str, namings: Sequence[Naming]) -> str:
    """A text with the periods that it names made blank: they are no part of any subject."""
    parts, done = [], 0
    for naming in namings:
        first = max(done, naming.start)
        parts.append(text[done:first])
        parts.append(" " * (naming.end - first))
        done = max(first, naming.end)
    return "".join((*parts, text[done:]))


def _by_sentence(
    found: Iterable[_Found], spans: Sequence[tuple[int, int]]
) -> dict[int, list[_Found]]:
    """What was found by the number of the sentence that it begins in, in the order given."""
    starts = [start for start, _ in spans]
    placed: dict[int, list[_Found]] = {}
    for each in found:
        number = bisect_right(starts, each.start) - 1
        if number >= 0 and each.start < spans[number][1]:
            placed.setdefault(number, []).append(each)
    return placed


def _turns(sentence: Sentence) -> list[int]:
    """The direction of each figure; figures that say one thing in other units share theirs."""
    turns: list[int] = []
    figures = sentence.figures
    for index, figure in enumerate(figures):
        last = figures[index - 1].end if index else sentence.start
        before = turns[-1] if turns else 0
        turn = direction(sentence.text, last, figure, sentence.end, before)
        if not turn and index and sentence.goes_on(figures[index - 1], figure):
            turn = before
        turns.append(turn)
    for index in range(len(figures) - 2, -1, -1):
        # An amount takes the direction of the percentage that says it again.
        if not turns[index] and sentence.is_restated(figures[index], figures[index + 1]):
            turns[index] = turns[index + 1]
    return turns


def _of_each(sentence: Sentence, figure: ProseFigure, subject: Subject) -> Subject:
    """The subject of an amount of each share: earnings, basic ones unless it says diluted."""
    if figure.unit.startswith("pure"):
        return subject
    behind = each_share().match(sentence.text, figure.end)
    if behind is None:
        return subject
    said = behind[0] if "diluted" in behind[0].lower() else f"{behind[0]} basic"
    return subject.of_each(said)


def _is_part(sentence: Sentence, figure: ProseFigure, share: Share | None) -> bool:
    """Whether the words call a figure a part of a whole that they name."""
    if sentence.text.startswith(" of ", figure.end) or (share is not None and bool(share.whole)):
        return True
    before = sentence.text[sentence.start : figure.start].lower()
    return any(phrase in before for phrase in load_words("narrative")["part"])
