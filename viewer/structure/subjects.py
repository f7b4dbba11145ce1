"""What a sentence is about, as far as words tell, and how well a label fits it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from viewer.core.labels import same_words, words_of
from viewer.core.records import quick
from viewer.core.remembered import remembered
from viewer.structure.targets import directions
from viewer.structure.words import any_of, load_words

#: How much a word counts by where it stands: between the figure before and this one, before the
#: sentence's first figure, elsewhere to the left, behind the figure, in the sentence before;
#: most of all where the words behind say what it is of.
LOCAL, OF, HEAD, LEFT, RIGHT, BEFORE = 1.0, 1.0, 0.95, 0.6, 0.5, 0.4
#: How many characters away a word may stand: only a list without stops is longer.
REACH = 4_000
#: What a figure is of, behind it: "$6.0 billion of commercial paper", "a rise in interest income".
_OF = re.compile(
    r"\s*(?:(?:increase|decrease|reduction|decline|rise|growth)\s+)?(?:of|in)\s+([^,.;:()]{3,60})",
    re.IGNORECASE,
)


@quick
@dataclass(frozen=True, slots=True)
class Subject:
    """The words around a figure.

    Attributes:
        evidence: word -> how much it counts.
        words: all of them, in order.
        local: words right before the figure.
        behind: what it is said to be of, behind it.
        head: words before the sentence's first figure.
        near: if no words stand right before it, those before the figure that it goes on from.
    """

    evidence: Mapping[str, float]
    words: tuple[str, ...]
    local: tuple[str, ...]
    behind: tuple[str, ...]
    head: tuple[str, ...]
    near: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        text: str,
        sentence: tuple[int, int],
        spans: Sequence[tuple[int, int]],
        index: int,
        before: str = "",
        last: int | None = None,
    ) -> "Subject":
        """The words around one of a sentence's figures.

        Args:
            text: the block's text.
            sentence: (start, end) of the sentence.
            spans: (start, end) of its figures.
            index: which of them.
            before: the sentence before, "" if there is none.
            last: which figure ends the list that it stands in; itself if None.
        """
        start, end = spans[index]
        first = spans[index - 1][1] if index else sentence[0]
        following = spans[index + 1][0] if index + 1 < len(spans) else sentence[1]
        opening = min(spans[0][0], sentence[0] + REACH)
        local = _words(_own_words(text[max(first, start - REACH) : start], is_first=not index))
        head = _words(text[sentence[0] : opening])
        ends = spans[index if last is None else last][1]
        behind = _OF.match(text, ends, next((a for a, _ in spans if a > ends), sentence[1]))
        parts = (
            (BEFORE, _words(before[-REACH:])),
            (RIGHT, _words(text[end : min(following, end + REACH)])),
            (LEFT, _words(text[max(sentence[0], start - REACH) : start])),
            (HEAD, head),
            (LOCAL, local),
            (OF, _words(behind[1]) if behind else ()),
        )
        near = _last_named(text, spans, index)
        evidence = {word: weight for weight, words in parts for word in words}
        evidence.update((word, HEAD) for word in near if evidence[word] < HEAD)
        words = tuple(word for _, part in reversed(parts) for word in part)
        return cls(evidence, words, local, _words(behind[1]) if behind else (), head, near)

    def naming(self, text: str, weight: float = HEAD) -> "Subject":
        """This subject, of which a text elsewhere says more: a heading, what goes without saying.

        Args:
            text: the words.
            weight: how much they count: as those that open the sentence, if nothing is said.
        """
        added = _words(text)
        if not added:
            return self
        evidence = dict.fromkeys(added, weight)
        evidence.update(dict.fromkeys(same_words(added, self.words), HEAD))  # As initials too.
        for word, mine in self.evidence.items():
            evidence[word] = max(mine, evidence.get(word, 0.0))
        words = (*self.words, *added)
        return replace(self, evidence=evidence, words=words)

    def only(self, words: tuple[str, ...]) -> "Subject":
        """This subject where each of several figures has one of its own: these words."""
        evidence = {word: min(weight, BEFORE) for word, weight in self.evidence.items()}
        evidence.update(dict.fromkeys(words, LOCAL))
        return Subject(evidence, (*words, *self.words), words, self.behind, words)

    def of_each(self, said: str) -> "Subject":
        """This subject, for what it is of each share: the result, if it speaks of one.

        Args:
            said: how it says so ("per diluted share").
        """
        words = _words(said)
        results = load_words("narrative")["each_share"]["results"]
        if not self.local and not set(results).isdisjoint(self.words):
            words = (*words, *results)
        each = self.naming(" ".join(words))
        return replace(each, local=self.local or _words(said))

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The words that may say what it is about, the likeliest first."""
        return self.local, self.behind, self.near, self.head


