"""The head of the drill-down: which figure it is, how it changed, what checking says of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.core.drilldown import printed_changes
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Statement
from viewer.ui.cell_names import cell_name
from viewer.ui.language import say
from viewer.ui.models.added_table import AddedTable
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.drilldown_verdicts import verdicts_of
from viewer.ui.pieces import Chip, empty, label, set_role
from viewer.ui.wording import (
    amount,
    column_name,
    is_percentage,
    period_in_words,
    printed,
    scale_in_words,
)

MOST_CHANGES = 2
MOST_VERDICTS = 3


class Subject(QWidget):
    """The figure in focus: name, place, figure, printed changes, verdicts with arithmetic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = label("", "subject")
        self.place = label("", "caption")
        self.figure = label("", "figure")
        self.verdicts = [(Chip(), label("", "muted")) for _ in range(MOST_VERDICTS)]
        self._changes = QGridLayout()
        self._build()

    def show_cell(self, filing: OpenFiling, key: CellKey) -> None:
        """Show a figure, or that nothing is printed at its place."""
        statement = filing.filing.statement_by_id[key.statement]
        cell = statement.cell(key.row, key.column)
        self.name.setText(statement.row_by_id[key.row].label or say("Unnamed row"))
        words = (
            period_in_words(statement.column_by_id[key.column]),
            _unit(cell),
            say("cell {name}", name=cell_name(statement, key)),
        )
        self.place.setText(" · ".join(word for word in words if word))
        self.figure.setText(printed(cell) if cell else say("not printed"))
        set_role(self.figure, "figure")
        self._fill_changes(statement, key)
        self._fill_verdicts(filing, key)

    def show_computed(self, table: AddedTable, key: CellKey) -> None:
        """Show a figure that we worked out, or why it is not worked out."""
        row, cell = table.statement.row_by_id[key.row], table.cell(key)
        self.name.setText(row.label or say("Unnamed row"))
        column = next(one for one in table.columns if one.id == key.column)
        self.place.setText(" · ".join(column.header))
        self.figure.setText(cell.text if cell else say("nothing to work it out from"))
        set_role(self.figure, "computed-figure")
        empty(self._changes)
        for position, (chip, sentence) in enumerate(self.verdicts):
            chip.show_verdict(None)
            sentence.setText(table.trust(key) if position == 0 else "")
            sentence.setVisible(position == 0)

    def show_nothing(self) -> None:
        """Say that no figure is chosen."""
        self.name.setText(say("No figure chosen"))
        self.place.setText(say("Choose a figure in the sheet to see what it is made of."))
        self.figure.setText("")
        empty(self._changes)
        for chip, sentence in self.verdicts:
            chip.show_verdict(None)
            sentence.hide()

    def _fill_changes(self, statement: Statement, key: CellKey) -> None:
        empty(self._changes)
        for row, (base, change) in enumerate(printed_changes(statement, key)[:MOST_CHANGES]):
            if change.value is not None:
                self._changes.addWidget(label(column_name(base), "caption"), row, 0)
                self._changes.addWidget(label(amount(change.value, change)), row, 1)

    def _fill_verdicts(self, filing: OpenFiling, key: CellKey) -> None:
        said = verdicts_of(filing, key)
        for position, (chip, sentence) in enumerate(self.verdicts):
            shown = said[position] if position < len(said) else None
            if shown is None:
                chip.show_verdict(None)
            else:
                chip.show_verdict(shown.verdict, shown.words, shown.review)
            sentence.setText(shown.sentence if shown else "")
            sentence.setVisible(shown is not None)

    def _build(self) -> None:
        self.name.setWordWrap(True)
        self.place.setWordWrap(True)
        self._changes.setContentsMargins(8, 0, 0, 0)
        self._changes.setHorizontalSpacing(8)
        self._changes.setVerticalSpacing(0)
        self._changes.setColumnStretch(2, 1)
        verdicts = QGridLayout()
        verdicts.setHorizontalSpacing(8)
        verdicts.setVerticalSpacing(4)
        verdicts.setColumnStretch(1, 1)
        for row, (chip, sentence) in enumerate(self.verdicts):
            sentence.setWordWrap(True)
            verdicts.addWidget(chip, row, 0, Qt.AlignmentFlag.AlignTop)
            verdicts.addWidget(sentence, row, 1)
        numbers = QHBoxLayout()
        numbers.setSpacing(6)
        numbers.addWidget(self.figure)
        numbers.addLayout(self._changes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.place)
        column.addLayout(numbers)
        column.addLayout(verdicts)


def _unit(cell: Cell | None) -> str:
    """The unit of a figure in words: "JPY thousand", "percent"."""
    if cell is None:
        return ""
    if is_percentage(cell):
        return say("percent")
    return f"{cell.unit} {scale_in_words(cell.scale)}".strip()
