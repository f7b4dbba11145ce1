"""Copies of the first filing with something changed: what breaks is what was touched."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.session import open_filing

CHANGED_FIGURES = 40


def sums_of(filing: Filing) -> set[tuple[str, str, tuple[tuple[str, int], ...]]]:
    return {
        (statement.id, relation.total, relation.terms)
        for statement in filing.statements
        for relation in statement.relations
    }


def figures_in_sums(filing: Filing) -> Iterator[tuple[Statement, str, str]]:
    for statement in filing.statements:
        rows = {
            row
            for relation in statement.relations
            for row in (relation.total, *(term.row for term in relation.terms))
        }
        for row, column, cell in statement.figures():
            if row.id in rows and column.measure.adds_up and not cell.is_dash:
                yield statement, row.id, column.id


def with_another_first_digit(text: str, choice: random.Random) -> str:
    at = next(i for i, character in enumerate(text) if character.isdigit())
    others = [digit for digit in "123456789" if digit != text[at]]
    return text[:at] + choice.choice(others) + text[at + 1 :]


def broken_totals(filing: Filing) -> set[tuple[str, str, str]]:
    return {
        (footing.cell.statement, footing.cell.row, footing.cell.column)
        for footing in filing.report.footings
        if footing.outcome.verdict is Verdict.BROKEN
    }


def test_one_changed_figure_breaks_exactly_its_own_sums(
    release_filing: Filing, release: Path, tmp_path: Path
) -> None:
    text = release.read_text("utf-8")
    choice = random.Random(20041111)  # noqa: S311 - a choice of figures, no secret.
    figures = list(figures_in_sums(release_filing))
    assert len(figures) > 600
    for statement, row, column in choice.sample(figures, CHANGED_FIGURES):
        cell = statement.cells[row, column]
        assert cell.source.span is not None
        start, end = cell.source.span
        changed = with_another_first_digit(cell.text, choice)
        copy = tmp_path / "release.txt"
        copy.write_text(text[:start] + changed + text[end:], "utf-8")
        filing = open_filing(copy)
        holding = {
            (statement.id, relation.total, column)
            for relation in statement.relations
            if row in {relation.total, *(term.row for term in relation.terms)}
            and statement.cell(relation.total, column)
        }
        place = (statement.title, statement.row_by_id[row].label, cell.text, changed)
        assert broken_totals(filing) == holding, place
        assert sums_of(filing) == sums_of(release_filing), place


def table_lines(lines: list[str], number: int) -> list[int]:
    groups: list[list[int]] = []
    for i in (i for i, line in enumerate(lines) if "\t" in line):
        if not groups or i != groups[-1][-1] + 1:
            groups.append([])
        groups[-1].append(i)
    return groups[number]


def reopened(lines: list[str], tmp_path: Path) -> Filing:
    copy = tmp_path / "release.txt"
    copy.write_text("\n".join(lines), "utf-8")
    return open_filing(copy)


def test_shuffled_rows_still_open_and_make_no_false_sum(release: Path, tmp_path: Path) -> None:
    lines = release.read_text("utf-8").split("\n")
    body = table_lines(lines, 11)[3:]
    shuffled = [lines[i] for i in body]
    random.Random(3).shuffle(shuffled)  # noqa: S311 - a fixed shuffle, no secret.
    for i, line in zip(body, shuffled, strict=True):
        lines[i] = line
    filing = reopened(lines, tmp_path)
    assert len(filing["income_statement"].cells) == 219
    assert not broken_totals(filing)
    unexplained = [f.message for f in filing.report.findings if f.verdict is Verdict.CANNOT_CHECK]
    assert any("Total costs and expenses" in message for message in unexplained)


def test_without_a_table_the_others_stay(
    release_filing: Filing, release: Path, tmp_path: Path
) -> None:
    lines = release.read_text("utf-8").split("\n")
    gone = set(table_lines(lines, 12))
    filing = reopened([line for i, line in enumerate(lines) if i not in gone], tmp_path)
    assert len(filing.statements) == 13
    kept = {relation[1:] for relation in sums_of(release_filing) if relation[0] != "s13"}
    assert {relation[1:] for relation in sums_of(filing)} == kept
    with pytest.raises(KeyError, match="income_statement"):
        filing["balance_sheet"]


def test_without_a_column_what_followed_from_it_is_named(
    release_filing: Filing, release: Path, tmp_path: Path
) -> None:
    lines = release.read_text("utf-8").split("\n")
    for i in table_lines(lines, 11):
        cells = lines[i].split("\t")
        del cells[2]  # The yen of the quarter, which four other columns follow from.
        lines[i] = "\t".join(cells)
    filing = reopened(lines, tmp_path)
    assert sums_of(filing) == sums_of(release_filing)
    assert not broken_totals(filing)
    unchecked = [f.message for f in filing.report.findings if f.verdict is Verdict.CANNOT_CHECK]
    for column in ("USD (1)", "YOY Chg %", "QOQ Chg %"):
        assert any(column in message for message in unchecked), column