def _last_named(text: str, spans: Sequence[tuple[int, int]], index: int) -> tuple[str, ...]:
    """The words before the figure that one goes on from: "Retail growing 12.5% to $212.9m"."""
    for place in range(index, 0, -1):
        between = text[spans[place - 1][1] : spans[place][0]]
        words = _words(_own_words(between[-REACH:], is_first=False))
        if words:
            return words if place != index else ()
    return ()


def _own_words(before: str, *, is_first: bool) -> str:
    """The words before a figure that are not still said of the figure before it.

    Args:
        before: what stands between the two, or before a sentence's first figure.
        is_first: whether it is the sentence's first figure.
    """
    if is_first:
        return before
    said = each_share().match(before) or _OF_WHOLE.match(before)
    before = before[said.end() :] if said else before
    return _COMPARED.split(before)[-1]


#: Behind a comparison stands what another figure is said of.
_COMPARED = re.compile(
    r"\b(?:(?:compared|comparison)\s+(?:to|with)|against|versus|vs\.?)(?!\w)", re.IGNORECASE
)


@cache
def each_share() -> re.Pattern[str]:
    """Right behind an amount: it is of each share ("per diluted share", "a share")."""
    words = load_words("narrative")["each_share"]
    shares, kinds = any_of(words["shares"]), any_of(words["kinds"])
    return re.compile(
        rf"\s*,?\s*(?:per|an?)\s+(?:(?:{kinds})[\s,]+){{0,5}}(?:{shares})\b"
        rf"(?:\s*,?\s*\(?(?:on\s+an?\s+)?(?:{kinds})(?:\s+basis)?\)?)?",
        re.IGNORECASE,
    )


#: Right behind a figure: what it is a part of.
_OF_WHOLE = re.compile(
    r"\s*of\s+(?:(?:the|our|its|total|net|gross|consolidated)\s+){0,3}[a-z-]+"
    r"(?=\s*[,;)(]|\s+(?:and|or|in|for|compared|from)\b)",
    re.IGNORECASE,
)


@cache
def _skipped() -> Collection[str]:
    """Words of running text that name no line item, though a label may hold them."""
    return frozenset((*directions(), *load_words("narrative")["empty"]))


@remembered
def _words(text: str) -> tuple[str, ...]:
    skipped = _skipped()
    return tuple(word for word in words_of(text) if word not in skipped)


def fitness(
    subject: Subject,
    label: tuple[str, ...],
    context: tuple[str, ...],
    weights: Mapping[str, float],
    least: float = 0.0,
) -> tuple[float, float]:
    """(how much of the label the sentence names, how much of the subject the label covers).

    Args:
        subject: the words around a figure.
        label: words of a row's label.
        context: words of its section and title, which may cover more of the subject.
        weights: how telling each word of the labels is; others do not count.
        least: where less of the label is named, the second is not looked for, and is 0.
    """
    named = _named(subject, label, weights)
    if named < least:
        return named, 0.0
    return named, _covered(subject, label + context, weights)


def _named(subject: Subject, label: tuple[str, ...], weights: Mapping[str, float]) -> float:
    evidence = subject.evidence
    spelled: Collection[str] | None = None
    whole = found = 0.0
    for word in dict.fromkeys(label):
        weight = weights.get(word, 1.0)
        whole += weight
        if word in evidence:
            found += weight * evidence[word]
        else:
            if spelled is None:
                spelled = same_words(label, subject.words)
            if word in spelled:
                found += weight * HEAD
    return found / whole if whole else 0.0


def _covered(subject: Subject, words: tuple[str, ...], weights: Mapping[str, float]) -> float:
    about = next(
        (told for part in subject.parts if (told := [word for word in part if word in weights])),
        [],
    )
    covered = same_words(tuple(about), words)
    size = cover = 0.0
    for word in dict.fromkeys(about):  # In order: sums of floats depend on it.
        size += weights[word]
        cover += weights[word] if word in covered else 0.0
    return cover / size if size else 0.5
