"""What copying puts on the clipboard as text: values with tabs between them.

Numbers go out as the sheet shows their scale, without grouping and never rounded, so that pasting
calculates; a printed dash is 0. Text can never become a formula where it is pasted.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from viewer.core.records import quick
from viewer.core.statement import Cell
from viewer.ui.models.figures import PRECISION, Scale, changes_scale, shown
from viewer.ui.models.roles import RuleKind

#: A pasted text that begins with one of these is taken for a formula by spreadsheets.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_EXACT = Context(prec=PRECISION)


@quick
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
    return "\n".join(calculating_lines(rows, scale))


def calculating_lines(rows: Iterable[Sequence[CopiedCell]], scale: Scale) -> Iterator[str]:
    """Rows as tab-separated text that calculates."""
    return ("\t".join([plain(place, scale) for place in row]) for row in rows)


def shown_lines(rows: Iterable[Sequence[CopiedCell]], scale: Scale) -> Iterator[str]:
    """Rows as tab-separated text to read, figures as the sheet writes them."""
    return ("\t".join([_as_shown(place, scale) for place in row]) for row in rows)


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
    power = cell.scale
    if scale is not Scale.AS_PRINTED and changes_scale(cell):
        power = scale.value or 0
    number = cell.value.scaleb(-power, _EXACT)
    text = f"{number:f}" if cell.decimals is None else _trimmed(number, cell.decimals + power)
    if not number:
        text = text.removeprefix("-")
    return f"{text}%" if cell.scale == -2 and "%" in cell.text else text


def harmless(text: str) -> str:
    """Text that stays text when a spreadsheet takes it in.

    Source: OWASP, CSV injection: a leading apostrophe keeps a spreadsheet from calculating.
    """
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(FORMULA_SIGNS) else line


def _trimmed(number: Decimal, digits: int) -> str:
    """The number with at least `digits` decimals: more only if the value has them."""
    text = f"{number:.{digits}f}" if digits > 0 else f"{number:.0f}"
    if Decimal(text) == number:
        return text
    exponent = number.normalize(_EXACT).as_tuple().exponent
    return f"{number:.{-exponent if isinstance(exponent, int) else 0}f}"
