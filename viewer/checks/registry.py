"""All checks of a filing: every relation is evaluated, then each check tells what it found."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from viewer.checks.derived import derived_checks, derived_findings, unchecked_findings
from viewer.checks.finer import finer_figures
from viewer.checks.footing import footing_findings, footings
from viewer.checks.forced import Sums, sums_by_cell
from viewer.checks.namesakes import namesake_findings
from viewer.checks.narrative import narrative_findings
from viewer.checks.rates import rate_findings
from viewer.checks.reading import reading_findings
from viewer.checks.reprints import reprint_findings, told_once
from viewer.checks.ties import tie_checks, tie_findings
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity

Check = Callable[[Filing, Report, Sums], Iterator[Finding]]


#: What tells findings, each from the filing and everything evaluated in it.
CHECKS: tuple[Check, ...] = (
    footing_findings,
    derived_findings,
    unchecked_findings,
    rate_findings,
    tie_findings,
    narrative_findings,
    namesake_findings,
    reprint_findings,
    reading_findings,
)

_LOUDNESS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def run_checks(filing: Filing) -> Report:
    """Every claim of the filing evaluated, and what is worth telling, the loudest first."""
    summed = footings(filing)
    sums = sums_by_cell(summed)
    ties = tie_checks(filing, sums)
    report = Report(summed, derived_checks(filing, sums, finer_figures(filing, ties)), ties)
    findings = [finding for check in CHECKS for finding in check(filing, report, sums)]
    return replace(report, findings=tuple(sorted(told_once(filing, findings), key=_rank)))


def _rank(finding: Finding) -> int:
    return _LOUDNESS[finding.severity]
