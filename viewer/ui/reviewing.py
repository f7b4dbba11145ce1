"""Setting findings aside: each in a job, one after the other; the window shows what is kept."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from viewer.core.errors import ReviewError, ViewerError
from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.ui.language import say
from viewer.ui.parts import Parts

#: (filing, finding, note; None brings it back) -> the filing with its reviews as they are kept.
Review = Callable[[Filing, Finding, str | None], Filing]


@dataclass(frozen=True, slots=True)
class _Step:
    """Something to do with a finding: set it aside with a note, or with None bring it back."""

    number: int
    finding: Finding
    note: str | None
    is_undo: bool = False


def keep_review(filing: Filing, finding: Finding, note: str | None) -> Filing:
    """Keep it beside the document; imports what writes only now, on the job's thread."""
    from viewer.session import bring_back, set_aside  # noqa: PLC0415 - the first frame can wait.

    return bring_back(filing, finding) if note is None else set_aside(filing, finding, note)


class Reviewer(QObject):
    """Connects the list of findings with what is kept beside the documents.

    Nothing is checked again: the filing gets the same report with other reviews.
    """

    def __init__(
        self, parts: Parts, keep: Review = keep_review, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._keep = keep
        self._done: list[_Step] = []  # What undoes each step, the latest last.
        self._waiting: deque[_Step] = deque()
        self._is_busy = False
        panel = parts.bottom.findings
        panel.set_aside_wanted.connect(self.set_aside)
        panel.bring_back_wanted.connect(self.bring_back)
        panel.undo_wanted.connect(self.undo)
        parts.filings.removed.connect(lambda entry: self._forget(entry.number))

    def set_aside(self, finding: Finding, note: str) -> None:
        """Set a finding of the filing shown aside."""
        self._ask(finding, note)

    def bring_back(self, finding: Finding) -> None:
        """Bring a finding of the filing shown back."""
        self._ask(finding, None)

    def undo(self) -> None:
        """Undo what was done last, in whichever filing."""
        if not self._done:
            self._parts.status.show_notice(say("There is nothing to undo."))
            return
        self._add(replace(self._done.pop(), is_undo=True))

    def _ask(self, finding: Finding, note: str | None) -> None:
        filing = self._parts.area.filing
        if filing is not None:
            self._add(_Step(filing.number, finding, note))

    def _add(self, step: _Step) -> None:
        self._waiting.append(step)
        self._next()

    def _next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        step = self._waiting.popleft()
        entry = self._parts.filings.filing(step.number)
        if entry is None:
            self._next()
            return
        self._is_busy = True
        filing = entry.filing
        self._parts.runner.run(
            lambda _report, _cancelled: self._keep(filing, step.finding, step.note),
            lambda kept: self._on_kept(step, filing, kept),
            lambda error: self._on_failed(filing, error),
            title=say("Keeping a note on {name}", name=filing.document.name),
        )

    def _on_kept(self, step: _Step, before: Filing, kept: object) -> None:
        self._is_busy = False
        entry = self._parts.filings.filing(step.number)
        if isinstance(kept, Filing) and entry is not None and entry.filing is before:
            if not step.is_undo:
                review = before.report.set_aside.get(step.finding)
                note = review.note if review else None
                self._done.append(_Step(step.number, step.finding, note))
            index = entry.index.reviewed(kept)
            self._parts.filings.renew(step.number, kept, index)
            self._say(step, kept)
        self._next()

    def _say(self, step: _Step, kept: Filing) -> None:
        sentence = kept.report.sentence
        if step.note is None:
            words = say("The finding is brought back: {sentence}.", sentence=sentence)
        else:
            words = say("The finding is set aside: {sentence}.", sentence=sentence)
        told = kept.report.review_remark
        if told:
            words = f"{words} {told}"
        if step.is_undo:
            self._parts.status.show_notice(words)
        else:
            self._parts.status.show_notice(words, say("Undo"), self.undo)

    def _on_failed(self, filing: Filing, error: Exception) -> None:
        self._is_busy = False
        self._parts.status.show_notice(str(as_review_error(filing.document.name, error)))
        self._next()

    def _forget(self, number: int) -> None:
        self._done = [step for step in self._done if step.number != number]


def as_review_error(name: str, error: Exception) -> ViewerError:
    """An error to be shown; one that nobody foresaw says what it was."""
    if isinstance(error, ViewerError):
        return error
    return ReviewError(
        say("The note on {name} could not be kept because of a mistake in Crossfoot", name=name),
        say("Report it with this line: {kind}: {error}", kind=type(error).__name__, error=error),
    )
