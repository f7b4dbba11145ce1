"""The first statement shows while the rest of its filing is still being understood."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.structure.early_filing import write_early_page
from viewer.core.filing import Filing
from viewer.core.relations import DerivedKind
from viewer.core.statement import StatementKind
from viewer.session import open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.jobs import IsCancelled, JobRunner, Report
from viewer.ui.main_window import MainWindow
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.open_filings import FailedFiling, OpenFiling
from viewer.ui.opening import Arrived
from viewer.ui.outfit import Outfit
from viewer.ui.settings import SettingsStore
from viewer.ui.shell import Shell
from viewer.ui.wording import KIND_NAMES

LONG = 60_000


class Gates:
    """A reader that waits, after the first statement of each file, until its gate is opened."""

    def __init__(self, after: Callable[[], object] = lambda: None) -> None:
        self.after = after
        self._gates: dict[str, threading.Event] = {}

    def gate(self, path: Path) -> threading.Event:
        """What lets the reading of a file go on."""
        return self._gates.setdefault(path.name, threading.Event())

    def read(self, path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
        """Opens as the program does, with a pause."""

        def pausing(part: Filing) -> None:
            arrived(part)
            self.gate(path).wait(60)
            self.after()

        return open_filing(path, report, cancelled, pausing)


def furnished(qtbot: QtBot, gates: Gates) -> Shell:
    """What fills a window whose files are read on threads, and wait at their gates."""
    window = MainWindow(SettingsStore(), Outfit(JobRunner(), gates.read))
    qtbot.addWidget(window)
    window.furnish()
    window.resize(1400, 900)
    window.show()
    return window.shell


def entry_of(shell: Shell, path: Path) -> OpenFiling | None:
    """What is open of a file."""
    found = [e for e in shell.parts.filings.entries if e.path == path]
    return found[0] if found and isinstance(found[0], OpenFiling) else None


def shown_early(qtbot: QtBot, shell: Shell, path: Path) -> OpenFiling:
    """Opens a file and waits for its first statement."""
    shell.open_files([path])
    qtbot.waitUntil(lambda: entry_of(shell, path) is not None, timeout=LONG)
    entry = entry_of(shell, path)
    assert entry is not None
    assert shell.parts.runner.running
    return entry


def wait_for_end(qtbot: QtBot, shell: Shell) -> None:
    """Waits until nothing is under way."""
    qtbot.waitUntil(lambda: not shell.parts.runner.running, timeout=LONG)


@pytest.fixture(params=["typed", "real"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A typed page, and a real one."""
    if request.param == "typed":
        return write_early_page(tmp_path)
    shared: Path = request.getfixturevalue("shared")
    return shared / "filings" / "gme-10q-2023" / "stripped.html.gz"


