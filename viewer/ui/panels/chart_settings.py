"""The settings of the chart that is current on a page of charts, at the window's right."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.core.chart_figures import row_label
from viewer.core.chart_plot import Plot, groups_of
from viewer.core.chart_sheet import Chart, ChartKind, RowRef
from viewer.core.chart_stack import parts_of_total
from viewer.core.periods import Period
from viewer.core.said import capital, said
from viewer.ui import theme
from viewer.ui.charts.foot import length_in_words
from viewer.ui.charts.page import PageContents
from viewer.ui.charts.sentences import lacks
from viewer.ui.charts.style import LINES, SERIES, Style, day_name
from viewer.ui.language import say, told
from viewer.ui.pieces import Choice, PanelTitle, empty, label, scrolled
from viewer.ui.wording import as_tooltip

MARGIN = 12
KINDS: tuple[tuple[ChartKind, str], ...] = (
    (ChartKind.COLUMNS, said("Columns")),
    (ChartKind.LINES, said("Lines")),
    (ChartKind.STACK, said("Parts, stacked")),
    (ChartKind.SHARES, said("Parts in percent")),
    (ChartKind.WATERFALL, said("Waterfall since the period before")),
)
UNITS: tuple[tuple[int | None, str], ...] = (
    (None, said("As it fits")),
    (0, said("Whole units")),
    (3, said("Thousands")),
    (6, said("Millions")),
    (9, said("Billions")),
)
#: Pixels of the square in a row's colour; letters that a label of a box has.
SWATCH, LONGEST = 12, 38


class ChartSettings(QWidget):
    """What is drawn, and how.

    Signals:
        chart_changed: position of a chart, and the `Chart` in its place or None to remove it.
        period_toggled: a `Period`, and whether it is drawn.
        options_changed: names of fields of `ChartSheet` -> their values.
        copy_requested: put the page on the clipboard.
        save_requested: write the page to a file.
    """

    chart_changed = Signal(int, object)
    period_toggled = Signal(object, bool)
    options_changed = Signal(dict)
    copy_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Chart settings"))
        self._contents: PageContents | None = None
        self._place = 0
        self.subject = label("", "subject")
        self.origin = label("", "caption")
        self.kind = Choice()
        self.rows = QVBoxLayout()
        self.more = Choice()
        self.periods = QVBoxLayout()
        self.figures = QCheckBox(say("Figures at bars and points"))
        self.ratio = QCheckBox("")
        self.shares_scale = QCheckBox(say("One scale side by side"))
        self.unit = Choice()
        self.lacks_title = label(say("Left out, and why"))
        self.lacks = label("", "muted")
        self.remove = QPushButton(say("Remove this chart"))
        self.copy = QPushButton(say("Copy picture"))
        self.save = QPushButton(say("PNG, SVG, PDF…"))
        self._build()
        self._connect()

    def show_sheet(self, contents: PageContents, place: int) -> None:
        """Show the settings of a page and of the chart at that position."""
        self._contents, self._place = contents, place
        sheet = contents.sheet
        if not 0 <= place < len(sheet.charts):
            return
        chart, plot = sheet.charts[place], contents.plots[place]
        self.subject.setText(told(plot.title) or say("Unnamed row"))
        facts = {"place": place + 1, "count": len(sheet.charts)}
        name = contents.filing.names.get(sheet.statement, "")
        self.origin.setText(
            say("{place} of {count} on this sheet · from {name}", **facts, name=name)
        )
        self._show_kinds(contents, chart)
        self._show_rows(contents, chart, plot)
        self._show_periods(contents)
        with _Quiet(self.figures, self.shares_scale, self.unit, self.ratio):
            self.figures.setChecked(sheet.writes_figures)
            self.shares_scale.setChecked(sheet.shares_scale)
            self.unit.setCurrentIndex(max(0, self.unit.findData(sheet.scale)))
            self.ratio.setVisible(chart.ratio is not None)
            self.ratio.setChecked(chart.ratio is not None)
            self.ratio.setText(_shortened(_ratio_name(contents, chart)))
        self.shares_scale.setVisible(len(sheet.charts) > 1)
        said = lacks([plot], Style(contents.names))
        self.lacks_title.setVisible(bool(said))
        self.lacks.setVisible(bool(said))
        self.lacks.setText("\n".join([*said, say("Nothing is estimated.")] if said else []))

    def _show_kinds(self, contents: PageContents, chart: Chart) -> None:
        has_parts = bool(parts_of_total(contents.filing, chart.rows[0])) if chart.rows else False
        with _Quiet(self.kind):
            self.kind.clear()
            for kind, text in KINDS:
                if has_parts or not kind.has_total:
                    self.kind.addItem(told(text), kind)
            self.kind.setCurrentIndex(max(0, self.kind.findData(chart.kind)))

    def _show_rows(self, contents: PageContents, chart: Chart, plot: Plot) -> None:
        """A box for each row that is drawn or may be, in its colour."""
        empty(self.rows)
        colours = {row.ref: number for number, row in enumerate(plot.rows)}
        palette = LINES if chart.kind is ChartKind.LINES else SERIES
        for number, ref in enumerate(_offered(contents, chart)):
            text = row_label(contents.filing, ref) or say("Unnamed row")
            box = QCheckBox(_shortened(text))
            box.setToolTip(as_tooltip(text))
            box.setChecked(ref in chart.rows)
            box.setEnabled(not (number == 0 and (chart.kind.has_total or len(chart.rows) == 1)))
            if chart.kind.has_total or len(plot.rows) > 1:  # One without a colour keeps its room.
                box.setIcon(
                    _swatch(palette[colours[ref] % len(palette)] if ref in colours else "")
                )
            box.toggled.connect(lambda drawn, ref=ref: self._on_row(ref, drawn=drawn))
            self.rows.addWidget(box)
        self._show_more(contents, chart)

    def _show_more(self, contents: PageContents, chart: Chart) -> None:
        """The other rows of the statement, to be added."""
        self.more.setVisible(not chart.kind.has_total)
        with _Quiet(self.more):
            self.more.clear()
            self.more.addItem(say("Add a row…"), None)
            name = chart.rows[0].statement if chart.rows else ""
            statement = contents.filing.statement_by_id.get(name)
            for row in statement.rows if statement else ():
                ref = RowRef(name, row.id)
                if not row.is_heading and ref not in chart.rows:
                    self.more.addItem(_shortened(told(row.label) or say("Unnamed row")), ref)

    def _show_periods(self, contents: PageContents) -> None:
        """A box for each period, the lengths one behind the other."""
        empty(self.periods)
        groups = groups_of(contents.plots)
        for group in groups:
            length = capital(length_in_words(group.months))
            if len(groups) > 1:
                self.periods.addWidget(label(length, "caption"))
            for period in group.periods:
                self.periods.addWidget(self._period_line(contents, period, length))

    def _period_line(self, contents: PageContents, period: Period, length: str) -> QWidget:
        """A box for a period, with its last day where the document names it otherwise."""
        name, day = Style(contents.names).name(period), day_name(period)
        box = QCheckBox(name)
        # Of a quarter and a half-year that end on one day, the name alone tells neither.
        box.setAccessibleName(say("{length}: {period}", length=length, period=name))
        box.setChecked(period not in contents.sheet.left_out)
        box.toggled.connect(lambda is_drawn: self.period_toggled.emit(period, is_drawn))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box)
        row.addStretch(1)
        if day != name:
            row.addWidget(label(day, "caption"))
        return line

    def _on_row(self, ref: RowRef, *, drawn: bool) -> None:
        if self._contents is None:
            return
        chart = self._contents.sheet.charts[self._place]
        kept = [row for row in _offered(self._contents, chart) if row in chart.rows or row == ref]
        rows = tuple(row for row in kept if drawn or row != ref)
        if rows:
            self.chart_changed.emit(self._place, replace(chart, rows=rows))

    def _on_more(self) -> None:
        ref = self.more.currentData()
        if self._contents is not None and ref is not None:
            chart = self._contents.sheet.charts[self._place]
            rows = (*chart.rows, RowRef(*ref))
            self.chart_changed.emit(self._place, replace(chart, rows=rows))

    def _on_kind(self) -> None:
        kind = self.kind.currentData()
        if self._contents is None or kind is None:
            return
        chart = self._contents.sheet.charts[self._place]
        wanted = ChartKind(kind)
        rows = chart.rows
        if wanted.has_total:
            known = set(rows[1:])
            parts = parts_of_total(self._contents.filing, rows[0])
            rows = (rows[0], *(part for part in parts if not known & set(parts) or part in known))
        elif chart.kind.has_total:
            rows = rows[:1]
        self.chart_changed.emit(self._place, Chart(wanted, rows, chart.ratio))

    def _on_ratio(self, drawn: bool) -> None:
        if self._contents is not None and not drawn:
            chart = self._contents.sheet.charts[self._place]
            self.chart_changed.emit(self._place, replace(chart, ratio=None))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.more.currentIndexChanged.connect(self._on_more)
        self.ratio.toggled.connect(self._on_ratio)
        self.figures.toggled.connect(lambda on: self.options_changed.emit({"writes_figures": on}))
        self.shares_scale.toggled.connect(
            lambda on: self.options_changed.emit({"shares_scale": on})
        )
        self.unit.currentIndexChanged.connect(
            lambda: self.options_changed.emit({"scale": self.unit.currentData()})
        )
        self.remove.clicked.connect(lambda: self.chart_changed.emit(self._place, None))
        self.copy.clicked.connect(self.copy_requested)
        self.save.clicked.connect(self.save_requested)

    def _build(self) -> None:
        for power, text in UNITS:
            self.unit.addItem(told(text), power)
        self._name_widgets()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PanelTitle(say("Chart")))
        outer.addWidget(scrolled(self._body()), 1)
        outer.addLayout(buttons)

    def _name_widgets(self) -> None:
        for widget, name in (
            (self.kind, say("Kind of chart")),
            (self.more, say("Add a row")),
            (self.unit, say("Unit of figures")),
        ):
            widget.setAccessibleName(name)
        for words in (self.subject, self.origin, self.lacks):
            words.setWordWrap(True)
        self.lacks_title.setObjectName("sectionName")

    def _body(self) -> QWidget:
        """Everything between title and buttons."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 10, MARGIN, MARGIN)
        column.setSpacing(4)
        column.addWidget(self.subject)
        column.addWidget(self.origin)
        for title, parts in (
            (say("Drawn as"), (self.kind,)),
            (say("Rows"), (self.rows, self.more)),
            (say("Periods"), (self.periods,)),
            (say("Show"), (self.figures, self.ratio, self.shares_scale)),
            (say("Unit"), (self.unit,)),
        ):
            _add_section(column, title, parts)
        column.addSpacing(10)
        column.addWidget(self.lacks_title)
        column.addWidget(self.lacks)
        column.addSpacing(10)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return body


