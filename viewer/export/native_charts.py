"""Excel's own charts: columns over time and a waterfall of stacked columns."""

from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.export.names import quoted
from viewer.export.safe_text import clean
from viewer.export.sheet_rows import column_letter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTH, HEIGHT = 16.5, 8.4
WIDE, TALL = 33.5, 11.0
INK, MUTED = "3D4650", "5B6570"
BAR, NEUTRAL, POSITIVE, NEGATIVE = "1F4B7A", "6F7984", "3B8263", "B9564A"
LINE = "D5D9DE"
#: Colours of the waterfall's series; None is drawn as nothing.
SERIES = (None, None, NEUTRAL, NEUTRAL, POSITIVE, POSITIVE, NEGATIVE, NEGATIVE)


class Area(NamedTuple):
    """Cells of one sheet: first row and column, last row and column."""

    top: int
    left: int
    bottom: int
    right: int

    def reference(self, sheet: str) -> str:
        """As charts name it: 'Charts'!$W$4:$Z$4."""
        first = f"${column_letter(self.left)}${self.top}"
        return f"{quoted(sheet)}!{first}:${column_letter(self.right)}${self.bottom}"


def add_trend(
    sheet: "Worksheet",
    at: str,
    title: str,
    areas: tuple[Area, Area],
    format_code: str,
    sides: tuple[bool, bool],
) -> None:
    """Columns of one row over time.

    Args:
        sheet: where it stands.
        at: address of its upper left cell.
        title: what and in which unit.
        areas: the periods, and the figures.
        format_code: how figures are shown.
        sides: whether any figure is below zero, and whether any is above.
    """
    chart = _chart(title, WIDTH, HEIGHT)
    names, values = areas
    below, above = sides
    # Columns begin at zero: programs cut an axis whose figures are near each other.
    if not below:
        chart.y_axis.scaling.min = 0
    if not above:
        chart.y_axis.scaling.max = 0
    chart.gapWidth = 80
    chart.series.append(_series(sheet.title, 0, names, values, BAR, format_code))
    sheet.add_chart(chart, at)


def add_waterfall(
    sheet: "Worksheet", at: str, title: str, names: Area, values: list[Area], format_code: str
) -> None:
    """A waterfall: hidden columns carry those that are seen; likewise below zero.

    Args:
        sheet: where it stands.
        at: address of its upper left cell.
        title: what and in which unit.
        names: the bars.
        values: the cells of each series, in the order of `SERIES`.
        format_code: how figures are shown.
    """
    chart = _chart(title, WIDE, TALL)
    chart.grouping, chart.overlap, chart.gapWidth = "stacked", 100, 40
    plus, minus = format_code.split(";")[:2]
    for number, (area, colour) in enumerate(zip(values, SERIES, strict=True)):
        # A decrease is drawn as its size, and labelled as what it is; zeros say nothing.
        shown = f"{minus};{minus};" if colour == NEGATIVE else f"{plus};{minus};"
        if colour == POSITIVE:
            shown = f"{plus};{plus};"
        chart.series.append(_series(sheet.title, number, names, area, colour, shown))
    sheet.add_chart(chart, at)


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


def _series(
    sheet: str, number: int, names: Area, values: Area, colour: str | None, format_code: str
) -> Any:
    from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.series import Series
    from openpyxl.chart.shapes import GraphicalProperties

    series: Any = Series(
        idx=number, order=number, val=NumDataSource(NumRef(values.reference(sheet)))
    )
    series.cat = AxDataSource(strRef=StrRef(names.reference(sheet)))
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
