"""The sheet Narrative: every figure of the prose is there once, tied or not."""

from pathlib import Path

from tests.export.readback import Book
from viewer.core.filing import Filing
from viewer.core.relations import TieKind
from viewer.export.workbook import write_workbook

FIRST = 5


def test_every_figure_of_the_prose_is_listed_once_as_tied_or_unmatched(
    release_filing: Filing, tmp_path: Path
) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    prose = [c.tie for c in release_filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
    rows = list(book.results["Narrative"].iter_rows(min_row=FIRST, values_only=True))
    assert sorted(row[1] for row in rows) == sorted(tie.text for tie in prose)
    tied = sum(bool(tie.cells) for tie in prose)
    assert all(row[4] for row in rows[:tied])
    assert all(row[7] == "no table has it" and row[4] is None for row in rows[tied:])
    for row in rows:
        figure = row[1].lstrip("US$")
        assert figure in row[2].replace("\\", ""), row
        assert len(row[2]) < 300


def test_a_tied_figure_reads_its_table(release_filing: Filing, tmp_path: Path) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    sheet = Book.of(tmp_path / "out.xlsx").formulas["Narrative"]
    live = [row for row in sheet.iter_rows(min_row=FIRST) if row[5].data_type == "f"]
    assert len(live) > 20
    for row in live:
        assert row[4].hyperlink.location == row[4].value
        assert row[4].value in row[5].value
