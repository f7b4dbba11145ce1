"""Labelled totals that do not add up though their section is clear."""

from viewer.structure.totals_candidates import Candidate, Shape
from viewer.structure.totals_evidence import Terms, deviation, fit
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Line


def section_total(forest: Forest, total: Line) -> Candidate | None:
    """The rows between a heading and the total that repeats it, though they miss it in one column.

    Only where the section leaves nothing to choose: every row in it is a part or belongs to one,
    no part claims to be a total without being one, and neither a sign nor a row too many would
    explain the difference. If it fails in several columns, our reading is the likelier mistake.
    """
    starts = forest.grid.section_starts[total.at]
    if not starts or not total.sense.total or total.headings:
        return None
    start = max(starts)
    parts = [line for line in forest.above(total) if forest.first[line.at] >= start]
    inside = forest.grid.lines[start : total.at]
    if not parts or any(line.family != total.family for line in inside):
        return None
    if any(line.is_total and line.at not in forest.groups for line in parts):
        return None
    if any(part.sense.minus for part in parts) and not all(part.sense.minus for part in parts):
        return None
    terms = [(line, 1) for line in parts]
    found = fit(forest.grid, total, terms, most_off=1)
    if found is None or found.off != 1 or _explained_otherwise(forest, total, terms):
        return None
    shape = Shape.PLUS if len(terms) > 1 else Shape.SINGLE
    return Candidate(total, tuple(terms), shape, 0.0, found, certain=True)


def _explained_otherwise(forest: Forest, total: Line, terms: Terms) -> bool:
    """Whether leaving out one part, or turning its sign, would make the failing column hold."""
    for column in forest.grid.strong:
        tested = deviation(total, terms, column, forest.grid.mode)
        if tested is None or tested[2]:
            continue
        difference, width, _ = tested
        for line, weight in terms:
            value = weight * (line.values[column] or 0)
            if min(abs(difference + value), abs(difference + 2 * value)) * 2 <= width:
                return True
    return False
