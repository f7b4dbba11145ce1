"""The formula bar: cell name, figure as printed, exact value, formula in words, verdict."""

from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from viewer.core.added_columns import Refused
from viewer.core.added_words import leeway_words
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Cell
from viewer.core.verdict_words import Claim
from viewer.ui import typography
from viewer.ui.cell_names import cell_name
from viewer.ui.formula_words import formula_in_words
from viewer.ui.language import say, told
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.verdicts import Checked
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.name_box import NameBox
from viewer.ui.pieces import Chip, ElidedLabel, label, set_role
from viewer.ui.wording import difference, exact_value, half_unit, is_percentage, printed


class FormulaBar(QFrame):
    """One line about the current figure.

    Attributes:
        name: the name of its cell, and the way to others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formulaBar")
        self.setFixedHeight(typography.FORMULA_BAR)
        self.name = NameBox()
        self.caption = label(say("Printed"), "caption")
        self.printed = label("")
        self.printed.setObjectName("printed")
        self.exact = label("", "")
        self.allowance = label("", "muted")
        self.formula = ElidedLabel()
        self.chip = Chip()
        self._build()
        self.show_cell(None, None)

    def show_cell(self, filing: OpenFiling | None, key: CellKey | None) -> None:
        """Show a figure, or nothing."""
        statement = filing.filing.statement_by_id.get(key.statement) if filing and key else None
        if filing is None or key is None or statement is None:
            self._fill("", None, "")
            self.chip.show_verdict(None)
            return
        cell = filing.filing.cell(key)
        self._fill(cell_name(statement, key), cell, formula_in_words(statement, key))
        self._show_verdict(filing, key, cell)

    def propose(self, name: str) -> None:
        """Let the user type a name; this one is there already, to be entered or typed over.

        Args:
            name: "" for the current cell's.
        """
        if name:
            self.name.setText(name)
        self.name.setFocus()
        self.name.selectAll()

    def show_computed(self, name: str, table: AddedTable, key: CellKey) -> None:
        """Show a figure that we worked out: what it gives, how exact that is, its formula."""
        cell, figure = table.cell(key), table.figure(key)
        self._fill(name, cell, f"= {formula}" if (formula := table.formula(key)) else "")
        self.allowance.setText("")
        if cell is not None and cell.value is not None:
            self.exact.setText(exact_value(replace(cell, decimals=_digits(cell.value))))
        if isinstance(figure, Refused):
            self.exact.setText("")
            self.formula.set_full_text(told(figure.reason.value))
        elif figure is not None:
            whole = figure if figure.unit == "pure" else replace(figure, scale=0)
            self.allowance.setText(told(leeway_words(whole)))
        self.caption.setText(say("Computed"))
        set_role(self.printed, "computed")
        self.chip.show_verdict(None)

    def _fill(self, name: str, cell: Cell | None, formula: str) -> None:
        self.caption.setText(say("Printed"))
        set_role(self.printed, "")
        self.name.show_name(name)
        self.printed.setText(printed(cell) if cell else "–" if name else "")
        self.exact.setText(exact_value(cell) if cell else say("nothing printed") if name else "")
        self.allowance.setText(half_unit(cell) if cell else "")
        self.formula.set_full_text(formula)

    def _show_verdict(self, filing: OpenFiling, key: CellKey, cell: Cell | None) -> None:
        checked = filing.index.checked(key)
        if checked is None or cell is None:
            self.chip.show_verdict(None)
        else:
            self.chip.show_verdict(checked.mark, _words(checked, cell), checked.review)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.name)
        for caption, widgets in (
            (self.caption, (self.printed,)),
            (label(say("Exact"), "caption"), (self.exact, self.allowance)),
        ):
            row.addWidget(_line())
            row.addSpacing(10)
            row.addWidget(caption)
            for widget in widgets:
                row.addSpacing(8)
                row.addWidget(widget)
                widget.setAccessibleName(caption.text())
            row.addSpacing(10)
        row.addWidget(_line())
        row.addSpacing(12)
        row.addWidget(label("ƒ", "computed"))
        row.addSpacing(8)
        row.addWidget(self.formula, 1)
        self.formula.setAccessibleName(say("Formula"))
        row.addWidget(_line())
        row.addSpacing(8)
        row.addWidget(self.chip)


def _words(checked: Checked, cell: Cell) -> str:
    off = checked.outcome.difference
    is_sum = checked.kind in {Claim.SUM, Claim.DERIVED}
    if checked.verdict is Verdict.BROKEN and is_sum and off is not None and not checked.review:
        apart = difference(abs(off), cell)
        if is_percentage(cell):
            apart = say("{number} points", number=apart.removesuffix("%"))
        if off < 0:
            return say("{verdict}: {apart} too low", verdict=checked.words, apart=apart)
        return say("{verdict}: {apart} too high", verdict=checked.words, apart=apart)
    return told(checked.words)


def _digits(value: Decimal) -> int:
    """Digits behind the point of a number."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedWidth(1)
    return line
