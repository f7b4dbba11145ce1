"""The command palette: everything one can do or go to, found by typing a few letters of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.ui import theme, typography
from viewer.ui.language import say
from viewer.ui.models.searched_text import folded
from viewer.ui.pieces import paint_ground

WIDTH, ROWS = 520, 12
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
HINT_ROLE = Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """Something to do or to go to.

    Attributes:
        words: what it is ("Export workbook…").
        hint: where it is or which keys do it ("File · Ctrl+E").
        run: does it.
    """

    words: str
    hint: str
    run: Callable[[], None]


def matching(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries that what was typed may mean, the likeliest first.

    First come entries that begin with it, then those whose words it begins one by one, then those
    where the hint helps to, then those that hold every word of it somewhere, then those whose
    words the letters begin in turn ("exwo": "Export workbook…"). Only where none is left come
    those that have its letters in their order.
    """
    wanted, letters = folded(typed), folded(typed).replace(" ", "")
    ranked: list[tuple[int, Entry]] = []
    for entry in entries:
        words, text = folded(entry.words), folded(f"{entry.words} {entry.hint}")
        ways = (
            text.startswith(wanted),
            _begin(wanted.split(), words),
            _begin(wanted.split(), text),
            all(word in text for word in wanted.split()),
            _begin_in_turn(letters, words.split()),
        )
        if any(ways):
            ranked.append((ways.index(True), entry))
    if not ranked:
        return [entry for entry in entries if _is_scattered(letters, folded(entry.words))]
    return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]


def _begin(wanted: Sequence[str], text: str) -> bool:
    """Whether each of them begins a word of the text."""
    return all(any(word.startswith(start) for word in text.split()) for start in wanted)


def _begin_in_turn(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are beginnings of some of the words, one after the other."""
    if not letters:
        return True
    for place, word in enumerate(words):
        for taken in range(min(len(letters), len(word)), 0, -1):
            begins = word.startswith(letters[:taken])
            if begins and _begin_in_turn(letters[taken:], words[place + 1 :]):
                return True
    return False


def _is_scattered(letters: str, text: str) -> bool:
    """Whether the letters stand in the text in their order, with others between them."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


class _Entries(QAbstractListModel):
    """The entries that match."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.shown = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.words}, {entry.hint}" if entry.hint else entry.words
        return entry.hint if role == HINT_ROLE else None


class _Delegate(QStyledItemDelegate):
    """The words at the left, the hint quietly at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(WIDTH // 2, typography.LIST_ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.current()
        rect = QRect(option.rect)
        painter.save()
        paint_ground(painter, rect, option.state)
        inner = rect.adjusted(12, 0, -12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(typography.body_font(typography.SMALL))
        painter.setPen(colours.muted)
        hint = index.data(HINT_ROLE)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, hint)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(hint) - 12
        painter.setFont(typography.body_font())
        painter.setPen(colours.text)
        words = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, max(40, room)
        )
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class CommandPalette(QDialog):
    """A field and the list of what matches; Enter does it, Escape leaves.

    Args:
        entries: what there is, in the order in which it is listed while nothing is typed.
        parent: the window.
    """

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(say("Command palette"))
        self._entries = tuple(entries)
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("Command, statement or file"))
        self.field.setAccessibleName(say("Command, statement or file"))
        self.field.setFixedHeight(30)
        self._model = _Entries()
        self.list = QListView()
        self.list.setAccessibleName(say("What matches"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFixedSize(WIDTH, ROWS * typography.LIST_ROW + 52)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._run_current)
        self.list.clicked.connect(self._run)
        self._filter("")
        self.field.setFocus()

    def show_over(self, window: QWidget) -> None:
        """Show it in the upper middle of a window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 72)
        self.show()
        self.activateWindow()
        self.field.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            self.reject()  # Whoever clicks beside it is done with it.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.list.event(event)  # The keyboard stays in the field.
        else:
            super().keyPressEvent(event)

    def _filter(self, typed: str) -> None:
        self._model.show(matching(self._entries, typed))
        if self._model.shown:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _run_current(self) -> None:
        self._run(self.list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._model.shown[index.row()]
            self.accept()
            entry.run()
