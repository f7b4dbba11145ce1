"""What all tables of a document share: calendar, currency, notes and the mark of fractions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.amounts import DecimalMark
from viewer.core.document import Document, TextBlock
from viewer.core.statement import StatementKind
from viewer.structure.fiscal import FiscalCalendar, find_calendar
from viewer.structure.footnotes import Note, find_notes
from viewer.structure.layout import find_decimal_mark
from viewer.structure.said_of_all import said_of_all
from viewer.structure.slashed_dates import day_first
from viewer.structure.units import currencies_in, quoted_rate

#: Rows of a table's top in which its header is looked for.
HEADER_REACH = 4
#: Kinds of tables whose figures are no amounts, whatever scale all amounts have.
_OWN_SCALES = frozenset({StatementKind.RATES, StatementKind.KPI})
_CURRENCY_SIGNS = frozenset("$€£¥₩₹")


@dataclass(frozen=True, slots=True)
class Habits:
    """What holds for the whole document; `days_first` of dates in numbers, None if unknown."""

    mark: DecimalMark
    calendar: FiscalCalendar
    currency: str
    quoted: str
    notes: tuple[Note, ...]
    scales: tuple[tuple[int, str], ...]
    days_first: bool | None = None

    def said_before(self, position: int, kind: StatementKind) -> tuple[str, ...]:
        """The line that last declared a scale for all amounts above a block, if any did."""
        if kind in _OWN_SCALES:
            return ()
        lines = [line for place, line in self.scales if place <= position]
        return tuple(lines[-1:])


def find_habits(document: Document) -> Habits:
    """What all tables of a document share."""
    texts = [block.text for block in document.blocks if isinstance(block, TextBlock)]
    named = Counter(code for text in texts for code in currencies_in(text))
    if not named:
        named = Counter(code for text in _signed(document) for code in currencies_in(text))
    first_lines = list(_first_lines(document))
    return Habits(
        mark=find_decimal_mark(document.tables),
        calendar=find_calendar([*texts, *first_lines]),
        currency=named.most_common(1)[0][0] if named else "",
        quoted=quoted_rate(texts),
        notes=find_notes(document),
        scales=said_of_all(document.blocks),
        days_first=day_first([*texts, *first_lines]),
    )


def _signed(document: Document) -> Iterator[str]:
    """Cells that begin with a sign of currency."""
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row if cell and cell.text[:1] in _CURRENCY_SIGNS)


def _first_lines(document: Document) -> Iterator[str]:
    """The upper rows of every table, each in one line: where headers stand."""
    for table in document.tables:
        for row in table.rows[:HEADER_REACH]:
            yield " ".join(cell.text for cell in row if cell and cell.text)
