"""What charts show: printed figures over time, parts where they are printed, nothing estimated."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from viewer.core.chart_figures import plots_of, ratio_row, row_label
from viewer.core.chart_plot import Lack, Plot
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, Ratio, RowRef
from viewer.core.chart_stack import MOST_SEGMENTS, parts_of_total
from viewer.core.filing import Filing
from viewer.core.periods import Duration, Instant, Period
from viewer.core.relations import CellKey, Tie
from viewer.core.row_history import history, names_of_periods
from viewer.core.statement import Column
from viewer.session import bundled_filing, open_filing
from viewer.structure.chart_subjects import proposed_charts


@cache
def filing() -> Filing:
    return open_filing(bundled_filing())


def ties_of(key: CellKey) -> list[Tie]:
    return [check.tie for check in filing().report.ties if key in check.tie.cells]


def row(label: str, kind: str = "income_statement") -> RowRef:
    statement = filing()[kind]
    return next(RowRef(statement.id, row.id) for row in statement.rows if row.label == label)


def plot(chart: Chart, left_out: tuple[Period, ...] = ()) -> Plot:
    sheet = ChartSheet("chart1", "Charts", "s12", (chart,), left_out)
    return plots_of(filing(), sheet, ties_of)[0]


def stack(label: str, kind: ChartKind = ChartKind.STACK, sheet: str = "income_statement") -> Chart:
    total = row(label, sheet)
    return Chart(kind, (total, *parts_of_total(filing(), total)))


def names(periods: tuple[Period, ...]) -> list[str]:
    known = names_of_periods(filing())
    return [known[period] for period in periods]


def test_a_row_is_followed_through_the_tables_that_print_its_quantity() -> None:
    points = history(filing(), row("Total revenues"), ties_of)
    known = names_of_periods(filing())
    found = {known[period]: point.cell.text for period, point in points.items()}
    assert found == {
        "2Q03": "9,185,259", "1H03": "17,529", "1Q04": "8,674,907", "2Q04": "10,512,328",
        "1H04": "19,187",
    }  # fmt: skip


def test_periods_of_one_length_stand_together_and_a_missing_one_is_a_gap() -> None:
    quarters, halves = plot(stack("Total revenues")).groups
    assert (names(quarters.periods), quarters.gaps) == (["2Q03", "1Q04", "2Q04"], frozenset({1}))
    assert (names(halves.periods), halves.gaps) == (["1H03", "1H04"], frozenset())


def test_parts_stand_only_where_they_are_printed() -> None:
    made = plot(stack("Total revenues"))
    assert [row.label for row in made.rows] == [
        "Total connectivity and value-added services",
        "Systems integration revenues",
        "Equipment sales",
    ]
    assert {len(row.marks) for row in made.rows} == {3}
    lacking = next(one for one in made.lacking if one.why is Lack.NOT_SPLIT)
    assert names(lacking.periods) == ["1H03", "1H04"]


def test_a_part_that_is_not_chosen_is_left_over() -> None:
    chart = stack("Total revenues")
    made = plot(replace(chart, rows=chart.rows[:-1]))
    rest = made.rows[-1]
    assert (rest.label, rest.count) == ("", 1)
    left = [mark.value for mark in rest.marks.values()]
    assert left == [Decimal(998_621_000), Decimal(530_621_000), Decimal(1_166_569_000)]
    assert all(mark.is_computed for mark in rest.marks.values())


def test_many_parts_are_put_together_and_still_make_the_total() -> None:
    made = plot(stack("Total assets", sheet="balance_sheet"))
    assert len(made.rows) == MOST_SEGMENTS
    assert made.rows[-1].count == 2
    assert made.total is not None
    for period in made.rows[0].marks:
        parts = sum(row.marks[period].value for row in made.rows if period in row.marks)
        assert parts == made.total.marks[period].value


def test_shares_are_fractions_of_the_total() -> None:
    made = plot(stack("Total revenues", ChartKind.SHARES))
    assert made.total is None
    for period in made.rows[0].marks:
        whole = sum((row.marks[period].value for row in made.rows), Decimal(0))
        assert abs(whole - 1) < Decimal("1e-9")


def test_shares_of_what_is_below_zero_are_refused() -> None:
    made = plot(
        stack(
            "Net cash provided by (used in) investing activities", ChartKind.SHARES, "cash_flows"
        )
    )
    assert any(one.why is Lack.NO_SHARES for one in made.lacking)
    assert all(mark.value >= 0 for row in made.rows for mark in row.marks.values())


def test_a_margin_is_what_cost_leaves_of_revenue() -> None:
    margin = ratio_row(
        filing(), Ratio(row("Total costs"), row("Total revenues"), True, "Gross margin"), ties_of
    )
    known = names_of_periods(filing())
    assert {known[p]: round(m.value * 100, 1) for p, m in margin.marks.items()} == {
        "2Q03": Decimal("9.2"), "1Q04": Decimal("14.2"), "2Q04": Decimal("15.8"),
        "1H03": Decimal("7.5"), "1H04": Decimal("15.1"),
    }  # fmt: skip


def test_a_fraction_that_the_document_prints_is_taken_as_printed() -> None:
    """Shares beside the amounts, and a margin in a table of its own in rounder figures."""
    equity = row("Total shareholders' equity", "balance_sheet")
    line = ratio_row(filing(), Ratio(equity, row("Total assets", "balance_sheet")), ties_of)
    assert [(mark.is_computed, mark.cell.text) for mark in line.marks.values()] == [
        (False, "5.1"), (False, "23.9"), (False, "21.0")
    ]  # fmt: skip
    cost = row("Cost of connectivity and value-added services")
    sales = row("Total connectivity and value-added services")
    margin = ratio_row(filing(), Ratio(cost, sales, rest=True), ties_of)
    assert [(mark.printed_as, mark.cell.text) for mark in margin.marks.values()] == [
        ("Connectivity and VAS Gross Margin Ratio", text) for text in ("9.1%", "11.7%", "13.2%")
    ]
    share = ratio_row(filing(), Ratio(row("Total costs"), row("Total revenues")), ties_of)
    known = names_of_periods(filing())
    printed = {known[p]: mark.is_computed for p, mark in share.marks.items()}
    assert printed == {"2Q03": False, "1H03": True, "1Q04": False, "2Q04": False, "1H04": True}


def test_a_fraction_of_a_loss_is_none() -> None:
    ratio = Ratio(row("Total revenues"), row("Operating income(loss)"))
    known = names_of_periods(filing())
    marks = ratio_row(filing(), ratio, ties_of).marks
    assert sorted(known[period] for period in marks) == ["1H04", "2Q04"]


def test_rows_of_another_unit_go_into_a_band() -> None:
    rows = (row("Total revenues"), row("Basic Net Income(Loss) Per Share"))
    made = plot(Chart(ChartKind.LINES, rows))
    assert [one.label for one in made.rows] == ["Total revenues"]
    assert [one.label for one in made.band] == ["Basic Net Income(Loss) Per Share"]


def test_a_waterfall_leads_from_the_period_that_the_document_compares_with() -> None:
    way = plot(stack("Total revenues", ChartKind.WATERFALL)).way
    assert way is not None
    assert (way.bridge.earlier.text, way.bridge.later.text) == ("9,185,259", "10,512,328")


def test_a_period_that_is_left_out_is_not_drawn() -> None:
    half = Duration(date(2003, 4, 1), date(2003, 9, 30))
    made = plot(stack("Total revenues"), (half,))
    assert half not in made.groups[1].periods


def test_a_row_that_is_gone_is_told() -> None:
    made = plot(Chart(ChartKind.COLUMNS, (RowRef("s12", "r999"), row("Total revenues"))))
    assert [one.why for one in made.lacking] == [Lack.ROW_GONE]
    assert len(made.rows) == 1
    assert plot(Chart(ChartKind.COLUMNS, (RowRef("s999", "r1"),))).rows == ()
    assert row_label(filing(), RowRef("s999", "r1")) == ""


def test_parts_do_not_stand_under_the_name_of_a_total_without_figures() -> None:
    """Of a total that cannot be followed over time, the first part is not the total."""
    own = filing()["income_statement"]
    total = row("Total revenues")
    cells = {place: cell for place, cell in own.cells.items() if place[0] != total.row}
    statements = tuple(
        replace(own, cells=cells) if statement is own else statement
        for statement in filing().statements
    )
    other = replace(filing(), statements=statements)
    sheet = ChartSheet("chart1", "Charts", own.id, (stack("Total revenues"),))
    (made,) = plots_of(other, sheet, lambda _: ())
    assert (made.rows, made.total) == ((), None)
    assert [(one.why, one.label) for one in made.lacking] == [(Lack.NO_PERIOD, "Total revenues")]


def columns(*headers: tuple[str, str, Period]) -> tuple[Column, ...]:
    return tuple(
        Column(f"c{n}", n, (year, member), period, unit="JPY", scale=3)
        for n, (year, member, period) in enumerate(headers)
    )


def test_of_segments_side_by_side_only_its_own_column_is_followed() -> None:
    """Two segments for each of two years: revenue of one is no revenue of the other."""
    first, second = (Duration(date(y, 1, 1), date(y, 12, 31)) for y in (2023, 2024))
    own = filing()["income_statement"]
    cell = own.cell(row("Total revenues").row, "c2")
    assert cell is not None
    heads = (("2024", "North", second), ("2024", "South", second),
             ("2023", "North", first), ("2023", "South", first))  # fmt: skip
    amounts = (400, 70, 300, 60)
    made = columns(*heads)
    cells = {
        ("r1", column.id): replace(cell, value=Decimal(value), period=column.period)
        for column, value in zip(made, amounts, strict=True)
    }
    statement = replace(
        own, id="x", columns=made, cells=cells, rows=(replace(own.rows[4], id="r1"),),
        relations=(), derived=(),
    )  # fmt: skip
    other = replace(filing(), statements=(statement,))
    points = history(other, RowRef("x", "r1"), lambda _: ())
    assert [point.cell.value for point in points.values()] == [300, 400]
    chart = Chart(ChartKind.COLUMNS, (RowRef("x", "r1"),))
    (drawn,) = plots_of(other, ChartSheet("chart1", "", "x", (chart,)), lambda _: ())
    assert drawn.title == f"{own.rows[4].label} · North"
    unnamed = tuple(replace(column, header=(column.header[0], "")) for column in made)
    vague = replace(filing(), statements=(replace(statement, columns=unnamed),))
    assert history(vague, RowRef("x", "r1"), lambda _: ()) == {}
    (refused,) = plots_of(vague, ChartSheet("chart1", "", "x", (chart,)), lambda _: ())
    assert not refused.rows
    assert proposed_charts(vague, "x") == ()


def test_a_name_that_two_periods_have_names_neither() -> None:
    year, half = (
        Duration(date(2024, 1, 1), date(2024, 12, 31)),
        Duration(date(2024, 1, 1), date(2024, 6, 30)),
    )
    end = Instant(date(2024, 12, 31))
    own = filing()["income_statement"]

    def named(period: Period, label: str, number: int) -> Column:
        return replace(own.columns[1], id=f"c{number}", period=period, period_label=label)

    shown = (named(year, "2024", 1), named(half, "1H24", 2), named(end, "2024", 3))
    made = replace(filing(), statements=(replace(own, columns=shown),))
    assert names_of_periods(made) == {year: "2024", half: "1H24", end: "2024"}
    more = (*shown, named(half, "2024", 4))
    made = replace(filing(), statements=(replace(own, columns=more),))
    assert names_of_periods(made) == {half: "1H24", end: "2024"}
