"""A crash is written down for who asked for it, and only here; a good end leaves nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window, trigger
from viewer.ui.action_ids import ActionId
from viewer.ui.crash_reports import MOST, CrashReports

FALLS = {
    "mistake": "raise ZeroDivisionError('a mistake of ours')",
    "fall": "import faulthandler; faulthandler._sigsegv()",
    "end": "reports.end()",
}


def run(folder: Path, how: str) -> list[str]:
    """The reports after a program has ended in that way."""
    program = (
        "from pathlib import Path; from viewer.ui.crash_reports import CrashReports; "
        f"reports = CrashReports(Path({str(folder)!r})); assert reports.begin() == ''\n{how}"
    )
    subprocess.run(  # noqa: S603 - our own program.
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )
    return [path.read_text(encoding="utf-8") for path in (folder / "crashes").iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="a fall is a signal")
def test_what_happened_is_written_down(tmp_path: Path) -> None:
    (mistake,) = run(tmp_path / "a", FALLS["mistake"])
    assert mistake.startswith("Crossfoot ")
    assert "ZeroDivisionError: a mistake of ours" in mistake
    (fall,) = run(tmp_path / "b", FALLS["fall"])
    assert "Segmentation fault" in fall
    assert run(tmp_path / "c", FALLS["end"]) == []


def test_some_are_kept_and_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(30):
        (folder / f"crash-2020{number:02}.txt").write_text("x", encoding="utf-8")
    reports = CrashReports(tmp_path)
    assert reports.begin() == ""
    assert len(list(folder.iterdir())) == MOST
    reports.end()
    assert not (folder / "crash-202000.txt").exists()


def test_where_none_can_be_kept_it_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert "cannot be kept" in CrashReports(blocked).begin()


def test_nobody_has_them_who_did_not_ask(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    store = window.shell.parts.store
    assert not store.current.crash_reports
    trigger(window, ActionId.CRASH_REPORTS)
    assert store.current.crash_reports
    assert "never sent" in window.shell.parts.status.sentence.text()
