"""The traps of recovering sums, one by one, on small tables typed here."""

from dataclasses import replace
from functools import reduce

import pytest

from tests.statement_maker import edited, statement
from tests.structure.footings import broken_columns
from viewer.core.intervals import Rounding
from viewer.core.statement import Statement, StatementKind
from viewer.structure.totals import infer_sums


def sums(table: Statement, mode: Rounding = Rounding.NEAREST) -> dict[str, str]:
    """Total -> its signed parts, as row ids."""
    return {
        relation.total: " ".join(
            f"{'-' if term.weight < 0 else '+'}{term.row}" for term in relation.terms
        )
        for relation in infer_sums(table, mode)
    }


def test_nested_totals_and_a_blank_cell() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "# Current assets:\n"
        "Cash	1,204	1,391	988\n"
        "Inventories	377		251\n"
        "Total current assets	1,581	1,391	1,239\n"
        "Goodwill	415	402	377\n"
        "Total assets	1,996	1,793	1,616"
    )
    assert sums(table) == {"r4": "+r2 +r3", "r6": "+r4 +r5"}


def test_a_difference_is_read_downwards() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "Revenue	8,412	7,951	7,312\n"
        "Cost of revenue	5,120	4,977	4,803\n"
        "Gross profit	3,292	2,974	2,509"
    )
    assert sums(table) == {"r3": "+r1 -r2"}


def test_a_total_above_its_parts_needs_a_cue() -> None:
    text = (
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "{}	8,412	7,951	7,312\n"
        "Domestic	5,120	4,977	4,803\n"
        "Overseas	3,292	2,974	2,509"
    )
    assert sums(statement(text.format("Total sales"))) == {"r1": "+r2 +r3"}
    table = statement(text.format("Sales"), kind=StatementKind.BREAKDOWN)
    assert sums(table) == {"r1": "+r2 +r3"}


def test_a_cost_printed_negative_is_added_and_a_positive_one_subtracted() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "Operating income	2,821	2,297	1,004\n"
        "Other expenses	(101)	(157)	(151)\n"
        "Income tax expense	517	(571)	657\n"
        "Minority interests	(42)	186	39\n"
        "Net income	2,161	2,897	235"
    )
    assert sums(table) == {"r5": "+r1 +r2 -r3 +r4"}


def test_a_row_of_which_is_in_no_sum() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "Services	4,204	4,391	3,988\n"
        "Products	2,377	2,102	2,251\n"
        "Total revenue	6,581	6,493	6,239\n"
        "Cost of revenue	4,780	5,127	4,811\n"
        "Network cost (included in cost of revenue)	877	1,240	985\n"
        "Gross margin ratio	27.4%	21.0%	22.9%"
    )
    assert sums(table) == {"r3": "+r1 +r2"}


def test_a_total_of_one_part_needs_its_heading() -> None:
    text = (
        "	JPY e6 A	JPY e6 B\n"
        "# Leased assets\n"
        "{}	69,141	89,456\n"
        "{}	69,141	89,456\n"
        "Land	36,952	40,433\n"
        "Total property	106,093	129,889"
    )
    named = sums(statement(text.format("Vehicles", "Total leased assets")))
    assert named == {"r3": "+r2", "r5": "+r3 +r4"}
    assert "r3" not in sums(statement(text.format("Vehicles", "Pledged vehicles")))


def test_restated_profit_is_no_sum_of_itself() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B\n"
        "税引前利益	9,443	10,441\n"
        "法人所得税費用	2,676	2,815\n"
        "当期利益	6,767	7,626\n"
        "# 当期利益の帰属\n"
        "親会社の所有者	6,779	7,620\n"
        "非支配持分	(12)	6\n"
        "当期利益	6,767	7,626"
    )
    assert sums(table) == {"r3": "+r1 -r2", "r7": "+r5 +r6"}


