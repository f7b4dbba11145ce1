"""A turned sign is a wrong figure, not another way to read the row."""

from dataclasses import replace

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.statement import StatementKind
from viewer.structure.totals import infer_sums

FLOWS = """
\tJPY e3 3m:2004-09-30\tJPY e3 3m:2003-09-30\tJPY e3 3m:2004-06-30
#Financing activities
Proceeds from long-term borrowings\t1,000,000\t-\t-
Repayments of long-term borrowings\t(1,436,943)\t(36,017)\t(36,710)
Retirement of notes\t-\t-\t745,488
Principal payments under leases\t(688,418)\t(671,376)\t(669,047)
Net increase (decrease) in borrowings\t369,203\t(1,370,436)\t(1,201,093)
Net cash used in financing activities\t(756,158)\t(2,077,829)\t(2,652,338)
"""


def test_an_outflow_of_one_column_printed_without_brackets_breaks_its_total() -> None:
    table = statement(FLOWS, kind=StatementKind.CASH_FLOWS)
    report = run_checks(filing_of(replace(table, relations=infer_sums(table))))
    verdicts = [footing.outcome.verdict for footing in report.footings]
    assert verdicts == [Verdict.EXACT, Verdict.EXACT, Verdict.BROKEN]
    (broken,) = [found for found in report.findings if found.verdict is Verdict.BROKEN]
    assert broken.suspect is not None
    assert broken.suspect.row == "r4"
