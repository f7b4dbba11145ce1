"""Records that are made by the thousand: frozen, and quick to make all the same."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

_Record = TypeVar("_Record")


def quick(record: type[_Record]) -> type[_Record]:
    """A frozen, slotted dataclass whose constructor stores straight into its slots.

    The constructor that `dataclass` writes for a frozen class asks `object.__setattr__` for each
    field, which takes three times as long. Everything else about the class stays as it is.

    Args:
        record: the dataclass, whose fields may have values by default, but nothing that is
            computed.

    Raises:
        TypeError: it has a field that this constructor cannot fill, or more to do than fill them.
    """
    if hasattr(record, "__post_init__"):
        raise TypeError(f"{record.__name__}.__post_init__ would not be called")
    names: dict[str, Any] = {}
    arguments, stores = ["self"], []
    for field in fields(record):  # type: ignore[arg-type]  # The caller has just made it one.
        if field.default_factory is not MISSING or not field.init or field.kw_only:
            raise TypeError(f"{record.__name__}.{field.name} is not a plain field")
        names[f"_store_{field.name}"] = getattr(record, field.name).__set__
        stores.append(f" _store_{field.name}(self, {field.name})")
        if field.default is MISSING:
            arguments.append(field.name)
        else:
            names[f"_default_{field.name}"] = field.default
            arguments.append(f"{field.name}=_default_{field.name}")
    source = "\n".join((f"def __init__({', '.join(arguments)}):", *stores))
    exec(source, names)  # noqa: S102  # Of names of fields only, as `dataclass` itself does.
    constructor: Callable[..., None] = names["__init__"]
    constructor.__annotations__ = record.__init__.__annotations__
    constructor.__qualname__ = f"{record.__qualname__}.__init__"
    constructor.__module__ = record.__module__
    record.__init__ = constructor  # type: ignore[method-assign]  # That is what this is for.
    return record
