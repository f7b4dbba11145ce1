"""The parts of a sheet put together: figures, frozen labels, headers, gutter and corner."""

from collections.abc import Mapping
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from viewer.core.said import capital, said
from viewer.ui import theme as themes
from viewer.ui.delegates.column_layout import (
    ColumnMeasure,
    label_width,
    measure_columns,
    widened_for_formulas,
)
from viewer.ui.delegates.figure_painter import FigurePainter
from viewer.ui.delegates.header_plan import HeaderPlan, lines_of, plan_header
from viewer.ui.delegates.label_painter import LabelPainter
from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.language import say, told
from viewer.ui.models.addresses import column_letters
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.bands import update_rows
from viewer.ui.views.corner import Corner
from viewer.ui.views.figure_table import FigureTable
from viewer.ui.views.frozen_labels import LabelHeader
from viewer.ui.views.gutter import Gutter
from viewer.ui.views.header_view import PeriodHeader
from viewer.ui.views.label_table import LabelTable
from viewer.ui.views.sheet_title import sheet_title

_SCALE_WORDS = {
    Scale.UNITS: said("amounts in units"),
    Scale.THOUSANDS: said("amounts in thousands"),
    Scale.MILLIONS: said("amounts in millions"),
    Scale.BILLIONS: said("amounts in billions"),
}


