"""Where to look: the one figure whose change would mend everything that is broken around it.

A hint is a place to look, never a correction. It is given only where it mends every broken claim
about that figure and leaves every claim that holds; where several figures would do, none is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from viewer.checks.forced import beside
from viewer.checks.slips import slip
from viewer.checks.wording import in_print, place, shown
from viewer.core.evaluation import follow, foot
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Footing, Report, Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Cell

Claim = Footing | DerivedCheck


@dataclass(frozen=True, slots=True)
class Hint:
    """A figure to look at.

    Attributes:
        cell: its address.
        value: the value with which all claims about it hold, in whole units.
        slip: how the printed one may have come about, "" if that is not plain.
        mended: how many broken claims would hold.
        kept: how many other claims about it go on holding.
        sentence: the hint in words.
    """

    cell: CellKey
    value: Decimal
    slip: str
    mended: int
    kept: int
    sentence: str


class Web:
    """Every evaluated claim of a filing, found by the figures that it is about."""

    def __init__(self, filing: Filing, report: Report) -> None:
        self._filing = filing
        self._report = report

    @cached_property
    def claims(self) -> Mapping[CellKey, tuple[Claim, ...]]:
        """Cell -> the claims about it that could be checked; forced figures prove nothing."""
        found: dict[CellKey, list[Claim]] = {}
        claims: list[Claim] = [*self._report.footings, *self._report.derived]
        for claim in claims:
            if claim.outcome.verdict not in {Verdict.CANNOT_CHECK, Verdict.FORCED}:
                for key in self.cells(claim):
                    found.setdefault(key, []).append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    def cells(self, claim: Claim) -> tuple[CellKey, ...]:
        """The figures that a claim is about, the total or derived figure first."""
        if isinstance(claim, DerivedCheck):
            return (claim.derived.cell, *claim.derived.operands)
        relation, column = claim.relation, claim.cell.column
        keys = (CellKey(relation.statement, term.row, column) for term in relation.terms)
        return (claim.cell, *(key for key in keys if self._filing.cell(key) is not None))

    def cell(self, key: CellKey) -> Cell:
        """The figure at an address that a claim names."""
        found = self._filing.cell(key)
        if found is None:
            raise KeyError(key)
        return found

    def holds(self, claim: Claim, key: CellKey, value: Decimal) -> bool:
        """Whether the claim would hold if another value were printed at that address.

        A derived figure one digit off may be forced by a sum: it does not speak against a value.
        """

        def cell(wanted: CellKey) -> Cell:
            found = self.cell(wanted)
            return replace(found, value=value) if wanted == key else found

        total, *parts = (cell(wanted) for wanted in self.cells(claim))
        mode = self._filing.statement_by_id[key.statement].rounding
        if isinstance(claim, DerivedCheck):
            outcome = follow(claim.derived, total, parts, mode)
            near = outcome.given is not None and beside(total, outcome.given, mode)
            return near or outcome.verdict.holds
        weights = {term.row: term.weight for term in claim.relation.terms}
        rows = [wanted.row for wanted in self.cells(claim)[1:]]
        terms = ((weights[row], part) for row, part in zip(rows, parts, strict=True))
        return foot(total, terms, mode).verdict.holds

    def place(self, key: CellKey) -> str:
        """The address in words."""
        return place(self._filing.statement_by_id[key.statement], key)


def hint_for(web: Web, footing: Footing) -> Hint | None:
    """The figure of a broken sum that is most likely wrong, None if the figures do not tell."""
    difference = footing.outcome.difference
    if difference is None:
        return None
    weights = {term.row: term.weight for term in footing.relation.terms}
    hints = []
    for key in web.cells(footing):
        value = web.cell(key).value
        if value is not None:
            wanted = value - difference if key == footing.cell else None
            if wanted is None:
                wanted = value + weights[key.row] * difference
            hint = _tried(web, key, value, wanted)
            if hint is not None:
                hints.append(hint)
    return _clearest(hints)


def _tried(web: Web, key: CellKey, printed: Decimal, wanted: Decimal) -> Hint | None:
    """The hint that this figure should be `wanted`, None if any claim about it says otherwise."""
    mended = kept = 0
    for claim in web.claims.get(key, ()):
        if not web.holds(claim, key, wanted):
            return None
        if claim.outcome.verdict is Verdict.BROKEN:
            mended += 1
        else:
            kept += 1
    cell = web.cell(key)
    how = slip(in_print(printed, cell), in_print(wanted, cell))
    why = f" ({how})" if how else ""
    sentence = f"with {web.place(key)} at {shown(wanted, cell)}{why} {_mends(mended)}"
    return Hint(key, wanted, how, mended, kept, sentence)


def _mends(mended: int) -> str:
    if mended == 1:
        return "it holds"
    return "both broken relations hold" if mended == 2 else f"all {mended} broken relations hold"


def _clearest(hints: list[Hint]) -> Hint | None:
    """The hint that stands out: it mends most, or alone is possible, or alone is a plain slip."""
    most = max((hint.mended for hint in hints), default=0)
    best = [hint for hint in hints if hint.mended == most]
    if len(best) > 1:
        best = [hint for hint in best if hint.slip and hint.slip != "one digit other"]
    return best[0] if len(best) == 1 else None
