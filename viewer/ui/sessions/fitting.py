"""What of a session fits a filing that may have changed since, or is understood otherwise now.

What is not found again by its words is left out, and counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from viewer.core.added_columns import AddedColumn
from viewer.core.filing import Filing
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.sessions.kept_charts import Refitted, refitted
from viewer.ui.sessions.record import KeptFile, SheetMark
from viewer.ui.sessions.renaming import Renamed, Renaming, renaming


@dataclass(frozen=True, slots=True)
class Fitted:
    """What of a kept file is found again.

    Attributes:
        marks: statement id of the filing -> how it was left.
        charts: the sheets of charts, and the rows that they are without.
        lost_sheets: how many statements whose sheets were looked at are not found again.
        lost_columns: how many added columns read something that is not.
    """

    marks: dict[str, SheetMark]
    charts: Refitted
    lost_sheets: int = 0
    lost_columns: int = 0


def fitted(kept: KeptFile, filing: Filing) -> Fitted:
    """What of a kept file fits its filing as it is now."""
    names = renaming(kept, filing)
    marks: dict[str, SheetMark] = {}
    lost_sheets = lost_columns = 0
    for mark in kept.sheets:
        found = names.get(mark.statement)
        if found is None or found.statement.id in marks:
            lost_sheets += mark.view != SheetView()
            continue
        fit = marks[found.statement.id] = _fit(mark, found, names)
        lost_columns += len(mark.view.added) - len(fit.view.added)
    # Versions before this one kept no labels: their ids hold for the same file only.
    is_same = kept.digest in {"", filing.document.file_hash}
    charts = (
        Refitted(kept.charts)
        if is_same and not kept.chart_rows
        else refitted(kept.charts, kept.chart_rows, filing)
    )
    return Fitted(marks, charts, lost_sheets, lost_columns)


def _fit(mark: SheetMark, found: Renamed, names: Renaming) -> SheetMark:
    rows, printed = found.rows, found.columns
    added = {
        then.id: now
        for then in mark.view.added
        if isinstance(then, AddedColumn)
        and (now := _column(then, found, mark.statement, names)) is not None
    }
    columns = {**printed, **{then: now.id for then, now in added.items()}}
    row, column = rows.get(mark.row, ""), columns.get(mark.column, "")
    stands = row and (column or not mark.column)
    return replace(
        mark,
        statement=found.statement.id,
        row=row if stands else "",
        column=column if stands else "",
        labels=tuple((rows[name], label) for name, label in mark.labels if name in rows),
        titles=tuple((printed[name], title) for name, title in mark.titles if name in printed),
        view=replace(_view(mark.view, rows, columns), added=tuple(added.values())),
    )


def _view(view: SheetView, rows: Mapping[str, str], columns: dict[str, str]) -> SheetView:
    named = {"": ""} | columns  # The column of labels is always there.
    return replace(
        view,
        collapsed=frozenset(rows[row] for row in view.collapsed if row in rows),
        hidden=frozenset(columns[column] for column in view.hidden if column in columns),
        columns=tuple(columns[column] for column in view.columns if column in columns),
        widths=tuple(sorted((named[c], width) for c, width in view.widths if c in named)),
    )


def _column(
    then: AddedColumn, found: Renamed, statement: str, names: Renaming
) -> AddedColumn | None:
    """An added column of now; None where something that it reads is not found again."""
    if any(column not in found.columns for column in then.columns):
        return None
    base = then.base
    if base is not None:
        table = found if base.statement == statement else names.get(base.statement)
        base = table.key(base) if table else None
        if base is None:
            return None
    return replace(then, columns=tuple(found.columns[c] for c in then.columns), base=base)
