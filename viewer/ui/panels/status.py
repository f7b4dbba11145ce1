"""The status bar: the view in a sentence, work under way, the selection summed up, zoom."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStatusBar,
    QWidget,
)

from viewer.core.said import said
from viewer.core.statistics import SelectionStatistics
from viewer.ui import typography
from viewer.ui.jobs import Job, JobRunner
from viewer.ui.language import say, told
from viewer.ui.notation import signed_number
from viewer.ui.pieces import empty, label, tool_button

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 50, 300, 10
MIDDLE = 50
MESSAGE_TIME = 8000
#: What differs among the figures of a selection -> the same in words.
MIXED = {
    "currencies": said("currencies"),
    "units": said("units"),
    "scales": said("scales"),
    "periods": said("periods"),
    "measures": said("measures"),
}


class StatusBar(QStatusBar):
    """The line below everything.

    Signals:
        zoomed: the zoom in percent that the user chose.
        cancelled: the `Job` that the user wants to stop.
    """

    zoomed = Signal(int)
    cancelled = Signal(object)

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setFixedHeight(typography.STATUS_BAR)
        self.setAccessibleName(say("Status"))
        self._sentence = ""
        self._runner = runner
        self._job: Job | None = None
        self.sentence = label("", "caption")
        self.sentence.setContentsMargins(10, 0, 0, 0)
        self.sentence.setAccessibleName(say("View"))
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.work = _WorkBox()
        self.work.cancel.clicked.connect(self._on_cancel)
        self.offer = _small_button("")
        self.offer.clicked.connect(self._on_offer)
        self.offer.hide()
        self._accept: Callable[[], object] | None = None
        self.figures = QWidget()
        self._figures_row = QHBoxLayout(self.figures)
        self._figures_row.setContentsMargins(0, 0, 12, 0)
        self._figures_row.setSpacing(6)
        self.figures.setMinimumWidth(100)
        self._figures_row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.figures.setAccessibleName(say("Selection"))
        self._statistics: list[tuple[str, str]] = []
        self._statistic_labels: list[tuple[QLabel, QLabel]] = []
        self.zoom = ZoomControl()
        self.zoom.zoomed.connect(self.zoomed)
        self.addWidget(self.sentence, 1)
        self.addWidget(self.offer)
        self.addWidget(self.work)
        self.addPermanentWidget(self.figures)
        self.addPermanentWidget(self.zoom)
        self._message_timer = QTimer(self)
        self._message_timer.setSingleShot(True)
        self._message_timer.timeout.connect(self._end_notice)
        runner.started.connect(self._on_started)
        runner.progressed.connect(self._on_progressed)
        runner.ended.connect(self._on_ended)

    def show_sentence(self, text: str) -> None:
        """Describe the view."""
        self._sentence = text
        if not self._message_timer.isActive():
            self.sentence.setText(text)

    def show_notice(
        self, text: str, offer: str = "", accept: Callable[[], object] | None = None
    ) -> None:
        """Say something for a while in the place of the view's description.

        Args:
            text: one sentence.
            offer: words of a button beside it, "" for none.
            accept: what the button does.
        """
        self.sentence.setText(told(text))
        self._accept = accept
        self.offer.setText(offer)
        self.offer.setAccessibleName(offer)
        self.offer.setVisible(bool(offer))
        self._message_timer.start(MESSAGE_TIME)

    def _on_offer(self) -> None:
        if self._accept is not None:
            self._accept()

    def _end_notice(self) -> None:
        self.sentence.setText(self._sentence)
        self.offer.hide()

    def show_statistics(self, found: SelectionStatistics | None) -> None:
        """Sum the selection up; None or no number shows nothing."""
        words = statistics_in_words(found) if found else []
        if words == self._statistics:
            return
        # Widgets are dear: from figure to figure only the texts of the same ones change.
        if len(words) != len(self._statistics):
            self._make_statistics(len(words))
        self._statistics = words
        for (name, text), (caption, value) in zip(words, self._statistic_labels, strict=True):
            caption.setText(name)
            value.setText(text)
            value.setAccessibleName(name)

    def _make_statistics(self, count: int) -> None:
        empty(self._figures_row)
        self._statistic_labels = [(label("", "caption"), label("")) for _ in range(count)]
        for caption, value in self._statistic_labels:
            value.setObjectName("statusValue")
            self._figures_row.addWidget(caption)
            self._figures_row.addWidget(value)
            self._figures_row.addSpacing(8)

    def statistics_text(self) -> str:
        """What the selection comes to, as one line of text."""
        labels = self.figures.findChildren(QLabel)
        return " ".join(item.text() for item in labels if not item.isHidden())

    def _on_started(self, job: Job) -> None:
        if job.title:
            self._job = job
            self.work.begin(job.title)

    def _on_progressed(self, job: Job, text: str, share: float) -> None:
        if job is self._job:
            self.work.advance(text or job.title, share)

    def _on_ended(self, job: Job) -> None:
        if job is not self._job:
            return
        titled = [other for other in self._runner.running if other.title]
        self._job = titled[-1] if titled else None
        if self._job is not None:
            self.work.begin(self._job.title)
        else:
            self.work.hide()

    def _on_cancel(self) -> None:
        if self._job is not None:
            self.cancelled.emit(self._job)


def statistics_in_words(found: SelectionStatistics) -> list[tuple[str, str]]:
    """(name, text) of each statistic; numbers in the printed scale of the figures."""
    if not found.numbers:
        return []

    percent = found.unit == "pure" and found.scale == -2

    def number(value: Decimal | None, extra: int = 0) -> str:
        if value is None:
            return ""
        shown = signed_number(value.scaleb(-found.scale), found.fraction_digits + extra)
        return _percent(shown) if percent else shown

    average_digits = 0 if found.numbers == 1 else 1
    lines = [
        (say("Sum"), number(found.total)),
        (say("Average"), number(found.average, average_digits)),
        (say("Count"), f"{found.numbers}" if found.numbers == found.cells
         else say("{numbers} of {cells}", numbers=found.numbers, cells=found.cells)),
        (say("Min"), number(found.smallest)),
        (say("Max"), number(found.largest)),
    ]  # fmt: skip
    if found.difference is not None:
        lines.append((say("Difference"), number(found.difference)))
        change = "n/m"
        if found.change is not None:
            change = _percent(signed_number(found.change.scaleb(2), 1, is_change=True))
        lines.append((say("Change"), change))
    if found.mixed:
        what = say(", ").join(told(MIXED[name]) for name in found.mixed)
        lines.insert(0, ("", say("! mixed {what}", what=what)))
    return lines


def _percent(number: str) -> str:
    """A number as a percentage, its sign within the parentheses of a negative: "(2.5%)"."""
    return f"{number[:-1]}%)" if number.endswith(")") else f"{number}%"


class _WorkBox(QWidget):
    """What is being done, how far it is, and a button to stop it."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        self.text = label("", "caption")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 3)
        self.bar.setAccessibleName(say("Progress"))
        self.cancel = _small_button(say("Cancel"))
        self.cancel.setAccessibleName(say("Cancel the work under way"))
        for widget in (self.text, self.bar, self.cancel):
            row.addWidget(widget)
        self.hide()

    def begin(self, title: str) -> None:
        """Show work that has just begun."""
        self.text.setText(title)
        self.bar.setValue(0)
        self.show()

    def advance(self, text: str, share: float) -> None:
        """Show how far it is."""
        self.text.setText(text)
        # A bar that gets a value repaints at once, and with it all of the window that is due.
        self.bar.setUpdatesEnabled(False)
        self.bar.setValue(round(share * 1000))
        self.bar.setUpdatesEnabled(True)