class SheetBody(QWidget):
    """Two tables side by side that scroll, select and look like one.

    Attributes:
        figures: the table of figures; it has the keyboard.
        labels: the frozen table of labels.
        gutter: brackets and row numbers.
        corner: level buttons.
        header: of the figures.
        company: whose statement it is, for a title that says so.

    Signals:
        resized: the reader made columns wider or narrower.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: StatementModel | None = None
        self._state = SheetState()
        self._metrics = SheetMetrics.at(100)
        self._measures: list[ColumnMeasure] = []
        self._plan = HeaderPlan((), 0, {})
        self._widths: dict[str, int] = {}
        self._raised: list[tuple[QPersistentModelIndex, int]] = []
        self._shows_gutter = True
        self.company = ""
        self._is_measuring = False
        self._is_resized = False
        self.figures = FigureTable(self)
        self.labels = LabelTable(self.figures, self)
        self.gutter = Gutter(self.labels, self.labels)
        self.corner = Corner(self.labels)
        self.header = PeriodHeader(self.figures, self.figures)
        self._label_header = LabelHeader(self.labels, self.labels)
        self._filler = QWidget(self)
        self.figures.setHorizontalHeader(self.header)
        self.labels.setHorizontalHeader(self._label_header)
        self.labels.setVerticalHeader(self.gutter)
        self._build_layout()
        self._connect()

    def _build_layout(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.labels, 0, 0)
        layout.addWidget(self._filler, 1, 0)
        layout.addWidget(self.figures, 0, 1, 2, 1)
        layout.setColumnStretch(1, 1)
        self._filler.setFixedHeight(0)
        self.setFocusProxy(self.figures)

    def _connect(self) -> None:
        down, frozen = self.figures.verticalScrollBar(), self.labels.verticalScrollBar()
        down.valueChanged.connect(frozen.setValue)
        frozen.valueChanged.connect(down.setValue)
        self.figures.horizontalScrollBar().rangeChanged.connect(self._match_heights)
        for header in (self._label_header, self.header):
            header.sectionResized.connect(self._on_resized)
            header.released.connect(self._on_released)

    # What is shown

    @property
    def model(self) -> StatementModel | None:
        """The model shown, None before the first."""
        return self._model

    def show_model(self, model: StatementModel) -> QItemSelectionModel:
        """Show a model; the selection model that both tables now share is returned."""
        old = self.figures.selectionModel()
        self._model = model
        self._widths = {}
        self.figures.setModel(model)
        self.labels.setModel(model)
        own = self.labels.selectionModel()
        self.labels.setSelectionModel(self.figures.selectionModel())
        for gone in (old, own):
            if gone is not None:
                gone.deleteLater()
        self.measure()
        return self.figures.selectionModel()

    def show_gutter(self, shows: bool) -> None:
        """Show the brackets that fold and the level buttons, or hide them."""
        if shows is not self._shows_gutter:
            self._shows_gutter = shows
            self.gutter.show_levels(shows)
            self.restyle()

    def set_zoom(self, percent: int) -> None:
        """Take on the sizes of a zoom."""
        self._metrics = SheetMetrics.at(percent)
        self.measure()

    def set_state(self, state: SheetState) -> None:
        """Light and dim what the state says; other parts of a total concern their rows alone."""
        before, self._state = self._state, state
        if self._model is None or before == state:
            return
        if replace(before, parts=state.parts) != state:
            self._give_painters()
            return
        rows = map(self._model.row_of, {*before.parts, *state.parts})
        self.figures.set_painter(
            self._figure_painter(self._model), [row for row in rows if row is not None]
        )

    def measure(self) -> None:
        """Measure the columns and the header anew, then show them."""
        model, metrics = self._model, self._metrics
        if model is None:
            return
        lines = lines_of(model.columns)
        self._measures = measure_columns(model, lines, metrics)
        if self._state.shows_formulas:
            self._measures = widened_for_formulas(model, self._measures, metrics)
        self._plan = plan_header(lines, self._measures, metrics)
        self._is_measuring = True
        for column, measured in enumerate(self._measures, 1):
            own = self._own_width(model.column_id(column))
            self.header.resizeSection(column, own or measured.width)
        own = self._own_width("")
        self._label_header.resizeSection(0, own or label_width(model, metrics))
        self._is_measuring = False
        self.arrange_rows()
        self.restyle()

    @property
    def widths(self) -> Mapping[str, int]:
        """Column id -> pixels at 100 %, of the columns that the reader resized."""
        return self._widths

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the reader's widths, and all others the measured ones."""
        if widths != self._widths:
            self._widths = dict(widths)
            self.measure()

    def resize_to(self, widths: Mapping[str, int]) -> None:
        """The reader wants columns of these widths, and all others as wide as measured."""
        if widths != self._widths:
            self.set_widths(widths)
            self.resized.emit()

    def fitting_width(self, place: int) -> int:
        """How wide what stands in a column needs it to be, in pixels at 100 %."""
        return ceil(self._measures[place - 1].width * 100 / self._metrics.zoom)

    def _own_width(self, column: str) -> int:
        """The reader's own width of a column in pixels at this zoom, 0 if it has none."""
        width = self._widths.get(column)
        return self._metrics.pixels(width) if width else 0

    def arrange_rows(self) -> None:
        """Give rows their heights and hide what each table does not show."""
        model = self._model
        if model is None:
            return
        self.figures.setColumnHidden(0, True)
        for column in range(1, model.columnCount()):
            self.labels.setColumnHidden(column, True)
        self._set_row_heights(model)
        self.figures.verticalScrollBar().setSingleStep(self._metrics.row)
        self.labels.verticalScrollBar().setSingleStep(self._metrics.row)
        self._style_rows(model)

    def _set_row_heights(self, model: StatementModel) -> None:
        """Rows with a double rule are higher, the others alike.

        Heights go along with rows that move; after a reset Qt leaves them to whichever rows stand
        there now. So both are remembered of the rows that were made higher.
        """
        metrics = self._metrics
        high = self._high_rows(model)
        for header in (self.figures.verticalHeader(), self.gutter):
            if header.defaultSectionSize() != metrics.row:
                header.setMinimumSectionSize(4)
                header.setDefaultSectionSize(metrics.row)
            for raised, at in self._raised:
                place = raised.row() if raised.isValid() else at
                if place not in high and place < header.count():
                    header.resizeSection(place, metrics.row)
            for place in high:
                header.resizeSection(place, metrics.double_rule_row)
        self._raised = [(QPersistentModelIndex(model.index(at, 0)), at) for at in high]

    @staticmethod
    def _high_rows(model: StatementModel) -> set[int]:
        if model.order is not Order.AS_PRINTED:
            return set()
        places = (model.row_of(row) for row in model.double_ruled)
        return {place for place in places if place is not None}

    def restyle(self) -> None:
        """Paint everything anew in the current theme."""
        model, metrics, theme = self._model, self._metrics, themes.current()
        if model is None:
            return
        self.header.set_size(metrics, theme, self._plan.height)
        self.header.set_plan(self._plan, self._measures)
        self.header.set_gaps(self._gaps(model))
        self._label_header.set_size(metrics, theme, self._plan.height)
        self._style_rows(model)

    def _style_rows(self, model: StatementModel) -> None:
        """Paint what tells of the rows anew: other rows leave the header as it is."""
        metrics, theme = self._metrics, themes.current()
        self._label_header.set_words(sheet_title(model, self.company), self._remark())
        self._give_painters()
        self.gutter.set_look(model, metrics, theme)
        levels = model.arrangement.level_count if self._shows_gutter else 1
        self.corner.set_levels(levels, model.arrangement.level)
        self.corner.set_look(metrics, theme, self.gutter.levels_width)
        self._place_corner()

    def _give_painters(self) -> None:
        """Paint figures and labels in the current theme, size and state."""
        model, metrics, theme = self._model, self._metrics, themes.current()
        if model is None:
            return
        painter = self._figure_painter(model)
        self.figures.set_look(painter, theme, self._measures, self._plan.dividers)
        self.labels.set_look(LabelPainter(model, metrics, theme, self._state), theme)

    def _figure_painter(self, model: StatementModel) -> FigurePainter:
        return FigurePainter(model, self._metrics, themes.current(), self._state)

    def repaint_current(self, before: QModelIndex, now: QModelIndex) -> None:
        """Repaint what follows the current cell from one place to another.

        These are its row, number and letter; the cells themselves the tables repaint.
        """
        places = [index for index in (before, now) if index.isValid()]
        rows = {index.row() for index in places}
        update_rows(self.figures, rows)
        update_rows(self.labels, rows)
        self.gutter.update_rows(rows)
        columns = {index.column() for index in places}
        if len(columns) > 1 or len(places) < 2:
            self.header.update_letters(columns - {0})
            self._label_header.update_letters(columns & {0})

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange}:
            self.restyle()

    def _remark(self) -> str:
        """How the sheet is shown, where it is not as printed."""
        model = self._model
        if model is None:
            return ""
        parts = []
        if model.order is Order.TOTALS_FIRST:
            parts.append(say("Totals first"))
        folded = model.arrangement.folded_away
        if folded:
            parts.append(
                say("1 row folded") if folded == 1 else say("{count} rows folded", count=folded)
            )
        if model.scale in _SCALE_WORDS:
            parts.append(told(_SCALE_WORDS[model.scale]))
        return capital(say(", ").join(parts))

    @staticmethod
    def _gaps(model: StatementModel) -> dict[int, list[str]]:
        """Place of a column, or one past the last -> letters of the columns hidden before it."""
        arrangement = model.column_arrangement
        if not arrangement.hidden:
            return {}
        ends = [*(model.column_id(p) for p in range(1, model.columnCount())), None]
        gaps = {place: arrangement.hidden_before(end) for place, end in enumerate(ends, 1)}
        letters = arrangement.letters
        return {
            place: [column_letters(letters[column]) for column in hidden]
            for place, hidden in gaps.items()
            if hidden
        }

    def _place_corner(self) -> None:
        width = self.gutter.levels_width + self.gutter.numbers_width
        labels = self._label_header.sectionSize(0)
        self.labels.setFixedWidth(width + labels)
        left = labels if self.isRightToLeft() else 0
        self.corner.setGeometry(left, 0, width, self._plan.height)
        self.corner.raise_()

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        """Keep the labels beside the figures, and remember what the reader did."""
        model = self._model
        if section == 0:
            gutter = self.gutter.levels_width + self.gutter.numbers_width
            self.labels.setFixedWidth(gutter + new)
            if self.isRightToLeft():
                self.corner.move(new, 0)
        if model is not None and not self._is_measuring and section < model.columnCount() and new:
            self._widths[model.column_id(section)] = round(new * 100 / self._metrics.zoom)
            self._is_resized = True

    def _on_released(self) -> None:
        if self._is_resized:
            self._is_resized = False
            self.resized.emit()

    def _match_heights(self, least: int, most: int) -> None:
        """Keep the labels as high as the figures when those have a scroll bar below."""
        bar = self.figures.horizontalScrollBar()
        self._filler.setFixedHeight(bar.sizeHint().height() if most > least else 0)
