"""Slips of the pen: does a wrong figure raise a finding where it stands?

    python -m benchmarks.mutations [EDITS] [FILE]

One figure or word of a filing is changed at a time, as people do it: two digits exchanged, the
sign turned, thousands for units, the figure of the neighbouring row, in the text also the wrong
direction ("decrease" for "increase") and the wrong period ("2Q03" for "2Q04"). The copy is
opened; a hit is a finding that the original does not have and that names the edited figure.
Edits within the bound of every claim that holds the figure are not counted: no one can see them.

Without FILE: the first release of the shared filings. The choice is seeded; a run repeats.
"""

import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from viewer.core.amounts import parse_figure
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Verdict
from viewer.core.relations import CellKey, Tie
from viewer.core.sources import TextPlace
from viewer.core.statement import Cell, Row, Statement
from viewer.session import open_filing

SHARED = Path(__file__).resolve().parents[2] / "shared"
RELEASE = SHARED / "filings" / "iij-release-2q-fy2004" / "release.txt"
SEED = 2004
#: Behind a figure, so near stands the period that is its own.
REACH = 40
_NEWS = frozenset({Verdict.BROKEN, Verdict.UNLIKELY, Verdict.FORCED})
_TURNED = {"increase": "decrease", "decrease": "increase", "increased": "decreased",
           "decreased": "increased", "up": "down", "down": "up", "rose": "fell", "fell": "rose",
           "higher": "lower", "lower": "higher"}  # fmt: skip
