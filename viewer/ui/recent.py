"""The menu of recent files."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from viewer.ui.language import say
from viewer.ui.missing_files import MissingFiles
from viewer.ui.settings import SettingsStore


class RecentMenu(QObject):
    """Lists the files opened last; those that are gone are grey.

    Signals:
        chosen: the path of the file to open.
    """

    chosen = Signal(str)

    def insert_into(self, menu: QMenu, store: SettingsStore, missing: MissingFiles) -> None:
        """Put the menu below the second entry of another.

        Args:
            menu: the other menu.
            store: the settings, with the files.
            missing: which of them are gone; the menu asks again each time it is shown.
        """
        self._store = store
        self._missing = missing
        missing.changed.connect(self._grey)
        self._menu = QMenu(say("Open &recent"), menu)
        self._menu.aboutToShow.connect(self._fill)
        menu.insertMenu(menu.actions()[2], self._menu)

    def _fill(self) -> None:
        self._menu.clear()
        for file in self._store.current.recent:
            action = self._menu.addAction(Path(file.path).name.replace("&", "&&"))
            action.setToolTip(file.path)
            action.setData(file.path)
            action.triggered.connect(lambda _=False, path=file.path: self.chosen.emit(path))
        if self._menu.isEmpty():
            self._menu.addAction(say("Nothing yet")).setEnabled(False)
            return
        self._grey()
        self._missing.look_for(file.path for file in self._store.current.recent)

    def _grey(self) -> None:
        for action in self._menu.actions():
            if action.data():
                action.setEnabled(action.data() not in self._missing)
