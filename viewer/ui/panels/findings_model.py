"""The findings of a filing as a table: verdict, kind, where, what, and the arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from viewer.core.findings import Finding, Verdict
from viewer.core.verdict_words import MARKS, finding_words
from viewer.ui.cell_names import cell_name
from viewer.ui.open_filings import OpenFiling
from viewer.ui.wording import (
    CHECK_NAMES,
    KIND_NAMES,
    amount,
    bound,
    difference,
)

TITLES = ("Verdict", "Kind", "Where", "What", "It gives", "Printed", "Difference", "Allowed")
FIRST_NUMBER = 4


class FindingsRole(IntEnum):
    """The model's own roles."""

    VERDICT = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with its texts, one for each column of the table."""

    finding: Finding
    texts: tuple[str, ...]


def finding_line(filing: OpenFiling, names: Mapping[str, str], finding: Finding) -> FindingLine:
    """A finding in words."""
    key = finding.cells[0] if finding.cells else None
    cell = filing.filing.cell(key) if key else None
    where = ""
    if key is not None:
        statement = filing.filing.statement_by_id[key.statement]
        where = f"{names[key.statement]} {cell_name(statement, key)}"
    derived = filing.index.derived.get(key, ()) if key and finding.check == "derived" else ()
    kind = KIND_NAMES[derived[0].derived.kind] if derived else CHECK_NAMES.get(finding.check)
    numbers = ("", "", "", "")
    if cell is not None:
        numbers = (
            "" if finding.given is None else amount(finding.given, cell),
            "" if finding.printed is None else amount(finding.printed, cell),
            "" if finding.difference is None else difference(finding.difference, cell),
            "" if finding.bound is None else bound(finding.bound, cell),
        )
    words = (finding_words(finding), kind or finding.check.capitalize(), where, finding.remark)
    return FindingLine(finding, (*words, *numbers))


class FindingsModel(QAbstractTableModel):
    """The findings that the chosen verdicts let through."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[FindingLine] = []
        self._shown: list[FindingLine] = []
        self._hidden: frozenset[Verdict] = frozenset()
        self._data: dict[int, Callable[[FindingLine, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda line, column: line.texts[column],
            Qt.ItemDataRole.ToolTipRole: lambda line, _: line.finding.message,
            Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _alignment(column),
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
            FindingsRole.VERDICT: lambda line, _: line.finding.verdict,
            FindingsRole.MARK: lambda line, column: "" if column else MARKS[line.finding.verdict],
        }

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(TITLES)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        getter = self._data.get(role)
        if getter is None or not index.isValid():
            return None
        return getter(self._shown[index.row()], index.column())

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def show(self, filing: OpenFiling | None) -> None:
        """Show the findings of a filing."""
        self.beginResetModel()
        self._all = []
        if filing is not None:
            names = filing.filing.names
            self._all = [
                finding_line(filing, names, finding) for finding in filing.filing.report.findings
            ]
        self._filter()
        self.endResetModel()

    def hide(self, verdicts: frozenset[Verdict]) -> None:
        """Leave findings with these verdicts out."""
        self.beginResetModel()
        self._hidden = verdicts
        self._filter()
        self.endResetModel()

    def finding(self, row: int) -> Finding:
        """The finding at that position."""
        return self._shown[row].finding

    def count(self, verdict: Verdict | None = None) -> int:
        """How many findings there are, with that verdict if one is given, shown or not."""
        return sum(verdict in {None, line.finding.verdict} for line in self._all)

    def _filter(self) -> None:
        self._shown = [line for line in self._all if line.finding.verdict not in self._hidden]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= FIRST_NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _spoken(line: FindingLine, column: int) -> str:
    return f"{TITLES[column]}: {line.texts[column]}"
