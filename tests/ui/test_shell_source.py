"""The source: lines, columns in a row, offsets there and back, and megabytes at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.ui.panels.source_lines import SourceLines
from viewer.ui.panels.source_view import SourceView

TEXT = "Heading\n\nSales\t1,100\t<b>900</b>\nCost of goods\t(300)\t200\n\nProse that is long.\n"


@given(st.text(alphabet="ab \t\n<>", max_size=400), st.integers(20, 60))
def test_every_character_is_on_exactly_one_line(text: str, width: int) -> None:
    lines = SourceLines(text)
    lines.lay_out(width)
    covered = [
        offset
        for line in map(lines.__getitem__, range(len(lines)))
        for offset in range(line.start, line.end)
    ]
    assert covered == [offset for offset, sign in enumerate(text) if sign != "\n"]
    for row in range(len(lines)):
        line = lines[row]
        for offset in range(line.start, line.end):
            assert lines.row_of(offset) == row
            assert lines.line_of(offset) == line.line == text.count("\n", 0, offset) + 1


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("| **Total revenues** | **95,393** |", "|   Total revenues   |   95,393   |"),
        ("** Not meaningful", "** Not meaningful"),
        ("Revenues** 2**3 ** x **", "Revenues** 2**3 ** x **"),
    ],
)
def test_marks_of_strong_words_give_way_to_blanks(line: str, shown: str) -> None:
    """Columns stay where they are; a footnote's mark is no emphasis."""
    assert SourceLines(line).shown(0, len(line)) == shown
    assert len(shown) == len(line)


def test_fields_of_neighbouring_lines_stand_in_columns() -> None:
    lines = SourceLines(TEXT)
    assert lines.column_starts(2) == lines.column_starts(3) == [0, 15, 22]
    assert lines.column_starts(0) == [0]
    assert lines.shown(*lines.fields(2)[2]) == "900"


def test_a_click_finds_the_character_that_was_painted_there(qtbot: QtBot) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    view.show_text(TEXT)
    clicked: list[int] = []
    view.clicked.connect(clicked.append)
    for word in ("1,100", "900", "(300)", "Prose"):
        start = TEXT.index(word)
        for offset in range(start, start + len(word)):
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.point_of(offset))
            assert clicked[-1] == offset


def test_rows_of_markdown_tables_stay_whole() -> None:
    row = "| " + " | ".join(f"{number:>12}" for number in range(12)) + " |"
    lines = SourceLines(f"{row}\n{'words ' * 40}\n")
    lines.lay_out(60)
    assert lines[0].end == len(row)
    assert lines[2].continues  # Prose is cut.


def test_of_three_megabytes_only_what_is_near_is_set_in_columns(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = 0
    fields = SourceLines.fields

    def counted(lines: SourceLines, row: int) -> list[tuple[int, int]]:
        nonlocal looked_at
        looked_at += 1
        return fields(lines, row)

    monkeypatch.setattr(SourceLines, "fields", counted)
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show()
    line = "A paragraph of a filing, with words enough to be cut where the window ends. " * 3
    text = (line + "\n" + "Sales\t1,100\t900\n" * 3) * 11_000
    assert len(text) > 3_000_000
    view.show_text(text)
    view.light((len(text) - 40, len(text) - 35))
    view.viewport().grab()
    assert view.lines.count == len(text.split("\n"))
    assert view.verticalScrollBar().value() > 40_000
    assert 0 < looked_at < 500, "of some 30,000 rows of tables"


def test_wide_characters_do_not_run_into_the_figures_beside_them() -> None:
    lines = SourceLines("賃貸資産合計\t69,141\nCash\t1\n")
    assert lines.column_starts(0) == [0, 14]
    assert lines.column_starts(1) == [0, 14]
