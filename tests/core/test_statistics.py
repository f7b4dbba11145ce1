"""A selection summed up exactly, with a warning where the sum makes no sense."""

from decimal import Decimal

from tests.statement_maker import statement
from viewer.core.statement import Cell
from viewer.core.statistics import selection_statistics

TEXT = (
    "\tJPY e3 3m:2004-09-30\tJPY e3 3m:2003-09-30\tUSD e3 3m:2004-09-30\n"
    "A\t1,100\t1,000\t10\n"
    "B\t(300)\t200\t3\n"
    "Per share [JPY/share]\t0.1\t0.2\t\n"
    "Words\tn.m.\t\t\n"
)


def cells(*places: tuple[str, str]) -> list[Cell]:
    """The figures at these places."""
    made = statement(TEXT)
    return [made.cells[place] for place in places]


def test_a_column_is_summed_exactly() -> None:
    found = selection_statistics(cells(("r1", "c1"), ("r2", "c1")))
    assert found.total == Decimal(800_000)
    assert found.average == Decimal(400_000)
    assert (found.smallest, found.largest) == (Decimal(-300_000), Decimal(1_100_000))
    assert (found.cells, found.numbers, found.mixed) == (2, 2, ())
    assert (found.unit, found.scale) == ("JPY", 3)


def test_two_figures_are_compared_from_the_earlier_to_the_later() -> None:
    for places in ((("r1", "c1"), ("r1", "c2")), (("r1", "c2"), ("r1", "c1"))):
        found = selection_statistics(cells(*places))
        assert found.difference == Decimal(100_000)
        assert found.change == Decimal("0.1")
        assert found.mixed == ("periods",)


def test_a_change_from_a_negative_figure_is_not_meaningful() -> None:
    found = selection_statistics(cells(("r1", "c1"), ("r2", "c1")))
    assert found.difference == Decimal(1_400_000)
    assert found.change is None


def test_what_is_mixed_is_said() -> None:
    found = selection_statistics(cells(("r1", "c1"), ("r1", "c3"), ("r3", "c1")))
    assert found.mixed == ("units", "scales", "measures")
    assert found.unit == ""


def test_words_are_counted_as_cells_only() -> None:
    found = selection_statistics(cells(("r1", "c1"), ("r4", "c1")))
    assert (found.cells, found.numbers) == (2, 1)
    assert selection_statistics(cells(("r4", "c1"))).total is None


def test_cents_are_not_lost_at_ten_to_the_fifteenth() -> None:
    made = statement("\tUSD\nA\t1,000,000,000,000,000.05\nB\t0.10\n")
    found = selection_statistics([made.cells["r1", "c1"], made.cells["r2", "c1"]])
    assert found.total == Decimal("1000000000000000.15")


def test_two_currencies_are_called_so() -> None:
    found = selection_statistics(cells(("r1", "c1"), ("r1", "c3")))
    assert found.mixed == ("currencies",)
