"""Sheets of charts of a filing that may have changed since: rows are found again by their labels.

An id means nothing by itself in a changed filing, and a chart of another row would be a silent
mistake. So each row that is drawn is kept with the headings that it stands under and its label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.core.chart_sheet import Chart, ChartSheet, RowRef
from viewer.core.filing import Filing
from viewer.core.statement import Row, Statement
from viewer.ui.sessions.record import SheetMark
from viewer.ui.sessions.renaming import renamed_ids, same_statement

#: Parts the headings of a row from its label: no line of a document holds it.
BELOW = "\n"


@dataclass(frozen=True, slots=True)
class Refitted:
    """Sheets of charts as they fit a filing.

    Attributes:
        sheets: those of which a chart is left.
        lost: labels of the rows that are not found again, each once.
    """

    sheets: tuple[ChartSheet, ...]
    lost: tuple[str, ...] = ()


def chart_marks(filing: Filing, sheets: Sequence[ChartSheet]) -> tuple[SheetMark, ...]:
    """What finds the rows of charts again: a mark a statement, with the labels of its rows."""
    rows: dict[str, set[str]] = {}
    for ref in _refs(sheets):
        rows.setdefault(ref.statement, set()).add(ref.row)
    return tuple(
        SheetMark(
            statement.id, statement.title, statement.kind,
            labels=tuple((row.id, _path(row)) for row in statement.rows
                         if row.id in rows[statement.id]),
        )
        for statement in filing.statements
        if statement.id in rows
    )  # fmt: skip


def refitted(sheets: Sequence[ChartSheet], marks: Sequence[SheetMark], filing: Filing) -> Refitted:
    """Sheets of charts in which every row is the one that was meant.

    Args:
        sheets: as they were kept.
        marks: as `chart_marks` made them for the filing of then.
        filing: the filing as it is now.

    Returns:
        Charts without rows that are not found, or of which two could be meant; a total that is
        not found takes its chart along, and a ratio goes where one of its rows does.
    """
    found: dict[RowRef, RowRef] = {}
    homes: dict[str, str] = {}
    names: dict[RowRef, str] = {}
    for mark in marks:
        names |= {RowRef(mark.statement, row): _label(path) for row, path in mark.labels}
        statement = same_statement(mark, filing)
        if statement is not None:
            homes[mark.statement] = statement.id
            rows = _found_rows(mark, statement)
            found |= {
                RowRef(mark.statement, old): RowRef(statement.id, new) for old, new in rows.items()
            }
    lost = dict.fromkeys(names.get(ref, "") for ref in _refs(sheets) if ref not in found)
    kept = [_fit(sheet, found, homes) for sheet in sheets]
    return Refitted(
        tuple(sheet for sheet in kept if sheet is not None), tuple(name for name in lost if name)
    )


def _fit(
    sheet: ChartSheet, found: dict[RowRef, RowRef], homes: dict[str, str]
) -> ChartSheet | None:
    charts = tuple(chart for old in sheet.charts if (chart := _fit_chart(old, found)) is not None)
    if not charts:
        return None
    home = homes.get(sheet.statement, charts[0].rows[0].statement)
    return replace(sheet, statement=home, charts=charts)


def _fit_chart(chart: Chart, found: dict[RowRef, RowRef]) -> Chart | None:
    rows = tuple(found[ref] for ref in chart.rows if ref in found)
    if not rows or (chart.kind.has_total and chart.rows[0] not in found):
        return None
    ratio = chart.ratio
    if ratio is not None:
        both = ratio.part in found and ratio.base in found
        ratio = replace(ratio, part=found[ratio.part], base=found[ratio.base]) if both else None
    return replace(chart, rows=rows, ratio=ratio)


def _found_rows(mark: SheetMark, statement: Statement) -> dict[str, str]:
    """Id of then -> id of now: by headings and label; by a label alone that only one row has."""
    whole = renamed_ids(mark.labels, {row.id: _path(row) for row in statement.rows})
    rest = [(row, _label(path)) for row, path in mark.labels if row not in whole]
    alone = {row.id: row.label for row in statement.rows}
    once = {row: label for row, label in alone.items()
            if label and list(alone.values()).count(label) == 1}  # fmt: skip
    return whole | renamed_ids(rest, once)


def _refs(sheets: Sequence[ChartSheet]) -> Iterator[RowRef]:
    """Every row that the sheets draw, or make a ratio of."""
    for sheet in sheets:
        for chart in sheet.charts:
            yield from chart.rows
            if chart.ratio is not None:
                yield from (chart.ratio.part, chart.ratio.base)


def _path(row: Row) -> str:
    return BELOW.join((*row.section, row.label))


def _label(path: str) -> str:
    return path.rpartition(BELOW)[2]
