"""Whose filing it is, by the habits in which companies' names are printed."""

import pytest

from viewer.core.filing import Filing
from viewer.readers.html import read_html
from viewer.readers.snapshot import Snapshot
from viewer.readers.submission import read_submission
from viewer.structure.build import understand

FIGURES = "<tr><td>Revenues</td><td>1,234</td><td>1,100</td></tr>"


def filing(body: str) -> Filing:
    return understand(read_html(Snapshot("p.htm", "p.htm", "0" * 64, body.encode())))


@pytest.mark.parametrize(
    ("body", "entity"),
    [
        ("<p>Harbour Lights Corporation and Subsidiaries</p>", "Harbour Lights Corporation"),
        ("<p>北浜製作所株式会社</p>", "北浜製作所株式会社"),
        (
            "<table><tr><td colspan=3>HARBOUR LIGHTS CORPORATION</td></tr>"
            f"<tr><td></td><td>2024</td><td>2023</td></tr>{FIGURES}</table>",
            "HARBOUR LIGHTS CORPORATION",
        ),
        (
            "<p>OSLO, May 28, 2024 (WIRE) -- Harbour Lights (NASDAQ: HLTS) reported revenue.</p>",
            "Harbour Lights",
        ),
        ("<p>The company (see note 3) reported revenue.</p>", ""),
    ],
)
def test_the_name_is_found_wherever_it_is_printed(body: str, entity: str) -> None:
    assert filing(f"<html><body>{body}</body></html>").entity == entity


@pytest.mark.parametrize(
    ("conformed", "line", "entity"),
    [
        ("HARBOUR LIGHTS CO", "Harbour Lights Co.", "Harbour Lights Co."),
        ("HARBOUR LIGHTS CO /DE/", "Miller & Miller LLP", "HARBOUR LIGHTS CO"),
    ],
)
def test_the_register_knows_whose_submission_it_is(conformed: str, line: str, entity: str) -> None:
    submission = (
        "<SEC-DOCUMENT>1.txt\n<SEC-HEADER>1.hdr.sgml\nFILER:\n\n\tCOMPANY DATA:\n"
        f"\t\tCOMPANY CONFORMED NAME:\t\t\t{conformed}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>10-Q\n"
        f"<TEXT>\n{line}\n\n<TABLE>\n<S>      <C>    <C>\nSales  1,234  1,100\n</TABLE>\n"
        "</TEXT>\n</DOCUMENT>\n"
    )
    snapshot = Snapshot("p.txt", "p.txt", "0" * 64, submission.encode())
    assert understand(read_submission(snapshot)).entity == entity


def test_the_line_of_a_group_is_no_title() -> None:
    page = filing(
        "<html><body><p><b>Net investment income</b></p>"
        "<p><b>Harbour Lights Corporation and Subsidiaries</b></p>"
        f"<table><tr><td></td><td>2024</td><td>2023</td></tr>{FIGURES}</table></body></html>"
    )
    assert page.statements[0].title == "Net investment income"


def test_a_sentence_that_sends_elsewhere_is_no_caption() -> None:
    sentence = "Readers find the terms that are used in this section explained in Appendix C below"
    page = filing(
        f"<html><body><p><b>Revenues</b></p><p>(in millions)</p><p>{sentence}</p>"
        f"<table><tr><td></td><td>2024</td><td>2023</td></tr>{FIGURES}</table></body></html>"
    )
    assert page.statements[0].caption == "(in millions)"
