"""Hostile and broken pages: never a crash, never a request, nothing left out without a word."""

import time
import tracemalloc
from pathlib import Path

import pytest

from viewer.core.document import Document
from viewer.core.errors import Cancelled, ReadError
from viewer.readers.registry import read_document

SLOW = 8.0
"""Seconds; each of these takes well below two, but the machine may be busy."""


def read(folder: Path, page: bytes, name: str = "page.html") -> Document:
    path = folder / name
    path.write_bytes(page)
    return read_document(path)


@pytest.mark.parametrize(
    "page",
    [
        b"<html><frameset><frame src=a.htm><frame src=b.htm></frameset></html>",
        b"<html><head><script>alert('1,234')</script><style>p {}</style></head><body></html>",
        b"<html><body><img src=scan.gif></body></html>",
        b"<!doctype html>",
        b"<html><body><!-- 1,234 --></body></html>",
    ],
)
def test_a_page_without_text_is_refused(tmp_path: Path, page: bytes) -> None:
    with pytest.raises(ReadError, match=r"page\.html shows no text"):
        read(tmp_path, page)


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
@pytest.mark.parametrize("tag", [b"div", b"b", b"span"])
def test_deep_nesting_loses_no_text(tmp_path: Path, depth: int, tag: bytes) -> None:
    page = b"<html><body>" + b"<%s>" % tag * depth + b"1,234" + b"</%s>" % tag * depth
    document = read(tmp_path, page + b"<p>After</p></body></html>")
    assert document.text.split() == ["1,234", "After"]
    deep = "The page nests its elements too deeply; it is read without their formats."
    assert document.remarks == ((deep,) if depth > 2_000 else ())


def test_nested_tables_a_thousand_deep(tmp_path: Path) -> None:
    page = b"<html>" + b"<table><tr><td>" * 1000 + b"1,234" + b"</td></tr></table>" * 1000
    document = read(tmp_path, page + b"<p>After</p></html>")
    assert document.text.split() == ["1,234", "After"]
    assert "Even so it nests too deeply; its tables are read as text." in document.remarks


@pytest.mark.parametrize(
    ("page", "remark"),
    [
        (
            b"<tr>" + b"<td colspan=1000>A</td><td>1</td>" * 500 + b"</tr>",
            "Table 1 is wider than 10,000 columns; the rest is left out.",
        ),
        (
            b"<tr><td rowspan=65000>A<td rowspan=65000>1</tr>" * 700,
            "Table 1 has too many cells that span rows; some spans are cut.",
        ),
        (
            b"<tr>" + b"<td>1,234</td>" * 12_000 + b"</tr>",
            "Table 1 is wider than 10,000 columns; the rest is left out.",
        ),
    ],
)
def test_monstrous_tables_are_bounded_and_told(tmp_path: Path, page: bytes, remark: str) -> None:
    start = time.process_time()
    document = read(tmp_path, b"<html><table>" + page + b"</table><p>After</p></html>")
    assert time.process_time() - start < SLOW
    assert remark in document.remarks
    assert document.text.endswith("After\n")


def test_more_cells_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.readers.grid.MAX_CELLS", 1000)
    rows = b"<tr><td>A<td>1</tr>" * 2000
    document = read(tmp_path, b"<html><table>" + rows + b"</table><p>After</p></html>")
    assert 500 <= len(document.tables[0].rows) <= 502
    assert document.remarks == ("Table 1 has more than 1,000 cells; the rest is left out.",)
    assert document.text.endswith("After\n")


def test_twenty_thousand_ragged_rows(tmp_path: Path) -> None:
    rows = (b"<td colspan=%d></td><td>%d</td>" % (n % 97 + 1, n) for n in range(5_000))
    page = b"".join(b"<tr>" + row + b"</tr>" for row in rows)
    start = time.process_time()
    document = read(tmp_path, b"<html><table>" + page + b"</table></html>")
    assert time.process_time() - start < SLOW
    shown = [cell.text for row in document.tables[0].rows for cell in row if cell]
    assert shown == [str(n) for n in range(5_000)]


def test_a_cut_page_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, b"<html><body><table><tr><td>Sales</td><td>1,23")
    assert [cell.text for cell in document.tables[0].rows[0] if cell] == ["Sales", "1,23"]
    assert document.remarks == ("The page ends without its closing tag; it may be cut off.",)


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("<script>", "script"),
        ("<STYLE>", "style"),
        ("<textarea>", "textarea"),
        ("<!--", "comment"),
    ],
)
def test_what_is_never_closed_is_told(tmp_path: Path, opening: str, name: str) -> None:
    table = "<table><tr><td>Sales</td><td>1,234</td></tr></table>"
    behind = f"x{table}<p>more</p></body></html>"
    document = read(tmp_path, f"<html><body>{table}{opening}{behind}".encode())
    assert len(document.tables) == 1
    lost = len(behind) + (len(opening) if name == "comment" else 0)
    assert document.remarks == (
        f"A {name} is never closed; the {lost} characters behind it are not read.",
    )


@pytest.mark.parametrize(
    "page",
    [
        "<style><!-- p {} </style><p>text</p>",
        "<script><!-- x() //--></script><p>text</p><script>write('</body>')</script>",
        "<p>text</p><!-- note -->",
    ],
)
def test_what_is_closed_is_not_told(tmp_path: Path, page: str) -> None:
    assert read(tmp_path, f"<html><body>{page}</body></html>".encode()).remarks == ()


