"""JSON text in which every number is exact: Python's own writer would turn Decimals to floats."""

import json
from collections.abc import Iterator
from decimal import Decimal

from viewer.export.facts import Json
from viewer.export.safe_text import without_surrogates


def json_lines(value: dict[str, Json]) -> Iterator[str]:
    """An object as text: a line a member, and a line an element of a member that is a list."""
    yield "{\n"
    for number, (key, member) in enumerate(value.items()):
        start = f"{json.dumps(key)}: "
        end = "\n" if number == len(value) - 1 else ",\n"
        if isinstance(member, list) and member:
            yield f"{start}[\n"
            for place, element in enumerate(member):
                yield _text(element) + ("\n" if place == len(member) - 1 else ",\n")
            yield f"]{end}"
        else:
            yield f"{start}{_text(member)}{end}"
    yield "}\n"


def _text(value: Json) -> str:
    match value:
        case dict():
            members = (f"{_text(key)}: {_text(member)}" for key, member in value.items())
            return f"{{{', '.join(members)}}}"
        case list():
            return f"[{', '.join(map(_text, value))}]"
        case Decimal():
            return f"{value:f}"
        case str():
            return json.dumps(without_surrogates(value), ensure_ascii=False)
        case _:
            return json.dumps(value)
