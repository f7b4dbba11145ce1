"""Columns from header lines: period, unit, scale and a first reading of the measure."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from viewer.core.amounts import Figure
from viewer.core.periods import Instant, Period, month_end, months_to
from viewer.core.statement import Column, Measure, StatementKind
from viewer.structure.dates import find_dates, month_names, plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.footnotes import bare_mark
from viewer.structure.header_lines import header_lines
from viewer.structure.layout import Layout
from viewer.structure.periods import FoundPeriod, common_period, find_period, names_span
from viewer.structure.sharecolumns import holds_money
from viewer.structure.slashed_dates import settled
from viewer.structure.term_names import named_term
from viewer.structure.units import (
    Declared,
    currencies_in,
    currency_of_sign,
    scale_in,
    unit_phrase,
)
from viewer.structure.words import load_words, phrase_pattern

_MARK = re.compile(r"\s*\((?P<mark>\d{1,2}|[a-z])\)\s*$")
PERCENT_SCALE = -2
#: All of a thing, in percent.
WHOLE = 100


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for a whole table.

    Attributes:
        declared: currency and scale from its caption and header.
        currency: the currency where nothing nearer says one.
        lines: title and caption, the nearest first, for periods.
        calendar: the document's fiscal calendar.
        kind: what the table is.
        counted: what the table counts ("contracts"), "" if it does not count things.
        of_all: what the document declares of all amounts, for tables that say nothing.
        days_first: whether dates in numbers begin with the day, None if nothing tells.
        quoted: what exchange rates are quoted in ("JPY/USD"), "" if the document does not say.
    """

    declared: Declared
    currency: str
    lines: tuple[str, ...]
    calendar: FiscalCalendar
    kind: StatementKind
    counted: str = ""
    quoted: str = ""
    of_all: Declared = field(default_factory=Declared)
    days_first: bool | None = None


def find_columns(layout: Layout, context: Context) -> tuple[Column, ...]:
    """The columns of figures of a table, without what only other columns' figures can tell."""
    lines = header_lines(layout)
    own = [text for c in layout.label_columns for text in reversed(lines.get(c, ())) if text]
    context = replace(context, lines=tuple(dict.fromkeys((*own, *context.lines))))
    columns = [_column(layout, c, lines.get(c, ()), context) for c in layout.figure_columns]
    return _changes_in_kind(columns)


def _changes_in_kind(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns of changes that say no unit in the one unit and scale of all amounts beside them."""
    said = {(c.unit, c.scale) for c in columns if c.measure is Measure.AMOUNT}
    if len(said) != 1:
        return tuple(columns)
    unit, scale = said.pop()
    return tuple(
        replace(column, unit=unit, scale=scale)
        if column.measure is Measure.CHANGE and not column.scale and column.unit in {"", unit}
        else column
        for column in columns
    )


def _column(layout: Layout, index: int, header: tuple[str, ...], context: Context) -> Column:
    marks, lines = _strip_marks(layout, index, header)
    percent = _is_percent(layout, index, lines)
    measure = _measure(lines, percent=percent)
    if measure is Measure.COUNT and holds_money(layout, index, context.kind):
        measure = Measure.AMOUNT
    if measure is Measure.SHARE and _bare_percent(lines) and _says_change(context.lines):
        measure = Measure.CHANGE
    dated = settled(lines, days_first=context.days_first)
    found = find_period(dated, context.lines, context.calendar) or _term(dated, context)
    unit, scale = _unit_and_scale(layout, index, lines, context)
    if percent:
        unit, scale = "pure", PERCENT_SCALE
    elif measure in {Measure.RATIO, Measure.SHARE}:
        unit, scale = "pure", 0
    elif measure is Measure.PER_SHARE:
        unit, scale = f"{unit}/share", 0
    elif measure is Measure.COUNT:
        unit, scale = _count_unit(lines, scale, context)
    return Column(
        id=f"c{index}",
        index=index,
        header=header,
        period=_period(found, context, dated),
        period_label=_printed_label(found, dated) if dated == lines else lines[-1],
        unit=unit,
        scale=scale,
        measure=measure,
        notes=marks,
    )


def _own(lines: Sequence[str]) -> str:
    """A column's own header line: the lowest."""
    return plain(next((line for line in reversed(lines) if line), ""))


def _term(lines: Sequence[str], context: Context) -> FoundPeriod | None:
    """The period of a header that names a term which the lines above date."""
    text = plain(" ".join(dict.fromkeys(line for line in lines if line)))
    of_table = common_period(context.lines, context.calendar, dated=True)
    spans = [of_table.period] if of_table and of_table.period else []
    period = named_term(text, context.lines, spans) if text else None
    return FoundPeriod(period, text) if period else None


def _period(found: FoundPeriod | None, context: Context, lines: Sequence[str]) -> Period | None:
    """The period found; on a balance sheet a bare day, or the end of a bare year, is meant."""
    if found is None:
        return None
    if context.kind is StatementKind.BALANCE_SHEET and not names_span(" ".join(lines)):
        day = found.day or (found.period.end if found.period else None)
        return Instant(day) if day else None
    if found.period is None and found.day is not None and context.kind not in _FLOWS:
        dates = find_dates(plain(" ".join(lines)))
        if all(each.has_day for each in dates):  # A month may as well be all of it.
            return Instant(found.day)  # A bare date is the day itself; a span needs its words.
    if found.period is None and found.day is not None and _closes_year(found.day, context, lines):
        return months_to(found.day, 12)
    return found.period


def _closes_year(day: date, context: Context, lines: Sequence[str]) -> bool:
    """Whether the day over a column of flows ends the fiscal year and no word names less."""
    return (
        context.kind in {StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS}
        and day == month_end(day.year, day.month)
        and day.month == context.calendar.end_month
        and not any(_PART_OF_YEAR.search(plain(line)) for line in (*lines, *context.lines))
    )


_PART_OF_YEAR = re.compile(
    r"quarter|half|interim|months?\b|weeks?\b|trim|semest|quartal|halbj|zwischen|kvartal|delår"
    r"|meses|mesi|mois|monat|maand|miesi|四半期|中間|季度|半年|to date|ytd"
    r"|[1-4]Q|Q[1-4]|[12]H|H[12]",
    re.IGNORECASE,
)
#: Statements whose columns stand for spans even where only the last day is printed.
_FLOWS = frozenset({
    StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS, StatementKind.EQUITY,
})  # fmt: skip


def _count_unit(lines: Sequence[str], scale: int, context: Context) -> tuple[str, int]:
    if _words("years").search(next((line for line in reversed(lines) if line), "")):
        return "years", 0
    filled = [line for line in lines if line]
    if len(_without_scale(filled)) < len(filled):
        return _counted_noun(_without_scale(filled)) or "shares", scale
    noun = _counted_noun(lines)
    if noun:
        return noun, 0 if context.declared.currencies else _count_scale(scale, context)
    return "shares", _count_scale(scale, context)


def _without_scale(lines: list[str]) -> list[str]:
    """Header lines without a last one that says a power of ten only ("(in thousands)")."""
    bare = len(lines) > 1 and lines[-1][:1] in "(（" and unit_phrase(lines[-1].strip("()（） "))
    return lines[:-1] if bare and bare[1] is not None and not bare[0] else lines


def _counted_noun(lines: Sequence[str]) -> str:
    """What a column counts by its own header: "Homes", "Number of Stores"; "" if shares."""
    own = _own(lines)
    match = _nouns().search(own)
    if match is None or (match[0] != own and not _words("count").search(own)):
        return ""
    return match[0].lower()


@cache
def _nouns() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["counts"])


