"""Falsifies figures of the shared filings one at a time: is each found out, and named?

    python -m benchmarks.break_test [--show] [ENTRY ...]

Of each filing with truth, figures of its statements are drawn by lot (the lot is the same in every
run), two totals to one part. Each is changed as a typist changes figures (one digit other, two
digits exchanged, one lost, the sign turned) by more than rounding explains; the document is then
understood and checked anew.

    told      edits that a finding "broken" tells of
    explained edits after which a sum that holds explains the falsified figure's total otherwise
    stay      sums without the falsified row that are still there, of all such sums
    named     edits that the findings name as the likely wrong figure
    misled    edits of which the findings name another figure instead
    decided   the same as named, of the edits to figures that two claims or more are about
    alarms    findings "broken" on the page as it was

With --show, each edit that is not told, explained otherwise or not named is printed.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from benchmarks.accuracy import SHARED, page_of
from viewer.checks.registry import run_checks
from viewer.core.document import Document, RawCell, RawTable
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Footing, Verdict
from viewer.core.relations import CellKey, SumRelation
from viewer.session import open_filing
from viewer.structure.build import understand

#: Edits in all, shared out evenly over the filings.
EDITS = 200
#: Their truth has no relations.
WITHOUT_SUMS = frozenset({"jp-6005-miura-2022q2-summary"})
#: Lots drawn for a slip before a figure is given up.
TRIES = 40
#: How many totals are falsified for one part.
TOTALS_TO_A_PART = 2


@dataclass(frozen=True, slots=True)
class Edit:
    """One figure falsified.

    Attributes:
        key: its address.
        before: as printed.
        after: as falsified.
        document: the document with it.
        claims: how many sums and derived figures are about it.
    """

    key: CellKey
    before: str
    after: str
    document: Document
    claims: int


def main(*names: str) -> int:
    """Prints the table of the entries named, or of all."""
    show = "--show" in names
    names = tuple(name for name in names if name != "--show")
    entries = [path for path in sorted((SHARED / "filings").iterdir()) if _has_truth(path)]
    wanted = [entry for entry in entries if not names or entry.name in names]
    print(f"{'':32}{'edits':>7}{'told':>7}{'expl.':>7}{'stay':>14}{'named':>7}{'misled':>8}{'decided':>9}"
          f"{'alarms':>8}")  # fmt: skip
    everything: Counter[str] = Counter()
    for entry in wanted:
        counts = _counts(entry, EDITS // len(entries), show=show)
        everything += counts
        print(f"{entry.name:32}{_row(counts)}", flush=True)
    print(f"{'all':32}{_row(everything)}")
    return 0


def _has_truth(entry: Path) -> bool:
    readable = (entry / "truth.json.gz").exists() and not (entry / "package.zip").exists()
    return readable and entry.name not in WITHOUT_SUMS


def _row(counts: Counter[str]) -> str:
    return (
        f"{counts['edits']:7}{counts['told']:7}{counts['explained']:7}"
        f"{counts['stay']:7}/{counts['others']:<6}{counts['named']:7}{counts['misled']:8}"
        f"{counts['decided']:5}/{counts['decidable']:<3}{counts['alarms']:8}"
    )


def _counts(entry: Path, edits: int, *, show: bool) -> Counter[str]:
    filing = open_filing(page_of(entry, whole=False))
    counts: Counter[str] = Counter(alarms=filing.report.broken)
    rng = random.Random(entry.name)  # noqa: S311  A lot to choose figures by, no secret.
    for edit in _edits(filing, rng, edits):
        found = understand(edit.document)
        found = replace(found, report=run_checks(found))
        told = _counts_of(filing, found, edit)
        counts += told
        if show and (told["explained"] or not told["told"] or not told["named"]):
            print(_shown(filing, found, edit, told))
    return counts


def _edits(filing: Filing, rng: random.Random, wanted: int) -> Iterator[Edit]:
    """Figures drawn by lot, falsified."""
    about: Counter[CellKey] = Counter()
    slack: dict[CellKey, Decimal] = {}
    totals, parts = dict[CellKey, None](), dict[CellKey, None]()
    for footing in filing.report.footings:
        if footing.outcome.verdict is Verdict.CANNOT_CHECK:
            continue
        totals[footing.cell] = None
        keys = [*_parts(footing)]
        parts.update(dict.fromkeys(keys))
        for key in (footing.cell, *keys):
            about[key] += 1
            slack[key] = max(slack.get(key, Decimal(0)), 2 * (footing.outcome.bound or Decimal(0)))
    for check in filing.report.derived:
        about.update((check.derived.cell, *check.derived.operands))
    lots = [list(totals), [key for key in parts if key not in totals]]
    for lot in lots:
        rng.shuffle(lot)
    made = 0
    while made < wanted and any(lots):
        lot = lots[made % (TOTALS_TO_A_PART + 1) == TOTALS_TO_A_PART] or lots[0] or lots[1]
        key = lot.pop()
        edit = _edit(filing, rng, key, slack[key], about[key])
        if edit is not None:
            made += 1
            yield edit


def _parts(footing: Footing) -> Iterator[CellKey]:
    for term in footing.relation.terms:
        yield CellKey(footing.relation.statement, term.row, footing.cell.column)


def _edit(
    filing: Filing, rng: random.Random, key: CellKey, slack: Decimal, claims: int
) -> Edit | None:
    """The figure falsified by more than `slack`, None if it is not printed or too small."""
    cell = filing.cell(key)
    if cell is None or not cell.value:
        return None
    raw, table, place = _raw(filing, key)
    if raw is None or table is None:
        return None
    for _ in range(TRIES):
        after = _slip(rng, cell.text)
        value = _value(after, cell.text, cell.value)
        if re.search(r"\d\D*$", after) and value is not None and abs(value - cell.value) > slack:
            text = raw.text.replace(cell.text, after)
            document = _with(filing.document, table, place, replace(raw, text=text))
            return Edit(key, cell.text, after, document, claims) if text != raw.text else None
    return None


def _slip(rng: random.Random, text: str) -> str:
    """The figure as a typist might have it."""
    digits = [at for at, character in enumerate(text) if character.isdigit()]
    at = rng.choice(digits)
    kind = rng.choice(("other", "other", "exchanged", "lost"))
    if kind == "other":
        return text[:at] + rng.choice("0123456789") + text[at + 1 :]
    if kind == "lost":
        return _regrouped(text, text[:at] + text[at + 1 :])
    after = next((place for place in digits if place > at), None)
    if after is None:
        return text
    return text[:at] + text[after] + text[at + 1 : after] + text[at] + text[after + 1 :]


def _regrouped(before: str, after: str) -> str:
    """The figure with its thousands set apart as before."""
    if "," not in before:
        return after
    plain = after.replace(",", "")
    whole = re.search(r"\d+", plain)
    return plain if whole is None else plain.replace(whole[0], f"{int(whole[0]):,}", 1)


def _value(after: str, before: str, value: Decimal) -> Decimal | None:
    """What the falsified figure is worth, None if it has no digits left."""
    mine, theirs = (
        "".join(c for c in text if c.isdigit() or c == ".").strip(".") for text in (after, before)
    )
    if not mine or not Decimal(theirs):
        return None
    return value * Decimal(mine) / Decimal(theirs)


def _raw(filing: Filing, key: CellKey) -> tuple[RawCell | None, RawTable | None, tuple[int, int]]:
    """The raw cell that a figure was read from."""
    statement = filing.statement_by_id[key.statement]
    source = statement.cells[key.row, key.column].source
    index = statement.table_of(statement.row_by_id[key.row])
    table = next(t for t in filing.document.tables if t.index == index)
    for number, row in enumerate(table.rows):
        for at, raw in enumerate(row):
            if raw is not None and raw.source == source:
                return raw, table, (number, at)
    return None, None, (0, 0)


def _with(document: Document, table: RawTable, place: tuple[int, int], cell: RawCell) -> Document:
    """The document with another cell at a place of a table."""
    row, column = place
    line = (*table.rows[row][:column], cell, *table.rows[row][column + 1 :])
    edited = replace(table, rows=(*table.rows[:row], line, *table.rows[row + 1 :]))
    return replace(document, blocks=tuple(edited if b is table else b for b in document.blocks))


def _sums(filing: Filing) -> dict[tuple[str, str, frozenset[tuple[str, int]]], SumRelation]:
    return {
        (statement.id, relation.total, frozenset(relation.terms)): relation
        for statement in filing.statements
        for relation in statement.relations
    }


def _counts_of(filing: Filing, found: Filing, edit: Edit) -> Counter[str]:
    """What came of one edit."""
    before, after = _sums(filing), _sums(found)
    place = (edit.key.statement, edit.key.row)
    touched = [
        name
        for name, relation in before.items()
        if name[0] == place[0] and place[1] in {relation.total, *(t.row for t in relation.terms)}
    ]
    others = [name for name in before if name not in touched]
    broken = _broken(found)
    named = any(finding.suspect == edit.key for finding in broken)
    return Counter(
        edits=1,
        told=bool(broken),
        explained=_explained(found, edit, before.keys() & after.keys()),
        stay=sum(name in after for name in others),
        others=len(others),
        named=named,
        misled=not named and any(finding.suspect for finding in broken),
        decidable=edit.claims > 1,
        decided=named and edit.claims > 1,
    )


def _broken(filing: Filing) -> list[Finding]:
    return [finding for finding in filing.report.findings if finding.verdict is Verdict.BROKEN]


def _explained(
    found: Filing, edit: Edit, old: set[tuple[str, str, frozenset[tuple[str, int]]]]
) -> bool:
    """Whether a sum that was not there before makes the falsified figure hold."""
    for footing in found.report.footings:
        relation = footing.relation
        name = (relation.statement, relation.total, frozenset(relation.terms))
        about = edit.key == footing.cell or edit.key in _parts(footing)
        if about and name not in old and footing.outcome.verdict.holds:
            return True
    return False


def _shown(filing: Filing, found: Filing, edit: Edit, told: Counter[str]) -> str:
    statement = filing.statement_by_id[edit.key.statement]
    label = statement.row_by_id[edit.key.row].label
    words = [word for word in ("told", "explained", "named") if told[word]]
    lines = [f"  {label} {edit.before} -> {edit.after} ({edit.claims} claims): {words}"]
    lines += [f"      {finding.message}" for finding in _broken(found)]
    new = _sums(found).items() - _sums(filing).items()
    for (where, total, terms), _ in new:
        rows = found.statement_by_id[where].row_by_id
        parts = [f"{weight:+} {rows[row].label}" for row, weight in sorted(terms)]
        lines.append(f"      new: {rows[total].label} = {parts}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
