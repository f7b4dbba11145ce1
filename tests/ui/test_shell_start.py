"""The start: a first frame at once, then everything else in steps, then the first page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import read
from viewer.session import bundled_filing
from viewer.ui import theme
from viewer.ui.action_ids import Menu
from viewer.ui.furnishing import MODULES
from viewer.ui.jobs import Job, JobRunner
from viewer.ui.main_window import MainWindow
from viewer.ui.outfit import Outfit
from viewer.ui.settings import Settings, SettingsStore


def colour_at(window: MainWindow, x: int, y: int) -> QColor:
    return window.grab().toImage().pixelColor(x, y)


def test_the_first_frame_has_the_bars_and_panels_that_are_wanted(qtbot: QtBot) -> None:
    colours = theme.current()
    for panels, left in ((("contents",), colours.panel), ((), colours.sheet)):
        window = MainWindow(SettingsStore(current=Settings(panels=panels)))
        qtbot.addWidget(window)
        window.resize(1200, 800)
        with qtbot.waitSignal(window.first_painted):
            window.show()
        assert [action.text() for action in window.menuBar().actions()] == [*Menu]
        assert colour_at(window, 100, 611) == left
        assert colour_at(window, 600, 30) == colours.chrome
        with pytest.raises(RuntimeError, match="not furnished"):
            _ = window.shell


def test_a_window_that_filled_the_screen_does_so_again(qtbot: QtBot) -> None:
    for is_maximized in (True, False):
        window = MainWindow(SettingsStore(current=Settings(maximized=is_maximized)))
        qtbot.addWidget(window)
        window.present()
        assert window.isVisible()
        assert window.isMaximized() == is_maximized


def test_it_is_furnished_in_steps_and_shown_with_the_first_filing(qtbot: QtBot) -> None:
    window = MainWindow(SettingsStore(), Outfit(JobRunner(), read))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.furnished):
        window.furnish_in_steps()
    shell = window.shell
    assert not shell.body.isVisible(), "nothing to show yet"
    with qtbot.waitSignal(shell.parts.opener.opened):
        shell.open_files([bundled_filing()])
    assert shell.body.isVisible()
    assert shell.parts.area.view is not None


def test_work_that_nobody_asked_for_does_not_show_the_start_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Who has exported before has drafts swept at the start: the first filing is still awaited."""
    store = SettingsStore()
    store.change(export_folder=str(tmp_path))
    runner = JobRunner()
    window = MainWindow(store, Outfit(runner, read))
    qtbot.addWidget(window)
    window.show()
    ended: list[Job] = []
    runner.ended.connect(ended.append)
    with qtbot.waitSignal(window.furnished):
        window.furnish_in_steps()
    qtbot.waitUntil(lambda: bool(ended))
    assert not window.shell.body.isVisible()
    with qtbot.waitSignal(window.shell.parts.opener.opened):
        window.shell.open_files([bundled_filing()])
    assert window.shell.body.isVisible()


def test_the_first_sheet_stands_at_its_top(qtbot: QtBot, tmp_path: Path) -> None:
    """Its current figure, the first total, was scrolled to before the sheet had a size."""
    names = ("Cash", "Notes", "Goods", "Land", "Plant", "Tools", "Rights", "Loans", "Claims")
    amounts = (1201, 352, 977, 4410, 8123, 655, 78, 1934, 461)
    assets = [f"{name:<46} {amount:>9,}" for name, amount in zip(names, amounts, strict=True)]
    debts = [f"{'Owed to ' + 'abcdefgh'[i % 8] * 3:<46} {71 + i * i:>9,}" for i in range(40)]
    total = f"{'Total assets':<46} {sum(amounts):>9,}"
    path = tmp_path / "sheet.txt"
    path.write_text("\n".join(["BALANCE SHEET", " " * 47 + "2004", *assets, total, *debts, ""]))
    window = MainWindow(SettingsStore(), Outfit(JobRunner(), read))
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    with qtbot.waitSignal(window.furnished):
        window.furnish_in_steps()
    with qtbot.waitSignal(window.shell.parts.opener.opened, timeout=20_000):
        window.shell.open_files([path])
    view = window.shell.parts.area.view
    assert view is not None
    assert view.figures.currentIndex().row() == 9
    assert view.figures.verticalScrollBar().value() == 0
    assert (
        view.figures.viewport()
        .rect()
        .contains(view.figures.visualRect(view.figures.currentIndex()))
    )


def test_when_the_first_file_is_cancelled_the_start_page_is_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(SettingsStore(), Outfit(JobRunner(), read))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.furnished):
        window.furnish_in_steps()
    window.shell.open_files([tmp_path / "slow.txt"])
    window.shell.parts.runner.cancel_all()
    qtbot.waitUntil(window.shell.parts.area.start.isVisible)


def test_the_modules_of_the_steps_are_named_rightly() -> None:
    root = Path(__file__).parents[2]
    assert all((root / f"{name.replace('.', '/')}.py").is_file() for name in MODULES)
