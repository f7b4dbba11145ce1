"""The words round a figure of the prose, as a reader sees them."""

from bisect import bisect_right

from viewer.core.document import Document, TextBlock

#: Characters of a sentence shown on either side of its figure.
AROUND = 110
_ENDS = (". ", "! ", "? ", "。", "\n\n")


class Excerpts:
    """Finds the sentence of a place in a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        placed = [
            (block.source.span, block)
            for block in document.blocks
            if isinstance(block, TextBlock) and block.source.span is not None
        ]
        self._blocks = sorted(placed, key=lambda one: one[0] or (0, 0))
        self._starts = [span[0] for span, _ in self._blocks if span is not None]

    def around(self, span: tuple[int, int]) -> str:
        """The sentence that characters of `Document.text` stand in, cut where it is long."""
        text, start, end = self._shown(span)
        before = max((text.rfind(mark, 0, start) + len(mark) for mark in _ENDS
                      if text.rfind(mark, 0, start) >= 0), default=0)  # fmt: skip
        stops = [at + 1 for mark in _ENDS if (at := text.find(mark, end)) >= 0]
        after = min(stops, default=len(text))
        first, last = max(before, start - AROUND), min(after, end + AROUND)
        if first > before:
            first = text.find(" ", first, start) + 1 or first
        if last < after:
            blank = text.rfind(" ", end, last)
            last = blank if blank >= 0 else last
        head = "…" if first > before else ""
        tail = "…" if last < after else ""
        return f"{head}{' '.join(text[first:last].split())}{tail}"

    def _shown(self, span: tuple[int, int]) -> tuple[str, int, int]:
        """The block's text, and where in it the characters stand; else the whole text."""
        place = bisect_right(self._starts, span[0]) - 1
        if place >= 0:
            block = self._blocks[place][1]
            for shown, printed, length in block.runs:
                if printed <= span[0] < printed + length:
                    start = shown + span[0] - printed
                    return block.text, start, min(len(block.text), start + span[1] - span[0])
        return self._document.text, *span