def _count_scale(scale: int, context: Context) -> int:
    exempt = context.declared.count_scale
    return scale if exempt is None else exempt


def _strip_marks(
    layout: Layout, index: int, header: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    marks: list[str] = []
    lines: list[str] = []
    for line in header:
        match = _MARK.search(line)
        marks.extend([match["mark"]] if match else [])
        lines.append(_MARK.sub("", line))
    for r in layout.header_rows:
        cell = layout.cell(r, index)
        marks.extend(bare_mark(mark) for mark in (cell.marks if cell else ()))
    return tuple(dict.fromkeys(marks)), tuple(lines)


def _printed_label(found: FoundPeriod | None, lines: Sequence[str]) -> str:
    """The document's own label: the header line that holds the period's words, else the words."""
    if found is None:
        return ""
    for line in reversed(lines):
        if found.label in plain(line):
            return found.label
    return found.label


@cache
def _words(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["headers"][name])


def _is_percent(layout: Layout, index: int, lines: Sequence[str]) -> bool:
    """Whether a column's figures are percentages: its own header or most of its figures say so."""
    own = next((line for line in reversed(lines) if line), "")
    if _words("percent").search(own):
        return True
    rows = sorted(r for (r, c), f in layout.figures.items() if c == index and not f.is_dash)
    figures = [layout.figures[r, index] for r in rows]
    marked = sum(1 for f in figures if f.unit == "%")
    if marked and _is_signed_as_money(figures, lines):
        return True
    if marked and any(_words(name).search(own) for name in ("change", "share", "ratio")):
        return True
    return marked > 0 and marked * 2 > len(figures)


def _is_signed_as_money(figures: Sequence[Figure], lines: Sequence[str]) -> bool:
    """Whether "%" stands at the first figure and at totals only, as "$" does elsewhere."""
    if figures[0].unit != "%" or any(figure.currency for figure in figures):
        return False
    ends = {f.value for f in (figures[0], figures[-1]) if f.unit == "%"}
    if WHOLE in ends or any(_words("percent").search(line) for line in lines):
        return True
    digits = {figure.fraction_digits for figure in figures}
    return figures[-1].unit == "%" and len(digits) == 1 and digits != {0}


def _bare_percent(lines: Sequence[str]) -> bool:
    own = next((line for line in reversed(lines) if line), "")
    return own.strip("() ") in {"%", "％"}


def _says_change(lines: Sequence[str]) -> bool:
    """Whether a line above says that the percentages are changes ("％表示は、対前期増減率")."""
    return any(_words("percent").search(s) and _words("change").search(s) for s in lines)


def _measure(lines: Sequence[str], *, percent: bool) -> Measure:
    filled = _without_scale([line for line in lines if line])
    own = filled[-1] if filled else ""
    if percent and any(_words("change").search(line) for line in filled):
        return Measure.CHANGE
    if _words("share").search(own) or _bare_percent(lines):
        return Measure.SHARE
    if percent:
        return Measure.RATIO
    if _words("per_share").search(_with_line_above(filled) if _PRICE.fullmatch(own) else own):
        return Measure.PER_SHARE
    if any(_words("change").search(line) for line in filled[-2:]):
        return Measure.CHANGE
    if _words("years").search(own):
        return Measure.COUNT
    undated = _undated(filled)
    if len(undated) < len(filled):
        own = _with_line_above(undated)  # "Options / outstanding / as of June 30, / 1997".
    counts = _words("count").search(own) or _counted_noun(filled)
    if counts and not currencies_in(own):
        return Measure.COUNT
    return Measure.AMOUNT


#: The last word of a head over several lines ("Exercise / price").
_PRICE = re.compile(r"prices?|value", re.IGNORECASE)
_DAY_ONLY = re.compile(
    rf"\W*(?:(?:as|at|of|on|{month_names()}|\d{{1,2}}|(?:19|20)\d\d)\b\W*)+", re.I
)


def _with_line_above(lines: Sequence[str]) -> str:
    return " ".join(lines[-2:])


def _undated(lines: Sequence[str]) -> Sequence[str]:
    """Header lines without the last ones that only say a day."""
    end = len(lines)
    while end > 1 and _DAY_ONLY.fullmatch(plain(lines[end - 1])):
        end -= 1
    return lines[:end]


def _unit_and_scale(
    layout: Layout, index: int, lines: Sequence[str], context: Context
) -> tuple[str, int]:
    """The column's currency and scale: its own header, its figures' signs, the caption."""
    currency = ""
    scale: int | None = None
    for line in reversed(lines):
        named = currencies_in(line)
        if not currency and len(named) == 1:
            currency = _own_dollar(line, named[0], context)
        if scale is None:
            scale = scale_in(line)
    if context.kind is StatementKind.RATES and context.quoted:
        return context.quoted, 0
    of_all = context.of_all if _holds_money(layout, index) else Declared()
    named = context.declared.currencies or of_all.currencies
    if not currency:
        default = named[0] if named else context.currency
        currency = _currency_of_figures(layout, index, default, context.kind)
    if not currency:
        currency = named[0] if named else context.counted or _default_currency(context)
    if scale is None:
        scale = context.declared.scale
    if scale is None:
        scale = of_all.scale or 0
    return currency, scale


def _own_dollar(line: str, named: str, context: Context) -> str:
    """The currency that a header names, a bare "$" being the dollar named above."""
    if named != "USD" or not _BARE_DOLLAR.fullmatch(plain(line)):
        return named
    above = context.declared.currencies
    return currency_of_sign("$", above[0] if above else context.currency)


_BARE_DOLLAR = re.compile(r"[^A-Za-z]*\$[^A-Za-z]*m?[^A-Za-z]*")


def _holds_money(layout: Layout, index: int) -> bool:
    """Whether nothing speaks against a column of money: the signs, if any, stand here too."""
    signed = {c for (_, c), f in layout.figures.items() if f.currency}
    return not signed or index in signed


def _default_currency(context: Context) -> str:
    """The document's currency, where a table of money does not name one."""
    of_money = context.declared.scale is not None or context.kind in {
        StatementKind.INCOME_STATEMENT,
        StatementKind.BALANCE_SHEET,
        StatementKind.CASH_FLOWS,
        StatementKind.EQUITY,
        StatementKind.BREAKDOWN,
        StatementKind.RECONCILIATION,
    }
    return context.currency if of_money else ""


def _currency_of_figures(layout: Layout, index: int, default: str, kind: StatementKind) -> str:
    """The currency whose sign stands in a column; among key figures it must open the column."""
    figures = [f for (_, c), f in layout.figures.items() if c == index and f.unit != "%"]
    if kind is StatementKind.KPI and figures and not figures[0].currency:
        return ""
    signs = Counter(f.currency for f in figures if f.currency)
    return currency_of_sign(signs.most_common(1)[0][0], default) if signs else ""


def with_translations(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns of a second currency, suspected to be translations of those of the same period.

    The main currency is the one with the most amount columns, the first one in a tie.
    """
    amounts = [c for c in columns if c.measure is Measure.AMOUNT and c.unit]
    counted = Counter(c.unit for c in amounts)
    if len(counted) < 2:
        return tuple(columns)
    main = counted.most_common(1)[0][0]
    periods: set[Period | None] = {c.period for c in amounts if c.unit == main}
    return tuple(
        _as_translation(c) if c in amounts and c.unit != main and c.period in periods else c
        for c in columns
    )


def _as_translation(column: Column) -> Column:
    return replace(column, measure=Measure.TRANSLATION)