_DIRECTION = re.compile(rf"\b(?:{'|'.join(_TURNED)})\b")
_LABEL = re.compile(r"\b(?:[1-4]Q\d\d|Q[1-4] \d{4}|[12]H\d\d)\b")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a document's text.

    Attributes:
        kind: what slipped.
        start: first character replaced.
        end: one past the last.
        text: what stands there now.
        key: the figure of a table that it changes, None in the prose.
        span: characters of the figure of the prose that it concerns, None in a table.
    """

    kind: str
    start: int
    end: int
    text: str
    key: CellKey | None = None
    span: tuple[int, int] | None = None


def exchanged(printed: str, rng: random.Random) -> str | None:
    """The text with two neighbouring digits exchanged, None if no two differ."""
    pairs = [
        place
        for place in range(len(printed) - 1)
        if printed[place].isdigit() and printed[place + 1].isdigit()
        and printed[place] != printed[place + 1]
    ]  # fmt: skip
    if not pairs:
        return None
    place = rng.choice(pairs)
    return printed[:place] + printed[place + 1] + printed[place] + printed[place + 2 :]


def turned(printed: str, rng: random.Random) -> str | None:
    """The text with its sign turned."""
    del rng
    return printed.strip("()") if printed.startswith("(") else f"({printed})"


def thousandfold(printed: str, rng: random.Random) -> str | None:
    """The text as units for thousands."""
    del rng
    return re.sub(r"(\d[\d,]*)(\.\d+)?", r"\1,000\2", printed, count=1)


SLIPS: dict[str, Callable[[str, random.Random], str | None]] = {
    "digits exchanged": exchanged,
    "sign turned": turned,
    "thousandfold": thousandfold,
}


def bounds(filing: Filing) -> dict[CellKey, Decimal]:
    """The largest bound of the claims that hold each figure."""
    found: dict[CellKey, Decimal] = defaultdict(Decimal)
    for footing in filing.report.footings:
        bound = footing.outcome.bound or Decimal(0)
        rows = (footing.relation.total, *(term.row for term in footing.relation.terms))
        for key in (footing.cell._replace(row=row) for row in rows):
            found[key] = max(found[key], bound)
    for derived in filing.report.derived:
        unit = (derived.outcome.bound or Decimal(0)) if derived.derived.cell else Decimal(0)
        found[derived.derived.cell] = max(found[derived.derived.cell], unit)
    return found


def table_edits(filing: Filing, rng: random.Random) -> Iterator[Edit]:
    """Changes of figures of tables, without end."""
    limits = bounds(filing)
    figures = [
        (statement, row, column.id, cell)
        for statement in filing.statements
        for row, column, cell in statement.figures()
        if not cell.is_dash and cell.value and isinstance(cell.source.place, TextPlace)
    ]
    kinds = [*SLIPS, "neighbouring row"]
    while True:
        statement, row, column, cell = rng.choice(figures)
        kind = rng.choice(kinds)
        if kind == "thousandfold" and cell.unit == "pure":
            continue
        slip = SLIPS.get(kind)
        text = slip(cell.text, rng) if slip else neighbour(statement, row, column)
        key = statement.key(row.id, column)
        span = cell.source.span
        if text is not None and span and is_larger(cell, text, limits.get(key, Decimal(0))):
            yield Edit(kind, *span, text, key)


def neighbour(statement: Statement, row: Row, column: str) -> str | None:
    """The printed figure of the nearest other row in a column."""
    others = [
        (abs(other.index - row.index), cell.text)
        for other in statement.rows
        if (cell := statement.cell(other.id, column)) and other.id != row.id and not cell.is_dash
    ]
    return min(others)[1] if others else None


def is_larger(cell: Cell, text: str, bound: Decimal) -> bool:
    """Whether an edit changes a figure by more than its claims and its rounding allow."""
    figure = parse_figure(text)
    if figure is None or figure.value is None or cell.value is None:
        return False
    unit = Decimal(1).scaleb(-(cell.decimals or 0))
    change = abs(figure.value.scaleb(cell.scale) - cell.value)
    return change > max(bound, unit)


def prose_edits(filing: Filing, rng: random.Random) -> Iterator[Edit]:
    """Changes of tied figures of the prose, of their directions and periods, without end."""
    text = filing.document.text
    ties = [tie for tie in filing.ties if tie.span and tie.cells]
    labels = sorted({found[0] for found in _LABEL.finditer(text)})
    while ties:
        tie = rng.choice(ties)
        kind = rng.choice(["digits exchanged", "direction turned", "other period"])
        found = _prose_edit(kind, text, tie, labels, rng)
        if found is not None:
            yield found


def _prose_edit(
    kind: str, text: str, tie: Tie, labels: list[str], rng: random.Random
) -> Edit | None:
    start, end = tie.span or (0, 0)
    name = f"in the text: {kind}"
    if kind == "digits exchanged":
        slipped = exchanged(text[start:end], rng)
        return Edit(name, start, end, slipped, span=(start, end)) if slipped else None
    if kind == "direction turned":
        words = list(_DIRECTION.finditer(text, max(0, start - REACH), start))
        if tie.formula is None and not text[start:end].endswith("%"):
            return None
        if not words or any(character.isdigit() for character in text[words[-1].end() : start]):
            return None
        word = words[-1]
        return Edit(name, word.start(), word.end(), _TURNED[word[0]], span=(start, end))
    match = _LABEL.search(text, end, end + REACH)
    if match is None or any(character.isdigit() for character in text[end : match.start()]):
        return None
    others = [label for label in labels if label != match[0] and label[1] == match[0][1]]
    if not others:
        return None
    return Edit(name, match.start(), match.end(), rng.choice(others), span=(start, end))


def told(filing: Filing) -> Counter[tuple[str, str, str]]:
    """What is told of a filing, to be compared with what is told of its copy."""
    return Counter((f.check, f.verdict.value, f.message) for f in filing.report.findings)


def outcome(edit: Edit, filing: Filing, before: Counter[tuple[str, str, str]]) -> str:
    """What is told: "hit", "elsewhere" if only of other places, "silent" if nothing."""
    fresh = [
        finding
        for finding in filing.report.findings
        if finding.verdict in _NEWS
        and (finding.check, finding.verdict.value, finding.message) not in before
    ]
    if any(is_at(edit, finding) for finding in fresh):
        return "hit"
    return "elsewhere" if fresh else "silent"


def is_at(edit: Edit, finding: Finding) -> bool:
    """Whether a finding is about the edited figure."""
    if edit.key is not None:
        return edit.key in finding.cells
    if finding.span is None or edit.span is None:
        return False
    return finding.span[0] < edit.span[1] + REACH and edit.span[0] - REACH < finding.span[1]


def main(count: int = 1000, name: str = "") -> int:
    """Prints the shares of hits by kind; 0 if at least 95 % of the edits are hits."""
    path = Path(name) if name else RELEASE
    text, filing = path.read_text("utf-8"), open_filing(path)
    rng, before = random.Random(SEED), told(filing)  # noqa: S311 - a choice that repeats
    tables, prose = table_edits(filing, rng), prose_edits(filing, rng)
    results: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for number in range(count):
            edit = next(prose, None) if number % 4 == 3 else next(tables)
            if edit is None:
                continue
            copy.write_text(text[: edit.start] + edit.text + text[edit.end :], "utf-8")
            found = outcome(edit, open_filing(copy), before)
            results[edit.kind][found] += 1
            if found != "hit" and "-v" in sys.argv:
                around = text[max(0, edit.start - 70) : edit.end + 40].replace("\n", " ")
                print(f"  {found}: {edit.kind}: {around!r} -> {edit.text!r} {edit.key or ''}")
    total = Counter[str]()
    for kind, counts in sorted(results.items()):
        total.update(counts)
        print(f"{kind:34}{counts['hit']:5} of {counts.total():4}  {dict(counts)}")
    share = total["hit"] / total.total()
    print(f"{'together':34}{total['hit']:5} of {total.total():4}  {share:.1%}")
    return 0 if share >= 0.95 else 1


if __name__ == "__main__":
    options = [option for option in sys.argv[1:] if option != "-v"]
    sys.exit(main(int(options[0]) if options else 1000, *options[1:2]))
