"""The sheet Narrative: every figure of the prose, its sentence, and what it is tied to."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from viewer.core.filing import Filing
from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import DerivedKind, TieKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey
from viewer.core.verdict_words import Claim
from viewer.export.excerpts import Excerpts
from viewer.export.figures import Shown, number_format
from viewer.export.formulas import computed
from viewer.export.grid import LINE_HEIGHT, Grid
from viewer.export.placed_figures import PlacedFigure
from viewer.export.safe_text import width_of
from viewer.export.styles import Alarm, Align, Kind, Look
from viewer.export.tie_rows import Figures
from viewer.export.ties_sheet import write_reading

SHEET = "Narrative"
FIRST = 5
SENTENCE_WIDTH = 84.0
HEADS: tuple[tuple[str, float, Align], ...] = (
    ("#", 6, "center"),
    ("In the text", 20, "left"),
    ("Sentence", SENTENCE_WIDTH, "left"),
    ("Tied to", 46, "left"),
    ("Sheet", 28, "left"),
    ("Tables give", 16, "right"),
    ("Unit", 15, "left"),
    ("Verdict", 18, "left"),
    ("Set aside", 40, "left"),
)
INDENTED = frozenset({"Unit", "Tied to"})
UNMATCHED = "no table has it"
EXPLANATION = (
    "Every figure of the prose, with the figures of the tables that it restates. Verdicts are "
    "those of the export; a figure without a table is listed last and is no fault."
)
_PERCENT = frozenset(
    {DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE, DerivedKind.SHARE, DerivedKind.MARGIN}
)
TOP = Look(wrap=True)


@dataclass(frozen=True)
class NarrativeSheet:
    """Everything that the sheet is written from.

    Attributes:
        filing: what is exported.
        figures: where the figures of the tables stand.
        seen: claims that are set aside.
    """

    filing: Filing
    figures: Figures
    seen: Mapping[ClaimKey, Review]

    def write(self, grid: Grid) -> None:
        """Write all of it into an empty sheet."""
        grid.text(1, 1, grid.say("Figures of the text"), Look(bold=True, size=14))
        grid.text(2, 1, grid.say(EXPLANATION), Look(Kind.CAPTION, size=9))
        for column, (head, width, align) in enumerate(HEADS, 1):
            indent = int(head in INDENTED)
            look = Look(bold=True, header=True, align=align, below="thin", indent=indent)
            grid.text(FIRST - 1, column, grid.say(head), look)
            grid.width(column, width)
        excerpts = Excerpts(self.filing.document)
        checks = [c for c in self.filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
        checks.sort(key=lambda check: (not check.tie.cells, check.tie.span or (0, 0)))
        for number, check in enumerate(checks, FIRST):
            self._write_row(grid, number, check, excerpts)
        last = FIRST + max(len(checks), 1) - 1
        broken = grid.say(str(Verdict.BROKEN))
        grid.alarm(f"H{FIRST}:H{last}", f'AND($H{FIRST}="{broken}",$I{FIRST}="")', Alarm.BROKEN)
        grid.sheet.freeze_panes = f"C{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)

    def _write_row(self, grid: Grid, number: int, check: TieCheck, excerpts: Excerpts) -> None:
        tie = check.tie
        sentence = excerpts.around(tie.span) if tie.span else ""
        look = Look(Kind.CAPTION, "0", align="center", wrap=True)
        grid.number(number, 1, number - FIRST + 1, look)
        grid.text(number, 2, tie.text, TOP)
        grid.text(number, 3, sentence, TOP)
        lines = max(1, ceil(width_of(sentence) / SENTENCE_WIDTH))
        grid.rows.height(number, LINE_HEIGHT * lines + 3)
        verdict = str(check.outcome.verdict) if tie.cells else UNMATCHED
        grid.text(number, 8, grid.say(verdict), Look(Kind.COMPUTED, wrap=True))
        review = self._review(check)
        if review is not None:
            grid.text(number, 9, review.words, Look(Kind.CAPTION, wrap=True))
        placed = [self.figures[key] for key in tie.cells if key in self.figures]
        if placed and len(placed) == len(tie.cells):
            _write_tied(grid, number, check, placed)

    def _review(self, check: TieCheck) -> Review | None:
        keys = check.tie.cells[:1]
        claims = [(Claim.PROSE, check.outcome.verdict, key) for key in keys]
        return next((self.seen[claim] for claim in claims if claim in self.seen), None)


def _write_tied(grid: Grid, number: int, check: TieCheck, placed: list[PlacedFigure]) -> None:
    """The figures of the tables: label, link, and what they give by a live formula."""
    tie, first = check.tie, placed[0]
    label = f"{first.row}, {first.column}" if first.column else first.row
    unit = first.unit
    if tie.formula is not None:
        label = f"{label}: {grid.say(str(tie.formula))}"
        unit = "%" if tie.formula in _PERCENT else unit
    grid.text(number, 4, label, Look(wrap=True, indent=1))
    grid.text(number, 5, first.address, Look(Kind.LINK, wrap=True))
    grid.sheet_link(number, 5, first.address)
    if tie.formula is None:
        write_reading(grid, number, 6, first, at_top=True)
    else:
        _write_computed(grid, number, tie.formula, placed)
    grid.text(number, 7, unit, Look(Kind.CAPTION, indent=1, wrap=True))


def _write_computed(
    grid: Grid, number: int, kind: DerivedKind, placed: list[PlacedFigure]
) -> None:
    numbers = [figure.value for figure in placed if figure.value is not None]
    powers = {figure.shown.power for figure in placed}
    if len(numbers) != len(placed) or len(powers) != 1:
        return
    found = computed(kind, [figure.reading for figure in placed], numbers)
    if found is not None:
        shown = Shown(0, 3, percent=True) if kind in _PERCENT else placed[0].shown
        grid.formula(number, 6, *found, Look(Kind.FORMULA, number_format(shown), wrap=True))
