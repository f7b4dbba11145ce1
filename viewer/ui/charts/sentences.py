"""What is said beside a chart: printed facts of it, what is not drawn and why, whose figures."""

from collections.abc import Iterable, Sequence

from viewer.core.chart_plot import Lack, Lacking, Mark, PeriodGroup, Plot
from viewer.core.drilldown import YEAR_APART, printed_changes
from viewer.core.filing import Filing
from viewer.core.periods import Instant, Period
from viewer.core.said import capital, said
from viewer.ui.charts.foot import length_in_words
from viewer.ui.charts.style import Style, row_name
from viewer.ui.language import say, told
from viewer.ui.wording import amount

#: So many earlier figures are told, and so many letters of a list of periods.
MOST_FACTS = 2
LONGEST_LIST = 64
#: Lengths of periods, of one and of several.
_SPANS = {
    None: (said("balances at {periods}"), said("balances at {periods}")),
    1: (said("month {periods}"), said("months {periods}")),
    3: (said("quarter {periods}"), said("quarters {periods}")),
    6: (said("half-year {periods}"), said("half-years {periods}")),
    9: (said("nine months {periods}"), said("nine months {periods}")),
    12: (said("year {periods}"), said("years {periods}")),
}


def fact(filing: Filing, plot: Plot, style: Style, most: int = MOST_FACTS) -> str:
    """What is printed of the latest period: "2Q04: 10,512, up 14.4% on 2Q03"; "" for nothing.

    Args:
        filing: the filing.
        plot: the chart's figures.
        style: how they are written.
        most: so many earlier periods are told at most.
    """
    row = plot.total or (plot.rows[0] if plot.rows else None)
    if row is None or not plot.groups:
        return ""
    known = [period for period in plot.groups[0].periods if period in row.marks]
    if not known:
        return ""
    period = known[-1]
    mark = row.marks[period]
    if row.is_ratio:
        return f"{style.name(period)}: {style.figure(mark, row)}% {row_name(row)}"
    told = f"{style.name(period)}: {style.figure(mark, row)}"
    changes = _changes(filing, mark, style, most)
    if changes:
        return say("{told}, {changes}", told=told, changes=changes)
    earlier = [
        _at(style.figure(row.marks[before], row), before, period, style)
        for before in known[-1 - most : -1]
    ]
    return say("{told}, after {earlier}", told=told, earlier=_and(earlier)) if earlier else told


def _at(figure: str, period: Period, latest: Period, style: Style) -> str:
    """A figure and when it was, seen from the latest period: "282 in 2Q04", "9 a year earlier"."""
    facts = {"figure": figure, "period": style.name(period)}
    if period in style.names:
        return say("{figure} in {period}", **facts)
    if (latest.end - period.end).days in YEAR_APART:
        return say("{figure} a year earlier", **facts)
    if isinstance(period, Instant):
        return say("{figure} at {period}", **facts)
    if period.months == 1:
        return say("{figure} in {period}", **facts)
    return say("{figure} in the period to {period}", **facts)


def band_fact(plot: Plot, style: Style, *, short: bool = False) -> str:
    """What a ratio came to: "Gross margin 15.8%, from 9.2% in 2Q03"."""
    row = next((row for row in plot.band if row.is_ratio), None)
    if row is None or not plot.groups:
        return ""
    known = [period for period in plot.groups[0].periods if period in row.marks]
    if not known:
        return ""
    ratio = f"{told(row.label)} {style.figure(row.marks[known[-1]], row)}%"
    if short or len(known) < 2:
        return ratio
    before = f"{style.figure(row.marks[known[0]], row)}%"
    return say(
        "{told}, from {earlier}", told=ratio, earlier=_at(before, known[0], known[-1], style)
    )


def is_band_printed(plot: Plot) -> bool:
    """Whether the ratio that `band_fact` tells is printed, in all periods of the first group."""
    row = next((row for row in plot.band if row.is_ratio), None)
    periods = plot.groups[0].periods if plot.groups else ()
    marks = [row.marks[period] for period in periods if period in row.marks] if row else []
    return not any(mark.is_computed for mark in marks)


def nothing(plot: Plot, style: Style) -> str:
    """Why a chart is empty."""
    reasons = [] if any(row.marks for row in plot.drawn) else lacks([plot], style)
    return reasons[0] if reasons else say("The periods of this chart are all left out.")


def lone_period(plot: Plot) -> str:
    """What to say of a chart with one period; "" if it has more."""
    if sum(len(group.periods) for group in plot.groups) == 1:
        return say("One period is shown: the document prints no other to compare it with.")
    return ""


