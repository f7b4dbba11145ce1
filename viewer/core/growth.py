"""Growth from a negative figure: as the document computes it, and as others would.

From -830 to 282 some print -134.0 %, the plain quotient less one; some 134.0 %, over the size of
what it grew from; many print n.m., for not meaningful. A document keeps to one of these; the other
is told beside it and never mixed with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.evaluation import given_by
from viewer.core.relations import Derived, DerivedKind
from viewer.core.said import said
from viewer.core.statement import Cell

_OTHERS = {
    DerivedKind.CHANGE: DerivedKind.CHANGE_ON_SIZE,
    DerivedKind.CHANGE_ON_SIZE: DerivedKind.CHANGE,
}
_WORDS = {
    DerivedKind.CHANGE: said("as a plain quotient"),
    DerivedKind.CHANGE_ON_SIZE: said("over the size of the base"),
}


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Growth by the convention that the document does not follow.

    Attributes:
        kind: its formula.
        value: what it gives, as a fraction.
    """

    kind: DerivedKind
    value: Decimal

    @property
    def words(self) -> str:
        """The convention in words: "over the size of the base"."""
        return _WORDS[self.kind]


def otherwise(derived: Derived, operands: Sequence[Cell]) -> Otherwise | None:
    """What others would print; None where all conventions agree: nothing grows from below zero.

    Args:
        derived: a growth as the document computes it.
        operands: the figures it is computed from, the later first.
    """
    kind = _OTHERS.get(derived.kind)
    if kind is None or len(operands) != 2 or (operands[1].value or 0) >= 0:
        return None
    value = given_by(Derived(kind, derived.cell, derived.operands), list(operands))
    return None if value is None else Otherwise(kind, value)
