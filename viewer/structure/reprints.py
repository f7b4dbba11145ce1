"""Statements that a document prints twice, in its release and in an appendix."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from viewer.core.labels import words_of
from viewer.core.names import statement_names
from viewer.core.reprints import Reprint, compare, compared
from viewer.core.said import said
from viewer.core.statement import Statement

#: So many figures, in so many rows, must stand in both.
FEWEST_FIGURES, FEWEST_ROWS = 8, 4
#: The part of the later statement's figures that the earlier one must print too.
LEAST_SHARE = 0.9

_Place = tuple[tuple[str, ...], Decimal | None]


def with_reprints(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, each that prints an earlier one's figures again with that one's id.

    A parent's statement beside the group's is none: its figures differ.

    Args:
        statements: all of a document, in order.
    """
    names = statement_names(statements)
    printed: dict[_Place, list[int]] = defaultdict(list)
    found: list[Statement] = []
    for number, statement in enumerate(statements):
        places = [(words_of(row.label), cell.value) for row, _, cell in compared(statement)]
        hits = Counter(n for place in places for n in dict.fromkeys(printed.get(place, ())))
        enough = max(FEWEST_FIGURES, LEAST_SHARE * len(places))
        likely = [n for n, count in hits.most_common() if count >= enough]
        original = next((n for n in likely if _prints(statements[n], statement)), None)
        for place in places:
            printed[place].append(number)
        if original is None:
            found.append(statement)
            continue
        first = found[original]
        reprint = compare(first, statement)
        found.append(
            replace(
                statement,
                repeats=first.id,
                remarks=(*statement.remarks, _remark(names[first.id], reprint)),
            )
        )
    return found


def _prints(earlier: Statement, later: Statement) -> bool:
    """Whether nearly all figures of the later one are the earlier one's."""
    reprint = compare(earlier, later)
    return (
        len(reprint.same) >= max(FEWEST_FIGURES, LEAST_SHARE * reprint.figures)
        and len({key.row for key in reprint.same}) >= FEWEST_ROWS
    )


def _remark(name: str, reprint: Reprint) -> str:
    if not reprint.whole:
        name = said("a part of {statement}", statement=name)
    if not reprint.different:
        return said("Printed again: same figures as {statement}.", statement=name)
    return said(
        "Printed again: same figures as {statement}; different: {count}.",
        statement=name, count=len(reprint.different),
    )  # fmt: skip
