"""Makes the pictures in this folder again.

    python docs/screenshots/make.py

Each is the window without a screen, 1600 x 1000 points, showing the bundled filing:
`window-light.png` and `window-dark.png` its income statement, `balance-findings.png` a copy whose
Accounts payable has two digits exchanged, totals first, with the findings below.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402 - the lines above come first.
from PySide6.QtGui import QColor, QImage  # noqa: E402 - as above.
from PySide6.QtWidgets import QApplication  # noqa: E402 - as above.

from viewer.session import bundled_filing  # noqa: E402 - as above.
from viewer.ui import theme  # noqa: E402 - as above.
from viewer.ui.actions import ActionId  # noqa: E402 - as above.
from viewer.ui.jobs import ImmediateRunner  # noqa: E402 - as above.
from viewer.ui.main_window import MainWindow  # noqa: E402 - as above.
from viewer.ui.outfit import Outfit  # noqa: E402 - as above.
from viewer.ui.settings import SettingsStore  # noqa: E402 - as above.
from viewer.ui.tokens import COLOURS  # noqa: E402 - as above.

PRINTED, MISTYPED = "4,502,356", "4,520,356"


def main() -> None:
    """Write all pictures."""
    app = theme.application("screenshots")
    theme.apply(app, theme.light())
    _picture(app, bundled_filing(), "window-light.png", _income_statement)
    theme.apply(app, theme.dark())
    _picture(app, bundled_filing(), "window-dark.png", _income_statement)
    theme.apply(app, theme.light())
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "mistyped-copy.md"
        text = bundled_filing().read_text(encoding="utf-8")
        copy.write_text(text.replace(PRINTED, MISTYPED), encoding="utf-8")
        _picture(app, copy, "balance-findings.png", _broken_total)


def _income_statement(window: MainWindow) -> None:
    """The income statement with the cell that README tells of."""
    shell = window.shell
    if shell.parts.area.filing is not None:
        shell.navigator.to_place(shell.parts.area.filing, "income_statement", "C7")


def _broken_total(window: MainWindow) -> None:
    """Totals first, at the sum that is broken, with the findings shown."""
    shell = window.shell
    shell.actions_by_id[ActionId.TOTALS_FIRST].trigger()
    shell.actions_by_id[ActionId.NEXT_FINDING].trigger()


def _picture(
    app: QApplication, file: Path, name: str, arrange: Callable[[MainWindow], None]
) -> None:
    window = MainWindow(SettingsStore(), Outfit(ImmediateRunner()))
    window.resize(1600, 1000)
    window.show()
    window.furnish()
    window.shell.open_files([file])
    arrange(window)
    window.shell.navigator.focus_sheet()
    for _ in range(5):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    image = _in_few_colours(window.grab().toImage())
    if not image.save(str(FOLDER / name), quality=0):
        raise OSError(f"{FOLDER / name} cannot be written")
    window.close()


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
    main()
