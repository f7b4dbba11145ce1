"""Paragraphs, headings and lines of fixed width, laid out for a page."""

import re
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.core.document import TextBlock, TextKind
from viewer.ui import typography
from viewer.ui.panels.page_pieces import Lines
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_texts import (
    LINE_GAP,
    MARGIN,
    WIDEST_PROSE,
    Ground,
    LaidPiece,
    LaidText,
    Run,
    heading_font,
    laid,
    raised,
    strong_font,
)

#: The edges that lines stand on, by what the page says.
ALIGNS: Final = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
#: How far a coloured ground goes beyond its text.
INSET: Final = 6
BULLET: Final = "•  "
GAP: Final = 7
HEADING_GAP: Final = 12
#: Old filings' own marks around and inside tables.
_TAGS: Final = re.compile(r"(?:\s*</?[A-Z][A-Z0-9-]*>)+\s*")
#: What keeps a line of fixed width in one piece: columns.
_COLUMNS: Final = re.compile(r"\t|\S {3,}\S|^ {12,}|[-=_]{9,}")


def lay_block(block: TextBlock, width: float, look: PagePrint) -> LaidPiece:
    """A paragraph, heading, list item or note.

    Args:
        block: it.
        width: of the view, in pixels.
        look: how the document is printed.
    """
    lead = BULLET if block.kind is TextKind.LIST_ITEM else ""
    if block.raised_mark:
        lead = f"{block.raised_mark}  "
    marks = "".join(block.marks)
    above = float(HEADING_GAP if block.kind is TextKind.HEADING else 0)
    runs = _runs(block, len(lead))
    style = look.style_of(runs)
    usable = min(width - 2 * MARGIN, WIDEST_PROSE)
    indent = min(look.indent(style), usable / 3)
    shown = f"{lead}{block.text}{marks}"
    layout, height = laid(
        shown,
        look.font(style) if style else _font(block),
        usable - indent,
        ALIGNS[style.align if style else ""],
        [*look.formats(runs, style, is_sized=True), *raised(shown, len(marks))],
    )
    found = layout.boundingRect()
    area = QRectF(MARGIN + indent + found.x(), above, found.width(), height)
    place = QPointF(MARGIN + indent, above)
    is_quiet = block.kind is TextKind.NOTE and style is None
    text = LaidText(layout, place, runs, area, is_quiet=is_quiet)
    colour = look.ground(style)
    around = QRectF(MARGIN - INSET, above - LINE_GAP, usable + 2 * INSET, height + LINE_GAP)
    return LaidPiece(
        above + height + GAP,
        area.right() + MARGIN,
        [text],
        span=block.source.span or (0, 0),
        grounds=[Ground(around, colour)] if colour else (),
    )


def lay_lines(document_text: str, lines: Lines, width: float) -> LaidPiece:
    """Lines of a text of fixed width: its columns stay, its prose may wrap.

    Args:
        document_text: the document's text.
        lines: which of them.
        width: of the view, in pixels.
    """
    font = typography.source_font()
    blank = round(QFontMetricsF(font).height()) + 3
    texts: list[LaidText] = []
    top, start, widest = 0.0, lines.start, 0.0
    for line in document_text[lines.start : lines.end].split("\n")[: lines.count]:
        shown = line.rstrip()
        if shown:
            wraps = None if _COLUMNS.search(shown) else width - 2 * MARGIN
            layout, height = laid(shown.replace("\f", " "), font, wraps)
            right = MARGIN + layout.maximumWidth() if wraps is None else width
            area = QRectF(MARGIN, top, max(1.0, right - MARGIN), height)
            runs = ((0, start, len(shown)),)
            is_tag = bool(_TAGS.fullmatch(shown))
            texts.append(LaidText(layout, QPointF(MARGIN, top), runs, area, is_quiet=is_tag))
            widest = max(widest, MARGIN + layout.maximumWidth())
            top += height
        else:
            top += blank
        start += len(line) + 1
    return LaidPiece(top, widest + MARGIN, texts, span=lines.span)


def _runs(block: TextBlock, lead: int) -> tuple[Run, ...]:
    span = block.source.span
    runs = block.runs or (((0, span[0], len(block.text)),) if span else ())
    return tuple((shown + lead, start, length) for shown, start, length in runs)


def _font(block: TextBlock) -> QFont:
    if block.kind is TextKind.HEADING:
        return heading_font(block.level)
    if block.kind is TextKind.NOTE:
        return typography.body_font(typography.SMALL)
    return strong_font() if block.bold else typography.body_font()
