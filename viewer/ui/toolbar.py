"""The tool bar: what is used most, one reach away."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from viewer.core.said import capital, said
from viewer.ui import theme, typography
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import SCALES
from viewer.ui.icons import give_icon
from viewer.ui.language import say, told, without_key
from viewer.ui.menus import Actions
from viewer.ui.panels.find import FindField
from viewer.ui.sheet_commands import ADDED_MENU, fill_menu

MOST_LEVELS = 8
FIND_WIDTH = 260
SMALLEST_WIDTH = 600
#: How often the bar leaves something more out: room to find, texts, levels, charts and columns.
MOST_LEFT_OUT = 4
SCALE_WORDS: dict[int | None, str] = {
    None: said("As printed"),
    0: said("Units"),
    3: said("Thousands"),
    6: said("Millions"),
    9: said("Billions"),
}


class ToolBar(QFrame):
    """The bar below the menus.

    Signals:
        level_chosen: show the rows of the levels up to this one, counted from 1.
        verdict_clicked: go to what is broken, or show the findings.
    """

    level_chosen = Signal(int)
    verdict_clicked = Signal()

    def __init__(self, actions: Actions, find: FindField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setFixedHeight(typography.TOOL_BAR)
        self.setMinimumWidth(SMALLEST_WIDTH)
        self.find_field = find
        self._levels: list[QToolButton] = []
        self._level_group = QButtonGroup(self)
        self._level_group.setExclusive(False)
        self.levels = QWidget()
        self._level_row = QHBoxLayout(self.levels)
        self._level_row.setContentsMargins(0, 0, 0, 0)
        self._level_row.setSpacing(0)
        self.scale = _scale_button(actions)
        self._broken = False
        self._with_text: list[QToolButton] = []
        self._level_count = 0
        self._fitted: tuple[object, ...] = ()
        self.verdict = QToolButton()
        self.verdict.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.verdict.setAccessibleName(say("Verdict on the filing"))
        self.verdict.clicked.connect(self.verdict_clicked)
        self._row = QHBoxLayout(self)
        self._build(actions, find)
        self.show_levels(0, None)
        self.show_verdict(None)

    def show_levels(self, count: int, current: int | None) -> None:
        """Offer that many levels, the current one pressed."""
        count = min(count, MOST_LEVELS)
        if len(self._levels) != count:
            for button in self._levels:
                button.hide()
                button.deleteLater()
            self._levels = [self._level_button(level) for level in range(1, count + 1)]
        self._level_count = count
        self._adapt()
        for level, button in enumerate(self._levels, 1):
            button.setChecked(level == current)

    def show_scale(self, power: int | None, printed: int | None) -> None:
        """Show the scale that figures are shown in, and the one that is printed if it is one."""
        text = told(SCALE_WORDS[power])
        if power is None and printed in SCALE_WORDS and printed is not None:
            text = say("{scale}, as printed", scale=SCALE_WORDS[printed])
        self.scale.setText(f"{text}  ⌄")
        self._adapt()

    def show_verdict(self, broken: int | None, unchecked: str = "", set_aside: int = 0) -> None:
        """Sum the filing up.

        Args:
            broken: how many findings are broken; None while nothing is open.
            unchecked: what to say instead while nothing is checked.
            set_aside: how many findings someone has seen and set aside.
        """
        self.verdict.setVisible(broken is not None)
        self.scale.setVisible(broken is not None)  # Without figures it would scale nothing.
        if broken is None:
            self._adapt()
            return
        words = (
            "≠  " + say("{count} broken", count=broken)
            if broken
            else "✓  " + say("Nothing broken")
        )
        words += say(", {count} set aside", count=set_aside) if set_aside else ""
        self.verdict.setText(f"…  {told(capital(unchecked))}" if unchecked else words)
        tip = say("Go to what does not hold, one after the other (F8)")
        self.verdict.setToolTip(tip if broken else say("Show the findings"))
        self._broken = bool(broken)
        self._tint()
        self._adapt()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._adapt()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        """Leave out on a narrow window what the menus have, too, but only what must be."""
        words = (self.scale.text(), self.verdict.text(), self.verdict.isHidden())
        fitted = (self.width(), self._level_count, *words)
        if fitted == self._fitted:  # Or it would be laid out at every key.
            return
        for step in range(MOST_LEFT_OUT + 1):
            self._leave_out(step)
            if self._row.sizeHint().width() <= self.width():
                break
        if self.isVisible():  # Before it is shown, texts are measured in another style.
            self._fitted = fitted

    def _leave_out(self, step: int) -> None:
        """Leave out that many things, the least needed first."""
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.find_field.setFixedWidth(FIND_WIDTH * 2 // 3 if step > 0 else FIND_WIDTH)
        for button in self._with_text:
            button.setToolButtonStyle(icon_only if step > 1 else beside)
        self.levels.setVisible(self._level_count > 1 and step <= 2)
        self.chart.setVisible(step <= 3)
        self.columns.setVisible(step <= 3)

    def _tint(self) -> None:
        """Colour the verdict by its meaning."""
        colour = theme.current().broken if self._broken else theme.current().exact
        style = f"color: {colour.name()}; font-weight: 500;"
        if style != self.verdict.styleSheet():  # Or it would be styled at every key.
            self.verdict.setStyleSheet(style)

    def _level_button(self, level: int) -> QToolButton:
        button = QToolButton()
        button.setText(str(level))
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setToolTip(say("Show rows down to level {level}", level=level))
        button.setAccessibleName(say("Level {level}", level=level))
        button.clicked.connect(lambda: self.level_chosen.emit(level))
        self._level_row.addWidget(button)
        button.show()  # Qt would show it later, and it has no width until then.
        return button

    def _build(self, actions: Actions, find: FindField) -> None:
        row = self._row
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for name, text in (
            (ActionId.OPEN, say("Open")),
            (ActionId.EXPORT, say("Export workbook")),
        ):
            button = _text_button(actions[name], text)
            self._with_text.append(button)
            row.addWidget(button)
        row.addWidget(_separator())
        for name in (ActionId.BACK, ActionId.FORWARD):
            row.addWidget(_icon_button(actions[name]))
        row.addWidget(_separator())
        row.addWidget(_segments(actions[ActionId.AS_PRINTED], actions[ActionId.TOTALS_FIRST]))
        row.addSpacing(4)
        row.addWidget(self.levels)
        row.addWidget(_separator())
        self.columns = _columns_button(actions)
        self._with_text.append(self.columns)
        row.addWidget(self.columns)
        row.addWidget(self.scale)
        self.chart = _text_button(actions[ActionId.CHART_STATEMENT], say("Chart"))
        self._with_text.append(self.chart)
        row.addWidget(self.chart)
        row.addWidget(_separator())
        row.addWidget(self.verdict)
        row.addStretch(1)
        row.addWidget(find)
        row.addSpacing(4)
        for name in (
            ActionId.SHOW_CONTENTS,
            ActionId.SHOW_BOTTOM,
            ActionId.SHOW_DRILLDOWN,
            ActionId.SWITCH_THEME,
        ):
            row.addWidget(_icon_button(actions[name]))


def _icon_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(without_key(action.text()))
    return button


def _text_button(action: QAction, text: str) -> QToolButton:
    """A button with icon and text; its text is shorter than the action's."""
    button = QToolButton()
    give_icon(button, str(action.property("icon_name")))
    button.setIconSize(QSize(16, 16))
    button.setText(f" {text}")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(text)
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button


