"""Test support: statements with perfect figures, built from the truth of the shared filings."""

import gzip
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind

NOWHERE = Source("", TextPlace(0, 0, 1), "")
KINDS = {
    "income_statement": StatementKind.INCOME_STATEMENT,
    "balance_sheet": StatementKind.BALANCE_SHEET,
    "cash_flow": StatementKind.CASH_FLOWS,
    "equity": StatementKind.EQUITY,
}


def read_truth(path: Path) -> dict[str, Any]:
    """The truth of one entry."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        truth: dict[str, Any] = json.load(file)
    return truth


def statements_of(truth: Mapping[str, Any], *, primary: bool = True) -> list[Statement]:
    """The tables of a truth as statements; their ids are "t" and the table's index."""
    facts = defaultdict(list)
    for fact in truth["facts"]:
        if fact["numeric"] and fact.get("shown_value") is not None and not fact.get("in_label"):
            facts[fact.get("table")].append(fact)
    return [
        _statement(table, facts[table["index"]])
        for table in truth["tables"]
        if table.get("primary") or not primary
        if facts[table["index"]]
    ]


def printed_columns(facts: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Grid column -> printed column: neighbouring grid columns that no row fills both are one."""
    rows = defaultdict(set)
    for fact in facts:
        rows[fact["col"]].add(fact["row"])
    groups: list[list[int]] = []
    for col in sorted(rows):
        near = groups and col - groups[-1][-1] <= 2
        if near and not any(rows[col] & rows[other] for other in groups[-1]):
            groups[-1].append(col)
        else:
            groups.append([col])
    return {col: i for i, group in enumerate(groups) for col in group}


def _statement(table: Mapping[str, Any], facts: Sequence[Mapping[str, Any]]) -> Statement:
    place = printed_columns(facts)
    cells: dict[tuple[str, str], Cell] = {}
    measures: dict[int, Measure] = {}
    for fact in facts:
        cell = _cell(fact)
        cells.setdefault((f"r{fact['row']}", f"c{place[fact['col']]}"), cell)
        measures[fact["row"]] = cell.measure
    indents = sorted({row.get("indent", 0) for row in table["rows"]})
    rows = tuple(
        Row(
            f"r{row['row']}",
            row["row"],
            row["label"],
            depth=indents.index(row.get("indent", 0)),
            measure=measures.get(row["row"])
            if measures.get(row["row"]) != Measure.AMOUNT
            else None,
            is_heading=row["row"] not in measures,
        )
        for row in table["rows"]
    )
    columns = tuple(Column(f"c{i}", i, ()) for i in sorted(set(place.values())))
    kind = KINDS.get(table["kind"], StatementKind.OTHER)
    return Statement(
        f"t{table['index']}", table["index"], kind, "", "", rows, columns, cells, NOWHERE
    )


def _cell(fact: Mapping[str, Any]) -> Cell:
    text = fact["displayed"] or ""
    digits = re.sub(r"[^\d.]", "", unicodedata.normalize("NFKC", text)).strip(".")
    shown = Decimal(repr(fact["shown_value"]))
    fraction = len(digits.split(".")[1]) if digits.count(".") == 1 else 0
    number = Decimal(digits) if re.fullmatch(r"[\d.]*\d[\d.]*", digits) else Decimal(0)
    scale = fact.get("scale") or 0
    if shown and number:
        scale = (abs(shown) / number).log10().to_integral_value()
    unit = str(fact.get("unit") or "")
    return Cell(
        text, shown, fraction - int(scale), unit, int(scale), _measure(unit), NOWHERE,
        is_dash=not digits.strip("0."),
    )  # fmt: skip


def _measure(unit: str) -> Measure:
    if "/" in unit or "PerShare" in unit:
        return Measure.PER_SHARE
    if unit == "pure":
        return Measure.RATIO
    return Measure.COUNT if unit == "shares" else Measure.AMOUNT
