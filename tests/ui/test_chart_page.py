"""Pages of charts: nothing runs into anything, whatever is drawn and however wide the page is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.shell_window import bundled
from viewer.core.chart_figures import plots_of
from viewer.core.chart_plot import Mark, Plot, PlotRow, with_groups
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, RowRef
from viewer.core.chart_stack import parts_of_total
from viewer.core.periods import Period, add_months, months_to
from viewer.core.relations import CellKey, Tie
from viewer.core.row_history import names_of_periods
from viewer.core.statement import Cell, Measure
from viewer.structure.chart_subjects import proposed_charts
from viewer.ui.charts.alignment import alike
from viewer.ui.charts.canvas import HALF_HEIGHT, Canvas, elided, wrapped
from viewer.ui.charts.drawing import LETTERS, Anchor, Drawing, Text
from viewer.ui.charts.page import Page, PageContents, draw_page
from viewer.ui.charts.style import names_alike

LABELS = ("Total revenues", "Cost of goods sold and of services that go with them", "R&D",
          "販売費及び一般管理費合計", "", "Net income (loss) attributable to owners")  # fmt: skip


def measure(text: str, bold: bool, size: int = LETTERS, /) -> float:
    """Letters of six and seven pixels, those of Japanese twice as wide."""
    letters = sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
    return letters * (7.0 if bold else 6.0) * size / LETTERS


def ties_of(key: CellKey) -> list[Tie]:
    return [check.tie for check in bundled().report.ties if key in check.tie.cells]


def contents(kind: str, **options: object) -> PageContents:
    statement = bundled()[kind]
    sheet = ChartSheet("chart1", "Charts", statement.id, proposed(statement.id), **options)  # type: ignore[arg-type] # Named by the tests.
    plots = plots_of(bundled(), sheet, ties_of)
    return PageContents(bundled(), sheet, plots, names_of_periods(bundled()))


@cache
def proposed(statement: str) -> tuple[Chart, ...]:
    return proposed_charts(bundled(), statement)


def boxes(drawing: Drawing) -> list[tuple[float, float, float, float, str]]:
    found = []
    for text in drawing.texts:
        width, half = text.width(measure), text.size * HALF_HEIGHT
        left = text.x - text.anchor.value * width
        found.append((left, text.y - half, left + width, text.y + half, text.text))
    return found


def collisions(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts that run into one another, or out of the page."""
    found = boxes(drawing)
    out = [
        (box[4], "the edge")
        for box in found
        if box[0] < -1 or box[1] < -1 or box[2] > drawing.width + 1 or box[3] > drawing.height + 1
    ]
    return out + [
        (one[4], other[4])
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if one[0] < other[2] - 0.1 and other[0] < one[2] - 0.1
        and one[1] < other[3] - 0.1 and other[1] < one[3] - 0.1
    ]  # fmt: skip


def outside(drawing: Drawing) -> list[str]:
    """Marks that stick out of the page."""
    bars = [bar.words for bar in drawing.bars
            if bar.x < -1 or bar.y < -1 or bar.x + bar.width > drawing.width + 1
            or bar.y + bar.height > drawing.height + 1]  # fmt: skip
    width, height = drawing.width, drawing.height
    return bars + [
        dot.words for dot in drawing.dots if not (0 <= dot.x <= width and 0 <= dot.y <= height)
    ]


