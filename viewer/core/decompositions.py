"""All the ways in which a figure is made of others: in its table, across columns, elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from viewer.core.drilldown import derived_at, is_sum_of_amounts, totals_of
from viewer.core.filing import Filing
from viewer.core.relations import CellKey, Derived, SumRelation, Tie
from viewer.core.tied import Twin, twins


@dataclass(frozen=True, slots=True)
class Decomposition:
    """One way in which a figure is made of others.

    Attributes:
        key: the figure whose parts they are: the one asked for, or one that prints the same
            quantity in another place.
        relation: the sum of rows, None if it follows by a formula.
        derived: the formula (columns side by side, quarters of a half, a ratio), None if it is a
            sum of rows.
        twin: how `key` is tied to the figure asked for; None if it is that figure.
    """

    key: CellKey
    relation: SumRelation | None = None
    derived: Derived | None = None
    twin: Twin | None = None

    @property
    def parts(self) -> tuple[CellKey, ...]:
        """The figures that it is made of, in printed order."""
        if self.relation is not None:
            return tuple(
                CellKey(self.key.statement, term.row, self.key.column)
                for term in self.relation.terms
            )
        return self.derived.operands if self.derived is not None else ()

    @property
    def is_sum(self) -> bool:
        """Whether its parts add up to it."""
        return self.relation is not None or (self.derived is not None and self.derived.kind.is_sum)


def decompositions(filing: Filing, key: CellKey, ties: Iterable[Tie]) -> tuple[Decomposition, ...]:
    """What the figure at `key` is made of: its own sums, its formulas, then sums elsewhere.

    Args:
        filing: the filing.
        key: the figure.
        ties: those that hold it. What prints the same quantity lends its sums; a figure that
            contradicts it does not.
    """
    own = [*_sums(filing, key), *_formulas(filing, key)]
    known = {frozenset(way.parts) for way in own}
    for twin in twins(filing, key, ties):
        if not twin.verdict.holds:
            continue
        for way in _sums(filing, twin.key, twin):
            if key not in way.parts and frozenset(way.parts) not in known:
                known.add(frozenset(way.parts))
                own.append(way)
    return tuple(own)


def wholes(
    filing: Filing, key: CellKey, ties: Callable[[CellKey], Iterable[Tie]]
) -> tuple[CellKey, ...]:
    """The totals that a figure is a direct part of: its own, then those of its twins elsewhere.

    Args:
        filing: the filing.
        key: the figure.
        ties: gives those that hold a figure. What prints the same quantity in another table is
            part of a total there; a figure that contradicts it is not.
    """
    found = dict.fromkeys(_totals(filing, key))
    same = [twin.key for twin in twins(filing, key, ties(key)) if twin.verdict.holds]
    for other in same:
        if other.statement != key.statement:
            found.update(dict.fromkeys(_totals(filing, other)))
    quantity = {key, *same}
    return tuple(total for total in found if total not in quantity)


def _totals(filing: Filing, key: CellKey) -> Iterator[CellKey]:
    """Totals of rows in its own column, then those of columns and spans of time."""
    statement = filing.statement_by_id[key.statement]
    for row in totals_of(statement, key.row):
        relations = statement.relations_by_total.get(row, ())
        total = statement.key(row, key.column)
        if any(is_sum_of_amounts(statement, total, relation) for relation in relations):
            yield total
    for derived in statement.derived:
        if derived.kind.is_sum and key in derived.operands:
            yield derived.cell


def _sums(filing: Filing, key: CellKey, twin: Twin | None = None) -> Iterator[Decomposition]:
    """Its sums, of rows and of columns."""
    statement = filing.statement_by_id[key.statement]
    for relation in statement.relations_by_total.get(key.row, ()):
        if is_sum_of_amounts(statement, key, relation):
            yield Decomposition(key, relation=relation, twin=twin)
    for derived in derived_at(statement, key):
        if derived.kind.is_sum:
            yield Decomposition(key, derived=derived, twin=twin)


def _formulas(filing: Filing, key: CellKey) -> Iterator[Decomposition]:
    for derived in derived_at(filing.statement_by_id[key.statement], key):
        if not derived.kind.is_sum:
            yield Decomposition(key, derived=derived)
