"""The words and marks of verdicts, and figures as text: the same in every panel.

Knows no Qt, so that the command line says the same words.
"""

from decimal import Decimal
from html import escape

from viewer.core.errors import ViewerError
from viewer.core.filing import Filing
from viewer.core.findings import Outcome, Verdict
from viewer.core.periods import Duration
from viewer.core.relations import DerivedKind
from viewer.core.said import said
from viewer.core.statement import Cell, Column, Statement, StatementKind
from viewer.core.verdict_words import VERDICTS, Claim, verdict_words
from viewer.ui.language import say, told
from viewer.ui.models.figures import shown
from viewer.ui.notation import signed_number

#: Which colour of the theme tells the verdict.
COLOUR_ROLES: dict[Verdict, str] = {
    Verdict.EXACT: "exact",
    Verdict.REPRODUCES: "exact",
    Verdict.WITHIN_ROUNDING: "muted",
    Verdict.FORCED: "warning",
    Verdict.UNLIKELY: "warning",
    Verdict.BROKEN: "broken",
    Verdict.CANNOT_CHECK: "muted",
}

#: Names of the verdicts in filters and lists, whatever they are about.
NAMES: dict[Verdict, str] = {
    verdict: verdict_words(verdict, Claim.SUM) for verdict in VERDICTS
} | {Verdict.BROKEN: said("Broken"), Verdict.UNLIKELY: said("Unlikely")}

KIND_NAMES: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: said("Change"),
    DerivedKind.CHANGE_ON_SIZE: said("Change"),
    DerivedKind.SHARE: said("Share"),
    DerivedKind.TRANSLATION: said("Translation"),
    DerivedKind.MARGIN: said("Margin"),
    DerivedKind.RATIO: said("Ratio"),
    DerivedKind.PERIOD_SUM: said("Sum of periods"),
    DerivedKind.COLUMN_SUM: said("Sum of columns"),
    DerivedKind.ROLL_FORWARD: said("Roll-forward"),
    DerivedKind.RATIO_SUM: said("Sum of ratios"),
    DerivedKind.MULTIPLE: said("Multiple"),
    DerivedKind.RATIO_TO_AVERAGE: said("Ratio"),
    DerivedKind.DIFFERENCE: said("Difference"),
}

CHECK_NAMES: dict[str, str] = {
    "footing": said("Sum"),
    "derived": said("Derived"),
    "tie": said("Tie"),
    "narrative": said("Prose"),
    "articulation": said("Between statements"),
    "reading": said("Reading"),
}

SCALES: dict[int, str] = {
    3: said("thousand"),
    6: said("million"),
    9: said("billion"),
    12: said("trillion"),
}

#: Months -> a period of so many.
SPANS: dict[int, str] = {
    1: said("Month to {day}"),
    3: said("Three months to {day}"),
    6: said("Six months to {day}"),
    9: said("Nine months to {day}"),
    12: said("Year to {day}"),
}

#: Not the machine's locale: the language is the window's.
MONTHS = (
    said("Jan"), said("Feb"), said("Mar"), said("Apr"), said("May"), said("June"), said("July"),
    said("Aug"), said("Sept"), said("Oct"), said("Nov"), said("Dec"),
)  # fmt: skip


def chip_role(verdict: Verdict) -> str:
    """The stylesheet's role of a chip with that verdict."""
    return f"chip-{COLOUR_ROLES[verdict]}"


def worst(verdicts: list[Verdict]) -> Verdict | None:
    """The worst of them, None of none."""
    return min(verdicts, key=VERDICTS.index, default=None)


def amount(value: Decimal, cell: Cell, *, digits: int | None = None) -> str:
    """A number of whole units in the scale and digits that `cell` is printed with."""
    shown = signed_number(
        value.scaleb(-cell.scale), cell.fraction_digits if digits is None else digits
    )
    if not is_percentage(cell):
        return shown
    return f"{shown[:-1]}%)" if shown.endswith(")") else f"{shown}%"


def is_percentage(cell: Cell) -> bool:
    """Whether the figure is a fraction that is printed times a hundred."""
    return cell.unit == "pure" and cell.scale == -2


def difference(value: Decimal, cell: Cell) -> str:
    """A difference in the cell's scale; as many more digits as it takes to differ from zero."""
    shown = value.scaleb(-cell.scale)
    digits = cell.fraction_digits
    while shown and digits < cell.fraction_digits + 3 and not round(shown, digits):
        digits += 1
    return amount(value, cell, digits=digits)


