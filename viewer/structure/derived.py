"""Derived figures: which columns and rows follow from others, pinned down by the figures.

Header words only suggest what a column may be; the rows that agree, by intervals, decide. A column
that follows nothing keeps no basis, and a remark says so.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from decimal import Decimal

from viewer.core.relations import Derived, DerivedKind
from viewer.core.said import said
from viewer.core.statement import Basis, Column, Measure, Statement
from viewer.structure.across import column_sum_bases, column_sum_figures
from viewer.structure.changes import (
    change_basis,
    change_figures,
    in_one_convention,
    with_differences,
)
from viewer.structure.changes_down import changes_down
from viewer.structure.depositary import depositary_figures
from viewer.structure.halves import period_sum_basis, period_sum_figures
from viewer.structure.margins import ratio_rows
from viewer.structure.points import with_points
from viewer.structure.ratio_sums import ratio_sums
from viewer.structure.returns import returns
from viewer.structure.shares import is_unsigned, share_basis, share_figures
from viewer.structure.translations import (
    as_amounts,
    suspects,
    translated_figures,
    translation_basis,
)


@dataclass(frozen=True, slots=True)
class DerivedHints:
    """What the rest of the document says about derived figures.

    Attributes:
        rates: rates of exchange that its text states, units of one currency for one of another.
    """

    rates: tuple[Decimal, ...] = ()


def derive(statement: Statement, hints: DerivedHints = DerivedHints()) -> Statement:
    """The statement with the basis of each derived column, and every derived figure's formula.

    Args:
        statement: its columns have period, unit, scale and a first measure read from their words.
        hints: what the document says elsewhere.
    """
    statement = _with_translations(statement, hints.rates)
    statement = _with_period_sums(statement)
    statement = _with_column_sums(statement)
    derived: list[Derived] = []
    for column, figures in changes_down(statement):
        statement = _replaced(statement, replace(column, measure=Measure.CHANGE))
        derived.extend(figures)
    downwards = {found.cell.column for found in derived}
    statement = with_points(statement)
    statement = with_differences(_with_proportions(statement, downwards))
    for column in statement.columns:
        if column.basis is not None:
            derived.extend(_FIGURES[column.basis.kind](statement, column))
            if is_unsigned(statement, column):  # What has no sign does not add up.
                statement = _replaced(statement, replace(column, measure=Measure.RATIO))
    for find in (ratio_rows, ratio_sums, depositary_figures, returns):
        claimed = {found.cell for found in derived}
        derived.extend(found for found in find(statement) if found.cell not in claimed)
    return replace(statement, derived=tuple(in_one_convention(statement, derived)))


def _with_translations(statement: Statement, rates: tuple[Decimal, ...]) -> Statement:
    for column in suspects(statement):
        basis = translation_basis(statement, column, rates)
        if basis is None:
            remark = said(
                "{title}: follows no other column at one rate, so taken as amounts.",
                title=column.title,
            )
            statement = _replaced(statement, as_amounts(column), remark)
        else:
            changed = replace(column, measure=Measure.TRANSLATION, basis=basis)
            statement = _replaced(statement, changed)
    return statement


def _with_period_sums(statement: Statement) -> Statement:
    for column in statement.columns:
        if column.measure is Measure.AMOUNT and column.basis is None:
            basis = period_sum_basis(statement, column)
            if basis is not None:
                statement = _replaced(statement, replace(column, basis=basis))
    return statement


def _with_column_sums(statement: Statement) -> Statement:
    for column, basis in list(column_sum_bases(statement)):
        statement = _replaced(statement, replace(column, basis=basis))
    return statement


def _with_proportions(statement: Statement, settled: Collection[str]) -> Statement:
    """Shares and changes: tried first as the words say, then as the other.

    Args:
        statement: with translations and sums across columns recognised.
        settled: columns of which it is known already what they follow from.
    """
    for column in statement.columns:
        tries = _PROPORTIONS.get(column.measure)
        if tries is None or column.id in settled or column.basis is not None:
            continue
        for measure, basis_of in tries:
            basis = basis_of(statement, column)
            if basis is not None:
                statement = _replaced(statement, replace(column, measure=measure, basis=basis))
                break
        else:
            if column.measure is not Measure.RATIO and _has_amounts(statement):
                remark = said(
                    "{title}: what it is computed from was not found in this table.",
                    title=column.title,
                )
                statement = _replaced(statement, column, remark)
    return statement


def _has_amounts(statement: Statement) -> bool:
    """Whether there is anything that a percentage may follow from; else it stands on its own."""
    return any(column.measure in _COUNTED for column in statement.columns)


def _replaced(statement: Statement, column: Column, remark: str = "") -> Statement:
    columns = tuple(column if old.id == column.id else old for old in statement.columns)
    remarks = (*statement.remarks, remark) if remark else statement.remarks
    return replace(statement, columns=columns, remarks=remarks)


_COUNTED = frozenset({Measure.AMOUNT, Measure.COUNT})
_SHARE = (Measure.SHARE, share_basis)
_CHANGE = (Measure.CHANGE, change_basis)
_PROPORTIONS: dict[
    Measure, tuple[tuple[Measure, Callable[[Statement, Column], Basis | None]], ...]
] = {
    Measure.SHARE: (_SHARE, _CHANGE),
    Measure.CHANGE: (_CHANGE, _SHARE),
    Measure.RATIO: (_SHARE, _CHANGE),
}

_FIGURES: dict[DerivedKind, Callable[[Statement, Column], list[Derived]]] = {
    DerivedKind.TRANSLATION: translated_figures,
    DerivedKind.SHARE: share_figures,
    DerivedKind.CHANGE: change_figures,
    DerivedKind.CHANGE_ON_SIZE: change_figures,
    DerivedKind.DIFFERENCE: change_figures,
    DerivedKind.PERIOD_SUM: period_sum_figures,
    DerivedKind.COLUMN_SUM: column_sum_figures,
}
