"""Adding and removing columns that are not printed: what the menu, the palette and keys do."""

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.added_offers import amounts_beside, of_base, offers, usual_base
from viewer.core.said import Said, said
from viewer.core.statement import Statement
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.add_column import AddColumnDialog
from viewer.ui.language import told
from viewer.ui.parts import Parts
from viewer.ui.views.statement_view import StatementView

_NO_BASE = said("The row has no amount that others could be a part of.")
_NO_RESULTS = said("This statement has no results to set against revenue.")


class AddedCommands:
    """The handlers of the actions about added columns."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        self._window = window
        self._parts = parts

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        asked = {
            ActionId.ADD_CHANGE: AddedKind.CHANGE,
            ActionId.ADD_GROWTH: AddedKind.GROWTH,
            ActionId.ADD_CAGR: AddedKind.CAGR,
            ActionId.ADD_DIFFERENCE: AddedKind.DIFFERENCE,
            ActionId.ADD_PER_SHARE: AddedKind.PER_SHARE,
            ActionId.ADD_TRANSLATION: AddedKind.TRANSLATION,
            ActionId.ADD_PERIOD: AddedKind.PERIOD,
        }
        return {
            **{action: self._asking(kind) for action, kind in asked.items()},
            ActionId.ADD_COMMON_SIZE: self.add_common_size,
            ActionId.ADD_SIZE_OF_ROW: self.add_size_of_row,
            ActionId.ADD_MARGINS: self.add_margins,
            ActionId.REMOVE_ADDED: self.remove,
            ActionId.REMOVE_ALL_ADDED: self.remove_all,
        }

    def _asking(self, kind: AddedKind) -> Callable[[], None]:
        return lambda: self.ask(kind)

    def ask(self, kind: AddedKind) -> None:
        """Ask which column of that kind to add to the sheet shown."""
        view, statement = self._shown()
        filing = self._parts.area.filing
        if view is None or statement is None or filing is None:
            return
        key = view.current_key()
        dialog = AddColumnDialog(filing.filing, statement, kind, key, self._window)
        dialog.chosen.connect(self.add)
        dialog.open()

    def add(self, *columns: AddedColumn) -> None:
        """Add columns to the sheet shown, behind those that it has, and go to the first."""
        view, statement = self._shown()
        if view is None or not columns:
            return
        view.set_added((*view.added, *columns))
        row = view.current_row()
        if row is not None and statement is not None:
            for one in (columns[-1], columns[0]):  # So that all of them come into sight.
                view.go_to(statement.key(row, one.id), flash=False)

    def add_common_size(self) -> None:
        """Set a column against revenue or total assets; ask where the statement has no such row.

        It is the current column, or where that is no amount, the amounts of its period.
        """
        view, statement = self._shown()
        if view is None or statement is None:
            return
        base, column = usual_base(statement), amounts_beside(statement, view.current_key())
        cell = statement.cell(base, column) if base and column else None
        if cell is None or not cell.value:
            self.ask(AddedKind.COMMON_SIZE)
            return
        self.add(of_base(AddedKind.COMMON_SIZE, statement, column, base))

    def add_size_of_row(self) -> None:
        """Set the current column against the amount of the current row."""
        view, statement = self._shown()
        key = view.current_key() if view else None
        if view is None or statement is None or key is None:
            return
        cell = statement.cell(key.row, key.column)
        if cell is None or not cell.value or cell.unit == "pure":
            self._say(_NO_BASE)
            return
        self.add(of_base(AddedKind.COMMON_SIZE, statement, key.column, key.row))

    def add_margins(self) -> None:
        """Set the results of every period against revenue."""
        _, statement = self._shown()
        filing = self._parts.area.filing
        if statement is None or filing is None:
            return
        found = [one for one in offers(filing.filing, statement) if one.kind is AddedKind.MARGIN]
        if not found or not usual_base(statement):
            self._say(_NO_RESULTS)
            return
        self.add(*found)

    def remove(self) -> None:
        """Take away the added column that the current cell is in, else the last that was added."""
        view, _ = self._shown()
        if view is None or not view.added:
            return
        here = view.added_table.added_at(view.current_key()) if view.added_table else None
        gone = here or view.added[-1]
        view.set_added(tuple(one for one in view.added if one != gone))

    def remove_all(self) -> None:
        """Take away everything that was added to the sheet shown."""
        view, _ = self._shown()
        if view is not None:
            view.set_added(())

    def _shown(self) -> tuple[StatementView | None, Statement | None]:
        view = self._parts.area.view
        model = view.model if view else None
        return view, model.statement if model else None

    def _say(self, words: Said) -> None:
        self._parts.status.show_notice(told(words))
