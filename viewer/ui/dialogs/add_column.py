"""Asks which column to work out: what, of which, against what; says what will come of it."""

from collections import Counter
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.core.added_choices import Choice as Option
from viewer.core.added_choices import choices, columns_for
from viewer.core.added_columns import AddedColumn, AddedKind, Computed, ExchangeRate, Refused
from viewer.core.added_figures import AddedFigures
from viewer.core.added_words import column_words, formula, heading
from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Column, Statement
from viewer.ui.language import say, told
from viewer.ui.pieces import Choice, label

#: What is asked of the reader, by kind, in the order of the list.
KINDS = {
    AddedKind.CHANGE: said("Change"),
    AddedKind.GROWTH: said("Change in %"),
    AddedKind.CAGR: said("Growth a year"),
    AddedKind.DIFFERENCE: said("Difference of two columns"),
    AddedKind.COMMON_SIZE: said("Common size: in % of a row"),
    AddedKind.MARGIN: said("Margins: results in % of revenue"),
    AddedKind.PER_SHARE: said("Per share"),
    AddedKind.TRANSLATION: said("Translation at a rate"),
    AddedKind.PERIOD: said("Quarter, half-year or twelve months"),
}
AGAINST = {
    AddedKind.COMMON_SIZE: said("In % of"),
    AddedKind.MARGIN: said("In % of"),
    AddedKind.PER_SHARE: said("Shares"),
    AddedKind.TRANSLATION: said("Rate"),
    AddedKind.PERIOD: said("Period"),
}
WIDTH = 500


