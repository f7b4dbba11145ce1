"""What Excel requires of the sheets, the styles and the workbook part: see `package_rules`."""

import re
from itertools import pairwise
from typing import Any

#: The children of a worksheet in the schema's order (ECMA-376 part 1, 18.3.1.99).
ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
FUNCTIONS = frozenset(
    {"SUM", "IF", "AND", "OR", "ABS", "ROUND", "MIN", "MAX", "AVERAGE", "COUNTIF", "COUNTIFS",
     "SUBTOTAL", "ISNUMBER", "SEARCH", "YEARFRAC"}
)  # fmt: skip
#: Names that Excel keeps for itself, and words that are no names.
RESERVED = frozenset(
    {"print_area", "print_titles", "criteria", "extract", "database", "consolidate_area",
     "sheet_title", "auto_open", "auto_close", "auto_activate", "auto_deactivate", "recorder",
     "true", "false"}
)  # fmt: skip
MAX_LITERAL, MAX_RULE, MAX_DEPTH = 255, 255, 64
MAX_FOOTER, MAX_BREAKS, MAX_FONTS, MAX_STYLES, MAX_FORMATS = 255, 1_026, 1_024, 64_000, 200


def assert_workbook(root: Any) -> set[str]:
    """Sheets, the active one, and names that are defined; returns the sheets' names."""
    sheets = list(root.iter("{*}sheet"))
    titles = [str(sheet.get("name")) for sheet in sheets]
    ids = [sheet.get("sheetId") for sheet in sheets]
    assert len(set(ids)) == len(ids)
    assert any(sheet.get("state") in {None, "visible"} for sheet in sheets)
    view = next(root.iter("{*}workbookView"))
    assert int(view.get("activeTab") or 0) < len(sheets)
    names = []
    for name in root.iter("{*}definedName"):
        local = name.get("localSheetId")
        assert local is None or int(local) < len(sheets)
        names.append((str(name.get("name")).casefold(), local))
        assert names[-1][0] not in RESERVED
        for sheet in sheets_read(name.text or ""):
            assert sheet in titles, name.text
        assert "#REF!" not in (name.text or "")
    assert len(set(names)) == len(names)
    return set(titles)


def assert_styles(root: Any) -> tuple[int, int]:
    """Counts keep Excel's limits, and looks name only what is there.

    Returns:
        How many looks there are, and how many conditional ones.
    """
    counts = {}
    for table in ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs", "numFmts"):
        found = root.find(f"{{*}}{table}")
        counts[table] = 0 if found is None else len(found)
        assert found is None or found.get("count") in {None, str(len(found))}, table
    assert counts["fonts"] <= MAX_FONTS
    assert counts["cellXfs"] <= MAX_STYLES
    assert counts["numFmts"] <= MAX_FORMATS
    fills = [one.get("patternType") for one in root.find("{*}fills").iter("{*}patternFill")]
    assert fills[:2] in ([None, "gray125"], ["none", "gray125"])
    formats = {one.get("numFmtId"): str(one.get("formatCode")) for one in root.iter("{*}numFmt")}
    assert all(int(number) >= 164 and 0 < len(code) <= 255 for number, code in formats.items())
    assert all(code.count('"') % 2 == 0 for code in formats.values())
    for look in root.find("{*}cellXfs"):
        for key, table in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            assert int(look.get(key)) < counts[table]
        assert int(look.get("xfId") or 0) < counts["cellStyleXfs"]
        number = look.get("numFmtId")
        assert int(number) < 164 or number in formats
    return counts["cellXfs"], counts["dxfs"]


def assert_sheet(part: str, root: Any, styles: tuple[int, int], titles: set[str]) -> None:
    """Order of elements, cells, sizes, merged areas, rules, footers and breaks."""
    tags = [str(child.tag).rpartition("}")[2] for child in root]
    assert tags == sorted(tags, key=ORDER.index), part
    single = [tag for tag in tags if tag != "conditionalFormatting"]
    assert len(set(single)) == len(single), part
    assert root.find("{*}sheetFormatPr").get("defaultRowHeight"), part
    assert_cells(part, root, styles[0], titles)
    assert_merged(part, root)
    for rule in root.iter("{*}cfRule"):
        assert int(rule.get("dxfId")) < styles[1], part
        assert int(rule.get("priority")) >= 1, part
        for formula in rule.iter("{*}formula"):
            assert_formula(part, formula.text or "", titles)
            assert len(formula.text or "") <= MAX_RULE, part
    for line in root.iter("{*}oddHeader", "{*}oddFooter"):
        assert len(line.text or "") <= MAX_FOOTER, part
    for breaks in root.iter("{*}rowBreaks"):
        assert int(breaks.get("count")) == len(breaks) <= MAX_BREAKS, part
    widths = [(int(one.get("min")), int(one.get("max"))) for one in root.iter("{*}col")]
    assert all(before[1] < after[0] for before, after in pairwise(widths))
    assert all(0 <= float(one.get("width")) <= 255 for one in root.iter("{*}col")), part
    for pane in root.iter("{*}pane"):
        position(str(pane.get("topLeftCell")))


