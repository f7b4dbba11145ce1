"""A session: what is open, and where the reader stands in it. Plain values."""

from dataclasses import dataclass, field, replace
from typing import Self

from viewer.core.chart_sheet import ChartSheet
from viewer.ui.models.sheet_view import SheetView


@dataclass(frozen=True, slots=True)
class SheetMark:
    """How one statement was left.

    Attributes:
        statement: its id when the session was kept; reading a changed file may give it another.
        title: its title, by which it is found again then.
        kind: its kind, likewise.
        row: id of the current cell's row, "" if there was none.
        column: id of the current cell's column, "" for the column of labels.
        scrolled: how far the sheet was scrolled, across and down, as scroll bars count.
        labels: (row id, label) of each row that is spoken of, by which it is found again.
        titles: (column id, header in one line) of each column that is spoken of, likewise.
        view: how the sheet was shown.
    """

    statement: str
    title: str = ""
    kind: str = ""
    row: str = ""
    column: str = ""
    scrolled: tuple[int, int] = (0, 0)
    labels: tuple[tuple[str, str], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    view: SheetView = field(default_factory=SheetView)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was open.

    Attributes:
        path: the file, absolute.
        digest: SHA-256 of its bytes as hexadecimal digits; "" if it was never read.
        shown: id of the statement or sheet of charts that was looked at last, "" for none.
        sheets: the statements that were looked at.
        charts: its sheets of charts.
        chart_rows: the labels by which the rows of charts are found again, a mark a statement.
    """

    path: str
    digest: str = ""
    shown: str = ""
    sheets: tuple[SheetMark, ...] = ()
    charts: tuple[ChartSheet, ...] = ()
    chart_rows: tuple[SheetMark, ...] = ()

    def sheet(self, statement: str) -> SheetMark | None:
        """How the statement of that id was left."""
        return next((mark for mark in self.sheets if mark.statement == statement), None)


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that was open.

    Attributes:
        files: the files in the order of the contents.
        shown: path of the file that was looked at, "" for the start page.
        ended: whether the program came to its end; else it was killed, or fell.
    """

    files: tuple[KeptFile, ...] = ()
    shown: str = ""
    ended: bool = False

    def with_missing(self, other: "Session") -> Self:
        """The same with the files of another session that are not in this one."""
        known = {file.path for file in self.files}
        return replace(
            self, files=(*self.files, *(file for file in other.files if file.path not in known))
        )
