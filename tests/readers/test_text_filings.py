"""The text reader on two real filings: every table, cell, heading and note."""

import hashlib
from pathlib import Path

import pytest

from viewer.core.document import Document, RawTable, TextBlock, TextKind
from viewer.readers.registry import read_document

# Counted in the file itself: lines of each table, and tabs in its widest line.
RELEASE_SHAPES = [
    (6, 9), (5, 6), (5, 6), (12, 4), (15, 6), (3, 3), (6, 6), (4, 6), (4, 6), (11, 4), (6, 4),
    (33, 10), (42, 8), (38, 5),
]  # fmt: skip


@pytest.fixture(scope="module")
def release_document(release: Path) -> Document:
    return read_document(release)


@pytest.fixture(scope="module")
def excerpt_document(excerpt: Path) -> Document:
    return read_document(excerpt)


def _shape(table: RawTable) -> tuple[int, int]:
    assert len({len(row) for row in table.rows}) == 1
    return len(table.rows), len(table.rows[0])


def _shown(table: RawTable, row: int) -> list[str]:
    return [cell.text if cell else "" for cell in table.rows[row]]


def _texts(document: Document) -> list[TextBlock]:
    return [block for block in document.blocks if isinstance(block, TextBlock)]


def test_the_release_has_14_tables_of_these_shapes(release_document: Document) -> None:
    assert [_shape(table) for table in release_document.tables] == RELEASE_SHAPES
    assert [table.index for table in release_document.tables] == list(range(14))


def test_shapes_agree_with_a_count_of_tabs(release_document: Document) -> None:
    runs: list[list[str]] = []
    previous_had_tab = False
    for line in release_document.text.split("\n"):
        if "\t" in line:
            if not previous_had_tab:
                runs.append([])
            runs[-1].append(line)
        previous_had_tab = "\t" in line
    counted = [(len(run), max(line.count("\t") + 1 for line in run)) for run in runs]
    assert [_shape(table) for table in release_document.tables] == counted


def test_the_excerpt_has_one_table_with_a_mark_in_its_header(excerpt_document: Document) -> None:
    (table,) = excerpt_document.tables
    assert _shape(table) == (8, 5)
    assert _shown(table, 0) == ["Calendar year 2004", "High", "Low", "Average", "Period-end"]
    average = table.rows[0][3]
    assert average is not None
    assert average.marks == ("(1)",)
    assert _shown(table, 7)[:2] == ["July (through July 19, 2004)", "109.52"]
    note = next(block for block in _texts(excerpt_document) if block.kind is TextKind.NOTE)
    assert note.mark == "(1)"
    assert note.text.endswith("average of daily exchange rates.")


def test_cells_lose_markup_marks_and_entities(release_document: Document) -> None:
    summary, contracts = release_document.tables[0], release_document.tables[3]
    assert _shown(summary, 3)[:4] == ["SG&A Expenses / R&D", "2,708", "3,359", "(19.4%)"]
    assert summary.rows[0][0] is None
    label, bold, plain, *_ = summary.rows[1]
    assert label
    assert bold
    assert plain
    assert (label.bold, bold.bold, plain.bold) == (True, True, False)
    ip_service = contracts.rows[2][0]
    assert ip_service
    assert ip_service.text == "IP Service (Low Bandwidth: 64kbps-768kbps)"
    assert ip_service.marks == ("4",)
    assert _shown(release_document.tables[11], 2)[1] == "USD (1)"


def test_every_figure_in_the_file_is_in_a_cell(release_document: Document) -> None:
    kept = sum(
        len(cell.text) for t in release_document.tables for row in t.rows for cell in row if cell
    )
    assert kept > 9_000
    for line in release_document.text.split("\n"):
        if "\t" in line:
            bare = line.replace("<b>", "").replace("</b>", "")
            for piece in bare.split("\t")[1:]:
                assert (
                    not piece
                    or any(
                        cell and cell.text == piece
                        for table in release_document.tables
                        for row in table.rows
                        for cell in row
                    )
                    or "<sup>" in piece
                )


def test_spans_point_at_the_shown_text(release_document: Document) -> None:
    for table in release_document.tables:
        for cell in (cell for row in table.rows for cell in row if cell):
            span = cell.source.span
            assert span
            assert release_document.text[slice(*span)] == cell.source.raw
            if "&" not in cell.text:
                assert cell.source.raw == cell.text
    lines = release_document.text.split("\n")
    total = release_document.tables[11].rows[12][2]
    assert total
    assert total.text == "10,512,328"
    assert total.source.describe() == "line 377"
    assert total.text in lines[377 - 1]


def test_titles_on_lines_of_their_own_are_blocks_of_their_own(release_document: Document) -> None:
    texts = [(block.text, block.bold) for block in _texts(release_document)]
    at = texts.index(("CONSOLIDATED BALANCE SHEETS(UNAUDITED)", True))
    assert texts[at - 1] == ("INTERNET INITIATIVE JAPAN INC.", True)
    assert texts[at + 1] == ("Appendix 2", False)
    assert texts[at + 2] == ("As of Sept 30, 2004, Sept 30, 2003 and Jun 30, 2004", False)
    assert texts[at + 3][0].startswith("(Expressed in Thousands of Japanese Yen (JPY)")
    assert texts[at + 3][0].endswith("(1)")


def test_headings_have_levels_and_ordinals_are_no_marks(release_document: Document) -> None:
    headings = [
        (b.level, b.text, b.marks) for b in _texts(release_document) if b.kind is TextKind.HEADING
    ]
    assert (2, "2nd Quarter FY2004 Financial Results", ()) in headings
    assert (5, "Number of Contracts for Connectivity Services", ()) in headings
    overview = next(b for b in _texts(release_document) if b.text.startswith("Overview of 2nd"))
    assert overview.marks == ("2",)
    assert overview.bold


def test_notes_carry_their_marks(release_document: Document) -> None:
    notes = [(b.mark, b.text) for b in _texts(release_document) if b.kind is TextKind.NOTE]
    assert [mark for mark, _ in notes] == [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "(1)", "(1)", "(1)",
    ]  # fmt: skip
    assert notes[3][1] == "Including IPv6 Services."
    assert "JPY 110.20 = $1" in notes[11][1]


def test_runs_map_prose_to_the_document(release_document: Document) -> None:
    for block in _texts(release_document):
        for text_at, document_at, length in block.runs:
            shown = block.text[text_at : text_at + length]
            assert release_document.text[document_at : document_at + length] == shown
    block = next(b for b in _texts(release_document) if "$95.4 million" in b.text)
    at = block.text.index("$95.4 million")
    start, end = block.span_of(at, at + len("$95.4 million"))
    assert release_document.text[start:end] == "$95.4 million"
    assert release_document.text[start - 1] == "\\"


def test_the_hash_is_that_of_the_file(release_document: Document, release: Path) -> None:
    assert release_document.file_hash == hashlib.sha256(release.read_bytes()).hexdigest()
    assert release_document.remarks == ()
