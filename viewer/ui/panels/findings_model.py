"""The findings of a filing as a table: verdict, kind, where, what, and the arithmetic."""

from collections.abc import Mapping
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from viewer.core.findings import Finding, Verdict
from viewer.core.reviews import SET_ASIDE_MARK
from viewer.core.said import said
from viewer.core.verdict_words import MARKS, VERDICTS, finding_words
from viewer.ui.cell_names import cell_name
from viewer.ui.language import say, told
from viewer.ui.models.lines_model import LinesModel
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.findings_filter import FindingLine, FindingsFilter
from viewer.ui.wording import (
    CHECK_NAMES,
    KIND_NAMES,
    amount,
    bound,
    difference,
)

TITLES = (
    said("Verdict"),
    said("Kind"),
    said("Where"),
    said("What"),
    said("It gives"),
    said("Printed"),
    said("Difference"),
    said("Allowed"),
)
FIRST_NUMBER = 4
#: The column to sort by that stands for the order of the report, the loudest first.
REPORT_ORDER = -1


class FindingsRole(IntEnum):
    """The model's own roles."""

    VERDICT = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    SET_ASIDE = Qt.ItemDataRole.UserRole + 3


def finding_line(
    filing: OpenFiling, names: Mapping[str, str], order: Mapping[str, int], finding: Finding
) -> FindingLine:
    """A finding in words.

    Args:
        filing: whose finding.
        names: statement id -> its name.
        order: statement id -> its number in the filing.
        finding: it.
    """
    key = finding.cells[0] if finding.cells else None
    cell = finding.figure or (filing.filing.cell(key) if key else None)
    where, place = "", (len(order), 0, finding.span[0] if finding.span else 0)
    if key is not None:
        statement = filing.filing.statement_by_id[key.statement]
        where = f"{told(names[key.statement])} {cell_name(statement, key)}"
        row, column = statement.row_by_id[key.row], statement.column_by_id[key.column]
        place = (order[key.statement], row.index, column.index)
    if finding.check == "narrative" and finding.span is not None:
        where = say(
            "Text, line {line}",
            line=filing.filing.document.text.count("\n", 0, finding.span[0]) + 1,
        )
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
    review = filing.filing.report.set_aside.get(finding)
    verdict = say("Set aside") if review else told(finding_words(finding))
    what = _what(filing, finding)
    what = f"{told(review.words)} · {what}" if review else what
    words = (verdict, told(kind or finding.check.capitalize()), where, what)
    return FindingLine(finding, (*words, *numbers), place, review)


def _what(filing: OpenFiling, finding: Finding) -> str:
    """The row, and what the other columns do not say: where to look, else the remark."""
    remark = told(finding.remark)
    key = finding.cells[0] if finding.cells and finding.check != "narrative" else None
    row = filing.filing.statement_by_id[key.statement].row_by_id[key.row].label if key else ""
    if not row or not finding.place:
        return remark
    if not finding.hint:
        return say("{row}: {remark}", row=row, remark=remark)
    suspect = finding.suspect
    if suspect is None:
        return say("{row}: {hint}", row=row, hint=told(finding.hint))
    other = filing.filing.statement_by_id[suspect.statement].row_by_id[suspect.row].label
    if not finding.slip:
        return say("{row}: look at {other}", row=row, other=other)
    if suspect == key:
        return say("{row}: {slip}?", row=row, slip=finding.slip)
    return say("{row}: {slip} in {other}?", row=row, slip=finding.slip, other=other)


