"""Tables that are right: true amounts, cut to the printed digits, of every kind of claim.

Each case is one filing: the amounts are drawn, everything that follows from them is computed from
the amounts before they are cut, and all of it is printed rounded, or truncated. The checks are
told which: a table or two is too little to find it by, and truncated amounts that are taken for
rounded ones would raise alarms.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import pairwise

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.amounts import format_number
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Severity
from viewer.core.intervals import Rounding
from viewer.core.statement import Statement, StatementKind
from viewer.structure.derived import derive
from viewer.structure.joined import with_ratios_elsewhere
from viewer.structure.ties import tie_tables
from viewer.structure.totals import infer_sums
from viewer.structure.whole_shares import with_whole_shares

NOW, THEN = "3m:2004-09-30", "3m:2003-09-30"
Amounts = Sequence[Sequence[int]]


class Press:
    """Prints amounts in a scale, rounded or truncated."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.cut = chance.random() < 0.4
        self.scale = chance.choice((3, 6))
        self.digits = chance.choice((0, 0, 0, 1))
        # Who truncates amounts mostly rounds percentages.
        self.cut_percent = self.cut and chance.random() < 0.3

    @property
    def mode(self) -> Rounding:
        return Rounding.TRUNCATION if self.cut else Rounding.NEAREST

    def amount(self, value: Decimal | int) -> str:
        return _printed(Decimal(value).scaleb(-self.scale), self.digits, cut=self.cut)

    def percent(self, value: Decimal, digits: int = 1) -> str:
        return _printed(value * 100, digits, cut=self.cut_percent)

    def drawn(self, *, negative: float = 0.15) -> int:
        """An amount of some digits; sometimes a loss, sometimes next to nothing."""
        if self.chance.random() < 0.05:
            return self.chance.randint(1, 10**self.scale)
        size = self.chance.randint(10 ** (self.scale + 1), 10 ** self.chance.randint(9, 12))
        return -size if self.chance.random() < negative else size


def _printed(value: Decimal, digits: int, *, cut: bool) -> str:
    quantum = Decimal(1).scaleb(-digits)
    return format_number(value.quantize(quantum, ROUND_DOWN if cut else ROUND_HALF_UP), digits)


def _table(
    press: Press,
    header: Sequence[str],
    lines: Sequence[Sequence[str]],
    id: str = "s1",
    kind: StatementKind = StatementKind.OTHER,
) -> Statement:
    text = "\n".join("\t".join(line) for line in (("", *header), *lines))
    made = statement(text, id=id, rounding=press.mode, kind=kind)
    return replace(made, relations=infer_sums(made, press.mode))


def _rows(press: Press, count: int, columns: int, *, negative: float = 0.15) -> list[list[int]]:
    """Amounts with their total as the last row."""
    rows = [[press.drawn(negative=negative) for _ in range(columns)] for _ in range(count)]
    return [*rows, [sum(row[c] for row in rows) for c in range(columns)]]


def _labels(count: int) -> list[str]:
    return [*(f"Line of things {chr(65 + n)}" for n in range(count - 1)), "Total of all lines"]


def sums(press: Press) -> list[Statement]:
    """Parts and their total in some columns."""
    columns = press.chance.randint(1, 4)
    rows = _rows(press, press.chance.randint(2, 9), columns)
    header = [f"JPY e{press.scale} 3m:{2004 - n}-09-30" for n in range(columns)]
    lines = [
        (label, *map(press.amount, row))
        for label, row in zip(_labels(len(rows)), rows, strict=True)
    ]
    return [_table(press, header, lines)]


def changes(press: Press) -> list[Statement]:
    """Two periods and the growth between them, from losses in one convention."""
    on_size = press.chance.random() < 0.5
    rows = _rows(press, press.chance.randint(2, 6), 2)
    header = [f"JPY e{press.scale} {NOW}", f"JPY e{press.scale} {THEN}", "change"]
    lines = []
    for label, (now, then) in zip(_labels(len(rows)), rows, strict=True):
        growth = Decimal(now - then) / (abs(then) if on_size else then or 1)
        lines.append((label, press.amount(now), press.amount(then), press.percent(growth)))
    return [_table(press, header, lines)]


def shares(press: Press) -> list[Statement]:
    """Amounts and their shares of the total."""
    rows = _rows(press, press.chance.randint(2, 8), 1, negative=0.05)
    whole = rows[-1][0] or 1
    lines = [
        (label, press.amount(row[0]), press.percent(Decimal(row[0]) / whole))
        for label, row in zip(_labels(len(rows)), rows, strict=True)
    ]
    return [_table(press, [f"JPY e{press.scale} {NOW}", "share"], lines)]


