"""A figure in words, for screen readers: what it is, when, how much, and what checking says."""

from datetime import date

from viewer.core.periods import Duration, Instant, Period
from viewer.core.said import said
from viewer.core.statement import Cell, Column, Measure
from viewer.ui.language import say, told
from viewer.ui.models.figures import ShownFigure, is_negative

_SCALES = {3: said("thousand"), 6: said("million"), 9: said("billion"), 12: said("trillion")}
_CURRENCIES = {
    "JPY": said("yen"),
    "USD": said("US dollars"),
    "EUR": said("euros"),
    "GBP": said("pounds sterling"),
    "CHF": said("Swiss francs"),
    "CNY": said("yuan"),
    "KRW": said("won"),
    "INR": said("rupees"),
    "CAD": said("Canadian dollars"),
    "AUD": said("Australian dollars"),
}
_SPANS = {
    1: said("one month to {day}"),
    2: said("two months to {day}"),
    3: said("three months to {day}"),
    4: said("four months to {day}"),
    5: said("five months to {day}"),
    6: said("six months to {day}"),
    7: said("seven months to {day}"),
    8: said("eight months to {day}"),
    9: said("nine months to {day}"),
    10: said("ten months to {day}"),
    11: said("eleven months to {day}"),
    12: said("twelve months to {day}"),
}


def spoken_period(period: Period | None) -> str:
    """A period in words: "three months to 30 September 2004", "at 30 September 2004"."""
    match period:
        case Instant(on=day):
            return say("at {day}", day=_spoken_date(day))
        case Duration(end=end):
            months = period.months
            if months in _SPANS:
                return say(_SPANS[months], day=_spoken_date(end))
            return say("{count} months to {day}", count=months, day=_spoken_date(end))
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
        return say("zero, printed as a dash")
    number = "".join(sign for sign in figure.body if sign.isdigit() or sign in ".,")
    unit = _spoken_unit(cell, cell.scale if power is None else power)
    told_so = f"{number} {unit}".strip()
    return say("minus {number}", number=told_so) if is_negative(cell) else told_so


def unit_in_words(unit: str) -> str:
    """A unit in words: "US dollars per share"; as it is if there are none."""
    amount, _, per = unit.partition("/")
    money = told(_CURRENCIES.get(amount, amount))
    return say("{money} per {unit}", money=money, unit=per) if per else money


def spoken_label(label: str, *, is_heading: bool, is_total: bool, hidden: int = 0) -> str:
    """A row's label in words: what it is, and how many rows are folded into it."""
    kind = say("heading") if is_heading else say("total") if is_total else ""
    folded = say("folded, {count} rows inside", count=hidden) if hidden else ""
    return ", ".join(part for part in (label or say("row without a label"), kind, folded) if part)


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
        return say("percent")
    unit = "" if cell.unit == "pure" else unit_in_words(cell.unit)
    scale = _SCALES.get(power) if cell.measure is not Measure.PER_SHARE else None
    return say("{scale} {unit}", scale=scale, unit=unit).strip() if scale else unit


def _spoken_date(day: date) -> str:
    name = _MONTHS[day.month - 1]
    return say("{day} {name} {year}", day=day.day, name=name, year=day.year, month=day.month)


# Not strftime: its month names follow the machine's locale, ours the sentence's language.
_MONTHS = (
    said("January"), said("February"), said("March"), said("April"), said("May"), said("June"),
    said("July"), said("August"), said("September"), said("October"), said("November"),
    said("December"),
)  # fmt: skip
