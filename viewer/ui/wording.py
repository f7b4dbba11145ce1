"""The words and marks of verdicts, and figures as text: the same in every panel.

Knows no Qt, so that the command line says the same words.
"""

from decimal import Decimal
from html import escape

from viewer.core.amounts import format_number
from viewer.core.filing import Filing
from viewer.core.findings import Outcome, Verdict
from viewer.core.periods import Duration
from viewer.core.relations import DerivedKind
from viewer.core.statement import Cell, Column, Statement, StatementKind
from viewer.core.verdict_words import VERDICTS, Claim, verdict_words
from viewer.ui.models.figures import shown

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
} | {Verdict.BROKEN: "Broken", Verdict.UNLIKELY: "Unlikely"}

KIND_NAMES: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: "Change",
    DerivedKind.CHANGE_ON_SIZE: "Change",
    DerivedKind.SHARE: "Share",
    DerivedKind.TRANSLATION: "Translation",
    DerivedKind.MARGIN: "Margin",
    DerivedKind.RATIO: "Ratio",
    DerivedKind.PERIOD_SUM: "Sum of periods",
    DerivedKind.COLUMN_SUM: "Sum of columns",
    DerivedKind.ROLL_FORWARD: "Roll-forward",
    DerivedKind.RATIO_SUM: "Sum of ratios",
    DerivedKind.MULTIPLE: "Multiple",
    DerivedKind.RATIO_TO_AVERAGE: "Ratio",
    DerivedKind.DIFFERENCE: "Difference",
}

CHECK_NAMES: dict[str, str] = {
    "footing": "Sum",
    "derived": "Derived",
    "tie": "Tie",
    "narrative": "Prose",
    "articulation": "Between statements",
    "reading": "Reading",
}

#: Not the machine's locale: the sentence is in English.
MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip


def chip_role(verdict: Verdict) -> str:
    """The stylesheet's role of a chip with that verdict."""
    return f"chip-{COLOUR_ROLES[verdict]}"


def worst(verdicts: list[Verdict]) -> Verdict | None:
    """The worst of them, None of none."""
    return min(verdicts, key=VERDICTS.index, default=None)


def amount(value: Decimal, cell: Cell, *, digits: int | None = None) -> str:
    """A number of whole units in the scale and digits that `cell` is printed with."""
    shown = format_number(
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
    return f"± {format_number(half, max(0, cell.decimals + 1))}"


def exact_value(cell: Cell) -> str:
    """The exact value with its unit: "JPY 1,234,567,000"."""
    if cell.value is None:
        return "no number"
    number = format_number(cell.value, max(0, cell.decimals or 0))
    if cell.unit in {"", "pure"}:
        return number
    money, slash, per = cell.unit.partition("/")
    if money.isupper():
        return f"{money} {number}{slash}{per}"
    return f"{number} {cell.unit}"


def arithmetic(outcome: Outcome, cell: Cell) -> str:
    """A verdict's arithmetic: it gives, printed, what rounding allows."""
    if outcome.verdict is Verdict.CANNOT_CHECK or outcome.given is None:
        return outcome.reason
    if outcome.printed is None or outcome.bound is None:
        return outcome.reason
    return (
        f"the parts give {amount(outcome.given, cell)}; printed {amount(outcome.printed, cell)}; "
        f"rounding allows {bound(outcome.bound, cell)}"
    )


def column_name(column: Column) -> str:
    """A column in few words: its period's own label, or its header."""
    return column.period_label or column.title or "figures"


def period_in_words(column: Column) -> str:
    """A column's period: "Three months to Sept 30, 2004"; its header if it is not known."""
    period = column.period
    if period is None:
        return column.title
    end = f"{MONTHS[period.end.month - 1]} {period.end.day}, {period.end.year}"
    if not isinstance(period, Duration):
        return end
    months = {1: "Month", 3: "Three months", 6: "Six months", 9: "Nine months", 12: "Year"}
    return f"{months.get(period.months, f'{period.months} months')} to {end}"


def scale_in_words(scale: int) -> str:
    """A power of ten: "thousand", "million"; "" for units."""
    return {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}.get(scale, "")


def with_scale(cell: Cell) -> str:
    """A figure as printed with its scale, where that is not said by a sign: "517,379 thousand"."""
    return f"{printed(cell)} {scale_in_words(cell.scale)}".strip()


def as_tooltip(words: str) -> str:
    """Words for a tooltip that keeps their lines; nothing of a document becomes markup."""
    return f"<p style='white-space:pre-wrap'>{escape(words)}</p>" if words else ""


#: The groups of the contents, in their order.
GROUPS: tuple[tuple[str, frozenset[StatementKind]], ...] = (
    ("Statements", frozenset(kind for kind in StatementKind if kind.is_primary)),
    ("Breakdowns", frozenset({StatementKind.BREAKDOWN})),
    ("Key figures", frozenset({StatementKind.KPI})),
    ("Reconciliations", frozenset({StatementKind.RECONCILIATION})),
    ("Rates", frozenset({StatementKind.RATES})),
    ("Other", frozenset({StatementKind.OTHER})),
)


def grouped_statements(filing: Filing) -> list[tuple[str, list[Statement]]]:
    """(group, its statements in the document's order) of each group that has any."""
    groups = [
        (name, [statement for statement in filing.statements if statement.kind in kinds])
        for name, kinds in GROUPS
    ]
    return [(name, members) for name, members in groups if members]


def ordered_statements(filing: Filing) -> list[Statement]:
    """All statements in the order of the contents."""
    return [statement for _, members in grouped_statements(filing) for statement in members]
