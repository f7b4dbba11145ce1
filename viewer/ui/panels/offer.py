"""A bar above the sheet: one sentence, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from viewer.ui import typography
from viewer.ui.language import say
from viewer.ui.pieces import ElidedLabel

#: Words of a button, and what it does.
_Answer = tuple[str, Callable[[], object]]


class OfferBar(QFrame):
    """Hidden until there is something to offer, and again once it is answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar")
        self.setAccessibleName(say("Offer"))
        self.setFixedHeight(typography.TOOL_BAR)
        self.sentence = ElidedLabel()
        self.accept_button = QPushButton()
        self.accept_button.setObjectName("primary")
        self.dismiss_button = QPushButton()
        self._accept: Callable[[], object] | None = None
        self._dismiss: Callable[[], object] | None = None
        self._waiting: list[tuple[str, _Answer, _Answer]] = []
        self.accept_button.clicked.connect(lambda: self._answer(self._accept))
        self.dismiss_button.clicked.connect(lambda: self._answer(self._dismiss))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.accept_button)
        row.addWidget(self.dismiss_button)
        self.hide()

    def make(
        self,
        sentence: str,
        accept: _Answer,
        dismiss: _Answer,
    ) -> None:
        """Offer something; after what is offered already, unless that is the same further on.

        Args:
            sentence: what there is to know.
            accept: words of the button that takes the offer, and what it does.
            dismiss: words of the one that does not, and what it does.
        """
        if not self.isHidden() and self._accept != accept[1]:
            others = [offer for offer in self._waiting if offer[1][1] != accept[1]]
            self._waiting = [*others, (sentence, accept, dismiss)]
            return
        self.sentence.set_full_text(sentence)
        self.accept_button.setText(accept[0])
        self.dismiss_button.setText(dismiss[0])
        self._accept, self._dismiss = accept[1], dismiss[1]
        self.show()

    def _answer(self, chosen: Callable[[], object] | None) -> None:
        self.hide()
        if chosen is not None:
            chosen()
        if self._waiting and self.isHidden():
            self.make(*self._waiting.pop(0))
