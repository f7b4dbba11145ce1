"""Short names of statements."""

import pytest

from viewer.core.filing import Filing
from viewer.core.names import short_title


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("CONDENSED CONSOLIDATED STATEMENTS OF SHAREHOLDERS’ EQUITY (Unaudited)",
         "Shareholders’ equity"),
        ("CONSOLIDATED STATEMENTS OF COMPREHENSIVE INCOME (LOSS) (Unaudited)",
         "Comprehensive income (loss)"),
        ("Consolidated Statements of Comprehensive Income", "Comprehensive Income"),
        ("Cost of Revenues", "Cost of Revenues"),
        ("（１）連結貸借対照表", "連結貸借対照表"),
        ("(要約四半期連結包括利益計算書)", "要約四半期連結包括利益計算書"),
        ("（連結包括利益計算書）", "連結包括利益計算書"),
        ("CAPEX", "CAPEX"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_title_loses_what_all_titles_have(title: str, name: str) -> None:
    assert short_title(title) == name


def test_names_of_the_release_are_all_different(release_filing: Filing) -> None:
    names = release_filing.names
    assert len(set(names.values())) == 14
    assert (names["s12"], names["s13"], names["s14"]) == (
        "Income statement",
        "Balance sheet",
        "Cash flows",
    )
    assert names["s2"] == "Revenues"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "RECONCILIATION OF GAAP TO NON-GAAP MEASURES",
            "Reconciliation of GAAP to non-GAAP measures",
        ),
        ("SCHEDULE II — VALUATION ACCOUNTS", "Schedule II — valuation accounts"),
    ],
)
def test_short_forms_and_numbers_keep_their_capitals(title: str, name: str) -> None:
    assert short_title(title) == name
