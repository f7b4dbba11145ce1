"""Records as plain data that JSON can hold, and back again, by the types of their fields.

Many records of one type become columns, one for each field: a column that has its default
throughout is left out, one with a single value holds it once. Texts are numbers into one table.
Which fields a record has is told beside it, so that a record of an older version, which had fewer,
can still be read.

What is read back may come from anyone. Every value is held against the type of its field, nothing
is looked up by a name that the data gives, and no few bytes can ask for endless records.
"""

from collections.abc import Hashable, Sequence
from typing import Any, TypeVar, cast

from viewer.core.plain_columns import DamagedRecordError, Plain, columns_of

R = TypeVar("R")

#: So many values, all columns together: some 40 times the largest filing.
MAX_VALUES = 50_000_000


class Packing:
    """Packs records into plain data with one table of texts.

    Attributes:
        fields: name of each type of record packed -> its fields.
    """

    def __init__(self) -> None:
        self.fields: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}

    @property
    def texts(self) -> list[str]:
        """The table of texts so far."""
        return list(self._numbers)

    def pack(self, record: R, kind: type[R]) -> Plain:
        """A record of that type as plain data."""
        return columns_of(cast("Hashable", kind)).pack([record], self)

    def numbers(self, texts: Sequence[str]) -> list[Plain]:
        """The number of each text, new ones where need be."""
        known = self._numbers
        return [known.setdefault(text, len(known)) for text in texts]

    def tell(self, record: type, names: Sequence[str]) -> None:
        """Note which fields the packed records of a type have."""
        self.fields.setdefault(record.__name__, list(names))


class Unpacking:
    """Unpacks plain data into records.

    Args:
        told: name of each type of record -> the fields that it had when it was packed.
        texts: the table of texts.

    Raises:
        DamagedRecordError: these are no tables of names and texts.
    """

    def __init__(self, told: object, texts: object) -> None:
        if not isinstance(told, dict) or not isinstance(texts, list):
            raise DamagedRecordError("no table of texts and fields")
        if not (_are_texts(texts) and all(_are_texts(names) for names in told.values())):
            raise DamagedRecordError("no texts in a table of them")
        self._told: dict[str, list[str]] = told
        self._texts: list[str] = texts
        self._left = MAX_VALUES

    def unpack(self, data: Plain, kind: type[R]) -> R:
        """The record of that type which the data holds.

        Raises:
            DamagedRecordError: it holds none.
        """
        found: list[Any] = columns_of(cast("Hashable", kind)).unpack(data, 1, self)
        record: R = found[0]
        return record

    def text(self, number: Plain) -> str:
        """The text of that number."""
        if type(number) is not int or not 0 <= number < len(self._texts):
            raise DamagedRecordError(f"no text {number!r}"[:80])
        return self._texts[number]

    def names(self, record: type) -> Sequence[str]:
        """The fields that the packed records of that type have."""
        names = self._told.get(record.__name__)
        if names is None:
            raise DamagedRecordError(f"the fields of {record.__name__} are not told")
        return names

    def spend(self, count: int) -> None:
        """Allow for so many values more."""
        self._left -= count
        if self._left < 0:
            raise DamagedRecordError("more values than any filing has")


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)
