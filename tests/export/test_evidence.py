"""The evidence page opens at every figure, holds the source as text, and can do nothing."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from tests.export.samples import income_statement, sample_filing
from viewer.core.errors import Cancelled, ExportError
from viewer.core.filing import Filing
from viewer.export.evidence import anchor, evidence_page
from viewer.export.options import ExportOptions
from viewer.export.registry import export_filing
from viewer.session import open_filing

FILINGS = [
    "iij-release-2q-fy2004/release.txt",
    "buckle-release-2024q3/release.html",
    "nvda-release-fy2026q1/release.html.gz",
    "jp-6005-miura-2022q2-summary/stripped.html.gz",
    "untruthed-aames-8k-1998-ascii/document.txt",
]
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "p", "nav",
    "ul", "li", "a", "main", "pre", "span", "div", "table", "tr", "td", "th", "sup", "footer",
}  # fmt: skip


class Seen(HTMLParser):
    """What a browser finds on a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.at: dict[str, str] = {}
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        name = dict(attrs).get("id")
        if name:
            self._open.append(name)
            self.at[name] = ""

    @override
    def handle_data(self, data: str) -> None:
        self.text.append(data)
        for name in self._open:
            self.at[name] += data

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in {"a", "span"} and self._open:
            self._open.pop()


def page_of(filing: Filing) -> str:
    return "".join(evidence_page(filing, ExportOptions()))


@pytest.mark.parametrize("name", FILINGS)
def test_every_figure_has_its_place_with_its_text(shared: Path, name: str) -> None:
    filing = open_filing(shared / "filings" / name)
    page = page_of(filing)
    seen = Seen(page)
    assert seen.tags <= ALLOWED
    names = re.findall(r' id="([^"]*)"', page)
    assert len(names) == len(set(names))
    alone = 0
    for statement in filing.statements:
        for row, column, cell in statement.figures():
            shown = seen.at[anchor(statement.key(row.id, column.id))]
            # A second figure of one place has a name there, and the text belongs to the first.
            alone += cell.text in shown
            assert cell.text in shown or not shown
    figures = sum(len(list(statement.figures())) for statement in filing.statements)
    assert alone > 0.95 * figures


def test_a_text_stands_there_whole(release_filing: Filing) -> None:
    assert release_filing.document.text in "".join(Seen(page_of(release_filing)).text)


def test_nothing_on_the_page_runs_loads_or_leads_away(release_filing: Filing) -> None:
    page = page_of(release_filing)
    seen = Seen(page)
    assert {name for name, _ in seen.attributes} <= {
        "lang", "charset", "http-equiv", "content", "name", "aria-label", "href", "id", "class",
        "title", "colspan", "rowspan",
    }  # fmt: skip
    assert all(value.startswith("#s") for name, value in seen.attributes if name == "href")
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    assert not re.search(r"url\(|@import|expression", style)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = dict(seen.attributes)["content"]
    contents = [value for name, value in seen.attributes if name == "content"]
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in contents[0], policy


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1))
def test_no_text_of_a_document_becomes_markup(text: str) -> None:
    attack = f"</pre></title><script>alert(1)</script><img src=http://127.0.0.1 onerror=x>{text}"
    plain = income_statement()
    statement = replace(
        plain,
        title=attack,
        rows=tuple(replace(row, label=attack + row.label) for row in plain.rows),
    )
    sample = sample_filing(statement)
    document = replace(
        sample.document, name=attack, text=attack + sample.document.text, remarks=(attack,)
    )
    page = page_of(replace(sample, document=document, entity=attack, title=attack))
    assert Seen(page).tags <= ALLOWED
    assert not re.search(r"\son\w+=", re.sub(r'"[^"]*"', "", re.sub(r">[^<]*<", "><", page)))


