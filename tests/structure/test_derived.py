"""Derived columns and rows: what follows from what is told by the figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.document import Document, TextBlock, TextKind
from viewer.core.evaluation import follow
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.periods import months_to
from viewer.core.relations import DerivedKind
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Measure, Statement
from viewer.structure.derived import DerivedHints, derive
from viewer.structure.translations import find_rates

RESULTS = (
    "\t".join(
        (
            "",
            "USD e3 3m:2004-09-30",
            "JPY e3 3m:2004-09-30",
            "share",
            "JPY e3 3m:2003-09-30",
            "share",
            "YoY change",
            "JPY e3 3m:2004-06-30",
            "share",
            "QoQ change",
        )
    )
    + """
Connectivity\t49,982\t5,508,048\t52.4\t5,637,259\t61.4\t(2.3)\t5,449,648\t62.8\t1.1
Systems\t34,825\t3,837,711\t36.5\t2,549,379\t27.7\t50.5\t2,694,638\t31.1\t42.4
Equipment\t10,586\t1,166,569\t11.1\t998,621\t10.9\t16.8\t530,621\t6.1\t119.8
Revenues\t95,393\t10,512,328\t100.0\t9,185,259\t100.0\t14.4\t8,674,907\t100.0\t21.2
Costs\t92,832\t10,230,139\t97.3\t10,015,019\t109.0\t2.1\t8,775,396\t101.2\t16.6
Operating income\t2,561\t282,189\t2.7\t(829,760)\t(9.0)\t(134.0)\t(100,489)\t(1.2)\t(380.8)
Net income\t(2,474)\t(272,667)\t(2.6%)\t(278,426)\t(3.0%)\t(2.1%)\t1,434,335\t16.5%\t(119.0%)
Net income per share [JPY/share]\t\t(7,117)\t\t(10,082)\t\t\t37,438
Weighted shares [shares]\t\t38,312\t\t27,617\t\t\t38,312
"""
)


def verdicts(made: Statement) -> dict[tuple[str, str], Verdict]:
    found = {}
    for derived in made.derived:
        cells = [made.cells[key.row, key.column] for key in (derived.cell, *derived.operands)]
        outcome = follow(derived, cells[0], cells[1:], made.rounding)
        found[derived.cell.row, derived.cell.column] = outcome.verdict
    return found


def test_every_derived_column_finds_its_basis() -> None:
    made = derive(statement(RESULTS), DerivedHints((Decimal("110.20"),)))
    basis = {column.id: column.basis for column in made.columns if column.basis}
    assert {id_: (found.kind, found.columns, found.row) for id_, found in basis.items()} == {
        "c1": (DerivedKind.TRANSLATION, ("c2",), None),
        "c3": (DerivedKind.SHARE, ("c2",), "r4"),
        "c5": (DerivedKind.SHARE, ("c4",), "r4"),
        "c6": (DerivedKind.CHANGE, ("c2", "c4"), None),
        "c8": (DerivedKind.SHARE, ("c7",), "r4"),
        "c9": (DerivedKind.CHANGE, ("c2", "c7"), None),
    }
    assert basis["c1"].rate == Decimal("110.20")


#: 2,549,379 / 9,185,259 rounds to 27.8; the release prints 27.7, which makes its column add up.
FORCED = ("r2", "c5")


def broken(made: Statement) -> list[tuple[str, str]]:
    return [cell for cell, verdict in verdicts(made).items() if verdict is Verdict.BROKEN]


def test_no_derived_figure_is_broken_and_per_share_figures_divide_their_rows() -> None:
    made = derive(statement(RESULTS))
    found = verdicts(made)
    assert broken(made) == [FORCED]
    assert {cell for cell in found if cell[0] == "r8"} == {
        ("r8", "c2"),
        ("r8", "c4"),
        ("r8", "c7"),
    }
    per_share = next(d for d in made.derived if d.cell.row == "r8")
    assert [key.row for key in per_share.operands] == ["r7", "r9"]
    assert len(found) == 7 * 6 + 3


def test_a_rate_that_nobody_states_is_found_from_the_figures() -> None:
    made = derive(statement(RESULTS))
    rate = made.columns[0].basis
    assert rate is not None
    assert rate.rate == Decimal("110.2")


@pytest.mark.parametrize("column", ["c1", "c3", "c6"])
def test_one_wrong_derived_figure_breaks_alone(column: str) -> None:
    made = statement(RESULTS)
    value = made.cells["r2", column].value
    assert value is not None
    assert set(broken(derive(edited(made, "r2", column, value * 2)))) == {("r2", column), FORCED}


def test_growth_from_a_loss_by_its_size_is_told_from_plain_growth() -> None:
    made = derive(
        statement(
            """