class _Quiet:
    """While it lasts, widgets tell nobody that they change."""

    def __init__(self, *widgets: QWidget) -> None:
        self._widgets = widgets

    def __enter__(self) -> None:
        for widget in self._widgets:
            widget.blockSignals(True)

    def __exit__(self, *_: object) -> None:
        for widget in self._widgets:
            widget.blockSignals(False)


def _add_section(column: QVBoxLayout, title: str, parts: Iterable[QWidget | QVBoxLayout]) -> None:
    name = label(title)
    name.setObjectName("sectionName")
    column.addSpacing(10)
    column.addWidget(name)
    for part in parts:
        if isinstance(part, QVBoxLayout):
            part.setSpacing(2)
            column.addLayout(part)
        else:
            column.addWidget(part)


def _offered(contents: PageContents, chart: Chart) -> Sequence[RowRef]:
    """The rows that have a box: of a total all its parts, otherwise those that are drawn."""
    if not chart.kind.has_total or not chart.rows:
        return chart.rows
    parts = parts_of_total(contents.filing, chart.rows[0])
    return tuple(dict.fromkeys((chart.rows[0], *parts, *chart.rows[1:])))


def _ratio_name(contents: PageContents, chart: Chart) -> str:
    if chart.ratio is None:
        return ""
    name = chart.ratio.name or row_label(contents.filing, chart.ratio.part)
    base = row_label(contents.filing, chart.ratio.base)
    return say("{label}, % of {base}", label=name, base=base)


def _swatch(role: str) -> QIcon:
    colour = getattr(theme.current(), role) if role else None
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(colour if isinstance(colour, QColor) else Qt.GlobalColor.transparent)
    return QIcon(picture)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
