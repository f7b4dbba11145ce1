"""Watches every sheet for changes of how it is shown, and takes them back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from viewer.core.chart_sheet import ChartSheet
from viewer.ui.action_ids import ActionId
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.view_history import ChartsChange, ViewChange
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.statement_view import StatementView


class ViewUndo(QObject):
    """Every change of a sheet's `SheetView` that the reader makes can be undone.

    What a sheet takes on because another one did (order and scale hold for all), or because its
    filing is further understood, is no change of the reader's.
    """

    def __init__(self, parts: Parts, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._navigator = navigator
        self._known: dict[tuple[int, str], SheetView] = {}
        self._charts: dict[int, tuple[ChartSheet, ...]] = {}
        self._is_swapping = False
        parts.charts.changed.connect(self._on_charts_changed)
        parts.area.sheet_made.connect(self._on_sheet_made)
        parts.filings.removed.connect(self._on_removed)

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        return {ActionId.UNDO: self.undo, ActionId.REDO: self.redo}

    def undo(self) -> None:
        """Take the last change back, on the sheet that it was made on."""
        change = self._parts.history.undo()
        if isinstance(change, ChartsChange):
            self._put_charts(change.filing, change.after, change.before)
        elif change is not None:
            self._put_on(change, change.before)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        change = self._parts.history.redo()
        if isinstance(change, ChartsChange):
            self._put_charts(change.filing, change.before, change.after)
        elif change is not None:
            self._put_on(change, change.after)

    def _put_charts(
        self, filing: int, present: Sequence[ChartSheet], wanted: Sequence[ChartSheet]
    ) -> None:
        """Show a filing's sheets of charts as they were, and the one that is another now."""
        self._is_swapping = True
        self._parts.charts.set_all(filing, wanted)
        changed = [sheet.id for sheet in wanted if sheet not in present]
        if changed:
            self._navigator.to_statement(filing, changed[-1])
            self._navigator.focus_sheet()
        self._is_swapping = False

    def _put_on(self, change: ViewChange, wanted: SheetView) -> None:
        """Show a sheet as it was; what is selected and where it is scrolled stays."""
        self._is_swapping = True
        area = self._parts.area
        shown = (area.filing.number, area.statement) if area.filing and area.view else None
        if shown != (change.filing, change.statement):
            self._navigator.to_statement(change.filing, change.statement)
        view = area.view
        model = view.model if view else None
        if view is not None and model is not None:
            place = SheetPlace.of(view.figures, model)
            view.put_on(wanted)
            place.restore(view.figures, model)
            self._navigator.focus_sheet()
        self._is_swapping = False

    def _on_sheet_made(self, view: StatementView, filing: OpenFiling) -> None:
        if view.model is None:
            return
        sheet = (filing.number, view.model.statement.id)
        self._known[sheet] = view.sheet_view()
        view.view_changed.connect(lambda: self._on_changed(sheet, view))

    def _on_changed(self, sheet: tuple[int, str], view: StatementView) -> None:
        before, after = self._known.get(sheet), view.sheet_view()
        if before is None or before == after:
            return
        self._known[sheet] = after
        if not self._is_swapping and not self._parts.area.is_following:
            self._parts.history.push(ViewChange(*sheet, before, after))

    def _on_charts_changed(self, filing: int) -> None:
        before, after = self._charts.get(filing, ()), self._parts.charts.of(filing)
        self._charts[filing] = after
        if not self._is_swapping and not self._parts.area.is_following:
            self._parts.history.push(ChartsChange(filing, before, after))

    def _on_removed(self, entry: Entry) -> None:
        self._charts.pop(entry.number, None)
        self._known = {s: view for s, view in self._known.items() if s[0] != entry.number}
        self._parts.history.forget(entry.number)
