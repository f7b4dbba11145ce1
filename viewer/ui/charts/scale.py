"""In which power of ten a chart's figures are written: as printed, rounder where it is tight."""

from collections.abc import Iterable
from decimal import Decimal

from viewer.core.said import said
from viewer.core.statement import Cell
from viewer.ui.charts.drawing import Measure
from viewer.ui.language import say, told
from viewer.ui.models.figures import changes_scale, shown
from viewer.ui.notation import signed_number
from viewer.ui.wording import is_percentage, scale_in_words

#: Units that have another sign in another language.
_SIGNS = {
    "JPY": said("JPY"), "USD": said("USD"), "EUR": said("EUR"), "GBP": said("GBP"),
    "CNY": said("CNY"), "KRW": said("KRW"), "CHF": said("CHF"),
    "share": said("share"), "shares": said("shares"),
}  # fmt: skip
#: The largest figure keeps at least three digits.
LEAST = 100


def scale_that_fits(cells: Iterable[Cell], room: float, measure: Measure) -> int | None:
    """The scale that all figures are written in.

    Args:
        cells: the figures.
        room: pixels that each may take.
        measure: the width of a text.

    Returns:
        None for each as it is printed, if they are printed alike and fit; else a power of ten,
        not so coarse that little would be left of them, whether they fit or not.
    """
    figures = list(cells)
    alike = len({(cell.scale, cell.fraction_digits) for cell in figures}) == 1
    if alike and _fit([written(cell, None) for cell in figures], room, measure):
        return None
    if alike and any(is_percentage(cell) or "/" in cell.unit for cell in figures):
        return None
    scale = max(cell.scale for cell in figures)
    largest = max(abs(cell.value or Decimal(0)) for cell in figures)
    while not _fit([written(cell, scale) for cell in figures], room, measure):
        if largest.scaleb(-scale - 3) < LEAST:
            break
        scale += 3
    return scale


def written(cell: Cell, scale: int | None) -> str:
    """A figure in that scale; if there is none as printed, without the currency's sign."""
    if cell.value is None or (scale is None and not (cell.value and changes_scale(cell))):
        return shown(cell).text
    return in_scale(cell.value, cell, scale)


def in_scale(value: Decimal, cell: Cell, scale: int | None) -> str:
    """A number of whole units in that scale; in the digits that `cell` is printed with at most."""
    power = cell.scale if scale is None else scale
    digits = cell.fraction_digits if power == cell.scale else 0
    if is_percentage(cell) and scale is None:
        power = -2
    return signed_number(value.scaleb(-power), digits)


def unit_in_words(cell: Cell, scale: int | None) -> str:
    """The unit of figures in that scale: "JPY million", "percent"; "" if nothing says it."""
    if is_percentage(cell):
        return say("percent")
    words = scale_in_words(cell.scale if scale is None else scale)
    unit = _unit_name(cell.unit) if cell.unit != "pure" else ""
    return say("{unit} {scale}", unit=unit, scale=words) if unit and words else unit or words


def _unit_name(unit: str) -> str:
    """A unit by its sign in the window's language: "USD/share"; as it is where there is none."""
    amount, _, per = unit.partition("/")
    name = told(_SIGNS.get(amount, amount))
    return f"{name}/{told(_SIGNS.get(per, per))}" if per else name


def _fit(texts: list[str], room: float, measure: Measure) -> bool:
    return all(measure(text, True) <= room for text in texts)
