"""Nothing in a workbook's package makes Excel repair or refuse it, and the rules notice faults."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.package_rules import assert_package
from tests.export.samples import sample_filing
from viewer.core.added_columns import OFFERED
from viewer.core.filing import Filing
from viewer.export.names import cell_names, reference
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.export.workbook import write_workbook
from viewer.structure.chart_subjects import proposed_charts

EVERYTHING = ExportOptions(
    computed=frozenset(OFFERED), data_sheet=True, evidence=True, totals_first=True,
    language=Language.JAPANESE, profile=ColourProfile.FAST,
)  # fmt: skip


def test_the_package_of_the_release_is_what_excel_takes(
    release_filing: Filing, tmp_path: Path
) -> None:
    write_workbook(release_filing, tmp_path / "plain.xlsx")
    assert_package(tmp_path / "plain.xlsx")
    write_workbook(release_filing, tmp_path / "all.xlsx", EVERYTHING)
    assert_package(tmp_path / "all.xlsx")


def replaced(pattern: str, by: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, by, text, count=1)


BOOK, FIRST, CHECKS, STATEMENT = (
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
)  # fmt: skip
TYPES = "[Content_Types].xml"
MERGES = r"<mergeCells.*?</mergeCells>|(?<=</sheetData>)"
MERGED = '<mergeCells><mergeCell ref="D1:E2"/><mergeCell ref="E2:F3"/></mergeCells>'
FAULTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "a part without a type": (TYPES, replaced(r"<Override [^>]*sheet1[^>]*/>", "")),
    "a type without a part": (TYPES, replaced(r"/xl/styles\.xml", "/xl/nothing.xml")),
    "a relationship to nothing": (
        "xl/_rels/workbook.xml.rels", replaced(r"styles\.xml", "nothing.xml")
    ),
    "elements out of order": (
        STATEMENT,
        replaced(r"(<sheetData>.*</sheetData>)(.*)(<pageMargins[^>]*/>)", r"\3\1\2"),
    ),
    "no height of rows": (STATEMENT, replaced(r' defaultRowHeight="[^"]*"', "")),
    "a look that is not there": (STATEMENT, replaced(r' s="\d+"', ' s="64001"')),
    "a cell that stands twice": (STATEMENT, replaced(r"(<c [^>]*><is>.*?</c>)", r"\1\1")),
    "text in a number's place": (
        STATEMENT, replaced(r'(<c r="\w+" s="\d+">)<v>[^<]*', r"\1<v>28.01.2007")
    ),
    "a sheet that is not there": (STATEMENT, replaced(r"<f>", "<f>Nowhere!A1+")),
    "a bracket too many": (STATEMENT, replaced(r"</f>", ")</f>")),
    "a function that Excel 2013 lacks": (STATEMENT, replaced(r"<f>", "<f>LET(1)+")),
    "merged cells that overlap": (FIRST, replaced(MERGES, MERGED)),
    "a rule without its look": (CHECKS, replaced(r'dxfId="\d+"', 'dxfId="99"')),
    "a name that is defined twice": (
        BOOK, replaced(r"(<definedName .*?</definedName>)", r"\1\1")
    ),
    "a chart of a sheet that is not there": (
        "xl/charts/chart1.xml", replaced(r"<f>[^<]*</f>", "<f>Nowhere!$A$1</f>")
    ),
    "a note without its cell's shape": (
        "xl/comments/comment1.xml", replaced(r'ref="[A-Z]+\d+"', 'ref="Z99"')
    ),
    "a format without its end": ("xl/styles.xml", replaced(r'formatCode="', 'formatCode="&quot;')),
}  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("package") / "sound.xlsx"
    write_workbook(sample_filing(), target, ExportOptions(subjects=proposed_charts))
    assert_package(target)
    return target


@pytest.mark.parametrize("fault", FAULTS)
def test_the_rules_notice_what_excel_repairs(fault: str, sound: Path, tmp_path: Path) -> None:
    part, spoil = FAULTS[fault]
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                spoiled = spoil(text.decode("utf-8"))
                assert spoiled != text.decode("utf-8")
                text = spoiled.encode("utf-8")
            new.writestr(name, text)
    with pytest.raises((AssertionError, KeyError)):
        assert_package(tmp_path / "bad.xlsx")


def test_a_footer_keeps_its_codes_whatever_the_file_is_called(tmp_path: Path) -> None:
    """An ampersand that is cut in two would swallow the page numbers."""
    filing = sample_filing()
    for length in range(95, 105):
        odd = replace(filing, entity="x" * length + "&&&&" + "y" * 60)
        write_workbook(odd, tmp_path / "out.xlsx")
        assert_package(tmp_path / "out.xlsx")
        with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
            text = archive.read("xl/worksheets/sheet3.xml").decode("utf-8")
        footer = re.findall(r"<oddFooter>(.*?)</oddFooter>", text)[0].replace("&amp;", "&")
        assert "&RPage &P of &N" in footer.replace("&&", "")


def test_names_that_excel_keeps_for_itself_are_not_given_to_cells() -> None:
    assert cell_names(["Print area", "True", "Database"]) == ["_Print_area", "_True", "_Database"]
    assert reference("True") == "'True'"
    assert reference("Checks") == "Checks"