def lacks(plots: Sequence[Plot], style: Style) -> list[str]:
    """What is not drawn of what was chosen, a sentence each; no sentence twice."""
    found: dict[str, None] = {}
    unsplit: dict[tuple[Period, ...], list[str]] = {}
    for plot in plots:
        for lacking in plot.lacking:
            if lacking.why is Lack.NOT_SPLIT:
                unsplit.setdefault(lacking.periods, []).append(lacking.label)
            else:
                found.setdefault(_lack(lacking, style))
    for periods, labels in unsplit.items():
        of_what, names = say(", ").join(labels), _few_names(periods, style)
        found.setdefault(
            say("No split is printed of {rows} for {periods}.", rows=of_what, periods=names)
        )
    return list(found)


def periods_in_words(groups: Iterable[PeriodGroup], style: Style) -> str:
    """The periods of a page: "quarters 2Q03, 1Q04, 2Q04 and half-years 1H03, 1H04"."""
    spans = []
    for group in groups:
        names = _few_names(group.periods, style)
        if group.months in _SPANS:
            one, several = _SPANS[group.months]
            spans.append(say(one if len(group.periods) == 1 else several, periods=names))
        else:
            spans.append(say("{count} months {periods}", count=group.months, periods=names))
    return " · ".join(spans) if _are_dates(spans) else _and(spans)


def _are_dates(names: Iterable[str]) -> bool:
    """Whether names have commas of their own ("Sept 30, 2004"), so that none parts them."""
    return any("," in name for name in names)


def sources(filing: Filing, plots: Sequence[Plot], style: Style) -> str:
    """Where the figures stand: "Quarters: Income statement. Half-years: Results."."""
    found: dict[int | None, dict[str, None]] = {}
    for plot in plots:
        for group in plot.groups:
            for row in (*plot.drawn, *plot.band):
                for period in group.periods:
                    key = row.marks[period].key if period in row.marks else None
                    if key is not None:
                        name = told(filing.names[key.statement])
                        found.setdefault(group.months, {}).setdefault(name)
    if len({tuple(names) for names in found.values()}) == 1:
        return say("Source: {statements}.", statements=say(", ").join(next(iter(found.values()))))
    words = []
    for months, names in found.items():
        span = capital(length_in_words(months))
        statements = say(", ").join(names)
        words.append(say("{periods}: {statements}.", periods=span, statements=statements))
    return " ".join(words)


def _changes(filing: Filing, mark: Mark, style: Style, most: int) -> str:
    """The changes that the document prints of a figure: "up 14.4% on 2Q03 and 21.2% on 1Q04".

    Nothing where one of them leads from or to what is not above zero: no word says that well.
    """
    if mark.key is None or mark.value <= 0:
        return ""
    statement = filing.statement_by_id[mark.key.statement]
    changes: list[str] = []
    last: bool | None = None
    for base, change in printed_changes(statement, mark.key)[:most]:
        earlier = statement.cell(mark.key.row, base.id)
        if change.value is None or base.period is None or earlier is None:
            continue
        if (earlier.value or 0) <= 0:
            return ""
        facts = {"change": amount(abs(change.value), change), "period": style.name(base.period)}
        is_down = change.value < 0
        if is_down is last:
            changes.append(say("{change} on {period}", **facts))
        elif is_down:
            changes.append(say("down {change} on {period}", **facts))
        else:
            changes.append(say("up {change} on {period}", **facts))
        last = is_down
    return _and(changes)


def _and(texts: Sequence[str]) -> str:
    """Texts one after the other: "282 and 100"."""
    return say(" and ").join(texts)


#: Patterns: they are filled when they are said.
_LACKS: dict[Lack, str] = {
    Lack.ROW_GONE: said("A row that was chosen is not in this document any more."),
    Lack.NO_PERIOD: said("{label}: no figure of it stands for a known period."),
    Lack.NO_CHANGE: said("{label}: there are not two periods for which its parts are printed."),
    Lack.OTHER_UNIT: said("{label} is left out: its unit is a third one."),
}


def _lack(lacking: Lacking, style: Style) -> str:
    """Why something is not drawn, in a sentence."""
    plain = _LACKS.get(lacking.why)
    if plain is not None:
        return say(plain, label=lacking.label or said("A row"))
    if lacking.why is Lack.TOO_MANY:
        return say(
            "{count} of the rows chosen with {label} are left out: more cannot be told apart.",
            count=lacking.count,
            label=lacking.label,
        )
    names = _few_names(lacking.periods, style)
    return say(
        "{label}: no shares for {periods}, where a part or the total is not above zero.",
        label=lacking.label,
        periods=names,
    )


def _few_names(periods: Sequence[Period], style: Style) -> str:
    names = [style.name(period) for period in periods]
    between = say("; ") if _are_dates(names) else say(", ")
    listed = _and(names) if len(names) == 2 and _are_dates(names) else between.join(names)
    if len(listed) <= LONGEST_LIST:
        return listed
    return say("{first} to {last}", first=names[0], last=names[-1])
