"""The same figure with more digits: printed in thousands elsewhere, in millions here."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from viewer.core.filing import Filing
from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import CellKey, TieKind
from viewer.core.statement import Cell

_AGREEING = frozenset({Verdict.EXACT, Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING})


def finer_figures(filing: Filing, ties: Iterable[TieCheck]) -> Mapping[CellKey, Cell]:
    """Figure -> the most precise figure that it is tied to, with the sign as printed here.

    Only ties of which nothing is wrong count, and only figures with digits to gain.
    """
    found: dict[CellKey, Cell] = {}
    for check in ties:
        tie = check.tie
        if tie.kind is not TieKind.TABLE or check.outcome.verdict not in _AGREEING:
            continue
        cells = [filing.cell(key) for key in tie.cells]
        signs = tie.signs or (1,) * len(cells)
        known = [(c, sign) for c, sign in zip(cells, signs, strict=True) if c is not None]
        best, best_sign = max(known, key=lambda pair: _digits(pair[0]))
        if best.value is None:
            continue
        for key, cell, sign in zip(tie.cells, cells, signs, strict=True):
            if cell is not None and _digits(cell) < _digits(best):
                value = best.value if sign == best_sign else -best.value
                found[key] = replace(best, value=value)
    return found


def _digits(cell: Cell) -> int:
    return -99 if cell.decimals is None else cell.decimals
