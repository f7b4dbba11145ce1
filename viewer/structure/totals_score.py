"""Evidence against choices: when is a candidate believed?"""

from collections.abc import Iterator

from viewer.structure.totals_candidates import Candidate, Shape
from viewer.structure.totals_evidence import most_bits
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Line

#: Bits beyond the choices made that a sum must have to be believed.
MARGIN = 5.0
#: What a column that does not agree costs, where the others carry the sum.
DISSENT = 3.0
#: What a column costs in which the total is printed and none of its parts.
BLIND = 8.0
#: What a label is worth that names a total or a result.
LABEL = 3.0
#: What parts are worth that begin under a heading that the total's label repeats.
SECTION = 9.0
#: What parts lose that begin elsewhere although there is such a heading.
OUT_OF_SECTION = 4.0


def score(forest: Forest, candidate: Candidate) -> float:
    """Bits of evidence left after paying for every choice made."""
    bits = candidate.fit.bits + _label_bits(forest, candidate)
    paid = candidate.cost + DISSENT * candidate.fit.off + BLIND * candidate.fit.blind
    return bits - paid - _trials(forest, candidate.total, late=candidate.fit.off > 0)


def _trials(forest: Forest, total: Line, *, late: bool) -> float:
    """Bits of choice: all rows at first; few once only some labelled totals are unexplained."""
    return forest.trials if late and total.is_total else forest.grid.trials


def _label_bits(forest: Forest, candidate: Candidate) -> float:
    total = candidate.total
    labelled = total.is_total
    bits = LABEL if labelled else 0.0
    if candidate.shape is Shape.ABOVE:
        return bits + (3.0 if labelled else 2.0)
    start = forest.start(candidate)
    sections = forest.grid.section_starts[total.at]
    if sections:
        bits += SECTION if start in sections else -OUT_OF_SECTION
    elif forest.grid.opens_section[start] or _takes_all(forest, candidate):
        bits += 3.0 if labelled else 2.0
    return bits


def _takes_all(forest: Forest, candidate: Candidate) -> bool:
    """Whether no unclaimed row is left above the parts: there was no choice where to begin."""
    first = min(line.at for line, _ in candidate.terms)
    family = candidate.total.family
    above = forest.grid.lines[:first]
    return all(line.at in forest.parent or line.family != family for line in above)


def best_of(forest: Forest, candidates: Iterator[Candidate]) -> Candidate | None:
    """The candidate with most evidence."""
    return max(candidates, key=lambda c: (score(forest, c), -c.span), default=None)


def believed(forest: Forest, candidate: Candidate) -> bool:
    """Whether its evidence outweighs all the choices made for it."""
    return candidate.certain or score(forest, candidate) >= MARGIN


def hopeless(forest: Forest, total: Line) -> bool:
    """Whether no sum for this row could have evidence enough: its figures are too small."""
    ceiling = forest.ceilings.get(total.at)
    if ceiling is None:
        named = forest.grid.section_starts[total.at]
        labels = (LABEL if total.is_total else 0.0) + (SECTION if named else LABEL)
        ceiling = forest.ceilings[total.at] = most_bits(forest.grid, total) + labels
    return ceiling < MARGIN + _trials(forest, total, late=True)
