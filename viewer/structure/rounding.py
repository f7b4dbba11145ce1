"""How a filing cuts its figures, found from its own totals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.evaluation import foot
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import SumRelation
from viewer.core.said import said
from viewer.core.statement import Measure, Statement
from viewer.structure.rounding_words import said_rounding
from viewer.structure.totals import infer_sums

#: So many differences all on one side are no accident of rounding: a coin would do it once in 256.
ONE_SIDED = 8
#: So many are enough where some total cannot be explained by rounding at all.
ONE_SIDED_AND_UNEXPLAINED = 4


#: So many sums that only rounding explains outweigh a sentence that speaks of truncation.
CONTRADICTIONS = 2


@dataclass(frozen=True, slots=True)
class Cutting:
    """How a filing cuts its figures to the printed digits.

    Attributes:
        mode: the way.
        reason: one sentence on the way and how it is known; "" where nothing speaks of it and
            rounding is taken for granted.
    """

    mode: Rounding
    reason: str = ""


def find_rounding(statements: Sequence[Statement], texts: Iterable[str] = ()) -> Cutting:
    """The mode in which the totals of a filing agree.

    What the document says about its figures decides, unless several of its totals deny it.
    Otherwise truncation is believed only if no total speaks against it and many totals miss their
    parts, all on the side to which truncation errs; a single total that misses may as well be
    wrong.

    Args:
        statements: of one filing; sums that they already have are not searched for again.
        texts: the running text of the filing.
    """
    told = _said([*_lines(statements), *texts])
    if told is not None and told.mode is Rounding.NEAREST:
        return told
    rounded = [s.relations or infer_sums(s, Rounding.NEAREST) for s in statements]
    inexact = []
    denials = 0
    for statement, relations in zip(statements, rounded, strict=True):
        verdicts = [found for r in relations for found in _verdicts(statement, r)]
        denials += sum(in_nearest and not cut for in_nearest, cut, _ in verdicts)
        # One sum that only rounding explains settles it, before any is searched for again.
        if told is None and any(_denies_truncation(*found) for found in verdicts):
            return Cutting(Rounding.NEAREST)
        if verdicts:
            inexact.append((statement, relations))
    if told is not None:
        return told if denials < CONTRADICTIONS else Cutting(Rounding.NEAREST)
    return _believed(_sums_in_either_mode(*found) for found in inexact)


def _lines(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        yield statement.caption
        yield from (note for _, note in statement.footnotes)


def _denies_truncation(in_nearest: bool, in_truncation: bool, side: int) -> bool:
    """Whether a difference comes from rounding and cannot come from truncation.

    What neither explains is a wrong figure: it says nothing about how the others are cut.
    """
    return in_nearest and (side < 0 or not in_truncation)


def _believed(found: Iterable[list[tuple[bool, bool, int]]]) -> Cutting:
    """Truncation if nothing denies it and enough differences lie on its side."""
    truncated = one_sided = 0
    for verdicts in found:
        for in_nearest, in_truncation, side in verdicts:
            if _denies_truncation(in_nearest, in_truncation, side):
                return Cutting(Rounding.NEAREST)
            truncated += in_truncation and not in_nearest
            one_sided += side > 0
    needed = ONE_SIDED_AND_UNEXPLAINED if truncated else ONE_SIDED
    if one_sided < needed:
        return Cutting(Rounding.NEAREST)
    return Cutting(
        Rounding.TRUNCATION,
        said(
            "Figures are cut off, not rounded: {count} totals exceed the sum of their parts, none "
            "falls short of it.",
            count=one_sided,
        ),
    )


def _said(texts: Iterable[str]) -> Cutting | None:
    found = said_rounding(texts)
    if found is None:
        return None
    mode, words = found
    if mode is Rounding.TRUNCATION:
        told = said("Figures are cut off, not rounded: the document says “{words}”.", words=words)
    else:
        told = said("Figures are rounded: the document says “{words}”.", words=words)
    return Cutting(mode, told)


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
