"""The session as it is now, read from the window."""

from collections.abc import Iterable, Iterator, Mapping

from viewer.core.added_columns import AddedColumn
from viewer.core.filing import Filing
from viewer.core.statement import Statement
from viewer.ui.open_filings import OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.sessions.kept_charts import chart_marks
from viewer.ui.sessions.record import KeptFile, NamedStatement, Names, Session, SheetMark
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.statement_view import StatementView


def present_session(
    parts: Parts,
    waiting: Mapping[int, Mapping[str, SheetMark]],
    unread: Mapping[int, KeptFile] | None = None,
) -> Session:
    """What is open, and where the reader stands.

    Args:
        parts: the window's.
        waiting: filing's number -> marks of sheets that have not been looked at since the start.
        unread: number of a file that could not be read -> how it was left when it could.
    """
    shown = parts.area.filing
    known = unread or {}
    return Session(
        files=tuple(
            kept_file(entry, parts, waiting.get(entry.number, {}))
            if isinstance(entry, OpenFiling)
            else known.get(entry.number, KeptFile(str(entry.path)))
            for entry in parts.filings.entries
        ),
        shown=str(shown.path) if shown else "",
        order=parts.area.order,
        scale=parts.area.scale,
    )


def kept_file(entry: OpenFiling, parts: Parts, waiting: Mapping[str, SheetMark]) -> KeptFile:
    """How a filing stands.

    Args:
        entry: the filing.
        parts: the window's.
        waiting: marks of its sheets that have not been looked at yet.
    """
    views = parts.area.sheets_of(entry.number)
    marks = {**{name: mark_of(view) for name, view in views.items()}, **waiting}
    sheets = tuple(marks[name] for name in sorted(marks))
    charts = parts.charts.of(entry.number)
    return KeptFile(
        str(entry.path),
        entry.filing.document.file_hash,
        parts.area.last_shown(entry.number),
        sheets,
        charts,
        chart_marks(entry.filing, charts),
        _named(entry.filing, sheets),
    )


def mark_of(view: StatementView) -> SheetMark:
    """How a sheet stands."""
    model = view.model
    if model is None:
        return SheetMark("")
    statement = model.statement
    place = SheetPlace.of(view.figures, model)
    row, column = place.current or ("", "")
    shown = view.sheet_view()
    columns = {column, *shown.hidden, *shown.columns, *(name for name, _ in shown.widths)}
    columns |= {name for added in view.added for name in added.columns}
    bases = [
        base
        for added in view.added
        if (base := added.base) is not None and base.statement == statement.id
    ]
    columns |= {base.column for base in bases}
    return SheetMark(
        statement=statement.id,
        title=statement.title,
        kind=statement.kind,
        row=row,
        column=column,
        scrolled=place.scrolled,
        labels=_labels(statement, {row, *shown.collapsed, *(base.row for base in bases)}),
        titles=_titles(statement, columns),
        view=shown,
    )


def _named(filing: Filing, sheets: Iterable[SheetMark]) -> tuple[NamedStatement, ...]:
    """The statements that columns added to others speak of, with the words there."""
    rows: dict[str, set[str]] = {}
    columns: dict[str, set[str]] = {}
    for statement, row, column in _bases(sheets):
        rows.setdefault(statement, set()).add(row)
        columns.setdefault(statement, set()).add(column)
    return tuple(
        NamedStatement(
            found.id,
            found.title,
            found.kind,
            _labels(found, rows[found.id]),
            _titles(found, columns[found.id]),
        )
        for found in filing.statements
        if found.id in rows
    )


def _bases(sheets: Iterable[SheetMark]) -> Iterator[tuple[str, str, str]]:
    """Statement, row and column of each figure of another table that an added column reads."""
    for mark in sheets:
        for added in mark.view.added:
            base = added.base if isinstance(added, AddedColumn) else None
            if base is not None and base.statement != mark.statement:
                yield base


def _labels(statement: Statement, rows: set[str]) -> Names:
    return tuple((row.id, row.label) for row in statement.rows if row.id in rows)


def _titles(statement: Statement, columns: set[str]) -> Names:
    return tuple((c.id, c.title) for c in statement.columns if c.id in columns)
