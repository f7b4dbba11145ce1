"""The export dialog, by real keys and mouse: what is exported, how, and what is remembered."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window, bundled, make_window, trigger
from viewer.core.added_columns import OFFERED, AddedKind
from viewer.core.filing import Filing
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.session import open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.export import ExportDialog, ExportRequest
from viewer.ui.dialogs.export_form import habits_of
from viewer.ui.dialogs.export_statements import PRIMARY, SHOWN, TICKED
from viewer.ui.export_habits import ExportHabits
from viewer.ui.exporting import Exporter
from viewer.ui.jobs import ImmediateRunner, IsCancelled, JobRunner, Report
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import SettingsStore
from viewer.ui.target_places import TargetPlaces


def dialog_of(
    qtbot: QtBot,
    target: Path,
    habits: ExportHabits | None = None,
    runner: JobRunner | None = None,
) -> ExportDialog:
    filing = bundled()
    places = TargetPlaces(runner or ImmediateRunner())
    dialog = ExportDialog(
        target, filing, filing.statements[1].id, habits or ExportHabits(), places
    )
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def opened(window: MainWindow) -> ExportDialog:
    trigger(window, ActionId.EXPORT)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    return dialog


def choose(dialog: ExportDialog, scope: str) -> None:
    choice = dialog.statements.scope
    choice.setCurrentIndex(choice.findData(scope))


def test_it_proposes_everything_as_printed(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    assert dialog.request == ExportRequest(
        tmp_path / "out.xlsx", ExportOptions(), habits_of(ExportOptions(), "all")
    )
    assert dialog.export.isEnabled()


def test_every_choice_arrives_in_the_options(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    form = dialog.workbook
    form.scale.setCurrentText("Millions")
    form.profile.setCurrentIndex(1)
    form.language.setCurrentText("日本語")
    form.source.setCurrentText("To an evidence page beside the workbook")
    for box in (form.totals_first, form.charts, form.data_sheet, *form.computed.values()):
        QTest.keyClick(box, Qt.Key.Key_Space)
    choose(dialog, PRIMARY)
    filing = bundled()
    assert dialog.request.options == ExportOptions(
        statements=tuple(s.id for s in filing.statements if s.kind.is_primary),
        scale=6,
        totals_first=True,
        evidence=True,
        computed=frozenset(OFFERED),
        profile=ColourProfile.FAST,
        language=Language.JAPANESE,
        charts=False,
        data_sheet=True,
    )
    form.source.setCurrentText("None")
    assert not dialog.request.options.links
    assert not dialog.request.options.evidence


def test_statements_are_ticked_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    filing = bundled()
    choose(dialog, SHOWN)
    assert dialog.request.options.statements == (filing.statements[1].id,)
    rows = dialog.statements.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.statements.scope.currentData() == TICKED
    assert dialog.request.options.statements == tuple(s.id for s in filing.statements[:2])
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.statements.chosen == ()
    assert not dialog.export.isEnabled()
    assert dialog.note.text() == "Tick a statement to export."


def test_only_a_workbook_has_a_shape(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.csv")
    assert not dialog.workbook.isEnabled()
    dialog.format.setCurrentIndex(0)
    assert dialog.path.text().endswith("out.xlsx")
    assert dialog.workbook.isEnabled()


def test_both_files_that_will_be_replaced_are_named(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    (tmp_path / "out.evidence.html").write_text("old")
    assert dialog.note.text() == " "
    dialog.workbook.source.setCurrentIndex(1)
    said = "there already and will be replaced."
    assert dialog.note.text() == f"out.evidence.html is {said}"
    (tmp_path / "out.xlsx").write_text("old")
    dialog.workbook.source.setCurrentIndex(0)
    assert dialog.note.text() == f"out.xlsx is {said}"
    dialog.workbook.source.setCurrentIndex(1)
    assert dialog.note.text() == f"out.xlsx and out.evidence.html are {said}"


def test_everything_is_reached_by_tab_and_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    kinds = (QComboBox, QCheckBox, QLineEdit, QListWidget)
    wanted = {child for kind in kinds for child in dialog.findChildren(kind)}
    reached: set[QWidget] = set()
    dialog.path.setFocus()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= reached
    assert {dialog.export, dialog.browse} <= reached
    assert all(widget.accessibleName() for widget in wanted)
    names = [widget.accessibleName() for widget in wanted]
    assert len(names) == len(set(names))


def test_letters_lead_to_fields_and_enter_exports(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "out.xlsx")
    for key, widget in (
        (Qt.Key.Key_F, dialog.format),
        (Qt.Key.Key_W, dialog.statements.scope),
        (Qt.Key.Key_S, dialog.workbook.scale),
        (Qt.Key.Key_C, dialog.workbook.profile),
        (Qt.Key.Key_L, dialog.workbook.language),
        (Qt.Key.Key_O, dialog.workbook.source),
    ):
        QTest.keyClick(dialog, key, Qt.KeyboardModifier.AltModifier)
        assert QApplication.focusWidget() is widget, key
    with qtbot.waitSignal(dialog.requested) as asked:
        QTest.keyClick(dialog.path, Qt.Key.Key_Return)
    assert isinstance(asked.args[0], ExportRequest)


def test_what_was_chosen_is_proposed_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "settings" / "settings.json"
    window = make_window(qtbot, store=SettingsStore.load(place))
    dialog = opened(window)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    choose(dialog, PRIMARY)
    dialog.workbook.scale.setCurrentText("Thousands")
    dialog.workbook.computed[AddedKind.MARGIN].setChecked(True)
    dialog.workbook.source.setCurrentIndex(1)
    asked = dialog.request.options
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert (tmp_path / "out.xlsx").exists()
    assert (tmp_path / "out.evidence.html").exists()
    again = make_window(qtbot, store=SettingsStore.load(place))
    proposed = opened(again)
    assert proposed.request.options == asked
    assert proposed.statements.scope.currentData() == PRIMARY
    assert proposed.path.text() == str(tmp_path / "iij-2q-fy2004.xlsx")


def test_habits_of_a_later_version_fall_back(qtbot: QtBot, tmp_path: Path) -> None:
    habits = ExportHabits(scope="by feel", profile="RAINBOW", language="LATIN", computed=("X",))
    assert dialog_of(qtbot, tmp_path / "out.xlsx", habits).request.options == ExportOptions()


def test_what_is_exported_opens_again_as_what_was_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot)
    dialog = opened(window)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    dialog.workbook.scale.setCurrentText("Millions")
    dialog.workbook.totals_first.setChecked(True)
    choose(dialog, PRIMARY)
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    reopened = open_filing(tmp_path / "out.xlsx")
    cells = {s.id: s.cells for s in bundled().statements if s.kind.is_primary}
    assert {s.id: s.cells for s in reopened.statements} == cells


@pytest.mark.parametrize("stop", [True, False])
def test_an_export_is_a_job_that_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, tmp_path: Path, stop: bool
) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    going, may_end = threading.Event(), threading.Event()

    def write(_: Filing, request: ExportRequest, report: Report, cancelled: IsCancelled) -> None:
        from viewer.session import export  # noqa: PLC0415 - as the window does.

        report("Reading", 0.0)
        going.set()
        may_end.wait(20)
        export(bundled(), request.target, request.options, report, cancelled)

    runner = JobRunner()
    exporter = Exporter(runner, SettingsStore(), write)
    heard: list[float] = []
    runner.progressed.connect(lambda _job, _text, share: heard.append(share))
    ended: list[Path] = []
    exporter.done.connect(ended.append)
    exporter.start(bundled(), ExportRequest(target, ExportOptions()))
    qtbot.waitUntil(lambda: going.is_set() and bool(heard))
    assert heard == [0.0]
    (job,) = runner.running
    assert job.title == "Exporting out.xlsx"
    threads = [thread for thread in threading.enumerate() if thread.name == job.title]
    if stop:
        runner.cancel(job)
    may_end.set()
    if stop:
        for thread in threads:
            thread.join(20)
        assert target.read_bytes() == b"old"
        assert not ended
        assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]
    else:
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
        assert heard == sorted(heard)
        assert heard[-1] == 1.0
        assert target.read_bytes()[:2] == b"PK"


def test_a_window_without_a_filing_exports_nothing(qtbot: QtBot) -> None:
    window = bare_window(qtbot)
    assert not window.shell.actions_by_id[ActionId.EXPORT].isEnabled()


def test_typing_waits_for_no_share_and_enter_waits_for_what_it_would_replace(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, answer, asked = tmp_path / "share", threading.Event(), list[Path]()
    dead.mkdir()
    (dead / "old.xlsx").touch()
    is_dir = Path.is_dir

    def slow(path: Path) -> bool:
        if path == dead:
            asked.append(path)
            assert answer.wait(20)
        return is_dir(path)

    monkeypatch.setattr(Path, "is_dir", slow)
    dialog = dialog_of(qtbot, dead / "a.xlsx", runner=JobRunner())
    heard: list[object] = []
    dialog.requested.connect(heard.append)
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, str(dead / "old.xlsx"))
    QTest.keyClick(dialog.path, Qt.Key.Key_Return)
    assert dialog.note.text() == f"Waiting for the folder {dead} to answer…"
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [dead], "one job for a folder that does not answer"
    answer.set()
    qtbot.waitUntil(
        lambda: dialog.note.text() == "old.xlsx is there already and will be replaced."
    )
    assert dialog.isVisible(), "it was not known what would be replaced"
    assert not heard
    QTest.keyClick(dialog.path, Qt.Key.Key_Return)
    assert len(heard) == 1


def test_enter_before_the_folder_answers_exports_once_it_has(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "a.xlsx", runner=JobRunner())
    with qtbot.waitSignal(dialog.requested):
        QTest.keyClicks(dialog.path, "x")
        QTest.keyClick(dialog.path, Qt.Key.Key_Backspace)
        QTest.keyClick(dialog.path, Qt.Key.Key_Return)


def test_a_bare_name_goes_into_the_folder_proposed(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, tmp_path / "a.xlsx")
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, "b.xlsx")
    assert dialog.request.target == tmp_path / "b.xlsx"
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, "~nobody-of-that-name/b.xlsx")
    assert not dialog.export.isEnabled()
    assert dialog.note.text() == f"There is no folder {tmp_path / '~nobody-of-that-name'}."
