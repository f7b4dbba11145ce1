"""The fiscal year that sentences and labels count by, where no words of the document date it.

"In the first quarter of 2024" beside a column of the three months to March 31, 2024: the year ends
in December. "Q3 2024" over a column that nothing dates stands for the same as in a sentence.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.core.document import Document
from viewer.core.periods import Duration, Period
from viewer.core.statement import Column, Statement
from viewer.structure.dates import nearest_month_end
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.fiscal_labels import quarters_named
from viewer.structure.mentions import is_about
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.periods import find_period

#: Part of the quarters named that must be known spans before they tell when the year ends.
MOST = 0.6
#: Fiscal years that end in these months bear the number of the year that they end in; those that
#: end in spring bear either.
_OWN_NUMBER = range(6, 13)
#: Characters of a document in which quarters are looked for.
SEARCHED = 400_000


@dataclass(frozen=True, slots=True)
class ProseCalendar:
    """What the sentences count by.

    Attributes:
        calendar: when fiscal years end.
        stand_ins: (statement id, column id) -> the period of a column that only its label tells.
        is_assumed: whether the calendar is none of the document's: then periods by their labels
            are alike or not, but their days mean nothing.
    """

    calendar: FiscalCalendar
    stand_ins: Mapping[tuple[str, str], Period]
    is_assumed: bool = False


def prose_calendar(
    calendar: FiscalCalendar, document: Document, statements: Sequence[Statement]
) -> ProseCalendar:
    """The calendar of a document's sentences.

    Args:
        calendar: what the document's words say of its fiscal year.
        document: the document.
        statements: its statements, some columns of which may have no period.
    """
    if calendar.end_month is not None and calendar.year_offset is not None:
        return ProseCalendar(calendar, {})
    spans = {
        column.period
        for statement in statements
        for column in statement.columns
        if isinstance(column.period, Duration)
    }
    undated = [
        (statement, column)
        for statement in statements
        for column in statement.columns
        if column.period is None and column.period_label
    ]
    known = (
        _by_quarters(calendar, document.text[:SEARCHED], spans)
        or _by_years(calendar, spans, [column for _, column in undated])
    )  # fmt: skip
    counted = known or replace(calendar, end_month=12, year_offset=0)
    stand_ins: dict[tuple[str, str], Period] = {}
    for statement, column in undated:
        period = _labelled(statement, column, counted, spans)
        if period is not None:
            stand_ins[statement.id, column.id] = period
    return ProseCalendar(counted, stand_ins, is_assumed=known is None)


def _by_quarters(
    calendar: FiscalCalendar, text: str, spans: Collection[Duration]
) -> FiscalCalendar | None:
    """The one calendar by which most quarters that a text names are spans of the tables."""
    ends = {nearest_month_end(span.end) for span in spans if span.months == 3}
    if not ends:
        return None
    named, latest = quarters_named(text), max(ends)
    hits: Counter[tuple[int, int]] = Counter()
    months = range(1, 13) if calendar.end_month is None else (calendar.end_month,)
    for month in months:
        for offset in (0,) if month == 12 else (-1, 0, 1):
            counted = replace(calendar, end_month=month, year_offset=offset)
            for (year, number), count in named.items():
                quarter = counted.quarter(year, number)
                if quarter is not None and quarter.end in ends:
                    hits[month, offset] += count * (2 if quarter.end == latest else 1)
    if not hits:
        return None
    first, *rest = hits.most_common(2)
    if first[1] < MOST * named.total() or (rest and rest[0][1] == first[1]):
        return None
    return replace(calendar, end_month=first[0][0], year_offset=first[0][1])


def _by_years(
    calendar: FiscalCalendar, spans: Collection[Duration], undated: Sequence[Column]
) -> FiscalCalendar | None:
    """The calendar by the years that tables date, and by their numbers over other columns."""
    years = [span.end for span in spans if span.months == 12]
    if not years:
        return None
    end = nearest_month_end(max(years))
    if calendar.end_month not in {None, end.month}:
        return None
    numbers = [
        int(match["y"]) for c in undated if (match := BARE_YEAR.fullmatch(c.period_label.strip()))
    ]
    offset = 0 if end.month in _OWN_NUMBER else end.year - max(numbers, default=0)
    if offset not in (-1, 0, 1):
        return None
    return replace(calendar, end_month=end.month, year_offset=offset)


def _labelled(
    statement: Statement, column: Column, calendar: FiscalCalendar, spans: Collection[Duration]
) -> Period | None:
    """The period that a column's label names, with the days that other columns give it."""
    found = find_period([column.period_label], (*column.header, statement.title), calendar)
    if found is None or found.period is None:
        return None
    period = found.period
    return next((span for span in sorted(spans, key=_end) if is_about(span, period)), period)


def _end(span: Duration) -> tuple[int, int]:
    return span.end.toordinal(), span.start.toordinal()
