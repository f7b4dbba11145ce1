"""The shared filings' primary statements printed again in other layouts, and read again.

    python -m benchmarks.renderings [-v] [NAME ...]        (names of layouts, of entries, or both)

What we understand of a filing as published (right, as `benchmarks.accuracy` says) is the truth;
each layout is a way in which real filings print the same. A line for each layout and entry:

    figures    share of the figures found with label, value, unit and decimals
    periods    share of those that have the same period
    relations  share of the sums found with the same parts
    other      sums found that the original has not
    broken     findings of broken footings, less those of the original

-v prints what is missed. `single-blanks` loses which column a figure of an incomplete row stands
in; `no-dash` loses the dashes; both are counted without what is lost.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from benchmarks import html_layouts as html
from benchmarks import japanese_layouts as japanese
from benchmarks import sheet_variations as vary
from benchmarks import text_layouts as text
from benchmarks.accuracy import SHARED, page_of
from benchmarks.printed_sheets import Sheet, is_printable, sheets_of
from viewer.core.errors import ViewerError
from viewer.core.filing import Filing
from viewer.core.labels import words_of
from viewer.core.periods import Period
from viewer.core.statement import Cell, Statement
from viewer.session import open_filing

Sheets = Sequence[Sheet]
Printed = Callable[[Sheets], str]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to print statements.

    Attributes:
        name: what it is called on the command line.
        suffix: the file's ending.
        printed: the page of some statements.
        languages: "en", "jp" or both.
    """

    name: str
    suffix: str
    printed: Printed
    languages: tuple[str, ...] = ("en", "jp")


def _html(name: str, layout: html.HtmlLayout, *languages: str) -> Layout:
    return Layout(name, ".html", lambda s: html.html_page(s, layout), languages or ("en", "jp"))


def _text(name: str, layout: Callable[[Sheet], str], suffix: str = ".txt") -> Layout:
    return Layout(name, suffix, lambda s: "\n".join(map(layout, s)), ("en",))


def _varied(name: str, variation: vary.Variation, *languages: str) -> Layout:
    def printed(sheets: Sheets) -> str:
        return html.html_page([variation(sheet) for sheet in sheets], html.plain)

    return Layout(name, ".html", printed, languages or ("en",))


def _scale_above_all(sheets: Sheets) -> str:
    word = next(filter(None, map(vary.scale_word, sheets)), "")
    above = f"All amounts in {word}, except share and per share data" if word else ""
    return html.html_page([vary.scale_above_all(sheet) for sheet in sheets], html.plain, above)


def _footnoted(mark: str) -> vary.Variation:
    return vary.labelled(
        lambda label, n: f"{label}{mark.format(n % 4 + 1)}" if n % 5 == 2 else label
    )


LAYOUTS = (
    _html("donnelley", html.donnelley),
    _html("workiva", html.workiva),
    _html("word", html.word_export),
    _html("newswire", html.newswire, "en"),
    _html("plain", html.plain),
    _html("plain-no-spans", html.plain_without_spans),
    _text("ascii", text.ascii_filing),
    _text("blanks", text.blanks),
    _text("markdown", text.markdown, ".md"),
    _text("tabs", text.tabs),
    _text("single-blanks", text.single_blanks),
    _varied("date-day-first", vary.dated(lambda d: f"{d.day} {d:%B %Y}")),
    _varied("date-numeric", vary.dated(lambda d: f"{d:%m/%d/%Y}")),
    _varied("date-short", vary.dated(lambda d: f"{d:%b}. {d.day}, {d.year}")),
    _varied("date-iso", vary.dated(lambda d: f"{d:%Y-%m-%d}")),
    _varied("date-year-below", vary.year_below),
    _varied("labels-capitals", vary.labelled(lambda label, _: label.upper())),
    _varied("labels-colons", vary.labelled(lambda label, _: label.rstrip(":") + ":")),
    _varied("labels-marks", _footnoted(" ({})")),
    _varied("labels-sup", _footnoted("<sup>{}</sup>")),
    _varied("scale-corner", vary.scale_in_corner),
    _varied("scale-columns", vary.scale_in_columns),
    _varied("scale-title", vary.scale_in_title),
    _varied("scale-first-row", vary.scale_in_first_row),
    Layout("scale-above-all", ".html", _scale_above_all, ("en",)),
    _varied("minus-hyphen", vary.negative("-"), "en", "jp"),
    _varied("minus-sign", vary.negative("−"), "en", "jp"),
    _varied("minus-trailing", vary.negative("", "-"), "en", "jp"),
    _varied("minus-triangle", vary.negative("△"), "en", "jp"),
    _varied("minus-red", vary.negative("<red>-", "</red>"), "en", "jp"),
    _varied("dash-em", vary.dashes("—")),
    _varied("dash-en", vary.dashes("–")),
    _varied("dash-hyphen", vary.dashes("-")),
    _varied("dash-nil", vary.dashes("nil")),
    _varied("no-dash", vary.dashes("")),
    _html("side-by-side", html.side_by_side),
    _html("continued", html.continued),
    _varied("reversed", vary.reversed_columns, "en", "jp"),
    _varied("note-column", vary.note_column, "en", "jp"),
    _varied("change-column", vary.change_column, "en", "jp"),
    _varied("blank-columns", vary.blank_columns, "en", "jp"),
    _html("jp-tall-corner", japanese.tall_corner, "jp"),
    _html("jp-shares", japanese.amounts_and_shares, "jp"),
    _varied("jp-item-header", vary.item_header, "jp"),
    _varied("jp-full-width", vary.full_width_indents, "jp"),
)


