"""Paragraphs, headings and lines of fixed width, laid out for a page."""

import re
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.core.document import TextBlock, TextKind
from viewer.ui import typography
from viewer.ui.panels.page_pieces import Lines
from viewer.ui.panels.page_texts import (
    MARGIN,
    WIDEST_PROSE,
    LaidPiece,
    LaidText,
    Run,
    heading_font,
    laid,
    strong_font,
)

BULLET: Final = "•  "
GAP: Final = 7
HEADING_GAP: Final = 12
#: Old filings' own marks around and inside tables.
_TAGS: Final = re.compile(r"(?:\s*</?[A-Z][A-Z0-9-]*>)+\s*")
#: What keeps a line of fixed width in one piece: columns.
_COLUMNS: Final = re.compile(r"\t|\S {3,}\S|^ {12,}|[-=_]{9,}")


def lay_block(block: TextBlock, width: float) -> LaidPiece:
    """A paragraph, heading, list item or note.

    Args:
        block: it.
        width: of the view, in pixels.
    """
    lead = BULLET if block.kind is TextKind.LIST_ITEM else ""
    if block.raised_mark:
        lead = f"{block.raised_mark}  "
    marks = "".join(block.marks)
    above = float(HEADING_GAP if block.kind is TextKind.HEADING else 0)
    usable = min(width - 2 * MARGIN, WIDEST_PROSE)
    layout, height = laid(f"{lead}{block.text}{marks}", _font(block), usable, raised=len(marks))
    area = QRectF(MARGIN, above, layout.boundingRect().width(), height)
    text = LaidText(
        layout,
        QPointF(MARGIN, above),
        _runs(block, len(lead)),
        area,
        is_quiet=block.kind is TextKind.NOTE,
    )
    span = block.source.span or (0, 0)
    return LaidPiece(above + height + GAP, area.right() + MARGIN, [text], span=span)


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
