"""What hangs together between statements is a check by its name, proven and denied."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.periods import Duration, Instant
from viewer.core.relations import Articulation
from viewer.core.statement import Statement, StatementKind
from viewer.structure.ties import tie_tables

BALANCE = statement(
    """
\tUSD e3 2024-12-31\tUSD e3 2023-12-31
Cash and cash equivalents\t45,118\t39,207
Total assets\t912,344\t871,056
Total liabilities\t512,100\t498,777
Total shareholders' equity\t400,244\t372,279
Total liabilities and shareholders' equity\t912,344\t871,056
""",
    id="s1",
    kind=StatementKind.BALANCE_SHEET,
)
INCOME = statement(
    """
\tUSD e3 12m:2024-12-31\tUSD e3 12m:2023-12-31
Revenue\t1,204,511\t1,150,333
Net income\t48,765\t41,232
""",
    id="s2",
    kind=StatementKind.INCOME_STATEMENT,
)


def flows() -> Statement:
    """A statement of cash flows whose balances stand for the ends of its spans."""
    made = statement(
        """
\tUSD e3 12m:2024-12-31\tUSD e3 12m:2023-12-31
Net income\t48,765\t41,232
Change in cash\t5,911\t7,102
Cash, cash equivalents and restricted cash at beginning of year\t39,207\t32,105
Cash, cash equivalents and restricted cash at end of year\t45,118\t39,207
""",
        id="s3",
        kind=StatementKind.CASH_FLOWS,
    )
    cells = dict(made.cells)
    for row in ("r3", "r4"):
        for column in ("c1", "c2"):
            span = cells[row, column].period
            assert isinstance(span, Duration)
            year = span.end.year - (row == "r3")
            day = Instant(span.end.replace(year=year))
            cells[row, column] = replace(cells[row, column], period=day)
    return replace(made, cells=cells)


def test_each_is_named_with_its_verdict() -> None:
    statements = (BALANCE, INCOME, flows())
    report = run_checks(filing_of(*statements, ties=tie_tables(statements)))
    found = [(check.tie.proves, check.outcome.verdict) for check in report.ties]
    assert sorted((str(proves), verdict) for proves, verdict in found) == [
        (Articulation.BALANCE, Verdict.EXACT),
        (Articulation.BALANCE, Verdict.EXACT),
        (Articulation.CASH, Verdict.EXACT),
        (Articulation.CASH, Verdict.EXACT),
        (Articulation.RESULT, Verdict.EXACT),
        (Articulation.RESULT, Verdict.EXACT),
    ]
    assert report.findings == ()


@pytest.mark.parametrize(
    ("row", "printed", "prints"),
    [("r5", "913,244", "912,344"), ("r2", "912,344", "913,244")],
)
def test_a_balance_sheet_that_does_not_balance_is_told_in_the_one_column_of_two(
    row: str, printed: str, prints: str
) -> None:
    wrong = edited(BALANCE, row, "c1", Decimal(913244000))
    report = run_checks(filing_of(wrong, ties=tie_tables((wrong,))))
    (found,) = (f for f in report.findings if f.verdict is Verdict.BROKEN)
    assert found.check == "articulation"
    assert found.message == (
        "Total liabilities and shareholders' equity, USD e3 2024-12-31: "
        f"printed {printed} thousand; Total assets prints {prints} thousand; "
        "rounding allows ± 1.0; this breaks “assets equal liabilities and equity”."
    )


def test_what_the_labels_do_not_name_bears_no_name() -> None:
    plain = statement(
        "\tUSD e3 2024-12-31\tUSD e3 2023-12-31\nTotal one\t912,344\t871,056\nTotal two"
        "\t912,344\t871,056\n",
        kind=StatementKind.BALANCE_SHEET,
    )
    (first, second) = tie_tables((plain,))
    assert first.proves is second.proves is None
