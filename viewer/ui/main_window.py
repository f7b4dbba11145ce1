"""The window: its first frame at once, then everything in it, step by step."""

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from viewer.ui import typography
from viewer.ui.action_ids import Menu
from viewer.ui.first_frame import FirstFrame
from viewer.ui.furnishing import furnishing
from viewer.ui.jobs import Job, JobRunner
from viewer.ui.language import told
from viewer.ui.outfit import Outfit
from viewer.ui.settings import SettingsStore

if TYPE_CHECKING:
    from viewer.ui.shell import Shell

DEFAULT_SIZE = (1280, 820)
_LOOKS = frozenset({QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange})
_END = object()


class MainWindow(QMainWindow):
    """The window of the application.

    It can be shown at once. Then `furnish` makes what fills it, or `furnish_in_steps` does so
    while the window stays alive; `shell` is there from then on.

    Args:
        store: the settings.
        outfit: what runs jobs, reads and writes; threads and the program's own if None.

    Signals:
        first_painted: the window has been painted for the first time.
        furnished: everything is there.
    """

    first_painted = Signal()
    furnished = Signal()

    def __init__(self, store: SettingsStore, outfit: Outfit | None = None) -> None:
        super().__init__()
        self._store = store
        self._outfit = outfit or Outfit(JobRunner(self))
        self._shell: Shell | None = None
        self._first = FirstFrame(store.current)
        self._first.painted.connect(self.first_painted)
        self._pages = QStackedWidget()
        self._menus = self._build()
        self._restore_geometry()

    @property
    def shell(self) -> "Shell":
        """What fills the window.

        Raises:
            RuntimeError: the window is not furnished yet.
        """
        if self._shell is None:
            raise RuntimeError("the window is not furnished yet")
        return self._shell

    def present(self) -> None:
        """Show the window, over the whole screen if it was so at its last end."""
        if self._store.current.maximized:
            self.showMaximized()
        else:
            self.show()

    def furnish(self) -> None:
        """Make everything now and show it."""
        steps = self._steps()
        while _step(steps):
            pass
        self.reveal()

    def furnish_in_steps(self) -> None:
        """Make everything bit by bit, between events; it is shown when the first job is over."""
        steps = self._steps()
        timer = QTimer(self)

        def go_on() -> None:
            if not _step(steps):
                timer.stop()
                timer.deleteLater()

        timer.timeout.connect(go_on)
        timer.start(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._shell is not None and event.type() in _LOOKS:
            self._shell.refresh_icons()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._shell is not None and event.matches(QKeySequence.StandardKey.Cancel):
            self._shell.navigator.focus_sheet()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        here = self.focusWidget()
        if self._shell is not None and self._shell.panes.tab(here, forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.shell.open_files(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        place = self.normalGeometry()
        self._store.change(
            window=(place.x(), place.y(), place.width(), place.height()),
            maximized=self.isMaximized(),
        )
        if self._shell is not None:
            self._shell.leave()
        super().closeEvent(event)

    def _steps(self) -> Generator[None, None, None]:
        runner = self._outfit.runner
        runner.progressed.connect(lambda _job, _text, share: self._first.show_progress(share))
        body = QWidget()
        self._pages.addWidget(body)
        self._shell = yield from furnishing(self, body, self._menus, self._store, self._outfit)
        self.setAcceptDrops(True)
        # Whatever the first job comes to, a sheet, an error or nothing: it has its page now; a
        # sheet that comes before the job's end, too.
        runner.ended.connect(self._on_ended)
        self._shell.parts.filings.added.connect(self.reveal)
        self.furnished.emit()

    def _on_ended(self, job: Job) -> None:
        if job.title:  # What is done unseen has nothing to show.
            # What the job brings is handed over only after its end, and may start another.
            QTimer.singleShot(0, self, self._reveal_what_came)

    def _reveal_what_came(self) -> None:
        if not self._outfit.runner.awaited:
            self.reveal()

    def reveal(self) -> None:
        """Show what fills the window in place of its first frame."""
        self._pages.setCurrentWidget(self.shell.body)

    def _build(self) -> Mapping[Menu, QMenu]:
        """The window's own frame; its menus, still empty."""
        self.setAccessibleName("Crossfoot")
        self.setWindowTitle("Crossfoot")
        self.menuBar().setFixedHeight(typography.MENU_BAR)
        self.statusBar().setFixedHeight(typography.STATUS_BAR)
        self.statusBar().setSizeGripEnabled(False)
        self._pages.addWidget(self._first)
        self.setCentralWidget(self._pages)
        return {menu: self.menuBar().addMenu(told(menu.words)) for menu in Menu}

    def _restore_geometry(self) -> None:
        settings = self._store.current
        self.resize(*DEFAULT_SIZE)
        place = QRect(*settings.window) if len(settings.window) == 4 else QRect()
        screen = self.screen().availableGeometry()
        if place.isValid() and screen.intersects(place):
            # No screen is that large: a broken file must not ask for more memory than there is.
            self.setGeometry(QRect(place.topLeft(), place.size().boundedTo(screen.size() * 2)))


def _step(steps: Generator[None, None, None]) -> bool:
    """Take a step; whether there are more."""
    return next(steps, _END) is not _END
