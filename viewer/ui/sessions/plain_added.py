"""Added columns as plain data that JSON can hold, and back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from viewer.core.added_columns import AddedColumn, AddedKind, ExchangeRate
from viewer.core.periods import Duration
from viewer.core.relations import CellKey

#: More than anybody adds; a file that says more is not ours.
MOST_COLUMNS = 1_000
LONGEST_RATE = 40


def added_to_plain(added: AddedColumn) -> dict[str, Any]:
    """An added column as plain data."""
    rate, period = added.rate, added.period
    return {
        "kind": str(added.kind),
        "columns": list(added.columns),
        "signs": list(added.signs),
        "base": list(added.base) if added.base else None,
        "rate": [str(rate.rate), rate.of, rate.per] if rate else None,
        "period": [period.start.isoformat(), period.end.isoformat()] if period else None,
    }


def added_from_plain(data: object) -> tuple[AddedColumn, ...]:
    """Added columns from a list of plain data.

    Raises:
        ValueError: it is none of ours, or damaged.
    """
    if type(data) is not list or len(data) > MOST_COLUMNS:
        raise ValueError("added")
    return tuple(_column(one) for one in data)


def _column(data: object) -> AddedColumn:
    if not isinstance(data, Mapping):
        raise ValueError("added")  # noqa: TRY004 - one error for "not our file".
    signs = data.get("signs")
    if type(signs) is not list or any(sign not in {1, -1} for sign in signs):
        raise ValueError("signs")
    columns = _texts(data.get("columns"))
    if signs and len(signs) != len(columns):
        raise ValueError("signs")
    base, rate, period = data.get("base"), data.get("rate"), data.get("period")
    return AddedColumn(
        AddedKind(str(data.get("kind"))),
        columns,
        tuple(signs),
        CellKey(*_texts(base, 3)) if base is not None else None,
        _rate(*_texts(rate, 3)) if rate is not None else None,
        Duration(*map(date.fromisoformat, _texts(period, 2))) if period is not None else None,
    )


def _rate(number: str, of: str, per: str) -> ExchangeRate:
    try:
        rate = Decimal(number) if len(number) <= LONGEST_RATE else Decimal(0)
    except InvalidOperation as error:
        raise ValueError("rate") from error
    if not rate.is_finite() or rate <= 0:
        raise ValueError("rate")
    return ExchangeRate(rate, of, per)


def _texts(data: object, count: int | None = None) -> tuple[str, ...]:
    if type(data) is not list or len(data) > MOST_COLUMNS:
        raise ValueError("texts")
    if not all(type(one) is str for one in data) or (count is not None and len(data) != count):
        raise ValueError("texts")
    return tuple(data)
