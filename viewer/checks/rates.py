"""Rates of exchange: does each translated column follow the rate that the notes state?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from viewer.checks.forced import Sums
from viewer.checks.wording import at_place, column_name
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.rates import StatedRate
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Basis, Cell, Column, Measure, Statement

#: Digits of an inferred rate that are told.
DIGITS = 6


def rate_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """Columns whose figures give another rate than the notes state, with both places.

    What a statement's own notes state goes before what stands elsewhere. Several rates may be
    stated for one pair of currencies: one that fits is enough.
    """
    del report, sums
    for statement in filing.statements:
        for column in statement.columns:
            basis = column.basis
            if basis is None or basis.rate is None:
                continue
            stated = _stated_for(filing, statement, (column, basis))
            if stated and not any(each.agrees(basis.rate) for each in stated):
                yield _finding(statement, column, basis.rate, stated)


def _stated_for(
    filing: Filing, statement: Statement, translated: tuple[Column, Basis]
) -> Sequence[StatedRate]:
    """The rates stated for the currencies of a column, nearest first."""
    column, basis = translated
    units = {column.unit, statement.column_by_id[basis.columns[0]].unit}
    about = [each for each in filing.rates if each.of_translation and each.units == units]
    own = [each for each in about if any(note in each.text for _, note in statement.footnotes)]
    return own or about


def _finding(
    statement: Statement, column: Column, rate: Decimal, stated: Sequence[StatedRate]
) -> Finding:
    where = column_name(column)
    rates = list(dict.fromkeys(f"{each.rate:f}" for each in stated))
    given = _near(rate, stated[0].rate)
    told = said(
        "its figures give a rate of {given}; the notes state {rates}",
        given=_short(given), rates=", ".join(rates),
    )  # fmt: skip
    cells = tuple(
        derived.cell for derived in statement.derived if derived.cell.column == column.id
    )
    return Finding(
        "derived",
        Verdict.BROKEN,
        Severity.WARNING,
        cells,
        at_place(where, told),
        printed=stated[0].rate,
        given=given,
        difference=stated[0].rate - given,
        span=stated[0].span,
        place=where,
        figure=_figure(statement, cells, stated[0].rate),
    )


def _figure(statement: Statement, cells: Sequence[CellKey], rate: Decimal) -> Cell | None:
    """A stated rate as a figure; None without a figure that it translates."""
    if not cells:
        return None
    like = statement.cells[cells[0].row, cells[0].column]
    digits = max(0, -int(rate.as_tuple().exponent))
    return replace(
        like, text=f"{rate:f}", value=rate, decimals=digits, unit="", scale=0, measure=Measure.RATE
    )


def _near(rate: Decimal, stated: Decimal) -> Decimal:
    """The rate the way round in which it can be held against the stated one."""
    with localcontext(prec=40):
        turned = 1 / rate
        return min((rate, turned), key=lambda way: abs((way / stated).ln()))


def _short(rate: Decimal) -> str:
    with localcontext(prec=DIGITS):
        return f"{+rate:f}"
