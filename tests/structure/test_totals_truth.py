"""Sums recovered from the perfect figures of filings with truth, scored by the shared rules."""

import importlib.util
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.structure.footings import broken_columns
from tests.structure.truth_statements import read_truth, statements_of
from viewer.core.intervals import Rounding
from viewer.core.statement import Statement
from viewer.structure.rounding import find_rounding
from viewer.structure.totals import infer_sums

ENTRIES = (
    "aapl-10q-2025q2",
    "nflx-10q-2025q2",
    "gme-10q-2023",
    "trv-10q-2023",
    "buckle-release-2024q3",
    "nvda-release-fy2026q1",
    "jp-8566-ricohlease-fy2024",
    "jp-6005-miura-2022q2",
)
Change = Callable[[Statement], Statement]


@pytest.fixture(scope="module")
def truths(shared: Path) -> dict[str, dict[str, Any]]:
    return {entry: read_truth(shared / "filings" / entry / "truth.json.gz") for entry in ENTRIES}


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def unchanged(statement: Statement) -> Statement:
    return statement


def without_labels(statement: Statement) -> Statement:
    rows = (
        replace(row, label="" if row.is_heading else f"Item {row.index}") for row in statement.rows
    )
    return replace(statement, rows=tuple(rows))


def one_column(statement: Statement) -> Statement:
    column = statement.columns[0]
    cells = {key: cell for key, cell in statement.cells.items() if key[1] == column.id}
    return replace(statement, columns=(column,), cells=cells)


def output(truth: dict[str, Any], change: Change) -> tuple[list[Any], list[Any]]:
    """Facts and calculations as score.py reads them."""
    facts = [
        {
            "label": fact["row_label"],
            "value": fact["shown_value"],
            "period": fact["period"],
            "table": fact["table"],
            "row_index": fact["row"],
        }
        for fact in truth["facts"]
        if fact["numeric"] and fact.get("shown_value") is not None and not fact.get("in_label")
    ]
    calculations = [
        {
            "parent_label": statement.row_by_id[relation.total].label,
            "child_label": statement.row_by_id[term.row].label,
            "weight": term.weight,
            "table": statement.table,
            "parent_row_index": statement.row_by_id[relation.total].index,
            "child_row_index": statement.row_by_id[term.row].index,
        }
        for statement in statements_of(truth)
        for relation in infer_sums(change(statement), Rounding(truth["rounding"]))
        for term in relation.terms
    ]
    return facts, calculations


def scores(
    truths: dict[str, dict[str, Any]], scorer: ModuleType, change: Change
) -> tuple[float, float, float]:
    """Strict recall, equivalent recall and share of false groups over all entries."""
    pairs = strict = equivalent = tested = false = 0.0
    for truth in truths.values():
        found = scorer.score(truth, *output(truth, change))
        pairs += found["calc_truth_pairs"]
        strict += found["calc_recall"] * found["calc_truth_pairs"]
        equivalent += found["calc_recall_equivalent"] * found["calc_truth_pairs"]
        tested += found["calc_groups_tested"]
        false += found["calc_false_groups"]
    return strict / pairs, equivalent / pairs, false / tested


def test_recall_and_precision(truths: dict[str, dict[str, Any]], scorer: ModuleType) -> None:
    strict, equivalent, false = scores(truths, scorer, unchanged)
    assert strict >= 0.99
    assert equivalent >= 0.995
    assert false == 0


def test_without_labels_recall_falls_and_precision_stays(
    truths: dict[str, dict[str, Any]], scorer: ModuleType
) -> None:
    strict, equivalent, false = scores(truths, scorer, without_labels)
    assert 0.85 <= strict <= equivalent < 0.99
    assert false == 0


def claims(truths: dict[str, dict[str, Any]], change: Change) -> Iterator[tuple[Statement, bool]]:
    """Every relation found on a changed statement: does it hold on that statement?"""
    for truth in truths.values():
        mode = Rounding(truth["rounding"])
        for original in statements_of(truth):
            statement = replace(change(original), rounding=mode)
            for relation in infer_sums(statement, mode):
                yield statement, not broken_columns(statement, relation)


@pytest.mark.parametrize("change", [unchanged, without_labels, one_column])
def test_whatever_is_claimed_holds(truths: dict[str, dict[str, Any]], change: Change) -> None:
    assert all(holds for _, holds in claims(truths, change))


def test_rounding_is_found_from_the_figures(truths: dict[str, dict[str, Any]]) -> None:
    for entry, truth in truths.items():
        assert find_rounding(statements_of(truth)).mode == Rounding(truth["rounding"]), entry


def test_searching_is_quick(truths: dict[str, dict[str, Any]]) -> None:
    statements = [s for truth in truths.values() for s in statements_of(truth)]
    taken = []
    for statement in statements:
        start = time.process_time()
        infer_sums(statement)
        taken.append(time.process_time() - start)
    assert sorted(taken)[len(taken) // 2] < 0.02
    assert max(taken) < 0.2
