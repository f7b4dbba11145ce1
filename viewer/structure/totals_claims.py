"""A settled sum as the relation everybody else uses: evidence in words, whether it folds."""

from viewer.core.relations import SumRelation, Term
from viewer.structure.totals_candidates import Candidate, Shape
from viewer.structure.totals_grid import Grid


def claim(
    statement: str, grid: Grid, candidate: Candidate, *, starts_section: bool, second: bool = False
) -> SumRelation:
    """The relation of a candidate.

    Args:
        statement: id of the statement.
        grid: the statement's figures.
        candidate: the sum.
        starts_section: whether its parts begin under a heading that the total's label repeats.
        second: whether its rows serve another total too.
    """
    return SumRelation(
        statement,
        candidate.total.row.id,
        tuple(Term(line.row.id, weight) for line, weight in candidate.terms),
        evidence=_evidence(candidate, starts_section=starts_section),
        reading="second" if second else "primary",
        folds=not second and _folds(grid, candidate, starts_section=starts_section),
    )


def _evidence(candidate: Candidate, *, starts_section: bool) -> tuple[str, ...]:
    fit = candidate.fit
    tested = fit.agreeing + fit.off
    phrases = [f"exact in {fit.exact} of {tested} columns"] if tested else []
    if fit.rounded:
        phrases.append(f"within rounding in {fit.rounded}")
    if fit.off:
        phrases.append(f"does not add up in {fit.off}")
    if fit.weak:
        phrases.append(f"holds in {fit.weak} derived columns too")
    if starts_section:
        phrases.append("heading repeated")
    if not candidate.total.row.label:
        phrases.append("row without a label below its parts")
    elif candidate.total.sense.total:
        phrases.append("labelled total")
    elif candidate.total.sense.result:
        phrases.append("labelled result")
    return (*phrases, candidate.shape.value)


def _folds(grid: Grid, candidate: Candidate, *, starts_section: bool) -> bool:
    total = candidate.total
    if starts_section or total.sense.total or candidate.shape is Shape.ABOVE:
        return True
    if total.sense.result or any(weight < 0 for _, weight in candidate.terms):
        return False
    first = min(line.at for line, _ in candidate.terms)
    return total.at - first == len(candidate.terms) and grid.lines[first].family == total.family
