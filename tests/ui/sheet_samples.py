"""An income statement for tests of the sheet: three header lines, nested totals, a report."""

from dataclasses import replace

from tests.statement_maker import statement
from viewer.core.evaluation import foot
from viewer.core.findings import Footing, Report
from viewer.core.statement import Cell, Statement, StatementKind

_COLUMNS = (
    "",
    "USD e3 translation 3m:2004-09-30",
    "JPY e3 3m:2004-09-30",
    "share 3m:2004-09-30",
    "JPY e3 3m:2003-09-30",
)
_ROWS = """
# Revenues:
# Connectivity and value-added services:
Dedicated access services	25,702	2,832,355	27.0%	3,236,405
Dial-up access services	6,714	739,957	7.0	783,589
Value-added services	11,072	1,220,119	11.6	1,080,876
Other	6,494	715,617	6.8	536,389
Total connectivity and value-added services	49,982	5,508,048	52.4	5,637,259
Systems integration revenues	34,825	3,837,711	36.5	2,549,379
Equipment sales	10,586	1,166,569	11.1	998,621
Total revenues	95,393	10,512,328	100.0	9,185,259
Total costs and expenses	92,832	10,230,139	97.3	10,015,019
Operating income (loss)	2,561	282,189	2.7%	(829,760)
Retirement of notes		-	-	1,000
Net income (loss) per share [JPY/share]		3.56		(5.04)
"""
HEADERS = (
    ("Year-over-year Comparison", "Sept 30, 2004", "USD"),
    ("Year-over-year Comparison", "Sept 30, 2004", "JPY"),
    ("Year-over-year Comparison", "Sept 30, 2004", "% of Total Revenues"),
    ("Year-over-year Comparison", "Sept 30, 2003", "JPY"),
)
SUMS = ("r7 = r3 + r4 + r5 + r6", "r10 = r7 + r8 + r9", "r12 = r10 - r11")


def income_statement() -> Statement:
    """Rows r1 to r14, columns c1 to c4; r7 and r10 fold, r12 is a result that does not."""
    table = "\t".join(_COLUMNS) + _ROWS
    made = statement(table, SUMS, kind=StatementKind.INCOME_STATEMENT)
    columns = tuple(
        replace(column, header=header, period_label=header[1])
        for column, header in zip(made.columns, HEADERS, strict=True)
    )
    relations = (*made.relations[:2], replace(made.relations[2], folds=False))
    rows = tuple(replace(row, bold=row.id == "r1") for row in made.rows)
    return replace(
        made,
        title="Statements of operations",
        caption="In thousands",
        columns=columns,
        relations=relations,
        rows=rows,
    )


def report_of(shown: Statement) -> Report:
    """What its sums come to, column by column."""
    footings = []
    for relation in shown.relations:
        for column in shown.columns:
            total = shown.cell(relation.total, column.id)
            parts = [(t.weight, shown.cell(t.row, column.id)) for t in relation.terms]
            printed: list[tuple[int, Cell]] = [(w, cell) for w, cell in parts if cell]
            if total is not None:
                key = shown.key(relation.total, column.id)
                footings.append(Footing(relation, key, foot(total, printed)))
    return Report(footings=tuple(footings))
