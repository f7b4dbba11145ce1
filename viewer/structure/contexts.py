"""What holds for every column of a table: units, periods and kind, as the lines around it say."""

from dataclasses import dataclass, field

from viewer.core.statement import StatementKind
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.units import Declared


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
        of_balances: whether it breaks down balances, for which a bare year means its last day.
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
    of_balances: bool = False
