"""Why a printed figure was kept against its formula, in the words of the checks."""

from collections.abc import Mapping
from decimal import Decimal

from viewer.core.amounts import format_number
from viewer.core.evaluation import foot
from viewer.core.findings import Verdict
from viewer.core.formula_patterns import written
from viewer.core.statement import Cell, Statement
from viewer.export.figures import Shown, held_value, rounded
from viewer.export.formulas import Expression, Follows, Ref, SumOf
from viewer.export.sentences import Sentence

GIVES = "{0} gives {1}; printed {2}. Printed figure kept."
FORCED = "{0} gives {1}; printed {2}, with which its column adds up. Printed figure kept."
BROKEN = "Does not add up: its parts give {0}; printed {1}. Printed figure kept."
ROUNDED = "Its parts give {0}; printed {1}, within rounding. Printed figure kept."


def kept_note(
    statement: Statement,
    shown: Mapping[Ref, Shown],
    ref: Ref,
    tried: tuple[Expression, Decimal],
    *,
    forced: bool,
) -> Sentence | None:
    """What the formula gives and what is printed; None if they are the same.

    Args:
        statement: where the figure stands.
        shown: how the statement's figures are shown.
        ref: the figure.
        tried: the formula that was refused and its result, in the unit of the cell.
        forced: whether the printed figure makes its column add up.
    """
    expression, result = tried
    cell, how = statement.cells[ref], shown[ref]
    printed = held_value(cell, how) or Decimal(0)
    if isinstance(expression, SumOf):
        return _sum_note(statement, how, ref, expression, result)
    digits = how.digits if cell.decimals is None else cell.decimals + how.power
    if digits < 0 and rounded(result, digits) == printed:
        return None  # Shown in a finer scale than printed; the printed digits do agree.
    words = _in_words(statement, shown, expression)
    gives, prints = _two_texts(result, printed, how)
    return Sentence(FORCED if forced else GIVES, (words, gives, prints))


def _sum_note(
    statement: Statement, how: Shown, ref: Ref, expression: SumOf, result: Decimal
) -> Sentence | None:
    total = statement.cells[ref]
    parts = [
        (weight, cell)
        for weight, part in expression.terms
        if (cell := statement.cell(*part)) is not None
    ]
    outcome = foot(total, parts, statement.rounding)
    given = outcome.given.scaleb(-how.power) if outcome.given is not None else result
    printed = held_value(total, how) or Decimal(0)
    if given == printed:
        return None  # Another column of the row does not add up, and says so itself.
    gives, prints = _two_texts(given, printed, how)
    if outcome.verdict is Verdict.BROKEN:
        return Sentence(BROKEN, (gives, prints))
    return Sentence(ROUNDED, (gives, prints))


def _in_words(statement: Statement, shown: Mapping[Ref, Shown], formula: Follows) -> str:
    operands = [_figure_text(statement.cells[ref], shown[ref]) for ref in formula.refs]
    rate = formula.rate.rate if formula.rate is not None else None
    return written(formula.kind, operands, formula.signs, rate)


def _figure_text(cell: Cell, how: Shown) -> str:
    value = held_value(cell, how)
    return cell.text if value is None else number_text(value, how)


def number_text(value: Decimal, how: Shown, more_digits: int = 0) -> str:
    """A number as the workbook shows it."""
    digits = how.digits + more_digits
    if how.percent:
        text = format_number(rounded(value, digits).scaleb(2), max(0, digits - 2))
        return f"{text[:-1]}%)" if text.endswith(")") else f"{text}%"
    return format_number(rounded(value, digits), digits)


def _two_texts(given: Decimal, printed: Decimal, how: Shown) -> tuple[str, str]:
    """Both numbers, the given one with as many digits as it takes to see a difference."""
    for more in range(9):
        text = number_text(given, how, more)
        if text != number_text(printed, how, more):
            return text, number_text(printed, how)
    return number_text(given, how), number_text(printed, how)
