"""The same quantity in several tables: found by figures and labels, at any scale and sign."""

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.labels import likeness, words_of
from viewer.core.statement import Statement, StatementKind
from viewer.structure.ties import tie_tables

SUMMARY = statement(
    """
\tJPY e6 3m:2004-09-30\tJPY e6 3m:2003-09-30\tJPY e6 3m:2004-06-30
Total Revenues\t10,512\t9,185\t8,675
Connectivity & VAS\t5,508\t5,637\t5,450
SI\t3,838\t2,549\t2,695
Capital expenditures\t1,345\t579\t1,300
Purchase of property\t51\t148\t323
Depreciation and amortization\t993\t956\t984
""",
    id="s1",
)
RESULTS = statement(
    """
\tJPY e3 3m:2004-09-30\tJPY e3 3m:2003-09-30\tJPY e3 3m:2004-06-30
Total connectivity and value-added services\t5,508,048\t5,637,259\t5,449,648
Systems integration revenues\t3,837,711\t2,549,379\t2,694,638
Total revenues\t10,512,328\t9,185,259\t8,674,907
Total costs\t8,853,715\t8,337,123\t7,443,427
""",
    id="s2",
    kind=StatementKind.INCOME_STATEMENT,
)
FLOWS = statement(
    """
\tJPY e3 3m:2004-09-30\tJPY e3 3m:2003-09-30\tJPY e3 3m:2004-06-30
Depreciation and amortization\t1,011,532\t983,736\t1,004,170
Purchase of property and equipment\t(51,435)\t(148,007)\t(323,210)
Proceeds\t125,281\t122,650\t91,286
""",
    id="s3",
    kind=StatementKind.CASH_FLOWS,
)


def places(*statements: Statement) -> set[frozenset[str]]:
    return {
        frozenset(f"{key.statement}.{key.row}.{key.column}" for key in tie.cells)
        for tie in tie_tables(statements)
    }


def test_quantities_are_tied_across_scales_abbreviations_and_signs() -> None:
    found = places(SUMMARY, RESULTS, FLOWS)
    rows = (("s1.r1", "s2.r3"), ("s1.r2", "s2.r1"), ("s1.r3", "s2.r2"), ("s1.r5", "s3.r2"))
    expected = {
        frozenset(f"{row}.{column}" for row in pair)
        for pair in rows
        for column in ("c1", "c2", "c3")
    }
    assert found == expected


def test_a_tie_knows_the_signs() -> None:
    tie = next(tie for tie in tie_tables((SUMMARY, FLOWS)) if tie.cells[0].row == "r5")
    assert tie.signs in {(1, -1), (-1, 1)}


def test_periods_are_never_mixed() -> None:
    later = statement("\tJPY e3 3m:2004-12-31\nTotal revenues\t10,512,328", id="s2")
    assert places(SUMMARY, later) == set()


def test_few_digits_without_a_like_label_are_no_tie() -> None:
    other = statement("\tJPY e6 3m:2004-09-30\nRent\t51\nSundry\t993", id="s2")
    assert places(SUMMARY, other) == set()


def test_one_wrong_figure_among_agreeing_ones_breaks_its_tie_and_is_told() -> None:
    wrong = edited(RESULTS, "r3", "c2", "9158259000")
    ties = tie_tables((SUMMARY, wrong))
    report = run_checks(filing_of(SUMMARY, wrong, ties=ties))
    broken = [check for check in report.ties if check.outcome.verdict is Verdict.BROKEN]
    assert [sorted(str(key) for key in check.tie.cells) for check in broken] == [
        ["s1.r1.c2", "s2.r3.c2"]
    ]
    (finding,) = [found for found in report.findings if found.verdict is Verdict.BROKEN]
    assert "9,185 million" in finding.message
    assert "9,158,259 thousand" in finding.message


def test_agreeing_ties_are_silent_and_namesakes_are_noted() -> None:
    statements = (SUMMARY, RESULTS, FLOWS)
    report = run_checks(filing_of(*statements, ties=tie_tables(statements)))
    (finding,) = report.findings
    assert finding.verdict is Verdict.CANNOT_CHECK
    assert "same label, different number" in finding.message
    assert {key.row for key in finding.cells} == {"r6", "r1"}


def test_both_sides_of_a_balance_sheet_are_tied_even_when_one_figure_is_wrong() -> None:
    sheet = statement(
        """
\tJPY e3 2004-09-30\tJPY e3 2003-09-30\tJPY e3 2004-06-30
Cash\t11,802\t11,782\t10,627
Total assets\t43,092\t38,434\t42,038
Debt\t34,035\t36,478\t31,984
Equity\t9,057\t1,956\t10,054
Total liabilities and equity\t43,092\t38,434\t42,083
""",
        kind=StatementKind.BALANCE_SHEET,
    )
    ties = tie_tables((sheet,))
    assert [[key.row for key in tie.cells] for tie in ties] == [["r2", "r5"]] * 3
    report = run_checks(filing_of(sheet, ties=ties))
    assert [check.outcome.verdict for check in report.ties].count(Verdict.BROKEN) == 1


def test_labels_are_compared_by_words_plurals_and_initials() -> None:
    assert words_of("Revenues from the sale of services") == words_of("Revenue, sale: service")
    assert likeness(words_of("SI"), words_of("Systems integration")) == 1
    assert likeness(words_of("SG&A"), words_of("Selling, general and administrative")) == 1
    assert likeness(words_of("Cash"), words_of("Rent")) == 0
