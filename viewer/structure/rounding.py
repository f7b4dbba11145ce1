"""How a filing cuts its figures, found from its own totals."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from viewer.core.evaluation import foot
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import SumRelation
from viewer.core.statement import Measure, Statement
from viewer.structure.totals import infer_sums
from viewer.structure.totals_labels import any_match

#: So many differences all on one side are no accident of rounding: a coin would do it once in 256.
ONE_SIDED = 8
#: So many are enough where some total cannot be explained by rounding at all.
ONE_SIDED_AND_UNEXPLAINED = 4


def find_rounding(statements: Sequence[Statement]) -> Rounding:
    """The mode in which the totals of a filing agree.

    What the document says about its figures decides. Otherwise truncation is believed only if no
    total speaks against it and many totals miss their parts, all on the side to which truncation
    errs; a single total that misses may as well be wrong.

    Args:
        statements: of one filing; sums that they already have are not searched for again.
    """
    declared = _declared(statements)
    if declared is not None:
        return declared
    nearest = truncated = 0
    sides: Counter[int] = Counter()
    for statement in statements:
        for relation in _sums_in_either_mode(statement):
            for in_nearest, in_truncation, side in _verdicts(statement, relation):
                nearest += in_nearest and not in_truncation
                truncated += in_truncation and not in_nearest
                sides[side] += 1
    needed = ONE_SIDED_AND_UNEXPLAINED if truncated else ONE_SIDED
    cut = not nearest and not sides[-1] and sides[1] >= needed
    return Rounding.TRUNCATION if cut else Rounding.NEAREST


def _declared(statements: Iterable[Statement]) -> Rounding | None:
    texts = [
        text
        for statement in statements
        for text in (statement.caption, *(note for _, note in statement.footnotes))
    ]
    if any_match("truncation", texts):
        return Rounding.TRUNCATION
    return Rounding.NEAREST if any_match("nearest", texts) else None


def _sums_in_either_mode(statement: Statement) -> list[SumRelation]:
    rounded = statement.relations or infer_sums(statement, Rounding.NEAREST)
    found = {relation.total: relation for relation in rounded}
    if not any(_verdicts(statement, relation) for relation in rounded):
        return []
    for relation in infer_sums(statement, Rounding.TRUNCATION):
        found.setdefault(relation.total, relation)
    return list(found.values())


def _verdicts(statement: Statement, relation: SumRelation) -> list[tuple[bool, bool, int]]:
    """Per column with a difference: holds rounded, holds truncated, on which side the total is.

    The side is 1 or -1 for sums of positive figures only, otherwise 0: with mixed signs truncation
    errs both ways.
    """
    found = []
    for column in statement.columns:
        total = statement.cell(relation.total, column.id)
        if total is None or column.measure not in {Measure.AMOUNT, Measure.COUNT}:
            continue
        parts = [
            (term.weight, cell)
            for term in relation.terms
            if (cell := statement.cell(term.row, column.id)) is not None
        ]
        nearest = foot(total, parts, Rounding.NEAREST)
        truncated = foot(total, parts, Rounding.TRUNCATION)
        if nearest.verdict in {Verdict.EXACT, Verdict.CANNOT_CHECK}:
            continue
        positive = all(weight > 0 and (cell.value or Decimal(0)) >= 0 for weight, cell in parts)
        side = 0 if not positive else 1 if (nearest.difference or 0) > 0 else -1
        found.append(
            (
                nearest.verdict is not Verdict.BROKEN,
                truncated.verdict is not Verdict.BROKEN,
                side,
            )
        )
    return found
