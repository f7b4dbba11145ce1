"""Pages broken in thousands of ways: refused in a sentence or read, never anything else."""

import random
import time
from pathlib import Path

import pytest

from viewer.core.errors import ReadError
from viewer.core.filing import Filing
from viewer.session import open_filing

ROWS = (
    "<tr><td>Sales</td><td>1,234</td><td>1,111</td></tr>"
    "<tr><td>Costs</td><td>1,000</td><td>999</td></tr>"
    "<tr><td>Total</td><td>2,234</td><td>2,110</td></tr>"
)
PAGE = (
    '<html><head><meta charset="utf-8"><title>T</title></head><body><h2>Income</h2>'
    '<p id="a">(in thousands)</p><table style="border-top:1px solid"><tr><th></th><th>2024</th>'
    f"<th colspan=2>2023</th></tr>{ROWS}</table><p><sup>(1)</sup> Restated&nbsp;&#8212;</p>"
    f"<div style='display:none'><table>{ROWS}</table></div><pre>Sales     1   2\nCosts  3  4\n"
    "Total  4  6\n</pre></body></html>"
)
SNIPPETS = (
    *("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=10000000>", "<pre>"),
    *(
        "<td rowspan=10000000>",
        "<td colspan=0 rowspan=0>",
        "<font>",
        "</p>",
        "<a href=x>",
        "<sup>",
    ),
    *(
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<style>",
        "<ix:header>",
        "<br>",
    ),
    *("&nbsp", "&#xD800;", "&#99999999;", "&bogus", "\x00", "\r\n", "\ufeff", "\u202e", "\t"),
    *(
        "$",
        "(",
        ")",
        "%",
        "\u25b3",
        "9" * 400,
        "1e999",
        "12/31/2024",
        "30 February 2023",
        "Q9 2024",
    ),
    *(
        "in millions",
        "\u4ee4\u548c99\u5e74",
        "Total",
        "Less:",
        "<html:table>",
        "<?xml ?>",
        "<",
        ">",
    ),
    *("<td style='padding-left:1e9em'>", "<td style='display:none'>", "<textarea>", "<frameset>"),
)
CODECS = (
    "utf-8",
    "utf-8",
    "utf-8",
    "cp1252",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp932",
    "euc_jp",
)


def opened(folder: Path, data: bytes) -> Filing | None:
    path = folder / "page.html"
    path.write_bytes(data)
    try:
        return open_filing(path)
    except ReadError:
        return None


def mutated(chance: random.Random) -> bytes:
    page = PAGE
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(page) + 1), chance.choice((0, 0, 1, 5, 40))
        what = chance.random()
        new = chance.choice(SNIPPETS) if what < 0.7 else page[at : at + chance.randint(1, 200)]
        page = page[:at] + new * chance.choice((1, 1, 1, 3, 30)) + page[at + length :]
    if chance.random() < 0.2:
        page = page[: chance.randrange(1, len(page))]
    data = page.encode(chance.choice(CODECS), "replace")
    if chance.random() < 0.2:
        at = chance.randrange(len(data))
        data = data[:at] + chance.randbytes(chance.randint(1, 9)) + data[at:]
    return data


@pytest.mark.parametrize("seed", range(4))
def test_a_page_broken_at_random_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chooses mutations.
    read = sum(opened(tmp_path, mutated(chance)) is not None for _ in range(60))
    assert read > 30


@pytest.mark.parametrize(
    "label",
    [
        "base64",
        "rot13",
        "hex",
        "undefined",
        "punycode",
        "idna",
        "utf-7",
        "unicode_escape",
        "x-no",
        "utf-16",
        "shift_jis",
        "iso-2022-jp",
        "koi8-r",
        "utf-8",
    ],
)
def test_whatever_a_page_declares_its_figures_are_read(tmp_path: Path, label: str) -> None:
    page = f'<html><meta charset="{label}"><body><table>{ROWS}</table></body></html>'
    filing = opened(tmp_path, page.encode())
    assert filing
    (statement,) = filing.statements
    assert [row.label for row in statement.rows] == ["Sales", "Costs", "Total"]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_mark(tmp_path: Path, codec: str) -> None:
    page = f"<html><body><p>Figures of a company</p><table>{ROWS}</table></body></html>"
    filing = opened(tmp_path, page.encode(codec))
    assert filing
    assert [row.label for row in filing.statements[0].rows] == ["Sales", "Costs", "Total"]
    assert filing.remarks == (f"The encoding is not declared; read as {codec.upper()}.",)


def test_elements_with_a_prefix(tmp_path: Path) -> None:
    prefixed = ROWS.replace("</", "</h:").replace("<t", "<h:t")
    page = (
        '<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:table>'
        f"{prefixed}</h:table></h:body></h:html>"
    )
    filing = opened(tmp_path, page.encode())
    assert filing
    assert [row.label for row in filing.statements[0].rows] == ["Sales", "Costs", "Total"]


def test_a_table_where_none_is_shown_is_told(tmp_path: Path) -> None:
    page = f"<html><table>{ROWS}</table><noscript><table>{ROWS}</table></noscript></html>"
    filing = opened(tmp_path, page.encode())
    assert filing
    assert filing.remarks == ("Parts of the page that it hides are left out.",)


@pytest.mark.parametrize(
    ("table", "remark"),
    [
        (
            "<tr><td colspan=10000000>A<td colspan=10000000>1,234<td rowspan=10000000>5" * 400,
            "Table 1 asks for a rowspan of 10000000; 65534 is used.",
        ),
        (
            "<tr>" + "<td rowspan=10000000>5" * 3000 + "<tr><td>1" * 2000,
            "Table 1 has more than 1,000 columns; the rest is left out.",
        ),
        (
            f"<tr><td {' '.join(f'a{n}=1' for n in range(50_000))}></td></tr>{ROWS}",
            "1 tags are of monstrous length; their attributes are left out.",
        ),
    ],
    ids=["staggered spans", "hanging columns", "attributes"],
)
def test_monsters_are_understood_in_time(tmp_path: Path, table: str, remark: str) -> None:
    start = time.process_time()
    filing = opened(tmp_path, f"<html><body><table>{table}</table></body></html>".encode())
    assert time.process_time() - start < 20
    assert filing
    assert remark in filing.remarks


def test_lengths_beyond_all_numbers(tmp_path: Path) -> None:
    far = "9" * 400
    page = f"<html><table><tr><td style='padding-left:{far}em;text-indent:-{far}pt'>Sales<td>1,234"
    filing = opened(tmp_path, page.encode())
    assert filing
    assert [row.label for row in filing.statements[0].rows] == ["Sales"]
