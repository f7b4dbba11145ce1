"""Opens again what a session holds, and brings every sheet back to how it was left."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.core.relations import CellKey
from viewer.ui.jobs import Job
from viewer.ui.language import say
from viewer.ui.missing_files import is_there
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.opening import Opener
from viewer.ui.parts import Parts
from viewer.ui.sessions.fitting import fitted, same_statement
from viewer.ui.sessions.kept_charts import Refitted, refitted
from viewer.ui.sessions.record import KeptFile, Session, SheetMark
from viewer.ui.sessions.snapshot import kept_file
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.statement_view import StatementView

#: Closed files that are remembered as they were left.
MOST_LEFT = 20
#: So many rows that are gone are named.
MOST_NAMED = 3


class Restorer(QObject):
    """One file after the other: first the one that was looked at, the others behind it.

    Whether a file is still there is found out in a job: a share of a network that is gone answers
    late or never, and keeps back only its own files.

    That is no change of the reader's, to be undone.

    A sheet takes its place on when it is made; `waiting` holds what none was made for yet. A file
    that is closed and opened again, or read again, stands as it was left too.

    Signals:
        done: every file is open again, or could not be.

    Attributes:
        waiting: filing's number -> its statements' marks.
    """

    done = Signal()

    def __init__(self, parts: Parts, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._navigator = navigator
        self._session = Session()
        self._to_come: list[Path] = []
        self._there: set[Path] = set()
        self._under_way = ""
        self._is_over = True
        self._wanted: dict[Path, KeptFile] = {}
        self._left: dict[Path, KeptFile] = {}
        self._missing: set[Path] = set()
        self._changed: list[str] = []
        self._lost: list[str] = []
        self.waiting: dict[int, dict[str, SheetMark]] = {}
        parts.opener.opened.connect(self._on_opened)
        parts.opener.failed.connect(lambda entry: self._wanted.pop(entry.path, None))
        parts.runner.ended.connect(self._on_ended)
        parts.area.sheet_made.connect(self._on_sheet_made)
        parts.filings.closing.connect(self._on_closing)
        parts.filings.removed.connect(self._on_removed)

    @property
    def still_to_come(self) -> Session:
        """The files that are not open again yet, in their order."""
        wanted = set(self._wanted.values())
        return Session(tuple(file for file in self._session.files if file in wanted))

    def restore(self, session: Session) -> None:
        """Open its files; one that is gone is told of, and costs nothing."""
        self._session = session
        self._is_over = False
        self._missing, self._there = set(), set()
        self._changed, self._lost = [], []
        self._wanted = {Path(file.path): file for file in session.files}
        shown_first = sorted(session.files, key=lambda file: file.path != session.shown)
        self._to_come = list(dict.fromkeys(Path(file.path) for file in shown_first))
        for path in tuple(self._to_come):
            self._look_for(path)
        self._next()

    def _look_for(self, path: Path) -> None:
        self._parts.runner.run(
            lambda _report, _cancelled: is_there(str(path)),
            lambda there: self._on_found(path, there=bool(there)),
            _raise,
            kind=_looking_for(path),
            title=say("Opening {name}", name=path.name),
        )

    def _on_found(self, path: Path, *, there: bool) -> None:
        if there:
            self._there.add(path)
        else:
            self._to_come.remove(path)
            self._wanted.pop(path, None)
            self._missing.add(path)
        self._next()

    def _next(self) -> None:
        """Open the next file that is known to be there, if none is being opened."""
        if self._under_way or self._is_over:
            return
        path = next((path for path in self._to_come if path in self._there), None)
        if path is None:
            if not self._to_come:
                self._end()
            return
        self._to_come.remove(path)
        self._under_way = Opener.kind_of(path)
        behind = bool(self._parts.filings.entries)
        self._parts.opener.open([path], remember=False, behind=behind)

    def _on_ended(self, job: Job) -> None:
        if self._under_way and job.kind == self._under_way:
            self._under_way = ""
            # What the job brings is handed over only after its end.
            QTimer.singleShot(0, self, self._next)
        elif job.stop.is_set():
            # Nobody waits for a file any more that was not found yet; the session keeps it.
            self._to_come = [path for path in self._to_come if _looking_for(path) != job.kind]
            QTimer.singleShot(0, self, self._next)

    def _end(self) -> None:
        self._is_over = True
        self._parts.filings.arrange(Path(file.path) for file in self._session.files)
        names = [Path(f.path).name for f in self._session.files if Path(f.path) in self._missing]
        notice = restored_in_words(names, self._changed, self._lost)
        if notice:
            self._parts.status.show_notice(notice)
        self.done.emit()

    def _on_opened(self, entry: OpenFiling) -> None:
        left = self._left.pop(entry.path, None)
        wanted = self._wanted.pop(entry.path, None)
        kept = wanted or left
        if kept is None:
            return
        is_changed = kept.digest not in {"", entry.filing.document.file_hash}
        if is_changed:
            self._changed.append(entry.path.name)
        # Versions before this one kept no labels: their ids hold for the same file only.
        charts = (
            refitted(kept.charts, kept.chart_rows, entry.filing)
            if kept.chart_rows or is_changed
            else Refitted(kept.charts)
        )
        self._lost += charts.lost
        with self._parts.area.following():
            self._parts.charts.set_all(entry.number, charts.sheets)
        marks = fitted(kept, entry.filing)
        self.waiting[entry.number] = marks
        for statement, mark in marks.items():
            if mark.row and mark.column:
                key = CellKey(statement, mark.row, mark.column)
                self._parts.area.homes[entry.number, statement] = key
        for view in self._parts.area.sheets_of(entry.number).values():
            self._give(view, entry)
        self._show(entry, kept, sets_order=wanted is not None)

    def _show(self, entry: OpenFiling, kept: KeptFile, *, sets_order: bool) -> None:
        """Show the statement that was looked at, if the filing is the one shown now."""
        if self._parts.charts.sheet(entry.number, kept.shown) is not None:
            if not self._parts.opener.is_behind(entry.path):
                self._navigator.to_statement(entry.number, kept.shown)
            return
        old = kept.sheet(kept.shown)
        if self._parts.opener.is_behind(entry.path) or old is None:
            return
        statement = same_statement(old, entry.filing)
        if statement is not None:
            area = self._parts.area
            with area.following():
                # They hold for all sheets, and of a session this is the one that says which.
                area.set_order(old.view.order if sets_order else area.order)
                area.set_scale(old.view.scale if sets_order else area.scale)
            self._navigator.to_statement(entry.number, statement.id)

    def _on_sheet_made(self, view: StatementView, filing: OpenFiling) -> None:
        self._give(view, filing)

    def _give(self, view: StatementView, filing: OpenFiling) -> None:
        """Let a sheet take its place on."""
        model = view.model
        if model is None:
            return
        mark = self.waiting.get(filing.number, {}).pop(model.statement.id, None)
        if mark is None:
            return
        area = self._parts.area
        with area.following():
            view.put_on(replace(mark.view, order=area.order, scale=area.scale))
        home = (mark.row, mark.column)
        place = SheetPlace(home, ((home, home),), mark.scrolled) if mark.row else None
        if place is not None:
            place.restore(view.figures, model)
            # Again when the sheet has its size: before, there is nothing to scroll in.
            QTimer.singleShot(0, view, lambda: place.scroll(view.figures))

    def _on_closing(self, entry: Entry) -> None:
        if isinstance(entry, OpenFiling):
            kept = kept_file(entry, self._parts, self.waiting.get(entry.number, {}))
            self._left.pop(entry.path, None)
            self._left[entry.path] = kept
            for path in list(self._left)[:-MOST_LEFT]:
                del self._left[path]

    def _on_removed(self, entry: Entry) -> None:
        self.waiting.pop(entry.number, None)


def _looking_for(path: Path) -> str:
    """The kind of the job that looks for that file."""
    return f"look for {path}"


def _raise(error: Exception) -> None:
    """A mistake of ours in a job is one in the window: whoever listens for these hears of it."""
    raise error


def restored_in_words(missing: list[str], changed: list[str], lost: list[str]) -> str:
    """What to tell of a session that came back, "" if all is as it was."""
    told = []
    if len(missing) == 1:
        told.append(say("{name} is no longer there.", name=missing[0]))
    elif missing:
        told.append(
            say(
                "{count} files are no longer there: {names}.",
                count=len(missing),
                names=", ".join(missing),
            )
        )
    if len(changed) == 1:
        told.append(
            say(
                "{name} has changed since the last session; what still fits is as it was.",
                name=changed[0],
            )
        )
    elif changed:
        told.append(
            say(
                "{count} files have changed since the last session; what still fits is as it "
                "was: {names}.",
                count=len(changed),
                names=", ".join(changed),
            )
        )
    if lost:
        names = say("{names} …", names=", ".join(lost[:MOST_NAMED]))
        rows = names if len(lost) > MOST_NAMED else ", ".join(lost)
        told.append(say("Charts are without rows that are not found again: {rows}.", rows=rows))
    return " ".join(told)
