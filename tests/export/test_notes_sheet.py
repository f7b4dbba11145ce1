"""The Notes sheet: what the prose says is listed, tied or not."""

from pathlib import Path

from viewer.core.relations import TieKind
from viewer.export.notes_sheet import NotesSheet
from viewer.session import open_filing


def test_every_figure_of_the_prose_is_listed_once_as_tied_or_unmatched(release: Path) -> None:
    filing = open_filing(release)
    sections = dict(NotesSheet(filing, {}).sections())
    prose = [check.tie for check in filing.report.ties if check.tie.kind is TieKind.NARRATIVE]
    unmatched = sections["Figures of the text that no table has"]
    assert [figure for figure, _ in unmatched] == [tie.text for tie in prose if not tie.cells]
    assert len(sections["Figures of the text"]) == sum(bool(tie.cells) for tie in prose)
    for figure, words in unmatched:
        assert figure.lstrip("US$") in words.replace("\\", "")
