"""The Notes sheet: remarks and findings in short, the footnotes of every statement."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.core.relations import CellKey
from viewer.export.findings_japanese import finding_in_japanese, remark_in_japanese
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.layout import SheetLayout
from viewer.export.options import Language
from viewer.export.styles import Kind, Look

SHEET = "Notes"
WIDTH = 110.0
HEAD = Look(bold=True, size=11, below="thin")

Line = tuple[str, str]


@dataclass(frozen=True)
class NotesSheet:
    """Everything that the Notes sheet is written from.

    Attributes:
        filing: what is exported.
        layouts: statement id -> its sheet.
        language: of what we say.
    """

    filing: Filing
    layouts: Mapping[str, SheetLayout]
    language: Language = Language.ENGLISH

    def write(self, grid: Grid) -> None:
        """Write all of it into an empty sheet."""
        grid.text(1, 1, grid.say("Notes"), Look(bold=True, size=14))
        number = 3
        for title, lines in self.sections(grid.say):
            if not lines:
                continue
            grid.text(number, 1, grid.say(title), HEAD)
            grid.ground(number, 2, HEAD)
            number += 1
            for what, text in lines:
                grid.text(number, 1, what, Look(Kind.CAPTION, wrap=True))
                number += grid.paragraph(number, text, Look(), (2, 2, WIDTH * 0.95))
            number += 1
        grid.width(1, 34)
        grid.width(2, WIDTH)
        grid.print_setup("1:2", self.filing.document.name)

    def sections(self, say: Callable[[str], str]) -> Iterator[tuple[str, list[Line]]]:
        """Title and lines (what, text) of each section; verdicts are said in our own words."""
        filing = self.filing
        remarks = list(dict.fromkeys((*filing.document.remarks, *filing.remarks)))
        if self.language is Language.JAPANESE:
            remarks = [remark_in_japanese(remark) for remark in remarks]
        yield "What was guessed or left out", [("", remark) for remark in remarks]
        yield (
            "Findings",
            [
                (say(str(f.verdict)), f"{self._where(f.cells)}{self._told(f)}")
                for f in filing.report.unseen
            ],
        )
        yield (
            "Findings set aside",
            [
                (
                    say(str(f.verdict)),
                    f"{self._where(f.cells)}{self._told(f)} "
                    f"{say('Set aside: {0}.').format(review.words)}",
                )
                for f, review in filing.report.set_aside.items()
            ],
        )
        yield "Footnotes", list(self._footnotes())

    def _told(self, finding: Finding) -> str:
        if self.language is Language.JAPANESE:
            return finding_in_japanese(finding, self.filing)
        return finding.message

    def _address(self, key: CellKey) -> str:
        layout = self.layouts.get(key.statement)
        if layout is None:
            return self.filing.names.get(key.statement, "")
        if key.row not in layout.numbers or key.column not in layout.column_numbers:
            return layout.sheet
        return layout.address(Ref(key.row, key.column))

    def _where(self, cells: tuple[CellKey, ...]) -> str:
        return f"{self._address(cells[0])}: " if cells else ""

    def _footnotes(self) -> Iterator[Line]:
        for layout in self.layouts.values():
            for mark, text in layout.statement.footnotes:
                yield layout.sheet, f"({mark}) {text}" if mark else text
            for remark in layout.statement.remarks:
                yield layout.sheet, remark