def test_the_first_statement_shows_before_the_job_is_done(qtbot: QtBot, path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    early = shown_early(qtbot, shell, path)
    area = shell.parts.area
    view = area.view
    assert view is not None
    assert view.isVisible()
    assert view.model is not None
    assert [s.kind for s in early.filing.statements] == [StatementKind.BALANCE_SHEET]
    assert view.levels > 1  # Its sums are there: it folds.
    assert shell.parts.status.work.isVisible()
    # Nothing is checked, and nothing looks as if it were.
    assert "Not checked yet" in shell.toolbar.verdict.text()
    assert "not checked yet" in shell.parts.bottom.findings_tab.text()
    assert not shell.actions_by_id[ActionId.EXPORT].isEnabled()
    spoken = [shell.parts.contents.model.item(row).spoken for row in range(3)]
    assert spoken[-1].endswith("not checked yet")
    assert "so far" in spoken[0]
    gates.gate(path).set()
    wait_for_end(qtbot, shell)
    final = entry_of(shell, path)
    assert final is not None
    assert final.number == early.number
    assert final.filing.complete
    assert len(final.filing.statements) > 20
    assert area.filing is final
    assert area.view is view
    assert shell.parts.area.tabs.bar.count() == len(final.filing.statements)
    assert "yet" not in shell.toolbar.verdict.text()
    assert shell.actions_by_id[ActionId.EXPORT].isEnabled()


def test_the_final_filing_keeps_the_readers_place(qtbot: QtBot, path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    entry = shown_early(qtbot, shell, path)
    contents_tester = QAbstractItemModelTester(
        shell.parts.contents.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    view = shell.parts.area.view
    assert view is not None
    assert view.model is not None
    statement = entry.filing.statements[0]
    total = max(statement.relations, key=lambda relation: len(relation.terms))
    view.put_on(SheetView(collapsed=frozenset({total.total}), zoom=150))
    view.window().resize(1400, 560)
    qtbot.wait(50)
    key = statement.key(total.total, statement.columns[-1].id)
    shell.navigator.to_cell(key)
    view.figures.verticalScrollBar().setValue(3)
    before = (view.sheet_view(), view.current_key(), view.selected_keys())
    scrolled = view.figures.verticalScrollBar().value()
    assert scrolled == 3 or len(statement.rows) < 10
    early_model = view.model
    tester = QAbstractItemModelTester(
        early_model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    gates.gate(path).set()
    wait_for_end(qtbot, shell)
    assert view.model is not early_model
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shell.parts.area.view is view
    assert (view.sheet_view(), view.current_key(), view.selected_keys()) == before
    assert view.figures.verticalScrollBar().value() == scrolled
    assert shell.parts.current.spot is not None
    assert shell.parts.current.spot.cell == key
    assert shell.parts.drilldown.subject.verdicts[0][0].isVisibleTo(shell.parts.drilldown)
    del tester, contents_tester


def test_cancelling_keeps_what_was_shown_and_says_so(qtbot: QtBot, path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    early = shown_early(qtbot, shell, path)
    QTest.mouseClick(shell.parts.status.work.cancel, Qt.MouseButton.LeftButton)
    gates.gate(path).set()
    kept = entry_of(shell, path)
    assert kept is not None
    assert kept.filing is early.filing
    assert shell.parts.area.filing is kept
    assert shell.parts.area.view is not None
    assert shell.parts.status.work.isHidden()
    assert shell.toolbar.verdict.text().endswith("Not checked")
    assert "cancelled" in shell.parts.contents.model.item(0).second
    qtbot.wait(100)
    assert entry_of(shell, path) is kept


def test_a_second_opening_during_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    first, second = (write_early_page(tmp_path, name) for name in ("a.html", "b.html"))
    shown_early(qtbot, shell, first)
    shown_early(qtbot, shell, second)
    gates.gate(first).set()
    qtbot.waitUntil(lambda: len(shell.parts.runner.running) == 1, timeout=LONG)
    done, waiting = entry_of(shell, first), entry_of(shell, second)
    assert done is not None
    assert waiting is not None
    assert (done.filing.complete, waiting.filing.complete) == (True, False)
    assert shell.parts.area.filing is waiting  # The first does not push it aside.
    assert shell.parts.status.work.isVisible()
    gates.gate(second).set()
    wait_for_end(qtbot, shell)
    finished = entry_of(shell, second)
    assert finished is not None
    assert finished.filing.complete


def test_closing_a_filing_ends_its_reading(qtbot: QtBot, tmp_path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    path = write_early_page(tmp_path)
    entry = shown_early(qtbot, shell, path)
    shell.parts.filings.close(entry.number)
    assert shell.parts.runner.running == ()
    gates.gate(path).set()
    qtbot.wait(100)
    assert shell.parts.filings.entries == ()


def test_what_is_open_stays_until_all_of_the_new_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    gates = Gates()
    shell = furnished(qtbot, gates)
    path = write_early_page(tmp_path)
    gates.gate(path).set()
    shell.open_files([path])
    wait_for_end(qtbot, shell)
    old = entry_of(shell, path)
    gates.gate(path).clear()
    shell.open_files([path])
    qtbot.wait(300)
    assert entry_of(shell, path) is old
    QTest.mouseClick(shell.parts.status.work.cancel, Qt.MouseButton.LeftButton)
    gates.gate(path).set()
    assert entry_of(shell, path) is old


def test_a_later_table_that_fails_leaves_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    def fail() -> None:
        raise ArithmeticError("in a later table")

    gates = Gates(after=fail)
    shell = furnished(qtbot, gates)
    path = write_early_page(tmp_path)
    shown_early(qtbot, shell, path)
    gates.gate(path).set()
    wait_for_end(qtbot, shell)
    kept = entry_of(shell, path)
    assert kept is not None
    assert shell.parts.area.filing is kept
    assert shell.parts.area.view is not None
    assert shell.toolbar.verdict.text().endswith("Not checked")
    assert "early.html could not be read" in shell.parts.status.sentence.text()
    failed = shell.parts.filings.entries[-1]
    assert isinstance(failed, FailedFiling)
    assert ("error", "ArithmeticError: in a later table") in failed.error.details
    shell.navigator.to_statement(failed.number, "")
    assert shell.navigator.number == failed.number


def test_every_kind_of_derived_figure_has_a_name() -> None:
    assert set(KIND_NAMES) == set(DerivedKind)
