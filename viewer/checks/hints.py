"""Where to look: the one figure whose change would mend everything that is broken around it.

A hint is a place to look, never a correction. It is given only where it mends every broken claim
about that figure and leaves every claim that holds; where several figures would do, none is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from viewer.checks.forced import beside
from viewer.checks.slips import slip
from viewer.checks.wording import in_print, place, shown
from viewer.core.evaluation import follow, foot, interval_of
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Footing, Report, TieCheck, Verdict
from viewer.core.intervals import Interval
from viewer.core.relations import CellKey, TieKind
from viewer.core.said import said
from viewer.core.statement import Cell

Claim = Footing | DerivedCheck | TieCheck


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
        ties = (check for check in self._report.ties if check.tie.kind is TieKind.TABLE)
        claims: list[Claim] = [*self._report.footings, *self._report.derived, *ties]
        for claim in claims:
            if claim.outcome.verdict not in {Verdict.CANNOT_CHECK, Verdict.FORCED}:
                for key in self.cells(claim):
                    found.setdefault(key, []).append(claim)
        return {key: tuple(claims) for key, claims in found.items()}

    def cells(self, claim: Claim) -> tuple[CellKey, ...]:
        """The figures that a claim is about, the total or derived figure first."""
        if isinstance(claim, DerivedCheck):
            return (claim.derived.cell, *claim.derived.operands)
        if isinstance(claim, TieCheck):
            return claim.tie.cells
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

        if isinstance(claim, TieCheck):
            return self._agree(claim, [cell(wanted) for wanted in claim.tie.cells])
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

    def _agree(self, claim: TieCheck, cells: Sequence[Cell]) -> bool:
        """Whether tied figures may all be the same number."""
        boxes: list[Interval] = []
        signs = claim.tie.signs or (1,) * len(cells)
        for key, cell, sign in zip(claim.tie.cells, cells, signs, strict=True):
            if cell.value is not None:
                box = interval_of(cell, self._filing.statement_by_id[key.statement].rounding)
                boxes.append(box if sign > 0 else -box)
        return all(box.meets(other) for box, other in combinations(boxes, 2))

    def place(self, key: CellKey) -> str:
        """The address in words."""
        return place(self._filing.statement_by_id[key.statement], key)


def hint_for(web: Web, footing: Footing) -> tuple[Hint | None, str]:
    """The figure of a broken sum that is most likely wrong, and the sentence on it.

    Where the figures do not tell, there is none, and the sentence says how far they tell.
    """
    difference = footing.outcome.difference
    if difference is None:
        return None, ""
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
    hint = _clearest(hints)
    if hint is not None:
        return hint, hint.sentence
    return None, _doubt(footing, hints)


def _doubt(footing: Footing, hints: list[Hint]) -> str:
    """How far the figures tell which of them is wrong, where they do not tell which."""
    if not hints:
        return ""
    if any(hint.cell == footing.cell for hint in hints):
        return said("which of these figures is wrong, no other sum on the page tells")
    return said(
        "the total agrees with what else is printed of it, so a part is wrong, or one is missing"
    )


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
    number = shown(wanted, cell)
    if how:
        number = said("{number} ({slip})", number=number, slip=how)
    sentence = said(
        "with {place} at {number} {mends}",
        place=web.place(key), number=number, mends=_mends(mended),
    )  # fmt: skip
    return Hint(key, wanted, how, mended, kept, sentence)


def _mends(mended: int) -> str:
    if mended == 1:
        return said("it holds")
    if mended == 2:
        return said("both broken relations hold")
    return said("all {number} broken relations hold", number=mended)


def _clearest(hints: list[Hint]) -> Hint | None:
    """The hint that stands out: it mends most, or alone is possible, or alone is a plain slip."""
    most = max((hint.mended for hint in hints), default=0)
    best = [hint for hint in hints if hint.mended == most]
    if len(best) > 1:
        # One digit other may be any figure's slip: it tells nothing, but speaks for no other slip.
        best = [hint for hint in best if hint.slip]
    return best[0] if len(best) == 1 else None