def test_a_result_shared_out_among_owners_is_a_second_reading() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B\n"
        "Income before income taxes	9,443	10,441\n"
        "Income tax expense	2,676	2,815\n"
        "Net income	6,767	7,626\n"
        "# Attributable to:\n"
        "Owners of the parent	6,779	7,620\n"
        "Non-controlling interests	(12)	6"
    )
    found = infer_sums(table)
    assert [(r.total, r.reading, r.folds) for r in found] == [
        ("r3", "primary", False),
        ("r3", "second", False),
    ]
    assert [term.row for term in found[1].terms] == ["r5", "r6"]


def test_net_income_feeds_a_second_total() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B	JPY e6 C\n"
        "Income before income taxes	9,443	10,441	8,877\n"
        "Income tax expense	2,676	2,815	2,303\n"
        "Net income	6,767	7,626	6,574\n"
        "Less: non-controlling interests	112	106	97\n"
        "Net income of the company	6,655	7,520	6,477\n"
        "Foreign currency translation	1,415	(933)	288\n"
        "Comprehensive income	8,182	6,693	6,862"
    )
    assert sums(table) == {"r3": "+r1 -r2", "r5": "+r3 -r4", "r7": "+r3 +r6"}
    assert {r.total: r.reading for r in infer_sums(table)}["r7"] == "second"


def test_the_tree_goes_through_printed_subtotals() -> None:
    table = statement(
        "	USD e6 A	USD e6 B\n"
        "Operating income	21,638	16,909\n"
        "Interest income	515	359\n"
        "Interest expense	(63)	(64)\n"
        "Total other income	452	295\n"
        "Income before income tax	22,090	17,204\n"
        "Income tax expense	3,135	2,398\n"
        "Net income	18,955	14,806"
    )
    assert sums(table) == {"r4": "+r2 +r3", "r5": "+r1 +r4", "r7": "+r5 -r6"}


def test_per_share_figures_share_counts_and_ratios_take_no_part() -> None:
    table = statement(
        "	USD e6 A	USD e6 B\n"
        "Net income	24,780	23,636\n"
        "Basic [USD/share]	1.65	1.53\n"
        "Diluted [USD/share]	1.65	1.53\n"
        "Basic shares [shares]	14,994,082	15,405,856\n"
        "Diluted shares [shares]	14,994,082	15,405,856"
    )
    assert sums(table) == {}


def test_zero_rows_are_placed_by_their_heading() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B\n"
        "Deposits	1,333	1,871\n"
        "# Financing activities:\n"
        "Proceeds from notes	-	-\n"
        "Borrowings	2,310	1,877\n"
        "Repayments	(1,021)	(1,204)\n"
        "Net cash provided by financing activities	1,289	673"
    )
    assert sums(table) == {"r6": "+r3 +r4 +r5"}


def test_truncated_figures_may_miss_by_one_unit_a_part() -> None:
    table = statement(
        "	JPY e6 A	JPY e6 B\n"
        "# 流動資産\n"
        "現金	14,119	4,956\n"
        "債権	24,200	23,300\n"
        "棚卸資産	18,161	17,512\n"
        "その他	12,528	10,711\n"
        "流動資産合計	69,011	56,481"
    )
    assert sums(table, Rounding.TRUNCATION) == {"r6": "+r2 +r3 +r4 +r5"}
    (cut,) = infer_sums(table, Rounding.TRUNCATION)
    assert broken_columns(replace(table, rounding=Rounding.TRUNCATION), cut) == set()
    assert broken_columns(table, cut) == {"c1"}


def test_one_column_speaks_only_with_labels() -> None:
    text = "	USD e6 A\n# {}\nBasic	31\nPlus	44\nExtra	27\n{}	102\nOther	9"
    assert sums(statement(text.format("Revenue", "Total revenue"))) == {"r5": "+r2 +r3 +r4"}
    assert sums(statement(text.format("Plans", "Largest"))) == {}


