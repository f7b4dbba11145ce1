"""Web pages typed small: grids, signs in cells of their own, evidence, text around the tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.document import Document, RawCell, RawTable, TextBlock, TextKind
from viewer.core.sources import ElementPlace
from viewer.readers.html import read_html
from viewer.readers.snapshot import Snapshot


def read(page: str, encoding: str = "utf-8") -> Document:
    data = page.encode(encoding)
    return read_html(Snapshot("p.htm", "p.htm", "0" * 64, data))


def grid(table: RawTable) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.rows]


def texts(document: Document) -> list[tuple[TextKind, str]]:
    return [(b.kind, b.text) for b in document.blocks if isinstance(b, TextBlock)]


def cell_at(table: RawTable, row: int, column: int) -> RawCell:
    cell = table.rows[row][column]
    assert cell
    return cell


LAID_OUT = """
<html><body><p><b>Balance sheets</b></p><p>(in millions)</p>
<table>
<tr><td colspan="3"></td><td colspan="9" style="text-align:center"><b>Year ended</b></td></tr>
<tr><td colspan="3"></td><td colspan="3"><b>2024</b></td>
  <td colspan="3"></td><td colspan="3">2023</td></tr>
<tr><td colspan="3">Assets:</td>
  <td colspan="3"></td><td colspan="3"></td><td colspan="3"></td></tr>
<tr><td colspan="3" style="padding:2px 1pt 2px 13pt">Cash<sup>(1)</sup></td>
  <td>$</td><td>1,234</td><td></td><td colspan="3"></td><td>$</td><td>5</td><td></td></tr>
<tr><td colspan="3">&#160;&#160;Loss</td>
  <td colspan="2">(12</td><td>)</td><td colspan="3"></td><td colspan="2">&#8212;</td><td></td></tr>
<tr><td colspan="3">Margin</td>
  <td colspan="2">12.5</td><td>%</td><td colspan="3"></td><td colspan="2">(3.0</td><td>)%</td></tr>
<tr style="height:3pt"><td colspan="3"></td>
  <td colspan="3" style="border-top:1pt solid #000"></td>
  <td colspan="3"></td><td colspan="3"></td></tr>
<tr><td colspan="3"><b>Total</b></td>
  <td style="border-bottom:3pt double #000">$</td><td style="border-bottom:3pt double #000">99</td>
  <td></td><td colspan="3"></td><td>$</td><td>7</td><td>(a)</td></tr>
