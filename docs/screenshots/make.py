"""Makes the pictures in this folder again.

    python docs/screenshots/make.py [NAME…]

Each is the window without a screen, once in each theme; with names only those. `window` is the
bundled filing's income statement, `charts` its trends, `page` and `table` its source, `findings` a
copy whose Accounts payable has two digits exchanged; the others are states in which there is
little to show.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Event

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402 - the lines above come first.
from PySide6.QtGui import QColor, QImage  # noqa: E402 - as above.
from PySide6.QtWidgets import QApplication  # noqa: E402 - as above.

from viewer.core.filing import Filing  # noqa: E402 - as above.
from viewer.session import bundled_filing, open_filing  # noqa: E402 - as above.
from viewer.ui import theme  # noqa: E402 - as above.
from viewer.ui.actions import ActionId  # noqa: E402 - as above.
from viewer.ui.jobs import (  # noqa: E402 - as above.
    ImmediateRunner,
    IsCancelled,
    JobRunner,
    Report,
)
from viewer.ui.main_window import MainWindow  # noqa: E402 - as above.
from viewer.ui.opening import Arrived  # noqa: E402 - as above.
from viewer.ui.outfit import Outfit  # noqa: E402 - as above.
from viewer.ui.panels.source_modes import SourceMode  # noqa: E402 - as above.
from viewer.ui.settings import RecentFile, SettingsStore  # noqa: E402 - as above.
from viewer.ui.tokens import COLOURS  # noqa: E402 - as above.

PRINTED, MISTYPED = "4,502,356", "4,520,356"
LARGE, SMALL = (1600, 1000), (1200, 750)
LETTER = "<html><body><h1>Letter to shareholders</h1><p>It was a good year.</p></body></html>"
CLEAN = """<html><body><h2>Statements of income</h2><p>Years ended December 31, in thousands of US
dollars</p><table><tr><td></td><td>2024</td><td>2023</td></tr><tr><td>Sales</td><td>1,100</td>
<td>900</td></tr><tr><td>Costs</td><td>(700)</td><td>(600)</td></tr><tr><td>Profit</td>
<td>400</td><td>300</td></tr></table></body></html>"""


@dataclass(frozen=True)
class Scene:
    """A state of the window.

    Attributes:
        file: writes what is opened into a folder, None if nothing is open.
        arrange: what is done before the picture is taken.
        size: of the window, in points.
        is_held: whether reading stops after the first statement until the picture is taken.
    """

    file: Callable[[Path], Path] | None
    arrange: Callable[[MainWindow], None] = lambda _: None
    size: tuple[int, int] = SMALL
    is_held: bool = False


def main(wanted: Collection[str]) -> None:
    """Write the pictures of those names, all if there are none."""
    app = theme.application("screenshots")
    for name, scene in SCENES.items():
        for chosen in (theme.light(), theme.dark()):
            if not wanted or name in wanted:
                theme.apply(app, chosen)
                _picture(app, scene, f"{name}-{'dark' if chosen.is_dark else 'light'}.png")


def _written(name: str, text: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        place = folder / name
        place.write_text(text, encoding="utf-8")
        return place

    return write


def _mistyped(folder: Path) -> Path:
    text = bundled_filing().read_text(encoding="utf-8")
    return _written("mistyped-copy.md", text.replace(PRINTED, MISTYPED))(folder)


def _bundled(_: Path) -> Path:
    return bundled_filing()


def _income_statement(window: MainWindow) -> None:
    """The income statement with the cell that README tells of."""
    shell = window.shell
    if shell.parts.area.filing is not None:
        shell.navigator.to_place(shell.parts.area.filing, "income_statement", "C7")


def _charts(window: MainWindow) -> None:
    """The four trends that the income statement asks for."""
    _income_statement(window)
    window.shell.actions_by_id[ActionId.SHOW_BOTTOM].trigger()
    window.shell.actions_by_id[ActionId.CHART_STATEMENT].trigger()


def _broken_total(window: MainWindow) -> None:
    """Totals first, at the sum that is broken, with the findings shown."""
    shell = window.shell
    shell.actions_by_id[ActionId.TOTALS_FIRST].trigger()
    shell.actions_by_id[ActionId.NEXT_FINDING].trigger()


def _source_as(mode: SourceMode) -> Callable[[MainWindow], None]:
    def arrange(window: MainWindow) -> None:
        _income_statement(window)
        window.shell.layout_of_panels.down.setSizes([430, 400])
        window.shell.parts.bottom.source.choose_mode(mode)

    return arrange


def _no_findings(window: MainWindow) -> None:
    window.shell.actions_by_id[ActionId.SHOW_FINDINGS].trigger()


def _find_nothing(window: MainWindow) -> None:
    window.shell.parts.find.setText("ebitba")


def _recent(window: MainWindow) -> None:
    """Two filings that were open, and one that is no longer there."""
    opened = "2026-11-20T10:00:00+00:00"
    kept = Path(tempfile.gettempdir()) / "nordlicht-1h-2024.html"
    kept.touch()
    window.shell.parts.area.start.show_recent(
        (
            RecentFile(str(bundled_filing()), "Internet Initiative Japan", "2Q", "forced", opened),
            RecentFile(str(kept), "Nordlicht AG", "1H 2024", "exact", opened),
            RecentFile("/nowhere/annual-report.html", "Harbour Mills", "2023", "broken", opened),
        )
    )
    window.shell.parts.area.start.open_button.setFocus()


SCENES = {
    "window": Scene(_bundled, _income_statement, LARGE),
    "findings": Scene(_mistyped, _broken_total, LARGE),
    "charts": Scene(_bundled, _charts, LARGE),
    "page": Scene(_bundled, _source_as(SourceMode.PAGE), LARGE),
    "table": Scene(_bundled, _source_as(SourceMode.TABLE), LARGE),
    "start": Scene(None, _recent),
    "loading": Scene(_bundled, is_held=True),
    "error": Scene(_written("annual-report.pdf", "%PDF-1.4\n")),
    "no-tables": Scene(_written("letter.html", LETTER)),
    "no-findings": Scene(_written("clean.html", CLEAN), _no_findings),
    "find-nothing": Scene(_bundled, _find_nothing),
}


class _Held:
    """A reader that waits after the first statement, as a long filing would make one wait."""

    def __init__(self) -> None:
        self.going_on = Event()

    def read(self, path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
        def pausing(part: Filing) -> None:
            arrived(part)
            self.going_on.wait(30)

        return open_filing(path, report, cancelled, pausing)


@cache
def _understood(path: Path, _: float) -> Filing:
    return open_filing(path)


def _read(path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
    """Read each file once for all pictures."""
    return _understood(path, path.stat().st_mtime)


def _picture(app: QApplication, scene: Scene, name: str) -> None:
    held = _Held()
    is_held = scene.is_held
    outfit = Outfit(JobRunner(), held.read) if is_held else Outfit(ImmediateRunner(), _read)
    window = MainWindow(SettingsStore(), outfit)
    window.resize(*scene.size)
    window.show()
    window.furnish()
    folder = (
        Path(tempfile.gettempdir()) / "crossfoot-pictures"
    )  # It is seen, and alike every time.
    folder.mkdir(exist_ok=True)
    try:
        if scene.file is not None:
            window.shell.open_files([scene.file(folder)])
        while is_held and window.shell.parts.area.filing is None:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        window.shell.navigator.focus_sheet()
        scene.arrange(window)
        for _ in range(5):
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        image = _in_few_colours(window.grab().toImage())
        held.going_on.set()
        window.close()
    finally:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    if not image.save(str(FOLDER / name), quality=0):
        raise OSError(f"{FOLDER / name} cannot be written")


def _in_few_colours(picture: QImage) -> QImage:
    """The picture in the theme's colours and its commonest others: a third of the room."""
    colours = [colour for pair in COLOURS.values() for colour in pair]
    table = list(dict.fromkeys(QColor(colour).rgb() for colour in colours))
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(whole.constBits()).cast("B").cast("I"))
    table += [colour for colour, _ in counts.most_common(256) if colour not in table]
    return whole.convertToFormat(
        QImage.Format.Format_Indexed8, table[:256], Qt.ImageConversionFlag.ThresholdDither
    )


if __name__ == "__main__":
    main(sys.argv[1:])
