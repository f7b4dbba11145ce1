"""Which rows are totals, which rules they take, how far labels are indented."""

from dataclasses import replace

from tests.statement_maker import statement
from tests.ui.sheet_samples import income_statement
from viewer.core.outline import Outline
from viewer.core.statement import Statement
from viewer.ui.models.addresses import column_letters, parse_name
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.sheet_rows import SheetRow, closing_totals, sheet_rows


def rows_of(shown: Statement) -> dict[str, SheetRow]:
    return {row.id: row for row in sheet_rows(shown, Outline.of(shown))}


def test_totals_are_strong_and_ruled() -> None:
    rows = rows_of(income_statement())
    assert [row.id for row in rows.values() if row.is_total] == ["r7", "r10", "r12"]
    assert rows["r7"].rule is RuleKind.SINGLE
    assert rows["r8"].rule is RuleKind.NONE
    assert rows["r12"].rule is RuleKind.DOUBLE
    assert [row.id for row in rows.values() if row.is_strong] == ["r1", "r7", "r10", "r12"]


def test_both_sides_of_a_balance_take_a_double_rule() -> None:
    balance = statement(
        "\tJPY\nCash\t3\nOther\t4\nAssets\t7\nDebt\t5\nEquity\t2\nTotal\t7",
        ["r3 = r1 + r2", "r6 = r4 + r5"],
    )
    assert closing_totals(balance) == {"r3", "r6"}


def test_totals_that_do_not_balance_leave_it_to_the_last() -> None:
    shown = statement(
        "\tJPY\nA\t3\nB\t4\nFirst\t7\nC\t5\nD\t3\nLast\t8", ["r3 = r1 + r2", "r6 = r4 + r5"]
    )
    assert closing_totals(shown) == {"r6"}


def test_labels_are_indented_as_printed_or_else_by_level() -> None:
    plain = income_statement()
    assert [row.indent for row in rows_of(plain).values()][2:10] == [2, 2, 2, 2, 1, 1, 1, 0]
    printed = replace(
        plain, rows=tuple(replace(row, depth=int(row.id == "r3")) for row in plain.rows)
    )
    indents = {row.id: row.indent for row in rows_of(printed).values()}
    assert indents["r3"] == 1
    assert indents["r4"] == 0


def test_names_of_columns_are_a_spreadsheets() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
    assert parse_name(" aa12 ") == (12, 26)
    assert all(parse_name(name) is None for name in ("12", "A", "A1B", "", "A1:B2"))