@pytest.mark.parametrize(
    "declared",
    [
        f"grid-template-columns:repeat(999,{' 1fr' * 1_000_000});display:grid",
        f"padding:{'1px ' * 1_000_000}",
    ],
)
def test_a_sheet_takes_no_more_memory_than_it_is_long(tmp_path: Path, declared: str) -> None:
    page = f"<style>.a{{{declared}}}</style>" + "<div class=a><p>text</p></div>" * 300
    tracemalloc.start()
    try:
        document = read(tmp_path, page.encode())
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert document.text.count("text") == 300
    assert taken < 100 * len(page)


def test_a_page_of_placed_pieces_is_read_where_they_stand(tmp_path: Path) -> None:
    pieces = "".join(
        f'<div style="position:absolute; top:{20 * n}px; left:{x}px">{text}</div>'
        for n in range(60)
        for x, text in ((40, "Sales"), (400, "1,234"))
    )
    document = read(tmp_path, f"<html><body>{pieces}</body></html>".encode())
    [table] = document.tables
    assert [len(row) for row in table.rows] == [2] * 60


@pytest.mark.parametrize(
    "style",
    [
        "left:1e308px;top:1e308px;transform:scale(1e300)",
        "left:-99999999999999999999px;bottom:nanpx;font-size:0",
        "transform:matrix(1,2,3);left:50%;width:-5px",
        "transform:rotate(;left:calc(1px + );top:;font-size:-3em",
    ],
)
def test_places_beyond_all_bounds_lose_no_text(tmp_path: Path, style: str) -> None:
    pieces = f'<div style="position:absolute;{style}">Sales 1,234</div>' * 40
    document = read(tmp_path, f"<html><body>{pieces}</body></html>".encode())
    assert document.text.count("Sales") == 40


def test_boxes_that_enlarge_each_other_lose_no_text(tmp_path: Path) -> None:
    opened = '<div style="position:absolute;left:1px;transform:matrix(1e7,0,0,1e7,0,0)">' * 60
    document = read(tmp_path, f"<html><body>{opened}Sales 1,234</body></html>".encode())
    assert "Sales 1,234" in document.text


def test_no_entity_is_expanded_and_no_file_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file://{secret}">'
        '<!ENTITY b "&a;&a;">]><html><body><p>x &a; &b; y</p></body></html>'
    )
    document = read(tmp_path, page.encode())
    assert "SECRET" not in document.text
    assert "x &a; &b; y" in document.text


def test_nothing_is_fetched(tmp_path: Path, network_attempts: list[str]) -> None:
    page = (
        b'<!DOCTYPE html PUBLIC "x" "http://192.0.2.1/x.dtd"><html><base href="http://192.0.2.1/">'
        b'<link rel=stylesheet href="x.css"><meta http-equiv=refresh content="0;url=http://192.0.2.1">'
        b'<img src="//192.0.2.1/a"><iframe src="http://192.0.2.1/f"></iframe><p>text</p></html>'
    )
    assert read(tmp_path, page).text == "text\n"
    assert network_attempts == []


def test_cancelling_stops_at_a_table(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<html>" + b"<table><tr><td>A<td>1</table>" * 9 + b"</html>")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(Cancelled):
        read_document(path, cancelled=cancelled)
    assert len(asked) == 5


SUBMISSION = """<SEC-DOCUMENT>0001.txt
<SEC-HEADER>
COMPANY CONFORMED NAME:\t\tACME
</SEC-HEADER>
<DOCUMENT>
<TYPE>10-K
<FILENAME>main.htm
<TEXT>
<html><body><table><tr><td>Sales</td><td>1,234</td></tr></table></body></html>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<FILENAME>logo.jpg
<TEXT>
begin 644 logo.jpg
M_]C_X``02D9)
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99
<TEXT>
<TABLE>
<S>           <C>
Costs         1,000
Other            50
</TABLE>
</TEXT>
</DOCUMENT>
"""


def test_a_submission_of_several_documents(tmp_path: Path) -> None:
    document = read(tmp_path, SUBMISSION.encode(), "full.txt")
    cells = [
        (table.index, [cell.text for row in table.rows for cell in row if cell])
        for table in document.tables
    ]
    assert cells == [(0, ["Sales", "1,234"]), (1, ["Costs", "1,000", "Other", "50"])]
    assert document.remarks == (
        "Document 2 (GRAPHIC, logo.jpg) is no text document and is left out.",
    )
    assert "COMPANY CONFORMED NAME: ACME" in " ".join(document.text.split())
    for table in document.tables:
        for cell in (cell for row in table.rows for cell in row if cell):
            span = cell.source.span
            assert span
            assert document.text[slice(*span)] == cell.text


def test_a_submission_without_text_is_refused(tmp_path: Path) -> None:
    only = SUBMISSION[: SUBMISSION.index("<DOCUMENT>")]
    only += SUBMISSION[
        SUBMISSION.index("<DOCUMENT>\n<TYPE>GRAPHIC") : SUBMISSION.rindex("<DOCUMENT>")
    ]
    with pytest.raises(ReadError, match="a submission without a text document"):
        read(tmp_path, only.encode(), "full.txt")
