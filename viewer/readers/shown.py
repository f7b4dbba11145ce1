"""Shown text that knows where each of its characters stands in the document."""

import re
from typing import NamedTuple

_WORD_OR_SPACE = re.compile(r"\S+|\s+")
_NEEDS_FOLDING = re.compile(r"[^\S ]|  ")


class ShownText(NamedTuple):
    """Text as a reader sees it, white space folded.

    Attributes:
        text: the characters.
        runs: (offset in text, offset in the document, length) of the stretches equal in both.
        start: offset in the document of the first shown character.
        end: offset in the document after the last shown character.
        marks: the footnote marks taken out, as printed.
        lead: the mark that stood before all text, "" if none.
        bold: whether everything but white space is bold.
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]
    start: int
    end: int
    marks: tuple[str, ...] = ()
    lead: str = ""
    bold: bool = False


def joined(lines: list[ShownText]) -> ShownText:
    """The lines as one text, with a space between."""
    if len(lines) == 1:
        return lines[0]
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    length = 0
    shown = [line for line in lines if line.text]
    for line in shown:
        runs += [(t + length, d, n) for t, d, n in line.runs]
        parts.append(line.text)
        length += len(line.text) + 1
    held = [line for line in lines if line.text or line.marks] or lines[:1]
    return ShownText(
        " ".join(parts),
        tuple(runs),
        held[0].start,
        held[-1].end,
        tuple(mark for line in lines for mark in line.marks),
        held[0].lead,
        bool(shown) and all(line.bold for line in shown),
    )


class ShownBuilder:
    """Collects shown text piece by piece, from left to right."""

    def __init__(self, start: int) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int, int]] = []
        self._marks: list[str] = []
        self._lead = ""
        self._start = -1
        self._end = start
        self._trimmed_end = start
        self._plain = False
        self._open_space = True  # True: a space here would be leading or double, so it is dropped.

    @property
    def last(self) -> str:
        """The last shown character, "" if there is none."""
        return self._parts[-1][-1] if self._parts else ""

    @property
    def tail(self) -> str:
        """The last few shown characters."""
        return "".join(self._parts[-3:])[-8:]

    def add(self, text: str, start: int, *, bold: bool) -> None:
        """Text that stands in the document at `start`, character for character."""
        if not _NEEDS_FOLDING.search(text):
            if self._open_space and text.startswith(" "):
                text, start = text[1:], start + 1
            self._append(text, start, start + len(text), exact=True, bold=bold)
            return
        for match in _WORD_OR_SPACE.finditer(text):
            piece, at = match[0], start + match.start()
            if piece.isspace():
                if not self._open_space:
                    exact = piece[0] == " "
                    self._append(
                        " ", at, at + 1 if exact else start + match.end(), exact=exact, bold=bold
                    )
            else:
                self._append(piece, at, at + len(piece), exact=True, bold=bold)

    def replace(self, text: str, start: int, end: int, *, bold: bool) -> None:
        """Text shown in place of other characters of the document."""
        if text.isspace():
            text = " "
        if text == " " and self._open_space:
            return
        self._append(text, start, end, exact=False, bold=bold)

    def mark(self, mark: str, start: int, end: int) -> None:
        """A footnote mark, taken out of the text."""
        if not self._parts and not self._marks:
            self._lead = mark
            self._start, self._end = start, end
        self._marks.append(mark)

    def build(self) -> ShownText:
        """What was collected, trailing space cut."""
        text = "".join(self._parts)
        runs, end = self._runs, self._end
        if text.endswith(" "):
            text = text[:-1]
            end = self._trimmed_end
            if runs and runs[-1][0] + runs[-1][2] > len(text):
                t, d, n = runs[-1]
                runs = runs[:-1] + ([(t, d, n - 1)] if n > 1 else [])
        start = self._start if self._start >= 0 else end
        bold = bool(text) and not self._plain
        return ShownText(
            text, tuple(runs), start, max(start, end), tuple(self._marks), self._lead, bold
        )

    def _append(self, text: str, start: int, end: int, *, exact: bool, bold: bool) -> None:
        if not text:
            return
        if self._start < 0 or (not self._parts and self._marks):
            self._start = start
        if text[-1] == " ":
            self._trimmed_end = end - 1 if text != " " else self._end
        if exact:
            self._extend_runs(start, len(text))
        self._parts.append(text)
        self._length += len(text)
        self._end = end
        self._open_space = text[-1] == " "
        if not bold and text != " ":
            self._plain = True

    def _extend_runs(self, start: int, length: int) -> None:
        if self._runs:
            t, d, n = self._runs[-1]
            if t + n == self._length and d + n == start:
                self._runs[-1] = (t, d, n + length)
                return
        self._runs.append((self._length, start, length))
