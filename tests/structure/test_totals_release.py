"""The sums of the first filing, all of them and no other, and what one wrong figure does."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.structure.footings import broken_columns, verdicts
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.structure.totals import infer_sums

#: Per table: total -> its parts, by the beginning of their labels; a minus in front subtracts.
EXPECTED: tuple[dict[str, list[str]], ...] = (
    {"Operating Income": ["Total Revenues", "-Total Costs", "-SG&A"]},
    {"Total Revenues": ["Connectivity", "SI", "Equipment"]},
    {"Total Costs": ["Connectivity", "SI", "Equipment"]},
    {
        "Dedicated Access": [
            "IP Service (Low", "IP Service (Medium", "IP Service (High", "IIJ T1", "IIJ Data",
            "IIJ FiberAccess",
        ],
        "Dial-up Access Service Contracts": [
            "Dial-up Access Services, under", "Dial-up Access Services, OEM",
        ],
    },
    {
        "Total Connectivity": [
            "IP Service", "IIJ T1", "IIJ FiberAccess", "Under IIJ", "OEM", "VAS", "Other Revenues",
        ]
    },
    {},
    {"Systems Integration Revenues": ["Systems Integration", "Outsourced"]},
    {},
    {},
    {
        "Operating Income": ["Adjusted EBITDA", "Depreciation"],
        "Net Income": ["Operating Income", "Other Expenses", "-Income Tax", "Minority", "Equity"],
    },
    {"Purchase of Property": ["Capital Expenditures", "-Acquisition"]},
    {
        "Total connectivity": ["Dedicated", "Dial-up", "Value-added", "Other"],
        "Total revenues": ["Total connectivity", "Systems", "Equipment"],
        "Total costs": ["Cost of connectivity", "Cost of systems", "Cost of equipment"],
        "Total costs and expenses": ["Total costs", "Sales", "General", "Research"],
        "Operating income": ["Total revenues", "-Total costs and expenses"],
        "Income(Loss) before": ["Operating income", "Other expenses"],
        "Net income": ["Income(Loss) before", "-Income tax", "Minority", "Equity"],
    },
    {
        "Total current assets": ["Cash", "Accounts", "Inventories", "Prepaid", "Other current"],
        "Total assets": [
            "Total current assets", "Investments", "Other Investments", "Property", "Guarantee",
            "Other Assets",
        ],
        "Total current liabilities": [
            "Short-term", "Payable", "Accounts payable", "Accrued", "Other current", "Long-term",
            "Convertible", "Capital lease",
        ],
        "Total liabilities": [
            "Total current liabilities", "Long-term", "Convertible", "Capital Lease", "Accrued",
            "Other Noncurrent",
        ],
        "Total shareholders' equity": [
            "Common", "Additional", "Accumulated deficit", "Accumulated other", "Treasury",
        ],
        "Total liabilities and": ["Total liabilities", "Minority", "Total shareholders' equity"],
    },
    {
        "Net cash provided by (used in) operating": [
            "Net income", "Depreciation", "Provision", "Equity", "Minority", "Foreign", "Loss",
            "Net (gains)", "Decrease (increase)", "Increase (decrease)", "Decrease in", "Deferred",
            "Other",
        ],
        "Net cash provided by (used in) investing": [
            "Purchase of property", "Proceeds", "Purchase of other", "Refund", "Other",
        ],
        "Net cash provided by (used in) financing": [
            "Proceeds from long", "Repayments", "Proceeds from sec", "Repurchase", "Principal",
            "Net increase", "Proceeds from issuance of common stock of", "Proceeds from issuance",
        ],
        "Net Increase": ["Net cash", "Net cash", "Net cash", "Effect"],
        "Cash and Cash Equivalents, End": ["Net Increase", "Cash and Cash Equivalents, Beginning"],
    },
)  # fmt: skip


def begins(statement: Statement, row: str, label: str) -> bool:
    return statement.row_by_id[row].label.startswith(label)


@pytest.mark.parametrize("table", range(14))
def test_exactly_the_sums_of_the_page(release_filing: Filing, table: int) -> None:
    statement = release_filing.statements[table]
    relations = infer_sums(statement, statement.rounding)
    assert len(relations) == len(EXPECTED[table])
    for relation, (total, parts) in zip(relations, EXPECTED[table].items(), strict=True):
        assert begins(statement, relation.total, total)
        assert [term.weight for term in relation.terms] == [
            -1 if part.startswith("-") else 1 for part in parts
        ]
        for term, part in zip(relation.terms, parts, strict=True):
            assert begins(statement, term.row, part.removeprefix("-"))


def test_all_of_them_hold(release_filing: Filing) -> None:
    found: Counter[Verdict] = Counter()
    for statement in release_filing.statements:
        for relation in infer_sums(statement):
            found.update(verdicts(statement, relation))
    assert found == {Verdict.EXACT: 138, Verdict.WITHIN_ROUNDING: 5}


def test_only_detail_folds(release_filing: Filing) -> None:
    running = {"Operating", "Income(Loss)", "Net I", "Net i", "Cash", "Purchase"}
    for statement in release_filing.statements:
        for relation in infer_sums(statement):
            label = statement.row_by_id[relation.total].label
            assert relation.folds is not any(label.startswith(word) for word in running)
            assert relation.evidence


def wrong_figures(statement: Statement) -> Iterable[tuple[str, str, Decimal]]:
    """Every figure in a sum, wrong by little more than any sum's bound, and by a lot."""
    relations = infer_sums(statement)
    rows = {row for r in relations for row in (r.total, *(term.row for term in r.terms))}
    most = max(len(relation.terms) for relation in relations)
    for row, column, cell in statement.figures():
        if row.id in rows and column.measure.adds_up and cell.value is not None:
            unit = Decimal(1).scaleb(-(cell.decimals or 0))
            yield row.id, column.id, cell.value + (most + 2) * unit
            yield row.id, column.id, cell.value - 10 * abs(cell.value) - 90 * unit


@pytest.mark.parametrize("table", [0, 1, 3, 6, 9, 10, 11])
def test_a_wrong_figure_breaks_the_sums_that_hold_it_and_no_other(
    release_filing: Filing, table: int
) -> None:
    statement = release_filing.statements[table]
    honest = {(r.total, r.terms): r for r in infer_sums(statement)}
    for row, column, value in wrong_figures(statement):
        cell = statement.cells[row, column]
        wrong = replace(
            statement, cells={**statement.cells, (row, column): replace(cell, value=value)}
        )
        found = {(r.total, r.terms): broken_columns(wrong, r) for r in infer_sums(wrong)}
        expected = {
            key: {column} if row == key[0] or row in {t.row for t in key[1]} else set()
            for key in honest
        }
        assert found == expected, (row, column, value)
