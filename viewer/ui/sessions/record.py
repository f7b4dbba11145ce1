"""A session: what is open, and where the reader stands in it. Plain values."""

from dataclasses import dataclass, field, replace
from typing import Self

from viewer.core.chart_sheet import ChartSheet
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView

#: (id, words) pairs: by its words a row or column is found again.
Names = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NamedStatement:
    """What another sheet or a chart speaks of in a statement.

    Attributes:
        statement: its id when the session was kept.
        title: its title.
        kind: its kind.
        labels: (row id, label) of each row that is spoken of.
        titles: (column id, header in one line) of each column that is spoken of.
    """

    statement: str
    title: str = ""
    kind: str = ""
    labels: Names = ()
    titles: Names = ()


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
    labels: Names = ()
    titles: Names = ()
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
        named: the statements that columns added to others speak of.
    """

    path: str
    digest: str = ""
    shown: str = ""
    sheets: tuple[SheetMark, ...] = ()
    charts: tuple[ChartSheet, ...] = ()
    chart_rows: tuple[SheetMark, ...] = ()
    named: tuple[NamedStatement, ...] = ()

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
        order: the order of rows that held for all sheets; None was not kept.
        scale: likewise the scale.
        gone: files that were open before this session and were not there when it began.
    """

    files: tuple[KeptFile, ...] = ()
    shown: str = ""
    ended: bool = False
    order: Order | None = None
    scale: Scale | None = None
    gone: tuple[KeptFile, ...] = ()

    def with_missing(self, other: "Session") -> Self:
        """The same with the files of another session that are not in this one."""
        known = {file.path for file in self.files}
        return replace(
            self, files=(*self.files, *(file for file in other.files if file.path not in known))
        )
