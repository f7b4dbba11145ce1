"""Small sums that the labels say in so many words: net of taxes, diluted shares.

Their figures may be too small, or all but one of them a dash, to be evidence of their own.
"""

from viewer.structure.totals_candidates import Candidate, Shape
from viewer.structure.totals_evidence import fit
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Line
from viewer.structure.totals_labels import any_match

#: Rows of dilution between basic and diluted shares.
MOST_DILUTING = 6


def said(forest: Forest, total: Line) -> Candidate | None:
    """A sum whose parts stand right above it and are named; exact in every column."""
    label = (total.row.label,)
    if any_match("net_of_tax", label):
        return _net_of_tax(forest, total)
    if any_match("diluted_shares", label):
        return _diluted(forest, total)
    return None


def _net_of_tax(forest: Forest, total: Line) -> Candidate | None:
    """What is left of the row two above once the tax directly above is taken away."""
    view = forest.above(total)[-2:]
    if len(view) < 2 or view[0].at != total.at - 2 or not any_match("tax", (view[1].row.label,)):
        return None
    if view[0].sense.total or any_match("net_of_tax", (view[0].row.label,)) or total.headings:
        return None
    for weight in (-1, 1):
        found = _exact(forest, total, ((view[0], 1), (view[1], weight)))
        if found is not None:
            return found
    return None


def _diluted(forest: Forest, total: Line) -> Candidate | None:
    """Basic shares and what dilutes them."""
    view = forest.above(total)[-MOST_DILUTING - 1 :]
    count = 0
    for line in reversed(view):
        if not any_match("dilution", (line.row.label,)):
            break
        count += 1
    if not 0 < count < len(view):
        return None
    terms = tuple((line, 1) for line in view[-count - 1 :])
    if terms[0][0].at != total.at - count - 1:
        return None
    return _exact(forest, total, terms)


def _exact(forest: Forest, total: Line, terms: tuple[tuple[Line, int], ...]) -> Candidate | None:
    found = fit(forest.grid, total, terms, most_off=0)
    moving = sum(any(line.values[c] for line, _ in terms) for c in forest.grid.strong)
    if found is None or found.rounded or found.blind or found.exact < 2 or moving < 2:
        return None
    shape = Shape.PLUS if all(weight > 0 for _, weight in terms) else Shape.FIRST
    return Candidate(total, terms, shape, 0.0, found, certain=True)
