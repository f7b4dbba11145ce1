"""What a document says of its periods and currencies, to read the words of its text by."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from viewer.core.periods import Period
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.prose import ProseFigure


@dataclass(frozen=True, slots=True)
class DocumentTimes:
    """What a document says of its periods, to read the words of a text by.

    Attributes:
        calendar: what it says of its fiscal year.
        known: labels of columns, lower case, with the periods that the columns stand for.
        main: the period that it is about, None if that is open.
        signs: (sign, its usual currency) -> the one that it stands for here, where several share
            it ("$").
        spans: months -> the span of the tables of that length that ends with `main`.
    """

    calendar: FiscalCalendar
    known: Mapping[str, Period]
    main: Period | None
    signs: Mapping[tuple[str, str], str] = field(default_factory=dict)
    spans: Mapping[int, Period] = field(default_factory=dict)

    def in_own_currency(self, figure: ProseFigure, text: str) -> ProseFigure:
        """A figure in the currency that its sign stands for in this document."""
        currency = self.signs.get((text[figure.start], figure.unit))
        return replace(figure, unit=currency) if currency else figure
