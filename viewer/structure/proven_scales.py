"""The scale of tables that print none, where their own figures prove it.

Where the primary statements but one say it, that one is in it if its size says the same.
A note's table often leaves out the "in millions" of the statements. If a figure of it, with enough
digits, is a figure of the statements once their scale is applied, the table has that scale.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from viewer.core.amounts import scaled
from viewer.core.said import said
from viewer.core.statement import Cell, Measure, Statement, StatementKind
from viewer.structure.units import declared

#: A figure of fewer digits may be the same by chance.
FEWEST_DIGITS = 4
#: So many figures must be the statements' own.
FEWEST_PROOFS = 2
#: The statements whose scale and figures count as proof.
_PROVING = frozenset({
    StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOWS,
})  # fmt: skip


def with_proven_scales(statements: Sequence[Statement]) -> list[Statement]:
    """Statements without a printed scale, in the scale of the primary ones where it is proven.

    Refused where the primary statements differ in scale, where a figure would be larger than any
    of theirs, or where fewer than two figures prove it.
    """
    primary = [s for s in statements if s.kind in _PROVING and _said(s) is not None]
    scales = {_said(statement) for statement in primary}
    scale = scales.pop() if len(scales) == 1 else None
    if not scale:
        return list(statements)
    known = {
        abs(c.value) for s in primary for c in s.cells.values() if _is_amount(c, scale) and c.value
    }
    largest = max(known, default=Decimal(0))
    return [
        _rescaled(s, scale, remark) if (remark := _reason(s, scale, known, largest)) else s
        for s in statements
    ]


def _reason(statement: Statement, scale: int, known: set[Decimal], largest: Decimal) -> str:
    """Why a statement that says no scale has that of the others; "" if it says one or may not."""
    if _said(statement) is not None:
        return ""
    if _is_proven(statement, scale, known, largest):
        return said(
            "Its scale is not printed; the statements print figures of it, at 10^{scale}.",
            scale=scale,
        )
    if _is_alike(statement, scale, largest):
        return said(
            "Its scale is not printed; only at 10^{scale}, as the other statements are, are its "
            "figures as large as theirs.",
            scale=scale,
        )
    return ""


#: How far the largest figures of one issuer's statements are apart, as a factor, at most.
_FARTHEST = 10


def _is_alike(statement: Statement, scale: int, largest: Decimal) -> bool:
    """Whether a statement that says no scale can only be in that of the others.

    What an issuer owns, sells and pays in a year is of one order of size: in whole units its
    largest figure would be smaller than theirs by a hundred times and more.

    Args:
        statement: the statement.
        scale: the scale that all others declare.
        largest: their largest figure, in whole units.
    """
    cells = [c for c in statement.cells.values() if _is_amount(c, 0) and c.value]
    if statement.kind not in _PROVING or any(c.fraction_digits for c in cells):
        return False
    own = max((abs(c.value) for c in cells if c.value and len(c.unit) == 3), default=Decimal(0))
    return largest <= _FARTHEST * scaled(own, scale) <= _FARTHEST**2 * largest


def _said(statement: Statement) -> int | None:
    """The scale that the words of a statement declare."""
    headers = [line for column in statement.columns for line in column.header]
    lines = [statement.caption, statement.title, *statement.label_header, *headers]
    found = declared(lines).scale
    if found is not None:
        return found
    # What is said for all tables far above has been applied already.
    return max((column.scale for column in statement.columns), default=0) or None


def _is_amount(cell: Cell, scale: int) -> bool:
    return cell.measure is Measure.AMOUNT and cell.scale == scale and cell.value is not None


def _is_proven(statement: Statement, scale: int, known: set[Decimal], largest: Decimal) -> bool:
    values = [
        scaled(abs(cell.value), scale)
        for cell in statement.cells.values()
        if _is_amount(cell, 0) and cell.value and len(cell.unit) == 3
    ]
    if not values or max(values) > largest:
        return False
    telling = {v for v in values if len(v.normalize().as_tuple().digits) >= FEWEST_DIGITS}
    proofs = len(telling & known)
    return proofs >= FEWEST_PROOFS


def _rescaled(statement: Statement, scale: int, remark: str) -> Statement:
    columns = tuple(
        replace(c, scale=scale) if c.measure is Measure.AMOUNT and not c.scale else c
        for c in statement.columns
    )
    cells = {
        key: replace(
            cell,
            value=scaled(cell.value, scale),
            decimals=None if cell.decimals is None else cell.decimals - scale,
            scale=scale,
        )
        if _is_amount(cell, 0) and cell.value is not None and len(cell.unit) == 3
        else cell
        for key, cell in statement.cells.items()
    }
    return replace(statement, columns=columns, cells=cells, remarks=(*statement.remarks, remark))
