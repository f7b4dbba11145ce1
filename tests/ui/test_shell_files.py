"""Opening, failing to open, closing, exporting: nothing that is open is ever harmed."""

import os
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window, bundled, make_window, trigger
from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.export.drafts import new_draft
from viewer.session import bundled_filing, export
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.export import ExportDialog, ExportRequest
from viewer.ui.jobs import IsCancelled, Report
from viewer.ui.main_window import MainWindow
from viewer.ui.open_filings import FailedFiling
from viewer.ui.opening import Arrived
from viewer.ui.panels.error import ErrorPage
from viewer.ui.selection import Spot
from viewer.ui.settings import RecentFile, SettingsStore


def test_a_file_that_cannot_be_read_is_shown_and_harms_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(qtbot)
    bad = tmp_path / "empty.txt"
    bad.write_text("", encoding="utf-8")
    window.shell.open_files([bad])
    page = window.findChild(ErrorPage)
    assert page is not None
    assert page.isVisible()
    assert not window.shell.parts.drilldown.isVisible()
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert "empty.txt" in QApplication.clipboard().text()
    trigger(window, ActionId.CLOSE_FILING)
    assert window.shell.parts.area.filing is not None
    assert window.shell.parts.area.filing.filing is bundled()
    assert window.shell.parts.drilldown.isVisible()


def test_one_file_that_cannot_be_read_is_told_without_counting(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = bare_window(qtbot)
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("", encoding="utf-8")
    window.shell.open_files(paths[:1])
    assert window.shell.parts.status.sentence.text() == "The file could not be read"
    window.shell.open_files(paths[1:])
    assert window.shell.parts.status.sentence.text() == "0 of 2 files read"


def test_a_mistake_of_ours_is_an_error_page_too(qtbot: QtBot, tmp_path: Path) -> None:
    def stumble(path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
        raise ZeroDivisionError("by us")

    window = bare_window(qtbot, reader=stumble)
    window.shell.open_files([tmp_path / "x.txt"])
    (entry,) = window.shell.parts.filings.entries
    assert isinstance(entry, FailedFiling)
    assert "mistake in Crossfoot" in entry.error.what
    assert ("error", "ZeroDivisionError: by us") in entry.error.details


def test_several_filings_are_open_side_by_side(qtbot: QtBot, tmp_path: Path) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes(bundled_filing().read_bytes())
    window = make_window(qtbot, bundled_filing(), copy)
    first, second = window.shell.parts.filings.entries
    assert window.shell.navigator.number == second.number
    window.shell.navigator.to_statement(first.number, "")
    assert window.shell.parts.area.filing is first
    window.shell.parts.current.back()
    assert window.shell.parts.area.filing is second
    window.shell.parts.filings.close(second.number)
    assert window.shell.parts.area.filing is first
    window.shell.parts.filings.close(first.number)
    assert window.shell.parts.area.start.isVisible()
    assert window.shell.parts.status.sentence.text() == "No file open"


def test_dropped_files_are_opened(qtbot: QtBot) -> None:
    window = bare_window(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(bundled_filing()))])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    assert window.shell.parts.area.filing is not None


def test_the_start_page_lists_recent_files_and_greys_the_missing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone.txt")
    store = SettingsStore()
    store.update(store.current.with_recent(RecentFile(gone)))
    store.update(store.current.with_recent(RecentFile(str(bundled_filing()), "Company")))
    window = bare_window(qtbot, store)
    there, missing = window.shell.parts.area.start.rows
    assert [there.missing, missing.missing] == [False, True]
    QTest.mouseClick(missing, Qt.MouseButton.LeftButton)
    assert gone not in [file.path for file in store.current.recent]
    QTest.mouseClick(window.shell.parts.area.start.rows[0], Qt.MouseButton.LeftButton)
    assert window.shell.parts.area.filing is not None


def test_the_sample_opens_from_the_start_page_and_is_not_remembered(qtbot: QtBot) -> None:
    window = bare_window(qtbot)
    QTest.mouseClick(window.shell.parts.area.start.sample_button, Qt.MouseButton.LeftButton)
    assert window.shell.parts.area.filing is not None
    assert window.shell.parts.store.current.recent == ()


def open_dialog(window: MainWindow) -> ExportDialog:
    """The export dialog, opened by its action."""
    trigger(window, ActionId.EXPORT)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    return dialog


