"""Measure, unit and scale of a row of its own: by what stands behind figures, by its label."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from viewer.core.amounts import PERCENT_SCALE, Figure
from viewer.core.remembered import remembered
from viewer.core.statement import Column, Measure, Row, StatementKind
from viewer.structure.dates import plain
from viewer.structure.excepted import is_excepted
from viewer.structure.layout import Layout
from viewer.structure.natural_units import (
    counted_days,
    counts_places,
    in_percent,
    is_per_one,
    minor_in_brackets,
    natural_unit,
)
from viewer.structure.ratio_rows import ratio_scale
from viewer.structure.rows import own_measure
from viewer.structure.units import POINTS, Declared, currencies_in, minor_scale, unit_phrase
from viewer.structure.words import load_words, phrase_pattern

_IN_BRACKETS = re.compile(r"[(\[（]([^()\[\]（）]*)[)\]）]|[,–-]\s*((?:in\s|[$€£¥]).{1,24})$")
_NUMBER_OF = re.compile(r"^\W*(?:total\s+|average\s+)?(?:number|no\.|#)\s+of\b", re.IGNORECASE)


def with_own_units(
    rows: Sequence[Row],
    layout: Layout,
    columns: Sequence[Column],
    declared: Declared,
    kind: StatementKind,
) -> tuple[Row, ...]:
    """Rows with the measure, unit and scale of their own that their words and figures show."""
    amounts = [c.index for c in columns if c.measure in {Measure.AMOUNT, Measure.TRANSLATION}]
    found: list[Row] = []
    whole = _are_whole(layout, amounts)
    for row in rows:
        figures = _figures(row, layout, amounts)
        own = row
        if not row.is_heading:
            own = _with_unit(row, figures, declared, kind, whole=whole)
        if found and _goes_on_in_percent(found[-1], own, figures):
            own = replace(own, measure=Measure.RATIO, unit="pure", scale=PERCENT_SCALE)
        elif found and whole and _goes_on_per_share(found[-1], own, figures):
            own = replace(own, measure=found[-1].measure, unit=found[-1].unit, scale=0)
        found.append(own)
    return tuple(found)


def _are_whole(layout: Layout, columns: Sequence[int]) -> bool:
    """Whether hardly any amount of a table has a fraction: those that have are no such amounts."""
    figures = [f for (_, c), f in layout.figures.items() if c in columns and not f.is_dash]
    return sum(1 for f in figures if f.fraction_digits) * 2 < len(figures)


def _goes_on_per_share(above: Row, row: Row, figures: list[Figure]) -> bool:
    """Whether a row closes what is told per share right above it, in as small fractions.

    "Net income attributable to common stockholders   $(0.82)" in bold letters stands out of the
    heading that says so.
    """
    if above.measure is not Measure.PER_SHARE or row.is_heading or row.measure is not None:
        return False
    printed = [figure for figure in figures if not figure.is_dash]
    cents = all(figure.fraction_digits == CENTS and not figure.unit for figure in printed)
    return bool(printed) and cents and not _is_far_too_much(figures)


#: What is set against something else without the word "ratio" ("Allowance to total loans").
_SET_AGAINST = re.compile(r"\bto\s+(?:average|total|net|gross|period|year)\b", re.IGNORECASE)
#: Ratios below are as likely times as percentages where no sign tells.
LEAST_PERCENT = 10
#: Digits of a fraction of what is told per share.
CENTS = 2
#: A whole number of money from here on is no amount per share, whatever heading it stands under.
MOST_PER_SHARE = 100_000


def _goes_on_in_percent(above: Row, row: Row, figures: list[Figure]) -> bool:
    """Whether a bare ratio goes on with the percentages above, which alone bear the sign."""
    if row.is_heading or above.unit != "pure" or above.scale != PERCENT_SCALE:
        return False
    bare = row.measure is None or (row.measure is Measure.RATIO and row.scale == 0)
    if not bare or not _all_fractions(figures) or any(f.currency or f.unit for f in figures):
        return False
    if _SET_AGAINST.search(row.label):
        return True
    large = any(f.value is not None and abs(f.value) >= LEAST_PERCENT for f in figures)
    return row.measure is Measure.RATIO and (large or "ratio" not in row.label.lower())


def _figures(row: Row, layout: Layout, columns: Sequence[int]) -> list[Figure]:
    return [f for c in columns if (f := layout.figures.get((row.index, c)))]


def _with_unit(
    row: Row, figures: list[Figure], declared: Declared, kind: StatementKind, *, whole: bool
) -> Row:
    units = _common_units(figures)
    if units["%"] or (not units and in_percent(row.label) and not _signed(figures)):
        return replace(row, measure=Measure.RATIO, unit="pure", scale=PERCENT_SCALE)
    behind = units.most_common(1)[0][0] if units else ""
    if behind in POINTS:
        return replace(row, measure=Measure.RATIO, unit="pure", scale=POINTS[behind])
    if behind and minor_scale(behind) is None:
        return replace(row, measure=Measure.COUNT, unit=behind, scale=0)
    measure, unit = own_measure(row.label, row.section)
    if measure is Measure.PER_SHARE and _is_far_too_much(figures):
        measure, unit = own_measure(row.label, ())  # What the earnings per share are made of.
    if measure is Measure.PER_SHARE:
        named = " ".join((*row.section[-1:], row.label))
        minor = minor_scale(behind) if behind else minor_scale(named)
        currency = "" if any(f.currency for f in figures) else _said_of(row)[0]
        if minor is not None and not currency:
            cents_of = currencies_in(row.label)
            currency = cents_of[0] if len(cents_of) == 1 else ""
        return replace(
            row, measure=measure, unit=f"{currency}/{unit}".strip("/"), scale=minor or 0
        )
    if behind:
        return replace(row, scale=minor_scale(behind))
    minor = minor_in_brackets(row.label)
    if minor is not None:
        return replace(row, scale=minor)
    ratio = ratio_scale(row.label, figures, kind, whole=whole) if measure is None else None
    if ratio is not None:
        return replace(row, measure=Measure.RATIO, unit="pure", scale=ratio)
    return _by_label(row, figures, declared, kind)


def _common_units(figures: list[Figure]) -> Counter[str]:
    """What stands behind figures, how often; nothing where most figures stand without it."""
    units = Counter(f.unit for f in figures if f.unit)
    bare = sum(1 for f in figures if not f.unit and not f.is_dash and f.value is not None)
    return units if units.total() > bare or units["%"] else Counter()


def _is_far_too_much(figures: list[Figure]) -> bool:
    """Whether whole figures are larger than anything printed per share."""
    sizes = [abs(f.value) for f in figures if f.value is not None and not f.fraction_digits]
    return len(sizes) == len(figures) and any(size >= MOST_PER_SHARE for size in sizes)


def _signed(figures: list[Figure]) -> bool:
    return any(figure.currency for figure in figures)


def _all_fractions(figures: list[Figure]) -> bool:
    printed = [figure for figure in figures if not figure.is_dash]
    return bool(printed) and all(figure.fraction_digits for figure in printed)


def _by_label(row: Row, figures: list[Figure], declared: Declared, kind: StatementKind) -> Row:
    """A row with what its label says: what it counts, and "(in thousands)" of its own."""
    measure, unit = own_measure(row.label, row.section)
    scale = declared.count_scale if measure is Measure.COUNT else None
    if measure is None and not any(f.currency for f in figures):
        noun = _counted(row.label, kind)
        if noun:
            measure, unit = Measure.COUNT, noun
            whole = declared.currencies or counts_places(row.label)
            scale = 0 if whole else declared.count_scale
        elif unit := counted_days(row.label) or natural_unit(row.label, row.section):
            measure, scale = Measure.COUNT, 0
    if measure is Measure.COUNT and scale is None and _is_one_by_one(row, figures):
        scale = 0
    currency, own_scale = _said_of(row)
    if own_scale is None:
        own_scale = next((s for noun, s in declared.named if _speaks_of(row.label, noun)), None)
    if own_scale is None and measure is None and is_per_one(row.label, row.section):
        own_scale = 0
    if own_scale is None and is_excepted(row.label, declared.excepted):
        own_scale = 0
    if own_scale is not None:
        scale = own_scale
    if (measure, unit or currency, scale) == (row.measure, row.unit, row.scale):
        return row
    return replace(row, measure=measure, unit=unit or currency, scale=scale)


def _is_one_by_one(row: Row, figures: list[Figure]) -> bool:
    """Whether a row counts, in whole numbers, what nobody has by the thousand thousands."""
    whole = not any(figure.fraction_digits for figure in figures)
    return whole and _one_by_one().search(plain(row.label)) is not None


@cache
def _one_by_one() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["one_by_one"])


def _said_of(row: Row) -> tuple[str, int | None]:
    """Currency and scale that a row's own label declares, else the nearest heading over it."""
    own = _phrase_in(row.label)
    if own[1] is not None:
        return own
    said = (_phrase_in(heading) for heading in reversed(row.section))
    return next((phrase for phrase in said if phrase != ("", None)), own)


@remembered
def _phrase_in(label: str) -> tuple[str, int | None]:
    """Currency and scale that a label's brackets, or its end, declare of this row alone."""
    for match in _IN_BRACKETS.finditer(plain(label)):
        phrase = unit_phrase(match[1] or match[2] or "")
        if phrase is not None and phrase != ("", None):
            return phrase
    return "", None


def _speaks_of(label: str, noun: str) -> bool:
    stem = noun.rstrip("s")
    return re.search(rf"\b{re.escape(stem)}", plain(label), re.IGNORECASE) is not None


@cache
def _nouns() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["counts"])


@cache
def _money() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["money"])


def _counted(label: str, kind: StatementKind) -> str:
    """The noun that a row counts ("Number of stores" = "stores"), "" if it is one of money."""
    text = plain(label)
    named = _NUMBER_OF.search(text)
    if named:
        noun = _nouns().search(text) or re.search(r"[a-z]+", text[named.end() :], re.IGNORECASE)
        return noun[0].lower() if noun else ""
    if kind is not StatementKind.KPI or _money().search(text):
        return ""
    match = _nouns().search(text)
    return match[0].lower() if match else ""
