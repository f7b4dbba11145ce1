"""A session as JSON text and back. Nothing in a file that is not as it must be is believed."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from viewer.core.plain_charts import plain_sheet, sheet_from
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.sessions.plain_views import MOST_NAMES, from_plain, to_plain
from viewer.ui.sessions.record import KeptFile, NamedStatement, Names, Session, SheetMark

FORMAT = "crossfoot session"
SCHEMA = 1
#: More than a person opens, and more than a filing has; a file that says more is not ours.
MOST_FILES = 500
MOST_SHEETS = 2_000
MOST_CHARTS = 500
#: Where Qt's own numbers end.
LARGEST_NUMBER = 2**31 - 1

_Value = TypeVar("_Value")


class NewerError(ValueError):
    """The file was written by a later version of the program."""


def to_text(session: Session) -> str:
    """The session as JSON; ASCII only, so that any path of any system can be written."""
    content = {
        "format": FORMAT,
        "schema": SCHEMA,
        "shown": session.shown,
        "ended": session.ended,
        "order": session.order and str(session.order),
        "scale": [session.scale.value] if session.scale else None,
        "files": [_plain_file(file) for file in session.files],
        "gone": [_plain_file(file) for file in session.gone],
    }
    return json.dumps(content, ensure_ascii=True, indent=1)


def _plain_file(file: KeptFile) -> dict[str, Any]:
    return {
        "path": file.path,
        "digest": file.digest,
        "shown": file.shown,
        "sheets": [_plain_sheet(mark) for mark in file.sheets],
        "charts": [plain_sheet(sheet) for sheet in file.charts],
        "chart_rows": [_plain_sheet(mark) for mark in file.chart_rows],
        "named": [_plain_fields(named) for named in file.named],
    }


def _plain_sheet(mark: SheetMark) -> dict[str, Any]:
    return _plain_fields(mark) | {"view": to_plain(mark.view)}


def _plain_fields(record: SheetMark | NamedStatement) -> dict[str, Any]:
    return {spec.name: getattr(record, spec.name) for spec in fields(record)}


def from_text(text: str) -> Session:
    """The session in JSON text; names that a later version may have added are ignored.

    Raises:
        NewerError: a later version wrote it in another way.
        ValueError: it is not ours, or damaged.
        RecursionError: it is nested deeper than any of ours.
    """
    data = _mapping(json.loads(text))
    if data.get("format") != FORMAT:
        raise ValueError("another format")
    schema = _member(data, "schema", int)
    if schema > SCHEMA:
        raise NewerError(str(schema))
    files = tuple(_file(entry) for entry in _entries(data, "files", MOST_FILES))
    gone = tuple(_file(entry) for entry in _added_later(data, "gone", MOST_FILES))
    order, scale = data.get("order"), _added_later(data, "scale", 1)
    return Session(
        files,
        _member(data, "shown", str),
        _member(data, "ended", bool),
        Order(str(order)) if order is not None else None,
        Scale(scale[0]) if scale else None,
        gone,
    )


def _file(entry: object) -> KeptFile:
    data = _mapping(entry)
    path = _member(data, "path", str)
    if not path or "\0" in path:
        raise ValueError("path")
    sheets = tuple(_sheet(sheet) for sheet in _entries(data, "sheets", MOST_SHEETS))
    charts = tuple(sheet_from(sheet) for sheet in _added_later(data, "charts", MOST_CHARTS))
    rows = tuple(_sheet(mark) for mark in _added_later(data, "chart_rows", MOST_SHEETS))
    named = tuple(_named(entry) for entry in _added_later(data, "named", MOST_SHEETS))
    digest, shown = _member(data, "digest", str), _member(data, "shown", str)
    return KeptFile(path, digest, shown, sheets, charts, rows, named)


def _named(entry: object) -> NamedStatement:
    data = _mapping(entry)
    texts = {name: _member(data, name, str) for name in ("statement", "title", "kind")}
    return NamedStatement(**texts, labels=_pairs(data, "labels"), titles=_pairs(data, "titles"))


def _sheet(entry: object) -> SheetMark:
    data = _mapping(entry)
    texts = {
        name: _member(data, name, str) for name in ("statement", "title", "kind", "row", "column")
    }
    scrolled = _member(data, "scrolled", list)
    if len(scrolled) != 2 or not all(_is_place(number) for number in scrolled):
        raise ValueError("scrolled")
    return SheetMark(
        **texts,
        scrolled=(scrolled[0], scrolled[1]),
        labels=_pairs(data, "labels"),
        titles=_pairs(data, "titles"),
        view=from_plain(data.get("view")),
    )


def _pairs(data: Mapping[str, Any], name: str) -> Names:
    pairs = _entries(data, name, MOST_NAMES)
    for pair in pairs:
        if type(pair) is not list or len(pair) != 2 or not all(type(t) is str for t in pair):
            raise ValueError(name)
    return tuple((pair[0], pair[1]) for pair in pairs)


def _is_place(number: object) -> bool:
    return type(number) is int and 0 <= number <= LARGEST_NUMBER


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError("not an object")  # noqa: TRY004 - one error for "not our file".
    return value


def _entries(data: Mapping[str, Any], name: str, most: int) -> list[Any]:
    entries = _member(data, name, list)
    if len(entries) > most:
        raise ValueError(name)
    return entries


def _added_later(data: Mapping[str, Any], name: str, most: int) -> list[Any]:
    """What the first versions did not keep; empty where they wrote the file."""
    return [] if data.get(name) is None else _entries(data, name, most)


def _member(data: Mapping[str, Any], name: str, kind: type[_Value]) -> _Value:
    value = data.get(name)
    if type(value) is not kind:  # True is an int to isinstance.
        raise ValueError(name)
    return value
