"""How the window signs its numbers: as accountants do, or in the notation of business charts.

Source: International Business Communication Standards (IBCS) 1.2, "unify": a negative number has
a minus sign, a difference its sign whether it is negative or positive, and a title says in three
lines who, what in which unit, and when. Accountants write negatives in parentheses. Neither
changes what is printed, exported or checked.
"""

from decimal import Decimal
from enum import Enum

from viewer.core.amounts import format_number

MINUS = "\N{MINUS SIGN}"


class Notation(Enum):
    """A way of signing numbers; the value is its name in the settings."""

    ACCOUNTANTS = "accountants"
    IBCS = "ibcs"


#: The one in use is in a list, so that the window can change it for everything that writes.
_in_use = [Notation.ACCOUNTANTS]


def current() -> Notation:
    """The notation in use."""
    return _in_use[0]


def use(notation: Notation) -> None:
    """Sign numbers so from now on; what is written already must be written again."""
    _in_use[0] = notation


def notation_named(name: str) -> Notation:
    """The notation of that name; that of accountants for one that is not known."""
    return next((known for known in Notation if known.value == name), Notation.ACCOUNTANTS)


def signed_number(value: Decimal, fraction_digits: int = 0, *, is_change: bool = False) -> str:
    """A number with grouped thousands, signed in the notation in use.

    Args:
        value: the number; rounded half away from zero, for display only.
        fraction_digits: digits after the decimal mark.
        is_change: whether it is a difference, whose plus sign is written where signs are.
    """
    text = format_number(value, fraction_digits)
    if current() is Notation.ACCOUNTANTS:
        return text
    if text.startswith("("):
        return f"{MINUS}{text[1:-1]}"
    return f"+{text}" if is_change and value > 0 else text
