"""Values of several types in one column come back as they were, and none is taken for nothing."""

from datetime import date

import pytest

from viewer.core.periods import Duration, Instant, Period
from viewer.core.plain_columns import columns_of
from viewer.core.plain_records import Packing, Unpacking

VALUES = [None, Instant(date(2024, 3, 31)), Duration(date(2023, 4, 1), date(2024, 3, 31)), None]


def test_periods_of_either_kind_and_none_come_back() -> None:
    packing = Packing()
    packed = columns_of(Period | None).pack(VALUES, packing)
    unpacking = Unpacking(packing.fields, packing.texts)
    assert columns_of(Period | None).unpack(packed, len(VALUES), unpacking) == VALUES


def test_a_value_of_another_type_is_refused_rather_than_left_out() -> None:
    with pytest.raises(KeyError, match="str"):
        columns_of(Period | None).pack([*VALUES, "2024"], Packing())
