"""Whatever somebody does, in whichever order: nothing is raised or warned, and all is undone."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import ACTIONS
from viewer.ui.main_window import MainWindow
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.view_history import ViewChange
from viewer.ui.views.statement_view import StatementView

pytestmark = pytest.mark.usefixtures("own_folder")  # A walk may set findings aside.
STEPS = 120
#: It ends the program, or the walk.
LEFT_OUT = {ActionId.QUIT, ActionId.CLOSE_FILING}
#: Every widget is styled anew.
SLOW = {ActionId.SWITCH_THEME, ActionId.FULL_SCREEN}
#: What changes a view is done more often than its share of the actions.
FAVOURED = tuple(
    spec.id for spec in ACTIONS if spec.menu.value in {"&Sheet", "&Edit"} or "ZOOM" in spec.id.name
)
_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
KEYS = (
    *(_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End),
    *(_KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_Return, _KEY.Key_Tab, _KEY.Key_Space),
    *(_KEY.Key_A, _KEY.Key_1, _KEY.Key_8, _KEY.Key_Plus, _KEY.Key_Minus, _KEY.Key_QuoteLeft),
    *(_KEY.Key_BracketLeft, _KEY.Key_BracketRight, _KEY.Key_F2, _KEY.Key_F3, _KEY.Key_F8),
)
MODIFIERS = (
    _MODIFIER.NoModifier,
    _MODIFIER.ShiftModifier,
    _MODIFIER.ControlModifier,
    _MODIFIER.AltModifier,
    _MODIFIER.ControlModifier | _MODIFIER.ShiftModifier,
    _MODIFIER.AltModifier | _MODIFIER.ShiftModifier,
)


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs that wait for an answer are cancelled; nothing is opened outside."""
    static = "PySide6.QtWidgets.QFileDialog"
    monkeypatch.setattr(f"{static}.getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(f"{static}.getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog.exec", lambda _: 0)
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)
    monkeypatch.setattr("viewer.ui.view_history.LIMIT", 100_000)


class Walk:
    """A walk through a window.

    Args:
        window: the window.
        seed: which walk it is.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.shell = window.shell
        self.random = random.Random(seed)  # noqa: S311 - a walk, not a secret.
        self.watched: dict[StatementView, QAbstractItemModelTester] = {}
        area = self.shell.parts.area
        area.sheet_made.connect(lambda view, _: self.watch(view))
        if area.view is not None:
            self.watch(area.view)

    def watch(self, view: StatementView) -> None:
        """Let Qt check every change of a sheet's model; it warns, and a warning fails."""
        if view.model is not None:
            mode = QAbstractItemModelTester.FailureReportingMode.Warning
            self.watched[view] = QAbstractItemModelTester(view.model, mode, view.model)

    def go(self) -> Iterator[str]:
        """Do one thing after the other; gives what is done."""
        for _ in range(STEPS):
            yield self._act() if self.random.random() < 0.6 else self._press()
            self._put_dialogs_away()

    def _act(self) -> str:
        names = FAVOURED if self.random.random() < 0.7 else tuple(spec.id for spec in ACTIONS)
        usable = [
            name
            for name in names
            if name not in LEFT_OUT and self.shell.actions_by_id[name].isEnabled()
        ]
        name = self.random.choice(usable)
        if name not in SLOW or self.random.random() < 0.1:
            self.shell.actions_by_id[name].trigger()
        return str(name)

    def _press(self) -> str:
        key, modifiers = self.random.choice(KEYS), self.random.choice(MODIFIERS)
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        return f"{modifiers.name} {key.name}"

    def _put_dialogs_away(self) -> None:
        QApplication.processEvents()
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()

    def views(self) -> dict[tuple[int, str], SheetView]:
        """How every sheet is shown, in the order and scale that hold for all of them."""
        area = self.shell.parts.area
        return {
            (entry.number, name): replace(view.sheet_view(), order=area.order, scale=area.scale)
            for entry in self.shell.parts.filings.entries
            for name, view in area.sheets_of(entry.number).items()
        }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_random_walk_harms_nothing_and_is_undone(
    qtbot: QtBot, release: Path, tmp_path: Path, seed: int
) -> None:
    # The notes of what a walk sets aside are kept beside a copy.
    window = make_window(qtbot, Path(copyfile(release, tmp_path / release.name)))
    walk = Walk(window, seed)
    history = window.shell.parts.history
    done = list(walk.go())
    assert len(done) == STEPS
    assert history.to_undo is not None, done
    while history.to_redo is not None:  # The walk itself went back.
        window.shell.actions_by_id[ActionId.REDO].trigger()
    last = walk.views()
    steps = 0
    while (change := history.to_undo) is not None:
        window.shell.actions_by_id[ActionId.UNDO].trigger()
        view = window.shell.parts.area.view
        if isinstance(change, ViewChange):
            assert view is not None
            assert view.sheet_view() == change.before, (change, done)
        steps += 1
    assert walk.views() == dict.fromkeys(walk.views(), SheetView()), done
    for _ in range(steps):
        window.shell.actions_by_id[ActionId.REDO].trigger()
    assert history.to_redo is None
    assert walk.views() == last, done
