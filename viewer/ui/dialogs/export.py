"""The export dialog: where to, in which form, what of it."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.export.evidence import evidence_path
from viewer.export.options import ExportOptions
from viewer.ui.dialogs.export_form import WorkbookForm, align_labels, habits_of
from viewer.ui.dialogs.export_statements import ALL, TICKED, StatementChoice
from viewer.ui.export_habits import ExportHabits
from viewer.ui.language import say, told
from viewer.ui.pieces import Choice, label
from viewer.ui.target_places import TargetPlaces

WORKBOOK = ".xlsx"
FORMATS: tuple[tuple[str, str], ...] = (
    (".xlsx", said("Excel workbook that calculates")),
    (".csv", said("CSV, a line for each figure")),
    (".json", said("JSON, figures and relations")),
    (".parquet", said("Parquet, a row for each figure")),
)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user wants exported: the file to write, how, and what to propose next time."""

    target: Path
    options: ExportOptions
    habits: ExportHabits = field(default_factory=ExportHabits)


class ExportDialog(QDialog):
    """Asks for an export.

    Args:
        target: the file to propose.
        filing: what is exported.
        shown: id of the statement shown, for exporting it alone.
        habits: what to propose.
        places: tells what stands where the export would go.

    Signals:
        requested: the `ExportRequest`.
    """

    requested = Signal(object)

    def __init__(
        self,
        target: Path,
        filing: Filing,
        shown: str,
        habits: ExportHabits,
        places: TargetPlaces,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = target.parent
        self._places = places
        self._is_waiting = False
        self.setWindowTitle(say("Export"))
        self.setMinimumWidth(620)
        self.path = QLineEdit(str(target))
        self.path.setAccessibleName(say("File to write"))
        self.browse = QPushButton(say("Browse…"))
        self.browse.setAutoDefault(False)
        self.format = Choice()
        self.format.setAccessibleName(say("Format"))
        for suffix, name in FORMATS:
            self.format.addItem(f"{told(name)} ({suffix})", suffix)
        self.statements = StatementChoice(filing, shown, habits.scope)
        self.workbook = WorkbookForm(habits)
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self._build()
        self._check()

    @property
    def request(self) -> ExportRequest:
        """What is asked for as the dialog stands."""
        options = replace(self.workbook.options, statements=self.statements.chosen)
        scope = self.statements.scope.currentData()
        habits = habits_of(options, ALL if scope == TICKED else scope)
        return ExportRequest(self._target, options, habits)

    @property
    def _target(self) -> Path:
        """The file named; a bare name stands in the folder proposed."""
        path = Path(self.path.text())
        with suppress(RuntimeError):  # "~name" of nobody, as while one types: a name like any.
            path = path.expanduser()
        return self._folder / path

    def _build(self) -> None:
        self._places.found.connect(self._on_found)
        self.path.textChanged.connect(self._check)
        self.statements.changed.connect(self._check)
        self.workbook.source.currentIndexChanged.connect(self._check)
        self.format.currentIndexChanged.connect(self._on_format)
        self.browse.clicked.connect(self._on_browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = buttons.addButton(say("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(say("File"), place)
        form.addRow(say("&Format"), self.format)
        form.addRow(say("&What"), self.statements)
        align_labels(form)
        what = form.labelForField(self.statements)
        if isinstance(what, QLabel):  # The letter leads to a field, not to a frame around two.
            what.setBuddy(self.statements.scope)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(_line())
        column.addWidget(self.workbook)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.export.setDefault(True)  # Only now: a button outside a dialog cannot be its default.

    def _check(self) -> None:
        """Follow the name: the format, what it allows, what stands in the way."""
        self._is_waiting = False
        target = self._target
        place = self.format.findData(target.suffix.lower())
        if place >= 0:
            self.format.blockSignals(True)
            self.format.setCurrentIndex(place)
            self.format.blockSignals(False)
        self.workbook.setEnabled(target.suffix.lower() == WORKBOOK)
        files = [target]
        if self.workbook.isEnabled() and self.workbook.options.evidence:
            files.append(evidence_path(target))
        self._places.look(files)
        self._show_note(target)

    def _on_format(self) -> None:
        target = Path(self.path.text())
        if target.name:
            self.path.setText(str(target.with_suffix(self.format.currentData())))

    def _show_note(self, target: Path) -> None:
        problem = self._problem(target)
        self.export.setEnabled(not problem)
        self.note.setText(problem or self._replaced() or " ")

    def _problem(self, target: Path) -> str:
        """What stands in the way as far as is known, in one sentence; "" for nothing."""
        suffixes = [suffix for suffix, _ in FORMATS]
        place = self._places.place
        if not self.path.text().strip():
            return say("Name the file to write.")
        if target.suffix.lower() not in suffixes:
            return say(
                "End the name in {endings} or {last}.",
                endings=", ".join(suffixes[:-1]),
                last=suffixes[-1],
            )
        if place is not None and not place.has_folder:
            return say("There is no folder {parent}.", parent=target.parent)
        if self.statements.chosen == ():
            return say("Tick a statement to export.")
        return ""

    def _replaced(self) -> str:
        """What stands there already and will go, in one sentence; "" for nothing."""
        there = self._places.place.taken if self._places.place is not None else ()
        if not there:
            return ""
        if len(there) == 1:
            return say("{name} is there already and will be replaced.", name=there[0])
        return say(
            "{first} and {second} are there already and will be replaced.",
            first=there[0],
            second=there[1],
        )

    def _on_browse(self) -> None:
        kinds = ";;".join(f"{told(name)} (*{suffix})" for suffix, name in FORMATS)
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("Export"), self.path.text(), kinds, "",
            QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if chosen:
            self.path.setText(chosen)

    def _on_found(self) -> None:
        self._show_note(self._target)
        if self._is_waiting:
            self._is_waiting = False
            if self.export.isEnabled() and not self._replaced():
                self._on_accepted()

    @override
    def done(self, result: int) -> None:
        """Close the dialog; one that was waiting for a disk exports nothing any more."""
        self._is_waiting = False
        super().done(result)

    def _on_accepted(self) -> None:
        """Export; but while nobody knows what would be replaced, find that out first."""
        if self._places.place is None:
            self._is_waiting = True
            folder = self._target.parent
            self.note.setText(say("Waiting for the folder {folder} to answer…", folder=folder))
            return
        request = self.request
        self.accept()
        self.requested.emit(request)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
