"""Filings as large as they come, made up: for what must not grow with their size."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from viewer.checks.registry import run_checks
from viewer.core.document import Document
from viewer.core.filing import Filing
from viewer.core.periods import Duration
from viewer.core.relations import CellKey, Derived, DerivedKind, SumRelation, Term
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import (
    Basis,
    Cell,
    Column,
    Measure,
    Row,
    Statement,
    StatementKind,
)

HASH = "0" * 64
PARTS = 5
THOUSAND, PERCENT = 3, -2
YEARS = (2024, 2023)
#: Columns with figures: an amount and its share of the last total for each year, and growth.
FIGURES = 5


def large_filing(sheets: int, rows: int, seed: int = 5) -> Filing:
    """A checked filing of equal statements with totals, shares and growth in all rows.

    Args:
        sheets: how many statements.
        rows: how many rows each has, about; each has `FIGURES` figures.
        seed: of the figures.
    """
    random = Random(seed)  # noqa: S311 - figures, not secrets.
    statements = tuple(_statement(f"s{number}", rows, random) for number in range(sheets))
    document = Document("large.txt", "/tmp/large.txt", HASH, "text/plain", "", ())  # noqa: S108 - a name in a link; nothing is opened.
    filing = Filing(document, "A large issuer", "A large filing", statements)
    return Filing(document, filing.entity, filing.title, statements, report=run_checks(filing))


def _columns() -> tuple[Column, ...]:
    def column(number: int, year: int, measure: Measure, basis: Basis | None) -> Column:
        period = Duration(date(year, 1, 1), date(year, 12, 31))
        amount = measure is Measure.AMOUNT
        unit, scale = ("USD", THOUSAND) if amount else ("pure", PERCENT)
        header = (str(year), "" if amount else "%")
        return Column(f"c{number}", number, header, period, str(year), unit, scale, measure, basis)

    last = "total"
    return (
        column(1, YEARS[0], Measure.AMOUNT, None),
        column(2, YEARS[0], Measure.SHARE, Basis(DerivedKind.SHARE, ("c1",), row=last)),
        column(3, YEARS[1], Measure.AMOUNT, None),
        column(4, YEARS[1], Measure.SHARE, Basis(DerivedKind.SHARE, ("c3",), row=last)),
        column(5, YEARS[0], Measure.CHANGE, Basis(DerivedKind.CHANGE, ("c1", "c3"))),
    )


def _statement(name: str, rows: int, random: Random) -> Statement:
    groups = rows // (PARTS + 1)
    ids, sums, amounts = _amounts(name, groups, random)
    columns = _columns()
    cells: dict[tuple[str, str], Cell] = {}
    derived: list[Derived] = []
    made = {row.id: row for row in ids}
    for row in ids:
        cells.update(_figures(row, columns, amounts))
        derived += _derived(name, row.id)
    source = Source(HASH, TextPlace(0, 1, 1), "x")
    return Statement(
        name, int(name[1:]), StatementKind.BREAKDOWN, f"Breakdown {name}", "In thousands",
        tuple(made.values()), columns, cells, source, relations=tuple(sums),
        derived=tuple(derived),
    )  # fmt: skip


def _amounts(
    name: str, groups: int, random: Random
) -> tuple[list[Row], list[SumRelation], dict[str, tuple[int, int]]]:
    """The rows, their sums, and each row's amounts of both years in thousands."""
    rows: list[Row] = []
    sums: list[SumRelation] = []
    amounts: dict[str, tuple[int, int]] = {}

    def close(row: str, label: str, parts: list[str]) -> None:
        rows.append(Row(row, len(rows), label))
        amounts[row] = (
            sum(amounts[part][0] for part in parts),
            sum(amounts[part][1] for part in parts),
        )
        sums.append(SumRelation(name, row, tuple(Term(part, 1) for part in parts)))

    for group in range(groups):
        parts = [f"g{group}p{part}" for part in range(PARTS)]
        for part in parts:
            rows.append(Row(part, len(rows), f"Contracts of the kind {part}"))
            amounts[part] = (
                random.randrange(1_000, 9_999_999),
                random.randrange(1_000, 9_999_999),
            )
        close(f"g{group}", f"Total of the group {group}", parts)
    close("total", "Total of all groups", [f"g{group}" for group in range(groups)])
    return rows, sums, amounts


def _figures(
    row: Row, columns: tuple[Column, ...], amounts: dict[str, tuple[int, int]]
) -> Iterator[tuple[tuple[str, str], Cell]]:
    this, prior = amounts[row.id]
    all_this, all_prior = amounts["total"]
    values = (
        Decimal(this), _percent(this, all_this), Decimal(prior), _percent(prior, all_prior),
        _percent(this - prior, prior),
    )  # fmt: skip
    for column, value in zip(columns, values, strict=True):
        text = f"{value:,}" if column.scale == THOUSAND else f"{value}%"
        place = TextPlace(row.index * 90, row.index * 90 + len(text), row.index + 1)
        digits = 0 if column.scale == THOUSAND else 1
        yield (
            (row.id, column.id),
            Cell(
                text, value.scaleb(column.scale), digits - column.scale, column.unit,
                column.scale, column.measure, Source(HASH, place, text), period=column.period,
            ),
        )  # fmt: skip


def _percent(part: int, whole: int) -> Decimal:
    return (Decimal(100) * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _derived(name: str, row: str) -> Iterator[Derived]:
    def key(column: str, of: str = row) -> CellKey:
        return CellKey(name, of, column)

    yield Derived(DerivedKind.SHARE, key("c2"), (key("c1"), key("c1", "total")))
    yield Derived(DerivedKind.SHARE, key("c4"), (key("c3"), key("c3", "total")))
    yield Derived(DerivedKind.CHANGE, key("c5"), (key("c1"), key("c3")))
