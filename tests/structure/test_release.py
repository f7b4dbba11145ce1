"""The first filing, understood: what each table, column, row and figure is."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest

from viewer.core.filing import Filing
from viewer.core.periods import Duration, Instant
from viewer.core.statement import Measure, StatementKind
from viewer.export.tidy import filing_to_json
from viewer.session import open_filing

QUARTER = Duration(date(2004, 7, 1), date(2004, 9, 30))


def test_every_table_is_a_statement(release_filing: Filing) -> None:
    kinds = [statement.kind for statement in release_filing.statements]
    assert [statement.table for statement in release_filing.statements] == list(range(14))
    assert kinds.count(StatementKind.BREAKDOWN) == 5
    assert kinds.count(StatementKind.KPI) == 4
    assert kinds.count(StatementKind.RECONCILIATION) == 2
    assert kinds[11:] == [
        StatementKind.INCOME_STATEMENT,
        StatementKind.BALANCE_SHEET,
        StatementKind.CASH_FLOWS,
    ]
    assert release_filing.entity == "Internet Initiative Japan Inc."


def test_every_figure_is_there_and_nothing_else(release_filing: Filing) -> None:
    figures = [len(statement.cells) for statement in release_filing.statements]
    dashes = sum(c.is_dash for s in release_filing.statements for c in s.cells.values())
    assert figures == [40, 20, 20, 33, 53, 4, 23, 13, 15, 24, 9, 219, 234, 132]
    assert sum(figures) - dashes == 823
    assert dashes == 16


def test_each_figure_is_its_text_in_the_document(release_filing: Filing) -> None:
    text = release_filing.document.text
    for statement in release_filing.statements:
        for row, _, cell in statement.figures():
            span = cell.source.span
            assert span is not None
            assert text[slice(*span)] == cell.text
            assert cell.value is not None, (statement.title, row.label)


def test_no_figure_is_without_period_and_unit(release_filing: Filing) -> None:
    for statement in release_filing.statements:
        for row, column, cell in statement.figures():
            place = (statement.title, row.label, column.header)
            assert cell.period is not None, place
            assert cell.unit, place


def test_columns_of_the_income_statement(release_filing: Filing) -> None:
    statement = release_filing["income_statement"]
    read = [(c.period, c.unit, c.scale, c.measure) for c in statement.columns]
    before = Duration(date(2003, 7, 1), date(2003, 9, 30))
    spring = Duration(date(2004, 4, 1), date(2004, 6, 30))
    assert read == [
        (QUARTER, "USD", 3, Measure.TRANSLATION),
        (QUARTER, "JPY", 3, Measure.AMOUNT),
        (QUARTER, "pure", -2, Measure.SHARE),
        (before, "JPY", 3, Measure.AMOUNT),
        (before, "pure", -2, Measure.SHARE),
        (QUARTER, "pure", -2, Measure.CHANGE),
        (spring, "JPY", 3, Measure.AMOUNT),
        (spring, "pure", -2, Measure.SHARE),
        (QUARTER, "pure", -2, Measure.CHANGE),
    ]
    assert statement.columns[5].header == (
        "Year-over-year Comparison",
        "Sept 30, 2003",
        "YOY Chg %",
    )


@pytest.mark.parametrize(
    ("kind", "label", "column", "value", "decimals", "unit"),
    [
        ("income_statement", "Total revenues", 1, "10512328000", -3, "JPY"),
        ("income_statement", "Total revenues", 0, "95393000", -3, "USD"),
        ("income_statement", "Dedicated access services", 5, "-0.125", 3, "pure"),
        ("income_statement", "Dial-up access services", 2, "0.070", 3, "pure"),
        ("income_statement", "Basic Net Income(Loss) Per Share", 1, "-7117", 0, "JPY/share"),
        (
            "income_statement",
            "Basic Net Income(Loss) Per ADS Equivalent",
            1,
            "-3.56",
            2,
            "JPY/ADS",
        ),
        ("income_statement", "Weighted Average Number of Shares", 1, "38312", 0, "shares"),
        ("cash_flows", "Repurchase of convertible notes", 1, "0", -3, "JPY"),
        ("s1", "Total Revenues", 0, "19187000000", -6, "JPY"),
        ("s4", "Total Contracted Bandwidth", 0, "104.9", 1, "Gbps"),
        ("s4", "Dedicated Access Service Contracts", 0, "8880", 0, "contracts"),
        ("s5", "Connectivity and VAS Gross Margin Ratio", 0, "0.132", 3, "pure"),
    ],
)
def test_a_figure_is_read_exactly(  # noqa: PLR0917 - one figure, all that is read of it.
    release_filing: Filing,
    kind: str,
    label: str,
    column: int,
    value: str,
    decimals: int,
    unit: str,
) -> None:
    statement = release_filing[kind]
    row = next(row for row in statement.rows if row.label == label)
    cell = statement.cell(row.id, statement.columns[column].id)
    assert cell is not None
    assert (cell.value, cell.decimals, cell.unit) == (Decimal(value), decimals, unit)


def test_cash_stands_at_the_ends_of_the_quarter(release_filing: Filing) -> None:
    statement = release_filing["cash_flows"]
    column = statement.columns[1]
    ends = {row.label: statement.cell(row.id, column.id) for row in statement.rows}
    first = ends["Cash and Cash Equivalents, Beginning of Period"]
    last = ends["Cash and Cash Equivalents, End of Period"]
    assert first is not None
    assert last is not None
    assert (first.period, last.period) == (
        Instant(date(2004, 6, 30)),
        Instant(date(2004, 9, 30)),
    )


def test_sections_and_footnotes(release_filing: Filing) -> None:
    contracts = release_filing["s4"]
    assert contracts.rows[1].notes == ("4",)
    assert contracts.footnotes[0] == ("4", "Including IPv6 Services.")
    breakdown = release_filing["s5"]
    sections = {row.label: row.section for row in breakdown.rows}
    assert sections["OEM"] == ("Connectivity Service Revenues", "Dial-up Access Service Revenues")
    assert sections["Total Connectivity and VAS Revenues"] == ()
    assert release_filing["income_statement"].columns[0].notes == ("1",)


def test_the_exchange_rates_of_the_excerpt(excerpt: Path) -> None:
    filing = open_filing(excerpt)
    (statement,) = filing.statements
    assert statement.kind is StatementKind.RATES
    assert len(statement.cells) == 28
    january, july = statement.rows[0], statement.rows[-1]
    high = statement.cell(january.id, "c1")
    close = statement.cell(july.id, "c4")
    assert high is not None
    assert close is not None
    assert (high.text, high.value, high.unit, high.measure) == (
        "¥107.17",
        Decimal("107.17"),
        "JPY/USD",
        Measure.RATE,
    )
    assert high.period == Duration(date(2004, 1, 1), date(2004, 1, 31))
    assert close.period == Instant(date(2004, 7, 19))
    assert statement.footnotes[0][0] == "1"


def test_the_json_export_counts_851_figures(release_filing: Filing, excerpt: Path) -> None:
    contents = [filing_to_json(release_filing), filing_to_json(open_filing(excerpt))]
    facts = [fact for content in contents for fact in cast("list[object]", content["facts"])]
    nils = [fact for content in contents for fact in cast("list[object]", content["nils"])]
    assert (len(facts), len(nils)) == (851, 16)
