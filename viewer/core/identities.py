"""What a finding is, in words of the document: the same after an edit elsewhere in it."""

import hashlib
import json
from collections import Counter

from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.core.relations import CellKey

#: Characters of prose on either side that tell one figure of the text from another.
CONTEXT = 60
DIGITS = 32


def identities(filing: Filing) -> dict[Finding, str]:
    """Finding -> its identity, of all findings of a filing; no two alike.

    It is made of check, verdict and each figure's table, row and column by their names, with the
    raw text printed there; of prose, of the words around it. Positions and ids, which an edit
    elsewhere shifts, have no part in it; only findings that are alike in all of this are numbered.
    """
    seen: Counter[str] = Counter()
    found: dict[Finding, str] = {}
    for finding in filing.report.findings:
        described = json.dumps(_description(filing, finding))
        name = hashlib.sha256(described.encode("ascii")).hexdigest()[:DIGITS]
        seen[name] += 1
        found.setdefault(finding, name if seen[name] == 1 else f"{name}-{seen[name]}")
    return found


def _description(filing: Filing, finding: Finding) -> list[object]:
    first, *others = [_place(filing, key) for key in finding.cells] or [()]
    # The first figure is what it is about; the order of the others hangs on hints and layout.
    told: list[object] = [finding.check, str(finding.verdict), first, sorted(others)]
    if finding.span is not None:
        start, end = finding.span
        around = filing.document.text[max(0, start - CONTEXT) : end + CONTEXT]
        told += [_folded(filing.document.text[start:end]), _folded(around)]
    elif not finding.cells:
        told.append(_folded(finding.message))
    return told


def _place(filing: Filing, key: CellKey) -> tuple[str, ...]:
    """Table, section, row, column and raw text of a figure."""
    statement = filing.statement_by_id.get(key.statement)
    if statement is None:
        return ()
    row, column = statement.row_by_id.get(key.row), statement.column_by_id.get(key.column)
    cell = statement.cell(key.row, key.column)
    names = (
        statement.title,
        " › ".join(row.section) if row else "",
        row.label if row else "",
        column.period_label if column else "",
        column.title if column else "",
        cell.text if cell else "",
    )
    return tuple(_folded(name) for name in names)


def _folded(text: str) -> str:
    return " ".join(text.split())
