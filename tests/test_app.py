"""The command line: exit codes, one sentence on stderr, pictures, and a start that is light."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review_samples import broken_copy
from viewer.app import main
from viewer.core.added_columns import AddedKind
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.session import bundled_filing, open_filing, set_aside
from viewer.ui import system_libraries

ROOT = Path(__file__).parents[1]
HEAVY = {"pandas", "numpy", "openpyxl", "lxml", "pyarrow"}


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, without a screen."""
    return subprocess.run(  # noqa: S603 - our own program.
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_check_says_what_holds_and_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bundled_filing())]) == 0
    said = capsys.readouterr().out
    assert "nothing broken" in said
    assert " sums: " in said


def test_check_of_a_broken_copy_exits_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.md"
    text = bundled_filing().read_text(encoding="utf-8")
    assert "4,502,356" in text
    copy.write_text(text.replace("4,502,356", "4,520,356"), encoding="utf-8")
    assert main(["check", str(copy)]) == 1
    assert "Does not add up: Balance sheet" in capsys.readouterr().out


def test_check_writes_the_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, out = broken_copy(tmp_path), tmp_path / "findings.csv"
    assert main(["check", str(copy), "--findings", str(out)]) == 1
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + len(open_filing(copy).report.findings)
    assert main(["check", str(copy), "--findings", str(tmp_path / "no" / "out.csv")]) == 2
    assert "does not exist" in capsys.readouterr().err


@pytest.mark.usefixtures("own_folder")
def test_check_counts_what_is_set_aside_as_seen_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = broken_copy(tmp_path)
    filing = open_filing(copy)
    broken = [f for f in filing.report.findings if f.verdict is Verdict.BROKEN]
    for finding in broken:
        filing = set_aside(filing, finding, "a misprint")
    assert main(["check", str(copy)]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == f"nothing broken, {len(broken)} set aside"
    assert said.out.count("Set aside (“a misprint”, ") == len(broken)
    copy.with_name(f"{copy.name}.crossfoot.json").write_text("{", encoding="utf-8")
    assert main(["check", str(copy)]) == 1
    assert "is damaged and its notes are left out" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [None, b"", b"\x00\x01\x02\xff" * 50, b"Only prose, no tables at all.\n"]
)
@pytest.mark.parametrize("command", ["check", "export"])
def test_what_cannot_be_read_is_one_sentence_and_exits_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: bytes | None
) -> None:
    file = tmp_path / "filing.txt"
    if content is not None:
        file.write_bytes(content)
    target = tmp_path / "out.csv"
    rest = ["-o", str(target)] if command == "export" else []
    assert main([command, str(file), *rest]) == 2
    said = capsys.readouterr().err
    assert said.startswith("crossfoot: filing.txt")
    assert len(said.splitlines()) == 1
    assert not target.exists()


def test_export_writes_by_suffix_and_refuses_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.json"
    assert main(["export", str(bundled_filing()), "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["facts"]
    assert main(["export", str(bundled_filing()), "-o", str(tmp_path / "out.pdf")]) == 2
    assert "out.pdf" in capsys.readouterr().err
    missing = tmp_path / "nowhere" / "out.csv"
    assert main(["export", str(bundled_filing()), "-o", str(missing)]) == 2


def test_export_takes_every_option_of_the_dialog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[ExportOptions] = []

    def export(_: Filing, target: Path, options: ExportOptions) -> None:
        given.append(options)

    monkeypatch.setattr("viewer.session.export", export)
    words = [
        *("--statements", "income_statement,S2", "--scale", "millions", "--totals-first"),
        *("--colours", "fast", "--computed", "growth,common-size", "--language", "ja"),
        *("--evidence", "--no-charts", "--data-sheet"),
    ]
    target = str(tmp_path / "out.xlsx")
    assert main(["export", str(bundled_filing()), "-o", target, *words]) == 0
    assert main(["export", str(bundled_filing()), "-o", target]) == 0
    assert main(["export", str(bundled_filing()), "-o", target, "--no-links"]) == 0
    filing = open_filing(bundled_filing())
    income = filing["income_statement"].id
    assert given == [
        ExportOptions(
            statements=tuple(s.id for s in filing.statements if s.id in {"s2", income}),
            scale=6,
            totals_first=True,
            evidence=True,
            computed=frozenset({AddedKind.GROWTH, AddedKind.COMMON_SIZE}),
            profile=ColourProfile.FAST,
            language=Language.JAPANESE,
            charts=False,
            data_sheet=True,
        ),
        ExportOptions(),
        ExportOptions(links=False),
    ]


def test_export_of_the_primary_statements_holds_no_others(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    asked = ["export", str(bundled_filing()), "-o", str(target), "--statements", "primary"]
    assert main(asked) == 0
    kinds = {s["kind"] for s in json.loads(target.read_text("utf-8"))["statements"]}
    assert kinds == {"income_statement", "balance_sheet", "cash_flows"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "-o out.csv --scale millions",
            "--scale shapes a workbook, and out.csv is none. Leave it",
        ),
        ("-o out.json --evidence --totals-first", "--totals-first, --evidence shapes a workbook"),
        ("-o out.xlsx --evidence --no-links", "contradict each other. Leave one out."),
        ("-o out.xlsx --statements nonsense", "has no statement “nonsense”. It has s1 ("),
    ],
)
def test_options_that_make_no_sense_are_refused_in_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(bundled_filing()), *words.split()]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", ["--computed ebitba", "--scale furlongs", "--statements ,"])
def test_words_that_nobody_knows_are_answered_with_those_that_are(
    capsys: pytest.CaptureFixture[str], words: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["export", "x.txt", "-o", "out.xlsx", *words.split()])
    assert stopped.value.code == 2
    assert re.search("choose (among|from)|commas between", capsys.readouterr().err)


