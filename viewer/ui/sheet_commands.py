"""What the actions on the sheet shown do, and which of them are on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from viewer.ui.action_ids import ActionId
from viewer.ui.language import say
from viewer.ui.menus import Actions
from viewer.ui.panels.status import StatusBar
from viewer.ui.sheet_area import SheetArea
from viewer.ui.views.column_commands import PeriodOrder
from viewer.ui.views.statement_view import StatementView

_PERIODS = {
    ActionId.PERIODS_PRINTED: PeriodOrder.AS_PRINTED,
    ActionId.PERIODS_NEWEST: PeriodOrder.NEWEST_FIRST,
    ActionId.PERIODS_OLDEST: PeriodOrder.OLDEST_FIRST,
}
#: What the menu of a column's header lists; None is a line between groups.
COLUMN_MENU: tuple[ActionId | None, ...] = (
    ActionId.COPY,
    None,
    ActionId.ADD_CHANGE,
    ActionId.ADD_GROWTH,
    ActionId.ADD_COMMON_SIZE,
    ActionId.ADD_SIZE_OF_ROW,
    ActionId.ADD_TRANSLATION,
    ActionId.REMOVE_ADDED,
    None,
    ActionId.HIDE_COLUMNS,
    ActionId.SHOW_COLUMNS,
    None,
    *_PERIODS,
    ActionId.MOVE_LEFT,
    ActionId.MOVE_RIGHT,
    None,
    ActionId.FIT_COLUMNS,
    ActionId.SAME_WIDTH,
)
#: What the tool bar offers to add; None is a line between groups.
ADDED_MENU: tuple[ActionId | None, ...] = (
    ActionId.ADD_COMMON_SIZE,
    ActionId.ADD_SIZE_OF_ROW,
    ActionId.ADD_MARGINS,
    None,
    ActionId.ADD_GROWTH,
    ActionId.ADD_CHANGE,
    ActionId.ADD_CAGR,
    ActionId.ADD_DIFFERENCE,
    None,
    ActionId.ADD_PER_SHARE,
    ActionId.ADD_TRANSLATION,
    ActionId.ADD_PERIOD,
    None,
    ActionId.REMOVE_ADDED,
    ActionId.REMOVE_ALL_ADDED,
)
#: What the menu of a figure or label lists.
ROW_MENU: tuple[ActionId | None, ...] = (
    ActionId.COPY,
    None,
    ActionId.DRILL,
    ActionId.UP,
    ActionId.SHOW_SOURCE,
    None,
    ActionId.FOLD,
    ActionId.UNFOLD,
    None,
    ActionId.CHART_ROW,
    ActionId.CHART_STATEMENT,
)


class SheetCommands:
    """The handlers of the actions on columns and rows of the sheet shown."""

    def __init__(self, area: SheetArea, status: StatusBar) -> None:
        self._area = area
        self._status = status

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        return {
            ActionId.SHOW_FORMULAS: self._switch_formulas,
            ActionId.SHOW_GUTTER: self._switch_gutter,
            ActionId.FOLD: self._with_view(lambda view: view.fold_current(folded=True)),
            ActionId.UNFOLD: self._with_view(lambda view: view.fold_current(folded=False)),
            ActionId.FILTER: self._with_view(StatementView.begin_filter),
            ActionId.HIDE_COLUMNS: self._with_view(self._hide_columns),
            ActionId.SHOW_COLUMNS: self._with_view(lambda view: view.columns.show_all()),
            ActionId.MOVE_LEFT: self._with_view(lambda view: view.columns.move_selected(-1)),
            ActionId.MOVE_RIGHT: self._with_view(lambda view: view.columns.move_selected(1)),
            ActionId.FIT_COLUMNS: self._with_view(lambda view: view.columns.fit_all()),
            ActionId.SAME_WIDTH: self._with_view(lambda view: view.columns.same_width()),
            **{action: self._sorts(order) for action, order in _PERIODS.items()},
        }

    def _switch_formulas(self) -> None:
        self._area.show_formulas(not self._area.shows_formulas)

    def _switch_gutter(self) -> None:
        self._area.show_gutter(not self._area.shows_gutter)

    def _with_view(self, act: Callable[[StatementView], object]) -> Callable[[], None]:
        def run() -> None:
            if self._area.view is not None:
                act(self._area.view)

        return run

    def _sorts(self, order: PeriodOrder) -> Callable[[], None]:
        return self._with_view(lambda view: view.columns.sort(order))

    def _hide_columns(self, view: StatementView) -> None:
        if not view.columns.hide_selected():
            self._status.show_notice(say("One column of figures at least must show."))


def show_checks(actions: Actions, area: SheetArea) -> None:
    """Check what is on in the sheet shown."""
    view = area.view
    actions[ActionId.SHOW_FORMULAS].setChecked(area.shows_formulas)
    actions[ActionId.SHOW_GUTTER].setChecked(area.shows_gutter)
    order = view.columns.order if view else PeriodOrder.AS_PRINTED
    for action, its in _PERIODS.items():
        actions[action].setChecked(order is its)


def show_menu(actions: Actions, listed: Sequence[ActionId | None], at: QPoint) -> None:
    """Show a menu of these actions at a place of the screen."""
    menu = QMenu()
    fill_menu(menu, actions, listed)
    menu.exec(at)


def fill_menu(menu: QMenu, actions: Actions, listed: Sequence[ActionId | None]) -> None:
    """Put these actions into a menu; None is a line between groups."""
    for action in listed:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[action])