\tJPY e3 12m:2004-12-31\tJPY e3 12m:2003-12-31\tchange
Revenue\t1,200\t1,000\t20.0
Operating loss\t(50)\t(200)\t75.0
Net loss\t(300)\t(150)\t(100.0)
"""
        )
    )
    assert made.columns[2].basis is not None
    assert made.columns[2].basis.kind is DerivedKind.CHANGE_ON_SIZE
    assert broken(made) == []


def test_a_difference_column_compares_amounts() -> None:
    made = derive(
        statement(
            """
\tUSD e6 2024-12-31\tUSD e6 2023-12-31\tUSD e6 change
Cash\t1,234\t1,100\t134
Debt\t2,000\t2,450\t(450)
"""
        )
    )
    assert made.columns[2].basis is not None
    assert made.columns[2].basis.kind is DerivedKind.DIFFERENCE
    assert made.columns[2].basis.columns == ("c1", "c2")


def test_a_half_year_is_the_sum_of_its_quarters_but_a_balance_is_not() -> None:
    made = derive(
        statement(
            """
\tJPY e6 6m:2004-09-30\tJPY e6 3m:2004-09-30\tJPY e6 3m:2004-06-30
Revenues\t19,187\t10,512\t8,675
Costs\t16,297\t8,854\t7,443
Cash at end\t11,802\t11,802\t10,627
Net income\t1,162\t(273)\t1,434
"""
        )
    )
    assert made.columns[0].basis is not None
    assert made.columns[0].basis.columns == ("c3", "c2")
    assert set(verdicts(made)) == {("r1", "c1"), ("r2", "c1"), ("r4", "c1")}
    assert verdicts(made)["r4", "c1"] is Verdict.WITHIN_ROUNDING


def test_a_margin_row_is_found_by_figures_and_labels() -> None:
    made = derive(
        statement(
            """
\tJPY e6 3m:2004-09-30\tJPY e6 3m:2003-09-30\tchange\tJPY e6 3m:2004-06-30
Systems revenues\t3,838\t2,549\t50.5%\t2,695
Systems\t2,101\t1,333\t57.5%\t1,040
Outsourcing\t1,737\t1,216\t42.8%\t1,655
Cost of systems\t2,983\t2,276\t31.1%\t2,157
Systems gross margin ratio\t22.3%\t10.7%\t\t20.0%
"""
        )
    )
    margins = [d for d in made.derived if d.kind is DerivedKind.MARGIN]
    assert [(d.cell.column, [k.row for k in d.operands]) for d in margins] == [
        (column, ["r1", "r4"]) for column in ("c1", "c2", "c4")
    ]


def test_columns_of_unrelated_figures_get_no_basis_and_a_remark() -> None:
    made = derive(
        statement(
            """
\tJPY e6 2004-12-31\tUSD e6 2004-12-31\tchange
Cash\t1,234\t77\t12.0
Debt\t2,000\t961\t(7.7)
Shares\t5,311\t45\t31.9
"""
        )
    )
    assert all(column.basis is None for column in made.columns)
    assert made.columns[1].measure is Measure.AMOUNT
    assert made.derived == ()
    assert len(made.remarks) >= 1


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("have been made at the rate of JPY 110.20 = US$1.00, the approximate", "110.20"),
        ("at the rate of JPY110.20 = $1, the approximate rate", "110.20"),
        ("The noon buying rate on July 19, 2004 was ¥108.28 per $1.00.", "108.28"),
        ("translated at RMB7.0931 to US$1.00", "7.0931"),
        ("at US$1.00 = ¥151.41", "151.41"),
        ("converted at 149.58 yen to the dollar", "149.58"),
        ("1米ドル＝149.58円", "149.58"),
    ],
)
def test_rates_are_read_from_the_text(text: str, rate: str) -> None:
    (found,) = find_rates(_document(text))
    assert found.rate == Decimal(rate)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Of 110 shops 84 are abroad. Translated at the rate of JPY 110 = US$1.00.", "110"),
        ("Since ㈱ and ½ take more room when plain: translated at ¥110 = US$1.00.", "110"),
        ("円貨額は、１米ドル＝１１０円で換算しています。", "１１０"),
    ],
)
def test_a_rate_is_marked_where_it_is_stated(text: str, number: str) -> None:
    (found,) = find_rates(_document(text))
    start = text.rindex(number)
    assert found.rate == 110
    assert found.span == (start, start + 3)


def test_prices_are_no_rates() -> None:
    assert find_rates(_document("Net income of $12 to $15 per share; JPY 10,512 million")) == ()


def _document(text: str) -> Document:
    source = Source("0" * 64, TextPlace(0, len(text), 1), text)
    block = TextBlock(TextKind.PARAGRAPH, text, source, runs=((0, 0, len(text)),))
    return Document("x.txt", "", "0" * 64, "text/plain", text, (block,))


def test_forced_figures_do_not_bend_the_rate() -> None:
    made = derive(
        statement(
            """
