"""How many values of one type are packed into a column of plain data, and back."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import chain
from types import NoneType, UnionType
from typing import Any, Protocol, Union, get_args, get_origin, get_type_hints

from typing_extensions import override

Plain = None | bool | int | str | list["Plain"]

#: Whole numbers of a filing are positions, counts and powers of ten.
MAX_WHOLE = 2**40
_DECIMAL = re.compile(r"-?[0-9]{1,100}(?:\.[0-9]{1,100})?(?:E[+-][0-9]{1,2})?")


class DamagedRecordError(ValueError):
    """Plain data that is not the record that it should be."""


class Packs(Protocol):
    """Where packing puts texts and the fields of records."""

    def numbers(self, texts: Sequence[str]) -> list[Plain]:
        """The number of each text in the table."""

    def tell(self, record: type, names: Sequence[str]) -> None:
        """Note the fields of a type of record."""


class Unpacks(Protocol):
    """Where unpacking finds texts and the fields of records."""

    def text(self, number: Plain) -> str:
        """The text of that number."""

    def names(self, record: type) -> Sequence[str]:
        """The fields that packed records of that type have."""

    def spend(self, count: int) -> None:
        """Allow for so many values more."""


class Columns(ABC):
    """Packs values of one type."""

    @abstractmethod
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        """The values as plain data."""

    @abstractmethod
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        """So many values out of plain data.

        Raises:
            DamagedRecordError: it does not hold them.
        """


@cache
def columns_of(kind: Any) -> Columns:
    """What packs values of a type; the types are those that fields of records have."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _Texts(str, {str(member): member for member in kind}.get)
    if isinstance(kind, type) and is_dataclass(kind):
        return _Records(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):
        # A NamedTuple: its maker takes the values in order.
        return _Fixed(tuple(get_type_hints(kind).values()), kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _Union(arguments)
    if origin is tuple and arguments[-1] is not Ellipsis:
        return _Fixed(arguments, lambda *values: values)
    if origin in {tuple, frozenset}:
        return _Several(columns_of(arguments[0]), origin)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _Mappings(_Fixed(arguments, lambda *values: values), dict)
    raise TypeError(f"no record has a field of the type {kind!r}")


def _once(values: list[Plain]) -> list[Plain]:
    """A column of one value throughout holds it once."""
    if len(values) > 1 and all(value == values[0] for value in values):
        return values[:1]
    return values


def _repeated(data: Plain, count: int, out_of: Unpacks) -> list[Plain]:
    out_of.spend(count)
    if not isinstance(data, list) or len(data) not in {1, count}:
        raise DamagedRecordError(f"no column of {count} values")
    return data * count if len(data) == 1 else data


def _list(data: Plain, length: int) -> list[Plain]:
    if not isinstance(data, list) or len(data) != length:
        raise DamagedRecordError(f"no list of {length}")
    return data


class _Leaves(Columns):
    """Values that JSON holds as they are, or as a text of their own."""

    def __init__(self, to: Callable[[Any], Plain], back: Callable[[Plain], Any]) -> None:
        self._to, self._back = to, back

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        return _once([self._to(value) for value in values])

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        return [self._back(one) for one in _repeated(data, count, out_of)]


class _Texts(Columns):
    """Texts, and members of enumerations by their text."""

    def __init__(self, to: Callable[[Any], str], back: Callable[[str], Any]) -> None:
        self._to, self._back = to, back

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        return _once(into.numbers([self._to(value) for value in values]))

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        found = [self._back(out_of.text(one)) for one in _repeated(data, count, out_of)]
        if None in found:
            raise DamagedRecordError("a word that is none of its kind")
        return found


class _Union(Columns):
    """Values of one of several types, or None: which, and then a column for each type."""

    def __init__(self, kinds: Sequence[Any]) -> None:
        self._kinds = [kind for kind in kinds if kind is not NoneType]
        self._optional = NoneType in kinds

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        if len(self._kinds) == 1:
            tags = [0 if value is None else 1 for value in values]
        else:
            numbers = {NoneType: 0} if self._optional else {}
            numbers.update((kind, number) for number, kind in enumerate(self._kinds, 1))
            tags = [numbers[type(value)] for value in values]
        columns: list[Plain] = []
        for number, kind in enumerate(self._kinds, 1):
            own = [value for value, tag in zip(values, tags, strict=True) if tag == number]
            columns.append(columns_of(kind).pack(own, into) if own else None)
        return [_once([*tags]), *columns]

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        packed, *columns = _list(data, len(self._kinds) + 1)
        tags = _repeated(packed, count, out_of)
        allowed = range(0 if self._optional else 1, len(self._kinds) + 1)
        if any(type(tag) is not int or tag not in allowed for tag in tags):
            raise DamagedRecordError("no such kind of value")
        found = {
            number: iter(columns_of(kind).unpack(column, tags.count(number), out_of))
            for number, (kind, column) in enumerate(zip(self._kinds, columns, strict=True), 1)
            if number in tags
        }
        return [next(found[tag]) if isinstance(tag, int) and tag else None for tag in tags]


class _Several(Columns):
    """Collections of values: how many each has, and then all of them."""

    def __init__(self, items: Columns, make: Callable[[list[Any]], Any]) -> None:
        self._items, self._make = items, make

    @staticmethod
    def _in_order(collection: Any) -> Iterable[Any]:
        return sorted(collection) if isinstance(collection, frozenset) else collection

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        flat = list(chain.from_iterable(map(self._in_order, values)))
        lengths: list[Plain] = [len(value) for value in values]
        return [_once(lengths), self._items.pack(flat, into) if flat else None]

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        packed, items = _list(data, 2)
        lengths = [_whole(one) for one in _repeated(packed, count, out_of)]
        total = sum(lengths)
        if any(length < 0 for length in lengths):
            raise DamagedRecordError("less than nothing")
        flat = iter(self._items.unpack(items, total, out_of) if total else ())
        return [self._make([next(flat) for _ in range(length)]) for length in lengths]


class _Mappings(_Several):
    """Mappings as pairs of key and value."""

    @staticmethod
    @override
    def _in_order(collection: Any) -> Iterable[Any]:
        items: Iterable[Any] = collection.items()
        return items


class _Fixed(Columns):
    """Tuples with a type for each place: a column for each."""

    def __init__(self, kinds: Sequence[Any], make: Callable[..., Any]) -> None:
        self._kinds, self._make = kinds, make

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        places = zip(*values, strict=True)
        pairs = zip(self._kinds, places, strict=True)
        return [columns_of(kind).pack(place, into) for kind, place in pairs]

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        columns = zip(self._kinds, _list(data, len(self._kinds)), strict=True)
        found = [columns_of(kind).unpack(column, count, out_of) for kind, column in columns]
        return list(map(self._make, *found))


class _Records(Columns):
    """Records: a column for each field, None for one that has its default throughout."""

    def __init__(self, record: type) -> None:
        self._record = record
        self._fields = fields(record)
        self._defaults = {spec.name: _default(spec) for spec in self._fields}

    def _kinds(self) -> Mapping[str, Any]:
        return _hints(self._record)

    @override
    def pack(self, values: Sequence[Any], into: Packs) -> Plain:
        into.tell(self._record, list(self._defaults))
        packed: list[Plain] = []
        for name, default in self._defaults.items():
            column = [getattr(value, name) for value in values]
            usual = all(value is default or value == default for value in column)
            packed.append(None if usual else columns_of(self._kinds()[name]).pack(column, into))
        return packed

    @override
    def unpack(self, data: Plain, count: int, out_of: Unpacks) -> list[Any]:
        names = out_of.names(self._record)
        columns = dict(zip(names, _list(data, len(names)), strict=True))
        if len(columns) != len(names) or not self._defaults.keys() >= columns.keys():
            raise DamagedRecordError(f"{self._record.__name__} has fields that nobody knows")
        found: list[list[Any]] = []
        for name, default in self._defaults.items():
            column = columns.get(name)
            if column is not None:
                found.append(columns_of(self._kinds()[name]).unpack(column, count, out_of))
            elif default is MISSING:
                raise DamagedRecordError(f"{self._record.__name__} has no {name}")
            else:
                out_of.spend(count)
                found.append([default] * count)
        return list(map(self._record, *found))


@cache
def _hints(record: type) -> Mapping[str, Any]:
    return get_type_hints(record)


def _default(spec: "Field[Any]") -> object:
    if spec.default_factory is not MISSING:
        return spec.default_factory()
    return spec.default


def _whole(data: Plain) -> int:
    if type(data) is not int or abs(data) > MAX_WHOLE:
        raise DamagedRecordError("no whole number where one must be")
    return data


def _truth(data: Plain) -> bool:
    if type(data) is not bool:
        raise DamagedRecordError("neither true nor false")
    return data


def _decimal(data: Plain) -> Decimal:
    if not isinstance(data, str) or not _DECIMAL.fullmatch(data):
        raise DamagedRecordError("no number where one must be")
    return Decimal(data)


def _day(data: Plain) -> date:
    try:
        return date.fromisoformat(data if isinstance(data, str) else "")
    except ValueError as error:
        raise DamagedRecordError("no day where one must be") from error


def _moment(data: Plain) -> datetime:
    try:
        moment = datetime.fromisoformat(data if isinstance(data, str) else "")
    except ValueError as error:
        raise DamagedRecordError("no moment where one must be") from error
    if moment.tzinfo is None:
        raise DamagedRecordError("a moment without its time zone")
    return moment


_LEAVES: Mapping[Any, Columns] = {
    str: _Texts(lambda value: value, lambda text: text),
    bool: _Leaves(lambda value: value, _truth),
    int: _Leaves(lambda value: value, _whole),
    Decimal: _Leaves(str, _decimal),
    datetime: _Leaves(datetime.isoformat, _moment),
    date: _Leaves(date.isoformat, _day),
}
