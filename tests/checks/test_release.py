"""The first filing proved end to end: its sums, derived figures, ties and prose."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.checks.registry import run_checks
from viewer.core.filing import Filing
from viewer.core.findings import Severity, Verdict
from viewer.core.relations import CellKey, DerivedKind, TieKind
from viewer.core.statement import Measure, StatementKind
from viewer.readers.registry import read_document
from viewer.structure.build import understand


def proved(path: Path) -> Filing:
    filing = understand(read_document(path))
    return replace(filing, report=run_checks(filing))


def label(filing: Filing, key: CellKey) -> str:
    return filing.statement_by_id[key.statement].row_by_id[key.row].label


def test_every_sum_is_evaluated_and_none_is_broken(release_filing: Filing) -> None:
    verdicts = Counter(footing.outcome.verdict for footing in release_filing.report.footings)
    assert verdicts == {Verdict.EXACT: 138, Verdict.WITHIN_ROUNDING: 5}


def test_every_derived_figure_carries_a_verdict_and_no_growth_is_broken(
    release_filing: Filing,
) -> None:
    checks = {check.derived.cell: check for check in release_filing.report.derived}
    derived = (Measure.CHANGE, Measure.SHARE, Measure.TRANSLATION)
    for statement in release_filing.statements:
        for row, column, cell in statement.figures():
            if column.measure in derived and cell.value is not None:
                assert statement.key(row.id, column.id) in checks, (row.label, column.title)
    assert all(check.outcome.verdict is not Verdict.BROKEN for check in checks.values())
    growth = [check for check in checks.values() if check.derived.kind is DerivedKind.CHANGE]
    assert len(growth) == 115
    # Of 24 in the printed millions; the thousands of other tables settle 11 of them.
    assert sum(check.outcome.verdict is Verdict.WITHIN_ROUNDING for check in growth) == 13


def test_one_rate_is_found_for_three_statements(release_filing: Filing) -> None:
    rates = {
        statement.kind: str(column.basis.rate)
        for statement in release_filing.statements
        for column in statement.columns
        if column.basis and column.basis.kind is DerivedKind.TRANSLATION
    }
    assert rates == dict.fromkeys(
        (
            StatementKind.INCOME_STATEMENT,
            StatementKind.BALANCE_SHEET,
            StatementKind.CASH_FLOWS,
        ),
        "110.20",
    )


def test_forced_figures_stand_outside_their_own_interval_and_in_an_exact_sum(
    release_filing: Filing,
) -> None:
    report = release_filing.report
    exact = [
        {footing.cell, *(footing.cell._replace(row=term.row) for term in footing.relation.terms)}
        for footing in report.footings
        if footing.outcome.verdict is Verdict.EXACT
    ]
    forced = [c for c in report.derived if c.outcome.verdict is Verdict.FORCED]
    for check in forced:
        assert any(check.derived.cell in cells for cells in exact)
        cell = release_filing.cell(check.derived.cell)
        assert cell is not None
        assert cell.decimals is not None
        assert check.outcome.difference is not None
        unit = 10.0**-cell.decimals
        assert 0.5 * unit < abs(float(check.outcome.difference)) < 1.5 * unit
    # 19,561,770 / 110.20 = 177,511.52; 963,895 / 43,092,374 = 2.24 %.
    named = {(label(release_filing, c.derived.cell), c.derived.kind) for c in forced}
    assert ("Total current assets", DerivedKind.TRANSLATION) in named
    assert ("Other Assets", DerivedKind.SHARE) in named


def test_ties_agree_and_the_label_collision_is_listed(release_filing: Filing) -> None:
    tables = [c for c in release_filing.report.ties if c.tie.kind is TieKind.TABLE]
    assert len(tables) >= 70
    assert all(check.outcome.verdict is not Verdict.BROKEN for check in tables)
    revenue = next(
        c.tie for c in tables if label(release_filing, c.tie.cells[0]) == "Total Revenues"
    )
    assert len(revenue.cells) == 3
    texts = [found.message for found in release_filing.report.findings]
    assert any("same label, different number" in text and "Depreciation" in text for text in texts)
    assert sum("same label, different number" in text for text in texts) == 1
    (tax,) = [text for text in texts if "518 million" in text]
    assert "517,379 thousand" in tax


def test_the_prose_is_tied_but_for_what_no_table_prints(release_filing: Filing) -> None:
    prose = [c for c in release_filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
    unmatched = [check.tie for check in prose if not check.tie.cells]
    money = {tie.text.replace("\\", "") for tie in unmatched if not tie.text[0].isdigit()}
    assert money == {"JPY 110.20", "JPY110.20", "US$1.00", "$1", "JPY 121 million"}
    assert {tie.text for tie in unmatched if tie.text.endswith("%")} == {"100%"}
    assert len(prose) - len(unmatched) == 85
    assert all(check.outcome.verdict is not Verdict.BROKEN for check in prose)


def test_nothing_in_the_release_is_an_error(release_filing: Filing) -> None:
    assert all(found.severity is not Severity.ERROR for found in release_filing.report.findings)
    assert release_filing.report.broken == 0


@pytest.mark.parametrize(
    ("printed", "edited", "named"),
    [
        ("4,502,356", "4,520,356", "Accounts payable"),
        ("27,334,022", "27,343,022", "Total current liabilities"),
        ("<b>391,038</b>", "<b>390,138</b>", "Total assets"),
        ("\t27.0%", "\t72.0%", "Dedicated access services"),
        ("909.0%", "990.0%", "Adjusted EBITDA"),
        ("JPY 712 million", "JPY 721 million", "Sales and marketing"),
        ("a decrease of 35.3%", "an increase of 35.3%", "Sales and marketing"),
        ("13.2%, compared", "31.2%, compared", "Gross Margin Ratio"),
        ("(1,657,335)", "(1,675,335)", "Income tax expense"),
    ],
)
def test_one_edited_figure_is_told_where_it_stands(
    release: Path, tmp_path: Path, printed: str, edited: str, named: str
) -> None:
    text = release.read_text("utf-8")
    assert printed in text
    copy = tmp_path / "edited.txt"
    copy.write_text(text.replace(printed, edited, 1), "utf-8")
    errors = [
        found.message for found in proved(copy).report.findings if found.severity is Severity.ERROR
    ]
    assert any(named in message for message in errors), errors
    assert len(errors) <= 6
