"""Where in a document's text the texts of its page stand, found in the order of both."""

from collections import Counter

from viewer.core.printed_page import PrintedPage, PrintedStyle, Tagged
from viewer.readers.inline import INVISIBLE

#: How far ahead a text is looked for. A short one comes again soon: it must stand close by.
NEAR, FAR = 24, 20_000
LONG = 16


class PrintedPlaces:
    """The looks of a text's characters, as far as they are found.

    Attributes:
        tagged: the figures that a concept was found for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._numbers: dict[PrintedStyle, int] = {}
        self._stretches: list[tuple[int, int, int]] = []
        self._sizes: Counter[float] = Counter()
        self.tagged: list[Tagged] = []

    def add(self, raw: str, style: PrintedStyle) -> list[tuple[int, int]]:
        """A text of the page that comes behind those before it.

        Args:
            raw: its characters.
            style: how they are printed.

        Returns:
            Where it stands; several places where the reader has put something between its words,
            none where the document lacks it.
        """
        words = (raw if raw.isascii() else INVISIBLE.sub("", raw)).split()
        whole = " ".join(words)
        found = self._place(whole)
        spans = [found] if found else []
        if found is None and len(words) > 1:
            spans = [span for word in words if (span := self._place(word))]
        for span in spans:
            self._note(span, style)
        return spans

    def page(self) -> PrintedPage:
        """What was found."""
        size = self._sizes.most_common(1)[0][0] if self._sizes else PrintedPage().size
        return PrintedPage(tuple(self._numbers), tuple(self._stretches), size, tuple(self.tagged))

    def _place(self, words: str) -> tuple[int, int] | None:
        if not words:
            return None
        reach = FAR if len(words) >= LONG else NEAR
        start = self._text.find(words, self._at, self._at + reach + len(words))
        if start < 0:
            return None
        self._at = start + len(words)
        return start, self._at

    def _note(self, span: tuple[int, int], style: PrintedStyle) -> None:
        start, end = span
        number = self._numbers.setdefault(style, len(self._numbers))
        self._sizes[style.size] += end - start
        if self._stretches:
            first, last, before = self._stretches[-1]
            if (
                before == number
                and self._text[last:start].isspace()
                and "\n" not in (self._text[last:start])
            ):
                self._stretches[-1] = (first, end, number)
                return
        self._stretches.append((start, end, number))
