"""Names that Excel takes: of sheets and of cells."""

import re
from collections.abc import Iterable

from viewer.export.safe_text import clean

MAX_SHEET_NAME = 31
MAX_NAME = 255
SHORT_WORD = 3
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ufffd]+")
_NOT_NAME = re.compile(r"[^A-Za-z0-9]+")
#: What Excel reads as an address: A1, R1C1.
_ADDRESS = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*")
_PLAIN = re.compile(r"(?!(?i:true|false)$)[A-Za-z]{4,}")
_RESERVED = frozenset({"history"})
#: Names that Excel keeps for itself, and words that it takes for no name.
_OWN_NAMES = frozenset(
    {"print_area", "print_titles", "criteria", "extract", "database", "consolidate_area",
     "sheet_title", "auto_open", "auto_close", "auto_activate", "auto_deactivate", "recorder",
     "true", "false"}
)  # fmt: skip


class SheetNames:
    """Hands out sheet names: at most 31 characters, unique whatever their case."""

    def __init__(self) -> None:
        self._taken: set[str] = set(_RESERVED)

    def name(self, wanted: str) -> str:
        """A free name as near to the wanted one as Excel allows."""
        base = " ".join(_FORBIDDEN.sub(" ", clean(wanted)).split()).strip("' ") or "Sheet"
        name = _cut(base, MAX_SHEET_NAME)
        count = 1
        while name.casefold() in self._taken:
            count += 1
            tail = f" ({count})"
            name = _cut(base, MAX_SHEET_NAME - len(tail)) + tail
        self._taken.add(name.casefold())
        return name


def _cut(text: str, size: int) -> str:
    """At most so many UTF-16 units, at a word's end if one is near, no apostrophe at the end."""
    if _units(text) <= size:
        return text
    while _units(text) > size:
        text = text[:-1]
    words = text.split(" ")[:-1]
    while words and (len(words[-1]) <= SHORT_WORD and words[-1].islower()):
        words.pop()  # "Number of contracts for" reads as if something were missing.
    head = " ".join(words).rstrip(" '&,-–(")
    return head if len(head) > size // 2 else text.rstrip(" '") or text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def cell_names(labels: Iterable[str], others: Iterable[str] = ()) -> list[str]:
    """A defined name for each label: letters, digits and underscores, unique, no address.

    Args:
        labels: what the cells are called.
        others: names that are taken already.
    """
    taken = {other.casefold() for other in others}
    names = []
    for label in labels:
        base = _NOT_NAME.sub("_", label).strip("_")[: MAX_NAME - 10] or "Total"
        is_taken = _ADDRESS.fullmatch(base) or base.casefold() in _OWN_NAMES
        if base[0].isdigit() or is_taken:
            base = f"_{base}"
        name, count = base, 1
        while name.casefold() in taken:
            count += 1
            name = f"{base}_{count}"
        taken.add(name.casefold())
        names.append(name)
    return names


def reference(sheet: str) -> str:
    """A sheet's name as formulas write it, without quotes where it needs none."""
    return sheet if _PLAIN.fullmatch(sheet) else quoted(sheet)


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"
