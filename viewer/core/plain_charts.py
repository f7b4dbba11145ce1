"""Sheets of charts as plain data that JSON can hold, and back: for a session that is restored."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from viewer.core.chart_sheet import GROSS_MARGIN, Chart, ChartKind, ChartSheet, Ratio, RowRef
from viewer.core.periods import Duration, Instant, Period
from viewer.core.plain_columns import DamagedRecordError

#: More charts on one page, or rows in one chart, are nobody's choice.
MOST_CHARTS, MOST_ROWS, MOST_PERIODS = 64, 256, 4096
LONGEST_TEXT = 32_767
#: Powers of ten that amounts are written in.
SCALES = frozenset({None, 0, 3, 6, 9, 12})


def plain_sheet(sheet: ChartSheet) -> dict[str, Any]:
    """A sheet as dictionaries, lists, texts and numbers."""
    return {
        "id": sheet.id,
        "name": sheet.name,
        "statement": sheet.statement,
        "charts": [_plain_chart(chart) for chart in sheet.charts],
        "left_out": [_plain_period(period) for period in sheet.left_out],
        "scale": sheet.scale,
        "shares_scale": sheet.shares_scale,
        "writes_figures": sheet.writes_figures,
    }


def sheet_from(data: object) -> ChartSheet:
    """The sheet that plain data describes; what a field lacks has its default.

    Raises:
        DamagedRecordError: it describes none.
    """
    fields = _mapping(data)
    scale = fields.get("scale")
    if type(scale) not in {int, type(None)} or scale not in SCALES:
        raise DamagedRecordError("no such scale")
    return ChartSheet(
        id=_text(fields.get("id")),
        name=_text(fields.get("name")),
        statement=_text(fields.get("statement")),
        charts=tuple(_chart(chart) for chart in _list(fields.get("charts"), MOST_CHARTS)),
        left_out=tuple(_period(one) for one in _list(fields.get("left_out", []), MOST_PERIODS)),
        scale=scale,
        shares_scale=_flag(fields.get("shares_scale", True)),
        writes_figures=_flag(fields.get("writes_figures", True)),
    )


def _plain_chart(chart: Chart) -> dict[str, Any]:
    ratio = chart.ratio
    return {
        "kind": chart.kind.value,
        "rows": [list(row) for row in chart.rows],
        "ratio": ratio and {
            "part": list(ratio.part), "base": list(ratio.base),
            "rest": ratio.rest, "name": ratio.name,
        },
    }  # fmt: skip


def _chart(data: object) -> Chart:
    fields = _mapping(data)
    try:
        kind = ChartKind(_text(fields.get("kind")))
    except ValueError as error:
        raise DamagedRecordError("no such kind of chart") from error
    rows = tuple(_row(row) for row in _list(fields.get("rows"), MOST_ROWS))
    told = fields.get("ratio")
    if told is None:
        return Chart(kind, rows)
    ratio = _mapping(told)
    part, base = _row(ratio.get("part")), _row(ratio.get("base"))
    rest, name = _flag(ratio.get("rest", False)), _text(ratio.get("name", ""))
    # A name of ours is said in the window's language, whichever it was kept in.
    known = GROSS_MARGIN if name == GROSS_MARGIN else name
    return Chart(kind, rows, Ratio(part, base, rest, known))


def _plain_period(period: Period) -> list[str]:
    """One day of an instant, first and last day of a duration."""
    if isinstance(period, Instant):
        return [period.on.isoformat()]
    return [period.start.isoformat(), period.end.isoformat()]


def _period(data: object) -> Period:
    try:
        days = [date.fromisoformat(_text(day)) for day in _list(data, 2)]
    except ValueError as error:
        raise DamagedRecordError("no day of a calendar") from error
    if not days:
        raise DamagedRecordError("no period")
    return Instant(days[0]) if len(days) == 1 else Duration(days[0], days[1])


def _row(data: object) -> RowRef:
    names = [_text(name) for name in _list(data, 2)]
    if len(names) != 2:
        raise DamagedRecordError("no row of a statement")
    return RowRef(names[0], names[1])


def _mapping(data: object) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise DamagedRecordError("no record")
    return data


def _list(data: object, most: int) -> list[Any]:
    if not isinstance(data, list) or len(data) > most:
        raise DamagedRecordError("no list of that length")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str) or len(data) > LONGEST_TEXT:
        raise DamagedRecordError("no text")
    return data


def _flag(data: object) -> bool:
    if not isinstance(data, bool):
        raise DamagedRecordError("neither true nor false")
    return data
