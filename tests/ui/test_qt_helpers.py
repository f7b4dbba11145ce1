"""Qt's Python helpers are compiled once, and nothing that the first frame can do without loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Says where the helpers came from.
START = "import viewer.ui, sys; print(sys.modules['shibokensupport'].__file__)"
FIRST_FRAME = """
import os, sys
from viewer.ui.main_window import MainWindow
from PySide6 import QtCore

def tell():
    print("pandas" in sys.modules, "Qt" in vars(QtCore), flush=True)
    os._exit(0)

made = MainWindow.__init__
def make(window, *arguments):
    made(window, *arguments)
    window.first_painted.connect(tell)
MainWindow.__init__ = make

from viewer.app import main
sys.argv = ["crossfoot"]
main()
"""


def output(code: str, folder: Path, **environment: str) -> str:
    """What a new interpreter prints, whose compiled code and settings are in that folder."""
    usual = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    mine = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "QT_QPA_PLATFORM": "offscreen"}
    homes = dict.fromkeys(("HOME", "APPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(folder))
    done = subprocess.run(  # noqa: S603 - our own interpreter with our own words.
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=usual | mine | homes | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout.strip()


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("files.dir"))


def test_the_second_start_reads_what_the_first_one_kept(tmp_path: Path) -> None:
    assert not Path(output(START, tmp_path)).is_absolute(), "from inside the library"
    [place] = kept(tmp_path)
    assert output(START, tmp_path) == str(place / "shibokensupport" / "__init__.py")
    assert not list(place.parents[1].glob("tmp*")), "nothing is left half written"


@pytest.mark.parametrize("name", ["layout.py", "parser.py"])
def test_a_damaged_helper_is_never_used_and_written_again(tmp_path: Path, name: str) -> None:
    output(START, tmp_path)
    [place] = kept(tmp_path)
    helper = place / "shibokensupport" / "signature" / name
    whole = helper.read_bytes()
    helper.write_bytes(whole[:100])
    assert not Path(output(START, tmp_path)).is_absolute()
    assert helper.read_bytes() == whole
    assert Path(output(START, tmp_path)).is_absolute()


def test_nothing_is_kept_where_python_may_not_write_compiled_code(tmp_path: Path) -> None:
    assert not Path(output(START, tmp_path, PYTHONDONTWRITEBYTECODE="1")).is_absolute()
    assert kept(tmp_path) == []


def test_the_first_frame_waits_neither_for_pandas_nor_for_all_names_of_qt(tmp_path: Path) -> None:
    assert output(FIRST_FRAME, tmp_path) == "False False"
