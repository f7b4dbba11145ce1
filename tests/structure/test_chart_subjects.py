"""The charts that a statement asks for: told by its own sums and by words of accounting."""

from dataclasses import replace

import pytest

from tests.core.samples import cell, relation, statement
from viewer.core.chart_figures import row_label
from viewer.core.chart_sheet import Chart, ChartKind
from viewer.core.filing import Filing
from viewer.core.periods import Instant, month_end
from viewer.core.relations import SumRelation
from viewer.core.statement import Statement, StatementKind
from viewer.session import bundled_filing, open_filing
from viewer.structure.chart_subjects import proposed_charts


@pytest.fixture(scope="module")
def bundled() -> Filing:
    return open_filing(bundled_filing())


def told(filing: Filing, charts: tuple[Chart, ...]) -> list[tuple[str, str]]:
    return [(chart.kind.value, row_label(filing, chart.rows[0])) for chart in charts]


def dated(made: Statement, kind: StatementKind) -> Statement:
    """The statement with a period for each figure."""
    period = Instant(month_end(2024, 12))
    cells = {place: replace(figure, period=period) for place, figure in made.cells.items()}
    return replace(made, kind=kind, cells=cells)


def proposed(
    labels: list[str], relations: list[SumRelation], kind: StatementKind
) -> list[tuple[str, str]]:
    figures = {(n, 1): cell(n + 1) for n, label in enumerate(labels) if not label.endswith(":")}
    made = dated(statement(labels, relations, figures), kind)
    base = open_filing(bundled_filing())
    filing = replace(base, statements=(made,), ties=())
    return told(filing, proposed_charts(filing, made.id))


def test_an_income_statement_asks_for_four_trends(bundled: Filing) -> None:
    charts = proposed_charts(bundled, bundled["income_statement"].id)
    assert told(bundled, charts) == [
        ("stack", "Total revenues"),
        ("stack", "Total costs"),
        ("columns", "Operating income(loss)"),
        ("columns", "Net income(loss)"),
    ]
    ratio = charts[1].ratio
    assert ratio is not None
    assert (row_label(bundled, ratio.base), ratio.rest, ratio.name) == (
        "Total revenues", True, "Gross margin",
    )  # fmt: skip


def test_a_balance_sheet_asks_for_both_sides_equity_and_cash(bundled: Filing) -> None:
    charts = proposed_charts(bundled, bundled["balance_sheet"].id)
    assert told(bundled, charts) == [
        ("stack", "Total assets"),
        ("stack", "Total liabilities and shareholders' equity"),
        ("columns", "Total shareholders' equity"),
        ("columns", "Cash and cash equivalent"),
    ]


def test_cash_flows_ask_for_their_activities_and_cash_at_the_end(bundled: Filing) -> None:
    charts = proposed_charts(bundled, bundled["cash_flows"].id)
    assert [label.split()[-2] for _, label in told(bundled, charts)] == [
        "operating", "investing", "financing", "of",
    ]  # fmt: skip


def test_a_printed_gross_profit_is_the_margin() -> None:
    labels = ["売上高", "売上原価", "売上総利益", "販売費及び一般管理費", "営業利益",
              "税金等調整前当期純利益", "当期純利益"]  # fmt: skip
    relations = [relation(2, 0, -1, folds=False), relation(4, 2, -3, folds=False)]
    assert proposed(labels, relations, StatementKind.INCOME_STATEMENT) == [
        ("columns", "売上高"),
        ("columns", "売上原価"),
        ("columns", "営業利益"),
        ("columns", "当期純利益"),
    ]


def test_where_words_tell_nothing_sums_do() -> None:
    labels = ["Premiums", "Fees", "All income", "Claims", "Overheads", "All claims", "Left over"]
    relations = [relation(2, 0, 1), relation(5, 3, 4), relation(6, 2, -5, folds=False)]
    assert proposed(labels, relations, StatementKind.INCOME_STATEMENT) == [
        ("stack", "All income"),
        ("stack", "All claims"),
        ("columns", "Left over"),
    ]


def test_two_costs_of_sales_without_a_total_are_no_cost_of_sales() -> None:
    labels = ["Revenue", "Cost of goods", "Cost of services", "Operating income"]
    relations = [relation(3, 0, -1, -2, folds=False)]
    assert proposed(labels, relations, StatementKind.INCOME_STATEMENT) == [
        ("columns", "Revenue"),
        ("columns", "Operating income"),
    ]


def test_other_tables_show_their_totals_then_their_rows_in_printed_order() -> None:
    labels = ["Stores:", "North", "South", "All stores", "Staff", "Visitors"]
    assert proposed(labels, [relation(3, 1, 2)], StatementKind.KPI) == [
        ("stack", "All stores"),
        ("columns", "Staff"),
        ("columns", "Visitors"),
    ]


def test_figures_of_no_period_are_not_drawn() -> None:
    made = statement(["Staff"], [], {(0, 1): cell(4)})
    filing = replace(open_filing(bundled_filing()), statements=(made,), ties=())
    assert proposed_charts(filing, made.id) == ()


def test_a_row_is_drawn_at_most_once(bundled: Filing) -> None:
    for made in bundled.statements:
        charts = proposed_charts(bundled, made.id)
        assert len({chart.rows[0] for chart in charts}) == len(charts) <= 4
        assert all(chart.kind in {ChartKind.STACK, ChartKind.COLUMNS} for chart in charts)