</table>
<p><sup>(1)</sup> Restated.</p></body></html>
"""


def test_a_page_laid_out_with_spacers_becomes_the_table_that_a_reader_sees() -> None:
    document = read(LAID_OUT)
    (table,) = document.tables
    assert grid(table) == [
        ["", "Year ended", ""],
        ["", "2024", "2023"],
        ["Assets:", "", ""],
        ["Cash", "$1,234", "$5"],
        ["Loss", "(12)", "—"],
        ["Margin", "12.5%", "(3.0)%"],
        ["Total", "$99", "$7"],
    ]
    assert cell_at(table, 0, 1).column_span == 2
    assert texts(document) == [
        (TextKind.PARAGRAPH, "Balance sheets"),
        (TextKind.PARAGRAPH, "(in millions)"),
        (TextKind.NOTE, "Restated."),
    ]


def test_evidence_is_kept() -> None:
    (table,) = read(LAID_OUT).tables
    assert cell_at(table, 3, 0).marks == ("(1)",)
    assert cell_at(table, 3, 0).indent == 3
    assert cell_at(table, 4, 0).indent == 2
    assert cell_at(table, 6, 0).bold
    assert not cell_at(table, 6, 1).bold
    assert cell_at(table, 6, 1).rule_below == 2
    assert cell_at(table, 6, 1).rule_above == 1
    assert cell_at(table, 5, 1).rule_below == 1
    assert cell_at(table, 6, 2).marks == ("(a)",)
    assert cell_at(table, 3, 1).source.raw == "$ 1,234"


def test_spans_and_paths() -> None:
    document = read(LAID_OUT)
    for block in document.blocks:
        if isinstance(block, TextBlock):
            start, end = block.span_of(0, len(block.text))
            assert document.text[start:end] == block.text
            continue
        for cell in (cell for row in block.rows for cell in row if cell):
            span = cell.source.span
            assert span
            assert document.text[slice(*span)] == cell.text
    place = cell_at(document.tables[0], 3, 1).source.place
    assert isinstance(place, ElementPlace)
    assert place.path == "table[1]/tr[4]/td[2]"
    assert place.line == 10


def test_every_table_counts_shown_or_not() -> None:
    document = read(
        "<table><tr><td></td></tr></table><div style='display:none'><table><tr><td>x</table></div>"
        "<table><tr><td><table><tr><td>A<td>1</table></td></tr></table><table><tr><td>B<td>2</table>"
    )
    assert [(table.index, grid(table)) for table in document.tables] == [
        (3, [["A", "1"]]),
        (4, [["B", "2"]]),
    ]
    assert document.remarks == ("Parts of the page that it hides are left out.",)


def test_row_spans_push_cells_to_the_right() -> None:
    (table,) = read(
        "<table><tr><td rowspan=2>A<td>1<td>2<tr><td>3<td>4<tr><td>B<td>5<td>6</table>"
    ).tables
    assert grid(table) == [["A", "1", "2"], ["", "3", "4"], ["B", "5", "6"]]
    assert cell_at(table, 0, 0).row_span == 2


def test_spans_are_clamped_as_the_standard_does() -> None:
    document = read(
        "<table><tr><td colspan=10000000>A</td><td>1</td></tr>"
        "<tr><td rowspan=10000000>B</td><td>2</td></tr><tr><td colspan=0>C<td colspan=x>3</table>"
    )
    assert len(document.tables[0].rows[0]) <= 4
    assert document.remarks == (
        "Table 1 asks for a colspan of 10000000; 1000 is used.",
        "Table 1 asks for a rowspan of 10000000; 65534 is used.",
    )


def test_labels_indented_by_blank_columns_are_one_column() -> None:
    (table,) = read(
        "<table><tr><td colspan=2>Assets<td>9<tr><td><td>Cash<td>4<tr><td><td>Other<td>5</table>"
    ).tables
    assert grid(table) == [["Assets", "9"], ["Cash", "4"], ["Other", "5"]]
    assert [cell_at(table, row, 0).indent for row in range(3)] == [0, 2, 2]


def test_a_heading_over_a_spacer_goes_to_its_figures() -> None:
    (table,) = read(
        "<table><tr><td><td>2024<td><td>2023<td><tr><td>Sales<td><td>10<td><td>20</table>"
    ).tables
    assert grid(table) == [["", "2024", "2023"], ["Sales", "10", "20"]]


def test_a_dash_or_a_figure_beside_a_figure_is_not_glued() -> None:
    (table,) = read(
        "<table><tr><td>A<td>—<td>5<td>(<td>3<td>)<tr><td>B<td>1<td>6<td><td>4<td></table>"
    ).tables
    assert grid(table) == [["A", "—", "5", "(3)"], ["B", "1", "6", "4"]]


def test_headers_and_captions() -> None:
    document = read(
        "<table><caption>Table 1. Sales</caption><thead><tr><th>Item<th>2024</thead>"
        "<tbody><tr><th>A<td>1<tr><th>B<td>2</table>"
    )
    (table,) = document.tables
    assert table.header_rows == 1
    assert cell_at(table, 0, 1).header
    assert not cell_at(table, 1, 1).header
    assert texts(document) == [(TextKind.PARAGRAPH, "Table 1. Sales")]


def test_breaks_in_cells_and_japanese_joined_without_a_space() -> None:
    (table,) = read(
        "<table><tr><td>March 29,<br>2025<td><p>当第２四半期</p><p>連結会計期間</p><td>1</table>"
    ).tables
    assert grid(table) == [["March 29, 2025", "当第２四半期連結会計期間", "1"]]


def test_text_around_tables() -> None:
    document = read(
        "<h2 id=a>Results <i>of</i> operations</h2>loose<p>One<br>two&nbsp;three</p>"
        "<ul><li>item</ul><div>in<div>ner</div>tail</div><script>no</script><title>no</title>"
        "<ix:header><p>no</p></ix:header><ix:nonNumeric><p>yes<sup>2</sup></p></ix:nonNumeric>"
    )
    assert texts(document) == [
        (TextKind.HEADING, "Results of operations"),
        (TextKind.PARAGRAPH, "loose"),
        (TextKind.PARAGRAPH, "One"),
        (TextKind.PARAGRAPH, "two three"),
        (TextKind.LIST_ITEM, "item"),
        (TextKind.PARAGRAPH, "in"),
        (TextKind.PARAGRAPH, "ner"),
        (TextKind.PARAGRAPH, "tail"),
        (TextKind.PARAGRAPH, "yes"),
    ]
    heading, *_, last = (b for b in document.blocks if isinstance(b, TextBlock))
    assert heading.level == 2
    assert heading.source.place == ElementPlace("#a/h2", 0, 21, 1)
    assert last.marks == ("2",)


def test_tables_that_only_lay_out_text_are_text() -> None:
    document = read(
        "<table><tr><td>•<td>growth of sales</table>"
        "<table><tr><td>Sales<td>1</table>"
        "<table><tr><td>(1)<td>Restated for the change of policy.</table>"
        "<table><tr><td>A whole paragraph that a page sets in a table.</table>"
    )
    assert [table.index for table in document.tables] == [1]
    assert texts(document) == [
        (TextKind.LIST_ITEM, "growth of sales"),
        (TextKind.NOTE, "(1) Restated for the change of policy."),
        (TextKind.PARAGRAPH, "A whole paragraph that a page sets in a table."),
    ]


def test_text_set_with_spaces_inside_a_page() -> None:
    document = read(
        "<html><body><p>Above</p><pre>\n           BALANCE SHEET\n\n<table>\n<caption>\n"
        "                    1998      1997\n<s>                 <c>       <c>\n"
        "Cash              $ 1,234   $   567\nReceivables          (100)       --\n"
        "</table>\n</pre><table><tr><td>A<td>1</table></body></html>"
    )
    assert [(table.index, grid(table)) for table in document.tables] == [
        (0, [["", "1998", "1997"], ["Cash", "$ 1,234", "$ 567"], ["Receivables", "(100)", "--"]]),
        (1, [["A", "1"]]),
    ]
    for cell in (cell for row in document.tables[0].rows for cell in row if cell):
        span = cell.source.span
        assert span
        assert document.text[slice(*span)] == cell.source.raw
    assert texts(document)[0] == (TextKind.PARAGRAPH, "Above")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_encodings_of_pages(encoding: str) -> None:
    charset = "windows-1252" if encoding == "cp1252" else "utf-8"
    page = f"<html><meta charset={charset}><p>“Société” – £5</p></html>"
    assert texts(read(page, encoding)) == [(TextKind.PARAGRAPH, "“Société” – £5")]


_TEXT = st.sampled_from(
    ["", "A", "1,234", "$", "(", ")", "%", "—", "(5)", "2024", "x<sup>1</sup>"]
)
_SPAN = st.integers(0, 4)
_CELL = st.builds(
    lambda text, columns, rows: f"<td colspan={columns} rowspan={rows}>{text}</td>",
    _TEXT,
    _SPAN,
    _SPAN,
)
_ROWS = st.lists(st.lists(_CELL, max_size=7).map("".join), min_size=1, max_size=7)


@given(_ROWS)
def test_no_character_of_any_cell_is_lost(rows: list[str]) -> None:
    page = "<p>start</p><table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    document = read(page)
    shown = "".join(
        f"{cell.text}{''.join(cell.marks)}"
        for table in document.tables
        for row in table.rows
        for cell in row
        if cell
    )
    blocks = [b for b in document.blocks if isinstance(b, TextBlock)][1:]
    shown += "".join(f"{block.text}{''.join(block.marks)}" for block in blocks)
    # A dash alone before a text is the bullet of a list item, which its kind says.
    shown += "".join("—" for block in blocks if block.kind is TextKind.LIST_ITEM)
    wanted = page.removeprefix("<p>start</p>")
    for tag in ("<sup>", "</sup>", "</td>", "<tr>", "</tr>", "<table>", "</table>"):
        wanted = wanted.replace(tag, "")
    bare = "".join(part.partition(">")[2] for part in wanted.split("<td"))
    assert sorted(shown.replace(" ", "")) == sorted(bare.replace(" ", ""))
    for table in document.tables:
        assert len({len(row) for row in table.rows}) == 1


def test_ticks_before_a_text_are_kept_and_plain_bullets_are_not() -> None:
    page = "".join(
        f"<table><tr><td>{mark}</td><td>Annual report of the registrant</td></tr></table>"
        for mark in ("☒", "☐", "•")
    )
    assert [text for _, text in texts(read(f"<html><body>{page}</body></html>"))] == [
        "☒ Annual report of the registrant",
        "☐ Annual report of the registrant",
        "Annual report of the registrant",
    ]
