"""What is printed twice: told once, and where the two prints differ."""

import re
from collections.abc import Iterable, Iterator, Mapping

from viewer.checks.forced import Sums
from viewer.checks.ties import title
from viewer.checks.wording import at_place, place, with_scale
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.names import short_title
from viewer.core.relations import CellKey
from viewer.core.reprints import compare
from viewer.core.said import said
from viewer.core.statement import Statement

#: More figures differ where a table was restated, and no figure is wrong.
MOST_SLIPS = 2
_OTHERWISE = re.compile(
    r"\b(?:restat|adjust|pro\s*forma|non-?gaap|previous|originally|revis|recast|as\s+reported"
    r"|constant\s+currency|before|excluding)",
    re.IGNORECASE,
)


def reprint_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """The figures that a statement printed again prints otherwise, each with both places."""
    del sums
    tied = {key for check in report.ties for key in check.tie.cells if not check.tie.text}
    for later in filing.statements:
        if not later.repeats:
            continue
        earlier = filing.statement_by_id[later.repeats]
        slips = compare(earlier, later).different
        is_slip = len(slips) <= MOST_SLIPS and _are_one(earlier, later)
        for here, there in slips.items():
            if not (here in tied and there in tied and _tied_together(report, here, there)):
                yield _finding(filing, here, there, is_slip=is_slip)


def told_once(filing: Filing, findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those on a statement printed again that its first print has too."""
    found = list(findings)
    firsts = _firsts(filing)
    if not firsts:
        return found
    told = {(finding.check, finding.verdict, frozenset(finding.cells)) for finding in found}
    pairs = {frozenset(finding.cells) for finding in found if finding.check == "reprint"}
    return [
        finding
        for finding in found
        if not _is_told(finding, told, firsts)
        and (finding.check == "reprint" or frozenset(finding.cells[:2]) not in pairs)
    ]


def _is_told(
    finding: Finding,
    told: set[tuple[str, Verdict, frozenset[CellKey]]],
    firsts: Mapping[CellKey, CellKey],
) -> bool:
    if not finding.cells or not all(cell in firsts for cell in finding.cells):
        return False
    moved = frozenset(firsts[cell] for cell in finding.cells)
    return (finding.check, finding.verdict, moved) in told


def _firsts(filing: Filing) -> dict[CellKey, CellKey]:
    """Each figure that is printed again -> where it was printed first."""
    return {
        here: there
        for later in filing.statements
        if later.repeats
        for here, there in compare(filing.statement_by_id[later.repeats], later).same.items()
    }


def _are_one(earlier: Statement, later: Statement) -> bool:
    """Whether both prints have one name and neither says that it shows things otherwise."""
    words = " ".join(
        (earlier.caption, later.title, later.caption, *(c.title for c in later.columns))
    )
    alike = short_title(earlier.title).casefold() == short_title(later.title).casefold()
    return alike and _OTHERWISE.search(words) is None


def _tied_together(report: Report, here: CellKey, there: CellKey) -> bool:
    return any(here in check.tie.cells and there in check.tie.cells for check in report.ties)


def _finding(filing: Filing, here: CellKey, there: CellKey, *, is_slip: bool) -> Finding:
    later, earlier = (filing.statement_by_id[key.statement] for key in (here, there))
    where = place(later, here)
    told = said(
        "{figure} in {later}, {other} in {earlier}, whose figures it prints again",
        figure=with_scale(filing.cell(here)), later=title(later),
        other=with_scale(filing.cell(there)), earlier=title(earlier),
    )  # fmt: skip
    verdict = Verdict.BROKEN if is_slip else Verdict.CANNOT_CHECK
    severity = Severity.ERROR if is_slip else Severity.NOTE
    return Finding("reprint", verdict, severity, (here, there), at_place(where, told), place=where)
