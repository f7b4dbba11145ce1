"""Ids of then and ids of now: what of a statement is found again by its words.

An id means nothing by itself in a changed filing: a statement is the same if its title is, a row
if its label is, a column if its header is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.sessions.record import KeptFile, NamedStatement, SheetMark


@dataclass(frozen=True, slots=True)
class Renamed:
    """A statement that is found again.

    Attributes:
        statement: the statement as it is now.
        rows: row id of then -> row id of now; the others are gone.
        columns: likewise of columns.
    """

    statement: Statement
    rows: Mapping[str, str]
    columns: Mapping[str, str]

    def key(self, then: CellKey) -> CellKey | None:
        """Where a figure stands now; None if its row or column is gone."""
        row, column = self.rows.get(then.row), self.columns.get(then.column)
        return CellKey(self.statement.id, row, column) if row and column else None


#: Statement id of then -> what it is now, of those that are found again.
Renaming = Mapping[str, Renamed]


def renaming(kept: KeptFile, filing: Filing) -> Renaming:
    """What of everything that a kept file speaks of is found again in its filing."""
    found: dict[str, Renamed] = {}
    for name, named in _spoken_of(kept).items():
        statement = same_statement(named, filing)
        if statement is not None:
            labels = {row.id: row.label for row in statement.rows}
            titles = {column.id: column.title for column in statement.columns}
            rows, columns = renamed_ids(named.labels, labels), renamed_ids(named.titles, titles)
            found[name] = Renamed(statement, rows, columns)
    return found


def same_statement(named: NamedStatement | SheetMark, filing: Filing) -> Statement | None:
    """The statement that was meant: of its id and title, or else the only one of its title."""
    by_id = filing.statement_by_id.get(named.statement)
    if by_id is not None and by_id.title == named.title:
        return by_id
    alike = [
        statement
        for statement in filing.statements
        if statement.title == named.title and statement.kind == named.kind
    ]
    return alike[0] if len(alike) == 1 else None


def _spoken_of(kept: KeptFile) -> dict[str, NamedStatement]:
    """Statement id -> everything that is spoken of in it, by its own sheet and by others."""
    spoken = {named.statement: named for named in kept.named}
    for mark in kept.sheets:
        other = spoken.get(mark.statement, NamedStatement(mark.statement))
        spoken[mark.statement] = replace(
            other,
            title=mark.title,
            kind=mark.kind,
            labels=tuple(dict((*other.labels, *mark.labels)).items()),
            titles=tuple(dict((*other.titles, *mark.titles)).items()),
        )
    return spoken


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
