"""Everything that the drill-down says of one figure, as text: the panel only shows it.

The arithmetic is the core's and the checks'; here it is put into words and digits.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from viewer.core.drilldown import Component, Composition
from viewer.core.evaluation import interval_given
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Outcome, Verdict
from viewer.core.growth import otherwise
from viewer.core.relations import CellKey, Derived, DerivedKind, times
from viewer.core.statement import Cell, Statement
from viewer.ui.cell_names import cell_name
from viewer.ui.formula_words import operand_name
from viewer.ui.language import say, told
from viewer.ui.notation import signed_number
from viewer.ui.open_filings import OpenFiling
from viewer.ui.wording import amount, bound, column_name, difference, printed


class LineKind(StrEnum):
    """What a line of the components table is."""

    PART = "part"
    TOTAL = "total"
    OPERAND = "operand"
    GIVEN = "given"
    PRINTED = "printed"
    DIFFERENCE = "difference"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class DrillLine:
    """One line of the components table, as text.

    Attributes:
        kind: what it is.
        label: its name.
        sign: "+" or "−" of a part.
        key: the figure it leads to, None if it leads nowhere.
        amount: the figure.
        computed: whether we worked the figure out.
        share: share of the total in percent, always computed.
        change: change in percent.
        change_printed: whether the document prints that change.
        contribution: in percentage points of the total's change, always computed.
        broken: whether it is a difference that rounding does not explain.
        suspect: whether it is the figure most likely wrong.
    """

    kind: LineKind
    label: str
    sign: str = ""
    key: CellKey | None = None
    amount: str = ""
    computed: bool = False
    share: str = ""
    change: str = ""
    change_printed: bool = False
    contribution: str = ""
    broken: bool = False
    suspect: bool = False

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        words = [f"{self.sign} {self.label}".strip(), self.amount or say("not printed")]
        words += [say("share {share} percent", share=self.share)] if self.share else []
        words += [say("change {change} percent", change=self.change)] if self.change else []
        words += [say("most likely wrong")] if self.suspect else []
        return ", ".join(words)


def percent(fraction: Decimal | None, *, is_change: bool = False) -> str:
    """A fraction, or a change by one, in percent with one decimal; "" if there is none."""
    if fraction is None:
        return ""
    return signed_number(fraction.scaleb(2), 1, is_change=is_change)


def sum_lines(made: Composition, outcome: Outcome | None) -> list[DrillLine]:
    """The parts of a total, and the total; where they disagree, the whole addition."""
    lines = [_component_line(part, LineKind.PART) for part in made.components]
    total = made.total
    if outcome is None or outcome.verdict is not Verdict.BROKEN or total.cell is None:
        lines.append(_component_line(total, LineKind.TOTAL))
        return lines
    lines += disagreement(outcome, total.cell, made.key, say("The parts give"))
    given = lines[len(made.components)]
    lines[len(made.components)] = DrillLine(
        given.kind, given.label, amount=given.amount, computed=True, share=percent(total.share)
    )
    return lines


def suspected(lines: list[DrillLine], suspect: CellKey | None) -> list[DrillLine]:
    """The lines, with that of the figure most likely wrong marked, if one is."""
    return [replace(line, suspect=line.key is not None and line.key == suspect) for line in lines]


def _component_line(part: Component, kind: LineKind) -> DrillLine:
    change = part.change_cell
    is_part = kind is LineKind.PART
    return DrillLine(
        kind,
        part.row.label if is_part else say("Total"),
        sign=("−" if part.weight < 0 else "+") if is_part else "",
        key=part.key if is_part else None,
        amount=printed(part.cell) if part.cell else "",
        share=percent(part.share),
        change=printed(change).replace("%", "")
        if change
        else percent(part.change, is_change=True),
        change_printed=change is not None,
        contribution=percent(part.contribution, is_change=True),
    )


def disagreement(outcome: Outcome, cell: Cell, key: CellKey, gives: str) -> list[DrillLine]:
    """What it gives, what is printed, the difference, what rounding allows."""
    lines: list[DrillLine] = []
    if outcome.given is not None:
        text = amount(outcome.given, cell)
        lines.append(DrillLine(LineKind.GIVEN, gives, amount=text, computed=True))
    lines.append(DrillLine(LineKind.PRINTED, say("Printed"), key=key, amount=printed(cell)))
    if outcome.difference is not None:
        text = difference(outcome.difference, cell)
        broken = outcome.verdict is Verdict.BROKEN
        line = DrillLine(
            LineKind.DIFFERENCE, say("Difference"), amount=text, computed=True, broken=broken
        )
        lines.append(line)
    if outcome.bound is not None:
        text = bound(outcome.bound, cell)
        lines.append(
            DrillLine(LineKind.ALLOWED, say("Rounding allows"), amount=text, computed=True)
        )
    return lines


def derived_lines(filing: OpenFiling, check: DerivedCheck) -> list[DrillLine]:
    """The operands of a derived figure, what its formula gives, and what is printed."""
    derived = check.derived
    signs = derived.signs or (1,) * len(derived.operands)
    lines: list[DrillLine] = []
    for operand, sign in zip(derived.operands, signs, strict=True):
        cell = filing.filing.cell(operand)
        name = operand_in_place(filing.filing, derived, operand)
        text = printed(cell) if cell else ""
        shown = ("−" if sign < 0 else "+") if derived.kind.is_sum else ""
        lines.append(DrillLine(LineKind.OPERAND, name, sign=shown, key=operand, amount=text))
    if derived.rate is not None:
        is_multiple = derived.kind is DerivedKind.MULTIPLE
        told = times(derived.rate) if is_multiple else str(derived.rate)
        name = say("Shares to one certificate") if is_multiple else say("Rate")
        lines.append(DrillLine(LineKind.OPERAND, name, amount=told))
    cell = filing.filing.cell(derived.cell)
    reach = None if derived.kind.is_sum else reach_in_words(filing.filing, derived)
    if cell is not None and check.outcome.verdict is Verdict.REPRODUCES:
        if reach is not None:
            gives = say("The formula gives")
            lines.append(DrillLine(LineKind.GIVEN, gives, amount=reach, computed=True))
        lines.append(DrillLine(LineKind.TOTAL, say("Printed"), amount=printed(cell)))
        lines += _otherwise(filing.filing, check, cell)
    elif cell is not None:
        gives = say("The columns give") if derived.kind.is_sum else say("The formula gives")
        lines += disagreement(check.outcome, cell, derived.cell, gives)
        if reach is not None:
            label = say("Its operands allow")
            lines.append(DrillLine(LineKind.ALLOWED, label, amount=reach, computed=True))
        lines += _otherwise(filing.filing, check, cell)
    return lines


def _otherwise(filing: Filing, check: DerivedCheck, cell: Cell) -> list[DrillLine]:
    """Growth from a negative figure as others would print it."""
    operands = [found for key in check.derived.operands if (found := filing.cell(key))]
    other = otherwise(check.derived, operands)
    if other is None:
        return []
    text = say("{amount}, or n.m.", amount=amount(other.value, cell))
    words = say("Others: {convention}", convention=other.words)
    return [DrillLine(LineKind.GIVEN, words, amount=text, computed=True)]


def operand_in_place(filing: Filing, derived: Derived, operand: CellKey) -> str:
    """An operand's name and its cell: "2Q03 · E10"; with its table where that is another one."""
    home = filing.statement_by_id[operand.statement]
    place = cell_name(home, operand)
    if operand.statement == derived.cell.statement:
        return f"{operand_name(home, derived, operand)} · {place}"
    row = home.row_by_id[operand.row].label
    return f"{row}, {other_columns(home, operand)} · {told(filing.names[home.id])} {place}"


