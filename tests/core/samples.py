"""Small statements and cells for tests, written as an accountant would jot them down."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from viewer.core.relations import Origin, SumRelation, Term
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind

SOURCE = Source("0" * 64, TextPlace(0, 1, 1), "x")


def cell(value: Decimal | int | str | None, decimals: int | None = 0, unit: str = "JPY") -> Cell:
    """A figure of that value in whole units; None stands for words such as "n.m."."""
    number = None if value is None else Decimal(value)
    return Cell(str(value), number, decimals, unit, 0, Measure.AMOUNT, SOURCE)


def relation(total: int, *terms: int, folds: bool = True, reading: str = "primary") -> SumRelation:
    """A sum over rows by their index; a negative index is a subtracted row."""
    return SumRelation(
        "s0",
        f"r{total}",
        tuple(Term(f"r{abs(term)}", -1 if term < 0 else 1) for term in terms),
        Origin.INFERRED,
        reading=reading,
        folds=folds,
    )


def statement(
    labels: Sequence[str],
    relations: Sequence[SumRelation] = (),
    figures: Mapping[tuple[int, int], Cell] | None = None,
    columns: int = 1,
) -> Statement:
    """A statement with rows r0, r1, ... and columns c1, c2, ...

    Args:
        labels: one for each row; a label that ends with ":" is a heading.
        relations: its sums.
        figures: (row index, column number from 1) -> cell.
        columns: how many there are.
    """
    rows = tuple(
        Row(f"r{index}", index, label, is_heading=label.endswith(":"))
        for index, label in enumerate(labels)
    )
    return Statement(
        id="s0",
        table=0,
        kind=StatementKind.OTHER,
        title="Sample",
        caption="",
        rows=rows,
        columns=tuple(
            Column(f"c{number}", number, (f"Column {number}",)) for number in range(1, columns + 1)
        ),
        cells={
            (f"r{row}", f"c{column}"): figure for (row, column), figure in (figures or {}).items()
        },
        source=SOURCE,
        relations=tuple(relations),
    )
