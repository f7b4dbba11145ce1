"""The sheet Narrative: every figure of the prose, its sentence, and the tables' figure, live."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from viewer.core.filing import Filing
from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import TieKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey
from viewer.core.verdict_words import Claim
from viewer.export import comparison
from viewer.export.excerpts import Excerpts
from viewer.export.figures import number_format
from viewer.export.grid import LINE_HEIGHT, Grid
from viewer.export.list_heads import Head, write_heads
from viewer.export.placed_figures import PlacedFigure
from viewer.export.prose_rows import PERCENTAGES, ProseRow, prose_row
from viewer.export.safe_text import width_of
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Kind, Look
from viewer.export.tie_rows import Figures
from viewer.export.verdict_counts import Column, Tally, write_counts

SHEET = "Narrative"
FIRST = 6
SENTENCE_WIDTH = 72.0
NUMBER, TEXT, SENTENCE, TIED, PLACE, PRINTED, GIVEN, UNIT, DIFFERENCE = range(1, 10)
VERDICT = DIFFERENCE + comparison.COLUMNS - 1
ASIDE = VERDICT + 1
HEADS: tuple[Head, ...] = (
    ("#", 6, "center"),
    ("In the text", 20, "left"),
    ("Sentence", SENTENCE_WIDTH, "left"),
    ("Tied to", 46, "left"),
    ("Sheet", 28, "left"),
    ("The text says", 16, "right"),
    ("Tables give", 16, "right"),
    ("Unit", 15, "left"),
    ("Difference", 13, "right"),
    ("At least", 12, "right"),
    ("At most", 12, "right"),
    ("Reproduces from", 17, "right"),
    ("Reproduces to", 15, "right"),
    ("Verdict", 18, "left"),
    ("Set aside", 40, "left"),
)
INDENTED = frozenset({"Unit", "Tied to", "Verdict"})
#: Address of each verdict's label and count.
COUNTS = {
    Verdict.EXACT: ("D2", "E2"),
    Verdict.REPRODUCES: ("F2", "G2"),
    Verdict.WITHIN_ROUNDING: ("D3", "E3"),
    Verdict.BROKEN: ("F3", "G3"),
}
ASIDE_COUNT = ("I2", "J2")
UNMATCHED = "no table has it"
MISDATED = "The words name another period, or another base, than the tables' figure has."
EXPLANATION = (
    "Every figure of the prose against the figures of the tables that it restates, live. A figure "
    "without a table is listed last and is no fault."
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

    def write(self, grid: Grid) -> Tally:
        """Write all of it into an empty sheet; the counts above the rows."""
        grid.text(1, 1, grid.say("Figures of the text"), Look(bold=True, size=14))
        grid.text(4, 1, grid.say(EXPLANATION), Look(Kind.CAPTION, size=9))
        write_heads(grid, FIRST - 1, HEADS, INDENTED)
        excerpts = Excerpts(self.filing.document)
        checks = [c for c in self.filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
        checks.sort(key=lambda check: (not check.tie.cells, check.tie.span or (0, 0)))
        counted: Counter[Verdict] = Counter()
        aside = 0
        for number, check in enumerate(checks, FIRST):
            self._write_sentence(grid, number, check, excerpts)
            verdict, review = self._write_verdict(grid, number, check), self._review(check)
            if review is not None:
                aside += 1
                grid.text(number, ASIDE, review.words, Look(Kind.CAPTION, wrap=True))
            elif verdict is not None:
                counted[verdict] += 1
        last = FIRST + max(len(checks), 1) - 1
        columns = [Column(column_letter(at), FIRST, last) for at in (VERDICT, ASIDE)]
        tally = write_counts(grid, COUNTS, ASIDE_COUNT, (columns[0], columns[1]), (counted, aside))
        grid.sheet.freeze_panes = f"C{FIRST}"
        grid.print_setup(f"1:{FIRST - 1}", grid.sheet.title)
        if not aside:
            grid.print_columns(VERDICT, last)
        return tally

    def _write_sentence(
        self, grid: Grid, number: int, check: TieCheck, excerpts: Excerpts
    ) -> None:
        sentence = excerpts.around(check.tie.span) if check.tie.span else ""
        look = Look(Kind.CAPTION, "0", align="center", wrap=True)
        grid.number(number, NUMBER, number - FIRST + 1, look)
        grid.text(number, TEXT, check.tie.text, TOP)
        grid.text(number, SENTENCE, sentence, TOP)
        lines = max(1, ceil(width_of(sentence) / SENTENCE_WIDTH))
        grid.rows.height(number, LINE_HEIGHT * lines + 3)

    def _write_verdict(self, grid: Grid, number: int, check: TieCheck) -> Verdict | None:
        """What the tables have, and the verdict; the one that the sheet counts, if any."""
        keys = check.tie.cells
        placed = [self.figures[key] for key in keys if key in self.figures]
        whole = bool(placed) and len(placed) == len(keys)
        row = prose_row(check, placed) if whole else None
        if whole:
            _write_tied(grid, number, check, placed)
        if row is not None:
            _write_numbers(grid, number, row, placed[0])
            if row.comparison is not None:
                return row.comparison.verdict
        verdict = check.outcome.verdict if keys else None
        words = grid.say(str(verdict) if verdict else UNMATCHED)
        grid.text(number, VERDICT, words, Look(Kind.COMPUTED, wrap=True, indent=1))
        if check.tie.named is not None:
            grid.note(number, VERDICT, grid.say(MISDATED))
        return verdict

    def _review(self, check: TieCheck) -> Review | None:
        keys = check.tie.cells[:1]
        claims = [(Claim.PROSE, check.outcome.verdict, key) for key in keys]
        return next((self.seen[claim] for claim in claims if claim in self.seen), None)


def _write_tied(grid: Grid, number: int, check: TieCheck, placed: list[PlacedFigure]) -> None:
    """Which figures of the tables: label, link, unit."""
    tie, first = check.tie, placed[0]
    label = f"{first.row}, {first.column}" if first.column else first.row
    unit = first.unit
    if tie.formula is not None:
        label = f"{label}: {grid.say(str(tie.formula))}"
        unit = "%" if tie.formula in PERCENTAGES else unit
    grid.text(number, TIED, label, Look(wrap=True, indent=1))
    grid.text(number, PLACE, first.address, Look(Kind.LINK, wrap=True))
    grid.sheet_link(number, PLACE, first.address)
    grid.text(number, UNIT, grid.say(unit), Look(Kind.CAPTION, indent=1, wrap=True))


def _write_numbers(grid: Grid, number: int, row: ProseRow, first: PlacedFigure) -> None:
    """What the tables give by a live formula, the text's figure beside it, how they compare."""
    is_link = row.formula == f"={first.address}"
    look = Look(Kind.LINK if is_link else Kind.FORMULA, number_format(row.shown), wrap=True)
    grid.formula(number, GIVEN, row.formula, row.given, look)
    found = row.comparison
    if found is not None:
        grid.number(number, PRINTED, found.printed, look._replace(kind=Kind.PRINTED))
        columns = (PRINTED, GIVEN, DIFFERENCE)
        comparison.write(grid, number, columns, found, row.shown, at_top=True)
