"""A column's period: what its header names, as a table of its kind means it."""

import re
from collections.abc import Sequence
from datetime import date

from viewer.core.periods import Instant, Period, month_end, months_to
from viewer.core.statement import StatementKind
from viewer.structure.contexts import Context
from viewer.structure.dates import find_dates, plain
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.periods import FoundPeriod, common_period, find_period, names_span
from viewer.structure.span_words import is_part_of_year, says_part_of_year
from viewer.structure.spans import names_full_year
from viewer.structure.term_names import named_term

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


def period_over(lines: Sequence[str], context: Context) -> FoundPeriod | None:
    """The period that a column's header names, or the term that it names and the table dates."""
    return find_period(lines, context.lines, context.calendar) or _term(lines, context)


def _term(lines: Sequence[str], context: Context) -> FoundPeriod | None:
    """The period of a header that names a term which the lines above date."""
    text = plain(" ".join(dict.fromkeys(line for line in lines if line)))
    of_table = common_period(context.lines, context.calendar, dated=True)
    spans = [of_table.period] if of_table and of_table.period else []
    period = named_term(text, context.lines, spans) if text else None
    return FoundPeriod(period, text) if period else None


def period_of(found: FoundPeriod | None, context: Context, lines: Sequence[str]) -> Period | None:
    """The period found; on a balance sheet a bare day, or the end of a bare year, is meant."""
    if found is None:
        return None
    if context.kind is StatementKind.BALANCE_SHEET and not names_span(" ".join(lines)):
        day = found.day or (found.period.end if found.period else None)
        return Instant(day) if day else None
    if (
        context.of_balances
        and found.day is not None
        and _says_only_its_year(found, lines, context)
    ):
        return Instant(found.day)
    if found.period is None and found.day is not None and context.kind not in _FLOWS:
        dates = find_dates(plain(" ".join(lines)))
        if all(each.has_day for each in dates):  # A month may as well be all of it.
            return Instant(found.day)  # A bare date is the day itself; a span needs its words.
    if found.period is None and found.day is not None and _closes_year(found.day, context, lines):
        return months_to(found.day, 12)
    return found.period


def _says_only_its_year(found: FoundPeriod, lines: Sequence[str], context: Context) -> bool:
    """Whether all that a header says of its period is a year, and nothing above says less.

    "For the year ended June 30, 2019" over the notes is said of the report, not of a balance.
    """
    text = plain(" ".join(lines))
    if BARE_YEAR.fullmatch(found.label) is None or names_full_year(text) or is_part_of_year(text):
        return False
    return not names_span(text) and not any(map(says_part_of_year, context.lines))


def _closes_year(day: date, context: Context, lines: Sequence[str]) -> bool:
    """Whether the day over a column of flows ends the fiscal year and no word names less."""
    return (
        context.kind in {StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS}
        and day == month_end(day.year, day.month)
        and day.month == context.calendar.end_month
        and not any(_PART_OF_YEAR.search(plain(line)) for line in (*lines, *context.lines))
    )


def printed_label(found: FoundPeriod | None, lines: Sequence[str]) -> str:
    """The document's own label: the header line that holds the period's words, else the words."""
    if found is None:
        return ""
    for line in reversed(lines):
        if found.label in plain(line):
            return found.label
    return found.label
