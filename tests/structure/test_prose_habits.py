"""Sentences in the habits of issuers of several countries, tied to typed statements."""

from decimal import Decimal

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose
from viewer.structure.prose import figures_in

INCOME = statement(
    """
\tUSD e6 3m:2024-06-30\tUSD e6 3m:2023-06-30\tUSD e6 6m:2024-06-30
Revenue\t412.6\t349.7\t801.2
Operating income\t48.2\t31.0\t89.5
Interest expense\t28.7\t31.2\t60.4
# Net sales
Consumer Products\t102.0\t96.1\t200.3
Industrial\t71.6\t61.8\t140.2
"""
)
PENCE = statement(
    """
\tGBP e6 12m:2024-03-31\tGBP e6 12m:2023-03-31
Revenue\t1,243.5\t1,170.9
Net debt\t150.2\t171.9
Retail\t1,030.6\t981.6
Wholesale\t212.9\t189.3
Dividend per share [GBP/share]\t0.090\t0.082
"""
)


def tied(made: Statement, *paragraphs: str) -> list[str]:
    """What each figure is tied to; nothing may be denied."""
    document = document_of(*paragraphs)
    ties = tie_prose(document, (made,), FiscalCalendar(made.columns[0].period.end.month, 0))  # type: ignore[union-attr]  # All columns have periods.
    report = run_checks(filing_of(made, ties=ties, document=document))
    assert not [found.message for found in report.findings if found.verdict is Verdict.BROKEN]
    return [" ".join(f"{key.row}.{key.column}" for key in tie.cells) for tie in ties]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ["Revenue and operating income for the six months ended June 30, 2024 were $801.2 "
             "million and $89.5 million, respectively."],
            ["r1.c3", "r2.c3"],
        ),
        (
            ["Interest expense decreased from $31.2 million to $28.7 million."],
            ["r3.c2", "r3.c1"],
        ),
        (
            ["Operating income increased $17.2 million, or 55%, to $48.2 million."],
            ["r2.c1 r2.c2", "r2.c1 r2.c2", "r2.c1"],
        ),
        (
            ["Industrial", "Net sales were $71.6 million, an increase of $9.8 million, or 15.9%."],
            ["r6.c1", "r6.c1 r6.c2", "r6.c1 r6.c2"],
        ),
        # What is to come is nothing that the tables print.
        (["We expect revenue of approximately $412.6 million."], [""]),
        (["Outlook", "Revenue of $412.6 million to $420.0 million."], ["", ""]),
        (["Revenue exceeded our guidance and was $412.6 million."], ["r1.c1"]),
    ],
)  # fmt: skip
def test_sentences_of_american_releases(paragraphs: list[str], expected: list[str]) -> None:
    assert tied(INCOME, *paragraphs) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Net debt fell to £150.2m at 31 March 2024 (31 March 2023: £171.9m).",
            ["r2.c1", "r2.c2"],
        ),
        (
            "Revenue for the year ended 31 March 2024 was £1.24bn (year ended 31 March 2023: "
            "£1.17bn), up 6.2%.",
            ["r1.c1", "r1.c2", "r1.c1 r1.c2"],
        ),
        (
            "Retail sales rose 5% to £1.03bn, with Wholesale growing 12.5% to £212.9m.",
            ["r3.c1 r3.c2", "r3.c1", "r4.c1 r4.c2", "r4.c1"],
        ),
        ("The dividend per share was 9.0p, up 0.8p on the prior year.", ["r5.c1", "r5.c1 r5.c2"]),
    ],
)
def test_sentences_of_british_results(sentence: str, expected: list[str]) -> None:
    assert tied(PENCE, sentence) == expected


def test_a_sign_stands_for_the_currency_of_the_tables() -> None:
    made = statement("\tCAD e6 3m:2024-06-30\nRevenue\t412.6\n")
    assert tied(made, "Revenue was $412.6 million.") == ["r1.c1"]
    assert tied(made, "Revenue was US$412.6 million.") == [""]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("a rate of (1.1)% and a loss of $(37) million", ["-0.011 pure", "-37000000 USD"]),
        ("Rs. 1,234.5 crore, up from Rs 98.4 Cr", ["12345000000 INR", "984000000 INR"]),
        ("21.4p and 5 pence, 52 cents a share", ["0.214 GBP", "0.05 GBP", "0.52 USD"]),
        ("5.4 Mio. EUR and EUR 12 Mrd", ["5400000 EUR", "12000000000 EUR"]),
        ("from $10 to $12 million", ["10000000 USD", "12000000 USD"]),
        ("from $0.25 to $0.30", ["0.25 USD", "0.30 USD"]),
    ],
)
def test_figures_in_the_habits_of_countries(text: str, figures: list[str]) -> None:
    found = [f"{Decimal(figure.value):f} {figure.unit}" for figure in figures_in(text)]
    assert found == figures


YEAR = statement(
    """
\tUSD e6 3m:2023-12-31\tUSD e6 3m:2022-12-31\tUSD e6 12m:2023-12-31\tUSD e6 12m:2022-12-31
Net income\t405\t251\t1,288\t860
Cash flow from operating activities\t212\t98\t301\t120
Diluted earnings per share [USD/share]\t2.13\t1.31\t6.75\t4.44
"""
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Net income was $405 million and $1,288 million for the quarter and year ended "
            "December 31, 2023, respectively.",
            ["r1.c1", "r1.c3"],
        ),
        (
            "Net income for the quarter and the twelve months ended December 31, 2023 was $405 "
            "million and $1,288 million, respectively, compared with $251 million and $860 "
            "million for the same periods in 2022.",
            ["r1.c1", "r1.c3", "r1.c2", "r1.c4"],
        ),
        (
            "Net income was $405 million ($2.13 per diluted share) and $1,288 million ($6.75 per "
            "diluted share) for the fourth quarter and full year 2023, respectively.",
            ["r1.c1", "r3.c1", "r1.c3", "r3.c3"],
        ),
        (
            "Net income was $405 million in the quarter and $1,288 million in the year ended "
            "December 31, 2023.",
            ["r1.c1", "r1.c3"],
        ),
        ("For the full year, net income grew 50% to $1,288 million.", ["r1.c3 r1.c4", "r1.c3"]),
        (
            "Cash flow from operating activities was $212 million in the quarter and $301 million "
            "in full year 2023.",
            ["r2.c1", "r2.c3"],
        ),
        (
            "In 2023, net income was $1,288 million, with $405 million earned in the quarter.",
            ["r1.c3", "r1.c1"],
        ),
    ],
)
def test_figures_of_a_quarter_beside_those_of_a_year(sentence: str, expected: list[str]) -> None:
    assert tied(YEAR, sentence) == expected