def _small_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFixedHeight(20)
    button.setStyleSheet("padding: 0px 8px;")
    return button


class ZoomControl(QWidget):
    """Minus, a slider, plus, and the zoom in percent.

    Signals:
        zoomed: the zoom in percent that the user chose.
    """

    zoomed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(2)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 2 * MIDDLE)
        self.slider.setSingleStep(ZOOM_STEP // 2)
        self.slider.setPageStep(ZOOM_STEP)
        self.slider.setFixedWidth(84)
        self.slider.setAccessibleName(say("Zoom in percent"))
        self._zoom = 100  # The slider has fewer places than there are per cents.
        self.percent = label("100 %", "caption")
        self.percent.setFixedWidth(38)
        minus, plus = tool_button("minus", say("Zoom out")), tool_button("plus", say("Zoom in"))
        minus.clicked.connect(lambda: self.step(-1))
        plus.clicked.connect(lambda: self.step(1))
        self.slider.setValue(MIDDLE)
        self.slider.valueChanged.connect(self._on_slider)
        for button in (minus, plus):
            button.setFixedSize(20, 20)
            button.setStyleSheet("padding: 0px;")
        for widget in (minus, self.slider, plus, self.percent):
            row.addWidget(widget)

    def step(self, by: int) -> None:
        """Zoom in (1) or out (-1)."""
        self.choose(self._zoom + by * ZOOM_STEP)

    def choose(self, percent: int) -> None:
        """Zoom to that, and tell."""
        percent = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, percent))
        self.show_zoom(percent)
        self.zoomed.emit(percent)

    def show_zoom(self, percent: int) -> None:
        """Show a zoom that was chosen elsewhere."""
        self._zoom = percent
        self.slider.blockSignals(True)
        self.slider.setValue(place_of(percent))
        self.percent.setText(f"{percent} %")
        self.slider.blockSignals(False)

    def _on_slider(self, place: int) -> None:
        self._zoom = zoom_at(place)
        self.percent.setText(f"{self._zoom} %")
        self.zoomed.emit(self._zoom)


def zoom_at(place: int) -> int:
    """The zoom in percent at a place of the slider: 100 in the middle, the ends at its limits."""
    if place <= MIDDLE:
        return SMALLEST_ZOOM + place * (100 - SMALLEST_ZOOM) // MIDDLE
    return 100 + (place - MIDDLE) * (LARGEST_ZOOM - 100) // MIDDLE


def place_of(percent: int) -> int:
    """The slider's place for a zoom in percent."""
    if percent <= 100:
        return (percent - SMALLEST_ZOOM) * MIDDLE // (100 - SMALLEST_ZOOM)
    return MIDDLE + (percent - 100) * MIDDLE // (LARGEST_ZOOM - 100)
