"""A paragraph that a break of pages cuts in two is read as one, each character at its place."""

from tests.filing_maker import document_of
from tests.statement_maker import statement
from viewer.structure.broken_paragraphs import whole_paragraphs
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose

BALANCE = statement("\tUSD e6 2025-06-30\tUSD e6 2024-12-31\nDeferred revenue\t1,728\t1,521\n")
CUT = (
    "Deferred revenue rose $207 million from $1,521 million as of December 31, 2024 to $1,728",
    "8",
    "Table of Contents",
    "million as of June 30, 2025.",
)


def test_a_figure_over_the_break_is_tied() -> None:
    document = document_of(*CUT)
    ties = tie_prose(document, (BALANCE,), FiscalCalendar(12, 0))
    (last,) = [tie for tie in ties if tie.text == "$1,728 million"]
    assert [key.column for key in last.cells] == ["c1"]
    assert last.span is not None
    assert document.text[slice(*last.span)] == "$1,728\n8\nTable of Contents\nmillion"


def test_what_stands_by_itself_is_not_joined() -> None:
    apart = ("Deferred revenue increased by $207 million.", "8", "million as of June 30, 2025")
    assert [block.text for block in whole_paragraphs(document_of(*apart).blocks)] == [*apart]
    new = (CUT[0], "8", "Net income was $5 million.")
    assert [block.text for block in whole_paragraphs(document_of(*new).blocks)] == [*new]
    near = (CUT[0], "million as of June 30, 2025.")  # No page ends between.
    assert [block.text for block in whole_paragraphs(document_of(*near).blocks)] == [*near]