def reach_in_words(filing: Filing, derived: Derived) -> str | None:
    """From where to where the formula may lead if its operands are rounded; None if unknown."""
    cell = filing.cell(derived.cell)
    operands = [found for key in derived.operands if (found := filing.cell(key)) is not None]
    if cell is None or len(operands) < len(derived.operands):
        return None
    mode = filing.statement_by_id[derived.cell.statement].rounding
    box = interval_given(derived, operands, mode)
    if box is None:
        return None
    digits = cell.fraction_digits + 2
    low, high = (amount(end, cell, digits=digits) for end in (box.low, box.high))
    return low if low == high else say("{low} to {high}", low=low, high=high)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same quantity in another place.

    Attributes:
        verdict: whether the two agree.
        name: the other place.
        second: more of it.
        figure: as printed there.
        unit: its scale in words.
        key: the figure there, None for prose.
        span: the characters there, None for a table.
        told: what a tooltip says beside the verdict, "" for the second line.
    """

    verdict: Verdict
    name: str
    second: str
    figure: str
    unit: str
    key: CellKey | None = None
    span: tuple[int, int] | None = None
    told: str = ""


def other_columns(statement: Statement, key: CellKey) -> str:
    """A column's name for second lines."""
    return column_name(statement.column_by_id[key.column])
