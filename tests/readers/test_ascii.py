"""Tables set with spaces: a filing of 1998, and the habits of its time typed small."""

from pathlib import Path

import pytest

from viewer.core.document import Document, RawTable, TextBlock
from viewer.readers.columns import segments_of
from viewer.readers.registry import read_document
from viewer.readers.snapshot import Snapshot
from viewer.readers.text import read_text


@pytest.fixture(scope="module")
def report(shared: Path) -> Document:
    return read_document(shared / "filings" / "untruthed-aames-8k-1998-ascii" / "document.txt")


def read(text: str) -> Document:
    return read_text(Snapshot("t.txt", "t.txt", "0" * 64, text.encode()))


def grid(table: RawTable) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.rows]


def test_the_report_has_its_eight_tables_and_no_others(report: Document) -> None:
    assert [len(table.rows[0]) for table in report.tables] == [9, 8, 9, 8, 5, 4, 4, 3]


def test_rows_of_the_report(report: Document) -> None:
    dollars = grid(report.tables[0])
    assert dollars[3] == [
        "CLASS", "FACE VALUE", "BALANCE", "INTEREST", "PRINCIPAL", "TOTAL", "LOSSES", "INTEREST",
        "BALANCE",
    ]  # fmt: skip
    assert dollars[-1] == [
        "TOTALS", "650,000,000.00", "645,008,411.46", "5,019,097.96", "4,816,463.12",
        "9,835,561.08", "0.00", "0.00", "640,191,948.34",
    ]  # fmt: skip
    collection = grid(report.tables[5])
    assert ["TOTAL INTEREST", "3,068,113.76", "1,950,984.20", "5,019,097.96"] in collection
    assert ["TOTAL REMITTANCE DUE", "", "", "9,835,561.08"] in collection
    assert ["", "5,642,111.48", "4,193,449.60", "9,835,561.08"] in collection


def test_every_figure_of_the_tables_is_in_a_cell(report: Document) -> None:
    lines = report.text.split("\n")
    inside = False
    wanted = []
    for number, line in enumerate(lines):
        inside = (inside or "<S>" in line) and "</TABLE>" not in line
        if inside and "Page" not in line:
            wanted += [(number + 1, s.text) for s in segments_of(line) if s.figure]
    held = [
        (int(cell.source.describe().removeprefix("line ")), cell.text)
        for table in report.tables
        for row in table.rows
        for cell in row
        if cell
    ]
    missing = [figure for figure in wanted if figure not in held]
    assert len(wanted) > 550
    assert [text for _, text in missing if "." in text and "," in text] == []
    assert len(missing) <= 4


def test_spans_of_the_report_are_exact(report: Document) -> None:
    for table in report.tables:
        for cell in (cell for row in table.rows for cell in row if cell):
            span = cell.source.span
            assert span
            assert report.text[slice(*span)] == cell.source.raw
            assert " ".join(cell.source.raw.split()) == cell.text


STATEMENT = """
<TABLE>
<CAPTION>
                       NAME AND COMPANY
                CONSOLIDATED BALANCE SHEETS
                  (dollars in thousands)

                                             December 31,
                                         1998           1997
                                      ----------     ----------
<S>                                   <C>            <C>
Current assets:
  Cash and cash equivalents.........  $    1,234     $     (56)
  Receivables, less allowances of
    $12 and $10.....................      10,000            --
  Inventories ......................         .5         12.5%
                                      ----------     ----------
      Total current assets                11,234           (56)
<PAGE>
  Property held for
    sale                                 100,000       100,000
                                      ==========     ==========
                                             7
<PAGE>
Shares issued, 5,000 1,000                 2,000
</TABLE>
"""


def test_a_statement_with_leaders_wraps_signs_and_pages() -> None:
    document = read(STATEMENT)
    (table,) = document.tables
    assert grid(table) == [
        ["", "December 31,", ""],
        ["", "1998", "1997"],
        ["Current assets:", "", ""],
        ["Cash and cash equivalents", "$ 1,234", "$ (56)"],
        ["Receivables, less allowances of $12 and $10", "10,000", "--"],
        ["Inventories", ".5", "12.5%"],
        ["Total current assets", "11,234", "(56)"],
        ["Property held for sale", "100,000", "100,000"],
        ["Shares issued, 5,000 1,000", "2,000", ""],
    ]
    assert table.header_rows == 2
    titles = [block.text for block in document.blocks if isinstance(block, TextBlock)]
    assert titles == ["NAME AND COMPANY", "CONSOLIDATED BALANCE SHEETS", "(dollars in thousands)"]


def test_rules_above_and_below() -> None:
    (table,) = read(STATEMENT).tables
    total = table.rows[6][1]
    last = table.rows[7][2]
    assert total
    assert last
    assert (total.rule_above, total.rule_below) == (1, 0)
    assert last.rule_below == 2
    label = table.rows[6][0]
    assert label
    assert label.indent == 6


def test_a_header_over_two_columns_spans_them() -> None:
    (table,) = read(STATEMENT).tables
    header = table.rows[0][1]
    assert header
    assert header.column_span == 2


def test_a_table_that_never_closes_is_text() -> None:
    document = read("<TABLE>\n<S>   <C>\nSales    10\n")
    assert document.tables == ()
    assert "Sales 10" in [b.text for b in document.blocks if isinstance(b, TextBlock)]


def test_a_figure_alone_on_its_line_is_no_page_number() -> None:
    table = "<TABLE>\n<S>      <C>\nA        10\nB        20\n         --\n         30\n</TABLE>\n"
    assert grid(read(table).tables[0])[-1] == ["", "30"]
