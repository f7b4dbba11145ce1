"""How pages print their characters, and which concepts they tag their figures with."""

from pathlib import Path

import pytest

from viewer.core.errors import Cancelled
from viewer.core.printed_page import PrintedPage, PrintedStyle
from viewer.readers.printed import read_printed_page
from viewer.readers.registry import read_document
from viewer.session import open_filing

PAGE = """<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><style>
.total { color: #036; text-align: right } .aside { font-style: italic }</style></head>
<body style="font-size:10pt">
<h2 align="center">Interim statement of income</h2>
<p>Sales were <b>strong</b>, costs <i>low</i>, <u>profit</u> is <font color="red">up</font>.</p>
<p class="aside" style="margin-left:36pt">See the
<span style="font-size:5pt">fine</span> notes.</p>
<div style="display:none">Nobody sees this line</div>
<table><tr bgcolor="#CCEEFF"><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr style="background-color:rgb(204, 238, 255)"><td>Net sales<sup>1</sup></td>
<td>$</td><td><ix:nonFraction name="us-gaap:Revenues" contextRef="c">1,100</ix:nonFraction></td>
<td><ix:nonFraction name="us-gaap:Revenues" contextRef="d">900</ix:nonFraction></td></tr>
<tr><td>Loss</td><td style="color:#ff0000">(<ix:nonFraction name="x:Loss">50</ix:nonFraction>)</td>
<td>10</td></tr>
<tr><td class="total">Total</td>
<td style="text-decoration:line-through">1,050</td><td>910</td></tr>
</table></body></html>"""


def printed(tmp_path: Path, page: str = PAGE) -> tuple[str, PrintedPage]:
    """The text of a page, and how it is printed."""
    path = tmp_path / "page.htm"
    path.write_text(page)
    document = read_document(path)
    return document.text, read_printed_page(path, document.file_hash, document.text)


def style_of(text: str, look: PrintedPage, words: str) -> PrintedStyle:
    at = text.index(words)
    found = look.style_of((at, at + len(words)))
    assert found is not None, words
    return found


def test_what_a_page_says_of_its_texts(tmp_path: Path) -> None:
    text, look = printed(tmp_path)
    heading = style_of(text, look, "Interim statement")
    assert (heading.bold, heading.align, heading.size) == (True, "center", 15.0)
    assert look.size == 10.0
    assert style_of(text, look, "Sales were") == PrintedStyle(size=10.0)
    assert style_of(text, look, "strong").bold
    assert style_of(text, look, "low").italic
    assert style_of(text, look, "profit").underlined
    assert style_of(text, look, "up").colour == 0xFF0000
    aside = style_of(text, look, "See the")
    assert (aside.italic, aside.indent) == (True, 36.0)
    assert style_of(text, look, "fine").size == 5.0
    assert style_of(text, look, "In thousands").ground == 0xCCEEFF
    assert style_of(text, look, "1,100").ground == 0xCCEEFF
    assert style_of(text, look, "Loss").ground is None
    total = style_of(text, look, "Total")
    assert (total.colour, total.align) == (0x003366, "right")
    assert style_of(text, look, "1,050").struck


def test_tagged_figures_lead_to_their_concepts(tmp_path: Path) -> None:
    text, look = printed(tmp_path)
    assert [(text[tag.start : tag.end], tag.concept) for tag in look.tagged] == [
        ("1,100", "us-gaap:Revenues"),
        ("900", "us-gaap:Revenues"),
        ("50", "x:Loss"),
    ]


def test_another_file_of_that_name_has_no_look(tmp_path: Path) -> None:
    text, _ = printed(tmp_path)
    assert read_printed_page(tmp_path / "page.htm", "0" * 64, text) == PrintedPage()


def test_it_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    path.write_text(PAGE.replace("</table>", "<tr><td>a</td></tr>" * 9000 + "</table>"))
    document = read_document(path)
    with pytest.raises(Cancelled):
        read_printed_page(path, document.file_hash, document.text, lambda: True)


@pytest.mark.parametrize(
    "style",
    ["color:rgba(0,0,0,.)", "color:#", "font-size:9999999em", "color:rgb(999,999,9999999999)",
     "font:italic", "margin:1pt 2pt 3pt 4pt 5pt", "background:;color", "font-size:-3pt"],
)  # fmt: skip
def test_nonsense_is_no_look(tmp_path: Path, style: str) -> None:
    page = PAGE.replace("<p>", f'<p style="{style}">')
    text, look = printed(tmp_path, page)
    assert 4.0 <= style_of(text, look, "Sales were").size <= 96.0


def test_of_real_pages_nearly_every_character_is_found(shared: Path) -> None:
    """A text that is taken for a later one would leave all between them without a look."""
    for name in ("gme-10q-2023/ixbrl.htm.gz", "jp-6005-miura-2022q2/stripped.html.gz"):
        document = read_document(shared / "filings" / name)
        look = read_printed_page(shared / "filings" / name, document.file_hash, document.text)
        found = sum(len(document.text[a:b].replace(" ", "")) for a, b, _ in look.stretches)
        assert found > 0.995 * len("".join(document.text.split()))


def test_real_concepts_stand_on_the_figures_of_their_statements(shared: Path) -> None:
    filing = open_filing(shared / "filings" / "aapl-10q-2025q2" / "ixbrl.htm.gz")
    document = filing.document
    look = read_printed_page(Path(document.path), document.file_hash, document.text)
    statement = filing["income_statement"]
    tagged = {tag.start: tag.concept for tag in look.tagged}
    for row, _, cell in statement.figures():
        start, end = cell.source.span or (0, 0)
        concepts = {tagged[at] for at in range(start, end) if at in tagged}
        assert len(concepts) == 1, row.label
        if row.label == "Net income":
            assert concepts == {"us-gaap:NetIncomeLoss"}
