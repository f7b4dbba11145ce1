"""A quantity over time: what the filing prints of it, and nothing else."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from viewer.core.bridge import bridge, forward
from viewer.core.drilldown import comparable_columns, composition
from viewer.core.filing import Filing
from viewer.core.relations import CellKey, Tie
from viewer.core.trend import Series, trend
from viewer.session import bundled_filing, open_filing


@pytest.fixture(scope="module")
def filing() -> Filing:
    return open_filing(bundled_filing())


def key_of(filing: Filing, label: str, text: str) -> CellKey:
    """The figure of the income statement with that label and text."""
    statement = filing["income_statement"]
    for row, column, cell in statement.figures():
        if row.label == label and cell.text == text:
            return statement.key(row.id, column.id)
    raise LookupError(label)


def ties_of(filing: Filing, key: CellKey) -> Iterable[Tie]:
    return [check.tie for check in filing.report.ties if key in check.tie.cells]


def shown(series: Series) -> list[str]:
    return [point.cell.text for point in series.points]


def test_revenue_over_quarters_and_from_another_table_over_half_years(filing: Filing) -> None:
    key = key_of(filing, "Total revenues", "10,512,328")
    quarters, halves = trend(filing, key, ties_of(filing, key))
    assert (quarters.months, shown(quarters)) == (3, ["9,185,259", "8,674,907", "10,512,328"])
    assert quarters.gaps == {1}, "two quarters between September 2003 and June 2004 are missing"
    assert (halves.months, shown(halves), halves.gaps) == (6, ["17,529", "19,187"], frozenset())
    assert [point.label for point in halves.points] == ["1H03", "1H04"]


def test_a_translation_is_followed_in_its_own_currency(filing: Filing) -> None:
    dollars = key_of(filing, "Total revenues", "95,393")
    yen = key_of(filing, "Total revenues", "10,512,328")
    assert trend(filing, dollars) == trend(filing, yen)


def test_shares_are_followed_as_shares(filing: Filing) -> None:
    (series,) = trend(
        filing, key_of(filing, "Total connectivity and value-added services", "52.4")
    )
    assert shown(series) == ["61.4", "62.8", "52.4"]


def test_what_is_printed_once_has_no_trend(filing: Filing) -> None:
    statement = filing["income_statement"]
    once = [
        statement.key(row.id, column.id)
        for row, column, cell in statement.figures()
        if column.title.endswith("QOQ Chg %") and cell.value is not None
    ]
    assert once
    assert trend(filing, once[0]) == ()


def test_the_bridge_leads_from_one_total_to_the_other(filing: Filing) -> None:
    statement = filing["income_statement"]
    key = key_of(filing, "Total revenues", "10,512,328")
    base = comparable_columns(statement, key)[0].id
    made = composition(statement, key, base)
    assert made is not None
    way = bridge(statement, made)
    assert way is not None
    assert (way.earlier.text, way.later.text) == ("9,185,259", "10,512,328")
    assert [(step.label, step.value) for step in way.steps] == [
        ("Total connectivity and value-added services", Decimal(-129_211_000)),
        ("Systems integration revenues", Decimal(1_288_332_000)),
        ("Equipment sales", Decimal(167_948_000)),
    ]


def test_time_does_not_turn_where_an_earlier_period_is_compared_with_a_later_one(
    filing: Filing,
) -> None:
    statement = filing["income_statement"]
    earlier = key_of(filing, "Total revenues", "9,185,259")
    later = key_of(filing, "Total revenues", "10,512,328")
    backwards = composition(statement, earlier, later.column)
    onwards = composition(statement, later, earlier.column)
    assert backwards is not None
    assert onwards is not None
    assert forward(statement, backwards) == onwards
    assert forward(statement, onwards) == onwards


def test_costs_lower_the_result(filing: Filing) -> None:
    """Operating income is revenues less costs: costs that rise pull it down."""
    statement = filing["income_statement"]
    key = key_of(filing, "Operating income(loss)", "282,189")
    made = composition(statement, key, comparable_columns(statement, key)[0].id)
    assert made is not None
    way = bridge(statement, made)
    assert way is not None
    assert [step.value for step in way.steps] == [Decimal(1_327_069_000), Decimal(-215_120_000)]


def test_every_bridge_arrives(filing: Filing) -> None:
    """What rounding leaves over is a step of its own."""
    crossed = left_over = 0
    for statement in filing.statements:
        for row in statement.relations_by_total:
            for column in statement.columns:
                key = statement.key(row, column.id)
                for base in comparable_columns(statement, key):
                    made = composition(statement, key, base.id)
                    way = bridge(statement, made) if made else None
                    if way is None or way.earlier.value is None:
                        continue
                    arrived = way.earlier.value + sum(step.value for step in way.steps)
                    assert arrived == way.later.value
                    crossed += 1
                    left_over += way.steps[-1].key is None
    assert crossed > 50
    assert left_over
