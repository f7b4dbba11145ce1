"""What stands above the findings: filters by verdict, kind, severity and words, and what to do."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from viewer.core.findings import Severity, Verdict
from viewer.core.reviews import SET_ASIDE_MARK
from viewer.core.said import said
from viewer.core.verdict_words import MARKS, VERDICTS
from viewer.ui.language import say, told
from viewer.ui.panels.findings_filter import FindingLine, FindingsFilter
from viewer.ui.pieces import tool_button
from viewer.ui.wording import NAMES

TEXT_WIDTH = 96
SEVERITIES = {
    Severity.ERROR: said("Errors"),
    Severity.WARNING: said("Warnings"),
    Severity.NOTE: said("Notes"),
}

_LOUD = frozenset({Verdict.BROKEN, Verdict.UNLIKELY, Verdict.FORCED})
#: What to show until it fits: verdicts with their words, and whether to filter by text.
_LESS_AND_LESS: tuple[tuple[frozenset[Verdict], bool], ...] = (
    (frozenset(VERDICTS), True),
    (_LOUD, True),
    (frozenset(), True),
    (frozenset(), False),
)


class FindingsBar(QWidget):
    """One line. On a narrow window the quiet chips lose their words, then all of them.

    Signals:
        changed: the new `FindingsFilter`.
        set_aside_requested: the button for the current finding.
        export_requested: the button for the list.
    """

    changed = Signal(object)
    set_aside_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FindingsFilter()
        self._counts: dict[Verdict, int] = {}
        self._aside = 0
        self.chips = {
            verdict: self._chip(say("Show findings: {verdict}", verdict=NAMES[verdict]))
            for verdict in VERDICTS
        }
        self.aside_chip = self._chip(say("Show findings that are set aside"))
        self.kinds = QToolButton()
        self.kinds.setAccessibleName(say("Kinds and severities of findings"))
        self.kinds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds.setMenu(QMenu(self.kinds))
        self.text = QLineEdit()
        self.text.setPlaceholderText(say("Filter"))
        self.text.setAccessibleName(say("Words that a finding must hold"))
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(TEXT_WIDTH)
        self.set_aside = tool_button("set-aside", say("Set aside with a note (Del)"))
        self.export = tool_button("export", say("Export the findings"))
        self._build()

    def show_lines(self, lines: tuple[FindingLine, ...]) -> None:
        """Count these findings, and offer to filter by what they are."""
        unseen = [line for line in lines if line.review is None]
        self._counts = Counter(line.finding.verdict for line in unseen)
        self._aside = len(lines) - len(unseen)
        for verdict, chip in self.chips.items():
            chip.setVisible(bool(self._counts.get(verdict)))
        self.aside_chip.setVisible(bool(self._aside))
        self._fill_menu(unseen)
        self.kinds.setVisible(bool(lines))
        self.export.setEnabled(bool(lines))
        self._adapt()

    def allow(self, current: FindingLine | None) -> None:
        """Offer what can be done with the current finding."""
        self.set_aside.setEnabled(current is not None)
        is_aside = current is not None and current.review is not None
        words = say("Bring back (Del)") if is_aside else say("Set aside with a note (Del)")
        self.set_aside.setToolTip(words)
        self.set_aside.setAccessibleName(words)

    def show_all(self) -> None:
        """Leave nothing out; what is set aside stays as it is."""
        self._take(FindingsFilter(shows_set_aside=self.filter.shows_set_aside))

    def show_set_aside(self) -> None:
        """Show what is set aside, too."""
        self._take(replace(self.filter, shows_set_aside=True))

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        """Leave words out until everything fits."""
        for words, with_text in _LESS_AND_LESS:
            for verdict, chip in self.chips.items():
                name = f"{told(NAMES[verdict])}  " if verdict in words else ""
                chip.setText(f"{MARKS[verdict]}  {name}{self._counts.get(verdict, 0)}")
            name = say("Set aside") + "  " if words else ""
            self.aside_chip.setText(f"{SET_ASIDE_MARK}  {name}{self._aside}")
            has_lines = bool(self._counts or self._aside)
            self.text.setVisible(bool(self.text.text()) or (with_text and has_lines))
            if self._wanted_width() <= self.width():
                return

    def _wanted_width(self) -> int:
        row = self._row
        widgets = [item.widget() for place in range(row.count()) if (item := row.itemAt(place))]
        shown = [widget for widget in widgets if widget is not None and not widget.isHidden()]
        spaces = row.spacing() * max(0, len(shown) - 1)
        return spaces + sum(
            TEXT_WIDTH if widget is self.text else widget.sizeHint().width() for widget in shown
        )

    def _chip(self, name: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("filter")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setAccessibleName(name)
        chip.setToolTip(name)
        chip.hide()
        return chip

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.aside_chip.setChecked(False)
        self.text.textChanged.connect(self._on_change)
        for chip in (*self.chips.values(), self.aside_chip):
            chip.toggled.connect(self._on_change)
        self.set_aside.clicked.connect(self.set_aside_requested)
        self.export.clicked.connect(self.export_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for chip in (*self.chips.values(), self.aside_chip):
            self._row.addWidget(chip)
        self._row.addStretch(1)
        for widget in (self.kinds, self.text, self.set_aside, self.export):
            self._row.addWidget(widget)
        self.show_lines(())
        self.allow(None)

    def _fill_menu(self, lines: list[FindingLine]) -> None:
        menu = self.kinds.menu()
        menu.clear()
        menu.addAction(say("Show all")).triggered.connect(self.show_all)
        severities = Counter(line.finding.severity for line in lines)
        menu.addSection(say("Severity"))
        for severity, name in SEVERITIES.items():
            if severities[severity] or severity in self.filter.severities:
                self._add_choice(f"{told(name)}  {severities[severity]}", severity)
        kinds = Counter(line.kind for line in lines)
        kinds.update(dict.fromkeys(self.filter.kinds, 0))
        menu.addSection(say("Kind"))
        for kind in sorted(kinds):
            self._add_choice(f"{kind}  {kinds[kind]}", kind)
        self._name_menu()

    def _add_choice(self, text: str, what: Severity | str) -> None:
        action = self.kinds.menu().addAction(text)
        action.setCheckable(True)
        hidden = self.filter.severities if isinstance(what, Severity) else self.filter.kinds
        action.setChecked(what not in hidden)
        action.toggled.connect(lambda shown: self._on_choice(what, shown=shown))

    def _on_choice(self, what: Severity | str, *, shown: bool) -> None:
        if isinstance(what, Severity):
            hidden = self.filter.severities
            changed = hidden - {what} if shown else hidden | {what}
            self.filter = replace(self.filter, severities=changed)
        else:
            kinds = self.filter.kinds
            changed_kinds = kinds - {what} if shown else kinds | {what}
            self.filter = replace(self.filter, kinds=changed_kinds)
        self._name_menu()
        self.changed.emit(self.filter)

    def _name_menu(self) -> None:
        hidden = len(self.filter.kinds) + len(self.filter.severities)
        self.kinds.setText(
            (say("Kinds, {count} off", count=hidden) if hidden else say("Kinds")) + "  ⌄"
        )

    def _on_change(self) -> None:
        self.filter = replace(
            self.filter,
            verdicts=frozenset(v for v, chip in self.chips.items() if not chip.isChecked()),
            text=self.text.text(),
            shows_set_aside=self.aside_chip.isChecked(),
        )
        self.changed.emit(self.filter)

    def _take(self, wanted: FindingsFilter) -> None:
        """Show a filter in all that stands for it, then tell of it once."""
        for widget in (*self.chips.values(), self.aside_chip, self.text):
            widget.blockSignals(True)
        for verdict, chip in self.chips.items():
            chip.setChecked(verdict not in wanted.verdicts)
        self.aside_chip.setChecked(wanted.shows_set_aside)
        self.text.setText(wanted.text)
        for widget in (*self.chips.values(), self.aside_chip, self.text):
            widget.blockSignals(False)
        self.filter = wanted
        for action in self.kinds.menu().actions():
            if action.isCheckable():
                action.blockSignals(True)
                action.setChecked(True)
                action.blockSignals(False)
        self._name_menu()
        self.changed.emit(self.filter)
