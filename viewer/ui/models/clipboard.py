"""What copying puts on the clipboard: tab-separated values and an HTML table.

Numbers go out as the sheet shows their scale, without grouping and never rounded, so that pasting
calculates; a printed dash is 0. Text can never become a formula where it is pasted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from html import escape

from viewer.core.statement import Cell
from viewer.ui.models.figures import PRECISION, Scale, changes_scale

#: A pasted text that begins with one of these is taken for a formula by spreadsheets.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")

_HEAD = '<meta charset="utf-8"><table style="border-collapse:collapse">'
_TEXT_CELL = "mso-number-format:'\\@'"


@dataclass(frozen=True, slots=True)
class CopiedCell:
    """A place of the selection.

    Attributes:
        text: the label, or "" for a place of a figure.
        cell: the figure, None for a label and where nothing is printed.
        is_strong: whether it is written semibold.
    """

    text: str = ""
    cell: Cell | None = None
    is_strong: bool = False


def tab_separated(rows: Sequence[Sequence[CopiedCell]], scale: Scale) -> str:
    """The selection as tab-separated text, a line a row."""
    return "\n".join("\t".join(plain(place, scale) for place in row) for row in rows)


def html_table(rows: Sequence[Sequence[CopiedCell]], scale: Scale) -> str:
    """The selection as an HTML table; text cells say that they are text."""
    body = "".join(
        f"<tr>{''.join(_html_cell(place, scale) for place in row)}</tr>" for row in rows
    )
    return f"{_HEAD}{body}</table>"


def plain(place: CopiedCell, scale: Scale) -> str:
    """A place as one field: a number that calculates, or text that does not."""
    cell = place.cell
    if cell is None:
        return harmless(place.text)
    if cell.value is None:
        return harmless(cell.text)
    return number_text(cell, scale)


def number_text(cell: Cell, scale: Scale) -> str:
    """The exact value in the shown scale: "-829760", "-12.5%", "10512.328".

    Raises:
        ValueError: the cell holds words, not a figure.
    """
    if cell.value is None:
        raise ValueError(cell.text)
    power = scale.value if scale.value is not None and changes_scale(cell) else cell.scale
    with localcontext(prec=PRECISION):
        number = cell.value.scaleb(-power)
    digits = max(0, (cell.decimals or 0) + power)
    text = f"{number:f}" if cell.decimals is None else _trimmed(number, digits)
    if number == 0:
        text = text.removeprefix("-")
    return f"{text}%" if "%" in cell.text and cell.scale == -2 else text


def harmless(text: str) -> str:
    """Text that stays text when a spreadsheet takes it in.

    Source: OWASP, CSV injection: a leading apostrophe keeps a spreadsheet from calculating.
    """
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(FORMULA_SIGNS) else line


def _trimmed(number: Decimal, digits: int) -> str:
    """The number with at least `digits` decimals: more only if the value has them."""
    exponent = number.normalize().as_tuple().exponent
    needed = -exponent if isinstance(exponent, int) else 0
    return f"{number:.{max(digits, needed, 0)}f}"


def _html_cell(place: CopiedCell, scale: Scale) -> str:
    cell = place.cell
    weight = ";font-weight:600" if place.is_strong else ""
    if cell is not None and cell.value is not None:
        text = number_text(cell, scale)
        return f'<td style="text-align:right{weight}">{escape(text)}</td>'
    text = cell.text if cell else place.text
    side = ";text-align:right" if cell else ""
    return f'<td style="{_TEXT_CELL}{weight}{side}">{escape(" ".join(text.split()))}</td>'
