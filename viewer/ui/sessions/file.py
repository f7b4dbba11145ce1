"""The file that a session is kept in, beside the settings."""

from dataclasses import dataclass
from pathlib import Path

from viewer.ui.language import say
from viewer.ui.own_files import put_aside, read_text, write_text
from viewer.ui.sessions.codec import NewerError, from_text, to_text
from viewer.ui.sessions.record import Session

FILE_NAME = "session.json"
LARGEST_FILE = 16_000_000  # Bytes. Ours has some hundred thousand at most.


@dataclass(slots=True)
class SessionFile:
    """A session's file. Whatever is wrong with it costs one sentence, never the start.

    Attributes:
        path: the file; None keeps nothing.
        notice: one sentence if it had to be set aside, cannot be read or written; else "".
    """

    path: Path | None = None
    notice: str = ""
    _written: str = ""

    def read(self) -> Session | None:
        """The session that was kept last; None if there is none that can be understood."""
        if self.path is None:
            return None
        try:
            return from_text(read_text(self.path, LARGEST_FILE))
        except FileNotFoundError:
            return None
        except OSError as error:
            self.notice = say(
                "{path} cannot be read ({strerror}).", path=self.path, strerror=error.strerror
            )
        except NewerError:
            self._set_aside(self.path, say("A later version of Crossfoot kept the last session."))
        except (ValueError, RecursionError):
            self._set_aside(self.path, say("The last session could not be understood."))
        return None

    def write(self, session: Session) -> None:
        """Keep a session, if it is another than the one kept."""
        if self.path is None:
            return
        text = to_text(session)
        if text == self._written:
            return
        try:
            write_text(self.path, text)
            self._written, self.notice = text, ""
        except OSError as error:
            self.notice = say(
                "{path} cannot be written ({strerror}).", path=self.path, strerror=error.strerror
            )

    def _set_aside(self, path: Path, why: str) -> None:
        try:
            self.notice = say("{why} It is kept as {name}.", why=why, name=put_aside(path).name)
        except OSError as error:
            self.notice = say(
                "{why} It cannot be set aside ({strerror}).", why=why, strerror=error.strerror
            )
