"""The findings of a filing as flat records: what their CSV, JSON and workbook share."""

from collections.abc import Collection, Iterator
from decimal import Context, Decimal

from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.core.verdict_words import finding_words
from viewer.export.safe_text import without_surrogates

COLUMNS = (
    "check", "verdict", "words", "severity", "statement", "place", "text", "printed", "given",
    "difference", "bound", "unit", "message", "source", "set_aside", "note",
)  # fmt: skip
#: Digits of a computed number that never ends.
COMPUTED_DIGITS = 15
NUMBERS = frozenset({"printed", "given", "difference", "bound"})

FindingRow = dict[str, Decimal | str | None]


def finding_rows(
    filing: Filing, findings: Collection[Finding] | None = None
) -> Iterator[FindingRow]:
    """The findings in the order of the report, those set aside last.

    Numbers are in whole units with the sign as printed, None where they do not apply; `text` is
    the figure as printed, `set_aside` the moment in UTC, "" for a finding that is not.

    Args:
        filing: whose findings.
        findings: those to list, in this order; None for all.
    """
    report = filing.report
    chosen = (*report.unseen, *report.set_aside) if findings is None else findings
    for finding in chosen:
        key = finding.cells[0] if finding.cells else None
        cell = finding.figure or (filing.cell(key) if key else None)
        review = report.set_aside.get(finding)
        row: FindingRow = {
            "check": finding.check,
            "verdict": str(finding.verdict),
            "words": finding_words(finding),
            "severity": str(finding.severity),
            "statement": filing.names.get(key.statement, "") if key else "",
            "place": finding.place or _place(filing, finding),
            "text": cell.text if cell else "",
            "printed": finding.printed,
            "given": _computed(finding.given),
            "difference": _computed(finding.difference),
            "bound": _computed(finding.bound),
            "unit": cell.unit if cell else "",
            "message": finding.message,
            "source": _source(filing, finding),
            "set_aside": review.at.isoformat(timespec="seconds") if review else "",
            "note": review.note if review else "",
        }
        yield {
            name: without_surrogates(value) if isinstance(value, str) else value
            for name, value in row.items()
        }


def _computed(value: Decimal | None) -> Decimal | None:
    """A number that we worked out: of an endless one as many digits as Excel keeps."""
    if value is None or len(value.as_tuple().digits) <= COMPUTED_DIGITS:
        return value
    if value == value.to_integral_value():
        return value
    digits = max(COMPUTED_DIGITS, value.adjusted() + 2)
    return Context(prec=digits).plus(value).normalize()


def _place(filing: Filing, finding: Finding) -> str:
    """Row and column of the first figure: "Total revenues, 2Q04"; "" of prose."""
    if not finding.cells:
        return ""
    key = finding.cells[0]
    statement = filing.statement_by_id[key.statement]
    row, column = statement.row_by_id.get(key.row), statement.column_by_id.get(key.column)
    names = (row.label if row else "", (column.period_label or column.title) if column else "")
    return ", ".join(name for name in names if name)


def _source(filing: Filing, finding: Finding) -> str:
    """Where it stands in the file: "line 374", "page 3"; "" of what stands nowhere."""
    if finding.span is not None:
        before = filing.document.text[: finding.span[0]]
        return f"line {before.count(chr(10)) + 1}"
    cell = filing.cell(finding.cells[0]) if finding.cells else None
    return cell.source.describe() if cell else ""
