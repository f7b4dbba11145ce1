"""Reports of crashes, kept on this computer for who asked for them, and never sent anywhere.

A report says where in our own code it happened; what stands in documents is not in it, but the
words of an error may name a file.
"""

import faulthandler
import platform
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import qVersion

import viewer
from viewer.ui.language import say

FOLDER = "crashes"
#: Reports kept; the oldest go.
MOST = 20


class CrashReports:
    """Writes a report of what nobody caught, and of a fall that Python cannot catch.

    Args:
        folder: the program's own folder; reports stand in one of their own inside it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._file: IO[str] | None = None
        self._path: Path | None = None
        self._empty = 0

    def begin(self) -> str:
        """Keep reports from now on; gives one sentence if they cannot be kept, else ""."""
        if self._file is not None:
            return ""
        stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            self._path = self._folder / f"crash-{stamp}.txt"
            self._file = self._path.open("w", encoding="utf-8", errors="replace")
        except OSError as error:
            return say(
                "Crash reports cannot be kept in {folder} ({strerror}).",
                folder=self._folder,
                strerror=error.strerror,
            )
        self._file.write(
            f"Crossfoot {viewer.__version__}, Python {platform.python_version()}, "
            f"Qt {qVersion()}, {platform.platform()}\n"
        )
        self._file.flush()
        self._empty = self._file.tell()
        faulthandler.enable(self._file)
        sys.excepthook = self._on_exception
        return ""

    def end(self) -> None:
        """Keep no more; a report with nothing in it is deleted."""
        if self._file is None or self._path is None:
            return
        sys.excepthook = sys.__excepthook__
        faulthandler.disable()
        is_empty = self._file.tell() == self._empty
        self._file.close()
        self._file = None
        if is_empty:
            with suppress(OSError):
                self._path.unlink()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            with suppress(OSError):
                self._file.write("".join(traceback.format_exception(kind, error, trace)))
                self._file.flush()
        sys.__excepthook__(kind, error, trace)

    def _sweep(self) -> None:
        reports = sorted(self._folder.glob("crash-*.txt"))
        for old in reports[: max(0, len(reports) - MOST + 1)]:
            with suppress(OSError):
                old.unlink()
