"""Excel's own charts: columns over time and a waterfall of stacked columns."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from viewer.export.chart_series import Line, series_of_cells
from viewer.export.grid import Grid
from viewer.export.safe_text import clean

WIDTH, HEIGHT = 16.5, 8.4
WIDE, TALL = 33.5, 11.0
INK, MUTED = "3D4650", "5B6570"
BAR, NEUTRAL, POSITIVE, NEGATIVE = "1F4B7A", "6F7984", "3B8263", "B9564A"
LINE = "D5D9DE"
#: Characters of a chart's spoken text; more than anyone listens to.
MAX_SPOKEN = 2_000
#: Colours of the waterfall's series; None is drawn as nothing.
SERIES = (None, None, NEUTRAL, NEUTRAL, POSITIVE, POSITIVE, NEGATIVE, NEGATIVE)


class Caption(NamedTuple):
    """What is said of a chart: above it, and to those who do not see it."""

    title: str
    spoken: str


def add_trend(grid: Grid, at: str, caption: Caption, line: Line, format_code: str) -> None:
    """Columns of one row over time.

    Args:
        grid: the sheet where it stands.
        at: address of its upper left cell.
        caption: what and in which unit, and the same with every figure in words.
        line: the periods, and the figures.
        format_code: how figures are shown.
    """
    chart = _chart(caption.title, WIDTH, HEIGHT)
    # Columns begin at zero: programs cut an axis whose figures are near each other.
    if not any(value < 0 for value in line.figures.values):
        chart.y_axis.scaling.min = 0
    if not any(value > 0 for value in line.figures.values):
        chart.y_axis.scaling.max = 0
    chart.gapWidth = 80
    chart.series.append(_series(grid, 0, line, BAR, format_code))
    _place(grid, chart, at, caption)


def add_waterfall(
    grid: Grid, at: str, caption: Caption, lines: Sequence[Line], format_code: str
) -> None:
    """A waterfall: hidden columns carry those that are seen; likewise below zero.

    Args:
        grid: the sheet where it stands.
        at: address of its upper left cell.
        caption: what and in which unit, and the same with every bar in words.
        lines: the series, in the order of `SERIES`; their places are the bars.
        format_code: how figures are shown.
    """
    chart = _chart(caption.title, WIDE, TALL)
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 40
    plus, minus = format_code.split(";")[:2]
    for number, (line, colour) in enumerate(zip(lines, SERIES, strict=True)):
        # A decrease is drawn as its size, and labelled as what it is; zeros say nothing.
        shown = f"{minus};{minus};" if colour == NEGATIVE else f"{plus};{minus};"
        if colour == POSITIVE:
            shown = f"{plus};{plus};"
        chart.series.append(_series(grid, number, line, colour, shown))
    _place(grid, chart, at, caption)


def _place(grid: Grid, chart: Any, at: str, caption: Caption) -> None:
    grid.sheet.add_chart(chart, at)
    grid.rows.chart_texts.append(clean(caption.spoken)[:MAX_SPOKEN])


def _chart(title: str, width: float, height: float) -> Any:
    from openpyxl.chart import BarChart
    from openpyxl.chart.layout import Layout, ManualLayout
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    chart: Any = BarChart()
    chart.type = "col"
    chart.title = _title(title)
    chart.legend = None
    chart.width, chart.height = width, height
    chart.x_axis.delete = chart.y_axis.delete = False
    # The names stay at the foot where columns go below zero.
    chart.x_axis.tickLblPos = "low"
    chart.x_axis.majorTickMark = chart.y_axis.majorTickMark = "none"
    chart.x_axis.txPr = chart.y_axis.txPr = _small_text()
    chart.y_axis.number_format, chart.y_axis.numFmt.sourceLinked = "#,##0;(#,##0);0", False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    chart.y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    chart.roundedCorners = False
    chart.layout = Layout(manualLayout=ManualLayout(x=0.09, y=0.17, h=0.66, w=0.88))
    return chart


def _series(grid: Grid, number: int, line: Line, colour: str | None, format_code: str) -> Any:
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties

    series = series_of_cells(grid.sheet.title, number, line)
    series.invertIfNegative = False
    if colour is None:
        series.spPr = GraphicalProperties(noFill=True)
        series.spPr.line.noFill = True
        return series
    series.spPr = GraphicalProperties(solidFill=colour)
    labels = DataLabelList(numFmt=format_code)
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    labels.txPr = _small_text()
    series.dLbls = labels
    return series


def _title(text: str) -> Any:
    """A title in small dark type, at the upper left."""
    from openpyxl.chart.text import RichText, Text
    from openpyxl.chart.title import Title
    from openpyxl.drawing.text import (
        CharacterProperties,
        Paragraph,
        ParagraphProperties,
        RegularTextRun,
    )

    look = CharacterProperties(sz=1100, b=True, solidFill=INK)
    run = RegularTextRun(rPr=look, t=clean(text))
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _small_text() -> Any:
    """Small and level: long names break into lines, they do not lean."""
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import (
        CharacterProperties,
        Paragraph,
        ParagraphProperties,
        RichTextProperties,
    )

    look = CharacterProperties(sz=800, solidFill=MUTED)
    level = RichTextProperties(rot=0, vert="horz")
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), endParaRPr=look)
    return RichText(bodyPr=level, p=[paragraph])
