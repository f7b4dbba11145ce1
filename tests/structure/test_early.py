"""The primary statements are handed on before the rest of the document is understood."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.structure.early_filing import write_early_page
from viewer.core.errors import Cancelled, ExportError
from viewer.core.filing import Filing
from viewer.core.statement import StatementKind
from viewer.session import export, open_filing


def opened(path: Path) -> tuple[list[Filing], Filing]:
    """What is handed on while a file is opened, and what it comes to."""
    early: list[Filing] = []
    return early, open_filing(path, arrived=early.append)


def test_a_statement_behind_notes_is_first(tmp_path: Path) -> None:
    early, final = opened(write_early_page(tmp_path))
    (statement,) = early[0].statements
    assert statement.kind is StatementKind.BALANCE_SHEET
    assert statement.table == 12
    (total,) = statement.relations
    assert [term.row for term in total.terms] == ["r1", "r2", "r3"]
    assert {cell.scale for cell in statement.cells.values()} == {3}
    assert [column.unit for column in statement.columns] == ["USD", "USD"]
    assert all(column.period for column in statement.columns)
    assert len(final.statements) == 25
    assert final[statement.id].cells == statement.cells


@pytest.mark.parametrize("entry", ["gme-10q-2023", "nflx-10q-2025q2"])
def test_a_real_page_arrives_primary_statements_first(shared: Path, entry: str) -> None:
    early, final = opened(shared / "filings" / entry / "stripped.html.gz")
    (statement,) = early[0].statements
    assert statement.kind.is_primary
    assert statement.relations
    assert statement.rows == final[statement.id].rows
    assert statement.columns == final[statement.id].columns
    assert statement.relations == final[statement.id].relations
    # What comes later adds to what was there, in few steps, and only the end is checked.
    counts = [len(filing.statements) for filing in early]
    assert all(2 * fewer <= more for fewer, more in pairwise(counts[:-1]))
    assert counts[-1] == len(final.statements)
    assert not any(filing.complete or filing.report.footings for filing in early)
    assert final.complete
    assert final.report.footings


def test_what_arrives_does_not_change_what_comes_out(shared: Path) -> None:
    path = shared / "filings" / "aapl-10q-2025q2" / "stripped.html.gz"
    _, final = opened(path)
    alone = open_filing(path)
    assert final.statements == alone.statements
    assert final.report == alone.report


def test_opening_stops_at_once_when_cancelled(tmp_path: Path) -> None:
    early: list[Filing] = []
    with pytest.raises(Cancelled):
        open_filing(
            write_early_page(tmp_path), cancelled=lambda: bool(early), arrived=early.append
        )
    assert [len(filing.statements) for filing in early] == [1]


def test_a_filing_that_is_not_complete_is_not_exported(tmp_path: Path) -> None:
    early, final = opened(write_early_page(tmp_path))
    target = tmp_path / "out.csv"
    with pytest.raises(ExportError, match="not understood to its end"):
        export(early[0], target)
    assert not target.exists()
    export(final, target)
    assert target.exists()