class FigureKey(NamedTuple):
    """What makes a figure the same figure in another layout."""

    label: tuple[str, ...]
    value: Decimal | None
    unit: str
    decimals: int | None


class SumKey(NamedTuple):
    """What makes a sum the same sum in another layout."""

    total: tuple[str, ...]
    figure: Decimal | None
    parts: frozenset[tuple[tuple[str, ...], int]]


def _name(label: str) -> tuple[str, ...]:
    words = words_of(label)
    return words[:-1] if words and words[-1].isdigit() and len(words[-1]) == 1 else words


def figures(statements: Sequence[Statement]) -> Iterator[tuple[FigureKey, Period | None]]:
    """Every figure with its period."""
    for statement in statements:
        for row, _, cell in statement.figures():
            yield FigureKey(_name(row.label), cell.value, cell.unit, cell.decimals), cell.period


def sums(statements: Sequence[Statement]) -> Iterator[SumKey]:
    """Every sum."""
    for statement in statements:
        names = {row.id: _name(row.label) for row in statement.rows}
        for relation in statement.relations:
            cells = (statement.cell(relation.total, column.id) for column in statement.columns)
            first = max(
                (c.value for c in cells if c and c.value is not None and c.unit != "pure"),
                default=None,
            )
            parts = frozenset((names[term.row], term.weight) for term in relation.terms)
            yield SumKey(names[relation.total], first, parts)


@dataclass(frozen=True, slots=True)
class Score:
    """What of an original is found again; `missed` in words."""

    figures: tuple[int, int]
    periods: tuple[int, int]
    relations: tuple[int, int]
    other: int
    broken: int
    missed: tuple[str, ...]

    @property
    def line(self) -> str:
        """The shares, in one line of the table."""
        shares = (self.figures, self.periods, self.relations)
        columns = (f"{100 * part / whole if whole else 100:9.1f}" for part, whole in shares)
        return f"{''.join(columns)}{self.other:7}{self.broken:7}"


def compared(original: Sequence[Statement], again: Filing, broken: int) -> Score:
    """How much of the original's statements another reading has."""
    truth, found = list(figures(original)), list(figures(again.statements))
    wanted, given = Counter(key for key, _ in truth), Counter(key for key, _ in found)
    dated, given_dated = Counter(truth), Counter(found)
    right = (wanted & given).total()
    periods = (dated & given_dated).total()
    sums_wanted, sums_given = Counter(sums(original)), Counter(sums(again.statements))
    missed = [f"figure  {key}" for key in (wanted - given).elements()]
    kept = Counter({k: n for k, n in (dated - given_dated).items() if k[0] in given})
    missed += [f"period  {' '.join(key.label)} {key.value} {period}" for key, period in kept]
    missed += [f"sum     {key}" for key in (sums_wanted - sums_given).elements()]
    missed += [f"other   {key}" for key in (sums_given - sums_wanted).elements()]
    return Score(
        (right, len(truth)),
        (periods, right),
        ((sums_wanted & sums_given).total(), sums_wanted.total()),
        (sums_given - sums_wanted).total(),
        broken_findings(again) - broken,
        tuple(missed),
    )


def broken_findings(filing: Filing) -> int:
    """How many findings say that something is broken."""
    return sum(finding.verdict == "broken" for finding in filing.report.findings)


def without_dashes(statement: Statement) -> Statement:
    """The statement as if its dashes were blank."""
    kept: dict[tuple[str, str], Cell] = {k: c for k, c in statement.cells.items() if not c.is_dash}
    return replace(statement, cells=kept)


def score(layout: Layout, filing: Filing, folder: Path) -> Score | str | None:
    """How a layout of a filing is read; a refusal in words; None where it does not apply."""
    sheets = list(sheets_of(filing))
    language = "jp" if any(sheet.japanese for sheet in sheets) else "en"
    if not sheets or language not in layout.languages:
        return None
    page = folder / f"{layout.name}{layout.suffix}"
    page.write_text(layout.printed(sheets), encoding="utf-8")
    original = [statement for statement in filing.statements if is_printable(statement)]
    if layout.name == "no-dash":
        original = [without_dashes(statement) for statement in original]
    try:
        return compared(original, open_filing(page), broken_findings(filing))
    except ViewerError as refusal:
        return f"refused: {refusal}"


def main(*names: str) -> int:
    """Prints the table of the layouts and entries named, or of all."""
    verbose, names = "-v" in names, tuple(name for name in names if name != "-v")
    folders = sorted((SHARED / "filings").iterdir())
    truthed = [path for path in folders if (path / "truth.json.gz").exists()]
    entries = [path for path in truthed if page_of(path, whole=False).suffix != ".zip"]
    chosen = [layout for layout in LAYOUTS if layout.name in names] or LAYOUTS
    read = [path for path in entries if path.name in names] or entries
    filings = {path.name: open_filing(page_of(path, whole=False)) for path in read}
    heads = f"{'figures':>9}{'periods':>9}{'sums':>9}{'other':>7}{'broken':>7}"
    print(f"{'layout':18}{'entry':30}{heads}")
    for layout in chosen:
        with tempfile.TemporaryDirectory() as folder:
            for name, filing in filings.items():
                told = score(layout, filing, Path(folder))
                if told is None:
                    continue
                shown = told if isinstance(told, str) else told.line
                print(f"{layout.name:18}{name:30}{shown}", flush=True)
                if verbose and isinstance(told, Score):
                    print(*(f"    {line}" for line in told.missed), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
