"""The exchange rates of a filing: each is one named cell of the workbook."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from viewer.core.added_columns import AddedColumn
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Statement
from viewer.export.formulas import RateName

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


class RateKey(NamedTuple):
    """One rate: so many units of the one for one unit of the other."""

    of: str
    per: str
    rate: Decimal

    @property
    def unit(self) -> str:
        """In words: "JPY per USD"."""
        return f"{self.of or '?'} per {self.per or '?'}"


def rate_of(derived: Derived, statement: Statement) -> RateKey | None:
    """The rate that a derived figure is translated at, None if it is no translation."""
    if derived.kind is not DerivedKind.TRANSLATION or derived.rate is None:
        return None
    cell = statement.cell(derived.cell.row, derived.cell.column)
    operand = statement.cell(derived.operands[0].row, derived.operands[0].column)
    if cell is None or operand is None:
        return None
    return RateKey(operand.unit, cell.unit, derived.rate)


def name_rates(
    statements: Iterable[Statement], added: Iterable[AddedColumn] = ()
) -> dict[RateKey, RateName]:
    """A workbook name for every rate, in the order of first use.

    Args:
        statements: those that are exported, with the rates that they use.
        added: columns that are added to them; their rates come behind.
    """
    used = [
        rate_of(derived, statement) for statement in statements for derived in statement.derived
    ]
    asked = [RateKey(one.rate.of, one.rate.per, one.rate.rate) for one in added if one.rate]
    named: dict[RateKey, RateName] = {}
    taken: set[str] = set()
    for key in (*used, *asked):
        if key is not None and key not in named:
            named[key] = RateName(_free_name(key, taken), key.rate)
    return named


def _free_name(key: RateKey, taken: set[str]) -> str:
    words = [_NOT_IN_NAMES.sub("", unit) or "Unit" for unit in (key.of, key.per)]
    base = f"Rate_{words[0]}_per_{words[1]}"[:200]
    name, count = base, 1
    while name.casefold() in taken:
        count += 1
        name = f"{base}_{count}"
    taken.add(name.casefold())
    return name


Rates = Mapping[RateKey, RateName]
