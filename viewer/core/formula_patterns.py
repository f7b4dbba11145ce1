"""How the formula of a derived figure is written over its operands."""

from collections.abc import Sequence

from viewer.core.relations import DerivedKind
from viewer.core.said import said

_PATTERNS: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: "{0} ÷ {1} − 1",
    DerivedKind.CHANGE_ON_SIZE: "({0} − {1}) ÷ |{1}|",
    DerivedKind.SHARE: "{0} ÷ {1}",
    DerivedKind.RATIO: "{0} ÷ {1}",
    DerivedKind.MARGIN: "({0} − {1}) ÷ {0}",
    DerivedKind.DIFFERENCE: "{0} − {1}",
    DerivedKind.RATIO_TO_AVERAGE: said("{0} ÷ average of {1} and {2}"),
}


def written(kind: DerivedKind, operands: Sequence[str], signs: Sequence[int] = ()) -> str:
    """A formula over operands that are named or printed: "10,512 ÷ 9,185 − 1".

    Args:
        kind: the formula; one that needs a rate is not written here.
        operands: what to write for each, in the formula's order.
        signs: of a sum, +1 or -1 for each operand; empty if all are added.
    """
    if kind.is_sum:
        pairs = zip(signs or (1,) * len(operands), operands, strict=True)
        chain = "".join(f" {'−' if sign < 0 else '+'} {operand}" for sign, operand in pairs)
        return chain.removeprefix(" + ")
    return _PATTERNS[kind].format(*operands, operands[-1])
