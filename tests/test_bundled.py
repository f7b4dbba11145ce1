"""The bundled filing: the release's tables in a file of our own, read like any other."""

from pathlib import Path

import pytest

from viewer.core.filing import Filing
from viewer.core.statement import Cell, Statement
from viewer.session import bundled_filing, open_filing

TABLES = range(14)


@pytest.fixture(scope="module")
def bundled_tables(bundled: Path) -> dict[int, Statement]:
    return {statement.table: statement for statement in open_filing(bundled).statements}


@pytest.fixture(scope="module")
def release_tables(release_filing: Filing) -> dict[int, Statement]:
    return {statement.table: statement for statement in release_filing.statements}


def understood(cell: Cell) -> tuple[object, ...]:
    """Everything of a figure but where it stands."""
    return (
        cell.text, cell.value, cell.decimals, cell.unit, cell.scale, cell.measure, cell.notes,
        cell.is_dash, cell.period,
    )  # fmt: skip


def test_it_is_the_one_that_the_program_opens(bundled: Path) -> None:
    assert bundled_filing() == bundled


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_the_releases(
    table: int, bundled_tables: dict[int, Statement], release_tables: dict[int, Statement]
) -> None:
    ours, theirs = bundled_tables[table], release_tables[table]
    assert [
        (
            row.id,
            row.label,
            row.notes,
            row.section,
            row.unit,
            row.measure,
            row.is_heading,
            row.bold,
        )
        for row in ours.rows
    ] == [
        (
            row.id,
            row.label,
            row.notes,
            row.section,
            row.unit,
            row.measure,
            row.is_heading,
            row.bold,
        )
        for row in theirs.rows
    ]


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_the_releases(
    table: int, bundled_tables: dict[int, Statement], release_tables: dict[int, Statement]
) -> None:
    assert bundled_tables[table].columns == release_tables[table].columns


@pytest.mark.parametrize("table", TABLES)
def test_figures_are_the_releases(
    table: int, bundled_tables: dict[int, Statement], release_tables: dict[int, Statement]
) -> None:
    ours, theirs = bundled_tables[table], release_tables[table]
    assert {place: understood(cell) for place, cell in ours.cells.items()} == {
        place: understood(cell) for place, cell in theirs.cells.items()
    }


@pytest.mark.parametrize("table", TABLES)
def test_kind_relations_and_derived_figures_are_the_releases(
    table: int, bundled_tables: dict[int, Statement], release_tables: dict[int, Statement]
) -> None:
    ours, theirs = bundled_tables[table], release_tables[table]
    assert ours.kind == theirs.kind
    assert ours.relations == theirs.relations
    assert ours.derived == theirs.derived
    assert ours.rounding == theirs.rounding


def test_every_footnote_mark_has_its_note(bundled_tables: dict[int, Statement]) -> None:
    for statement in bundled_tables.values():
        marks = {mark for row in statement.rows for mark in row.notes}
        marks |= {mark for column in statement.columns for mark in column.notes}
        assert marks <= {mark for mark, _ in statement.footnotes}


def test_it_holds_no_sentence_of_the_release(bundled: Path, release: Path) -> None:
    """Labels and figures are facts; the prose around them is the company's."""
    theirs = " ".join(release.read_text(encoding="utf-8").split())
    prose = [
        line for line in bundled.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith(("|", "#", "For the Three", "As of", "("))
    ]  # fmt: skip
    words = [line.split() for line in prose]
    runs = [" ".join(line[i : i + 8]) for line in words for i in range(len(line) - 7)]
    assert runs
    assert [run for run in runs if run in theirs] == []