def margins(press: Press) -> list[Statement]:
    """Revenue, cost, profit, and the margin printed in a row and in another table."""
    spans = (NOW, THEN, "3m:2004-06-30")
    header = [f"JPY e{press.scale} {span}" for span in spans]
    revenue = [abs(press.drawn()) + 10**press.scale for _ in spans]
    cost = [int(r * Decimal(press.chance.randint(20, 120)) / 100) for r in revenue]
    profit = [r - c for r, c in zip(revenue, cost, strict=True)]
    shares_out = [press.chance.randint(10**6, 10**9) for _ in spans]
    margin = [press.percent(Decimal(p) / r) + "%" for p, r in zip(profit, revenue, strict=True)]
    each = [
        _printed(Decimal(p) / n, 2, cut=press.cut) for p, n in zip(profit, shares_out, strict=True)
    ]
    lines = [
        ("Total revenues", *map(press.amount, revenue)),
        ("Total costs", *map(press.amount, cost)),
        ("Gross profit", *map(press.amount, profit)),
        ("Gross margin", *margin),
        ("Shares [shares]", *(f"{n:,}" for n in shares_out)),
        ("Profit per share [JPY/share]", *each),
    ]
    kind = StatementKind.INCOME_STATEMENT
    elsewhere = [("Customers [contracts]", "12", "14", "15"), ("Gross margin", *margin)]
    return [
        _table(press, header, lines, kind=kind),
        _table(press, header, elsewhere, id="s2", kind=StatementKind.KPI),
    ]


def translations(press: Press) -> list[Statement]:
    """Amounts in yen and in dollars at one rate."""
    rate = Decimal(press.chance.randint(8000, 15000)) / 100
    rows = _rows(press, press.chance.randint(3, 9), 1)
    header = [f"USD e{press.scale} {NOW} translation", f"JPY e{press.scale} {NOW}"]
    lines = [
        (label, press.amount(row[0] / rate), press.amount(row[0]))
        for label, row in zip(_labels(len(rows)), rows, strict=True)
    ]
    return [_table(press, header, lines)]


def halves(press: Press) -> list[Statement]:
    """Two quarters and their half-year."""
    rows = _rows(press, press.chance.randint(2, 6), 2)
    spans = ("6m:2004-09-30", NOW, "3m:2004-06-30")
    lines = [
        (label, *map(press.amount, (row[0] + row[1], *row)))
        for label, row in zip(_labels(len(rows)), rows, strict=True)
    ]
    return [_table(press, [f"JPY e{press.scale} {span}" for span in spans], lines)]


def ties(press: Press) -> list[Statement]:
    """The same rows in thousands and in millions, the latter with other signs at times."""
    press.scale, press.digits = 3, 0
    columns = press.chance.randint(1, 3)
    rows = _rows(press, press.chance.randint(2, 6), columns)
    header = [f"JPY e{{0}} 3m:{2004 - n}-09-30" for n in range(columns)]
    made = []
    for number, (scale, kind) in enumerate(
        ((6, StatementKind.KPI), (3, StatementKind.INCOME_STATEMENT))
    ):
        press.scale = scale
        lines = [
            (label, *map(press.amount, row))
            for label, row in zip(_labels(len(rows)), rows, strict=True)
        ]
        heads = [head.format(scale) for head in header]
        made.append(_table(press, heads, lines, id=f"s{number + 1}", kind=kind))
    return made


def insurers(press: Press) -> list[Statement]:
    """Loss and expense ratios, and the combined ratio, each cut on its own."""
    spans = [f"12m:{2004 - n}-12-31" for n in range(press.chance.randint(2, 5))]
    parts = press.chance.randint(2, 4)
    ratios = [[Decimal(press.chance.uniform(0.03, 0.7)) for _ in spans] for _ in range(parts)]
    combined = [sum((row[c] for row in ratios), Decimal(0)) for c in range(len(spans))]
    named = [(f"Kind {chr(65 + n)} ratio", row) for n, row in enumerate(ratios)]
    lines = [
        (label, *(f"{press.percent(ratio)}%" for ratio in row))
        for label, row in (*named, ("Combined ratio", combined))
    ]
    return [_table(press, [f"USD e{press.scale} {span}" for span in spans], lines)]


