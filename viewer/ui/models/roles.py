"""The roles that `StatementModel.data` answers beside Qt's own."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What may be asked of a cell of the sheet; each answer's type stands beside it.

    Qt hands enumerations over as their plain values: compare them with ==.
    """

    AMOUNT = Qt.ItemDataRole.UserRole + 1  # Decimal in whole units, sign as printed, or None
    CELL = Qt.ItemDataRole.UserRole + 2  # viewer.core.statement.Cell or None
    KEY = Qt.ItemDataRole.UserRole + 3  # CellKey of a column of figures, None in the label column
    ROW_ID = Qt.ItemDataRole.UserRole + 4  # str
    COLUMN_ID = Qt.ItemDataRole.UserRole + 5  # str, "" in the label column
    ROW_NUMBER = Qt.ItemDataRole.UserRole + 6  # int, counted from 1 in the document's order
    VERDICT = Qt.ItemDataRole.UserRole + 7  # Verdict or None where nothing was checked
    IS_TOTAL = Qt.ItemDataRole.UserRole + 8  # bool: a sum relation makes the row
    IS_HEADING = Qt.ItemDataRole.UserRole + 9  # bool
    RULE = Qt.ItemDataRole.UserRole + 10  # RuleKind of the figures of the row
    IS_COMPUTED = Qt.ItemDataRole.UserRole + 11  # bool: worked out by us, not printed
    DEPTH = Qt.ItemDataRole.UserRole + 12  # int, steps of indentation of the label
    IS_FOLDED = Qt.ItemDataRole.UserRole + 13  # bool: a total whose parts are hidden


class RuleKind(IntEnum):
    """The lines drawn at the figures of a row."""

    NONE = 0
    SINGLE = 1
    DOUBLE = 2
