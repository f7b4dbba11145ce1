"""The page reader against the truth of real filings: every displayed figure, with its label."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from viewer.core.document import RawTable
from viewer.readers.registry import read_document

ENTRIES = [
    "aapl-10q-2025q2",
    "buckle-release-2024q3",
    "gme-10q-2023",
    "jp-6005-miura-2022q2",
    "jp-6005-miura-2022q2-summary",
    "jp-8566-ricohlease-fy2024",
    "nflx-10q-2025q2",
    "nvda-release-fy2026q1",
    "trv-10q-2023",
]
_SIGNS = re.compile(r"^[(（△▲]*(?:US\$|[$€£¥￥])*[(（△▲]*|[)）%％円]*$")
_MARKS = re.compile(r"\(\d+\)|\([a-z]\)|[*:：†]")


def _figure(text: str) -> str:
    return _SIGNS.sub("", "".join(text.split()))


def _label(text: str) -> str:
    return _MARKS.sub("", "".join(text.split())).lower()


def _facts(folder: Path) -> list[dict[str, Any]]:
    truth = json.loads(gzip.decompress((folder / "truth.json.gz").read_bytes()))
    facts: list[dict[str, Any]] = truth["facts"]
    return [
        fact
        for fact in facts
        if fact.get("numeric") and not fact.get("in_label") and fact["displayed"].strip()
    ]


def _held(table: RawTable) -> dict[str, set[str]]:
    """The figures of a table, each with the labels of the rows that it stands in."""
    held: dict[str, set[str]] = {}
    for row in table.rows:
        texts = [cell.text for cell in row if cell]
        label = next((text for text in texts if re.search(r"[^\W\d_]", text)), "")
        for text in texts:
            held.setdefault(_figure(text), set()).add(_label(label))
    return held


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_displayed_figure_is_in_its_table_beside_its_label(shared: Path, entry: str) -> None:
    folder = shared / "filings" / entry
    page = next(path for name in ("stripped", "release") for path in folder.glob(f"{name}.html*"))
    tables = {table.index: _held(table) for table in read_document(page).tables}
    facts = _facts(folder)
    assert len(facts) > 50
    missing, unlabelled = [], []
    for fact in facts:
        labels = tables.get(fact["table"], {}).get(_figure(fact["displayed"]))
        # The truth calls a row by its first cell with text, which may be a lone currency sign.
        label = _label(fact["row_label"]) if re.search(r"[^\W\d_]", fact["row_label"]) else ""
        if labels is None:
            missing.append(fact)
        elif label not in labels:
            unlabelled.append((fact["displayed"], fact["row_label"], labels))
    assert missing == []
    assert len(unlabelled) <= 0.005 * len(facts), unlabelled[:5]


@pytest.mark.parametrize("entry", ["aapl-10q-2025q2", "jp-6005-miura-2022q2-summary"])
def test_inline_xbrl_reads_as_the_same_page_without_its_tags(shared: Path, entry: str) -> None:
    folder = shared / "filings" / entry
    tagged = read_document(folder / "ixbrl.htm.gz")
    stripped = read_document(folder / "stripped.html.gz")
    assert tagged.text == stripped.text
    assert tagged.remarks == stripped.remarks == ()
    assert len(tagged.tables) > 5
    for one, other in zip(tagged.tables, stripped.tables, strict=True):
        assert one.index == other.index
        assert [[c and c.text for c in row] for row in one.rows] == [
            [c and c.text for c in row] for row in other.rows
        ]


def test_a_page_of_1999(shared: Path) -> None:
    path = shared / "filings" / "untruthed-medicis-10k-1999" / "document.html.gz"
    document = read_document(path)
    (schedule,) = (table for table in document.tables if table.index == 20)
    rows = [[cell.text for cell in row if cell] for row in schedule.rows]
    assert ["Allowances", "$2,826,000", "$989,000", "$—", "$—", "$3,815,000"] in rows
    assert document.remarks == ()
