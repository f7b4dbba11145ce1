"""What is said beside a chart: printed facts of it, what is not drawn and why, whose figures."""

from collections.abc import Iterable, Sequence

from viewer.core.chart_plot import Lack, Lacking, Mark, PeriodGroup, Plot
from viewer.core.drilldown import YEAR_APART, printed_changes
from viewer.core.filing import Filing
from viewer.core.periods import Instant, Period
from viewer.ui.charts.foot import LENGTHS
from viewer.ui.charts.style import Style, row_name
from viewer.ui.wording import amount

#: So many earlier figures are told, and so many letters of a list of periods.
MOST_FACTS = 2
LONGEST_LIST = 64
#: Lengths of periods, of one and of several.
_SPANS = {
    None: ("balances at", "balances at"), 1: ("month", "months"), 3: ("quarter", "quarters"),
    6: ("half-year", "half-years"), 9: ("nine months", "nine months"), 12: ("year", "years"),
}  # fmt: skip


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
    said = f"{style.name(period)}: {style.figure(mark, row)}"
    changes = _changes(filing, mark, style, most)
    if changes:
        return f"{said}, {changes}"
    earlier = [
        f"{style.figure(row.marks[before], row)} {_at(before, period, style)}"
        for before in known[-1 - most : -1]
    ]
    return f"{said}, after {' and '.join(earlier)}" if earlier else said


def _at(period: Period, latest: Period, style: Style) -> str:
    """When, seen from the latest period: "in 2Q04", "a year earlier", "at Sept 30, 2004"."""
    if period in style.names:
        return f"in {style.name(period)}"
    if (latest.end - period.end).days in YEAR_APART:
        return "a year earlier"
    if isinstance(period, Instant) or period.months == 1:
        return f"{'at' if isinstance(period, Instant) else 'in'} {style.name(period)}"
    return f"in the period to {style.name(period)}"


def band_fact(plot: Plot, style: Style, *, short: bool = False) -> str:
    """What a ratio that we computed came to: "Gross margin 15.8%, from 9.2% in 2Q03"."""
    row = next((row for row in plot.band if row.is_ratio), None)
    if row is None or not plot.groups:
        return ""
    known = [period for period in plot.groups[0].periods if period in row.marks]
    if not known:
        return ""
    said = f"{row.label} {style.figure(row.marks[known[-1]], row)}%"
    if short or len(known) < 2:
        return said
    first = known[0]
    return f"{said}, from {style.figure(row.marks[first], row)}% {_at(first, known[-1], style)}"


def nothing(plot: Plot) -> str:
    """Why a chart is empty."""
    for lacking in plot.lacking:
        sentence = _LACKS.get(lacking.why, "")
        if sentence:
            return sentence.format(label=lacking.label or "This row")
    return "The periods of this chart are all left out."


def lone_period(plot: Plot) -> str:
    """What to say of a chart with one period; "" if it has more."""
    if sum(len(group.periods) for group in plot.groups) == 1:
        return "One period is shown: the document prints no other to compare it with."
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
        of_what, names = ", ".join(labels), _few_names(periods, style)
        found.setdefault(f"No split is printed of {of_what} for {names}.")
    return list(found)


def periods_in_words(groups: Iterable[PeriodGroup], style: Style) -> str:
    """The periods of a page: "quarters 2Q03, 1Q04, 2Q04 and half-years 1H03, 1H04"."""
    said = []
    for group in groups:
        one, several = _SPANS.get(group.months, (f"{group.months} months",) * 2)
        span = one if len(group.periods) == 1 else several
        said.append(f"{span} {_few_names(group.periods, style)}")
    return " and ".join(said)


def sources(filing: Filing, plots: Sequence[Plot], style: Style) -> str:
    """Where the figures stand: "Quarters: Income statement. Half-years: Results."."""
    found: dict[int | None, dict[str, None]] = {}
    for plot in plots:
        for group in plot.groups:
            for row in (*plot.drawn, *plot.band):
                for period in group.periods:
                    key = row.marks[period].key if period in row.marks else None
                    if key is not None:
                        name = filing.names[key.statement]
                        found.setdefault(group.months, {}).setdefault(name)
    if len({tuple(names) for names in found.values()}) == 1:
        return f"Source: {', '.join(next(iter(found.values())))}."
    words = []
    for months, names in found.items():
        span = LENGTHS.get(months, f"{months} months")
        words.append(f"{span.capitalize()}: {', '.join(names)}.")
    return " ".join(words)


def _changes(filing: Filing, mark: Mark, style: Style, most: int) -> str:
    """The changes that the document prints of a figure: "up 14.4% on 2Q03 and 21.2% on 1Q04".

    Nothing where one of them leads from or to what is not above zero: no word says that well.
    """
    if mark.key is None or mark.value <= 0:
        return ""
    statement = filing.statement_by_id[mark.key.statement]
    said: list[str] = []
    last = ""
    for base, change in printed_changes(statement, mark.key)[:most]:
        earlier = statement.cell(mark.key.row, base.id)
        if change.value is None or base.period is None or earlier is None:
            continue
        if (earlier.value or 0) <= 0:
            return ""
        word = "down" if change.value < 0 else "up"
        by = f"{amount(abs(change.value), change)} on {style.name(base.period)}"
        said.append(by if word == last else f"{word} {by}")
        last = word
    return " and ".join(said)


_LACKS = {
    Lack.ROW_GONE: "A row that was chosen is not in this document any more.",
    Lack.NO_PERIOD: "{label}: no figure of it stands for a known period.",
    Lack.NO_CHANGE: "{label}: there are not two periods for which its parts are printed.",
    Lack.OTHER_UNIT: "{label} is left out: its unit is a third one.",
}


def _lack(lacking: Lacking, style: Style) -> str:
    """Why something is not drawn, in a sentence."""
    plain = _LACKS.get(lacking.why)
    if plain is not None:
        return plain.format(label=lacking.label or "A row")
    if lacking.why is Lack.TOO_MANY:
        return (
            f"{lacking.count} of the rows chosen with {lacking.label} are left out: "
            "more cannot be told apart."
        )
    names = _few_names(lacking.periods, style)
    return f"{lacking.label}: no shares for {names}, where a part or the total is not above zero."


def _few_names(periods: Sequence[Period], style: Style) -> str:
    names = [style.name(period) for period in periods]
    told = ", ".join(names)
    return told if len(told) <= LONGEST_LIST else f"{names[0]} to {names[-1]}"
