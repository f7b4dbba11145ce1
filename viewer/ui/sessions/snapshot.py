"""The session as it is now, read from the window."""

from viewer.core.statement import Statement
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.sessions.kept_charts import chart_marks
from viewer.ui.sessions.record import KeptFile, Session, SheetMark
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.statement_view import StatementView


def present_session(parts: Parts, waiting: dict[int, dict[str, SheetMark]]) -> Session:
    """What is open, and where the reader stands.

    Args:
        parts: the window's.
        waiting: filing's number -> marks of sheets that have not been looked at since the start.
    """
    shown = parts.area.filing
    return Session(
        files=tuple(
            kept_file(entry, parts, waiting.get(entry.number, {}))
            for entry in parts.filings.entries
        ),
        shown=str(shown.path) if shown else "",
    )


def kept_file(entry: Entry, parts: Parts, waiting: dict[str, SheetMark]) -> KeptFile:
    """How a file's sheets and charts stand.

    Args:
        entry: the filing, open.
        parts: the window's.
        waiting: marks of its sheets that have not been looked at since the start.
    """
    if not isinstance(entry, OpenFiling):
        return KeptFile(str(entry.path))
    views = parts.area.sheets_of(entry.number)
    marks = waiting | {name: mark_of(view) for name, view in views.items()}
    return KeptFile(
        str(entry.path),
        entry.filing.document.file_hash,
        parts.area.last_shown(entry.number),
        tuple(marks[name] for name in sorted(marks)),
        parts.charts.of(entry.number),
        chart_marks(entry.filing, parts.charts.of(entry.number)),
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
    bases = {added.base for added in view.added if added.base is not None}
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


def _labels(statement: Statement, rows: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((row.id, row.label) for row in statement.rows if row.id in rows)


def _titles(statement: Statement, columns: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((c.id, c.title) for c in statement.columns if c.id in columns)