class FindingsModel(LinesModel[FindingLine]):
    """The findings that the filter lets through; those set aside stand below the others."""

    def __init__(self) -> None:
        super().__init__(
            TITLES,
            {
                Qt.ItemDataRole.DisplayRole: lambda line, column: line.texts[column],
                Qt.ItemDataRole.ToolTipRole: lambda line, _: _tip(line),
                Qt.ItemDataRole.TextAlignmentRole: lambda _, column: self.alignment(column),
                Qt.ItemDataRole.AccessibleTextRole: _spoken,
                FindingsRole.VERDICT: lambda line, _: line.finding.verdict,
                FindingsRole.MARK: lambda line, column: "" if column else _mark(line),
                FindingsRole.SET_ASIDE: lambda line, _: line.review is not None,
            },
        )
        self._all: list[FindingLine] = []
        self.filter = FindingsFilter()
        self._order = (REPORT_ORDER, Qt.SortOrder.AscendingOrder)

    @override
    def alignment(self, column: int) -> Qt.AlignmentFlag:
        is_number = column >= FIRST_NUMBER
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._arrange()

    def show(self, filing: OpenFiling | None) -> None:
        """Show the findings of a filing."""
        self._all = []
        if filing is not None:
            names = filing.filing.names
            order = {s.id: place for place, s in enumerate(filing.filing.statements)}
            self._all = [
                finding_line(filing, names, order, finding)
                for finding in filing.filing.report.findings
            ]
        self._arrange()

    def set_filter(self, wanted: FindingsFilter) -> None:
        """Show what this filter lets through."""
        self.filter = wanted
        self._arrange()

    def finding(self, row: int) -> Finding:
        """The finding at that position."""
        return self.shown[row].finding

    def line(self, row: int) -> FindingLine:
        """The line at that position."""
        return self.shown[row]

    def row_of(self, finding: Finding) -> int:
        """Position of a finding, -1 if it is not shown."""
        rows = (row for row, line in enumerate(self.shown) if line.finding == finding)
        return next(rows, -1)

    @property
    def lines(self) -> tuple[FindingLine, ...]:
        """All findings, shown or not, in the order of the report."""
        return tuple(self._all)

    @property
    def concerned(self) -> list[Finding]:
        """The findings that the filter lets through, those set aside last, shown or not."""
        shown = [line.finding for line in self.shown if line.review is None]
        aside = [line for line in self._all if line.review is not None]
        return shown + [line.finding for line in aside if self.filter.concerns(line)]

    def count(self, verdict: Verdict | None = None) -> int:
        """How many findings are not set aside, with that verdict if one is given, shown or not."""
        return sum(
            line.review is None and verdict in {None, line.finding.verdict} for line in self._all
        )

    @property
    def set_aside(self) -> int:
        """How many findings are set aside."""
        return sum(line.review is not None for line in self._all)

    def _arrange(self) -> None:
        shown = [line for line in self._all if self.filter.admits(line)]
        column, order = self._order
        if column != REPORT_ORDER:
            is_down = order is Qt.SortOrder.DescendingOrder
            shown.sort(key=lambda line: _sort_key(line, column), reverse=is_down)
            if column >= FIRST_NUMBER:  # A line without a number comes last either way.
                shown.sort(key=lambda line: _number(line, column) is None)
        shown.sort(key=lambda line: line.review is not None)
        self.show_lines(shown)


def _sort_key(line: FindingLine, column: int) -> Any:
    if column == 0:
        return VERDICTS.index(line.finding.verdict)
    if column == 2:
        return line.place
    if column < FIRST_NUMBER:
        return line.texts[column].casefold()
    return _number(line, column) or Decimal(0)


def _number(line: FindingLine, column: int) -> Decimal | None:
    finding = line.finding
    numbers = (finding.given, finding.printed, finding.difference, finding.bound)
    return numbers[column - FIRST_NUMBER]


def _mark(line: FindingLine) -> str:
    return SET_ASIDE_MARK if line.review else MARKS[line.finding.verdict]


def _tip(line: FindingLine) -> str:
    finding = line.finding
    if line.review is None:
        return told(finding.message)
    return say(
        "Set aside: {review}\n{verdict}: {message}",
        review=line.review.words,
        verdict=finding_words(finding),
        message=finding.message,
    )


def _spoken(line: FindingLine, column: int) -> str:
    return f"{told(TITLES[column])}: {line.texts[column]}"
