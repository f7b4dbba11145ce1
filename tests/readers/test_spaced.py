"""Tables set with spaces that no tag announces, and what looks like one and is none."""

from textwrap import dedent

import pytest

from viewer.core.document import Document, RawTable, TextBlock
from viewer.readers.snapshot import Snapshot
from viewer.readers.text import read_text


def read(text: str) -> Document:
    return read_text(Snapshot("t.txt", "t.txt", "0" * 64, dedent(text).encode()))


def grid(table: RawTable) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.rows]


def prose(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextBlock)]


WIRE = """
Lakeside Toolworks Inc. today reported net sales of $18.4 million, up 12%
from a year ago.  Net income was $1.2 million, or $.31 per share.

                        LAKESIDE TOOLWORKS INC.
                    CONSOLIDATED STATEMENTS OF INCOME
                 (In thousands, except per share amounts)

                                 Three Months Ended      Nine Months Ended
                                    September 30,          September 30,
                                   1998       1997        1998       1997
                                   ----       ----        ----       ----

Revenues:
  Product sales ............    $ 15,120   $ 13,480    $ 44,010   $ 40,125
  Service and repair .......       3,280      2,950       9,660      8,700
                                --------   --------    --------   --------
    Total revenues .........      18,400     16,430      53,670     48,825

Cost of products sold and
  services rendered ........      11,900     10,700      34,800     31,950
Restructuring ..............         --         200          --        200
                                --------   --------    --------   --------
Net income .................    $  6,500   $  5,530    $ 18,870   $ 16,675
                                ========   ========    ========   ========
Net income per share .......    $    .52   $    .44    $   1.51   $   1.33
                                ========   ========    ========   ========

The company makes tools.  It was founded in 1932 and has 210 people in
three plants.
"""


def test_an_income_statement_of_a_wire_release() -> None:
    document = read(WIRE)
    [table] = document.tables
    assert grid(table) == [
        ["", "Three Months Ended", "", "Nine Months Ended", ""],
        ["", "September 30,", "", "September 30,", ""],
        ["", "1998", "1997", "1998", "1997"],
        ["Revenues:", "", "", "", ""],
        ["Product sales", "$ 15,120", "$ 13,480", "$ 44,010", "$ 40,125"],
        ["Service and repair", "3,280", "2,950", "9,660", "8,700"],
        ["Total revenues", "18,400", "16,430", "53,670", "48,825"],
        ["Cost of products sold and services rendered", "11,900", "10,700", "34,800", "31,950"],
        ["Restructuring", "--", "200", "--", "200"],
        ["Net income", "$ 6,500", "$ 5,530", "$ 18,870", "$ 16,675"],
        ["Net income per share", "$ .52", "$ .44", "$ 1.51", "$ 1.33"],
    ]
    assert table.header_rows == 3
    spans = [cell.column_span for cell in table.rows[0] if cell]
    assert spans == [2, 2]


def test_rules_are_kept_as_evidence() -> None:
    [table] = read(WIRE).tables
    income = table.rows[-2][1]
    service = table.rows[5][1]
    assert income
    assert service
    assert (service.rule_below, income.rule_below) == (1, 2)


def test_titles_and_prose_around_stay_text() -> None:
    texts = prose(read(WIRE))
    assert "CONSOLIDATED STATEMENTS OF INCOME" in texts
    assert "(In thousands, except per share amounts)" in texts
    assert texts[0].endswith("or $.31 per share.")
    assert texts[-1].startswith("The company makes tools.")


def test_every_source_is_exact() -> None:
    document = read(WIRE)
    for cell in (cell for row in document.tables[0].rows for cell in row if cell):
        span = cell.source.span
        assert span
        assert document.text[slice(*span)] == cell.source.raw


def test_blank_lines_signs_apart_and_labels_over_two_lines() -> None:
    [table] = read("""
                                                   Sept. 30,    Dec. 31,
                                                     1998         1997
        ASSETS
        Cash                                        $   4,210    $   3,905

        Receivables, less allowance for doubtful
        accounts of $120 and $98                        8,115        7,340

        Inventories                                     6,300        6,120
        Deferred charges                                 (425)          --


        Total assets                                $  18,200    $  17,365
    """).tables
    assert grid(table)[2:] == [
        ["ASSETS", "", ""],
        ["Cash", "$ 4,210", "$ 3,905"],
        ["Receivables, less allowance for doubtful accounts of $120 and $98", "8,115", "7,340"],
        ["Inventories", "6,300", "6,120"],
        ["Deferred charges", "(425)", "--"],
        ["Total assets", "$ 18,200", "$ 17,365"],
    ]
    assert table.header_rows == 2


def test_two_tables_after_each_other() -> None:
    first, second = read("""
        Sales by region (thousands)

                          1999      1998
        North           10,500     9,800
        South            8,250     8,100
        Total           18,750    17,900

        Orders by region (thousands)

                          1999      1998
        North           11,500     9,900
        South            8,350     8,000
        Total           19,850    17,900
    """).tables
    assert grid(first)[-1] == ["Total", "18,750", "17,900"]
    assert grid(second)[0] == ["", "1999", "1998"]
    assert grid(second)[-1] == ["Total", "19,850", "17,900"]


def test_counts_without_a_comma_are_a_table_under_years() -> None:
    [table] = read("""
        Stores                 1999    1998
        Opened                   12       9
        Closed                    3       4
        At year end             135     126
    """).tables
    assert grid(table)[0] == ["Stores", "1999", "1998"]
    assert grid(table)[-1] == ["At year end", "135", "126"]


@pytest.mark.parametrize(
    "text",
    [
        # An address block with numbers below each other.
        """
        Pat Doe                Springfield, IL  62701
        12 Harbour Road        Floor              400
        Lakeside Toolworks     Box               1200
        """,
        # Telephone numbers.
        """
        Switchboard        217 555 0100
        Investors          217 555 0101
        Press              217 555 0102
        """,
        # Contents, with leaders.
        """
        Item 1.   Business .....................    3
        Item 2.   Properties ...................    9
        Item 3.   Legal proceedings ............   12
        Item 4.   Submission of matters ........   12
        """,
        # Prose that a typewriter justified, and two spaces after each sentence.
        """
        Revenues  rose  to  $18,400  in  1998,  from  $16,430  in  1997.
        Costs  were  $11,900.   Of  these,  $4,500  were  selling  costs.
        The  tax  rate  was  38.5%.   Net  income  came  to  $2,000,  or
        $.52  a  share,  against  $1,400,  or  $.37  a  share,  in  1997.
        """,
        # A program.
        """
        def area(width,  height):
            scale  = 12.50
            factor = 1,000
            return width * height * 1.5
        """,
        # A table of two rows could be chance.
        """
        North           10,500     9,800
        South            8,250     8,100
        """,
        # Amounts that stand in no columns.
        """
        We paid  10,500
        and then to others  8,250
        while the third one got  7,100
        and all of the rest was given  12,000
        """,
    ],
    ids=["address", "telephones", "contents", "prose", "program", "two rows", "ragged"],
)
def test_what_is_no_table_stays_text(text: str) -> None:
    document = read(text)
    assert document.tables == ()
    words = [word for line in text.split("\n") for word in line.split()]
    shown = " ".join(prose(document))
    assert [word for word in words if word.strip(".") and word.strip(".-") not in shown] == []


def test_a_line_of_a_million_spaces_is_read_at_once() -> None:
    document = read("Net sales" + " " * 1_000_000 + "1,200\n" * 3)
    assert "1,200" in document.text
