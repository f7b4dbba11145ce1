"""How formulas are written, of derived figures and of added columns."""

from decimal import Decimal

import pytest

from viewer.core import added_words
from viewer.core.added_columns import AddedColumn, AddedKind, ExchangeRate
from viewer.core.formula_patterns import written
from viewer.core.relations import DerivedKind


@pytest.mark.parametrize(
    ("kind", "operands", "rate", "formula"),
    [
        (DerivedKind.RATIO_TO_AVERAGE, ("120", "1,400", "1,000"), None,
         "120 ÷ ((1,400 + 1,000) ÷ 2)"),
        (DerivedKind.CHANGE_ON_SIZE, ("282", "(830)"), None, "(282 − (830)) ÷ |(830)|"),
        (DerivedKind.TRANSLATION, ("5,500",), Decimal("1E+2"), "5,500 ÷ 100"),
        (DerivedKind.TRANSLATION, ("5,500",), None, "5,500"),
        (DerivedKind.MULTIPLE, ("1.25",), Decimal(8), "1.25 × 8"),
        (DerivedKind.MULTIPLE, ("1.25",), None, "1.25"),
    ],
)  # fmt: skip
def test_formulas_are_signs_and_figures(
    kind: DerivedKind, operands: tuple[str, ...], rate: Decimal | None, formula: str
) -> None:
    assert written(kind, operands, rate=rate) == formula


def test_a_sum_is_written_with_its_signs() -> None:
    assert (
        written(DerivedKind.COLUMN_SUM, ("88", "4,120", "12"), (-1, 1, 1)) == "− 88 + 4,120 + 12"
    )


def test_words_in_formulas_of_added_columns_are_said_in_other_languages() -> None:
    rate = ExchangeRate(Decimal("110.20"), "JPY", "USD")
    growth = added_words.written(AddedColumn(AddedKind.CAGR, ("a", "b")), ("2024", "2021"))
    dollars = added_words.written(AddedColumn(AddedKind.TRANSLATION, ("a",), rate=rate), ("2024",))
    other = {
        "({late} ÷ {early}) ^ (1 ÷ years) − 1": "({late} ÷ {early}) ^ (1 ÷ 年数) − 1",
        "{column} at {rate}": "{column}を{rate}で換算",
    }
    assert growth == "(2024 ÷ 2021) ^ (1 ÷ years) − 1"
    assert growth.translated(lambda text: other[text]) == "(2024 ÷ 2021) ^ (1 ÷ 年数) − 1"
    assert dollars.translated(lambda text: other[text]) == "2024を110.20 JPY/USDで換算"
