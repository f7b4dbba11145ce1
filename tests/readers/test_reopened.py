"""An exported workbook opens again as the same filing; what was edited since is told."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from viewer.core.added_columns import OFFERED
from viewer.core.errors import Cancelled, ReadError
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.kept_records import PART
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.session import bundled_filing, export, open_filing, set_aside

FILINGS = [
    "iij-release-2q-fy2004/release.txt",
    "iij-20f-fy2004-excerpt/document.txt",
    "buckle-release-2024q3/release.html",
    "nvda-release-fy2026q1/release.html.gz",
    "jp-6005-miura-2022q2-summary/stripped.html.gz",
    "untruthed-aames-8k-1998-ascii/document.txt",
    "untruthed-medicis-10k-1999/document.html.gz",
]


@pytest.fixture(scope="module")
def filing() -> Filing:
    return open_filing(bundled_filing())


@pytest.fixture
def exported(filing: Filing, tmp_path: Path) -> Path:
    path = tmp_path / "out.xlsx"
    export(filing, path)
    return path


def assert_same(reopened: Filing, filing: Filing) -> None:
    assert reopened.statements == filing.statements
    assert reopened.report == filing.report
    for name in ("entity", "title", "ties", "rounding", "rates", "remarks", "names"):
        assert getattr(reopened, name) == getattr(filing, name), name
    for name in ("name", "file_hash", "media_type", "text", "remarks"):
        assert getattr(reopened.document, name) == getattr(filing.document, name), name


@pytest.mark.parametrize("name", FILINGS)
def test_a_workbook_opens_as_the_filing_it_came_from(
    shared: Path, tmp_path: Path, name: str
) -> None:
    filing = open_filing(shared / "filings" / name)
    target = tmp_path / "out.xlsx"
    export(filing, target)
    assert_same(open_filing(target), filing)


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(scale=6, totals_first=True, links=False),
        ExportOptions(scale=0, charts=False, data_sheet=True, evidence=True),
        ExportOptions(
            computed=frozenset(OFFERED),
            profile=ColourProfile.FAST,
            language=Language.JAPANESE,
            data_sheet=True,
        ),
    ],
)
def test_so_it_does_in_whatever_shape_it_was_exported(
    filing: Filing, tmp_path: Path, options: ExportOptions
) -> None:
    export(filing, tmp_path / "out.xlsx", options)
    assert_same(open_filing(tmp_path / "out.xlsx"), filing)


def test_what_was_exported_from_a_workbook_opens_as_the_same(
    filing: Filing, exported: Path, tmp_path: Path
) -> None:
    export(open_filing(exported), tmp_path / "again.xlsx")
    assert_same(open_filing(tmp_path / "again.xlsx"), filing)


def test_a_part_of_a_filing_says_that_it_is_one(filing: Filing, tmp_path: Path) -> None:
    first = filing.statements[0]
    export(filing, tmp_path / "out.xlsx", ExportOptions(statements=(first.id,)))
    reopened = open_filing(tmp_path / "out.xlsx")
    (kept,) = reopened.statements
    assert kept.cells == first.cells
    assert kept.relations == first.relations
    whole = len(filing.statements)
    assert reopened.remarks == (
        f"The workbook holds 1 of the {whole} statements of {filing.document.name}.",
    )


def test_what_was_set_aside_stays_so(filing: Filing, tmp_path: Path, own_folder: Path) -> None:
    assert own_folder.is_dir()
    finding = filing.report.findings[0]
    reviewed = set_aside(filing, finding, "seen by the auditor")
    export(reviewed, tmp_path / "out.xlsx")
    reopened = open_filing(tmp_path / "out.xlsx")
    assert reopened.report.set_aside == reviewed.report.set_aside
    assert [review.note for review in reopened.report.set_aside.values()] == [
        "seen by the auditor"
    ]


def edit(path: Path, change: Callable[[object], None]) -> None:
    """Change a workbook's cells as a program does that keeps custom parts, as Excel."""
    from openpyxl import load_workbook

    with ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist() if "customXml" in name}
    workbook = load_workbook(path)
    change(workbook)
    workbook.save(path)
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        for name, data in kept.items():
            archive.writestr(name, data)


def place_of(filing: Filing, path: Path) -> tuple[str, str, str]:
    """Sheet and address of a figure that is typed in, and its text as printed."""
    from openpyxl import load_workbook

    sheet = load_workbook(path)[filing.names[filing.statements[0].id]]
    texts = {
        cell.value.scaleb(-cell.scale): cell.text
        for _, _, cell in filing.statements[0].figures()
        if cell.value is not None
    }
    first = int((sheet.freeze_panes or "A1").lstrip("ABCDEFGHIJ"))
    for row in sheet.iter_rows(min_row=first):
        for one in row:
            if isinstance(one.value, int) and one.value in texts:
                return sheet.title, one.coordinate, texts[Decimal(one.value)]
    raise AssertionError


def test_a_workbook_saved_by_another_program_is_still_the_same(
    filing: Filing, exported: Path
) -> None:
    edit(exported, lambda _: None)
    assert_same(open_filing(exported), filing)


