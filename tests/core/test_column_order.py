"""The columns of a statement in the order of their periods."""

from datetime import date

import pytest

from viewer.core.column_order import columns_by_period
from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Column, Measure

Q25 = Duration(date(2025, 4, 1), date(2025, 6, 30))
Q24 = Duration(date(2024, 4, 1), date(2024, 6, 30))
H25 = Duration(date(2025, 1, 1), date(2025, 6, 30))
H24 = Duration(date(2024, 1, 1), date(2024, 6, 30))
MAR, JUN = Instant(date(2025, 3, 31)), Instant(date(2025, 6, 30))


def column(name: str, period: Period | None, measure: Measure = Measure.AMOUNT) -> Column:
    return Column(name, 0, (name,), period=period, measure=measure)


@pytest.mark.parametrize(
    ("columns", "newest", "wanted"),
    [
        # Groups of equally long periods stay where they are.
        ([("a", Q24), ("b", Q25), ("c", H24), ("d", H25)], True, "b a d c"),
        ([("a", Q25), ("b", Q24), ("c", H25), ("d", H24)], False, "b a d c"),
        ([("a", MAR), ("b", JUN)], True, "b a"),
        ([("a", JUN), ("b", MAR)], True, "a b"),
        # What has no period, a note or a change, stays where it is.
        ([("n", None), ("a", Q24), ("b", Q25), ("v", None)], True, "n b a v"),
        ([], True, ""),
    ],
)
def test_periods_in_their_groups(
    columns: list[tuple[str, Period | None]], newest: bool, wanted: str
) -> None:
    made = [column(name, period) for name, period in columns]
    assert columns_by_period(made, newest_first=newest) == tuple(wanted.split())


def test_a_share_goes_along_with_its_amount_and_a_change_stays() -> None:
    columns = [
        column("a", Q24),
        column("share a", Q24, Measure.SHARE),
        column("b", Q25),
        column("share b", Q25, Measure.SHARE),
        column("change", Q25, Measure.CHANGE),
    ]
    ordered = columns_by_period(columns, newest_first=True)
    assert ordered == ("b", "share b", "a", "share a", "change")
