"""The scale of share counts, where the caption leaves it open, from the figures themselves.

"In thousands, except per share data" does not say whether the number of shares is in thousands.
Earnings divided by shares must give the printed earnings per share: that decides.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext

from viewer.core.amounts import scaled
from viewer.core.intervals import Interval
from viewer.core.statement import Cell, Column, Measure, Row

#: Rows above the per-share rows that may be the earnings they divide.
REACH = 12


def with_share_scales(
    rows: Sequence[Row], columns: Sequence[Column], cells: Mapping[tuple[str, str], Cell]
) -> tuple[tuple[Row, ...], dict[tuple[str, str], Cell]]:
    """Rows and cells with the scale of share counts that the per-share figures prove.

    Where nothing proves a scale, the caption's reading stays.
    """
    shares = [row for row in rows if row.measure is Measure.COUNT and row.unit == "shares"]
    per_share = [row for row in rows if row.measure is Measure.PER_SHARE]
    if not shares or not per_share:
        return tuple(rows), dict(cells)
    scale = _proven_scale(rows, columns, cells)
    if scale is None:
        return tuple(rows), dict(cells)
    changed = dict(cells)
    for row in shares:
        for column in columns:
            cell = cells.get((row.id, column.id))
            if cell is not None and cell.unit == "shares":
                changed[row.id, column.id] = _rescaled(cell, scale)
    ids = {row.id for row in shares}
    return tuple(replace(r, scale=scale) if r.id in ids else r for r in rows), changed


def _rescaled(cell: Cell, scale: int) -> Cell:
    shift = scale - cell.scale
    value = None if cell.value is None else scaled(cell.value, shift)
    decimals = None if cell.decimals is None else cell.decimals - shift
    return replace(cell, value=value, decimals=decimals, scale=scale)


def _proven_scale(
    rows: Sequence[Row], columns: Sequence[Column], cells: Mapping[tuple[str, str], Cell]
) -> int | None:
    """The only scale that makes earnings over shares give the per-share figures, or None."""
    votes: dict[int, int] = {}
    for column in columns:
        if column.measure is not Measure.AMOUNT:
            continue
        at = {row.id: cells[row.id, column.id] for row in rows if (row.id, column.id) in cells}
        for scale in {0, 3, 6, column.scale}:
            if _agrees(rows, at, scale):
                votes[scale] = votes.get(scale, 0) + 1
    if not votes:
        return None
    best = max(votes, key=lambda scale: votes[scale])
    return best if list(votes.values()).count(votes[best]) == 1 else None


def _agrees(rows: Sequence[Row], at: Mapping[str, Cell], scale: int) -> bool:
    """Whether in one column some earnings over some shares give some per-share figure."""
    present = [(row, at[row.id]) for row in rows if row.id in at and at[row.id].value]
    counts = [_rescaled(c, scale) for r, c in present if r.unit == "shares" and r.measure]
    ratios = [c for r, c in present if r.measure is Measure.PER_SHARE and r.unit == "share"]
    amounts = [c for r, c in present if r.measure is None][-REACH:]
    with localcontext(prec=40):
        wanted, earned = _intervals(ratios), _intervals(amounts)
        shared = [box for box in _intervals(counts) if Decimal(0) not in box]
        given = (amount / shares for shares in shared for amount in earned)
        return any(box.meets(ratio) for box in given for ratio in wanted)


def _intervals(cells: Iterable[Cell]) -> list[Interval]:
    """What each figure may have been, rounded."""
    return [Interval.of(c.value, c.decimals) for c in cells if c.value is not None]
