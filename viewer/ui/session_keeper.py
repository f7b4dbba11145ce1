"""Keeps the session: every half minute, soon after a file is opened or closed, and at the end."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from viewer.core.said import said
from viewer.ui.language import say
from viewer.ui.sessions.file import SessionFile
from viewer.ui.sessions.record import Session
from viewer.ui.sessions.restorer import Restorer
from viewer.ui.sessions.snapshot import present_session
from viewer.ui.shell import Shell

INTERVAL = 30_000
SOON = 1_000
RESTORE = said("Open them again")
LEAVE = said("Not now")


class SessionKeeper(QObject):
    """Writes down what is open, and brings back what was.

    What is offered and not answered yet is kept with the rest, so that it is not lost when the
    program falls once more.
    """

    def __init__(self, shell: Shell, file: SessionFile) -> None:
        super().__init__(shell)
        self._shell = shell
        self._file = file
        self._offered = Session()
        self._told = {"", shell.parts.store.notice}
        self.restorer = Restorer(shell.parts, shell.returner, self)
        self._often = QTimer(self, interval=INTERVAL)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._often.timeout.connect(self.keep)
        self._soon.timeout.connect(self.keep)

    def begin(self, *, with_files: bool) -> bool:
        """Bring back what was open, or offer to.

        Args:
            with_files: whether files are being opened already: then only what was lost is offered.

        Returns:
            Whether there is anything to see of the last session: its files, or an offer of them.
        """
        last = self._file.read()
        self._tell(self._file.notice)
        is_seen = last is not None and self._take(last, with_files=with_files)
        self._listen()
        return is_seen

    def keep(self) -> None:
        """Write down what is open now."""
        self._shell.remember_panels()
        self._file.write(self._present().with_missing(self._offered))
        self._tell(self._file.notice)
        self._tell(self._shell.parts.store.notice)

    def end(self) -> None:
        """Write down what is open at the program's own end."""
        self._often.stop()
        self._soon.stop()
        self._file.write(replace(self._present(), ended=True))

    def _present(self) -> Session:
        """What is open, and what is on its way."""
        returner = self._shell.returner
        present = present_session(self._shell.parts, returner.waiting, returner.unread)
        present = replace(present, gone=tuple(returner.gone))
        return present.with_missing(self.restorer.still_to_come)

    def _tell(self, notice: str) -> None:
        """Say what is wrong with our own files, once: a disk may be full for hours."""
        if notice not in self._told:
            self._told.add(notice)
            self._shell.parts.status.show_notice(notice)

    def _take(self, last: Session, *, with_files: bool) -> bool:
        if last.ended:
            if not self._shell.parts.store.current.reopens:
                return False
            if with_files:
                self._shell.returner.remember((*last.files, *last.gone))
                return False
            self.restorer.restore(last)
            return True
        if not last.files:
            return False
        self._offered = last
        count = len(last.files)
        name = last.files[0].path.replace("\\", "/").rpartition("/")[2]
        self._shell.offer.make(
            say("Crossfoot did not come to its end last time; {name} was open.", name=name)
            if count == 1
            else say(
                "Crossfoot did not come to its end last time; {count} filings were open.",
                count=count,
            ),
            (RESTORE if count > 1 else say("Open it again"), self._accept),
            (LEAVE, self._dismiss),
        )
        return True

    def _accept(self) -> None:
        offered, self._offered = self._offered, Session()
        self.restorer.restore(offered)

    def _dismiss(self) -> None:
        self._offered = Session()
        self.keep()

    def _listen(self) -> None:
        filings = self._shell.parts.filings
        for signal in (filings.added, filings.removed):
            signal.connect(lambda _: self._soon.start())
        self._shell.leaving.connect(self.end)
        self._often.start()
