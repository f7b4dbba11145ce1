"""The export dialog: where to, in which form, what of it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.export.options import ExportOptions
from viewer.ui.pieces import Choice, label

FORMATS: tuple[tuple[str, str], ...] = (
    (".xlsx", "Excel workbook that calculates"),
    (".csv", "CSV, a line for each figure"),
    (".json", "JSON, figures and relations"),
    (".parquet", "Parquet, a row for each figure"),
)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user wants exported: the file to write, and how."""

    target: Path
    options: ExportOptions


class ExportDialog(QDialog):
    """Asks for an export.

    Args:
        target: the file to propose.
        statement: (id, name) of the statement shown, for exporting it alone.
        options: what the sheet shows now: scale and order of rows.

    Signals:
        requested: the `ExportRequest`.
    """

    requested = Signal(object)

    def __init__(
        self,
        target: Path,
        statement: tuple[str, str],
        options: ExportOptions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.setMinimumWidth(520)
        self._statement = statement[0]
        self._scale = options.scale
        self.path = QLineEdit(str(target))
        self.path.setAccessibleName("File to write")
        self.browse = QPushButton("Browse…")
        self.browse.setAutoDefault(False)
        self.format = Choice()
        self.format.setAccessibleName("Format")
        for suffix, name in FORMATS:
            self.format.addItem(f"{name} ({suffix})", suffix)
        self.scope = Choice()
        self.scope.setAccessibleName("What to export")
        self.scope.addItem("All statements", False)
        self.scope.addItem(f"Only “{statement[1]}”", True)
        self.totals_first = QCheckBox("Totals before their parts")
        self.totals_first.setChecked(options.totals_first)
        self.links = QCheckBox("Link printed figures to the source file")
        self.links.setChecked(options.links)
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self._build()
        self._on_path()

    @property
    def request(self) -> ExportRequest:
        """What is asked for as the dialog stands."""
        only = self.scope.currentData()
        return ExportRequest(
            Path(self.path.text()).expanduser(),
            ExportOptions(
                statements=(self._statement,) if only else None,
                scale=self._scale,
                totals_first=self.totals_first.isChecked(),
                links=self.links.isChecked(),
            ),
        )

    def _build(self) -> None:
        self.path.textChanged.connect(self._on_path)
        self.format.currentIndexChanged.connect(self._on_format)
        self.browse.clicked.connect(self._on_browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(self.browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow("File", place)
        form.addRow("F&ormat", self.format)
        form.addRow("&What", self.scope)
        form.addRow("", self.totals_first)
        form.addRow("", self.links)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(buttons)

    def _on_path(self) -> None:
        target = Path(self.path.text()).expanduser()
        place = self.format.findData(target.suffix.lower())
        if place >= 0:
            self.format.blockSignals(True)
            self.format.setCurrentIndex(place)
            self.format.blockSignals(False)
        self._show_note(target)

    def _on_format(self) -> None:
        target = Path(self.path.text())
        if target.name:
            self.path.setText(str(target.with_suffix(self.format.currentData())))

    def _show_note(self, target: Path) -> None:
        suffixes = [suffix for suffix, _ in FORMATS]
        problem = ""
        if not self.path.text().strip():
            problem = "Name the file to write."
        elif target.suffix.lower() not in suffixes:
            problem = f"End the name in {', '.join(suffixes[:-1])} or {suffixes[-1]}."
        elif not target.parent.is_dir():
            problem = f"There is no folder {target.parent}."
        self.export.setEnabled(not problem)
        replaced = f"{target.name} is there already and will be replaced."
        self.note.setText(problem or (replaced if target.exists() else " "))

    def _on_browse(self) -> None:
        kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in FORMATS)
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Export", self.path.text(), kinds, "",
            QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if chosen:
            self.path.setText(chosen)

    def _on_accepted(self) -> None:
        request = self.request
        self.accept()
        self.requested.emit(request)
