"""How the user last exported, as plain values that settings can hold."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

#: No power of ten beyond it is a scale.
MAX_SCALE = 12


@dataclass(frozen=True, slots=True)
class ExportHabits:
    """What the export dialog proposes next time.

    Attributes:
        scope: "all" or "primary" statements, or only the one "shown".
        scale: the power of ten that money is shown in, None as printed.
        totals_first: whether totals stand before their parts.
        links: whether printed figures link to their source.
        evidence: whether an evidence page is written beside the workbook.
        computed: columns to add, by their names in `AddedKind`.
        profile: the convention of the colours, by its name in `ColourProfile`.
        language: of the workbook's own words, by its name in `Language`.
        charts: whether a sheet of charts is added.
        data_sheet: whether a sheet with a row for every figure is added.
    """

    scope: str = "all"
    scale: int | None = None
    totals_first: bool = False
    links: bool = True
    evidence: bool = False
    computed: tuple[str, ...] = ()
    profile: str = ""
    language: str = ""
    charts: bool = True
    data_sheet: bool = False


def habits_from(data: object) -> tuple[ExportHabits, tuple[str, ...]]:
    """Habits from parsed JSON; names that a later version may have added are ignored.

    Returns:
        The habits, and the names of those whose value is none: the usual stands in their place.

    Raises:
        ValueError: it holds no names and values.
    """
    if not isinstance(data, Mapping):
        raise ValueError("no habits")  # noqa: TRY004 - one error for "not our file".
    known: dict[str, Any] = {}
    lost: list[str] = []
    for spec in fields(ExportHabits):
        if spec.name in data:
            try:
                known[spec.name] = _value(spec.name, spec.default, data[spec.name])
            except ValueError:
                lost.append(spec.name)
    return ExportHabits(**known), tuple(lost)


def _value(name: str, usual: object, value: Any) -> Any:
    if name == "scale":
        is_scale = type(value) is int and 0 <= value <= MAX_SCALE
        fits = value is None or is_scale
    elif isinstance(usual, tuple):
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        value = tuple(value) if fits else value
    else:
        fits = type(value) is type(usual)
    if not fits:
        raise ValueError(name)
    return value
