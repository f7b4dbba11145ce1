"""The outline of a statement: which rows fold under which totals, in both orders of rows.

A row's parent is the total that it is a part of, by the statement's folding relations. Row ids go
in and out; positions on a screen are the view's business.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from viewer.core.statement import Row, Statement


@dataclass(frozen=True)
class Outline:
    """A forest over the rows of one statement.

    Attributes:
        printed: all row ids in printed order.
        parents: row id -> the total that it folds under; rows of the outermost level are absent.
        hidden_headings: headings that a total of the same group stands for in totals-first order.
    """

    printed: tuple[str, ...]
    parents: Mapping[str, str]
    hidden_headings: AbstractSet[str]

    @classmethod
    def of(cls, statement: Statement) -> "Outline":
        """The outline that a statement's relations make."""
        parents = _fold_parents(statement)
        printed = tuple(row.id for row in statement.rows)
        children = _children(printed, parents)
        _adopt_strays(statement.rows, parents, children)
        hidden = _place_headings(statement.rows, parents)
        return cls(printed, parents, hidden)

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """Total's row id -> rows that fold directly under it, in printed order."""
        return _children(self.printed, self.parents)

    @cached_property
    def levels(self) -> Mapping[str, int]:
        """Row id -> how many totals it folds under; 0 is outermost."""
        return {row: sum(1 for _ in self.ancestors(row)) for row in self.printed}

    @property
    def depth(self) -> int:
        """How many levels there are: 1 for a statement without totals, 0 without rows."""
        return max(self.levels.values(), default=-1) + 1

    def ancestors(self, row: str) -> list[str]:
        """The totals that a row folds under, the nearest first."""
        found: list[str] = []
        while (parent := self.parents.get(row)) is not None:
            found.append(parent)
            row = parent
        return found

    def descendants(self, row: str) -> list[str]:
        """Every row that folds under a total, at any depth, in printed order."""
        below: list[str] = []
        pending = list(self.children.get(row, ()))
        while pending:
            found = pending.pop()
            below.append(found)
            pending.extend(self.children.get(found, ()))
        return sorted(below, key=self._positions.__getitem__)

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {row: position for position, row in enumerate(self.printed)}

    @cached_property
    def totals_first(self) -> tuple[str, ...]:
        """Row ids as a tree: each total directly before its parts, its headings left out."""
        ordered: list[str] = []
        pending = [row for row in reversed(self.printed) if row not in self.parents]
        while pending:
            row = pending.pop()
            if row not in self.hidden_headings:
                ordered.append(row)
            pending.extend(reversed(self.children.get(row, ())))
        return tuple(ordered)

    def visible(self, order: Sequence[str], collapsed: AbstractSet[str]) -> list[str]:
        """The rows of `order` that show when those totals are folded; order is kept."""
        hidden = self.hidden_by(collapsed)
        return [row for row in order if row not in hidden]

    def hidden_by(
        self, collapsed: AbstractSet[str], closed: AbstractSet[str] = frozenset()
    ) -> AbstractSet[str]:
        """The rows that folding those totals hides, but what is below `closed` ones."""
        hidden: set[str] = set()
        pending, seen = list(collapsed & self.children.keys()), set[str]()
        while pending:
            total = pending.pop()
            if total not in seen:
                seen.add(total)
                parts = self.children[total]
                hidden.update(parts)
                pending.extend((self.children.keys() & parts) - closed)
        return hidden

    def collapsed_at(self, level: int) -> frozenset[str]:
        """The totals to fold so that rows of levels 0 to `level` - 1 show, and no deeper."""
        found = self._collapsed_at.get(level)
        if found is None:
            found = frozenset(row for row in self.children if self.levels[row] >= level - 1)
            self._collapsed_at[level] = found
        return found

    @cached_property
    def _collapsed_at(self) -> dict[int, frozenset[str]]:
        """What `collapsed_at` found, by level."""
        return {}


def _fold_parents(statement: Statement) -> dict[str, str]:
    parents: dict[str, str] = {}
    lines = {row.id for row in statement.rows if not row.is_heading}
    for relation in statement.relations:
        if relation.folds and relation.reading == "primary" and relation.total in lines:
            for term in relation.terms:
                if term.row in lines and not _leads_to(relation.total, term.row, parents):
                    parents.setdefault(term.row, relation.total)
    return parents


def _leads_to(row: str, target: str, parents: Mapping[str, str]) -> bool:
    """Whether `target` is `row` or above it: such a link would close a cycle."""
    seen: str | None = row
    while seen is not None:
        if seen == target:
            return True
        seen = parents.get(seen)
    return False


def _children(printed: Sequence[str], parents: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in printed:
        if row in parents:
            found.setdefault(parents[row], []).append(row)
    return {total: tuple(rows) for total, rows in found.items()}


def _adopt_strays(
    rows: Sequence[Row], parents: dict[str, str], children: Mapping[str, tuple[str, ...]]
) -> None:
    """Rows among a total's parts that no sum claims fold with them, so that brackets nest."""
    position = {row.id: place for place, row in enumerate(rows)}
    spans = sorted(
        (
            (
                position[parts[-1]] - position[parts[0]],
                position[parts[0]],
                position[parts[-1]],
                total,
            )
            for total, parts in children.items()
        ),
        key=lambda span: span[0],
    )
    for row in rows:
        if row.is_heading or row.id in parents or row.id in children:
            continue
        for _, first, last, total in spans:
            if first < position[row.id] < last:
                parents[row.id] = total
                break


def _place_headings(rows: Sequence[Row], parents: dict[str, str]) -> frozenset[str]:
    """Give each heading the level of the total that closes its group."""
    first_row: dict[str, str] = {}
    for row in rows:
        if row.is_heading:
            continue
        above: str | None = parents.get(row.id)
        while above is not None:
            first_row.setdefault(above, row.id)
            above = parents.get(above)
    hidden: set[str] = set()
    run: list[Row] = []
    for row in rows:
        if row.is_heading:
            run.append(row)
            continue
        _place_run(run, row.id, parents, first_row, hidden)
        run = []
    return frozenset(hidden)


def _place_run(
    headings: list[Row],
    item: str,
    parents: dict[str, str],
    first_row: Mapping[str, str],
    hidden: set[str],
) -> None:
    """Match headings, the nearest first, with the totals whose groups begin at `item`."""
    inside = item
    for heading in reversed(headings):
        total = parents.get(inside)
        if total is not None and first_row.get(total) == item:
            inside = total
            hidden.add(heading.id)
        above = parents.get(inside)
        if above is not None:
            parents[heading.id] = above
