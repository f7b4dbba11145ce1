"""A session comes back as it was left, and no file of it keeps the program from starting."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import shell_window
from tests.ui.session_run import Run
from tests.ui.shell_window import current, press
from viewer.session import bundled_filing
from viewer.ui.models.figures import Scale
from viewer.ui.open_filings import FailedFiling
from viewer.ui.sessions.file import SessionFile
from viewer.ui.views.statement_view import StatementView


@pytest.fixture
def filings(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of the bundled filing."""
    paths = tmp_path / "a.md", tmp_path / "b.md"
    for path in paths:
        path.write_bytes(bundled_filing().read_bytes())
    return paths


def at_balance_sheet(run: Run) -> StatementView:
    """The sheet of the first file's balance sheet, shown."""
    run.shell.navigator.to_place(run.shell.parts.filings.entries[0], "balance_sheet", "C5")  # type: ignore[arg-type]  # it is open
    view = run.shell.parts.area.view
    assert view is not None
    return view


def test_after_a_normal_end_everything_is_back(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    navigator, area = first.shell.navigator, first.shell.parts.area
    entry = first.shell.parts.filings.entries[0]
    navigator.to_place(first.shell.parts.filings.filing(entry.number), "balance_sheet", "C5")  # type: ignore[arg-type]  # it is open
    left = current(first.window)
    first.shell.layout_of_panels.toggle("contents")
    first.close()

    again = Run(qtbot, tmp_path)
    assert again.names() == ["a.md", "b.md"]
    filing = again.shell.parts.area.filing
    assert filing is not None
    assert filing.path.name == "a.md"
    assert current(again.window) == left
    assert "contents" not in again.shell.layout_of_panels.shown
    assert area.statement == again.shell.parts.area.statement
    again.close()


def test_every_sheet_is_shown_as_it_was(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    area, navigator = first.shell.parts.area, first.shell.navigator
    entry, income = area.filing, area.view
    assert entry is not None
    assert income is not None
    assert income.model is not None
    columns = [column.id for column in income.model.columns]
    income.set_level(1)
    income.set_columns((columns[-1], *columns[:-1]), columns[:1])
    income.set_filter("revenue")
    navigator.to_place(entry, "balance_sheet", "")
    balance = area.view
    assert balance is not None
    balance.set_zoom(140)
    area.set_scale(Scale.MILLIONS)
    navigator.to_place(entry, "income_statement", "")
    left = {name: view.sheet_view() for name, view in area.sheets_of(entry.number).items()}
    assert len(left) == 2
    first.close()

    again = Run(qtbot, tmp_path)
    area = again.shell.parts.area
    assert area.filing is not None
    for name, view in left.items():
        again.shell.navigator.to_statement(area.filing.number, name)
        assert area.view is not None
        assert area.view.sheet_view() == view
    assert again.shell.parts.history.to_undo is None, "nothing to undo that one did not do"
    again.close()


@pytest.mark.parametrize("closes_first", [True, False])
def test_a_file_that_is_opened_again_stands_as_it_was_left(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path], closes_first: bool
) -> None:
    run = Run(qtbot, tmp_path, filings[0])
    area, navigator = run.shell.parts.area, run.shell.navigator
    entry, income = area.filing, area.view
    assert entry is not None
    assert income is not None
    income.set_level(1)
    income.set_zoom(120)
    folded = income.sheet_view()
    assert folded.collapsed
    navigator.to_place(entry, "balance_sheet", "C5")
    left = current(run.window)
    if closes_first:
        press(qtbot, run.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert run.names() == []
    run.shell.open_files([filings[0]])
    assert run.names() == ["a.md"]
    assert current(run.window) == left
    again = area.filing
    assert again is not None
    assert again is not entry
    navigator.to_place(again, "income_statement", "")
    assert area.view is not None
    assert area.view.sheet_view() == folded
    to_undo = run.shell.parts.history.to_undo
    # Read from the same bytes again, it is the same filing: what was done to it can be undone.
    assert (to_undo is None) == closes_first, "nothing to undo that one did not do"
    run.close()


def test_a_sheet_that_was_not_shown_again_keeps_its_place(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    entry = first.shell.parts.area.filing
    assert entry is not None
    first.shell.navigator.to_place(entry, "cash_flows", "D9")
    left = current(first.window)
    first.shell.navigator.to_place(entry, "balance_sheet", "C5")
    first.close()
    Run(qtbot, tmp_path).close()  # A run in which nobody looks at the cash flows.
    again = Run(qtbot, tmp_path)
    filing = again.shell.parts.area.filing
    assert filing is not None
    assert filing.filing.statement_by_id[again.shell.parts.area.statement].kind == "balance_sheet"
    again.shell.navigator.to_statement(filing.number, left.statement)
    assert current(again.window) == left
    again.close()


def test_after_a_fall_it_is_offered_until_it_is_answered(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    Run(qtbot, tmp_path, *filings).fall()
    second = Run(qtbot, tmp_path)
    assert second.names() == []
    assert second.shell.offer.isVisible()
    assert second.shell.offer.sentence.text().endswith("2 filings were open.")
    second.fall()  # And once more, before anyone answered.

    third = Run(qtbot, tmp_path)
    with qtbot.waitSignal(third.keeper.restorer.done):
        QTest.mouseClick(third.shell.offer.accept_button, Qt.MouseButton.LeftButton)
    assert third.names() == ["a.md", "b.md"]
    assert not third.shell.offer.isVisible()
    third.fall()

    fourth = Run(qtbot, tmp_path)
    QTest.mouseClick(fourth.shell.offer.dismiss_button, Qt.MouseButton.LeftButton)
    assert fourth.names() == []
    fourth.close()
    kept = SessionFile(tmp_path / "session.json").read()
    assert kept is not None
    assert (kept.files, kept.gone, kept.ended) == ((), (), True)


def test_with_files_of_its_own_a_start_leaves_the_last_session(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    Run(qtbot, tmp_path, filings[0]).close()
    second = Run(qtbot, tmp_path, filings[1])
    assert second.names() == ["b.md"]
    second.close()


def test_who_does_not_want_it_starts_afresh(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    action = next(a for a in first.window.actions() if a.objectName() == "reopen at the start")
    assert action.isChecked()
    action.trigger()
    first.close()
    second = Run(qtbot, tmp_path)
    assert not second.brought_back
    assert second.names() == []
    second.close()


def test_files_that_are_gone_or_changed_are_told_of(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    first.close()
    filings[0].unlink()
    text = filings[1].read_text(encoding="utf-8")
    changed = tmp_path / "b.md"
    changed.write_text(text + "\nA line more.\n", encoding="utf-8")
    shell_window.understood.cache_clear()
    second = Run(qtbot, tmp_path)
    assert second.names() == ["b.md"]
    assert second.shell.parts.status.sentence.text() == (
        "a.md is no longer there. "
        "b.md has changed since the last session; what still fits is as it was."
    )
    second.close()


def test_a_disk_that_is_full_is_told_of_once(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(qtbot, tmp_path, *filings)
    run.keeper.keep()
    kept = run.file.read()

    def full(path: Path, text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("viewer.ui.sessions.file.write_text", full)
    status = run.shell.parts.status
    entry = run.shell.parts.area.filing
    assert entry is not None
    for statement in ("balance_sheet", "cash_flows"):
        run.shell.navigator.to_place(entry, statement, "")
        run.keeper.keep()
    assert "session.json cannot be written (No space left on device)." in status.sentence.text()
    status.show_notice("Another notice")
    run.keeper.keep()
    assert status.sentence.text() == "Another notice"
    monkeypatch.undo()
    assert run.file.read() == kept, "the old one is whole"
    run.close()


def test_a_file_that_was_gone_is_as_it_was_when_it_is_back_elsewhere(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    view = at_balance_sheet(first)
    view.set_zoom(170)
    first.close()
    content = filings[0].read_bytes()
    filings[0].unlink()
    second = Run(qtbot, tmp_path)
    assert second.names() == ["b.md"]
    second.close()
    third = Run(qtbot, tmp_path)  # It is not spoken of again.
    assert "no longer there" not in third.shell.parts.status.sentence.text()
    moved = tmp_path / "moved" / "c.md"
    moved.parent.mkdir()
    moved.write_bytes(content)
    third.shell.open_files([moved])
    found = third.shell.parts.area.view
    assert found is not None
    assert found.zoom == 170
    third.close()


def test_a_file_that_cannot_be_read_for_now_keeps_its_views(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    view = at_balance_sheet(first)
    view.set_level(1)
    left = view.sheet_view()
    first.close()
    content = filings[0].read_bytes()
    filings[0].write_bytes(b"")
    shell_window.understood.cache_clear()
    second = Run(qtbot, tmp_path)
    assert isinstance(second.shell.parts.filings.entries[0], FailedFiling)
    second.close()
    filings[0].write_bytes(content)
    shell_window.understood.cache_clear()
    third = Run(qtbot, tmp_path)
    assert third.names() == ["a.md", "b.md"]
    third.shell.open_files([filings[0]])  # And once more by hand.
    entry = third.shell.parts.filings.entries[0]
    third.shell.navigator.to_place(entry, "balance_sheet", "")  # type: ignore[arg-type]  # it is open
    found = third.shell.parts.area.view
    assert found is not None
    assert found.sheet_view() == left
    third.close()
