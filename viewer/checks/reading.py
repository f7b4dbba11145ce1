"""What reading left open, told among the findings: it can not be checked."""

from collections.abc import Iterator

from viewer.checks.forced import Sums
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.said import said


def reading_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """Every remark of the filing and of its statements as a note."""
    del report, sums
    for remark in filing.remarks:
        yield _note(remark)
    for statement in filing.statements:
        name = filing.names[statement.id]
        first = filing.statement_by_id.get(statement.repeats)
        for remark in statement.remarks:
            if first is None or remark not in first.remarks:
                yield _note(said("{statement}: {remark}", statement=name, remark=remark))


def _note(message: str) -> Finding:
    return Finding("reading", Verdict.CANNOT_CHECK, Severity.NOTE, (), message)
