"""The rules drawn at totals: a thin one between parts and total, a double one below the last."""

from dataclasses import dataclass

from viewer.export.layout import SheetLayout
from viewer.export.styles import Rule


@dataclass(frozen=True)
class TotalRules:
    """Which rules the rows of a sheet have.

    Attributes:
        thin_above: totals whose parts stand above.
        thin_below: totals whose parts stand below.
        last: the last total below its parts, "" for none; it has the double rule.
    """

    thin_above: frozenset[str]
    thin_below: frozenset[str]
    last: str

    @classmethod
    def of(cls, layout: SheetLayout) -> "TotalRules":
        """The rules of a sheet."""
        above = frozenset(row for row, below_parts in layout.totals.items() if below_parts)
        last = max(above, key=lambda row: layout.numbers[row], default="")
        return cls(above, frozenset(layout.totals) - above, last)

    def above(self, row: str) -> Rule:
        """The rule above a row's figures."""
        return "thin" if row in self.thin_above else ""

    def below(self, row: str) -> Rule:
        """The rule below a row's figures."""
        if row == self.last:
            return "double"
        return "thin" if row in self.thin_below else ""