def test_a_number_in_other_words_is_no_change(filing: Filing, exported: Path) -> None:
    """A number with 17 digits, an exponent, zeros behind, or a minus before zero."""
    spelt = 0

    def respelt(match: re.Match[bytes]) -> bytes:
        nonlocal spelt
        number = Decimal(match[2].decode("ascii"))
        ways = (
            f"{float(number):.17g}",
            f"{number:E}",
            f"{number}{'' if '.' in str(number) else '.'}000",
        )
        spelt += 1
        words = "-0" if not number else ways[spelt % 3]
        return match[1] + words.encode("ascii") + match[3]

    def change(name: str, data: bytes) -> bytes:
        typed = rb'(<c r="[A-Z]+[0-9]+" s="[0-9]+"><v>)([^<]+)(</v>)'
        return re.sub(typed, respelt, data) if name.startswith("xl/worksheets/sheet") else data

    rewritten(exported, change)
    assert spelt > 500
    assert_same(open_filing(exported), filing)


def test_a_changed_figure_is_named_and_the_exported_one_shown(
    filing: Filing, exported: Path
) -> None:
    sheet, address, text = place_of(filing, exported)

    def change(workbook: object) -> None:
        workbook[sheet][address] = 1234.5  # type: ignore[index]  # openpyxl's workbook.

    edit(exported, change)
    reopened = open_filing(exported)
    assert reopened.statements == filing.statements
    assert not reopened.remarks
    finding, *others = reopened.report.findings
    assert finding.message == (
        f"{sheet}!{address} of the workbook holds 1,234.5 where the export wrote the printed "
        f"{text}, which is shown here."
    )
    (key,) = finding.cells
    cell = reopened.cell(key)
    assert cell is not None
    assert cell.text == text
    assert reopened.report.broken == filing.report.broken + 1
    assert tuple(others) == filing.report.findings


def test_labels_formulas_notes_and_sheets_are_watched_too(filing: Filing, exported: Path) -> None:
    sheet, address, text = place_of(filing, exported)
    row = "".join(filter(str.isdigit, address))

    def change(workbook: object) -> None:
        cells = workbook[sheet]  # type: ignore[index]  # openpyxl's workbook.
        cells[f"A{row}"] = "Another label"
        cells[address] = None
        cells["Z3"] = "=1+1"
        cells["A1"] = "Another company"
        workbook.remove(workbook["Notes"])  # type: ignore[attr-defined, index]  # As above.
        workbook.create_sheet("Mine")["A1"] = 1  # type: ignore[attr-defined]  # As above.

    edit(exported, change)
    reopened = open_filing(exported)
    remarks = reopened.remarks
    assert len(remarks) == 5
    where, wrote = "of the workbook holds", "where the export wrote"
    assert remarks[0] == f"{sheet}!A1 {where} “Another company” {wrote} something else."
    assert remarks[1] == f"{sheet}!Z3 {where} the formula =1+1 {wrote} nothing; it is not read."
    assert remarks[2].startswith(f"{sheet}!A{row} {where} “Another label” {wrote} “")
    printed = f"the printed {text}, which is shown here."
    (finding,) = [f for f in reopened.report.findings if f.verdict is Verdict.BROKEN]
    assert finding.message == f"{sheet}!{address} {where} nothing {wrote} {printed}"
    assert remarks[3].startswith("The sheet Notes is gone from the workbook")
    assert remarks[4] == "Sheets that the export did not write are not read: Mine."


def test_a_moved_table_is_told_in_few_sentences(filing: Filing, exported: Path) -> None:
    sheet, _, _ = place_of(filing, exported)

    def change(workbook: object) -> None:
        workbook[sheet].insert_rows(9)  # type: ignore[index]  # openpyxl's workbook.

    edit(exported, change)
    reopened = open_filing(exported)
    assert reopened.statements == filing.statements
    assert len(reopened.remarks) == 6
    assert "rows or columns may have been moved" in reopened.remarks[-1]


def test_opening_can_be_cancelled(exported: Path) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        open_filing(exported, cancelled=cancelled)


def test_a_workbook_without_the_record_is_refused_in_one_sentence(exported: Path) -> None:
    from openpyxl import load_workbook

    load_workbook(exported).save(exported)
    with pytest.raises(ReadError, match="or that another program saved without the record"):
        open_filing(exported)


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None], **more: bytes) -> None:
    """Write the package again with parts changed, dropped or added."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in {**parts, **more}.items():
            changed = change(name, data)
            if changed is not None:
                archive.writestr(name, changed)


@pytest.mark.parametrize("byte", range(0, 4000, 379))
def test_a_damaged_record_is_refused(exported: Path, byte: int) -> None:
    def change(name: str, data: bytes) -> bytes:
        return data[:byte] + b"7" + data[byte + 1 :] if name == PART else data

    with ZipFile(exported) as archive:
        same = archive.read(PART)[byte : byte + 1] == b"7"
    rewritten(exported, change)
    if not same:
        with pytest.raises(ReadError, match=r"record of the filing in out\.xlsx is damaged|later"):
            open_filing(exported)
