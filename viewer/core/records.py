"""Records that are made by the thousand: frozen, and quick to make all the same."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Record = TypeVar("_Record")


#: How an object is given another class where its own class would not let it be changed.
_turn_into = object.__dict__["__class__"].__set__


def quick(record: type[_Record]) -> type[_Record]:
    """A frozen, slotted dataclass whose constructor stores straight into its slots.

    The constructor that `dataclass` writes for a frozen class asks `object.__setattr__` for each
    field, which takes four times as long. This one lets the new object be of a class with the same
    slots that is not frozen, while it fills them. Everything else about the class stays as it is.

    Args:
        record: the dataclass, alone in its family, whose fields may have values by default, but
            nothing that is computed.

    Raises:
        TypeError: it has a field that this constructor cannot fill, more to do than fill them, or
            a class above it.
    """
    if hasattr(record, "__post_init__"):
        raise TypeError(f"{record.__name__}.__post_init__ would not be called")
    if record.__bases__ != (object,):
        raise TypeError(f"{record.__name__} has slots of another class")
    slots = tuple(field.name for field in fields(record))  # type: ignore[arg-type]  # It is one.
    open_twin = type(f"_Open{record.__name__}", (), {"__slots__": slots})
    names: dict[str, Any] = {"_turn_into": _turn_into, "_open": open_twin, "_frozen": record}
    arguments, stores = ["self"], []
    for field in fields(record):  # type: ignore[arg-type]  # The caller has just made it one.
        if field.default_factory is not MISSING or not field.init or field.kw_only:
            raise TypeError(f"{record.__name__}.{field.name} is not a plain field")
        stores.append(f" self.{field.name} = {field.name}")
        if field.default is MISSING:
            arguments.append(field.name)
        else:
            names[f"_default_{field.name}"] = field.default
            arguments.append(f"{field.name}=_default_{field.name}")
    head = f"def __init__({', '.join(arguments)}):"
    source = "\n".join((head, " _turn_into(self, _open)", *stores, " self.__class__ = _frozen"))
    exec(source, names)  # noqa: S102  # Of names of fields only, as `dataclass` itself does.
    constructor: Callable[..., None] = names["__init__"]
    constructor.__annotations__ = record.__init__.__annotations__
    constructor.__qualname__ = f"{record.__qualname__}.__init__"
    constructor.__module__ = record.__module__
    record.__init__ = constructor  # type: ignore[method-assign]  # That is what this is for.
    return record
