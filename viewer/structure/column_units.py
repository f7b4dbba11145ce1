"""A column's currency and scale: by its header, its figures' signs, the caption, the document."""

import re
from collections import Counter
from collections.abc import Sequence

from viewer.core.statement import StatementKind
from viewer.structure.contexts import Context
from viewer.structure.dates import plain
from viewer.structure.excepted import is_excepted
from viewer.structure.header_words import own_line
from viewer.structure.layout import Layout
from viewer.structure.natural_units import is_per_one
from viewer.structure.units import Declared, currencies_in, currency_of_sign, scale_in

_BARE_DOLLAR = re.compile(r"[^A-Za-z]*\$[^A-Za-z]*m?[^A-Za-z]*")


def unit_and_scale(
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
    of_all = context.of_all if _may_hold_money(layout, index) else Declared()
    named = context.declared.currencies or of_all.currencies
    if not currency:
        default = named[0] if named else context.currency
        currency = _currency_of_figures(layout, index, default, context.kind)
    if not currency:
        currency = named[0] if named else context.counted or _default_currency(context)
    own = own_line(lines)
    if scale is None and (is_per_one(own, ()) or is_excepted(own, context.declared.excepted)):
        scale = 0
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


def _may_hold_money(layout: Layout, index: int) -> bool:
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
