"""Columns that repeat another column in a second currency, at one rate."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from functools import cache
from unicodedata import normalize

from viewer.core.document import Document, TextBlock
from viewer.core.periods import Period
from viewer.core.rates import StatedRate
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.divisors import Divisor, digits_of, shared_divisor
from viewer.structure.totals_labels import any_match
from viewer.structure.words import any_of, load_words

#: Of the rows that say something about the rate, so many must agree on one.
AGREEING = Decimal("0.7")
#: A rate that the figures leave vaguer than this is none, unless the notes state it.
VAGUEST = Decimal("0.02")


def find_rates(document: Document) -> tuple[StatedRate, ...]:
    """The rates of exchange that the text states ("JPY 110.20 = US$1.00"), in order."""
    found: dict[tuple[int, int], StatedRate] = {}
    for block in document.blocks:
        if isinstance(block, TextBlock):
            text = normalize("NFKC", block.text)
            for place in _MAYBE_RATE.finditer(text):
                first = max(0, place.start() - 24)
                near = text[first : place.end() + 40]
                if not _any_currency().search(near):
                    continue
                for match in _rate_pattern().finditer(near):
                    rate = _stated(match, first, block)
                    found[rate.span] = rate
    return tuple(found.values())


def _stated(match: re.Match[str], first: int, block: TextBlock) -> StatedRate:
    """The rate of a match in the plain text of a block, of which it saw what follows `first`."""
    group = next(group for group, number in enumerate(match.groups(), 1) if number)
    number, place = match[group], first + match.start(group)
    span = block.span_of(_printed(block, place), _printed(block, place + len(number) - 1) + 1)
    codes = load_words("units")["currencies"]
    units = frozenset(codes[word.lower()] for word in _money_pattern().findall(match[0]))
    is_about = any_match("translation", (block.text,))
    return StatedRate(Decimal(number.replace(",", "")), units, block.text, span, is_about)


def _printed(block: TextBlock, place: int) -> int:
    """The character of a block that stands at a place of its text in plain characters."""
    characters = range(len(block.text))
    return (
        bisect_right(characters, place, key=lambda end: len(normalize("NFKC", block.text[:end])))
        - 1
    )


#: Where a rate may stand: the full pattern is too slow for whole documents.
_MAYBE_RATE = re.compile(r"\d[^.;\d]{0,16}?(?:=|:|\bper\b|\bto\b|\bequals?\b|\bfor\b|\bagainst\b)")


@cache
def _money_words() -> str:
    words = sorted(load_words("units")["currencies"], key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


@cache
def _money_pattern() -> re.Pattern[str]:
    return re.compile(f"({_money_words()})", re.IGNORECASE)


@cache
def _any_currency() -> re.Pattern[str]:
    return re.compile(any_of(load_words("units")["currencies"]))


@cache
def _rate_pattern() -> re.Pattern[str]:
    money = any_of(load_words("units")["currencies"]) + "s?"
    number = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?"
    one = r"1(?:\.0+)?(?![\d.,]*\d)"
    link = r"\s*(?:=|per|to|equals?|for|against|:)\s*(?:the\s+|each\s+)?"

    def amount(digits: str) -> str:
        return rf"(?:{money}\s*{digits}|{digits}\s*{money})"

    rate, unit = amount(f"({number})"), amount(one)
    left = rf"(?<![\w.]){rate}{link}(?:{unit}|(?:{money}))(?!\w)"
    right = rf"(?<![\w.]){unit}{link}{rate}"
    return re.compile(f"{right}|{left}", re.IGNORECASE)


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


def suspects(statement: Statement) -> tuple[Column, ...]:
    """Columns that may be translations: said so by words, or in the rarer of two currencies."""
    units = Counter(
        column.unit
        for column in statement.columns
        if column.measure in {Measure.AMOUNT, Measure.TRANSLATION} and is_currency(column.unit)
    )
    usual = max(units.values(), default=0)
    return tuple(
        column
        for column in statement.columns
        if column.measure is Measure.TRANSLATION
        or (column.measure is Measure.AMOUNT and 0 < units[column.unit] < usual)
    )


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency's code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def translation_basis(
    statement: Statement, column: Column, rates: Sequence[Decimal]
) -> Basis | None:
    """Which column it translates and at which rate, None if its figures follow no rate."""
    best: tuple[Decimal, int, Basis] | None = None
    for other in statement.columns:
        if not _may_translate(column, other):
            continue
        divisor = shared_divisor(
            ((a, b) for _, a, b in _pairs(statement, column, other)), statement.rounding
        )
        if divisor is None or divisor.support < AGREEING * divisor.tried:
            continue
        rate = _rate_in(divisor, rates)
        if rate is None:
            continue
        basis = Basis(DerivedKind.TRANSLATION, (other.id,), rate=rate)
        rank = (Decimal(divisor.support), -abs(column.index - other.index), basis)
        if best is None or rank[:2] > best[:2]:
            best = rank
    return best[2] if best else None


def translated_figures(statement: Statement, column: Column) -> list[Derived]:
    """Each figure of a translation column with the figure that it translates."""
    basis = column.basis
    if basis is None:
        return []
    other = statement.column_by_id[basis.columns[0]]
    return [
        Derived(
            DerivedKind.TRANSLATION,
            statement.key(row, column.id),
            (statement.key(row, other.id),),
            basis.rate,
        )
        for row, _, _ in _pairs(statement, column, other)
    ]


def as_amounts(column: Column) -> Column:
    """The column when it turns out to translate nothing: amounts of their own."""
    return replace(column, measure=Measure.AMOUNT, basis=None)


def _may_translate(column: Column, other: Column) -> bool:
    return (
        other.measure is Measure.AMOUNT
        and is_currency(other.unit)
        and other.unit != column.unit
        and (other.period == column.period or None in {other.period, column.period})
    )


def _pairs(statement: Statement, column: Column, other: Column) -> list[tuple[str, Cell, Cell]]:
    """(row id, figure translated, translation) of each row that has both as money."""
    found = []
    for row in statement.rows:
        mine, theirs = statement.cell(row.id, column.id), statement.cell(row.id, other.id)
        if mine is None or theirs is None or mine.value is None or theirs.value is None:
            continue
        if _money(mine.unit) == column.unit and _money(theirs.unit) == other.unit:
            found.append((row.id, theirs, mine))
    return found


def _money(unit: str) -> str:
    """The currency of "JPY" and of "JPY/share"."""
    return unit.partition("/")[0]


def _rate_in(divisor: Divisor, rates: Sequence[Decimal]) -> Decimal | None:
    """The rate stated in the notes where it fits, else the shortest one, either way round."""
    with localcontext(prec=40):
        for rate in rates:
            if divisor.supports(rate):
                return rate
            if rate and divisor.supports(1 / rate):
                return 1 / rate
        if divisor.width > VAGUEST:
            return None
        direct, inverse = divisor.shortest(), divisor.inverse().shortest()
        return 1 / inverse if digits_of(inverse) < digits_of(direct) else direct
