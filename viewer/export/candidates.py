"""Which formulas a statement's relations offer for its figures, before any is tried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from viewer.core.evaluation import foot
from viewer.core.findings import Verdict
from viewer.core.relations import Derived, DerivedKind, SumRelation
from viewer.core.statement import Measure, Statement
from viewer.export.figures import Shown
from viewer.export.formulas import MAX_TERMS, Expression, Follows, Ref, SumOf
from viewer.export.rates import Rates, rate_of

_AMOUNTS = frozenset({Measure.AMOUNT, Measure.COUNT})
_PROPORTIONAL = frozenset({Measure.SHARE, Measure.TRANSLATION})
_EXACT_KINDS = frozenset(kind for kind in DerivedKind if kind.adds_up)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one row that are decided together, so that one row has one formula.

    Attributes:
        choices: in order of preference, the formula of each figure.
        exact: whether a formula must give the printed figure itself, not only its digits.
        needs: how many formulas must show the printed figure for any of them to be taken.
        first: whether it is decided before others where formulas would run in a circle.
    """

    choices: tuple[Mapping[Ref, Expression], ...]
    exact: bool = False
    needs: int = 0
    first: bool = True

    @property
    def cells(self) -> tuple[Ref, ...]:
        """The figures, in the order of their columns."""
        return tuple(dict.fromkeys(ref for choice in self.choices for ref in choice))

    @property
    def reads(self) -> frozenset[Ref]:
        """Every figure that one of the formulas reads."""
        return frozenset(
            ref
            for choice in self.choices
            for expression in choice.values()
            for ref in expression.refs
        )


@dataclass(frozen=True, slots=True)
class Offer:
    """A statement and how its figures are shown: what formulas are made from."""

    statement: Statement
    shown: Mapping[Ref, Shown]
    rates: Rates

    def groups(self) -> Iterator[Group]:
        """Every group of figures that a formula is offered for, in printed order of rows."""
        derived = self._derived_formulas()
        taken: set[Ref] = set()
        for row in self.statement.rows:
            relation = self._footing_relation(row.id)
            if relation is None:
                continue
            yield from self._total_groups(relation, derived, taken)
        for ref, (one, formula) in derived.items():
            if ref not in taken:
                yield Group(({ref: formula},), exact=one.kind in _EXACT_KINDS)

    def _total_groups(
        self,
        relation: SumRelation,
        derived: Mapping[Ref, tuple[Derived, Expression]],
        taken: set[Ref],
    ) -> Iterator[Group]:
        """The groups of a total: its amounts as one, its shares as one, its translations."""
        amounts = self._sums(relation, _AMOUNTS)
        first = relation.reading == "primary"
        if amounts:
            needs = len(amounts)
            if not self.foots_exactly(relation):
                # The row stays printed, but for columns that follow from others as a whole.
                amounts = {ref: sum_ for ref, sum_ in amounts.items() if ref not in derived}
            taken.update(amounts)
            yield Group((amounts,), exact=True, needs=needs, first=first)
        for measure in sorted(_PROPORTIONAL):
            sums = self._sums(relation, frozenset({measure}))
            if sums:
                other = {ref: derived[ref][1] for ref in sums if ref in derived}
                taken.update(sums)
                yield Group((sums, other) if other else (sums,), first=first)

    def _sums(self, relation: SumRelation, measures: frozenset[Measure]) -> dict[Ref, Expression]:
        """The total's columns of these measures, each with the sum over its parts."""
        found: dict[Ref, Expression] = {}
        for column in self.statement.columns:
            ref = Ref(relation.total, column.id)
            cell = self.statement.cell(*ref)
            if cell is None or cell.measure not in measures:
                continue
            terms = tuple((term.weight, Ref(term.row, column.id)) for term in relation.terms)
            powers = {self.shown[part].power for _, part in terms if part in self.shown}
            if powers <= {self.shown[ref].power} and len(terms) <= MAX_TERMS:
                found[ref] = SumOf(terms)
        return found

    def _footing_relation(self, row: str) -> SumRelation | None:
        """The relation to write for a total: the first that foots exactly, else the first."""
        relations = self.statement.relations_by_total.get(row, ())
        for relation in relations:
            if self.foots_exactly(relation):
                return relation
        return relations[0] if relations else None

    def foots_exactly(self, relation: SumRelation) -> bool:
        """Whether a total adds up to the last digit in all of its amount columns."""
        verdicts = []
        for column in self.statement.columns:
            total = self.statement.cell(relation.total, column.id)
            if total is None or total.measure not in _AMOUNTS:
                continue
            parts = [
                (term.weight, cell)
                for term in relation.terms
                if (cell := self.statement.cell(term.row, column.id)) is not None
            ]
            verdicts.append(foot(total, parts, self.statement.rounding).verdict)
        return bool(verdicts) and all(verdict is Verdict.EXACT for verdict in verdicts)

    def _derived_formulas(self) -> dict[Ref, tuple[Derived, Expression]]:
        found: dict[Ref, tuple[Derived, Expression]] = {}
        for derived in self.statement.derived:
            formula = self._follows(derived)
            if formula is not None:
                found.setdefault(Ref(derived.cell.row, derived.cell.column), (derived, formula))
        return found

    def _follows(self, derived: Derived) -> Follows | None:
        """The formula of a derived figure; None if it reads other sheets or mixes units."""
        here = Ref(derived.cell.row, derived.cell.column)
        refs = tuple(Ref(key.row, key.column) for key in derived.operands)
        if any(key.statement != self.statement.id for key in derived.operands):
            return None
        if derived.kind is DerivedKind.MULTIPLE:
            return None  # No number but powers of ten stands in a formula.
        if here not in self.shown or any(ref not in self.shown for ref in refs):
            return None
        rate = rate_of(derived, self.statement)
        name = self.rates.get(rate) if rate is not None else None
        if (derived.kind is DerivedKind.TRANSLATION) != (name is not None):
            return None
        shift = _shift(derived.kind, self.shown[here].power, [self.shown[r].power for r in refs])
        if shift is None or (shift and derived.kind.is_sum):
            return None  # A sum of figures in another unit would need a factor at each.
        return Follows(derived.kind, refs, name, shift, self._is_fixed(derived), derived.signs)

    def _is_fixed(self, derived: Derived) -> bool:
        basis = self.statement.column_by_id[derived.cell.column].basis
        return (
            derived.kind is DerivedKind.SHARE
            and basis is not None
            and basis.row is not None
            and derived.operands[1].row == basis.row
        )


def _shift(kind: DerivedKind, power: int, operands: list[int]) -> int | None:
    """The power of ten from operands in their units to the figure in its; None if they mix."""
    if kind in {DerivedKind.SHARE, DerivedKind.RATIO, DerivedKind.RATIO_TO_AVERAGE}:
        return operands[0] - operands[1] - power
    if kind is DerivedKind.TRANSLATION:
        return operands[0] - power
    if len(set(operands)) != 1:
        return None
    return operands[0] - power if kind in _EXACT_KINDS else -power
