"""The way down to the current figure, over the borders of tables and columns."""

from collections.abc import Sequence

from viewer.core.decompositions import Decomposition
from viewer.core.drilldown import path_to
from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.ui.language import told
from viewer.ui.wording import column_name

Step = tuple[str, CellKey]


class Trail:
    """Remembers where a drill left a table or a column, so that the path leads home.

    Within a table and a column the path follows from the sums; a crossing is known only from the
    drill itself, and forgotten when one goes elsewhere.
    """

    def __init__(self) -> None:
        self._crossings: list[tuple[CellKey, CellKey]] = []

    def drill(self, key: CellKey, way: Decomposition, part: CellKey) -> None:
        """Remember that a figure was left for a part of it.

        Args:
            key: the figure.
            way: which of its decompositions the part belongs to.
            part: the part.
        """
        if way.twin is not None:
            self._crossings.append((key, way.key))
        if way.derived is not None:
            self._crossings.append((way.key, part))

    def path(self, filing: Filing, key: CellKey) -> list[Step]:
        """(name, figure) of each step from the outermost total to the figure itself."""
        keys = _own_path(filing, key)
        while self._crossings and self._crossings[-1][1] not in keys:
            self._crossings.pop()
        for here, there in reversed(self._crossings):
            if there not in keys:
                break
            keys = [*_own_path(filing, here), *keys[keys.index(there) :]]
        return _named(filing, keys)


def _own_path(filing: Filing, key: CellKey) -> list[CellKey]:
    statement = filing.statement_by_id.get(key.statement)
    if statement is None:
        return [key]
    return [statement.key(row, key.column) for row in path_to(statement, key.row)]


def _named(filing: Filing, keys: Sequence[CellKey]) -> list[Step]:
    """A step into another table bears the table's name, one into another column the column's."""
    steps: list[Step] = []
    before: CellKey | None = None
    for key in keys:
        statement = filing.statement_by_id[key.statement]
        name = statement.row_by_id[key.row].label
        if before is not None and before.statement != key.statement and key != keys[-1]:
            name = told(filing.names[key.statement])
        elif before is not None and before.row == key.row:
            name = column_name(statement.column_by_id[key.column])
        steps.append((name, key))
        before = key
    return steps
