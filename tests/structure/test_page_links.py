"""The links that every page repeats are no words of a statement."""

from pathlib import Path

import pytest

from viewer.session import open_filing

TABLE = """<table><tr><td></td><td>2024</td><td>2023</td></tr>
<tr><td>Revenues</td><td>5,310</td><td>4,902</td></tr>
<tr><td>Costs</td><td>3,104</td><td>2,877</td></tr>
<tr><td>Operating income</td><td>2,206</td><td>2,025</td></tr></table>"""


@pytest.mark.parametrize("link", ["Table of Contents", "Back to contents", "TABLE OF CONTENTS"])
def test_a_link_to_the_contents_is_no_caption(tmp_path: Path, link: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        f"<p><a href='#top'>{link}</a></p><p><b>Statements of Operations</b></p>"
        f"<p>(unaudited)</p><p>(in thousands)</p>{TABLE}"
    )
    (statement,) = open_filing(page).statements
    assert statement.title == "Statements of Operations"
    assert statement.caption == "(unaudited) (in thousands)"
