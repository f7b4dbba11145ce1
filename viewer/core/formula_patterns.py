"""How formulas are written over their operands, whether those are named or printed.

They are signs and figures only, so that every language writes them alike.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from viewer.core.relations import DerivedKind, times

_PATTERNS: dict[DerivedKind, str] = {
    DerivedKind.CHANGE: "{0} ÷ {1} − 1",
    DerivedKind.CHANGE_ON_SIZE: "({0} − {1}) ÷ |{1}|",
    DerivedKind.SHARE: "{0} ÷ {1}",
    DerivedKind.RATIO: "{0} ÷ {1}",
    DerivedKind.MARGIN: "({0} − {1}) ÷ {0}",
    DerivedKind.DIFFERENCE: "{0} − {1}",
    DerivedKind.RATIO_TO_AVERAGE: "{0} ÷ (({1} + {2}) ÷ 2)",
}


def written(
    kind: DerivedKind,
    operands: Sequence[str],
    signs: Sequence[int] = (),
    rate: Decimal | None = None,
) -> str:
    """A formula over its operands: "10,512 ÷ 9,185 − 1".

    Args:
        kind: the formula.
        operands: what to write for each, in the formula's order.
        signs: of a sum, +1 or -1 for each operand; empty if all are added.
        rate: of a translation or a multiple, its rate; None where it is not known.
    """
    if kind.is_sum:
        return plus_minus(zip(signs or (1,) * len(operands), operands, strict=True))
    if kind is DerivedKind.TRANSLATION:
        return f"{operands[0]} ÷ {rate:f}" if rate else operands[0]
    if kind is DerivedKind.MULTIPLE:
        return f"{operands[0]} {times(rate)}".strip()
    return _PATTERNS[kind].format(*operands)


def plus_minus(terms: Iterable[tuple[int, str]]) -> str:
    """Signed figures or names as a chain: "4,120 + 88 − 12"."""
    chain = "".join(f" {'−' if sign < 0 else '+'} {term}" for sign, term in terms)
    return chain.removeprefix(" + ").strip()
