"""What of a session fits a filing that may have changed since, or is understood otherwise now.

An id means nothing by itself in a changed filing: a statement is the same if its title is, a row
if its label is, a column if its header is. What is not found again is left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from viewer.core.filing import Filing
from viewer.core.statement import Statement
from viewer.ui.sessions.plain_views import renamed
from viewer.ui.sessions.record import KeptFile, SheetMark


def fitted(kept: KeptFile, filing: Filing) -> dict[str, SheetMark]:
    """Statement id of the filing -> how it was left, of those that are found again."""
    found: dict[str, SheetMark] = {}
    for mark in kept.sheets:
        statement = same_statement(mark, filing)
        if statement is not None and statement.id not in found:
            found[statement.id] = _fit(mark, statement)
    return found


def same_statement(mark: SheetMark, filing: Filing) -> Statement | None:
    """The statement that was meant: of its id and title, or else the only one of its title."""
    by_id = filing.statement_by_id.get(mark.statement)
    if by_id is not None and by_id.title == mark.title:
        return by_id
    alike = [
        statement
        for statement in filing.statements
        if statement.title == mark.title and statement.kind == mark.kind
    ]
    return alike[0] if len(alike) == 1 else None


def _fit(mark: SheetMark, statement: Statement) -> SheetMark:
    rows = renamed_ids(mark.labels, {row.id: row.label for row in statement.rows})
    columns = renamed_ids(mark.titles, {column.id: column.title for column in statement.columns})
    row, column = rows.get(mark.row, ""), columns.get(mark.column, "")
    stands = row and (column or not mark.column)
    return replace(
        mark,
        statement=statement.id,
        row=row if stands else "",
        column=column if stands else "",
        labels=tuple((rows[name], label) for name, label in mark.labels if name in rows),
        titles=tuple((columns[name], title) for name, title in mark.titles if name in columns),
        view=renamed(mark.view, rows, columns, (mark.statement, statement.id)),
    )


def renamed_ids(kept: Iterable[tuple[str, str]], present: Mapping[str, str]) -> dict[str, str]:
    """Id of then -> id of now, for what still has its name; of a name twice, only in its place."""
    ids: dict[str, list[str]] = {}
    for name, text in present.items():
        ids.setdefault(text, []).append(name)
    renamed: dict[str, str] = {}
    for name, text in kept:
        if present.get(name) == text:
            renamed[name] = name
        elif len(ids.get(text, ())) == 1:
            renamed[name] = ids[text][0]
    return renamed