def test_the_export_dialog_writes_the_file_and_offers_its_folder(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(qtbot)
    dialog = open_dialog(window)
    target = tmp_path / "out.csv"
    dialog.path.setText(str(target))
    assert dialog.format.currentData() == ".csv"
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "Total Revenues" in target.read_text(encoding="utf-8-sig")
    assert window.shell.parts.status.sentence.text() == "out.csv is written."
    assert window.shell.parts.status.offer.isVisible()
    assert window.shell.parts.store.current.export_suffix == ".csv"


def test_the_dialog_refuses_what_cannot_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot)
    dialog = open_dialog(window)
    for text, complaint in (
        ("", "Name the file"),
        (str(tmp_path / "x.pdf"), "End the name in"),
        (str(tmp_path / "none" / "x.csv"), "There is no folder"),
    ):
        dialog.path.setText(text)
        assert not dialog.export.isEnabled()
        assert complaint in dialog.note.text()
    there = tmp_path / "x.csv"
    there.write_text("old", encoding="utf-8")
    dialog.path.setText(str(there))
    assert "will be replaced" in dialog.note.text()
    dialog.format.setCurrentIndex(dialog.format.findData(".json"))
    assert dialog.path.text() == str(there.with_suffix(".json"))


def test_the_dialog_says_what_is_exported(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SCALE_MILLIONS)
    trigger(window, ActionId.SWITCH_ORDER)
    dialog = open_dialog(window)
    choice = dialog.statements.scope
    choice.setCurrentIndex(choice.findData("shown"))
    options = dialog.request.options
    assert options.statements == (window.shell.parts.area.statement,)
    assert options.scale == 6
    assert options.totals_first


def test_a_failed_export_is_said_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    def refuse(
        filing: Filing, request: ExportRequest, report: Report, cancelled: IsCancelled
    ) -> None:
        raise ExportError("out.xlsx is in use", "Close it in Excel and export again.")

    window = bare_window(qtbot, writer=refuse)
    window.shell.open_files([bundled_filing()])
    dialog = open_dialog(window)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    dialog.export.click()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "out.xlsx is in use."
    assert box.informativeText() == "Close it in Excel and export again."
    box.close()


def test_work_under_way_is_shown_and_can_be_cancelled(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    status = window.shell.parts.status
    runner = window.shell.parts.runner
    shown: list[str] = []

    def work(report: Report, cancelled: IsCancelled) -> object:
        report("Reading tables", 0.4)
        shown.append(status.work.text.text())
        QTest.mouseClick(status.work.cancel, Qt.MouseButton.LeftButton)
        return cancelled()

    results: list[object] = []
    runner.run(work, results.append, results.append, kind="x", title="Opening x.txt")
    assert shown == ["Reading tables"]
    assert results == []
    assert status.work.isHidden()


def test_geometry_and_panels_come_back(qtbot: QtBot) -> None:
    store = SettingsStore()
    window = make_window(qtbot, store=store)
    trigger(window, ActionId.SHOW_CONTENTS)
    window.resize(1200, 700)
    window.close()
    assert store.current.panels == ("bottom", "drilldown")
    again = make_window(qtbot, store=store)
    assert not again.shell.parts.contents.isVisible()
    assert not again.shell.actions_by_id[ActionId.SHOW_CONTENTS].isChecked()


def test_an_exported_workbook_opens_in_the_window_as_its_filing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    export(bundled(), target)
    window = make_window(qtbot, target)
    area = window.shell.parts.area
    assert area.filing is not None
    assert area.filing.filing.statements == bundled().statements
    assert area.view is not None
    trigger(window, ActionId.SWITCH_ORDER)
    income = area.filing.filing["income_statement"].id
    window.shell.navigator.to_statement(area.filing.number, income)
    assert area.statement == income
    trigger(window, ActionId.NEXT_FINDING)
    spot = window.shell.parts.current.spot
    assert isinstance(spot, Spot)
    assert area.filing.filing.cell(spot.cell) == bundled().cell(spot.cell)


def test_another_workbook_is_an_error_page_with_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    from openpyxl import Workbook

    theirs = tmp_path / "theirs.xlsx"
    Workbook().save(theirs)
    window = bare_window(qtbot)
    window.shell.open_files([theirs])
    (entry,) = window.shell.parts.filings.entries
    assert isinstance(entry, FailedFiling)
    assert "Excel workbook that Crossfoot did not export" in entry.error.what


def test_what_a_killed_export_left_is_swept_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    stray = new_draft(tmp_path)
    stray.write_bytes(b"half")
    os.utime(stray, (0, 0))
    store = SettingsStore()
    store.change(export_folder=str(tmp_path))
    make_window(qtbot, store=store)
    assert not list(tmp_path.iterdir())
