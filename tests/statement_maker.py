"""Small statements for tests, typed as a tab-separated table.

The first line declares the columns, each by words in any order: a unit ("JPY", "pure"), a scale
("e3"), a period ("2004-09-30" or "2004-07-01..2004-09-30"), a measure ("share"); what is left is
its label; "3m:2004-09-30" are the three months to that day. The other lines are rows: label, then
figures as printed. "[shares]" behind a label gives the row its own unit, without scale; "#" before
one makes a heading.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from viewer.core.amounts import parse_figure
from viewer.core.intervals import Rounding
from viewer.core.periods import Duration, Instant, Period, months_to
from viewer.core.relations import SumRelation, Term
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind

_MEASURES = {measure.value: measure for measure in Measure}
_UNIT_OF_ROW = re.compile(r"\s*\[([^\]]+)\]$")
_TERM = re.compile(r"([+-])\s*(\w+)")


def statement(
    text: str,
    sums: Iterable[str] = (),
    id: str = "s1",
    kind: StatementKind = StatementKind.OTHER,
    rounding: Rounding = Rounding.NEAREST,
) -> Statement:
    """The statement that `text` types; rows are r1, r2 and columns c1, c2 and so on.

    Args:
        text: the table.
        sums: relations as "r4 = r1 + r2 - r3".
        id: id of the statement.
        kind: what it is about.
        rounding: how its figures are cut.
    """
    lines = [line.split("\t") for line in text.strip("\n").splitlines()]
    columns = tuple(_column(words, index) for index, words in enumerate(lines[0][1:], 1))
    rows: list[Row] = []
    cells: dict[tuple[str, str], Cell] = {}
    for index, (label, *figures) in enumerate(lines[1:], 1):
        row = _row(label, index)
        rows.append(row)
        for column, printed in zip(columns, figures, strict=False):
            if printed:
                cells[row.id, column.id] = _cell(printed, row, column)
    return Statement(
        id, 0, kind, "A statement", "", tuple(rows), columns, cells, _source(text, 0),
        relations=tuple(_sum(text, id) for text in sums), rounding=rounding,
    )  # fmt: skip


def edited(statement: Statement, row: str, column: str, value: Decimal | str) -> Statement:
    """The statement with another figure printed at one place; `value` is in whole units."""
    cell = statement.cells[row, column]
    changed = replace(cell, value=Decimal(value), text=str(value))
    return replace(statement, cells={**statement.cells, (row, column): changed})


def _column(words: str, index: int) -> Column:
    unit, scale, period, measure, label = "", 0, None, Measure.AMOUNT, []
    for word in words.split():
        if word in _MEASURES:
            measure = _MEASURES[word]
        elif re.fullmatch(r"e-?\d+", word):
            scale = int(word[1:])
        elif re.match(r"(?:\d+m:)?\d{4}-\d\d-\d\d", word):
            period = _period(word)
        elif word == "pure" or re.fullmatch(r"[A-Z]{3}", word):
            unit = word
        else:
            label.append(word)
    if measure in {Measure.SHARE, Measure.CHANGE} and not unit:
        unit, scale = "pure", -2
    title = " ".join(label)
    return Column(f"c{index}", index, (title or words,), period, title, unit, scale, measure)


def _period(word: str) -> Period:
    months, _, day = word.rpartition(":")
    if months:
        return months_to(date.fromisoformat(day), int(months[:-1]))
    start, _, end = word.partition("..")
    if not end:
        return Instant(date.fromisoformat(start))
    return Duration(date.fromisoformat(start), date.fromisoformat(end))


def _row(label: str, index: int) -> Row:
    unit = _UNIT_OF_ROW.search(label)
    name = _UNIT_OF_ROW.sub("", label)
    heading = name.startswith("#")
    return Row(
        f"r{index}", index, name.lstrip("# "), unit=unit[1] if unit else "", is_heading=heading
    )


def _cell(printed: str, row: Row, column: Column) -> Cell:
    figure = parse_figure(printed)
    assert figure is not None, printed
    unit, scale = (row.unit, 0) if row.unit else (column.unit, column.scale)
    measure = column.measure
    if figure.unit == "%" or unit == "pure":
        unit, scale = "pure", -2
    elif "/" in unit:
        measure = Measure.PER_SHARE
    elif row.unit:
        measure = Measure.COUNT
    value = None if figure.value is None else figure.value.scaleb(scale)
    decimals = None if value is None else figure.fraction_digits - scale
    source = _source(printed, row.index)
    return Cell(
        printed, value, decimals, unit, scale, measure, source,
        is_dash=figure.is_dash, period=column.period,
    )  # fmt: skip


def _source(text: str, line: int) -> Source:
    return Source("0" * 64, TextPlace(0, len(text), line + 1), text)


def _sum(text: str, statement: str) -> SumRelation:
    total, _, parts = text.partition("=")
    terms = _TERM.findall(parts if parts.strip()[0] in "+-" else "+" + parts)
    return SumRelation(
        statement, total.strip(), tuple(Term(row, 1 if sign == "+" else -1) for sign, row in terms)
    )
