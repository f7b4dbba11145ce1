"""English prose as British, European, Indian and Australian reports write it."""

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose

CALENDAR = FiscalCalendar(12, 0)


def year(currency: str) -> Statement:
    return statement(
        f"""
\t{currency} e6 12m:2024-12-31\t{currency} e6 12m:2023-12-31
Revenue\t1,234\t1,150
Operating profit\t182.4\t169.3
Operating margin [pure]\t14.8%\t14.7%
Cash outflow from investing\t(345.6)\t(378.9)
"""
    )


def ties(text: str, table: Statement) -> list[str]:
    made = tie_prose(document_of(text), (table,), CALENDAR)
    return [" ".join(f"{key.row}.{key.column}" for key in tie.cells) for tie in made]


def broken(text: str, table: Statement) -> list[str]:
    document = document_of(text)
    made = tie_prose(document, (table,), CALENDAR)
    report = run_checks(filing_of(table, ties=made, document=document))
    return [
        document.text[slice(*finding.span)]
        for finding in report.findings
        if finding.verdict is Verdict.BROKEN and finding.span
    ]


CHANGE = "r1.c1 r1.c2"


@pytest.mark.parametrize(
    ("currency", "text", "expected"),
    [
        (
            "GBP",
            "Revenue increased by 7% to £1,234m (2023: £1,150m).",
            [CHANGE, "r1.c1", "r1.c2"],
        ),
        ("GBP", "Revenue was £1.2bn (2023: £1.15bn).", ["r1.c1", "r1.c2"]),
        (
            "GBP",
            "Operating profit was £182.4m (2023: £169.3m). "
            "Operating margin was 14.8% (2023: 14.7%).",
            ["r2.c1", "r2.c2", "r3.c1", "r3.c2"],
        ),
        ("EUR", "Revenue was EUR 1.23 bn (PY: EUR 1.15 bn).", ["r1.c1", "r1.c2"]),
        (
            "EUR",
            "Revenue rose from EUR 1,150 million in 2023 to EUR 1,234 million in 2024.",
            ["r1.c2", "r1.c1"],
        ),
        ("INR", "Revenue was ₹123.4 crore, up 7.3% YoY.", ["r1.c1", CHANGE]),
        ("AUD", "Revenue of A$1,234m was up 7.3% on the pcp.", ["r1.c1", CHANGE]),
        # What is expected, and a length, are no figures of the tables.
        ("GBP", "Revenue is expected to be between £1,300m and £1,400m.", ["", ""]),
        ("GBP", "Revenue from a pipe of 1,234m.", []),
    ],
)
def test_figures_find_their_cells(currency: str, text: str, expected: list[str]) -> None:
    assert ties(text, year(currency)) == expected
    assert broken(text, year(currency)) == []


def test_a_wrong_figure_of_the_year_before_is_denied() -> None:
    text = "Revenue increased by 7% to £1,234m (2023: £1,510m)."
    assert broken(text, year("GBP")) == ["£1,510m"]


def test_a_list_of_changes_behind_a_list_of_levels_is_not_denied() -> None:
    table = statement(
        """
\tUSD e6 3m:2024-09-30\tUSD e6 3m:2023-09-30\tUSD e6 9m:2024-09-30\tUSD e6 9m:2023-09-30
Premiums\t385\t218\t1,359\t791
"""
    )
    text = (
        "Premiums of $385 million in the third quarter and $1.36 billion in the first nine months "
        "of 2024 increased by 77% and 72%, respectively, over the same periods of 2023."
    )
    assert ties(text, table)[:2] == ["r1.c1", "r1.c3"]
    assert broken(text, table) == []


def test_a_heading_that_runs_into_its_text_names_the_line() -> None:
    table = statement(
        """
\tUSD e6 12m:2024-12-31\tUSD e6 12m:2023-12-31
Select accounts\t824\t735
Middle market\t824\t790
"""
    )
    text = "Middle Market. Premiums of $824 million increased by 4% over the prior year."
    assert ties(text, table) == ["r2.c1", "r2.c1 r2.c2"]


def test_another_currency_that_begins_with_a_shared_sign_stays_what_it_is() -> None:
    assert ties("Revenue was Rs 1,234 million.", year("PKR")) == ["r1.c1"]
    assert ties("Revenue was RMB 1,234 million.", year("PKR")) == [""]
