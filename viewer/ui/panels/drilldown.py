"""The drill-down: what the current figure is made of, whether it adds up, where else it stands."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.core.added_columns import Computed
from viewer.core.decompositions import Decomposition
from viewer.core.drilldown import Composition, comparable_columns, composition
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.language import say, told, without_key
from viewer.ui.models.added_table import AddedTable
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.breadcrumb import Breadcrumb
from viewer.ui.panels.chart_section import (
    ChartSection,
    show_bridge,
    show_structure,
    show_trend,
)
from viewer.ui.panels.computed_lines import computed_lines
from viewer.ui.panels.decomposition_words import way_names, way_sentence, way_title
from viewer.ui.panels.drilldown_lines import (
    DrillLine,
    Elsewhere,
    derived_lines,
    sum_lines,
    suspected,
)
from viewer.ui.panels.drilldown_table import DrillTable
from viewer.ui.panels.drilldown_verdicts import told_about
from viewer.ui.panels.elsewhere import elsewhere, namesakes
from viewer.ui.panels.places import PlaceList
from viewer.ui.panels.subject import Subject
from viewer.ui.panels.trail import Trail
from viewer.ui.panels.where_to_look import WhereToLook, hint_for
from viewer.ui.pieces import Choice, PanelTitle, label, scrolled
from viewer.ui.wording import column_name

MARGIN = 12
#: Characters of a period's name that the list of periods always shows.
LONGEST_PERIOD = 18


class DrillDownPanel(QWidget):
    """The panel at the window's right.

    Signals:
        cell_chosen: the `CellKey` to go to.
        span_chosen: (start, end) of a stretch of prose to show.
        up_requested: go to the total that the current figure belongs to.
        way_chosen: another of the ways in which it is made of others is shown.
    """

    cell_chosen = Signal(object)
    span_chosen = Signal(object)
    up_requested = Signal()
    way_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Drill-down"))
        self._filing: OpenFiling | None = None
        self._key: CellKey | None = None
        self._operands: tuple[CellKey, ...] = ()
        self._bases: dict[tuple[int, str, str], str] = {}
        self._compared: list[tuple[str, str]] = []
        self.title = PanelTitle(say("Drill-down"))
        self.path = Breadcrumb()
        self.subject = Subject()
        self.components_title = label(say("Components"))
        self.reading = Choice()
        self._reading = 0
        self._ways: tuple[Decomposition, ...] = ()
        self._trail = Trail()
        self.way_note = label("", "muted")
        self.compare = Choice()
        self.table = DrillTable()
        self.trend = ChartSection(say("Over time"))
        self.waterfall = ChartSection(say("From one period to another"))
        self.structure = ChartSection(say("Structure"))
        self.look = WhereToLook()
        self.hint_title = label(say("What the checks say"))
        self.hint = label("")
        self.elsewhere_title = label(say("The same quantity elsewhere"))
        self.places = PlaceList()
        self.namesakes_title = label(say("Same label, different number"))
        self.namesakes = PlaceList(say("Same label, different number"))
        self._build()
        self._connect()
        self.show_cell(None, None)

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """Give the title bar buttons for these actions."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(without_key(action.text()))
            self.title.add(button)

    @property
    def key(self) -> CellKey | None:
        """The figure shown, None if none is."""
        return self._key

    @property
    def parts(self) -> tuple[CellKey, ...]:
        """What it is made of, in the way that is shown."""
        if self._operands:
            return self._operands
        return self._ways[max(0, self.reading.currentIndex())].parts if self._ways else ()

    def show_cell(self, filing: OpenFiling | None, key: CellKey | None) -> None:
        """Show a figure of a filing, or that none is chosen."""
        if key != self._key:
            self._reading = 0
        self._filing, self._key, self._operands = filing, key, ()
        statement = filing.filing.statement_by_id.get(key.statement) if filing and key else None
        if filing is None or key is None or statement is None:
            self._show_nothing()
            return
        self.path.show_path(self._trail.path(filing.filing, key))
        self.subject.show_cell(filing, key)
        self.look.show_hint(hint_for(filing, key))
        self._show_components(filing, key)
        self._show_trend(filing, statement, key)
        self._show_hint(told_about(filing, key))
        _show_places(self.elsewhere_title, self.places, elsewhere(filing, key))
        _show_places(self.namesakes_title, self.namesakes, namesakes(filing, key))

    def show_computed(self, filing: OpenFiling, table: AddedTable, key: CellKey) -> None:
        """Show a figure that we worked out, and the printed ones it is made of."""
        self._show_nothing()
        figure = table.figure(key)
        self._operands = figure.operands if isinstance(figure, Computed) else ()
        self._filing = filing
        # What is lit in the source is what is printed: the first of its operands.
        self._key = self._operands[0] if self._operands else None
        self.subject.show_computed(table, key)
        self._set_lines(computed_lines(table, key), "", say("Worked out from"))

    def focus_components(self) -> None:
        """Put the keyboard into the components."""
        if self.table.isVisibleTo(self):
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.table.select_first()
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.up_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_hint(self, messages: list[str]) -> None:
        """What the findings say: where to look, never a correction."""
        self.hint_title.setVisible(bool(messages))
        self.hint.setVisible(bool(messages))
        self.hint.setText("\n".join(messages))

    def _show_nothing(self) -> None:
        self._ways = ()
        self.path.show_path([])
        self.subject.show_nothing()
        self._set_lines([], "", "")
        self._set_comparison([], "")
        self._set_readings([], 0)
        self.way_note.hide()
        self.look.show_hint(None)
        self.trend.show_chart("", None)
        self.waterfall.show_chart("", None)
        self.structure.show_chart("", None)
        self._show_hint([])
        _show_places(self.elsewhere_title, self.places, [])
        _show_places(self.namesakes_title, self.namesakes, [])

    def _show_trend(self, filing: OpenFiling, statement: Statement, key: CellKey) -> None:
        names = (
            filing.filing.entity,
            filing.filing.title,
            told(filing.filing.names[statement.id]),
        )
        source = " · ".join(name for name in names if name)
        for section in (self.trend, self.waterfall, self.structure):
            section.tell(statement.row_by_id[key.row].label, source)
        show_trend(self.trend, filing, key)
        show_structure(self.structure, filing, key)

    def _show_components(self, filing: OpenFiling, key: CellKey) -> None:
        made = self._show_ways(filing, key)
        show_bridge(self.waterfall, filing, made)

    def _show_ways(self, filing: OpenFiling, key: CellKey) -> Composition | None:
        """Show what the figure is made of; if it is a sum, what that comes to is returned."""
        self._ways = filing.index.ways(key)
        chosen = self._reading if self._reading < len(self._ways) else 0
        self._set_readings(way_names(filing.filing, self._ways), chosen)
        if not self._ways:
            self.way_note.hide()
            self._set_comparison([], "")
            self._set_lines([], "", "")
            return None
        way = self._ways[chosen]
        self.way_note.setText(way_sentence(filing.filing, key, way))
        self.way_note.setVisible(bool(self.way_note.text()))
        if way.relation is not None:
            return self._show_sum(filing, way)
        self._set_comparison([], "")
        checks = filing.index.derived.get(way.key, ())
        lines = next((derived_lines(filing, c) for c in checks if c.derived == way.derived), [])
        self._set_lines(suspected(lines, self.look.suspect), "", way_title(way))
        return None

    def _show_sum(self, filing: OpenFiling, way: Decomposition) -> Composition | None:
        statement = filing.filing.statement_by_id[way.key.statement]
        columns = comparable_columns(statement, way.key)
        base = self._base(filing, way.key) or (columns[0].id if columns else None)
        made = composition(statement, way.key, base, way.relation)
        if made is None:
            return None
        footings = filing.index.footings.get(way.key, ())
        outcome = next((f.outcome for f in footings if f.relation == made.relation), None)
        broken = outcome is not None and outcome.verdict is Verdict.BROKEN
        heading = column_name(statement.column_by_id[way.key.column])
        title = say("The addition") if broken else way_title(way)
        lines = sum_lines(made, outcome)
        if broken:
            lines = suspected(lines, self.look.suspect)
        self._set_lines(lines, heading, title)
        self._set_comparison([(c.id, column_name(c)) for c in columns], base or "")
        return made

    def _base(self, filing: OpenFiling, key: CellKey) -> str | None:
        return self._bases.get((filing.number, key.statement, key.column))

    def _set_lines(self, lines: list[DrillLine], heading: str, title: str) -> None:
        had_focus = self.table.hasFocus()
        self.components_title.setText(title)
        self.components_title.setVisible(bool(lines))
        self.table.setVisible(bool(lines))
        self.table.show_lines(lines, heading)
        if had_focus and not lines:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # Backspace still leads up.
        elif lines and self.hasFocus():
            self.focus_components()

    def _set_readings(self, names: Sequence[str], chosen: int) -> None:
        self.reading.blockSignals(True)
        self.reading.clear()
        self.reading.addItems(names)
        self.reading.setCurrentIndex(chosen)
        self.reading.blockSignals(False)
        self.reading.setVisible(len(names) > 1)

    def _on_reading(self, position: int) -> None:
        self._reading = max(0, position)
        self.show_cell(self._filing, self._key)
        self.way_chosen.emit()

    def _set_comparison(self, columns: list[tuple[str, str]], chosen: str) -> None:
        self.compare.blockSignals(True)
        if columns != self._compared:  # Mostly the same ones as for the figure before.
            self._compared = columns
            self.compare.clear()
            for column, name in columns:
                self.compare.addItem(name, column)
            widest = max((len(name) for _, name in columns), default=0)
            self.compare.setMinimumContentsLength(min(widest, LONGEST_PERIOD))
        self.compare.setCurrentIndex(max(0, self.compare.findData(chosen)))
        self.compare.blockSignals(False)
        self.compare.setVisible(bool(columns))
        self.compare_label.setVisible(bool(columns))

    def _on_compared(self) -> None:
        if self._filing is not None and self._key is not None:
            shown = self._ways[self.reading.currentIndex()].key if self._ways else self._key
            place = (self._filing.number, shown.statement, shown.column)
            self._bases[place] = self.compare.currentData()
            self.show_cell(self._filing, self._key)

    def _on_drilled(self, part: CellKey) -> None:
        """Go to a part; the path remembers where it left this table or column."""
        if self._key is not None and self._ways:
            self._trail.drill(self._key, self._ways[max(0, self.reading.currentIndex())], part)
        self.cell_chosen.emit(part)

    def _on_place(self, place: Elsewhere) -> None:
        if place.key is not None:
            self.cell_chosen.emit(place.key)
        elif place.span is not None:
            self.span_chosen.emit(place.span)

    def _connect(self) -> None:
        self.path.chosen.connect(self.cell_chosen)
        self.table.drilled.connect(self._on_drilled)
        self.table.up_requested.connect(self.up_requested)
        for section in (self.trend, self.waterfall, self.structure):
            section.cell_chosen.connect(self.cell_chosen)
        self.look.cell_chosen.connect(self.cell_chosen)
        for places in (self.places, self.namesakes):
            places.chosen.connect(self._on_place)
        self.compare.currentIndexChanged.connect(self._on_compared)
        self.reading.currentIndexChanged.connect(self._on_reading)

    def _build(self) -> None:
        self._name_widgets()
        self.compare_label = label(say("compared with"), "caption")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(2)
        column.addWidget(self.path)
        column.addSpacing(4)
        column.addWidget(self.subject)
        column.addSpacing(10)
        column.addLayout(_row(self.components_title, None, self.compare_label, self.compare))
        column.addWidget(self.reading)
        column.addWidget(self.way_note)
        column.addWidget(self.table)
        column.addWidget(self.look)  # Why it does not hold comes before how it developed.
        column.addSpacing(8)
        column.addWidget(self.hint_title)
        column.addWidget(self.hint)
        column.addWidget(self.trend)
        column.addWidget(self.waterfall)
        column.addWidget(self.structure)
        column.addSpacing(14)
        column.addWidget(self.elsewhere_title)
        column.addWidget(self.places)
        column.addSpacing(8)
        column.addWidget(self.namesakes_title)
        column.addWidget(self.namesakes)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)  # Where the frame of the focus is drawn.
        outer.setSpacing(0)
        outer.addWidget(self.title)
        outer.addWidget(scrolled(body), 1)

    def _name_widgets(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hint.setWordWrap(True)
        for name in (
            self.components_title,
            self.hint_title,
            self.elsewhere_title,
            self.namesakes_title,
        ):
            name.setObjectName("sectionName")
        self.way_note.setWordWrap(True)
        self.compare.setAccessibleName(say("Compared with"))
        self.reading.setAccessibleName(say("Which of its parts"))
        self.reading.setToolTip(say("It is made of others in several ways: choose one"))


def _show_places(title: QLabel, places: PlaceList, found: list[Elsewhere]) -> None:
    title.setVisible(bool(found))
    places.show_places(found)


def _row(*widgets: QLabel | QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is room that stretches."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if widget is widgets[-1] and None not in widgets else 0)
    return row
