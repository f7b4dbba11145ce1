"""What copying puts on the clipboard as text: values with tabs between them.

Numbers go out as the sheet shows their scale, without grouping and never rounded, so that pasting
calculates; a printed dash is 0. Text can never become a formula where it is pasted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from viewer.core.statement import Cell
from viewer.ui.models.figures import PRECISION, Scale, changes_scale, shown
from viewer.ui.models.roles import RuleKind

#: A pasted text that begins with one of these is taken for a formula by spreadsheets.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class CopiedCell:
    """A place of the selection.

    Attributes:
        text: the label, or "" for a place of a figure.
        cell: the figure, None for a label and where nothing is printed.
        is_strong: whether it is written semibold.
        indent: of a label, steps of indentation.
        rule: of a figure, the lines of a total.
        is_computed: whether the figure was worked out and not printed.
    """

    text: str = ""
    cell: Cell | None = None
    is_strong: bool = False
    indent: int = 0
    rule: RuleKind = RuleKind.NONE
    is_computed: bool = False


def tab_separated(rows: Iterable[Sequence[CopiedCell]], scale: Scale) -> str:
    """The selection as tab-separated text that calculates, a line a row."""
    return "\n".join("\t".join(plain(place, scale) for place in row) for row in rows)


def tab_separated_as_shown(rows: Iterable[Sequence[CopiedCell]], scale: Scale) -> str:
    """The selection as tab-separated text to read, figures as the sheet writes them."""
    return "\n".join("\t".join(_as_shown(place, scale) for place in row) for row in rows)


def _as_shown(place: CopiedCell, scale: Scale) -> str:
    cell = place.cell
    return harmless(place.text if cell is None else shown(cell, scale).text)


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