def test_the_commands_do_not_load_qt() -> None:
    program = (
        "import sys; from viewer.app import main; "
        f"main(['check', {str(bundled_filing())!r}]); "
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))"
    )
    assert run("-c", program).stdout.splitlines()[-1] == "[]"


def test_the_first_frame_is_painted_before_anything_heavy_is_loaded() -> None:
    program = """
import sys
from PySide6.QtWidgets import QApplication
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import SettingsStore
app = QApplication([])
window = MainWindow(SettingsStore())
window.first_painted.connect(app.quit)
window.show()
app.exec()
print(sorted({name.partition('.')[0] for name in sys.modules}))
print('viewer.session' in sys.modules)
"""
    done = run("-c", program)
    loaded, session = done.stdout.splitlines()[-2:]
    assert HEAVY.isdisjoint(json.loads(loaded.replace("'", '"'))), done.stderr
    assert session == "False"


def test_a_screenshot_needs_no_screen(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run(
        "main.py", "--screenshot", str(picture), "--theme", "dark", "--size", "1000x700",
        "--statement", "balance_sheet", "--cell", "C8", "--scale", "2",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert int.from_bytes(header[16:20]) == 2000
    assert int.from_bytes(header[20:24]) == 1400


def test_a_screenshot_of_an_unreadable_file_shows_why_and_exits_2(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run("main.py", str(tmp_path / "gone.txt"), "--screenshot", str(picture))
    assert done.returncode == 2
    assert done.stderr.startswith("crossfoot: gone.txt")
    assert picture.exists()


def test_a_wrong_argument_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--size", "huge"])
    assert stopped.value.code == 2
    assert "1600x1000" in capsys.readouterr().err


def test_missing_system_libraries_are_named_with_their_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load(name: str) -> None:
        if name in {"libEGL.so.1", "libxcb-cursor.so.0"}:
            raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", load)
    said = system_libraries.complaint("linux", {"DISPLAY": ":0"})
    assert said.endswith("sudo apt-get install libegl1 libxcb-cursor0")
    said = system_libraries.complaint("linux", {"QT_QPA_PLATFORM": "offscreen"})
    assert said.endswith("sudo apt-get install libegl1")
    assert system_libraries.complaint("win32", {}) == ""


def test_without_a_screen_the_program_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _: None)
    assert "there is no screen" in system_libraries.complaint("linux", {})
    assert system_libraries.complaint("linux", {"WAYLAND_DISPLAY": "w"}) == ""


def test_a_start_never_loads_readers_and_checks_in_the_window_s_process(tmp_path: Path) -> None:
    """The reading process has them: the window would stand still while they load."""
    program = """
import sys
from viewer.ui import launch
from viewer.ui.desk import Desk
begin = Desk.begin
def begun(desk):
    begin(desk)
    desk._window.shell.parts.opener.opened.connect(lambda _: launch.QApplication.quit())
    desk._window.shell.parts.opener.failed.connect(lambda _: launch.QApplication.quit())
Desk.begin = begun
launch.launch(launch.Launch())
print(sorted(name for name in sys.modules if name in ("viewer.session", "viewer.checks.registry")))
"""
    homes = dict.fromkeys(("HOME", "APPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    done = run("-c", program, **homes)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
