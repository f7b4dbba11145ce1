"""The same quantity in several places of a filing: where else, how well it agrees, what it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.core.evaluation import interval_of
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey, Tie, TieKind


@dataclass(frozen=True, slots=True)
class Twin:
    """A figure that prints the same quantity as another one.

    Attributes:
        key: its address.
        sign: -1 if one of the two is printed with the opposite sign ("51" and "(51,435)").
        verdict: whether the two agree, by the intervals of their printed digits.
    """

    key: CellKey
    sign: int
    verdict: Verdict


def twins(filing: Filing, key: CellKey, ties: Iterable[Tie]) -> tuple[Twin, ...]:
    """The other figures that the document prints of the same quantity.

    Args:
        filing: the filing.
        key: the figure.
        ties: those that hold it.
    """
    found: dict[CellKey, Twin] = {}
    for tie in ties:
        if tie.kind is not TieKind.TABLE or key not in tie.cells:
            continue
        signs = tie.signs or (1,) * len(tie.cells)
        own = signs[tie.cells.index(key)]
        for other, sign in zip(tie.cells, signs, strict=True):
            if other != key:
                found.setdefault(other, _twin(filing, key, other, own * sign))
    return tuple(found.values())


def _twin(filing: Filing, key: CellKey, other: CellKey, sign: int) -> Twin:
    here, there = filing.cell(key), filing.cell(other)
    if here is None or there is None or here.value is None or there.value is None:
        return Twin(other, sign, Verdict.CANNOT_CHECK)
    if here.value == sign * there.value:
        return Twin(other, sign, Verdict.EXACT)
    mine = interval_of(here, filing.statement_by_id[key.statement].rounding)
    yours = interval_of(there, filing.statement_by_id[other.statement].rounding)
    holds = mine.meets(yours if sign > 0 else -yours)
    return Twin(other, sign, Verdict.WITHIN_ROUNDING if holds else Verdict.BROKEN)
