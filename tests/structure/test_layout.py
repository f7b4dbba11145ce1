"""Header, labels and figures of raw tables typed as text, read by the text reader."""

from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.core.amounts import DecimalMark
from viewer.core.statement import Measure, Statement, StatementKind
from viewer.readers.registry import read_document
from viewer.session import open_filing
from viewer.structure.layout import find_decimal_mark, find_layout

Opener = Callable[[str], Statement]


@pytest.fixture
def opened(tmp_path: Path) -> Opener:
    def open_text(text: str) -> Statement:
        path = tmp_path / "filing.txt"
        path.write_text(text.replace("|", "\t"), "utf-8")
        return open_filing(path).statements[0]

    return open_text


def test_years_over_columns_are_header_and_not_figures(opened: Opener) -> None:
    statement = opened(
        "INCOME STATEMENT\n\n(USD in thousands)\n\n"
        "Years ended December 31,|2004|2003\n"
        "Sales|1,200|1,100\nCosts|(700)|(650)\nProfit|500|450\n"
    )
    assert [c.period_label for c in statement.columns] == ["2004", "2003"]
    assert len(statement.cells) == 6
    assert all(c.period is not None for c in statement.cells.values())
    assert statement.kind is StatementKind.INCOME_STATEMENT


def test_units_and_titles_inside_the_grid_speak_of_all_of_it(opened: Opener) -> None:
    statement = opened(
        "CONSOLIDATED BALANCE SHEETS||\n(in millions of euros)||\n|2004|2003\n"
        "Cash|10|12\nLoans|30|28\nTotal assets|40|40\n"
    )
    assert statement.title == "CONSOLIDATED BALANCE SHEETS"
    assert {(c.unit, c.scale) for c in statement.columns} == {("EUR", 6)}
    assert statement.columns[0].header == ("2004",)


def test_measures_by_header_words(opened: Opener) -> None:
    statement = opened(
        "Sales\n\n(JPY in millions)\n\n|2Q04|% of total|YoY % change|2Q03|Per share (JPY)\n"
        "Domestic|60|60.0%|20.0%|50|1.20\nAbroad|40|40.0%|(20.0%)|50|0.80\n"
        "Total|100|100.0%|0.0%|100|2.00\n"
    )
    assert [c.measure for c in statement.columns] == [
        Measure.AMOUNT,
        Measure.SHARE,
        Measure.CHANGE,
        Measure.AMOUNT,
        Measure.PER_SHARE,
    ]


def test_a_column_of_notes_holds_no_figures(opened: Opener) -> None:
    statement = opened(
        "BALANCE SHEET\n\n(USD in thousands)\n\n|Note|2004|2003\n"
        "Cash|3|10|12\nLoans|4|30|28\nTotal assets||40|40\n"
    )
    assert [c.index for c in statement.columns] == [2, 3]
    assert statement.rows[0].notes == ("3",)


def test_decimal_commas_are_told_by_the_whole_document(tmp_path: Path) -> None:
    path = tmp_path / "bilanz.txt"
    path.write_text("Umsatz\t1.234.567,5\t1.100,0\nKosten\t1.234\t1.100\n", "utf-8")
    tables = read_document(path).tables
    assert find_decimal_mark(tables) is DecimalMark.COMMA
    layout = find_layout(tables[0], DecimalMark.COMMA)
    assert layout is not None
    assert str(layout.figures[0, 1].value) == "1234567.5"


def test_a_list_of_exhibits_is_no_statement(tmp_path: Path) -> None:
    path = tmp_path / "index.txt"
    path.write_text(
        "Sales\n\n|2004|2003\nHome|1,200|1,100\nAbroad|300|200\n\nExhibits\n\n"
        "Exhibit|Page\nArticles|12\nBylaws|34\n".replace("|", "\t"),
        "utf-8",
    )
    filing = open_filing(path)
    assert len(filing.statements) == 1
    assert any("exhibits" in remark for remark in filing.remarks)


def test_a_table_of_thousands_of_rows_opens_and_says_what_is_not_looked_for(
    opened: Opener,
) -> None:
    statement = opened("|2004|2003\n" + "Line|1,234|5,678\n" * 3000 + "Total|1|2\n")
    assert len(statement.rows) == 3001
    assert not statement.relations
    assert any("1,500 rows" in remark for remark in statement.remarks)
