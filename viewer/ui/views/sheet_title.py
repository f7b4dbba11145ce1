"""The title above a sheet's labels: as printed, or in the three lines of business charts."""

from dataclasses import dataclass

from viewer.core.statement import Column, Measure
from viewer.ui.language import say
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.notation import Notation, current
from viewer.ui.wording import scale_in_words

#: More periods than these are told by the first and the last.
MOST_PERIODS = 3


@dataclass(frozen=True, slots=True)
class SheetTitle:
    """The words of a title.

    Attributes:
        above: a quiet line above the title, "" for none.
        title: the title itself.
        unit: what stands quietly behind it on its line, which the title makes room for; "" for
            none.
        below: what stands below it.
    """

    above: str = ""
    title: str = ""
    unit: str = ""
    below: str = ""


def sheet_title(model: StatementModel, company: str) -> SheetTitle:
    """The title of a sheet in the notation in use: who, what in which unit, and when."""
    statement = model.statement
    if current() is Notation.ACCOUNTANTS:
        return SheetTitle(title=statement.title, below=statement.caption)
    amounts = [c for c in statement.columns if c.measure is Measure.AMOUNT and c.period]
    unit = _unit(amounts, model.scale.value)
    return SheetTitle(
        company,
        statement.title,
        say("in {unit}", unit=unit) if unit else "",
        _when(amounts) or statement.caption,
    )


def _unit(amounts: list[Column], scale: int | None) -> str:
    """Currency and scale of the amounts, "" if they have several: "JPY thousand"."""
    kinds = {(column.unit, column.scale if scale is None else scale) for column in amounts}
    if len(kinds) != 1:
        return ""
    unit, power = kinds.pop()
    return " ".join(words for words in (unit, scale_in_words(power)) if words)


def _when(amounts: list[Column]) -> str:
    """The periods from left to right in time, by the document's own names."""
    ordered = sorted(amounts, key=lambda c: c.period.end.toordinal() if c.period else 0)
    names = list(dict.fromkeys(column.period_label or column.title for column in ordered))
    if len(names) > MOST_PERIODS:
        return f"{names[0]} – {names[-1]}"
    return say(", ").join(names)