def test_a_hostile_web_page_is_text_on_ours(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(
        "<html><body><h1 onclick=x>A <script>alert(1)</script></h1>"
        "<p>&lt;script&gt;no&lt;/script&gt;"
        "<img src='http://127.0.0.1/x.png'><iframe src='file:///etc/passwd'></iframe></p>"
        "<p>Three months ended June 30, 2024, in thousands of USD</p><table>"
        "<tr><td></td><td colspan='900000'>2024</td></tr>"
        "<tr><td onmouseover='x'>Sales &lt;b&gt;</td><td>1,234</td></tr>"
        "<tr><td>Costs</td><td>(1,000)</td></tr><tr><td>Income</td><td>234</td></tr>"
        "</table></body></html>",
        "utf-8",
    )
    filing = open_filing(path)
    page = page_of(filing)
    seen = Seen(page)
    assert seen.tags <= ALLOWED
    assert "127.0.0.1" not in page
    assert "passwd" not in page
    assert "onmouseover" not in page
    assert "<script>no</script>" in "".join(seen.text)
    assert "Sales <b>" in "".join(seen.text)
    statement = filing.statements[0]
    row, column, cell = next(iter(statement.figures()))
    assert seen.at[anchor(statement.key(row.id, column.id))] == cell.text


def test_the_page_stands_beside_the_workbook_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    export_filing(sample_filing(), target)
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]
    export_filing(sample_filing(), target, ExportOptions(evidence=True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.evidence.html", "out.xlsx"]
    page = (tmp_path / "out.evidence.html").read_text("utf-8")
    assert page == page_of(sample_filing())
    export_filing(sample_filing(), tmp_path / "out.csv", ExportOptions(evidence=True))
    assert len(list(tmp_path.iterdir())) == 3


def test_a_page_that_cannot_be_written_leaves_both_files(tmp_path: Path) -> None:
    target, page = tmp_path / "out.xlsx", tmp_path / "out.evidence.html"
    target.write_bytes(b"old")
    page.mkdir()
    with pytest.raises(ExportError, match=r"out\.evidence\.html is a folder"):
        export_filing(sample_filing(), target, ExportOptions(evidence=True))
    assert target.read_bytes() == b"old"
    page.rmdir()
    page.write_bytes(b"old page")
    with pytest.raises(Cancelled):
        export_filing(
            sample_filing(), target, ExportOptions(evidence=True), cancelled=lambda: True
        )
    assert (target.read_bytes(), page.read_bytes()) == (b"old", b"old page")
    assert len(list(tmp_path.iterdir())) == 2


def test_the_page_never_replaces_the_filing_itself(tmp_path: Path) -> None:
    source = tmp_path / "out.evidence.html"
    source.write_bytes(b"the filing")
    plain = sample_filing()
    filing = replace(plain, document=replace(plain.document, path=str(source)))
    with pytest.raises(ExportError, match=r"would replace made\.txt"):
        export_filing(filing, tmp_path / "out.xlsx", ExportOptions(evidence=True))
    assert source.read_bytes() == b"the filing"


@pytest.mark.parametrize("name", ["out", "a b", "50% #1", "決算"])
def test_figures_of_the_workbook_link_to_their_places(tmp_path: Path, name: str) -> None:
    from openpyxl import load_workbook

    target = tmp_path / f"{name}.xlsx"
    filing = sample_filing()
    export_filing(filing, target, ExportOptions(evidence=True))
    page = Seen((tmp_path / f"{name}.evidence.html").read_text("utf-8"))
    statement = filing.statements[0]
    sheet = load_workbook(target)[filing.names[statement.id]]
    links = {
        cell.hyperlink.location: (cell.hyperlink.target, cell.hyperlink.tooltip)
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink is not None
    }
    assert links.keys() == {
        anchor(statement.key(row.id, column.id)) for row, column, _ in statement.figures()
    }
    assert links.keys() <= page.at.keys()
    ((link,),) = {tuple({target for target, _ in links.values()})}
    assert (tmp_path / unquote(str(link))).is_file()
    assert all(" line " in str(tooltip) for _, tooltip in links.values())


def test_without_a_page_figures_link_to_the_source_file(
    tmp_path: Path, release_filing: Filing
) -> None:
    from openpyxl import load_workbook

    export_filing(release_filing, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[2]
    links = {cell.hyperlink.target for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    (link,) = links
    assert (tmp_path / unquote(str(link))).resolve() == Path(
        release_filing.document.path
    ).resolve()