def printed(cell: Cell) -> str:
    """A figure as the sheet writes it: as printed, negatives in parentheses, a dash as "–"."""
    return shown(cell).text


def bound(value: Decimal, cell: Cell) -> str:
    """What rounding allows, in the cell's scale: "± 4.5"."""
    return f"± {amount(value, cell, digits=cell.fraction_digits + 1)}"


def half_unit(cell: Cell) -> str:
    """Half a unit of the figure's last printed digit, in whole units: "± 500"; "" if exact."""
    if cell.decimals is None:
        return ""
    half = Decimal(5).scaleb(-cell.decimals - 1)
    return f"± {signed_number(half, max(0, cell.decimals + 1))}"


def exact_value(cell: Cell) -> str:
    """The exact value with its unit: "JPY 1,234,567,000"."""
    if cell.value is None:
        return say("no number")
    number = signed_number(cell.value, max(0, cell.decimals or 0))
    if cell.unit in {"", "pure"}:
        return number
    money, slash, per = cell.unit.partition("/")
    if money.isupper():
        return f"{money} {number}{slash}{per}"
    return f"{number} {cell.unit}"


def arithmetic(outcome: Outcome, cell: Cell) -> str:
    """A verdict's arithmetic: it gives, printed, what rounding allows."""
    if outcome.verdict is Verdict.CANNOT_CHECK or outcome.given is None:
        return told(outcome.reason)
    if outcome.printed is None or outcome.bound is None:
        return told(outcome.reason)
    return say(
        "the parts give {given}; printed {printed}; rounding allows {bound}",
        given=amount(outcome.given, cell),
        printed=amount(outcome.printed, cell),
        bound=bound(outcome.bound, cell),
    )


def column_name(column: Column) -> str:
    """A column in few words: its period's own label, or its header."""
    return column.period_label or column.title or say("figures")


def period_in_words(column: Column) -> str:
    """A column's period: "Three months to Sept 30, 2004"; its header if it is not known."""
    period = column.period
    if period is None:
        return column.title
    day = period.end
    end = say(
        "{name} {day}, {year}",
        name=MONTHS[day.month - 1], day=day.day, year=day.year, month=day.month,
    )  # fmt: skip
    if not isinstance(period, Duration):
        return end
    if period.months not in SPANS:
        return say("{count} months to {day}", count=period.months, day=end)
    return say(SPANS[period.months], day=end)


def scale_in_words(scale: int) -> str:
    """A power of ten: "thousand", "million"; "" for units."""
    return told(SCALES.get(scale, ""))


def with_scale(cell: Cell) -> str:
    """A figure as printed with its scale, where that is not said by a sign: "517,379 thousand"."""
    scale = scale_in_words(cell.scale)
    return say("{number} {scale}", number=printed(cell), scale=scale) if scale else printed(cell)


def error_in_words(error: ViewerError) -> str:
    """What happened and what to do, in the window's language."""
    what = say("{told}.", told=error.what)
    return f"{what} {told(error.todo)}" if error.todo else what


def as_tooltip(words: str) -> str:
    """Words for a tooltip that keeps their lines; nothing of a document becomes markup."""
    return f"<p style='white-space:pre-wrap'>{escape(words)}</p>" if words else ""


#: The groups of the contents, in their order.
GROUPS: tuple[tuple[str, frozenset[StatementKind]], ...] = (
    (said("Statements"), frozenset(kind for kind in StatementKind if kind.is_primary)),
    (said("Breakdowns"), frozenset({StatementKind.BREAKDOWN})),
    (said("Key figures"), frozenset({StatementKind.KPI})),
    (said("Reconciliations"), frozenset({StatementKind.RECONCILIATION})),
    (said("Rates"), frozenset({StatementKind.RATES})),
    (said("Other"), frozenset({StatementKind.OTHER})),
)


def grouped_statements(filing: Filing) -> list[tuple[str, list[Statement]]]:
    """(group, its statements in the document's order) of each group that has any."""
    groups = [
        (told(name), [statement for statement in filing.statements if statement.kind in kinds])
        for name, kinds in GROUPS
    ]
    return [(name, members) for name, members in groups if members]


def ordered_statements(filing: Filing) -> list[Statement]:
    """All statements in the order of the contents."""
    return [statement for _, members in grouped_statements(filing) for statement in members]
