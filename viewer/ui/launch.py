"""Starting the window: with a person before it, or for a picture without a screen."""

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from viewer.ui import theme
from viewer.ui.cell_names import cell_named
from viewer.ui.jobs import ImmediateRunner, IsCancelled, JobRunner, Report
from viewer.ui.main_window import MainWindow
from viewer.ui.open_filings import FailedFiling, OpenFiling
from viewer.ui.settings import SettingsStore

UNREADABLE = 2


@dataclass(frozen=True, slots=True)
class Launch:
    """What to start with.

    Attributes:
        files: files to open; the bundled filing if there are none.
        theme: "light", "dark", or "" for what the settings say.
        size: width and height of the window, None for what the settings say.
        statement: id or kind of the statement to show, "" for the first.
        cell: name of the cell to go to ("C7"), "" for the first figure.
        screenshot: the picture to write, None to show the window.
    """

    files: tuple[Path, ...] = ()
    theme: str = ""
    size: tuple[int, int] | None = None
    statement: str = ""
    cell: str = ""
    screenshot: Path | None = None


def launch(asked: Launch) -> int:
    """Run the application; gives back its exit code."""
    app = _application()
    if asked.screenshot is not None:
        return _picture(app, asked, asked.screenshot)
    store = SettingsStore.load()
    _apply_theme(app, asked.theme or store.current.theme)
    window = MainWindow(store)
    errors = _Errors(window)
    if asked.size:
        window.resize(*asked.size)
    window.first_painted.connect(lambda: _begin(window, asked))
    window.show()
    app.exec()
    return UNREADABLE if errors.happened else 0


def _application() -> QApplication:
    QCoreApplication.setOrganizationName("")
    QCoreApplication.setApplicationName("crossfoot")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationDisplayName("")
    return app


def _apply_theme(app: QApplication, name: str) -> None:
    if name in {"light", "dark"}:
        theme.apply(app, theme.dark() if name == "dark" else theme.light())
    else:
        theme.follow_system(app)


def _begin(window: MainWindow, asked: Launch) -> None:
    """After the first frame: open the files, then load what is heavy while nobody waits."""
    window.parts.opener.opened.connect(lambda entry: _go_to(window, entry, asked))
    if asked.files:
        window.open_files(asked.files)
    else:
        window.parts.opener.open_sample()
    window.parts.opener.opened.connect(lambda _: QTimer.singleShot(300, window, warm_up(window)))


def warm_up(window: MainWindow) -> "_WarmUp":
    """Something to call that loads pandas in the background, once."""
    return _WarmUp(window.parts.runner)


class _WarmUp:
    """Loads pandas, so that the first use of a data frame does not wait for it."""

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner

    def __call__(self) -> None:
        if "pandas" not in sys.modules:
            self._runner.run(_import_pandas, _ignore, _ignore, kind="warm up")


def _import_pandas(report: Report, cancelled: IsCancelled) -> object:
    import pandas as pd  # Heavy: never before the first frame.

    return pd.__name__


def _ignore(_: object) -> None:
    """Nothing depends on it: whoever needs pandas imports it and meets the error there."""


class _Errors:
    """Repeats on stderr what could not be read."""

    def __init__(self, window: MainWindow) -> None:
        self.happened = False
        window.parts.opener.failed.connect(self._on_failed)

    def _on_failed(self, failed: FailedFiling) -> None:
        self.happened = True
        sys.stderr.write(f"crossfoot: {failed.error}\n")


def _go_to(window: MainWindow, entry: OpenFiling, asked: Launch) -> None:
    """Show the statement and cell that were asked for."""
    if asked.statement:
        try:
            statement = entry.filing[asked.statement]
        except KeyError as error:
            sys.stderr.write(f"crossfoot: {error.args[0]}\n")
            return
        window.navigator.to_statement(entry.number, statement.id)
    shown = entry.filing.statement_by_id.get(window.parts.area.statement)
    key = cell_named(shown, asked.cell) if shown and asked.cell else None
    if key is not None:
        window.navigator.to_cell(key)


def _picture(app: QApplication, asked: Launch, target: Path) -> int:
    """Render the window into a file."""
    qInstallMessageHandler(_say_what_matters)
    _apply_theme(app, asked.theme or "light")
    window = MainWindow(SettingsStore(), ImmediateRunner())
    errors = _Errors(window)
    window.resize(*(asked.size or (1600, 1000)))
    window.show()
    _begin_picture(window, asked)
    window.navigator.focus_sheet()
    for _ in range(5):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    saved = window.grab().save(str(target))
    window.close()
    if not saved:
        sys.stderr.write(f"crossfoot: {target} cannot be written. Choose another place.\n")
        return UNREADABLE
    return UNREADABLE if errors.happened else 0


def _say_what_matters(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
    """Qt's messages on stderr, without what the platform of no screen always says."""
    if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in (message or ""):
        sys.stderr.write(f"{message}\n")


def _begin_picture(window: MainWindow, asked: Launch) -> None:
    window.parts.opener.opened.connect(lambda entry: _go_to(window, entry, asked))
    if asked.files:
        for file in asked.files:
            window.parts.opener.open([file], remember=False)
    else:
        window.parts.opener.open_sample()
