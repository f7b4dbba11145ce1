"""Japanese prose: results, balances and cash flows as quarterly reports tell them."""

from datetime import date
from decimal import Decimal

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.periods import Duration, Instant
from viewer.core.relations import DerivedKind
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose
from viewer.structure.prose_japanese import half_width, japanese_figures

CALENDAR = FiscalCalendar(
    3,
    0,
    (
        ("当第2四半期連結累計期間", Duration(date(2024, 4, 1), date(2024, 9, 30))),
        ("前連結会計年度", Instant(date(2024, 3, 31))),
    ),
)
INCOME = statement(
    """
\tJPY e6 6m:2023-09-30\tJPY e6 6m:2024-09-30
売上高\t9,185\t10,512
営業利益又は営業損失（△）\t(830)\t282
経常利益\t410\t375
親会社株主に帰属する四半期純利益\t201\t246
営業活動によるキャッシュ・フロー\t1,480\t1,702
"""
)
BALANCE = statement(
    """
\tJPY e6 2024-03-31\tJPY e6 2024-09-30
現金及び預金\t8,022\t8,911
流動資産合計\t20,110\t21,004
資産合計\t44,444\t45,678
負債合計\t23,900\t24,820
純資産合計\t20,544\t20,858
自己資本比率 [pure]\t46.2%\t45.6%
""",
    id="s2",
)


def ties(*paragraphs: str) -> list[str]:
    """What each figure is tied to: "s1.r1.c2", two of them for a change, "" for none."""
    document = document_of(*paragraphs)
    found = tie_prose(document, (INCOME, BALANCE), CALENDAR)
    return [" ".join(f"{key.statement}.{key.row}.{key.column}" for key in t.cells) for t in found]


def broken(*paragraphs: str) -> list[str]:
    """The figures that the tables deny."""
    document = document_of(*paragraphs)
    statements = (INCOME, BALANCE)
    made = tie_prose(document, statements, CALENDAR)
    report = run_checks(filing_of(*statements, ties=made, document=document))
    return [
        document.text[slice(*finding.span)]
        for finding in report.findings
        if finding.verdict is Verdict.BROKEN and finding.span
    ]


RESULTS = (
    "当第２四半期連結累計期間における売上高は10,512百万円（前年同期比14.4％増）、営業利益は282百万円"
    "（前年同期は830百万円の営業損失）、経常利益は375百万円（同8.5％減）となりました。"
)
ASSETS = (
    "総資産は、前連結会計年度末に比べ1,234百万円増加し、45,678百万円となりました。"
    "これは主に、現金及び預金が889百万円増加したことによるものであります。"
    "負債は、前連結会計年度末に比べ920百万円（3.8％）増加し、24,820百万円となりました。"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            RESULTS,
            ["s1.r1.c2", "s1.r1.c2 s1.r1.c1", "s1.r2.c2", "s1.r2.c1", "s1.r3.c2",
             "s1.r3.c2 s1.r3.c1"],
        ),
        (
            ASSETS,
            ["s2.r3.c2 s2.r3.c1", "s2.r3.c2", "s2.r1.c2 s2.r1.c1", "s2.r4.c2 s2.r4.c1",
             "s2.r4.c2 s2.r4.c1", "s2.r4.c2"],
        ),
        ("自己資本比率は45.6％（前連結会計年度末は46.2％）となりました。",
         ["s2.r6.c2", "s2.r6.c1"]),
        ("自己資本比率は、前連結会計年度末から0.6ポイント低下し、45.6％となりました。",
         ["s2.r6.c2 s2.r6.c1", "s2.r6.c2"]),
        ("営業活動の結果得られた資金は1,702百万円（前年同期は1,480百万円）となりました。",
         ["s1.r5.c2", "s1.r5.c1"]),
        ("営業活動によるキャッシュ・フローは17億２百万円となりました。", ["s1.r5.c2"]),
        ("売上高は105億円と、前年同期に比べ13億27百万円（14.4％）の増収となりました。",
         ["s1.r1.c2", "s1.r1.c2 s1.r1.c1", "s1.r1.c2 s1.r1.c1"]),
        # What is to come is not in the tables, and a ratio to the year before is no level.
        ("通期の売上高は10,512百万円を見込んでおります。", [""]),
        ("売上高は10,512百万円（前年同期比114.4％）となりました。", ["s1.r1.c2", ""]),
        # A longer name is another line.
        ("海外売上高は10,512百万円となりました。", [""]),
    ],
)  # fmt: skip
def test_japanese_figures_find_their_lines(text: str, expected: list[str]) -> None:
    assert ties(text) == expected
    assert broken(text) == []


def test_changes_of_japanese_prose_are_computed_with_their_direction() -> None:
    made = tie_prose(document_of(RESULTS), (INCOME, BALANCE), CALENDAR)
    assert [t.formula for t in made if t.formula] == [DerivedKind.CHANGE, DerivedKind.CHANGE]
    assert [t.signs for t in made if t.formula] == [(1,), (-1,)]


@pytest.mark.parametrize(
    ("right", "wrong", "figure"),
    [
        ("14.4％増", "41.4％増", "41.4％"),
        ("14.4％増", "14.4％減", "14.4％"),
        ("同8.5％減", "同8.5％増", "8.5％"),
        ("830百万円の", "380百万円の", "380百万円"),
    ],
)
def test_wrong_figures_of_japanese_prose_are_denied(right: str, wrong: str, figure: str) -> None:
    assert right in RESULTS
    assert broken(RESULTS.replace(right, wrong)) == [figure]


@pytest.mark.parametrize(
    ("text", "value", "decimals", "unit"),
    [
        ("1兆2,345億円", "1234500000000", -8, "JPY"),
        ("123億45百万円", "12345000000", -6, "JPY"),
        ("１２，３４５千円", "12345000", -3, "JPY"),
        ("45円67銭", "45.67", 2, "JPY"),
        ("△3.2％", "-0.032", 3, "pure"),
        ("12億3千万円", "1230000000", -7, "JPY"),
        ("1.5兆円", "1500000000000", -11, "JPY"),
    ],
)
def test_japanese_numbers(text: str, value: str, decimals: int, unit: str) -> None:
    (figure,) = japanese_figures(half_width(text))
    assert (figure.value, figure.decimals, figure.unit) == (Decimal(value), decimals, unit)
