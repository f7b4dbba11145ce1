"""Honestly rounded tables never raise a finding; wrong figures do, where they stand."""

import random
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.amounts import format_number
from viewer.core.findings import Severity, Verdict
from viewer.core.intervals import Rounding
from viewer.core.statement import Statement, StatementKind
from viewer.structure.derived import derive
from viewer.structure.ties import tie_tables

HEADER = "\t".join(
    (
        "",
        "USD e3 3m:2004-09-30 translation",
        "JPY e3 3m:2004-09-30",
        "share",
        "JPY e3 3m:2003-09-30",
        "share",
        "change",
    )
)
AMOUNTS = st.integers(min_value=1_000_000, max_value=10**12)
COLUMNS = st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=4)
RATES = st.decimals(min_value=80, max_value=150, places=2)


def printed(value: Decimal, digits: int = 0, *, cut: bool = False) -> str:
    quantum = Decimal(1).scaleb(-digits)
    rounded = value.quantize(quantum, rounding=ROUND_DOWN if cut else ROUND_HALF_UP)
    return format_number(rounded, digits)


def honest(rows: list[tuple[int, int]], rate: Decimal, *, cut: bool = False) -> Statement:
    """A table of true amounts in yen, printed in thousands with all its derived columns."""
    table = [*rows, (sum(now for now, _ in rows), sum(then for _, then in rows))]
    lines = [HEADER]
    for number, (now, then) in enumerate(table):
        figures = (
            printed(now / rate / 1000, cut=cut),
            printed(Decimal(now) / 1000, cut=cut),
            printed(Decimal(now) / table[-1][0] * 100, 1, cut=cut),
            printed(Decimal(then) / 1000, cut=cut),
            printed(Decimal(then) / table[-1][1] * 100, 1, cut=cut),
            printed((Decimal(now) / then - 1) * 100, 1, cut=cut),
        )
        lines.append("\t".join((f"Item {number}", *figures)))
    total = len(table)
    parts = " + ".join(f"r{row}" for row in range(1, total))
    mode = Rounding.TRUNCATION if cut else Rounding.NEAREST
    return statement("\n".join(lines), (f"r{total} = {parts}",), rounding=mode)


@given(COLUMNS, RATES)
@settings(max_examples=50)
def test_honestly_rounded_tables_raise_nothing_above_a_note(
    rows: list[tuple[int, int]], rate: Decimal
) -> None:
    report = run_checks(filing_of(derive(honest(rows, rate))))
    loud = [found.message for found in report.findings if found.severity is not Severity.NOTE]
    assert loud == []
    assert report.derived != ()


@given(COLUMNS, RATES)
@settings(max_examples=40)
def test_honestly_truncated_tables_raise_nothing_above_a_note(
    rows: list[tuple[int, int]], rate: Decimal
) -> None:
    report = run_checks(filing_of(derive(honest(rows, rate, cut=True))))
    loud = [found.message for found in report.findings if found.severity is not Severity.NOTE]
    assert loud == []


def test_long_tables_of_random_figures_never_break() -> None:
    chance = random.Random(4)  # noqa: S311 - no secret, a repeatable sample.
    for _ in range(12):
        size = chance.randint(5, 40)
        rows = [
            (chance.randint(10**6, 10**10), chance.randint(10**6, 10**10)) for _ in range(size)
        ]
        report = run_checks(filing_of(derive(honest(rows, Decimal("110.20")))))
        assert all(found.verdict is not Verdict.BROKEN for found in report.findings)


@given(
    st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=3, max_size=4),
    st.integers(0, 1),
    st.sampled_from(["c2", "c4"]),
    st.integers(1, 9),
)
@settings(max_examples=40)
def test_a_wrong_amount_beyond_the_bound_is_told_with_its_cell(
    rows: list[tuple[int, int]], index: int, column: str, times: int
) -> None:
    made = honest(rows, Decimal("110.20"))
    row = f"r{index + 1}"
    cell = made.cells[row, column]
    assert cell.value is not None
    wrong = edited(made, row, column, cell.value + times * 10_000)
    findings = run_checks(filing_of(derive(wrong))).findings
    broken = [found for found in findings if found.verdict is Verdict.BROKEN]
    assert any(made.key(row, column) in found.cells for found in broken)


@given(st.lists(st.lists(AMOUNTS, min_size=3, max_size=3), min_size=2, max_size=6))
@settings(max_examples=40)
def test_one_quantity_at_two_scales_is_never_called_wrong(rows: list[list[int]]) -> None:
    header = "\tJPY {0} 3m:2004-09-30\tJPY {0} 3m:2003-09-30\tJPY {0} 3m:2004-06-30"

    def table(id_: str, scale: int, kind: StatementKind) -> Statement:
        lines = [header.format(f"e{scale}")]
        for number, amounts in enumerate(rows):
            texts = [printed(Decimal(amount).scaleb(-scale)) for amount in amounts]
            lines.append("\t".join((f"Line number {number}", *texts)))
        return statement("\n".join(lines), id=id_, kind=kind)

    statements = (
        table("s1", 6, StatementKind.KPI),
        table("s2", 3, StatementKind.INCOME_STATEMENT),
    )
    report = run_checks(filing_of(*statements, ties=tie_tables(statements)))
    assert all(check.outcome.verdict is not Verdict.BROKEN for check in report.ties)