def assert_cells(part: str, root: Any, styles: int, titles: set[str]) -> None:
    """Rows and cells in order, of looks that exist, holding what their type says."""
    for row in root.iter("{*}row"):
        number = int(row.get("r"))
        assert float(row.get("ht") or 15) <= 409.5, part
        assert int(row.get("outlineLevel") or 0) <= 7, part
        places = [position(str(cell.get("r"))) for cell in row]
        assert all(place[0] == number for place in places), part
        assert places == sorted(set(places)), part
        for cell in row:
            assert int(cell.get("s") or 0) < styles, part
            assert_cell(part, cell, titles)


def assert_cell(part: str, cell: Any, titles: set[str]) -> None:
    """One cell holds what its type says."""
    kind, value, formula = cell.get("t"), cell.find("{*}v"), cell.find("{*}f")
    where = part, cell.get("r")
    assert kind in {None, "n", "str", "inlineStr"}, where
    assert [str(child.tag).rpartition("}")[2] for child in cell] in (
        [], ["v"], ["f", "v"], ["is"]
    ), where  # fmt: skip
    assert (kind == "inlineStr") == (cell.find("{*}is") is not None), where
    if kind in {None, "n"} and value is not None:
        assert re.fullmatch(r"-?\d+(\.\d+)?([Ee][+-]?\d+)?", value.text or ""), where
        assert abs(float(value.text)) < 1e308, where
    if formula is not None:
        assert_formula(part, formula.text or "", titles)


def assert_formula(part: str, text: str, titles: set[str]) -> None:
    """Known functions, sheets that are there, brackets that close, constants that fit."""
    assert text, part
    assert not text.startswith("="), (part, text)
    literals = [found[2] or "" for found in QUOTED.finditer(text)]
    assert all(len(literal) <= MAX_LITERAL for literal in literals), (part, text)
    for sheet in sheets_read(text):
        assert sheet in titles, (part, text)
    bare = QUOTED.sub("", text)
    assert set(re.findall(r"([A-Za-z][A-Za-z.]*)\(", bare)) <= FUNCTIONS, (part, text)
    depth = deepest = 0
    for sign in bare:
        depth += (sign == "(") - (sign == ")")
        deepest = max(deepest, depth)
        assert depth >= 0, (part, text)
    assert depth == 0, (part, text)
    assert deepest <= MAX_DEPTH, (part, text)


#: What stands in quotes, from the left: a sheet's name, or a text.
QUOTED = re.compile(r"'((?:[^']|'')*)'!|\"((?:[^\"]|\"\")*)\"")


def sheets_read(formula: str) -> set[str]:
    """The sheets that a formula names."""
    quoted = [found[1].replace("''", "'") for found in QUOTED.finditer(formula) if found[1]]
    plain = re.findall(r"([A-Za-z_][A-Za-z0-9_.]*)!", QUOTED.sub("", formula))
    return {*quoted, *plain}


def assert_merged(part: str, root: Any) -> None:
    """Merged areas have several cells, and none stands in two of them."""
    areas = []
    for merged in root.iter("{*}mergeCell"):
        first, _, last = str(merged.get("ref")).partition(":")
        (top, left), (bottom, right) = position(first), position(last)
        assert (top, left) != (bottom, right), part
        areas.append((top, bottom, left, right))
    for number, (top, bottom, left, right) in enumerate(areas):
        for other in areas[number + 1 :]:
            apart = other[0] > bottom or other[1] < top or other[2] > right or other[3] < left
            assert apart, part


def position(address: str) -> tuple[int, int]:
    """Row and column of a cell's address."""
    found = re.fullmatch(r"([A-Z]{1,3})([1-9]\d*)", address)
    assert found is not None, address
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    assert row <= 1_048_576, address
    assert column <= 16_384, address
    return row, column
