"""The findings as files: every column, exact numbers, nothing that a spreadsheet would run."""

import csv
import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.export.readback import Book
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import edited
from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.core.reviews import Review
from viewer.session import export_findings

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def filing() -> Filing:
    """A total of 2,778 thousand reads 2,790 thousand; one of its findings is set aside."""
    made = sample_filing(edited(income_statement(), "r4", "c2", "2790000"))
    first = made.report.findings[0]
    report = replace(made.report, set_aside={first: Review("=HYPERLINK(1)", AT)})
    return replace(made, report=report)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_line_a_finding_those_set_aside_last(tmp_path: Path, filing: Filing) -> None:
    target = tmp_path / "out.csv"
    export_findings(filing, target)
    rows = rows_of(target)
    report = filing.report
    assert [row["message"] for row in rows] == [
        finding.message for finding in (*report.unseen, *report.set_aside)
    ]
    last, (finding, _) = rows[-1], next(iter(report.set_aside.items()), (None, None))
    assert finding is not None
    assert (last["check"], last["verdict"], last["words"]) == (
        "footing",
        "broken",
        "Does not add up",
    )
    assert (last["severity"], last["statement"]) == ("error", "Income statement")
    assert (last["text"], last["unit"]) == ("2790000", "JPY")
    assert Decimal(last["printed"]) == 2_790_000
    assert Decimal(last["given"]) == 2_778_000
    assert Decimal(last["difference"]) == 12_000
    assert last["source"].startswith("line ")
    assert last["set_aside"] == "2026-11-22T12:00:00+00:00"
    assert last["note"] == "'=HYPERLINK(1)"  # Text, whatever it begins with.
    assert all(len(row["given"]) < 30 for row in rows)


def test_only_what_is_asked_for(tmp_path: Path, filing: Filing) -> None:
    target = tmp_path / "out.csv"
    export_findings(filing, target, filing.report.findings[1:2])
    assert [row["message"] for row in rows_of(target)] == [filing.report.findings[1].message]


def test_json_has_the_same_with_numbers_as_numbers(tmp_path: Path, filing: Filing) -> None:
    target = tmp_path / "out.json"
    export_findings(filing, target)
    content = json.loads(target.read_text(encoding="utf-8"))
    assert content["summary"].endswith("1 set aside")
    assert content["source"]["sha256"] == filing.document.file_hash
    last = content["findings"][-1]
    assert (last["printed"], last["given"], last["difference"]) == (2_790_000, 2_778_000, 12_000)
    assert last["note"] == "=HYPERLINK(1)"


def test_the_sheet_shows_text_as_text_and_numbers_as_numbers(
    tmp_path: Path, filing: Filing
) -> None:
    target = tmp_path / "out.xlsx"
    export_findings(filing, target)
    sheet = Book.of(target).formulas["Findings"]
    heads = [cell.value for cell in sheet[1]]
    last = dict(zip(heads, sheet[sheet.max_row], strict=True))
    assert last["Printed"].value == 2_790_000
    assert (last["Note"].value, last["Note"].data_type) == ("=HYPERLINK(1)", "s")


def test_another_suffix_is_refused(tmp_path: Path, filing: Filing) -> None:
    with pytest.raises(ExportError, match=r"End the name in \.csv, \.json or \.xlsx"):
        export_findings(filing, tmp_path / "out.pdf")
    assert not list(tmp_path.iterdir())