def test_a_wrong_total_of_a_clear_section_is_claimed() -> None:
    table = statement(
        "	USD e6 A\n"
        "# Current assets:\n"
        "Cash	12,041\n"
        "Receivables	3,772\n"
        "Inventories	8,020\n"
        "Total current assets	23,338\n"
        "Goodwill	4,154\n"
        "Total assets	27,492"
    )
    found = {relation.total: relation for relation in infer_sums(table)}
    assert [term.row for term in found["r5"].terms] == ["r2", "r3", "r4"]
    assert {"labelled total", "heading repeated"} <= set(found["r5"].evidence)
    assert [term.row for term in found["r7"].terms] == ["r5", "r6"]


def test_a_sign_that_may_be_misread_is_not_claimed_as_wrong() -> None:
    table = statement(
        "	USD e6 A\n"
        "# Property:\n"
        "Land	12,041\n"
        "Buildings	3,772\n"
        "Depreciation	8,020\n"
        "Total property	7,793"
    )
    assert all(term.row != "r4" or term.weight < 0 for r in infer_sums(table) for term in r.terms)


def test_a_wrong_subtotal_is_not_swallowed() -> None:
    table = statement(
        "	USD e6 A	USD e6 B\n"
        "# Current assets:\n"
        "Cash	12,041	11,876\n"
        "Receivables	3,772	4,120\n"
        "Total current assets	15,831	15,996\n"
        "Goodwill	4,154	4,154\n"
        "Total assets	19,967	20,150"
    )
    assert sums(table) == {"r4": "+r2 +r3", "r6": "+r4 +r5"}


@pytest.mark.parametrize(
    "text",
    [
        "	JPY e6 A	JPY e6 B\nRevenue	1,167	999\nCost	1,091	935\nEBITDA	1,275	126",
        "	JPY e6 A	JPY e6 B\nApples	5	5\nPears	5	5\nTotal	7	9",
        "	JPY A\nContracts	100\nOffices	100",
        "	JPY A",
    ],
)
def test_tables_without_sums_have_none(text: str) -> None:
    assert sums(statement(text)) == {}


def test_figures_longer_than_a_float_or_a_decimal_context_stay_exact() -> None:
    one, two = "123456789012345678901234567890123", "876543210987654321098765432109876"
    both = str(int(one) + int(two))
    text = f"	JPY A	JPY B\n# Notes\nOld	{one}	41\nNew	{two}	57\nTotal notes	{both}	98"
    table = statement(text)
    values = {"r2": one, "r3": two, "r4": both}
    exact = reduce(lambda t, row: edited(t, row, "c1", values[row]), values, table)
    wrong = edited(exact, "r4", "c1", str(int(both) + 9))
    assert "exact in 2 of 2 columns" in infer_sums(exact)[0].evidence
    assert "does not add up in 1" in infer_sums(wrong)[0].evidence


def test_net_of_tax_is_read_downwards() -> None:
    table = statement(
        "	USD e6 A	USD e6 B	USD e6 C\n"
        "Total reclassifications	5,120	4,977	4,803\n"
        "Income tax	1,120	1,004	997\n"
        "Net of taxes	4,000	3,973	3,806"
    )
    assert sums(table) == {"r3": "+r1 -r2"}


def test_zero_rows_do_not_fill_an_unlabelled_difference() -> None:
    table = statement(
        "	USD e6 A	USD e6 B	USD e6 C\n"
        "Prior number	4,120	3,977	4,803\n"
        "Current number	4,100	3,904	4,700\n"
        "Repurchased	0	0	0\n"
        "Paid in full	20	73	103"
    )
    assert sums(table) == {}


def test_a_column_of_average_prices_is_no_wrong_total() -> None:
    table = statement(
        "	e3 Units	USD Average price\n"
        "Balance at September 28	163,326	158.73\n"
        "Granted	63,378	228.10\n"
        "Vested	(39,177)	148.90\n"
        "Balance at March 29	187,527	184.38"
    )
    assert sums(table) == {"r4": "+r1 +r2 +r3"}
