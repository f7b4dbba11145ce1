"""A file that changes on the disk while it is open: said, read again on request, view kept."""

import os
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import shell_window
from tests.ui.shell_window import current, make_window, trigger
from viewer.core.added_offers import offers
from viewer.session import bundled_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.watching import FileWatch, State, became, stamp_of


@pytest.fixture
def filing(tmp_path: Path) -> Path:
    """A copy of the bundled filing, whose name is no ASCII and whose path is long."""
    folder = tmp_path.joinpath(*["決算短信 – très long" * 3] * 4)
    folder.mkdir(parents=True)
    path = folder / "決算 ü 'x' #1%20.md"
    path.write_bytes(bundled_filing().read_bytes())
    shell_window.understood.cache_clear()
    return path


def arranged(window: MainWindow) -> SheetView:
    """Arrange the sheet shown in every way, and say how."""
    area = window.shell.parts.area
    assert area.view is not None
    assert area.filing is not None
    assert area.view.model is not None
    view = area.view
    added = offers(area.filing.filing, area.view.model.statement)[:2]
    view.set_level(1)
    view.set_added(added)
    columns = [column.id for column in area.view.model.columns]
    view.set_columns((columns[-1], *columns[:-1]), columns[:1])
    view.set_filter("cost")
    view.set_zoom(130)
    return view.sheet_view()


def change(path: Path) -> None:
    """Another figure, as a second edition of a release would have it."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\nA line more.\n", encoding="utf-8")
    shell_window.understood.cache_clear()


def offered(qtbot: QtBot, window: MainWindow) -> str:
    """The words of the offer, once there is one."""
    qtbot.waitUntil(window.shell.offer.isVisible)
    return window.shell.offer.sentence.toolTip() or window.shell.offer.sentence.text()


def test_a_file_written_to_while_it_was_read_is_told_of(
    qtbot: QtBot, filing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes are no longer those shown, though nothing changes after it is open."""
    window = make_window(qtbot)
    read = window.shell.parts.opener._read

    def reading(path: Path, *arguments: object) -> object:
        found = read(path, *arguments)  # type: ignore[arg-type]  # handed on
        change(path)
        return found

    monkeypatch.setattr(window.shell.parts.opener, "_read", reading)
    window.shell.open_files([filing])
    window.findChildren(FileWatch)[0].look()
    assert escape(filing.name) in offered(qtbot, window)


def test_a_change_is_offered_and_the_view_outlasts_it(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, bundled_filing(), filing)
    shown = arranged(window)
    place = current(window)
    change(filing)
    assert escape(filing.name) in offered(qtbot, window)
    QTest.mouseClick(window.shell.offer.accept_button, Qt.MouseButton.LeftButton)
    area = window.shell.parts.area
    assert area.filing is not None
    assert area.filing.path == filing
    assert "A line more." in area.filing.filing.document.text
    assert area.view is not None
    assert area.view.sheet_view() == shown
    assert current(window) == place
    names = [entry.path for entry in window.shell.parts.filings.entries]
    assert names == [bundled_filing(), filing]
    assert "was read again." in window.shell.parts.status.sentence.text()
    change(filing)  # And it is still watched.
    offered(qtbot, window)


def test_who_keeps_what_is_shown_is_not_asked_again(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, filing)
    change(filing)
    offered(qtbot, window)
    before = window.shell.parts.area.filing
    QTest.mouseClick(window.shell.offer.dismiss_button, Qt.MouseButton.LeftButton)
    os.utime(filing)
    qtbot.wait(700)
    assert window.shell.parts.area.filing is before


def test_a_file_put_in_the_place_of_another_is_a_change(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, filing)
    other = filing.with_name("other")
    other.write_bytes(filing.read_bytes() + b"\nmore\n")
    other.replace(filing)
    offered(qtbot, window)


def test_a_file_that_is_deleted_stays_open(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, filing)
    content = filing.read_bytes()
    filing.unlink()
    status = window.shell.parts.status
    qtbot.waitUntil(lambda: "is no longer there" in status.sentence.text())
    assert window.shell.parts.area.view is not None
    assert not window.shell.offer.isVisible()
    filing.write_bytes(content)  # It is back as it was: nothing to offer.
    qtbot.wait(700)
    assert not window.shell.offer.isVisible()


def test_what_cannot_be_read_again_leaves_what_was_read(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, filing)
    filing.write_bytes(b"")
    shell_window.understood.cache_clear()
    trigger(window, ActionId.READ_AGAIN)
    entries = window.shell.parts.filings.entries
    assert [type(entry).__name__ for entry in entries] == ["OpenFiling", "FailedFiling"]


def test_a_file_opened_twice_stays_as_it_is_arranged(qtbot: QtBot, filing: Path) -> None:
    window = make_window(qtbot, filing)
    shown = arranged(window)
    window.shell.open_files([filing])
    assert len(window.shell.parts.filings.entries) == 1
    assert window.shell.parts.area.view is not None
    assert window.shell.parts.area.view.sheet_view() == shown


def test_a_touched_file_is_the_same(filing: Path) -> None:
    import hashlib  # noqa: PLC0415 - only here.

    digest = hashlib.sha256(filing.read_bytes()).hexdigest()
    stamp = stamp_of(filing)
    assert became(filing, digest, stamp) == (State.SAME, stamp)
    os.utime(filing, ns=(1, 1))
    assert became(filing, digest, stamp)[0] is State.SAME
    change(filing)
    assert became(filing, digest, stamp)[0] is State.CHANGED
    filing.unlink()
    assert became(filing, digest, stamp) == (State.GONE, None)
