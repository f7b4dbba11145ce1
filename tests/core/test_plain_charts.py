"""Sheets of charts survive being written down; what is damaged is refused, never guessed."""

import json
from datetime import date

import pytest

from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, Ratio, RowRef
from viewer.core.periods import Duration, Instant
from viewer.core.plain_charts import LONGEST_TEXT, plain_sheet, sheet_from
from viewer.core.plain_columns import DamagedRecordError
from viewer.core.said import Said

ROW, OTHER = RowRef("s1", "r1"), RowRef("s2", "r7")
SHEET = ChartSheet(
    "chart3",
    "Income statement charts",
    "s1",
    (
        Chart(ChartKind.STACK, (ROW, OTHER), Ratio(OTHER, ROW, True, "Gross margin")),
        Chart(ChartKind.WATERFALL, (ROW,)),
    ),
    (Instant(date(2024, 3, 31)), Duration(date(2024, 1, 1), date(2024, 3, 31))),
    6,
    False,
    False,
)


def test_a_sheet_comes_back_as_it_was() -> None:
    assert sheet_from(json.loads(json.dumps(plain_sheet(SHEET)))) == SHEET


def test_a_name_of_ours_is_said_in_any_language_again() -> None:
    """The gross margin of a session kept in English is no English word in a Japanese window."""
    ratio = sheet_from(json.loads(json.dumps(plain_sheet(SHEET)))).charts[0].ratio
    assert ratio is not None
    assert isinstance(ratio.name, Said)


def test_what_an_older_version_did_not_write_has_its_default() -> None:
    data = plain_sheet(SHEET)
    for name in ("left_out", "scale", "shares_scale", "writes_figures"):
        del data[name]
    del data["charts"][0]["ratio"]["name"]
    restored = sheet_from(data)
    assert (restored.left_out, restored.scale, restored.shares_scale) == ((), None, True)
    ratio = restored.charts[0].ratio
    assert ratio is not None
    assert ratio.name == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", 3),
        ("name", None),
        ("name", "x" * (LONGEST_TEXT + 1)),
        ("charts", "columns"),
        ("charts", [{"kind": "pie", "rows": []}]),
        ("charts", [{"kind": "lines", "rows": [["s1"]]}]),
        ("charts", [{"kind": "lines", "rows": [["s1", 2]]}]),
        ("charts", [{"kind": "lines", "rows": [], "ratio": 4}]),
        ("charts", [{"kind": "lines", "rows": []}] * 65),
        ("left_out", [["2024-13-01"]]),
        ("left_out", [[]]),
        ("scale", 5),
        ("scale", True),
        ("shares_scale", 1),
    ],
)
def test_damage_is_refused(name: str, value: object) -> None:
    with pytest.raises(DamagedRecordError):
        sheet_from(plain_sheet(SHEET) | {name: value})


def test_no_record_at_all_is_refused() -> None:
    for data in (None, [1], "chart", 4):
        with pytest.raises(DamagedRecordError):
            sheet_from(data)
