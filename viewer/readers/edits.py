"""What somebody changed on the sheets of an exported workbook since it was written."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from viewer.core.amounts import format_number
from viewer.core.cell_seals import CODE_LENGTH, EMPTY, Held, number_words, seal, shown_text
from viewer.core.kept_records import KeptSheet
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Statement
from viewer.readers.kept_filing import KeptRecord
from viewer.readers.sheet_parts import SheetCell, SheetParts

#: So many changed cells of figures, and of anything else, are named; the rest is counted.
MOST_FIGURES, NAMED = 50, 5
_LONG = 40


class Edit(NamedTuple):
    """A cell that does not hold what was written.

    Attributes:
        sheet: its sheet.
        address: its address there.
        now: what it holds, in words.
        was: what was written, in words; `EMPTY` for nothing, "" where that is not kept.
        figure: the figure that it showed, None if it showed none.
    """

    sheet: str
    address: str
    now: str
    was: str
    figure: CellKey | None = None

    @property
    def sentence(self) -> str:
        """Where, what it holds, and what holds here."""
        facts = {"cell": f"{self.sheet}!{self.address}", "now": self.now, "was": self.was}
        if not self.was:
            return said(
                "{cell} of the workbook holds {now} where the export wrote something else.",
                **facts,
            )
        if self.was == EMPTY:
            return said(
                "{cell} of the workbook holds {now} where the export wrote nothing; it is not "
                "read.",
                **facts,
            )
        return said(
            "{cell} of the workbook holds {now} where the export wrote {was}, which is shown "
            "here.",
            **facts,
        )


class Edits(NamedTuple):
    """Everything that was changed in a workbook.

    Attributes:
        figures: the first of the figures whose cells hold something else -> the sentence.
        remarks: the other changes, one sentence each for the first, one for the rest.
    """

    figures: Mapping[CellKey, str]
    remarks: tuple[str, ...]


def edits_of(record: KeptRecord, parts: SheetParts, stop: Callable[[], None]) -> Edits:
    """What was changed on the sheets, and which sheets are gone or new.

    Args:
        record: what was kept when the workbook was written.
        parts: the sheets as they are.
        stop: called now and then; may raise to stop.

    Raises:
        ReadError: a sheet is damaged.
    """
    figures: dict[CellKey, str] = {}
    remarks: list[str] = []
    statements = {statement.id: statement for statement in record.statements}
    written = {sheet.name: sheet for sheet in record.sheets.sheets}
    untold = 0
    for sheet in record.sheets.sheets:
        if sheet.name not in parts.names:
            remarks.append(
                said(
                    "The sheet {name} is gone from the workbook; what it showed is shown here.",
                    name=sheet.name,
                )
            )
            continue
        for edit in _edits(sheet, statements.get(sheet.statement), parts, stop):
            if edit.figure is not None and len(figures) < MOST_FIGURES:
                figures[edit.figure] = edit.sentence
            elif edit.figure is None and len(remarks) < NAMED:
                remarks.append(edit.sentence)
            else:
                untold += 1
    if untold:
        remarks.append(
            said(
                "Other cells of the workbook that differ from what the export wrote: {count}; "
                "rows or columns may have been moved. The figures shown are those exported.",
                count=untold,
            )
        )
    added = [name for name in parts.names if name not in written]
    if added:
        names = ", ".join(added[:NAMED]) + (" and others" if len(added) > NAMED else "")
        remarks.append(
            said("Sheets that the export did not write are not read: {names}.", names=names)
        )
    return Edits(figures, tuple(remarks))


def _edits(
    sheet: KeptSheet, statement: Statement | None, parts: SheetParts, stop: Callable[[], None]
) -> Iterator[Edit]:
    """The cells of a sheet that hold something else than was written, row by row."""
    sealed = {row.number: row.codes for row in sheet.sealed}
    seen: set[tuple[int, int]] = set()
    names = _Names(sheet, statement)
    for cell in parts.cells(sheet.name, stop):
        if seal(cell.held, cell.content) == EMPTY:
            continue
        codes = sealed.get(cell.row, "")
        start = (cell.column - 1) * CODE_LENGTH
        code = codes[start : start + CODE_LENGTH] or EMPTY
        seen.add((cell.row, cell.column))
        if code != seal(cell.held, cell.content):
            place = cell.row, cell.column
            was = EMPTY if code == EMPTY else names.written(*place)
            figure = None if code == EMPTY else names.figure(*place)
            yield Edit(sheet.name, _address(*place), _now(cell), was, figure)
    for number, codes in sealed.items():
        for start in range(0, len(codes), CODE_LENGTH):
            at = number, start // CODE_LENGTH + 1
            if codes[start : start + CODE_LENGTH] != EMPTY and at not in seen:
                was, figure = names.written(*at), names.figure(*at)
                yield Edit(sheet.name, _address(*at), "nothing", was, figure)


class _Names:
    """What the export wrote into the cells of a statement's sheet."""

    def __init__(self, sheet: KeptSheet, statement: Statement | None) -> None:
        self._rows: Mapping[int, str] = {number: row for row, number in sheet.rows}
        self._columns: Mapping[int, str] = {number: column for column, number in sheet.columns}
        self._statement = statement

    def figure(self, row: int, column: int) -> CellKey | None:
        """The figure that was written there, None if none was."""
        row_id, column_id = self._rows.get(row), self._columns.get(column)
        if self._statement is None or row_id is None or column_id is None:
            return None
        is_figure = (row_id, column_id) in self._statement.cells
        return self._statement.key(row_id, column_id) if is_figure else None

    def written(self, row: int, column: int) -> str:
        """A figure as printed or a row's label, in words; "" if it was neither."""
        statement, row_id = self._statement, self._rows.get(row)
        if statement is None or row_id is None or row_id not in statement.row_by_id:
            return ""
        column_id = self._columns.get(column)
        if column_id is None:
            is_label = column < min(self._columns, default=column)
            label = shown_text(statement.row_by_id[row_id].label)
            return _quoted(label) if is_label and label else ""
        cell = statement.cell(row_id, column_id)
        return said("the printed {figure}", figure=shown_text(cell.text)) if cell else ""


def _now(cell: SheetCell) -> str:
    if cell.held is Held.NUMBER:
        number = Decimal(number_words(Decimal(cell.content)))
        digits = -int(number.as_tuple().exponent)
        return format_number(number, max(0, digits), parentheses=False)
    if cell.held is Held.FORMULA:
        return said("the formula ={formula}", formula=_cut(str(cell.content)))
    return _quoted(shown_text(str(cell.content)))


def _quoted(text: str) -> str:
    return f"“{_cut(text)}”"


def _cut(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _address(row: int, column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
