"""How a filing cuts its figures, found from its own totals."""

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
    rounded = [s.relations or infer_sums(s, Rounding.NEAREST) for s in statements]
    inexact = []
    for statement, relations in zip(statements, rounded, strict=True):
        verdicts = [found for r in relations for found in _verdicts(statement, r)]
        # One sum that only rounding explains settles it, before any is searched for again.
        if any(_denies_truncation(*found) for found in verdicts):
            return Rounding.NEAREST
        if verdicts:
            inexact.append((statement, relations))
    return _believed(_sums_in_either_mode(*found) for found in inexact)


def _denies_truncation(in_nearest: bool, in_truncation: bool, side: int) -> bool:
    """Whether a difference comes from rounding and cannot come from truncation.

    What neither explains is a wrong figure: it says nothing about how the others are cut.
    """
    return in_nearest and (side < 0 or not in_truncation)


def _believed(found: Iterable[list[tuple[bool, bool, int]]]) -> Rounding:
    """Truncation if nothing denies it and enough differences lie on its side."""
    truncated = one_sided = 0
    for verdicts in found:
        for in_nearest, in_truncation, side in verdicts:
            if _denies_truncation(in_nearest, in_truncation, side):
                return Rounding.NEAREST
            truncated += in_truncation and not in_nearest
            one_sided += side > 0
    needed = ONE_SIDED_AND_UNEXPLAINED if truncated else ONE_SIDED
    return Rounding.TRUNCATION if one_sided >= needed else Rounding.NEAREST


def _declared(statements: Iterable[Statement]) -> Rounding | None:
    texts = [
        text
        for statement in statements
        for text in (statement.caption, *(note for _, note in statement.footnotes))
    ]
    if any_match("truncation", texts):
        return Rounding.TRUNCATION
    return Rounding.NEAREST if any_match("nearest", texts) else None


def _sums_in_either_mode(
    statement: Statement, rounded: Sequence[SumRelation]
) -> list[tuple[bool, bool, int]]:
    """The verdicts on the sums that rounding explains, and on those that only truncation does."""
    found = {relation.total: relation for relation in rounded}
    for relation in infer_sums(statement, Rounding.TRUNCATION):
        found.setdefault(relation.total, relation)
    return [each for relation in found.values() for each in _verdicts(statement, relation)]


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
        if nearest.verdict in {Verdict.EXACT, Verdict.CANNOT_CHECK}:
            continue
        truncated = foot(total, parts, Rounding.TRUNCATION)
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
