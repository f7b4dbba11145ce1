"""Which statements to export: all, the primary ones, the one shown, or those ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.core.filing import Filing
from viewer.ui.language import say, told
from viewer.ui.pieces import Choice

ALL, PRIMARY, SHOWN, TICKED = "all", "primary", "shown", "ticked"
ROWS_SEEN = 6
_ROW = 22


class StatementChoice(QWidget):
    """A list of what to export, and below it the statements with a tick each.

    Args:
        filing: whose statements.
        shown: id of the statement shown.
        scope: what to begin with: `ALL`, `PRIMARY` or `SHOWN`.

    Signals:
        changed: other statements are chosen.
    """

    changed = Signal()

    def __init__(self, filing: Filing, shown: str, scope: str) -> None:
        super().__init__()
        self._filing = filing
        self._shown = shown
        self.scope = Choice()
        self.scope.setAccessibleName(say("What to export"))
        for text, value in self._scopes():
            self.scope.addItem(text, value)
        self.list = QListWidget()
        self.list.setAccessibleName(say("Statements to export"))
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(ROWS_SEEN * _ROW)
        for statement in filing.statements:
            item = QListWidgetItem(told(filing.names[statement.id]), self.list)
            item.setData(Qt.ItemDataRole.UserRole, statement.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                          | Qt.ItemFlag.ItemIsSelectable)  # fmt: skip
            item.setCheckState(Qt.CheckState.Checked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.scope)
        column.addWidget(self.list)
        self.scope.currentIndexChanged.connect(self._on_scope)
        self.list.itemChanged.connect(self._on_tick)
        self.scope.setCurrentIndex(max(0, self.scope.findData(scope)))
        self.setFocusProxy(self.scope)

    def _scopes(self) -> list[tuple[str, str]]:
        count = len(self._filing.statements)
        scopes = [
            (
                say("All {count} statements", count=count) if count > 1 else say("The statement"),
                ALL,
            )
        ]
        primary = sum(statement.kind.is_primary for statement in self._filing.statements)
        if primary:
            scopes.append((say("Primary statements ({count})", count=primary), PRIMARY))
        if self._shown in self._filing.names:
            scopes.append(
                (say("Only “{name}”", name=told(self._filing.names[self._shown])), SHOWN)
            )
        return [*scopes, (say("Those ticked"), TICKED)]

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """Ids of the statements chosen, in order; None for all."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        if len(ticked) == len(items):
            return None
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def _ids(self, scope: str) -> Sequence[str]:
        statements = self._filing.statements
        if scope == PRIMARY:
            return [statement.id for statement in statements if statement.kind.is_primary]
        if scope == SHOWN:
            return [self._shown]
        return [statement.id for statement in statements]

    def _on_scope(self) -> None:
        scope = self.scope.currentData()
        if scope != TICKED:
            wanted = set(self._ids(scope))
            self.list.blockSignals(True)
            for row in range(self.list.count()):
                item = self.list.item(row)
                is_in = item.data(Qt.ItemDataRole.UserRole) in wanted
                item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
        self.changed.emit()

    def _on_tick(self) -> None:
        self.scope.setCurrentIndex(self.scope.findData(TICKED))
        self.changed.emit()
