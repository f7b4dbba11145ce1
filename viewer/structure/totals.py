"""The sums of a statement, recovered from its figures, labels and layout."""

from viewer.core.intervals import Rounding
from viewer.core.relations import SumRelation
from viewer.core.statement import Measure, Statement
from viewer.structure.totals_candidates import Candidate
from viewer.structure.totals_claims import claim
from viewer.structure.totals_grid import Grid
from viewer.structure.totals_selection import select

#: A longer table is a list or a data dump: the search grows with the square of its rows.
MOST_ROWS = 1500
#: The comparison of its columns grows with their square.
MOST_COLUMNS = 100
_COUNTED = frozenset({Measure.AMOUNT, Measure.COUNT})


def infer_sums(statement: Statement, mode: Rounding = Rounding.NEAREST) -> tuple[SumRelation, ...]:
    """The sum relations of a statement, in printed order of their totals.

    A sum that holds by chance is worse than none: where the evidence is thin, nothing is said.
    Nothing is said either of a table of more than `MOST_ROWS` rows or `MOST_COLUMNS` columns.

    Args:
        statement: rows, columns (with their measures) and cells; its own relations are not read.
        mode: how its figures are cut.
    """
    if len(statement.rows) > MOST_ROWS or len(statement.columns) > MOST_COLUMNS:
        return ()
    grid = Grid.of(statement, mode)
    forest = select(grid)
    of_shares = not any(column.measure in _COUNTED for column in statement.columns)
    relations = []
    for line in grid.lines:
        for groups, second in ((forest.groups, False), (forest.second, True)):
            candidate = groups.get(line.at)
            if candidate is not None and not (of_shares and _is_doubtful(grid, candidate)):
                starts = forest.starts_section(candidate)
                relations.append(
                    claim(statement.id, grid, candidate, starts_section=starts, second=second)
                )
    return tuple(relations)


def _is_doubtful(grid: Grid, candidate: Candidate) -> bool:
    """Whether a sum of nothing but percentages fails in a second column, or in one of two.

    Percentages have few digits: a part that is next to nothing in one column may be left out of
    a sum that holds there alone.
    """
    allowed = 1 if len(grid.strong) > 2 else 0
    return candidate.fit.off > allowed