\tUSD e3 2004-09-30 translation\tJPY e3 2004-09-30
Cash\t107,098\t11,802,165
Receivables\t61,152\t6,739,000
Inventories\t2,379\t262,180
Prepaid\t5,917\t652,061
Other\t965\t106,364
Current assets\t177,511\t19,561,770
"""
        ),
        DerivedHints((Decimal("110.20"),)),
    )
    assert made.columns[0].basis is not None
    assert str(made.columns[0].basis.rate) == "110.20"
    assert made.remarks == ()


def test_a_bracket_that_means_a_gain_grows_as_it_is_beside_losses_over_their_size() -> None:
    table = statement(
        """
\tUSD e6 3m:2023-07-29\tUSD e6 3m:2022-07-30\tchange
Operating loss\t(16.6)\t(107.8)\t84.6
Interest (income) expense, net\t(11.6)\t(0.3)\t3,766.7
Loss before taxes\t(5.0)\t(107.5)\t95.3
Net loss\t(2.8)\t(108.7)\t97.4
"""
    )
    kinds = [found.kind for found in derive(table).derived]
    on_size = DerivedKind.CHANGE_ON_SIZE
    assert kinds == [on_size, DerivedKind.CHANGE, on_size, on_size]


def test_growth_stands_beside_its_amount_and_leads_from_the_row_of_the_year_before() -> None:
    table = statement(
        """
\tJPY e6 sales\tshare\tJPY e6 operating\tshare\tJPY e6 profit\tchange
Half to September 2022\t69,234\t4.6\t9,330\t0.6\t10,441\t10.6
Half to September 2021\t66,216\t7.5\t9,274\t15.6\t9,443\t16.4
""",
        rounding=Rounding.TRUNCATION,
    )
    spans = {"r1": months_to(date(2022, 9, 30), 6), "r2": months_to(date(2021, 9, 30), 6)}
    cells = {key: replace(cell, period=spans[key[0]]) for key, cell in table.cells.items()}
    made = derive(replace(table, cells=cells))
    assert [found.kind for found in made.derived] == [DerivedKind.CHANGE] * 3
    assert {found.cell.row for found in made.derived} == {"r1"}
    assert [made.columns[at].measure for at in (1, 3, 5)] == [Measure.CHANGE] * 3
    # Amounts are truncated, percentages rounded: 4.558 % is printed 4.6.
    assert {check.outcome.verdict for check in run_checks(filing_of(made)).derived} == {
        Verdict.REPRODUCES
    }


def test_shares_of_stacked_spans_are_of_the_whole_of_their_own_span() -> None:
    table = statement(
        """
\tUSD e6 3m:2023-07-29\tshare
Net sales\t1,163.8\t100.0%
Cost of sales\t857.9\t73.7
Gross profit\t305.9\t26.3
Expenses\t322.5\t27.7
Net sales\t2,400.9\t100.0%
Cost of sales\t1,807.9\t75.3
Gross profit\t593.0\t24.7
Expenses\t668.0\t27.8
"""
    )
    made = derive(table)
    assert [found.operands[1].row for found in made.derived] == ["r1"] * 4 + ["r5"] * 4


def test_a_dash_in_a_column_of_growth_says_that_growth_means_nothing() -> None:
    table = statement(
        """
\tJPY e6 3m:2024-03-31\tJPY e6 3m:2023-03-31\tchange
Net sales\t12,000\t10,000\t20.0
Operating income\t900\t800\t12.5
Net income\t6,543\t(120)\t-
"""
    )
    assert [found.cell.row for found in derive(table).derived] == ["r1", "r2"]
