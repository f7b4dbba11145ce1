"""The contents as a flat list: filings, groups of statements, statements, files not read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from viewer.core.chart_sheet import ChartSheet
from viewer.core.findings import Verdict
from viewer.core.reviews import SET_ASIDE_MARK
from viewer.core.said import small
from viewer.core.statement import Statement
from viewer.core.verdict_words import MARKS
from viewer.ui.language import say, told
from viewer.ui.open_filings import Entry, FailedFiling, OpenFiling
from viewer.ui.wording import NAMES, grouped_statements


class Line(StrEnum):
    """What a line of the contents is."""

    FILING = "filing"
    FAILED = "failed"
    GROUP = "group"
    STATEMENT = "statement"
    CHARTS = "charts"


class ContentsRole(IntEnum):
    """The model's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1
    SECOND = Qt.ItemDataRole.UserRole + 2
    FILING = Qt.ItemDataRole.UserRole + 3
    STATEMENT = Qt.ItemDataRole.UserRole + 4
    VERDICT = Qt.ItemDataRole.UserRole + 5
    BADGE = Qt.ItemDataRole.UserRole + 6


@dataclass(frozen=True, slots=True)
class ContentsItem:
    """One line.

    Attributes:
        line: what it is.
        filing: number of its filing.
        text: first line of text.
        second: second line of text, "" for none.
        statement: id of the statement or sheet of charts, "" for other lines.
        verdict: the worst verdict, None where nothing was checked.
        count: findings with that verdict.
        set_aside: findings that are set aside.
        unchecked: what to say in place of a verdict while there is none, "" otherwise.
        tip: the statement's full title, or how a filing's figures are cut; "" for none.
        again: whether the statement prints an earlier one's figures again.
    """

    line: Line
    filing: int
    text: str
    second: str = ""
    statement: str = ""
    verdict: Verdict | None = None
    count: int = 0
    tip: str = ""
    unchecked: str = ""
    again: bool = False
    set_aside: int = 0

    @property
    def badge(self) -> str:
        """The mark with its number: "≈ 2", "="; "–" with nothing to check, "…" if unchecked.

        Where nothing is left but findings that are set aside: their mark and number.
        """
        if self.line is not Line.STATEMENT:
            return ""
        if self.unchecked:
            return "…"
        if self.set_aside and not self.count:
            return f"{SET_ASIDE_MARK} {self.set_aside}"
        mark = MARKS[self.verdict] if self.verdict else "–"
        return f"{mark} {self.count}" if self.count else mark

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        if self.line is not Line.STATEMENT:
            return f"{self.text}. {self.second}".strip(". ")
        if self.unchecked:
            return f"{self.text}, {told(self.unchecked)}"
        verdict = told(small(NAMES[self.verdict])) if self.verdict else say("nothing to check")
        number = f", {self.count}" if self.count else ""
        again = say(", printed again") if self.again else ""
        aside = say(", {count} set aside", count=self.set_aside) if self.set_aside else ""
        return f"{self.text}{again}, {verdict}{number}{aside}"


#: Gives the sheets of charts of the filing of that number.
ChartsOf = Callable[[int], Sequence[ChartSheet]]


def contents_items(entries: tuple[Entry, ...], charts_of: ChartsOf) -> list[ContentsItem]:
    """The lines for the open filings."""
    items: list[ContentsItem] = []
    for entry in entries:
        if isinstance(entry, FailedFiling):
            items.append(
                ContentsItem(Line.FAILED, entry.number, entry.path.name, say("Could not be read"))
            )
        else:
            items.extend(_filing_items(entry))
            items.extend(_charts_items(entry.number, charts_of(entry.number)))
    return items


def _filing_items(entry: OpenFiling) -> list[ContentsItem]:
    filing = entry.filing
    count = len(filing.statements)
    tables = say("1 table") if count == 1 else say("{count} tables", count=count)
    if not filing.complete:
        tables += f", {told(entry.stopped)}" if entry.stopped else say(" so far")
    if filing.report.set_aside:
        tables += say(", {count} set aside", count=len(filing.report.set_aside))
    title = filing.title or filing.document.name
    second = tables if title == filing.document.name else f"{filing.document.name} · {tables}"
    in_text = ""
    if entry.index.in_text:
        mark = MARKS[Verdict.BROKEN]
        in_text = say("{mark} {count} in the text", mark=mark, count=entry.index.in_text)
        second = f"{in_text} · {second}"
    tip = "\n".join(filter(None, (title, in_text, told(filing.rounding))))
    items = [ContentsItem(Line.FILING, entry.number, title, second, tip=tip)]
    for group, members in grouped_statements(filing):
        items.append(ContentsItem(Line.GROUP, entry.number, group))
        for statement in members:
            verdict, count = entry.index.badge(statement.id)
            items.append(
                ContentsItem(
                    Line.STATEMENT,
                    entry.number,
                    told(filing.names[statement.id]),
                    statement=statement.id,
                    verdict=verdict,
                    count=count,
                    unchecked=entry.unchecked,
                    tip=_tip(entry, statement),
                    again=bool(statement.repeats),
                    set_aside=entry.index.set_aside(statement.id),
                )
            )
    return items


def _charts_items(number: int, sheets: Sequence[ChartSheet]) -> list[ContentsItem]:
    """The sheets of charts of a filing, as a group of their own."""
    if not sheets:
        return []
    lines = [ContentsItem(Line.CHARTS, number, sheet.name, statement=sheet.id) for sheet in sheets]
    return [ContentsItem(Line.GROUP, number, say("Charts")), *lines]


def _tip(entry: OpenFiling, statement: Statement) -> str:
    """The full title of a statement, which one it prints again, and what of it is set aside."""
    lines = [statement.title]
    if statement.repeats:
        lines.append(say("Printed again: see {name}", name=entry.filing.names[statement.repeats]))
    aside = entry.index.set_aside(statement.id)
    if aside:
        lines.append(say("{count} set aside", count=aside))
    return "\n".join(lines).strip()


class ContentsModel(QAbstractListModel):
    """The lines for a list view."""

    def __init__(self, charts_of: ChartsOf) -> None:
        super().__init__()
        self._charts_of = charts_of
        self._items: list[ContentsItem] = []
        self._data: dict[int, Callable[[ContentsItem], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda item: item.text,
            Qt.ItemDataRole.ToolTipRole: lambda item: item.tip or item.text,
            Qt.ItemDataRole.AccessibleTextRole: lambda item: item.spoken,
            ContentsRole.LINE: lambda item: item.line,
            ContentsRole.SECOND: lambda item: item.second,
            ContentsRole.FILING: lambda item: item.filing,
            ContentsRole.STATEMENT: lambda item: item.statement,
            ContentsRole.VERDICT: lambda item: item.verdict,
            ContentsRole.BADGE: lambda item: item.badge,
        }

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        getter = self._data.get(role)
        if getter is None or not index.isValid():
            return None
        return getter(self._items[index.row()])

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._items[index.row()].line is Line.GROUP:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show these filings."""
        self.beginResetModel()
        self._items = contents_items(entries, self._charts_of)
        self.endResetModel()

    def item(self, row: int) -> ContentsItem:
        """The line at that position."""
        return self._items[row]

    def row_of(self, filing: int, statement: str) -> int:
        """Position of a statement's line, or with "" of the filing's own; -1 if there is none."""
        for row, item in enumerate(self._items):
            if (item.filing, item.statement) == (filing, statement) and item.line != Line.GROUP:
                return row
        return -1
