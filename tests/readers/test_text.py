"""The text reader on small texts: what is a table, a heading, a note; and that spans are exact."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.document import Document, RawTable, TextBlock, TextKind
from viewer.core.errors import Cancelled
from viewer.readers.registry import read_document
from viewer.readers.snapshot import Snapshot
from viewer.readers.text import read_text


def read(text: str) -> Document:
    return read_text(Snapshot("t.txt", "t.txt", "0" * 64, text.encode("utf-8", "replace")))


def grid(table: RawTable) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.rows]


def texts(document: Document) -> list[tuple[TextKind, str, str]]:
    return [(b.kind, b.mark, b.text) for b in document.blocks if isinstance(b, TextBlock)]


def test_rows_of_differing_widths_are_padded() -> None:
    (table,) = read("\t2004\t2003\nSales\t10\nCosts\t4\t5\t\n").tables
    assert grid(table) == [
        ["", "2004", "2003", ""],
        ["Sales", "10", "", ""],
        ["Costs", "4", "5", ""],
    ]


def test_a_label_alone_on_its_line_is_a_row() -> None:
    (table,) = read("\t2004\nRevenues:\nSales\t10\n\nNext paragraph.\n").tables
    assert grid(table) == [["", "2004"], ["Revenues:", ""], ["Sales", "10"]]


def test_a_row_of_tabs_only_stays_within_and_goes_at_the_ends() -> None:
    (table,) = read("\t\nA\t1\n\t\nB\t2\n\t\n").tables
    assert grid(table) == [["A", "1"], ["", ""], ["B", "2"]]


def test_an_indented_paragraph_is_no_table() -> None:
    document = read("\tIndented by a tab.\n\tAnd its second line.\n")
    assert document.tables == ()
    assert texts(document) == [(TextKind.PARAGRAPH, "", "Indented by a tab. And its second line.")]


def test_tables_stand_apart_by_a_blank_line_or_a_heading() -> None:
    assert len(read("A\t1\n\nB\t2\n").tables) == 2
    document = read("A\t1\n## Other\nB\t2\n")
    assert [type(block) for block in document.blocks] == [RawTable, TextBlock, RawTable]


def test_pipe_table_with_rule_alignment_and_escaped_pipes() -> None:
    (table,) = read(
        "| (in millions) | 2024 | 2023 |\n|:--|--:|:-:|\n| A \\| B | **1** | |\n|   C|(2)|\\$3|\n"
    ).tables
    assert grid(table) == [
        ["(in millions)", "2024", "2023"],
        ["A | B", "1", ""],
        ["C", "(2)", "$3"],
    ]
    header, first, second = table.rows
    assert [cell.header for cell in header if cell] == [True] * 3
    assert first[1]
    assert first[1].bold
    assert second[0]
    assert second[0].indent == 2
    assert table.header_rows is None


def test_pipe_table_without_outer_pipes_and_one_without_a_rule() -> None:
    (table,) = read("a | b\n--- | ---\n1 | 2\n\ntext\n").tables
    assert grid(table) == [["a", "b"], ["1", "2"]]
    (table,) = read("| a | b |\n| 1 | 2 |\n").tables
    assert grid(table) == [["a", "b"], ["1", "2"]]


def test_an_html_table_inside_markdown() -> None:
    document = read(
        "# Results\n\n<table border=1>\n<tr><th colspan='2'>(in millions)</th><th>2024</th></tr>\n"
        "<tr><td>Net\nsales<sup>1</sup></td><td></td><td><b>(1,234)</b></td></tr>\n</table>\n\nEnd.\n"
    )
    (table,) = document.tables
    assert grid(table) == [["(in millions)", "", "2024"], ["Net sales", "", "(1,234)"]]
    header, label, figure = table.rows[0][0], table.rows[1][0], table.rows[1][2]
    assert header
    assert header.header
    assert header.column_span == 2
    assert label
    assert label.marks == ("1",)
    assert figure
    assert figure.bold
    assert figure.source.describe() == "line 6"
    assert figure.source.raw == "(1,234)"
    assert [text for _, _, text in texts(document)] == ["Results", "End."]


def test_a_sentence_with_a_pipe_is_no_table() -> None:
    assert read("Either a|b holds.\nOr not.\n").tables == ()


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("Average <sup>(1)</sup>", "Average", ("(1)",)),
        ("Net sales<sup>1,2</sup>", "Net sales", ("1", "2")),
        ("Net sales<sup>(1)(2)</sup>", "Net sales", ("(1)", "(2)")),
        ("Net sales¹²", "Net sales", ("12",)),
        ("Net sales[^3]", "Net sales", ("3",)),
        ("2<sup>nd</sup> half", "2nd half", ()),
        ("Floor space, m<sup>2</sup>", "Floor space, m2", ()),
        ("Name<sup>TM</sup> sales", "NameTM sales", ()),
        ("USD (1)", "USD (1)", ()),
        ("<b>Total</b> costs", "Total costs", ()),
        ("__Total__ costs", "Total costs", ()),
        ("R&amp;D &lt; 5 &#8211; 6&nbsp;%", "R&D < 5 – 6 %", ()),
        ("\\$1,234\\*", "$1,234*", ()),
        ("[Note 3](#n3) and <https://example.org/a_b>", "Note 3 and https://example.org/a_b", ()),
        ("1,234*", "1,234*", ()),
        ("(*) not (*) emphasis", "(*) not (*) emphasis", ()),
        ("2 * 3 * 4", "2 * 3 * 4", ()),
        ("snake_case_name", "snake_case_name", ()),
        ("a < b and <unknown> tag", "a < b and <unknown> tag", ()),
        ("Sales<br>of goods", "Sales of goods", ()),
        ("zero\u200bwidth\ufeff", "zerowidth", ()),
        ("***Both*** *one*", "Both one", ()),
    ],
)
def test_cell_markup(source: str, text: str, marks: tuple[str, ...]) -> None:
    (table,) = read(f"{source}\t1\n").tables
    cell = table.rows[0][0]
    assert cell
    assert (cell.text, cell.marks) == (text, marks)


@pytest.mark.parametrize(
    ("source", "bold"),
    [("**A**", True), ("<b>A</b> <b>B</b>", True), ("<strong>A</strong>", True), ("***A***", True),
     ("**A** b", False), ("*A*", False), ("a **B**", False)],
)  # fmt: skip
def test_bold_is_all_or_nothing(source: str, bold: bool) -> None:
    (table,) = read(f"{source}\t1\n").tables
    assert table.rows[0][0]
    assert table.rows[0][0].bold is bold


def test_indent_counts_spaces_in_front() -> None:
    rows = "A\t1\n  B\t2\n&nbsp;&nbsp;&nbsp;C\t3\n\u3000D\t4\n<b>\u00a0E</b>\t5"
    (table,) = read(rows).tables
    assert [(row[0].text, row[0].indent) for row in table.rows if row[0]] == [
        ("A", 0), ("B", 2), ("C", 3), ("D", 2), ("E", 1),
    ]  # fmt: skip


def test_headings() -> None:
    document = read("# One #\n\nTwo\n===\n\nThree\n---\n\n###### **Six**\n####### seven\n")
    headings = [b for b in document.blocks if isinstance(b, TextBlock)]
    assert [(b.kind, b.level, b.text) for b in headings] == [
        (TextKind.HEADING, 1, "One"),
        (TextKind.HEADING, 1, "Two"),
        (TextKind.HEADING, 2, "Three"),
        (TextKind.HEADING, 6, "Six"),
        (TextKind.PARAGRAPH, 0, "####### seven"),
    ]


def test_lines_join_but_for_hard_breaks_bold_lines_and_captions() -> None:
    document = read(
        "**NAME INC.**\n**BALANCE SHEETS**\nAs of June 30,\n2024 and 2023\n"
        "(in millions)\n\n***bold over\ntwo lines***\n\nhard  \nbreak\n"
    )
    assert [text for _, _, text in texts(document)] == [
        "NAME INC.", "BALANCE SHEETS", "As of June 30, 2024 and 2023", "(in millions)",
        "bold over two lines", "hard", "break",
    ]  # fmt: skip


def test_lists_rules_and_notes() -> None:
    document = read(
        "- one\n  goes on\n- two\n\n---\n\n1. first\n2. second\n\nA\t1\n\n* Restated.\n"
        "(1) Note one\ngoes on.\n(2) Note two.\n\n<sup>3</sup> Three.\n\nNote 4: Four.\n\n"
        "Text.\n\n* item\n"
    )
    assert texts(document) == [
        (TextKind.LIST_ITEM, "", "one goes on"),
        (TextKind.LIST_ITEM, "", "two"),
        (TextKind.LIST_ITEM, "", "1. first"),
        (TextKind.LIST_ITEM, "", "2. second"),
        (TextKind.NOTE, "*", "* Restated."),
        (TextKind.NOTE, "(1)", "(1) Note one goes on."),
        (TextKind.NOTE, "(2)", "(2) Note two."),
        (TextKind.NOTE, "3", "Three."),
        (TextKind.NOTE, "4", "Note 4: Four."),
        (TextKind.PARAGRAPH, "", "Text."),
        (TextKind.LIST_ITEM, "", "item"),
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_give_the_same_document(ending: str) -> None:
    source = "Title\n\n\t2004\nSales\t10\n"
    document = read(source.replace("\n", ending))
    assert document.text == source
    cell = document.tables[0].rows[1][1]
    assert cell
    assert cell.source.span == (19, 21)
    assert cell.source.describe() == "line 4"


_INLINE = st.lists(
    st.sampled_from(
        ["**", "*", "***", "_", "<b>", "</b>", "<sup>4</sup>", "<sup>", "&amp;", "&nbsp;",
         "&bogus;",
         "\\$", "\\", "[t](u)", "[", "](", ")", "<http://x.y>", "<br>", " ", "  ", "\u3000",
         "Sales",
         "1,234", "(5)", "¹", "\u200b", "é", "|", "#", "- ", "`", "&", "<", ">", "\ud800"]
    ),
    max_size=14,
).map("".join)  # fmt: skip
_LINE = st.lists(_INLINE, max_size=4).map("\t".join)


@given(st.lists(_LINE, max_size=10).map("\n".join))
def test_every_span_is_exact(source: str) -> None:
    document = read(source)
    for block in document.blocks:
        if isinstance(block, TextBlock):
            at = 0
            for text_at, document_at, length in block.runs:
                assert text_at >= at
                assert length > 0
                at = text_at + length
                shown = block.text[text_at : text_at + length]
                assert document.text[document_at : document_at + length] == shown
            assert at <= len(block.text)
        else:
            _check_table(document, block)


def _check_table(document: Document, table: RawTable) -> None:
    assert len({len(row) for row in table.rows}) == 1
    for cell in (cell for row in table.rows for cell in row if cell):
        span = cell.source.span
        assert span
        assert document.text[slice(*span)] == cell.source.raw
        assert cell.source.raw.strip() or not cell.text
        assert cell.text == cell.text.strip()


@given(st.lists(st.lists(st.integers(0, 10**9), min_size=2, max_size=5), min_size=1, max_size=6))
def test_no_figure_is_lost(rows: list[list[int]]) -> None:
    figures = [[f"{figure:,}" for figure in row] for row in rows]
    (table,) = read("\n".join("\t".join(row) for row in figures)).tables
    assert [[text for text in row if text] for row in grid(table)] == figures


def test_progress_and_cancelling(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("A\t1\n\n" * 2000)
    seen: list[tuple[str, float]] = []
    read_document(path, lambda message, share: seen.append((message, share)))
    assert seen[0] == ("Reading long.txt", 0.0)
    assert seen[-1] == ("Reading long.txt", 1.0)
    assert [share for _, share in seen] == sorted(share for _, share in seen)
    asked: Callable[[], bool] = lambda: len(seen) > 0  # noqa: E731 - one line says it.
    with pytest.raises(Cancelled):
        read_document(path, cancelled=asked)
