"""Text of a document never becomes a formula, breaks no limit and is never lost in silence."""

import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.samples import sample_filing
from tests.statement_maker import statement
from viewer.core.filing import Filing
from viewer.core.statement import Row
from viewer.export.names import MAX_SHEET_NAME, SheetNames, cell_names
from viewer.export.options import ExportOptions
from viewer.export.safe_text import clean, pieces
from viewer.export.workbook import write_workbook
from viewer.export.workbook_plan import plan_workbook

PAYLOADS = (
    "=1+1", "=SUM(A1:A9)", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "+1+1", "-1+1",
    "@SUM(1)", "\t=1", "\r=1", "==", "=", "#N/A", "#REF!", "'=1", '"=1', "=\x00", "1E5", "TRUE",
    "2004-01-01", "_x003D_1+1", "<f>1</f>", "]]>", "&amp;", "\ud800=1", "\ufffe", "a\x0bb", "",
    " =1", "＝1+1", "−1", "=+-@", "%", "=WEBSERVICE(1)", "DDE", "=[x]Sheet1!A1", "\u200b=1",
    "\n=1",
)  # fmt: skip
STARTS = st.sampled_from(["", "=", "+", "-", "@", "\t", "\r", "'", "#", "_x0000_"])
HOSTILE = st.builds(
    "{}{}".format, STARTS, st.text(st.characters(codec=None, exclude_categories=()), max_size=20)
)  # fmt: skip
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def labelled(labels: list[str]) -> Filing:
    """A filing whose rows have these labels, and which has them wherever else text can stand."""
    lines = "\n".join(f"x\t{number}" for number in range(1, len(labels) + 1))
    plain = statement(f"\tJPY A\tJPY B\n{lines}")
    rows: tuple[Row, ...] = tuple(
        replace(row, label=label, notes=("1",))
        for row, label in zip(plain.rows, labels, strict=True)
    )
    first = labels[0]
    columns = tuple(replace(c, header=(first, labels[-1])) for c in plain.columns)
    table = replace(
        plain, rows=rows, columns=columns, title=first, caption=first,
        footnotes=(("1", first),), remarks=(first,),
    )  # fmt: skip
    filing = sample_filing(table)
    document = replace(filing.document, name=first or "x", remarks=(first,))
    return replace(filing, entity=first, title=first, document=document)


def assert_harmless(filing: Filing, labels: list[str], target: Path) -> None:
    from lxml import etree
    from openpyxl import load_workbook

    write_workbook(filing, target)
    with zipfile.ZipFile(target) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        formulas = {
            formula.text
            for name in parts
            for formula in etree.fromstring(archive.read(name)).iter(f"{MAIN}f")
        }
    ours = ("Checks!$A$2", "IF(F2+", "COUNTIF(N7:", "COUNTIFS(M7:")
    assert all((text or "").startswith(ours) for text in formulas), formulas
    layout = plan_workbook(filing, ExportOptions()).layouts["s1"]
    sheet = load_workbook(target)[layout.sheet]
    for number, label in enumerate(labels, layout.first_row):
        cell = sheet.cell(number, 1)
        assert str(cell.value or "").replace("\r\n", "\n").replace("\r", "\n") == read_by_excel(
            label
        )
        assert cell.data_type != "f"
        if label[:1] in "=+-@" and label:
            assert cell.quotePrefix


def read_by_excel(label: str) -> str:
    """What stays of a label: XML has one line end, and no control characters."""
    return clean(label).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_known_payloads_stay_text(payload: str, tmp_path: Path) -> None:
    assert_harmless(labelled([payload, "x"]), [payload, "x"], tmp_path / "out.xlsx")


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(HOSTILE, min_size=200, max_size=200))
def test_generated_labels_stay_text(labels: list[str]) -> None:
    with TemporaryDirectory() as folder:
        assert_harmless(labelled(labels), labels, Path(folder) / "out.xlsx")


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_clean_text_is_xml_and_keeps_every_other_character(text: str) -> None:
    from lxml import etree

    cleaned = clean(text)
    etree.fromstring(f"<t>{cleaned.replace('&', '').replace('<', '').replace('>', '')}</t>")
    kept = cleaned.replace("_x005F_", "_")
    assert len(kept) == len(text.replace("_x005F_", "_"))
    assert all(a in {b, "\ufffd"} for a, b in zip(kept, text.replace("_x005F_", "_"), strict=True))


def test_giant_text_goes_on_in_the_next_cells() -> None:
    text = "".join(chr(ord("a") + n % 26) for n in range(100_000))
    parts = pieces(text)
    assert max(map(len, parts)) == 32_767
    assert "".join(parts) == text


@given(st.lists(st.text(st.characters(codec=None, exclude_categories=())), max_size=60))
def test_sheet_names_are_what_excel_takes(wanted: list[str]) -> None:
    names = SheetNames()
    given_names = [names.name(text) for text in [*wanted, *wanted, "History", "a" * 40, "A" * 40]]
    assert len({name.casefold() for name in given_names}) == len(given_names)
    for name in given_names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= MAX_SHEET_NAME
        assert not set(name) & set("[]:*?/\\")
        assert name[0] != "'" != name[-1]
        assert name.casefold() != "history"
        assert name == name.strip()


def test_a_long_sheet_name_ends_with_a_whole_word() -> None:
    names = SheetNames()
    assert names.name("Number of Contracts for Connectivity Services") == "Number of Contracts"
    assert names.name("Number of Contracts for Services") == "Number of Contracts (2)"


@given(st.lists(st.text()))
def test_cell_names_are_names_and_no_addresses(labels: list[str]) -> None:
    names = cell_names([*labels, "Tax 2004", "TAX2004", "R1C1", "c", "2004"], ["Total"])
    folded = [name.casefold() for name in names]
    assert len({*folded, "total"}) == len(folded) + 1
    for name in names:
        assert name.replace("_", "a").isalnum()
        assert name.isascii()
        assert not name[0].isdigit()


def test_a_label_that_looks_like_an_address_gets_another_name() -> None:
    assert cell_names(["TAX2004", "R1C1", "c", "2004"]) == ["_TAX2004", "_R1C1", "_c", "_2004"]
