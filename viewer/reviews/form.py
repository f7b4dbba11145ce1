"""The record as JSON text and back. Nothing in a file that is not as it must be is believed."""

import json
from datetime import UTC, datetime
from typing import Any

from viewer.reviews.record import Act, Deed, Entry, Record, Subject

FORMAT = "crossfoot reviews"
SCHEMA = 1


class NewerError(ValueError):
    """The file was written by a later version of the program."""


def to_bytes(record: Record) -> bytes:
    """The record as UTF-8; a lone surrogate of a broken document is escaped, as JSON can."""
    content = {
        "format": FORMAT,
        "schema": SCHEMA,
        "document": {"name": record.name, "sha256": record.sha256},
        "findings": [
            {
                "identity": identity,
                "check": entry.subject.check,
                "verdict": entry.subject.verdict,
                "message": entry.subject.message,
                "history": [
                    {"at": deed.at.isoformat(), "act": str(deed.act), "note": deed.note}
                    for deed in entry.deeds
                ],
            }
            for identity, entry in sorted(record.entries.items())
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def from_bytes(content: bytes) -> Record:
    """The record in a file.

    Raises:
        NewerError: a later version of the program wrote it.
        ValueError: it is not ours, or damaged.
    """
    try:
        data = json.loads(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if _member(data, "format", str) != FORMAT:
        raise ValueError("not a file of reviews")
    if _member(data, "schema", int) > SCHEMA:
        raise NewerError
    document = _member(data, "document", dict)
    entries = {}
    for item in _member(data, "findings", list):
        entries[_member(item, "identity", str)] = _entry(item)
    return Record(_member(document, "name", str), _member(document, "sha256", str), entries)


def _entry(item: object) -> Entry:
    deeds = [
        Deed(
            _moment(_member(deed, "at", str)),
            Act(_member(deed, "act", str)),
            _member(deed, "note", str),
        )
        for deed in _member(item, "history", list)
    ]
    if not deeds:
        raise ValueError("a finding with which nothing was done")
    subject = (_member(item, name, str) for name in ("check", "verdict", "message"))
    return Entry(Subject(*subject), tuple(sorted(deeds, key=lambda deed: deed.at)))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment.astimezone(UTC)


def _member(data: object, name: str, kind: type) -> Any:
    value = data.get(name) if isinstance(data, dict) else None
    if type(value) is not kind:
        raise ValueError(f"{name} is missing or of another type")
    return value