def crossed(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts that a zero line strikes through, or that a bar they do not stand in covers."""
    levels = [line for line in drawing.lines if line.y1 == line.y2 and line.role == "total_rule"]
    found = []
    for (left, top, right, bottom, told), text in zip(boxes(drawing), drawing.texts, strict=True):
        found += [
            (told, "a line")
            for line in levels
            # A line stops before a text with a halo.
            if not text.halo
            and top + 1 < line.y1 < bottom - 1
            and left < line.x2 - 1
            and line.x1 + 1 < right
        ]
        found += [
            (told, bar.words)
            for bar in drawing.bars
            if bar.role and not text.ground
            and left < bar.x + bar.width - 1 and bar.x + 1 < right
            and top + 1 < bar.y + bar.height - 1 and bar.y + 1 < bottom - 1
        ]  # fmt: skip
    return found


@pytest.mark.parametrize("kind", ["income_statement", "balance_sheet", "cash_flows"])
@pytest.mark.parametrize("width", [160, 340, 560, 700, 1000, 1600])
def test_no_text_meets_another_at_any_width(kind: str, width: int) -> None:
    page = draw_page(contents(kind), (width, 800), measure, 0)
    assert collisions(page.drawing) == []
    assert crossed(page.drawing) == []
    assert outside(page.drawing) == []


def page(kind: str = "income_statement", width: float = 1100, **options: object) -> Page:
    return draw_page(contents(kind, **options), (width, 860), measure)


def texts(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


def test_charts_side_by_side_share_their_scale() -> None:
    bars = [bar for bar in page().drawing.bars if bar.role]
    revenue = next(bar for bar in bars if bar.words == "Total revenues, 1H04: 19,187")
    costs = next(bar for bar in bars if bar.words == "Total costs, 1H04: 16,297")
    assert revenue.height / 19_187 == pytest.approx(costs.height / 16_297)
    assert revenue.y + revenue.height == pytest.approx(costs.y + costs.height)
    own = [bar for bar in page(shares_scale=False).drawing.bars if bar.role]
    alone = next(bar for bar in own if bar.words == costs.words)
    assert alone.height / 16_297 != pytest.approx(revenue.height / 19_187)


def test_segments_stand_on_one_another_and_reach_their_total() -> None:
    drawing = page().drawing
    latest = [bar for bar in drawing.bars if bar.role and bar.x < 500 and ", 2Q04:" in bar.words]
    stack = sorted((bar for bar in latest if bar.y < 450), key=lambda bar: -bar.y)
    assert len(stack) == 3
    for lower, upper in pairwise(stack):
        assert 0 <= lower.y - (upper.y + upper.height) <= 1.5
    whole = next(bar for bar in drawing.bars if bar.words == "Total revenues, 1H04: 19,187")
    reach = whole.y + whole.height - stack[-1].y
    assert reach / 10_512 == pytest.approx(whole.height / 19_187, rel=0.01)


def test_a_ratio_has_a_band_with_a_zero_of_its_own() -> None:
    drawing = page().drawing
    assert "Gross margin, % of Total revenues" in texts(drawing)
    assert "0 %" in texts(drawing)
    italic = [text.text for text in drawing.texts if text.italic]
    assert [figure for figure in ("9.2", "14.2", "15.8", "7.5", "15.1") if figure in italic] != []
    assert len(drawing.dots) == 5
    lowest = max(dot.y for dot in drawing.dots)
    bars = [bar for bar in drawing.bars if bar.role and bar.x > 560 and bar.y < 450]
    assert lowest < min(bar.y for bar in bars), "the band stands above all bars"
    dashed = [line.dashed for line in drawing.lines if line.wide]
    assert dashed == [True, False, False], "a line over a gap in time is dashed"


def test_what_is_printed_is_said_in_a_sentence_and_a_loss_has_no_percentage() -> None:
    said = texts(page(width=1400).drawing)
    assert "2Q04: 10,512, up 14.4% on 2Q03 and 21.2% on 1Q04" in said
    assert "2Q04: 282, after (830) in 2Q03 and (100) in 1Q04" in said


def test_what_is_left_out_and_where_it_stands_is_said_at_the_foot() -> None:
    said = " ".join(texts(page().drawing))
    assert "Quarters: Income statement." in said
    assert "No split is printed of Total revenues, Total costs for 1H03, 1H04." in said


def test_all_figures_are_told_to_those_who_do_not_see_them() -> None:
    words = page().drawing.words
    for figure in ("10,512", "19,187", "(2,753)", "15.8 percent, computed"):
        assert figure in words


def test_figures_can_be_left_away_and_written_in_another_unit() -> None:
    assert "10,512" not in texts(page(writes_figures=False).drawing)
    assert "10,512,328" in texts(page(scale=3, width=1600).drawing)


def test_a_chart_without_figures_says_why() -> None:
    sheet = ChartSheet(
        "chart1", "Charts", "s12", (Chart(ChartKind.LINES, (RowRef("s12", "r0"),)),)
    )
    plots = plots_of(bundled(), sheet, ties_of)
    drawing = draw_page(PageContents(bundled(), sheet, plots, {}), (700, 400), measure).drawing
    assert "A row that was chosen is not in this document any more." in texts(drawing)


def test_a_chart_of_shares_that_say_nothing_says_why() -> None:
    statement = bundled()["income_statement"]
    operating = next(row.id for row in statement.rows if row.label.startswith("Operating income"))
    rows = (ref := RowRef(statement.id, operating), *parts_of_total(bundled(), ref))
    sheet = ChartSheet("chart1", "Charts", statement.id, (Chart(ChartKind.SHARES, rows),))
    plots = plots_of(bundled(), sheet, ties_of)
    drawing = draw_page(PageContents(bundled(), sheet, plots, {}), (1400, 400), measure).drawing
    assert "where a part or the total is not above zero." in " ".join(texts(drawing)[:8])
    assert "are all left out" not in " ".join((*texts(drawing), drawing.words))


def test_an_empty_sheet_is_drawn() -> None:
    sheet = ChartSheet("chart1", "Charts", "s12", ())
    drawing = draw_page(PageContents(bundled(), sheet, (), {}), (700, 400), measure).drawing
    assert collisions(drawing) == []


SAMPLE = next(iter(bundled()["income_statement"].cells.values()))


def made_up(
    values: Sequence[Sequence[int | None]],
    kind: ChartKind,
    months: int,
    *,
    with_total: bool,
    labels: Sequence[str] = LABELS,
) -> PageContents:
    """A page with two charts of rows of such figures, in thousands."""
    last = date(2024, 12, 31)
    count = max(len(row) for row in values)
    ends = [add_months(last, -months * back) for back in range(count)][::-1]
    rows = tuple(
        PlotRow(labels[turn], marks_of(row, ends, months, turn), ref=RowRef("s", f"r{turn}"))
        for turn, row in enumerate(values)
    )
    if with_total:
        sums = [sum(row[n] or 0 for row in values if n < len(row)) for n in range(count)]
        total = PlotRow(labels[0], marks_of(sums, ends, months, 99), ref=RowRef("s", "r99"))
        plot = Plot(labels[0], rows, total)
        chart = Chart(kind, tuple(RowRef("s", f"r{n}") for n in range(len(rows) + 1)))
    else:
        plot = Plot(labels[0], rows[:1], None, rows[1:3])
        chart = Chart(kind, (RowRef("s", "r0"),))
    sheet = ChartSheet("chart1", "Charts of everything there is", "s", (chart, chart, chart))
    return PageContents(bundled(), sheet, with_groups((plot,) * 3, ()), {})


def marks_of(
    row: Sequence[int | None], ends: Sequence[date], months: int, turn: int
) -> dict[Period, Mark]:
    found: dict[Period, Mark] = {}
    for place, (value, end) in enumerate(zip(row, ends, strict=False)):
        if value is not None:
            text = f"({-value:,})" if value < 0 else f"{value:,}"
            whole = Decimal(value) * 1000
            period = months_to(end, months)
            cell = Cell(text, whole, -3, "JPY", 3, Measure.AMOUNT, SAMPLE.source, period=period)
            found[period] = Mark(
                whole, cell, CellKey(bundled().statements[0].id, f"r{turn}", f"c{place}")
            )
    return found


FIGURES = st.lists(
    st.lists(
        st.one_of(st.none(), st.integers(-(10**9), 10**9), st.integers(-99, 99)),
        min_size=1,
        max_size=40,
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(
    values=FIGURES,
    kind=st.sampled_from([ChartKind.COLUMNS, ChartKind.LINES, ChartKind.STACK]),
    months=st.sampled_from([3, 12]),
    width=st.floats(120, 2000),
    height=st.floats(50, 1500),
    labels=st.lists(
        st.one_of(st.sampled_from(LABELS), st.text("aW Ü売上,()", max_size=90)),
        min_size=5,
        max_size=5,
    ),
)
def test_whatever_is_drawn_nothing_meets_and_nothing_sticks_out(
    values: list[list[int | None]],
    kind: ChartKind,
    months: int,
    width: float,
    height: float,
    labels: list[str],
) -> None:
    with_total = kind is ChartKind.STACK
    shown = made_up(values, kind, months, with_total=with_total, labels=labels)
    drawing = draw_page(shown, (width, height), measure, 1).drawing
    assert collisions(drawing) == []
    assert crossed(drawing) == []
    assert outside(drawing) == []


def test_forty_periods_are_all_drawn_and_the_latest_is_written() -> None:
    shown = made_up([[1000 + n for n in range(40)]], ChartKind.COLUMNS, 3, with_total=False)
    drawing = draw_page(shown, (1100, 800), measure).drawing
    bars = [bar for bar in drawing.bars if bar.role]
    assert len(bars) == 3 * 40
    assert "1,039" in texts(drawing)
    assert any("Figures that have no room" in text for text in texts(drawing))


def test_one_period_is_drawn_and_it_is_said_that_there_is_no_other() -> None:
    shown = made_up([[1200]], ChartKind.COLUMNS, 12, with_total=False)
    drawing = draw_page(shown, (1500, 800), measure).drawing
    assert "One period is shown: the document prints no other to compare it with." in texts(
        drawing
    )
    assert len([bar for bar in drawing.bars if bar.role]) == 3


def test_a_text_without_spaces_is_broken_where_the_line_ends() -> None:
    text = "販売費及び一般管理費合計"
    lines = wrapped(text, 60, measure)
    assert "".join(lines) == text
    assert all(measure(line, False) <= 60 for line in lines)
    assert wrapped("one two three", 48, measure, most=2) == ["one two", "three"]
    assert elided("three", 20, measure) == "th…"


def test_a_canvas_writes_nothing_over_another_text() -> None:
    canvas = Canvas(100, 42, measure)
    assert canvas.write(Text(50, 20, "first"))
    assert not canvas.write(Text(55, 22, "second"))
    assert not canvas.write(Text(50, 2, "too high"))
    assert canvas.write(Text(-5, 7, "moved", Anchor.LEFT))
    canvas.write_figure(Text(50, 20, "third"), or_below=13.2)
    assert canvas.refused == 0
    canvas.write_figure(Text(50, 20, "fourth"), or_below=13.2)
    assert canvas.refused == 1
    assert [text.x for text in canvas.drawing("").texts][1] == 0


def test_a_chart_of_few_of_the_periods_has_no_empty_places() -> None:
    """Assets at two year ends beside equity at six: two bars beside each other, not two of six."""
    few, many = [made_up([values], ChartKind.COLUMNS, 12, with_total=False) for values in
                 ([9, 8], [1, 2, 3, 4, 5, 6])]  # fmt: skip
    plots = with_groups((few.plots[0], many.plots[0], many.plots[0]), ())
    assert alike(plots) == [(1, 2), (0,)]
    nearly = made_up([[1, 2, 3, 4, 5]], ChartKind.COLUMNS, 12, with_total=False)
    assert alike(with_groups((nearly.plots[0], *many.plots[:2]), ())) == [(0, 1, 2)]
    shown = replace(many, plots=plots)
    drawing = draw_page(shown, (1200, 800), measure).drawing
    starts = sorted({bar.x for bar in drawing.bars if bar.role})
    assert len(starts) == 2 + 6 + 6


def test_charts_stand_side_by_side_where_that_costs_no_digits() -> None:
    eight = made_up([[123_456] * 8], ChartKind.COLUMNS, 12, with_total=False)
    assert len({place.x for place in draw_page(eight, (680, 800), measure).places}) == 1
    two = made_up([[100, 200]], ChartKind.COLUMNS, 12, with_total=False)
    assert len({place.x for place in draw_page(two, (680, 800), measure).places}) == 2


def test_periods_of_one_length_are_named_alike() -> None:
    shown = made_up([[1, 2], [3, 4]], ChartKind.COLUMNS, 12, with_total=False)
    first, last = shown.plots[0].groups[0].periods
    assert names_alike({last: "FY24"}, shown.plots[0].groups) == {}
    both = {first: "FY23", last: "FY24"}
    assert names_alike(both, shown.plots[0].groups) == both
