"""Workbooks of any text, and whether they keep the limits that Excel publishes."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.export.package_rules import assert_package
from tests.export.samples import sample_filing
from tests.statement_maker import statement
from viewer.core.added_columns import OFFERED
from viewer.core.filing import Filing
from viewer.core.statement import StatementKind
from viewer.export.options import ExportOptions, Language

HEAD = "\tJPY e3 12m:2024-12-31\tJPY e3 12m:2023-12-31\tJPY e3 12m:2021-12-31"
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
MAX_SHEET_NAME, MAX_TEXT, MAX_FORMULA, MAX_TOOLTIP = 31, 32_767, 8_192, 255
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STARTS = ("", "=", "+", "-", "@", "\t", "'", "#", "_x0041_", "Total", "R1C1", "A1", "History")
ALPHABETS = ((32, 126), (0, 31), (0x3040, 0x30FF), (0xD800, 0xDFFF), (0x1F300, 0x1F5FF), (9, 13))


def text_of(random: Random) -> str:
    """Text as no document should have it."""
    size = random.choice((0, 3, 12, 40, 300))
    low, high = random.choice(ALPHABETS)
    return random.choice(STARTS) + "".join(chr(random.randint(low, high)) for _ in range(size))


def filing_like(random: Random) -> tuple[Filing, ExportOptions]:
    """Statements with such text wherever text can stand, and options."""
    kinds = (StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.OTHER)
    same = text_of(random)
    tables = []
    for number in range(random.randint(1, 4)):
        a, b, c = (random.randint(-999, 99_999) for _ in range(3))
        lines = f"x\t{a}\t{b}\t{c}\ny\t{c}\t{a}\t{b}\nz\t{a + c}\t{b + a}\t{c + b}"
        plain = statement(f"{HEAD}\n{lines}", ["r3 = r1 + r2"], f"s{number + 1}",
                          kind=random.choice(kinds))  # fmt: skip
        rows = tuple(replace(row, label=text_of(random), notes=("1",)) for row in plain.rows)
        columns = tuple(replace(one, period_label=text_of(random)) for one in plain.columns)
        sums = tuple(replace(one, folds=random.random() < 0.5) for one in plain.relations)
        title = same if random.random() < 0.5 else text_of(random)
        tables.append(
            replace(plain, rows=rows, columns=columns, relations=sums, title=title,
                    caption=text_of(random), footnotes=(("1", text_of(random)),))
        )  # fmt: skip
    options = ExportOptions(
        computed=frozenset(OFFERED), data_sheet=random.random() < 0.5,
        language=random.choice(list(Language)), totals_first=random.random() < 0.5,
    )  # fmt: skip
    return replace(sample_filing(*tables), entity=text_of(random), title=same), options


def assert_within_limits(path: Path) -> int:
    """Names, texts, formulas and addresses are what Excel takes; how many formulas there are."""
    from lxml import etree

    assert_package(path)
    formulas = 0
    with zipfile.ZipFile(path) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    book = parts["xl/workbook.xml"]
    names = [str(sheet.get("name")) for sheet in book.iter(f"{MAIN}sheet")]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= MAX_SHEET_NAME
        assert not FORBIDDEN.search(name)
        assert not name.startswith("'")
        assert not name.endswith("'")
    defined = [str(one.get("name")) for one in book.iter(f"{MAIN}definedName")]
    ours = [name for name in defined if not name.startswith("_xlnm.")]
    assert len({name.casefold() for name in ours}) == len(ours)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,254}", name) for name in ours)
    assert not any(re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]\d*", name) for name in ours)
    for name, part in parts.items():
        if not name.startswith("xl/worksheets/sheet"):
            continue
        places = [str(cell.get("r")) for cell in part.iter(f"{MAIN}c")]
        assert len(set(places)) == len(places)
        numbers = [int(str(row.get("r"))) for row in part.iter(f"{MAIN}row")]
        assert numbers == sorted(set(numbers))
        assert all(len(text.text or "") <= MAX_TEXT for text in part.iter(f"{MAIN}t"))
        assert all(
            len(str(link.get("tooltip") or "")) <= MAX_TOOLTIP
            for link in part.iter(f"{MAIN}hyperlink")
        )
        found = [formula.text or "" for formula in part.iter(f"{MAIN}f")]
        assert all(len(formula) < MAX_FORMULA for formula in found)
        formulas += len(found)
    return formulas