def _segments(*actions: QAction) -> QWidget:
    """A row of choices."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for action in actions:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("role", "segment")
        button.setAccessibleName(without_key(action.text()))
        row.addWidget(button)
    return box


def _scale_button(actions: Actions) -> QToolButton:
    button = QToolButton()
    menu = QMenu(button)
    for name, _ in SCALES:
        menu.addAction(actions[name])
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(say("Scale of figures"))
    button.setToolTip(say("Scale of figures"))
    button.setText(say("As printed") + "  ⌄")
    return button


def _columns_button(actions: Actions) -> QToolButton:
    """What can be worked out beside the printed columns."""
    button = QToolButton()
    give_icon(button, "columns")
    button.setIconSize(QSize(16, 16))
    button.setText(" " + say("Add column") + "  ⌄")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    menu = QMenu(button)
    fill_menu(menu, actions, ADDED_MENU)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(say("Add column"))
    button.setToolTip(say("Add columns: common size, change, margins, per share"))
    follows = actions[ActionId.ADD_COMMON_SIZE]
    button.setEnabled(follows.isEnabled())
    follows.enabledChanged.connect(button.setEnabled)
    return button


def _separator() -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(5, 9, 5, 9)
    line = QFrame()
    line.setObjectName("line")
    line.setFixedWidth(1)
    line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    row.addWidget(line)
    return box
