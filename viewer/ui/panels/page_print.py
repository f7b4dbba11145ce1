"""How a page prints its texts, as formats of lines that are laid out."""

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat, QTextFormat, QTextLayout

from viewer.core.printed_page import PrintedPage, PrintedStyle
from viewer.ui import typography
from viewer.ui.panels.page_texts import Run, Span
from viewer.ui.panels.printed_colours import ground_of, ink_of
from viewer.ui.theme import Theme

#: The smallest and largest texts in pixels, whatever the page says.
SMALLEST, LARGEST = 10, 22
STRONG, NORMAL = QFont.Weight.DemiBold, QFont.Weight.Normal


class PagePrint:
    """The print of a document in a theme.

    Args:
        page: how its characters are printed.
        theme: whose colours its own must stand out from.
    """

    def __init__(self, page: PrintedPage, theme: Theme) -> None:
        self._page = page
        self._theme = theme
        self._formats: dict[tuple[PrintedStyle, bool, int | None], QTextCharFormat] = {}

    @cached_property
    def is_plain(self) -> bool:
        """Whether nothing is known of it."""
        return not self._page.stretches

    def style_of(self, runs: Iterable[Run]) -> PrintedStyle | None:
        """How most of a text is printed, None where that is not known."""
        if self.is_plain:
            return None
        longest = max(runs, key=lambda run: run[2], default=None)
        return self._page.style_of((longest[1], longest[1] + longest[2])) if longest else None

    def style_at(self, span: Span | None) -> PrintedStyle | None:
        """How most characters of a span are printed."""
        return None if span is None or self.is_plain else self._page.style_of(span)

    def ground(self, style: PrintedStyle | None) -> QColor | None:
        """The ground that a style is printed on."""
        return ground_of(style.ground, self._theme) if style else None

    def pixels(self, style: PrintedStyle) -> int:
        """The size of a text: that which most of the page has is ours."""
        return min(LARGEST, max(SMALLEST, round(typography.BODY * style.size / self._page.size)))

    def indent(self, style: PrintedStyle | None) -> float:
        """How far a block is moved to the right, in pixels."""
        return style.indent * typography.BODY / self._page.size if style else 0.0

    def font(self, style: PrintedStyle) -> QFont:
        """The font of a block that is mostly printed so."""
        weight = STRONG if style.bold else NORMAL
        return typography.body_font(self.pixels(style), weight, italic=style.italic)

    def formats(
        self, runs: Iterable[Run], block: PrintedStyle | None, *, is_sized: bool
    ) -> list[QTextLayout.FormatRange]:
        """What is printed otherwise than by the theme's own pen and the block's font.

        Args:
            runs: which characters of the shown text stand where in the document's.
            block: how most of the block is printed, whose ground is painted already.
            is_sized: whether sizes are kept; in tables all texts have one.
        """
        if self.is_plain:
            return []
        made = []
        for shown, start, length in runs:
            for first, last, style in self._page.within((start, start + length)):
                made.append(_range(shown + first - start, last - first))
                made[-1].format = self._format(style, block, is_sized)
        return made

    def _format(
        self, style: PrintedStyle, block: PrintedStyle | None, is_sized: bool
    ) -> QTextCharFormat:
        painted = block.ground if block else None
        key = (style, is_sized, painted)
        if key not in self._formats:
            self._formats[key] = self._made(style, painted, is_sized)
        return self._formats[key]

    def _made(self, style: PrintedStyle, painted: int | None, is_sized: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontWeight(STRONG if style.bold else NORMAL)
        made.setFontItalic(style.italic)
        made.setFontUnderline(style.underlined)
        made.setFontStrikeOut(style.struck)
        made.setForeground(QBrush(ink_of(style.colour, style.ground, self._theme)))
        if is_sized:
            made.setProperty(QTextFormat.Property.FontPixelSize, self.pixels(style))
        if style.ground != painted and (ground := self.ground(style)) is not None:
            made.setBackground(QBrush(ground))
        return made


def _range(start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    return made
