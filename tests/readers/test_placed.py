"""Pages whose text has places instead of an order: the same table as several makers place it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.core.document import RawTable
from viewer.readers.glyphs import width_of
from viewer.session import open_filing

WIDTH, HEIGHT = 595, 842
#: Text, where it stands across ("l" from there, "r" up to there), and its line.
HEADS = [("EUR million", "l", 50), ("Note", "r", 360), ("2023", "r", 450), ("2022", "r", 530)]
ROWS = [
    ("Revenue", "3", "4,812.6", "4,377.1"),
    ("Cost of sales of goods and of services rendered", "4", "(3,101.3)", "(2,902.8)"),
    ("Gross profit", "", "1,711.3", "1,474.3"),
    ("Selling expenses", "5", "(702.4)", "(655.0)"),
    ("Administrative expenses", "5", "(301.9)", "(288.2)"),
    ("Other income", "", "21.5", "–"),
    ("Operating profit", "", "728.5", "531.1"),
]
SIZE = 8.5
Piece = tuple[float, float, float, str]


def pieces() -> list[list[Piece]]:
    """The page's lines: each piece's left, its line from above, its size and text."""
    title = [(50.0, 60.0, 11.0, "Consolidated income statement for the year ended 31 December")]
    lines = [title, [_piece(100, *head) for head in HEADS]]
    for number, (label, *figures) in enumerate(ROWS):
        y = 114 + 13 * number
        line = [_piece(y, label, "l", 50)]
        places = zip(figures, HEADS[1:], strict=True)
        line += [_piece(y, text, "r", x) for text, (_, _, x) in places if text]
        lines.append(line)
    return [*lines, [(50.0, 800.0, 7.0, "Annual report of a company"), (520.0, 800.0, 7.0, "117")]]


def _piece(y: float, text: str, side: str, x: float) -> Piece:
    return (x if side == "l" else x - width_of(text) * SIZE, y, SIZE, text)


def runs_of_lines(narrow: float) -> str:
    """Each line one run from its left and bottom, set at four times its size; gaps are spans."""
    sheet, divs = [], []
    for number, line in enumerate(pieces()):
        left, y, size, _ = line[0]
        sheet.append(f".x{number}{{left:{left}px}} .y{number}{{bottom:{HEIGHT - y}px}}")
        html, end = "", left
        for at, (x, _, _, text) in enumerate(line):
            used = width_of(text) * size * narrow
            start = x if at == 0 else x + width_of(text) * size * (1 - narrow)
            if at:
                sheet.append(f"._{number}{at}{{width:{4 * (start - end)}px}}")
                html += f'<span class="_ _{number}{at}"> </span>'
            html, end = html + text, start + used
        style = f"font-size:{4 * size}px"
        divs.append(f'<div class="t m0 x{number} y{number} h1" style="{style}">{html}</div>')
    css = (
        ".t{position:absolute;white-space:pre;transform-origin:0 100%} ._{display:inline-block}"
        f".h1{{height:30px}} .m0{{transform:matrix(0.25,0,0,0.25,0,0)}} {' '.join(sheet)}"
        "#pages{position:absolute;left:0;top:0} .pf{position:relative;width:595px;height:842px}"
        "@media print{.t{position:static}}"
    )
    page = f'<div id="pages"><div class="pf"><div class="pc">{"".join(divs)}</div></div></div>'
    return f"<!-- Created by pdf2htmlEX --><style>{css}</style>{page}"


def boxes(template: str, scale: float) -> str:
    """Each piece an element with its left and top."""
    made = (
        template.format(x=x * scale, y=(y - 0.8 * size) * scale, size=size * scale, text=text)
        for line in pieces()
        for x, y, size, text in line
    )
    return f'<div style="position:relative;width:900px;height:1300px">{"".join(made)}</div>'


def turned() -> str:
    """A table on its side: its lines run upwards."""
    made = (
        f'<div style="position:absolute;transform-origin:0 100%;transform:matrix(0,-1,1,0,0,0);'
        f'left:{y}px;bottom:{x}px;height:{size}px;font-size:{size}px">{text}</div>'
        for line in pieces()
        for x, y, size, text in line
    )
    return f'<div style="position:relative;width:842px;height:595px">{"".join(made)}</div>'


def words() -> str:
    """Each word a span within a box that is drawn at a twentieth of its size."""
    made = []
    for line in pieces():
        for x, y, size, text in line:
            spans, at = "", 0.0
            for word in text.split(" "):
                spans += f'<span style="position:absolute;top:0;left:{20 * at}px">{word}</span>'
                at += width_of(f"{word} ") * size
            made.append(
                f'<div style="position:absolute;left:{x}px;top:{y - 0.8 * size}px;width:9000px;'
                "height:400px;transform-origin:0% 0%;transform:rotate(0deg) scale(0.05)"
                f'"><p style="font-size:{20 * size}px">{spans}</p></div>'
            )
    return f'<div style="position:relative;width:595px;height:842px">{"".join(made)}</div>'


BOX = (
    '<p style="position:absolute;top:{y}px;left:{x}px;font-size:{size}px;white-space:nowrap">'
    "{text}</p>"
)
POINTS = '<DIV STYLE="position:absolute;left:{x}pt;top:{y}pt;font-size:{size}pt">{text}</DIV>'
MAKERS: dict[str, Callable[[], str]] = {
    "runs of lines": lambda: runs_of_lines(1.0),
    "runs of lines in a narrow face": lambda: runs_of_lines(0.86),
    "runs of lines in a wide face": lambda: runs_of_lines(1.12),
    "boxes": lambda: boxes(BOX, 1.5),
    "boxes in points": lambda: boxes(POINTS, 1.0),
    "turned": turned,
    "words": words,
}


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_a_table_is_read_from_where_its_pieces_stand(
    tmp_path: Path, maker: Callable[[], str]
) -> None:
    path = tmp_path / "report.html"
    path.write_text(f"<html><body>{maker()}</body></html>", "utf-8")
    filing = open_filing(path)
    [statement] = filing.statements
    assert statement.kind == "income_statement"
    years = [column for column in statement.columns if column.period]
    assert [column.header[-1] for column in years] == ["2023", "2022"]
    shown = [
        (row.label, *(cell.text for c in years if (cell := statement.cell(row.id, c.id))))
        for row in statement.rows
    ]
    assert shown == [(label, *figures) for label, _, *figures in ROWS]
    totals = {statement.row_by_id[relation.total].label for relation in statement.relations}
    assert totals == {"Gross profit", "Operating profit"}
    assert "117" in filing.document.text


def test_text_beside_a_table_is_read_on_its_own(tmp_path: Path) -> None:
    beside = (
        "Revenue rose in all regions of the group and",
        "orders of the year were 4.1% above those of",
        "the year before, which had itself been a good",
        "one. Prices rose more than costs did, and the",
        "backlog covers nearly five months of the work",
        "that the plants can do with those they employ.",
    )
    table = [("EUR million", "2023", "2022"), ("Europe", "612.4", "588.0")]
    table += [
        ("Asia", "188.9", "170.3"),
        ("America", "301.2", "290.7"),
        ("Total", "1,102.5", "1,049.0"),
    ]
    made = [
        BOX.format(x=x - 8 * width_of(text) if x > 40 else x, y=100 + 14 * n, size=8, text=text)
        for n, row in enumerate(table)
        for x, text in zip((40, 220, 280), row, strict=True)
    ]
    made += [BOX.format(x=320, y=98 + 11 * n, size=8, text=t) for n, t in enumerate(beside)]
    made += [BOX.format(x=40, y=20 * n, size=8, text="·") for n in range(40, 55)]
    path = tmp_path / "report.html"
    path.write_text(f'<div style="position:relative">{"".join(made)}</div>', "utf-8")
    filing = open_filing(path)
    [table_read] = [block for block in filing.document.blocks if isinstance(block, RawTable)]
    assert [[cell.text for cell in row if cell] for row in table_read.rows] == [
        list(row) for row in table
    ]
    assert any(" ".join(beside) in getattr(b, "text", "") for b in filing.document.blocks)


PlacedLine = tuple[float, list[tuple[str, str, float]]]


def placed_page(lines: list[PlacedLine]) -> str:
    """A page of pieces: (from above, [(text, side, where across)])."""
    made = [
        BOX.format(x=x - 8 * width_of(text) if side == "r" else x, y=y, size=8, text=text)
        for y, cells in lines
        for text, side, x in cells
    ]
    dots = (BOX.format(x=40, y=700 + 20 * n, size=8, text="·") for n in range(20))
    return f'<div style="position:relative">{"".join((*made, *dots))}</div>'


def test_assets_beside_equity_and_liabilities_are_two_tables(tmp_path: Path) -> None:
    sides = [
        ("Intangible assets", "1.204", "1.310", "Share capital", "5.000", "5.000"),
        ("Tangible assets", "18.450", "17.902", "Capital reserve", "2.310", "2.310"),
        ("Financial assets", "950", "950", "Retained profit", "9.870", "8.114"),
        ("Fixed assets", "20.604", "20.162", "Equity", "17.180", "15.424"),
        ("Inventories", "7.330", "7.010", "Bank loans", "9.600", "10.200"),
        ("Receivables", "6.118", "5.904", "Trade payables", "7.272", "7.452"),
        ("Total assets", "34.052", "33.076", "Total equity and liabilities", "34.052", "33.076"),
    ]
    at = (("l", 50), ("r", 220), ("r", 280), ("l", 300), ("r", 480), ("r", 545))
    days = (
        ("31.12.2023", 220.0),
        ("31.12.2022", 280.0),
        ("31.12.2023", 480.0),
        ("31.12.2022", 545.0),
    )
    lines: list[PlacedLine] = [(60.0, [("Consolidated balance sheet in TEUR", "l", 50.0)])]
    lines.append((90.0, [(day, "r", x) for day, x in days]))
    lines += [
        (104.0 + 12 * n, [(text, side, x) for text, (side, x) in zip(row, at, strict=True)])
        for n, row in enumerate(sides)
    ]
    path = tmp_path / "report.html"
    path.write_text(placed_page(lines), "utf-8")
    [sheet] = open_filing(path).statements
    assert [row.label for row in sheet.rows] == [r[0] for r in sides] + [r[3] for r in sides]
    totals = {sheet.row_by_id[relation.total].label for relation in sheet.relations}
    assert totals == {"Fixed assets", "Total assets", "Equity", "Total equity and liabilities"}


def test_heads_stand_over_columns_however_far_above_the_first_figures(tmp_path: Path) -> None:
    heads = [("EUR million", "l", 50.0), ("31 Dec 2023", "r", 475.0), ("31 Dec 2022", "r", 545.0)]
    title = [("Consolidated statement of financial position", "l", 50.0)]
    lines: list[PlacedLine] = [(60.0, title), (96.0, heads)]
    lines += [(112.0, [("ASSETS", "l", 50.0)]), (130.0, [("Non-current assets", "l", 50.0)])]
    rows = [("Goodwill", "1,205.3", "1,180.9"), ("Equipment", "902.7", "888.1")]
    rows.append(("Total non-current assets", "2,108.0", "2,069.0"))
    lines += [
        (142.0 + 12 * n, [(label, "l", 50.0), (one, "r", 475.0), (two, "r", 545.0)])
        for n, (label, one, two) in enumerate(rows)
    ]
    path = tmp_path / "report.html"
    path.write_text(placed_page(lines), "utf-8")
    [sheet] = open_filing(path).statements
    assert [str(column.period) for column in sheet.columns if column.period]
    assert [column.header[-1] for column in sheet.columns] == ["31 Dec 2023", "31 Dec 2022"]
    assert "Non-current assets" in {row.label for row in sheet.rows}


def test_the_last_row_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    rows = [
        ("Net sales", "4 102", "3 020"),
        ("Costs", "−3 590", "−2 719"),
        ("Profit", "512", "301"),
    ]
    made = [
        BOX.format(x=x - 8 * width_of(text) if x > 50 else x, y=100 + 12 * n, size=8, text=text)
        for n, row in enumerate((("SEK million", "Europe", "Asia"), *rows))
        for x, text in zip((50, 300, 400), row, strict=True)
    ]
    made += [BOX.format(x=40, y=20 + n, size=1, text="·") for n in range(30)]
    path = tmp_path / "report.html"
    path.write_text(f'<div style="position:relative">{"".join(made)}</div>', "utf-8")
    [statement] = open_filing(path).statements
    assert [row.label for row in statement.rows] == ["Net sales", "Costs", "Profit"]
