"""Charts of the current figure, below its parts: over time, and from one period to another."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QMessageBox, QVBoxLayout, QWidget

from viewer.core.bridge import bridge, forward
from viewer.core.chart_figures import plots_of, row_label
from viewer.core.chart_plot import Plot, plot_of, with_groups
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, RowRef
from viewer.core.chart_stack import is_difference, parts_of_total
from viewer.core.drilldown import Composition
from viewer.core.errors import ExportError
from viewer.core.periods import Period
from viewer.core.relations import CellKey
from viewer.core.trend import trend
from viewer.ui.charts.drawing import Drawing
from viewer.ui.charts.painter import text_width
from viewer.ui.charts.picture import FILTERS, Picture, image, save, with_suffix
from viewer.ui.charts.sentences import fact
from viewer.ui.charts.small import small_chart
from viewer.ui.charts.style import Style, names_alike
from viewer.ui.charts.view import ChartView
from viewer.ui.charts.waterfall import Ends, waterfall
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.pieces import ElidedLabel, set_role, tool_button
from viewer.ui.wording import column_name, error_in_words

HEIGHT = 150.0
#: Width of a chart in a copied or saved picture, in pixels of the screen.
PICTURE_WIDTH = 560.0
PICTURE_HEIGHT = 260.0

#: Draws in a width and height.
Draw = Callable[[float, float], Drawing]


class ChartSection(QWidget):
    """One chart with its title, and buttons that copy and save it.

    Signals:
        cell_chosen: the `CellKey` of a bar.
    """

    cell_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw | None = None
        self._name = name
        self._subject, self._sentence, self._source = "", "", ""
        self.title = ElidedLabel()
        self.title.setObjectName("sectionName")
        self.remark = ElidedLabel()
        set_role(self.remark, "caption")
        self.copy_button = tool_button("copy", say("Copy “{name}” as a picture", name=name))
        self.save_button = tool_button("save", say("Save “{name}” as PNG, SVG or PDF", name=name))
        self.view = ChartView(name)
        self._build()

    def show_chart(self, name: str, draw: Draw | None, *, sentence: str = "") -> None:
        """Show a chart under that title, or nothing.

        Args:
            name: what it shows beside the subject ("Over time").
            draw: draws it.
            sentence: printed facts, for the picture.
        """
        if draw is None and self._draw is None:
            return  # Nothing is shown already: to hide it again would lay the panel out anew.
        self._draw, self._name, self._sentence = draw, name, sentence or name
        self.setVisible(draw is not None)
        self.view.show_drawing(draw and (lambda width: draw(width, HEIGHT)))

    def tell(self, subject: str, source: str) -> None:
        """Say whose figure it is and where it stands, for the picture."""
        self._subject, self._source = subject, source

    def picture(self) -> Picture | None:
        """The chart as a picture of its own; None while none is shown."""
        if self._draw is None:
            return None
        drawing = self._draw(PICTURE_WIDTH, PICTURE_HEIGHT)
        title = ", ".join(text for text in (self._subject, drawing.unit) if text)
        return Picture(title, self._sentence, self._source, drawing)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        picture = self.picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(image(picture))

    def ask_where_to_save(self) -> None:
        """Ask for a file and write the picture to it."""
        target, chosen = QFileDialog.getSaveFileName(
            self,
            say("Save chart"),
            f"{self._subject or 'chart'}.png".replace("/", "-"),
            told(FILTERS),
        )
        if target:
            self.save(with_suffix(Path(target), chosen))

    def save(self, target: Path) -> None:
        """Write the picture to a file; what goes wrong is said."""
        picture = self.picture()
        try:
            if picture is not None:
                save(picture, target)
        except ExportError as error:
            QMessageBox.warning(self, say("Save chart"), error_in_words(error))

    def _tell_of(self, drawing: Drawing) -> None:
        """Name the unit that the figures are written in, and what must be said beside them."""
        self.title.set_full_text(", ".join(text for text in (self._name, drawing.unit) if text))
        self.remark.set_full_text(drawing.remark)
        self.remark.setVisible(bool(drawing.remark))

    def _build(self) -> None:
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_where_to_save)
        self.view.chosen.connect(self.cell_chosen)
        self.view.drawn.connect(self._tell_of)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        head.addWidget(self.copy_button)
        head.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(self.remark)
        self.hide()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(say("Copy picture"), self.copy)
        menu.addAction(say("Save as PNG, SVG or PDF…"), self.ask_where_to_save)
        menu.exec(self.view.mapToGlobal(at))


def show_trend(section: ChartSection, filing: OpenFiling, key: CellKey) -> None:
    """Show the figure over time, or nothing where the filing prints it once."""
    series = trend(filing.filing, key, filing.index.ties_of(key))
    if not series:
        section.show_chart(say("Over time"), None)
        return
    plot = plot_of(row_label(filing.filing, RowRef(key.statement, key.row)), series)
    names = names_alike(filing.index.names_of_periods, plot.groups)
    said = fact(filing.filing, plot, Style(names))
    section.show_chart(say("Over time"), partial(_draw, plot, names), sentence=said)


def show_structure(section: ChartSection, filing: OpenFiling, key: CellKey) -> None:
    """Show which part of a total each of its parts is over time, or nothing if it has none.

    What is left of a row less others is made of none of them: 40 of sales of 100 is no stack.
    """
    ref = RowRef(key.statement, key.row)
    parts = () if is_difference(filing.filing, ref) else parts_of_total(filing.filing, ref)
    cell = filing.filing.cell(key)
    for kind in (ChartKind.SHARES, ChartKind.STACK) if len(parts) > 1 else ():
        sheet = ChartSheet("", "", key.statement, (Chart(kind, (ref, *parts)),))
        (plot,) = plots_of(filing.filing, sheet, filing.index.ties_of)
        is_of_figure = cell is not None and cell.unit in {known.unit for known in plot.cells}
        if len(plot.rows) > 1 and is_of_figure:
            drawn = _where_split(plot)
            names = names_alike(filing.index.names_of_periods, drawn.groups)
            section.show_chart(say("Structure"), partial(_draw, drawn, names))
            return
    section.show_chart(say("Structure"), None)


def _where_split(plot: Plot) -> Plot:
    """The plot without the periods for which no parts are printed."""
    split = {period for row in plot.rows for period in row.marks}
    unsplit = {period for row in plot.drawn for period in row.marks} - split
    return with_groups([plot], unsplit)[0]


def show_bridge(section: ChartSection, filing: OpenFiling, made: Composition | None) -> None:
    """Show how the total's parts lead from the earlier of two periods to the later, or nothing."""
    statement = filing.filing.statement_by_id[made.key.statement] if made else None
    made = forward(statement, made) if statement and made else None
    way = bridge(statement, made) if statement and made else None
    if way is None or made is None or statement is None:
        section.show_chart("", None)
        return
    names = (
        column_name(statement.column_by_id[way.base]),
        column_name(statement.column_by_id[made.key.column]),
    )
    ends = Ends(names, (statement.key(made.key.row, way.base), made.key))
    section.show_chart(
        say("Since {period}", period=names[0]),
        lambda width, _: waterfall(way, ends, width, text_width),
    )


def _draw(plot: Plot, names: Mapping[Period, str], width: float, height: float) -> Drawing:
    return small_chart(plot, names, (width, height), text_width)
