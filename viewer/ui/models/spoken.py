"""A figure in words, for screen readers: what it is, when, how much, and what checking says."""

from datetime import date

from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Cell, Column, Measure
from viewer.ui.models.figures import ShownFigure, is_negative

_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_CURRENCIES = {
    "JPY": "yen",
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds sterling",
    "CHF": "Swiss francs",
    "CNY": "yuan",
    "KRW": "won",
    "INR": "rupees",
    "CAD": "Canadian dollars",
    "AUD": "Australian dollars",
}
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def spoken_period(period: Period | None) -> str:
    """A period in words: "three months to 30 September 2004", "at 30 September 2004"."""
    match period:
        case Instant(on=day):
            return f"at {_spoken_date(day)}"
        case Duration(end=end):
            months = period.months
            count = _NUMBERS[months] if months < len(_NUMBERS) else str(months)
            return f"{count} month{'' if months == 1 else 's'} to {_spoken_date(end)}"
        case None:
            return ""


def spoken_figure(cell: Cell, figure: ShownFigure, power: int | None = None) -> str:
    """A figure in words: "minus 829,760 thousand yen", "12.5 percent", "nothing, printed dash".

    Args:
        cell: the figure.
        figure: how the sheet writes it.
        power: the scale that it is written in, None for the printed one.
    """
    if cell.value is None:
        return cell.text
    if cell.is_dash:
        return "zero, printed as a dash"
    number = "".join(sign for sign in figure.body if sign.isdigit() or sign in ".,")
    sign = "minus " if is_negative(cell) else ""
    return f"{sign}{number} {_spoken_unit(cell, cell.scale if power is None else power)}".strip()


def unit_in_words(unit: str) -> str:
    """A unit in words: "US dollars per share"; as it is if there are none."""
    amount, _, per = unit.partition("/")
    return _CURRENCIES.get(amount, amount) + (f" per {per}" if per else "")


def spoken_label(label: str, *, is_heading: bool, is_total: bool, hidden: int = 0) -> str:
    """A row's label in words: what it is, and how many rows are folded into it."""
    kind = "heading" if is_heading else "total" if is_total else ""
    folded = f"folded, {hidden} rows inside" if hidden else ""
    return ", ".join(part for part in (label or "row without a label", kind, folded) if part)


def spoken_header(column: Column) -> str:
    """What tells a column of derived figures from the amounts beside it; "" of amounts."""
    if column.measure is Measure.AMOUNT:
        return ""
    return next((line for line in reversed(column.header) if line), "")


def spoken_cell(label: str, period: str, figure: str, verdict: str, header: str = "") -> str:
    """All of it in one sentence, what is unknown left out."""
    return ", ".join(part for part in (label, period, header, figure, verdict) if part)


def _spoken_unit(cell: Cell, power: int) -> str:
    if "%" in cell.text or (cell.unit == "pure" and cell.scale == -2):
        return "percent"
    unit = "" if cell.unit == "pure" else unit_in_words(cell.unit)
    scale = _SCALES.get(power, "") if cell.measure is not Measure.PER_SHARE else ""
    return f"{scale} {unit}".strip()


def _spoken_date(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# Not strftime: its month names follow the machine's locale, ours the sentence's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
