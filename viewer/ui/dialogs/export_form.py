"""How a workbook is made: scale, order, added columns and sheets, colours, language, links."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QWidget

from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.said import said
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.ui.export_habits import ExportHabits
from viewer.ui.language import say, told
from viewer.ui.pieces import Choice

SCALES: tuple[tuple[str, int | None], ...] = (
    (said("As printed"), None),
    (said("Whole units"), 0),
    (said("Thousands"), 3),
    (said("Millions"), 6),
    (said("Billions"), 9),
)
COLUMNS: tuple[tuple[AddedKind, str], ...] = (
    (AddedKind.CHANGE, said("Change")),
    (AddedKind.GROWTH, said("% change")),
    (AddedKind.CAGR, said("Growth a year")),
    (AddedKind.COMMON_SIZE, said("Common size")),
    (AddedKind.MARGIN, said("Margins")),
    (AddedKind.PER_SHARE, said("Per share")),
    (AddedKind.TRANSLATION, said("At stated rates")),
    (AddedKind.PERIOD, said("Other periods")),
)
PROFILES: tuple[tuple[str, ColourProfile], ...] = (
    (said("Bank: blue typed, black formula, green other sheet"), ColourProfile.BANK),
    (said("FAST: blue from another sheet, red read by another"), ColourProfile.FAST),
)
LANGUAGES: tuple[tuple[str, Language], ...] = (
    (said("English"), Language.ENGLISH),
    ("日本語", Language.JAPANESE),
)


#: Whether printed figures link, and whether to a page that is written with the workbook.
SOURCES: tuple[tuple[str, tuple[bool, bool]], ...] = (
    (said("To the source file"), (True, False)),
    (said("To an evidence page beside the workbook"), (True, True)),
    (said("None"), (False, False)),
)

LABEL_WIDTH = 104

T = TypeVar("T")


class WorkbookForm(QWidget):
    """Everything about a workbook but what of the filing it holds.

    Args:
        habits: what to begin with.
    """

    def __init__(self, habits: ExportHabits) -> None:
        super().__init__()
        self.scale = _choice(say("Scale of money"), SCALES, habits.scale)
        self.totals_first = _box(say("Totals before their parts"), habits.totals_first)
        self.computed = {
            column: _box(text, column.name in habits.computed) for column, text in COLUMNS
        }
        self.shown_columns: QCheckBox | None = None
        self._added_grid = QGridLayout()
        self._added: Mapping[str, tuple[AddedColumn, ...]] = {}
        self.profile = _choice(say("Colours"), PROFILES, _member(ColourProfile, habits.profile))
        self.language = _choice(say("Language"), LANGUAGES, _member(Language, habits.language))
        self.charts = _box(say("Charts"), habits.charts)
        self.data_sheet = _box(say("A sheet with a row for every figure"), habits.data_sheet)
        self.source = _choice(
            say("Links of printed figures"), SOURCES, (habits.links, habits.evidence)
        )
        self._build()

    def offer_added(self, added: Mapping[str, tuple[AddedColumn, ...]]) -> None:
        """Offer the columns that the reader added in the window, by their statements' ids."""
        self._added = added
        if added and self.shown_columns is None:
            self.shown_columns = _box(say("Columns shown in the window"), True)
            self._added_grid.addWidget(self.shown_columns, len(self.computed) // 3 + 1, 0, 1, 3)

    @property
    def options(self) -> ExportOptions:
        """What is asked for."""
        added = frozenset(column for column, box in self.computed.items() if box.isChecked())
        links, evidence = _chosen(self.source, SOURCES)
        return ExportOptions(
            scale=_chosen(self.scale, SCALES),
            totals_first=self.totals_first.isChecked(),
            links=links,
            evidence=evidence,
            computed=added,
            added=self._added if self.shown_columns and self.shown_columns.isChecked() else {},
            profile=_chosen(self.profile, PROFILES),
            language=_chosen(self.language, LANGUAGES),
            charts=self.charts.isChecked(),
            data_sheet=self.data_sheet.isChecked(),
        )

    def _build(self) -> None:
        added = self._added_grid
        added.setContentsMargins(0, 0, 0, 0)
        for place, box in enumerate(self.computed.values()):
            added.addWidget(box, place // 3, place % 3)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        form.addRow(say("&Scale"), self.scale)
        form.addRow(say("Rows"), self.totals_first)
        form.addRow(say("Added columns"), added)
        form.addRow(say("&Colours"), self.profile)
        form.addRow(say("&Language"), self.language)
        form.addRow(say("Added sheets"), self.charts)
        form.addRow("", self.data_sheet)
        form.addRow(say("S&ource links"), self.source)
        align_labels(form)


def align_labels(form: QFormLayout) -> None:
    """Give the labels of a form the width that those of its neighbours have."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        label = item.widget() if item is not None else None
        if label is not None:
            label.setMinimumWidth(LABEL_WIDTH)


def habits_of(options: ExportOptions, scope: str) -> ExportHabits:
    """What to propose next time to a user who exported so."""
    return ExportHabits(
        scope=scope,
        scale=options.scale,
        totals_first=options.totals_first,
        links=options.links,
        evidence=options.evidence,
        computed=tuple(sorted(column.name for column in options.computed)),
        profile=options.profile.name,
        language=options.language.name,
        charts=options.charts,
        data_sheet=options.data_sheet,
    )


def _box(text: str, on: bool) -> QCheckBox:
    box = QCheckBox(told(text))
    box.setAccessibleName(told(text))
    box.setChecked(on)
    return box


def _choice(name: str, items: tuple[tuple[str, T], ...], chosen: object) -> Choice:
    choice = Choice()
    choice.setAccessibleName(name)
    choice.addItems([told(text) for text, _ in items])
    values: list[object] = [value for _, value in items]
    choice.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    return choice


def _chosen(choice: Choice, items: tuple[tuple[str, T], ...]) -> T:
    # Not the item's data: Qt would hand back a plain text for a member of an enumeration.
    return items[choice.currentIndex()][1]


def _member(
    kind: type[ColourProfile] | type[Language], name: str
) -> ColourProfile | Language | None:
    """The member of that name; None if a later version has chosen what this one does not know."""
    return next((member for member in kind if member.name == name), None)
