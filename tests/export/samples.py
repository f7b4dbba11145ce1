"""A small income statement with a total, shares, growth and dollar columns, typed by hand.

Revenue of product sales 1,234 is 44.4 % of 2,778; the document prints 44.5 so that the column
adds up to 100.0 with 55.5, and 4,113 ÷ 110.20 in dollars, 37, follows.
"""

from dataclasses import replace
from decimal import Decimal

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.filing import Filing
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Basis, Statement, StatementKind

RATE = Decimal("110.20")
HEADER = (
    "",
    "USD e3 translation 3m:2004-09-30 2Q04",
    "JPY e3 3m:2004-09-30 2Q04",
    "share 3m:2004-09-30 %",
    "JPY e3 3m:2003-09-30 2Q03",
    "pure change 3m:2004-09-30 YoY",
)
ROWS = """
# Revenues
Products	11	1,234	44.5	1,000	23.4%
Services	14	1,544	55.5	1,600	(3.5%)
Total revenues	25	2,778	100.0	2,600	6.8%
Costs	(5)	(600)	(21.6)	(700)	(14.2%)
Other	-	-	0.0	40	n.m.
Operating income	20	2,178	78.4	1,940	12.3%
Income per share [JPY/share]		7.25		6.40
"""
#: First row of figures: title, subtitle, legend, one header line, period ends, units, measures.
FIRST = 8


def income_statement() -> Statement:
    """The statement, with its derived figures declared."""
    plain = statement(
        "\t".join(HEADER) + ROWS,
        ["r4 = r2 + r3", "r7 = r4 + r5 + r6"],
        kind=StatementKind.INCOME_STATEMENT,
    )
    derived: list[Derived] = []
    for row in ("r2", "r3", "r4", "r5", "r6", "r7"):
        ours, prior = plain.key(row, "c2"), plain.key(row, "c4")
        base = CellKey("s1", "r4", "c2")
        derived += [
            Derived(DerivedKind.TRANSLATION, plain.key(row, "c1"), (ours,), RATE),
            Derived(DerivedKind.SHARE, plain.key(row, "c3"), (ours, base)),
            Derived(DerivedKind.CHANGE, plain.key(row, "c5"), (ours, prior)),
        ]
    columns = list(plain.columns)
    columns[2] = replace(columns[2], basis=Basis(DerivedKind.SHARE, ("c2",), row="r4"))
    return replace(
        plain,
        title="Statements of operations",
        columns=tuple(columns),
        derived=tuple(derived),
        footnotes=(("1", "Translated for convenience."),),
    )


def sample_filing(*statements: Statement) -> Filing:
    """The statement, or these, as a checked filing."""
    filing = filing_of(*(statements or (income_statement(),)))
    return replace(filing, report=run_checks(filing))