class AddColumnDialog(QDialog):
    """Asks for one added column.

    Args:
        filing: the filing.
        statement: the statement shown.
        kind: what to begin with.
        key: the current cell: its column and row are proposed.

    Signals:
        chosen: the `AddedColumn`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        filing: Filing,
        statement: Statement,
        kind: AddedKind,
        key: CellKey | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filing, self._statement, self._key = filing, statement, key
        self._figures = AddedFigures(filing, statement)
        self._columns: tuple[Column, ...] = ()
        self._options: tuple[Option, ...] = ()
        self.setWindowTitle(say("Add a column"))
        self.setMinimumWidth(WIDTH)
        self.kind, self.column, self.against = Choice(), Choice(), Choice()
        self.rate, self.counted, self.per = QLineEdit(), QLineEdit(), QLineEdit()
        self.heading = label("", "computed")
        self.formula = label("", "muted")
        self.note = label("", "muted")
        for words in (self.heading, self.formula, self.note):
            words.setWordWrap(True)
        self._build()
        self.kind.setCurrentIndex(list(KINDS).index(kind))
        self._on_kind()

    @property
    def added(self) -> AddedColumn | None:
        """The column that is asked for as the dialog stands; None while there is none."""
        place = self.against.currentIndex()
        if self._is_typed(place):
            return self._typed()
        return self._options[place].added if 0 <= place < len(self._options) else None

    @property
    def _kind(self) -> AddedKind:
        return list(KINDS)[max(0, self.kind.currentIndex())]

    def _build(self) -> None:
        for field, name in (
            (self.kind, say("What is worked out")),
            (self.column, say("Of which column")),
            (self.against, say("Against what")),
            (self.rate, say("Rate")),
            (self.counted, say("Currency that the rate counts")),
            (self.per, say("Currency that it counts for one of")),
        ):
            field.setAccessibleName(name)
        self.kind.addItems([told(words) for words in KINDS.values()])
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.against_label, self.rate_row = QLabel(), QWidget()
        self.form.addRow(say("&Column"), self.kind)
        self.form.addRow(say("&Of"), self.column)
        self.form.addRow(self.against_label, self.against)
        self.form.addRow("", self._rate_row())
        self.against_label.setBuddy(self.against)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = buttons.addButton(say("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(10)
        rows.addLayout(self.form)
        for words in (self.heading, self.formula, self.note):
            rows.addWidget(words)
        rows.addStretch(1)
        rows.addWidget(buttons)
        self.add.setDefault(True)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.column.currentIndexChanged.connect(self._on_column)
        self.against.currentIndexChanged.connect(self._on_against)
        for field in (self.rate, self.counted, self.per):
            field.textChanged.connect(self._show_preview)

    def _rate_row(self) -> QWidget:
        """[110.20] [JPY] for one [USD]."""
        row = QHBoxLayout(self.rate_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for field in (self.counted, self.per):
            field.setFixedWidth(56)
            field.setMaxLength(3)
        row.addWidget(self.rate, 1)
        row.addWidget(self.counted)
        row.addWidget(label(say("for one"), "muted"))
        row.addWidget(self.per)
        return self.rate_row

    def _on_kind(self) -> None:
        """Offer the columns that it can be made of, the current one first."""
        kind = self._kind
        self._columns = columns_for(kind, self._filing, self._statement)
        if kind is AddedKind.TRANSLATION and not self._columns:
            self._columns = tuple(c for c in self._statement.columns if _is_money(c))
        names = [_name(column, self._columns) for column in self._columns]
        _fill(self.column, names, self._current_place())
        self.form.setRowVisible(self.column, kind is not AddedKind.PERIOD)
        self.against_label.setText(told(AGAINST.get(kind, said("Against"))))
        self._on_column()

    def _current_place(self) -> int:
        ids = [column.id for column in self._columns]
        return ids.index(self._key.column) if self._key and self._key.column in ids else 0

    def _on_column(self) -> None:
        """Offer what the column can be set against."""
        kind, place = self._kind, self.column.currentIndex()
        column = self._columns[place].id if 0 <= place < len(self._columns) else ""
        row = self._key.row if self._key else ""
        if column or kind is AddedKind.PERIOD:
            self._options = choices(kind, self._filing, self._statement, column, row)
        else:
            self._options = ()
        names = [told(option.words) for option in self._options]
        if kind is AddedKind.TRANSLATION:
            names.append(say("Another rate"))
            self.counted.setText(self._columns[place].unit if column else "")
        _fill(self.against, names, 0)
        self._on_against()

    def _on_against(self) -> None:
        self.form.setRowVisible(self.rate_row, self._is_typed(self.against.currentIndex()))
        self._show_preview()

    def _is_typed(self, place: int) -> bool:
        """Whether the last choice, a rate to be typed, is taken."""
        return self._kind is AddedKind.TRANSLATION and place == len(self._options)

    def _typed(self) -> AddedColumn | None:
        place = self.column.currentIndex()
        counted, per = (field.text().strip().upper() for field in (self.counted, self.per))
        rate = _rate(self.rate.text())
        if rate is None or not counted or not per or counted == per or place < 0:
            return None
        column = self._columns[place]
        made = ExchangeRate(rate, counted, per)
        if not made.into(column.unit):
            return None
        return AddedColumn(AddedKind.TRANSLATION, (column.id,), rate=made)

    def _show_preview(self) -> None:
        """Say what the column would be, and how much of it can be worked out."""
        added = self.added
        if added is None:
            self.heading.setText("")
            self.formula.setText("")
            self.note.setText(self._why_not())
            self.add.setEnabled(False)
            return
        self.heading.setText(f"ƒ {told(heading(added, self._statement, self._filing))}")
        self.formula.setText(told(formula(added, self._statement, self._filing)))
        figures, refused = 0, Counter[str]()
        for row in self._statement.rows:
            found = self._figures.figure(added, row.id)
            figures += isinstance(found, Computed)
            if isinstance(found, Refused):
                refused[told(found.reason.value)] += 1
        lines = [say("{count} figures can be worked out.", count=figures)]
        for reason, count in refused.most_common():
            lines.append(say("{count} cannot: {reason}", count=count, reason=reason))
        self.note.setText("\n".join(lines))
        self.add.setEnabled(figures > 0)

    def _why_not(self) -> str:
        kind = self._kind
        if kind is AddedKind.TRANSLATION and self._columns:
            return say("Type a rate, and the two currencies that it is of.")
        if kind is AddedKind.PERIOD:
            return say("The periods that are printed make up no other quarter, half-year or year.")
        if kind is AddedKind.PER_SHARE:
            return say("The filing prints no number of shares for the periods of this statement.")
        if kind is AddedKind.CAGR:
            return say("A growth a year needs two periods that lie two years apart.")
        return say("No two columns of this statement can be set against each other.")

    def _on_accepted(self) -> None:
        added = self.added
        if added is not None:
            self.accept()
            self.chosen.emit(added)


def _fill(choice: Choice, names: list[str], place: int) -> None:
    choice.blockSignals(True)
    choice.clear()
    choice.addItems(names)
    choice.setCurrentIndex(place if names else -1)
    choice.blockSignals(False)


def _name(column: Column, columns: tuple[Column, ...]) -> str:
    """What tells a column from the others: its period, else its whole header."""
    names = [column_words(one) for one in columns]
    return column.title if names.count(column_words(column)) > 1 else column_words(column)


def _is_money(column: Column) -> bool:
    return len(column.unit) == 3


def _rate(text: str) -> Decimal | None:
    """A rate as typed, None if it is no number above zero."""
    try:
        rate = Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        return None
    return rate if rate.is_finite() and rate > 0 else None
