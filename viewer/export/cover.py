"""The Cover: whose figures these are, from which file, how to read them, where to find them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import viewer
from viewer.core.filing import Filing
from viewer.core.verdict_words import finding_counts
from viewer.export.findings_japanese import remark_in_japanese
from viewer.export.grid import Grid
from viewer.export.layout import SheetLayout, scale_words
from viewer.export.master_check import is_alarming
from viewer.export.names import quoted, reference
from viewer.export.options import ColourProfile, Language
from viewer.export.rates import Rates
from viewer.export.styles import Alarm, Kind, Look

SHEET = "Cover"
WIDTH = 92.0
#: So many rows can still be read on one page.
ONE_PAGE = 64
LABEL = Look(Kind.CAPTION)
HEAD = Look(bold=True, size=11, below="thin")
LEGEND = (
    (Kind.PRINTED, "1,234", "printed figure, typed in; it links to its place in the source file"),
    (Kind.FORMULA, "1,234", "formula on this workbook's own cells; it shows the printed digits"),
    (Kind.LINK, "1,234", "link to another sheet"),
    (Kind.COMPUTED, "1,234", "worked out by Crossfoot when it exported"),
    (Kind.ADDED, "1,234", "formula of a column that the document does not print"),
)
FAST_LEGEND = (
    (Kind.PRINTED, "1,234", "printed figure, typed in, or formula on its own sheet's cells"),
    (
        Kind.EXPORT,
        "1,234",
        "figure that Ties, Narrative or Charts reads; Checks and Derived read all (FAST 2.01)",
    ),
    (Kind.LINK, "1,234", "brought in from another sheet"),
    (Kind.COMPUTED, "1,234", "worked out by Crossfoot when it exported"),
    (Kind.ADDED, "1,234", "formula of a column that the document does not print"),
)
SCALED = "Money in {0}, the rest as printed"
DAY_FORMAT = "d mmmm yyyy"
#: What stands on our own sheets.
ABOUT = {
    "Checks": "Every sum in every column, recomputed; the master check counts all sheets",
    "Ties": "Figures that state one quantity in several places, compared",
    "Derived": "Growth, shares, margins, translations and ratios, recomputed",
    "Narrative": "The figures of the text against those of the tables",
    "Charts": "Main rows over time, and the steps from revenue to the result",
    "Notes": "Findings, what was guessed or left out, footnotes",
    "Data": "Every figure in a row of its own, for pivots",
}
SIGNS = "Signs as printed: brackets are negative, a dash is zero, an empty cell is not reported."
ROUNDED = "Figures are taken as rounded to the printed digits; the document does not say."
KEPT = (
    "A total that adds up exactly in all its columns, and a derived figure that its formula "
    "reproduces to the printed digit, are formulas. Where they do not, the printed figure stays, "
    "and a note at the cell says what the formula gives."
)
RECORD = (
    "This file also keeps the source's text and every figure as it was read (a custom XML part): "
    "Crossfoot opens it again as the filing, and names the cells that were changed since."
)


@dataclass(frozen=True)
class CoverSheet:
    """Everything that the Cover is written from.

    Attributes:
        filing: what is exported.
        layouts: the statements' sheets, in order.
        others: names of the other sheets, in order.
        rates: the named cell of each rate.
        master: (formula, result) of the master check.
        link: the source file as a link's target, "" for none.
        scale: power of ten that money is shown in; None as printed.
        today: day of the export.
        profile: the convention of the colours.
        language: of what we say.
    """

    filing: Filing
    layouts: Sequence[SheetLayout]
    others: Sequence[str]
    rates: Rates
    master: tuple[str, str]
    link: str
    scale: int | None
    today: date
    profile: ColourProfile = ColourProfile.BANK
    language: Language = Language.ENGLISH

    def write(self, grid: Grid) -> dict[str, str]:
        """Write all of it into an empty sheet.

        Returns:
            Name of each rate -> absolute address of its cell.
        """
        filing = self.filing
        grid.text(1, 1, filing.entity or filing.title, Look(bold=True, size=18))
        grid.rows.height(1, 28)
        grid.text(2, 1, filing.title if filing.entity else "", Look(size=12))
        number = self._write_facts(grid, 4, grid.say)
        number, addresses = self._write_rates(grid, number + 1)
        number = _write_legend(grid, number + 1, self.profile)
        number = self._write_index(grid, number + 1)
        for column, width in enumerate((32, WIDTH, 24), 1):
            grid.width(column, width)
        grid.print_setup("1:2", filing.document.name)
        if number <= ONE_PAGE:
            grid.sheet.page_setup.fitToHeight = 1
        return addresses

    def _write_facts(self, grid: Grid, number: int, say: Callable[[str], str]) -> int:
        document = self.filing.document
        unit = say("As each sheet's header says, as printed")
        if self.scale is not None:
            words = scale_words(self.scale)
            unit = say(SCALED).format(say(f"{words}s" if words else "whole units"))
        facts = [
            ("Source file", document.name),
            ("SHA-256", document.file_hash),
            ("Statements", str(len(self.layouts))),
            ("Unit", unit),
            ("Signs", say(SIGNS)),
            ("Rounding", self._rounding(say)),
            ("Formulas", say(KEPT)),
            ("Record", say(RECORD)),
            ("Findings", finding_counts(self.filing.report, say)),
            ("Exported by", f"Crossfoot {viewer.__version__}"),
        ]
        first = number
        for label, value in facts:
            grid.text(number, 1, grid.say(label), LABEL._replace(wrap=True))
            number += grid.paragraph(number, value, Look(), (2, 2, WIDTH * 0.95))
        if self.link:
            grid.rows.file = self.link
            grid.file_link(first, 2, document.name)
        grid.text(number, 1, grid.say("Exported on"), LABEL)
        grid.day(number, 2, self.today, Look(number_format=say(DAY_FORMAT), align="left"))
        grid.text(number + 1, 1, grid.say("Checks"), LABEL)
        grid.formula(number + 1, 2, *self.master, Look(Kind.LINK, bold=True, align="left"))
        alarming = is_alarming(f"$B${number + 1}", grid.say)
        grid.alarm(f"B{number + 1}", alarming, Alarm.BROKEN)
        return number + 2

    def _rounding(self, say: Callable[[str], str]) -> str:
        told = self.filing.rounding
        is_english = self.language is Language.ENGLISH
        return (told if is_english else remark_in_japanese(told)) or say(ROUNDED)

    def _write_rates(self, grid: Grid, number: int) -> tuple[int, dict[str, str]]:
        if not self.rates:
            return number - 1, {}
        addresses: dict[str, str] = {}
        number = _write_head(grid, number, "Rates")
        for key, rate in self.rates.items():
            digits = max(2, -int(rate.rate.as_tuple().exponent))
            look = Look(Kind.PRINTED, "#,##0." + "0" * digits, align="left")
            grid.text(number, 1, key.unit, LABEL)
            grid.number(number, 2, rate.rate, look)
            grid.text(number, 3, rate.name, LABEL)
            addresses[rate.name] = f"{reference(grid.sheet.title)}!$B${number}"
            number += 1
        return number, addresses

    def _write_index(self, grid: Grid, number: int) -> int:
        number = _write_head(grid, number, "Sheets")
        for name in self.others[:1]:
            number = _write_sheet_line(grid, number, name, self._about(grid, name))
        for layout in self.layouts:
            statement = layout.statement
            kind = str(statement.kind).replace("_", " ")
            number = _write_sheet_line(
                grid, number, layout.sheet, (statement.title, grid.say(kind))
            )
        for name in self.others[1:]:
            number = _write_sheet_line(grid, number, name, self._about(grid, name))
        return number

    @staticmethod
    def _about(grid: Grid, name: str) -> tuple[str, ...]:
        """What stands on one of our own sheets."""
        return tuple(grid.say(text) for sheet, text in ABOUT.items() if grid.say(sheet) == name)


def _write_head(grid: Grid, number: int, text: str) -> int:
    grid.text(number, 1, grid.say(text), HEAD)
    for column in (2, 3):
        grid.ground(number, column, HEAD)
    return number + 1


def _write_legend(grid: Grid, number: int, profile: ColourProfile) -> int:
    number = _write_head(grid, number, "Colours")
    for kind, sample, meaning in FAST_LEGEND if profile is ColourProfile.FAST else LEGEND:
        grid.text(number, 1, sample, Look(kind, align="left"))
        grid.text(number, 2, grid.say(meaning), Look())
        number += 1
    return number


def _write_sheet_line(grid: Grid, number: int, name: str, more: tuple[str, ...]) -> int:
    grid.text(number, 1, name, Look(Kind.LINK))
    grid.sheet_link(number, 1, f"{quoted(name)}!A1")
    for column, text in enumerate(more, 2):
        grid.text(number, column, text, LABEL)
    return number + 1
