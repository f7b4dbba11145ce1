"""A price per share in a sentence about earnings denies no line of the statement."""

from pathlib import Path

from viewer.core.findings import Verdict
from viewer.session import open_filing

SENTENCES = (
    "Net income for the nine months ended September 30, 2019, was $119.3 million, or $2.37 per "
    "share ($2.35 per share on a diluted basis), compared with net income of $140.3 million, or "
    "$2.83 per share ($2.80 per share on a diluted basis) for the nine months ended September 30, "
    "2018.\n\n"
)
TABLE = """STATEMENTS OF INCOME

(Dollars in thousands)

\tThree months ended\t\tNine months ended\t
\tSeptember 30, 2019\tSeptember 30, 2018\tSeptember 30, 2019\tSeptember 30, 2018
Sales\t200,000\t190,000\t600,000\t580,000
Costs\t155,828\t150,000\t480,700\t439,700
NET INCOME\t44,172\t40,000\t119,300\t140,300
"""


def test_dollars_per_share_are_not_thousands_of_dollars(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(SENTENCES + TABLE, "utf-8")
    filing = open_filing(path)
    assert not [f.message for f in filing.report.findings if f.verdict is Verdict.BROKEN]
    tied = {c.tie.text for c in filing.report.ties if c.tie.span and c.tie.cells}
    assert tied == {"$119.3 million", "$140.3 million"}
