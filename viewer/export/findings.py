"""Files of a filing's findings: CSV, JSON, or a sheet of a workbook."""

import csv
import io
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from pathlib import Path
from typing import IO

from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.core.said import said
from viewer.export.atomic import replacing
from viewer.export.exact_json import json_lines
from viewer.export.facts import Json, json_computed
from viewer.export.finding_rows import COLUMNS, NUMBERS, FindingRow, finding_rows
from viewer.export.grid import Grid
from viewer.export.safe_text import protected
from viewer.export.sheet_parts import save
from viewer.export.styles import Kind, Look, StyleBook

SHEET = "Findings"
WIDTHS = {"message": 90.0, "note": 40.0, "place": 40.0, "statement": 26.0, "words": 22.0}
USUAL_WIDTH = 15.0

Writer = Callable[[IO[bytes], Filing, Sequence[FindingRow]], None]


def export_findings(
    filing: Filing, target: Path, findings: Collection[Finding] | None = None
) -> None:
    """Write findings to a file in the form that its suffix names: .csv, .json or .xlsx.

    Args:
        filing: whose findings.
        target: the file to make or replace.
        findings: those to write, in this order; None for all, those set aside last.

    Raises:
        ExportError: no writer knows the suffix, or the file cannot be written; whatever stood
            there is untouched.
    """
    write = WRITERS.get(target.suffix.lower())
    if write is None:
        raise ExportError(
            said("{name} does not say how to write the findings", name=target.name),
            said(
                "End the name in {endings} or {last}.",
                endings=", ".join(list(WRITERS)[:-1]),
                last=list(WRITERS)[-1],
            ),
        )
    rows = list(finding_rows(filing, findings))
    with replacing(target) as file:
        write(file, filing, rows)


def _write_csv(file: IO[bytes], _: Filing, rows: Sequence[FindingRow]) -> None:
    """RFC 4180, UTF-8 with a byte order mark; text like a formula gets an apostrophe."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_field(row[column]) for column in COLUMNS])
    text.detach()


def _field(value: Decimal | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return protected(value)
    return f"{value:f}"


def _write_json(file: IO[bytes], filing: Filing, rows: Sequence[FindingRow]) -> None:
    document = filing.document
    content: dict[str, Json] = {
        "source": {"name": document.name, "sha256": document.file_hash},
        "entity": filing.entity,
        "summary": filing.report.sentence,
        "findings": [{name: _json(value) for name, value in row.items()} for row in rows],
    }
    for line in json_lines(content):
        file.write(line.encode("utf-8"))


def _json(value: Decimal | str | None) -> Json:
    return json_computed(value) if isinstance(value, Decimal) else value


def _write_workbook(file: IO[bytes], filing: Filing, rows: Sequence[FindingRow]) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    grid = Grid(workbook.create_sheet(SHEET), StyleBook(workbook))
    head = Look(bold=True, header=True, below="thin")
    for column, name in enumerate(COLUMNS, 1):
        align = head._replace(align="right") if name in NUMBERS else head
        grid.text(1, column, name.replace("_", " ").capitalize(), align)
        grid.width(column, WIDTHS.get(name, USUAL_WIDTH))
    for number, row in enumerate(rows, 2):
        for column, name in enumerate(COLUMNS, 1):
            value = row[name]
            if isinstance(value, Decimal):
                grid.number(number, column, value, Look(Kind.COMPUTED, "General", align="right"))
            elif value:
                grid.text(number, column, value, Look())
    grid.sheet.freeze_panes = "A2"
    grid.sheet.auto_filter.ref = grid.rows.area
    grid.print_setup("1:1", filing.document.name)
    save(workbook, file, {SHEET: grid.rows}, lambda _: None)


WRITERS: dict[str, Writer] = {".csv": _write_csv, ".json": _write_json, ".xlsx": _write_workbook}