def certificates(press: Press) -> list[Statement]:
    """Figures per share, and per certificate of several shares or of a part of one."""
    number = press.chance.choice((2, 3, 5, 8, 10, 25))
    times = Decimal(number) if press.chance.random() < 0.6 else 1 / Decimal(number * 10)
    spans = [f"12m:{2004 - n}-12-31" for n in range(press.chance.randint(1, 4))]
    kinds = ("Basic", "Diluted")[: press.chance.randint(1, 2)]
    size = 50 if times > 1 else 20_000
    each = [[Decimal(press.chance.uniform(-size, size)) for _ in spans] for _ in kinds]
    lines = [
        (
            f"{kind} income per {name} [JPY/{name}]",
            *(_printed(v * by, 2, cut=press.cut) for v in row),
        )
        for name, by in (("share", Decimal(1)), ("ADS", times))
        for kind, row in zip(kinds, each, strict=True)
    ]
    return [_table(press, [f"JPY e{press.scale} {span}" for span in spans], lines)]


def points(press: Press) -> list[Statement]:
    """Percentages of two periods, and the difference between them cut on its own."""
    lines: list[Sequence[str]] = []
    for label in _labels(press.chance.randint(2, 7)):
        then = Decimal(press.chance.uniform(-0.1, 0.9))
        now = then + Decimal(press.chance.uniform(-0.1, 0.1))
        texts = [f"{press.percent(value)}%" for value in (now, then, now - then)]
        lines.append((label, *texts))
    header = [f"pure e-2 ratio {NOW}", f"pure e-2 ratio {THEN}", "pure change"]
    return [_table(press, header, lines)]


def wholes(press: Press) -> list[Statement]:
    """Percentages of a whole that is not printed."""
    rows = _rows(press, press.chance.randint(3, 9), 2, negative=0)
    whole = [row or 1 for row in rows[-1]]
    digits = press.chance.choice((0, 1, 1, 2))
    lines = [
        (
            label,
            *(
                f"{press.percent(Decimal(v) / w, digits)}%"
                for v, w in zip(row, whole, strict=True)
            ),
        )
        for label, row in zip(_labels(len(rows)), rows, strict=True)
    ]
    spans = (NOW, THEN)
    text = "\n".join(
        "\t".join(line) for line in (("", *(f"pure e-2 ratio {span}" for span in spans)), *lines)
    )
    made = statement(text, rounding=press.mode)
    columns, cells = with_whole_shares(made.rows, made.columns, dict(made.cells))
    made = replace(made, columns=columns, cells=cells)
    return [replace(made, relations=infer_sums(made, press.mode))]


def averages(press: Press) -> list[Statement]:
    """Returns on the average of two balances, and what is paid out of a figure per share."""
    spans = [f"12m:{2004 - n}-03-31" for n in range(press.chance.randint(2, 4))]
    equity = [abs(press.drawn()) + 10**press.scale for _ in range(len(spans) + 1)]
    result = [int(value * press.chance.uniform(0.01, 0.3)) for value in equity[:-1]]
    earned = [Decimal(press.chance.uniform(5, 500)) for _ in spans]
    paid = [value * Decimal(press.chance.uniform(0.05, 0.9)) for value in earned]
    returns = [
        f"{press.percent(Decimal(2 * r) / (a + b))}%"
        for r, (a, b) in zip(result, pairwise(equity), strict=True)
    ]
    lines = [
        ("Net income", *map(press.amount, result)),
        ("Total equity", *map(press.amount, equity[:-1])),
        ("Return on equity", *returns[:-1], ""),
        ("Net income per share [JPY/share]", *(_printed(v, 2, cut=press.cut) for v in earned)),
        ("Dividends per share [JPY/share]", *(_printed(v, 2, cut=press.cut) for v in paid)),
        (
            "Pay-out ratio",
            *(f"{press.percent(p / e)}%" for p, e in zip(paid, earned, strict=True)),
        ),
    ]
    return [_table(press, [f"JPY e{press.scale} {span}" for span in spans], lines)]


CLAIMS: tuple[Callable[[Press], list[Statement]], ...] = (
    sums, changes, shares, margins, translations, halves, ties,
    insurers, certificates, points, wholes, averages,
)  # fmt: skip


def honest_filing(seed: int) -> Filing:
    """One case; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret, a sample that repeats.
    made = CLAIMS[seed % len(CLAIMS)](Press(chance))
    statements = tuple(with_ratios_elsewhere([derive(each) for each in made]))
    return filing_of(*statements, ties=tie_tables(statements))


def checked(filing: Filing) -> Filing:
    """The filing with its report."""
    return replace(filing, report=run_checks(filing))


def alarms(filing: Filing) -> list[Finding]:
    """What is said, louder than a note, of a checked filing that is right; forced figures too."""
    return [found for found in filing.report.findings if found.severity is not Severity.NOTE]
