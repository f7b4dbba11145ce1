"""Everything one can do, as data: name, icon, shortcut, place in the menus, what it needs.

The window makes Qt's actions of it and gives each id its handler; `available` says from the
present state which of them can be used.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from viewer.core.said import said
from viewer.ui.action_ids import ActionId, Menu, Need


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: its name in code.
        text: as shown in menus, with `&` before its letter and `…` if it asks for more.
        menu: where it is listed; a separator stands between groups.
        group: number of its group in the menu.
        shortcuts: in Qt's portable notation, the first is shown.
        icon: name of its icon, "" for none.
        needs: what must be there for it.
        checkable: whether it is on or off.
        submenu: title of the submenu that holds it, "" for none.
    """

    id: ActionId
    text: str
    menu: Menu
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: frozenset[Need] = frozenset()
    checkable: bool = False
    submenu: str = ""


_FILING = frozenset({Need.FILING})
_COMPLETE = frozenset({Need.COMPLETE})
_PAGE = frozenset({Need.PAGE})
_CELL = frozenset({Need.FILING, Need.CELL})
_FOUND = frozenset({Need.FILING, Need.MATCHES})
_FINDINGS = frozenset({Need.FILING, Need.FINDINGS})
_OUTLINE = frozenset({Need.FILING, Need.OUTLINE})
_SHEET = frozenset({Need.SHEET})
_PRINTABLE = frozenset({Need.PRINTABLE})
_HIDDEN = frozenset({Need.FILING, Need.HIDDEN})
_CHARTS = frozenset({Need.FILING, Need.CHARTS})
_ADDED = frozenset({Need.FILING, Need.ADDED})
_SCALE = said("Show figures &in")
_LANGUAGE = said("&Language")
_PERIODS = said("Order of p&eriods")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(ActionId.OPEN, said("&Open…"), Menu.FILE, 0, ("Ctrl+O",), "open"),
    ActionSpec(ActionId.OPEN_SAMPLE, said("Open the &sample"), Menu.FILE, 0),
    ActionSpec(
        ActionId.EXPORT, said("&Export workbook…"), Menu.FILE, 1, ("Ctrl+E",), "export", _COMPLETE
    ),
    ActionSpec(ActionId.EXPORT_PDF, said("Export P&DF…"), Menu.FILE, 1, (), "", _PRINTABLE),
    ActionSpec(ActionId.PRINT, said("&Print…"), Menu.FILE, 1, ("Ctrl+P",), "", _PRINTABLE),
    ActionSpec(
        ActionId.READ_AGAIN, said("&Read again from disk"), Menu.FILE, 2, ("Ctrl+R",), "", _FILING
    ),
    ActionSpec(ActionId.CLOSE_FILING, said("&Close filing"), Menu.FILE, 2, ("Ctrl+W",), "", _PAGE),
    ActionSpec(
        ActionId.REOPEN, said("Begin with the &last session"), Menu.FILE, 3, checkable=True
    ),
    ActionSpec(ActionId.QUIT, said("&Quit"), Menu.FILE, 4, ("Ctrl+Q",)),
    ActionSpec(
        ActionId.UNDO, said("&Undo"), Menu.EDIT, 0, ("Ctrl+Z",), "", frozenset({Need.UNDO})
    ),
    ActionSpec(
        ActionId.REDO, said("&Redo"), Menu.EDIT, 0, ("Ctrl+Y", "Ctrl+Shift+Z"), "",
        frozenset({Need.REDO}),
    ),
    ActionSpec(ActionId.COPY, said("&Copy"), Menu.EDIT, 1, ("Ctrl+C",), "copy", _CELL),
    ActionSpec(
        ActionId.COPY_HEADED, said("Copy with &header, as shown"), Menu.EDIT, 1,
        ("Ctrl+Alt+C",), "",
        _SHEET,
    ),
    ActionSpec(ActionId.FIND, said("&Find…"), Menu.EDIT, 2, ("Ctrl+F",), "find", _FILING),
    ActionSpec(ActionId.FIND_NEXT, said("Find &next"), Menu.EDIT, 2, ("F3",), "", _FOUND),
    ActionSpec(
        ActionId.FIND_PREVIOUS, said("Find &previous"), Menu.EDIT, 2, ("Shift+F3",), "", _FOUND
    ),
    ActionSpec(
        ActionId.GO_TO_CELL, said("&Go to cell…"), Menu.EDIT, 2, ("Ctrl+G", "F5"), "", _FILING
    ),
    ActionSpec(
        ActionId.SHOW_CONTENTS, said("&Contents"), Menu.VIEW, 0, ("Ctrl+1",), "panel-left",
        checkable=True,
    ),
    ActionSpec(
        ActionId.SHOW_BOTTOM, said("&Source and findings"), Menu.VIEW, 0, ("Ctrl+2",),
        "panel-bottom",
        checkable=True,
    ),
    ActionSpec(
        ActionId.SHOW_DRILLDOWN, said("&Drill-down"), Menu.VIEW, 0, ("Ctrl+3",), "panel-right",
        checkable=True,
    ),
    ActionSpec(
        ActionId.SHOW_SOURCE, said("Formula and so&urce"), Menu.VIEW, 1, ("F2",), "document", _CELL
    ),
    ActionSpec(
        ActionId.SOURCE_TEXT, said("Source as &text"), Menu.VIEW, 1, ("Alt+1",), "", _FILING,
        checkable=True,
    ),
    ActionSpec(
        ActionId.SOURCE_PAGE, said("Source as &page"), Menu.VIEW, 1, ("Alt+2",), "", _FILING,
        checkable=True,
    ),
    ActionSpec(
        ActionId.SOURCE_TABLE, said("Source as ta&ble"), Menu.VIEW, 1, ("Alt+3",), "", _FILING,
        checkable=True,
    ),
    ActionSpec(
        ActionId.ZOOM_IN, said("Zoom &in"), Menu.VIEW, 2, ("Ctrl++", "Ctrl+="), "", _FILING
    ),
    ActionSpec(ActionId.ZOOM_OUT, said("Zoom &out"), Menu.VIEW, 2, ("Ctrl+-",), "", _FILING),
    ActionSpec(ActionId.ZOOM_RESET, said("&Actual size"), Menu.VIEW, 2, ("Ctrl+0",), "", _FILING),
    ActionSpec(
        ActionId.SWITCH_THEME, said("Light or dark &theme"), Menu.VIEW, 3, ("Ctrl+Shift+L",),
        "theme"
    ),
    ActionSpec(
        ActionId.FULL_SCREEN, said("&Full screen"), Menu.VIEW, 3, ("F11",), checkable=True
    ),
    ActionSpec(ActionId.IBCS, said("Signs and titles as in &IBCS"), Menu.VIEW, 3, checkable=True),
    ActionSpec(
        ActionId.LANGUAGE_SYSTEM, said("As the &system"), Menu.VIEW, 4, checkable=True,
        submenu=_LANGUAGE,
    ),
    ActionSpec(
        ActionId.LANGUAGE_ENGLISH, said("&English"), Menu.VIEW, 4, checkable=True,
        submenu=_LANGUAGE
    ),
    ActionSpec(
        ActionId.LANGUAGE_JAPANESE, said("日本語 (&Japanese)"), Menu.VIEW, 4, checkable=True,
        submenu=_LANGUAGE,
    ),
    ActionSpec(
        ActionId.AS_PRINTED, said("As &printed"), Menu.SHEET, 0, (), "", _SHEET, checkable=True
    ),
    ActionSpec(
        ActionId.TOTALS_FIRST, said("&Totals first"), Menu.SHEET, 0, (), "", _SHEET, checkable=True
    ),
    ActionSpec(
        ActionId.SWITCH_ORDER, said("&Switch between the two"), Menu.SHEET, 0, ("Ctrl+T",), "",
        _SHEET
    ),
    ActionSpec(
        ActionId.UNFOLD, said("Unfold t&his total"), Menu.SHEET, 1, ("Alt+Shift+Right",), "",
        _OUTLINE,
    ),
    ActionSpec(
        ActionId.FOLD, said("Fold th&is total"), Menu.SHEET, 1, ("Alt+Shift+Left",), "", _OUTLINE
    ),
    ActionSpec(
        ActionId.UNFOLD_ALL, said("&Unfold everything"), Menu.SHEET, 1, ("Alt+Shift+Down",), "",
        _OUTLINE,
    ),
    ActionSpec(
        ActionId.FOLD_ALL, said("&Fold everything"), Menu.SHEET, 1, ("Alt+Shift+Up",), "", _OUTLINE
    ),
    ActionSpec(
        ActionId.SCALE_PRINTED, said("As &printed"), Menu.SHEET, 2, ("Ctrl+Shift+0",), "", _SHEET,
        checkable=True, submenu=_SCALE,
    ),
    ActionSpec(
        ActionId.SCALE_UNITS, said("&Units"), Menu.SHEET, 2, (), "", _SHEET, checkable=True,
        submenu=_SCALE,
    ),
    ActionSpec(
        ActionId.SCALE_THOUSANDS, said("&Thousands"), Menu.SHEET, 2, (), "", _SHEET,
        checkable=True,
        submenu=_SCALE,
    ),
    ActionSpec(
        ActionId.SCALE_MILLIONS, said("&Millions"), Menu.SHEET, 2, (), "", _SHEET, checkable=True,
        submenu=_SCALE,
    ),
    ActionSpec(
        ActionId.SCALE_BILLIONS, said("&Billions"), Menu.SHEET, 2, (), "", _SHEET, checkable=True,
        submenu=_SCALE,
    ),
    ActionSpec(
        ActionId.SHOW_FORMULAS, said("Show form&ulas"), Menu.SHEET, 4, ("Ctrl+`",), "", _FILING,
        checkable=True,
    ),
    ActionSpec(
        ActionId.SHOW_GUTTER, said("Show &brackets"), Menu.SHEET, 4, ("Ctrl+8",), "", _FILING,
        checkable=True,
    ),
    ActionSpec(ActionId.FILTER, said("Fi&lter rows…"), Menu.SHEET, 4, ("Ctrl+L",), "", _FILING),
    ActionSpec(
        ActionId.HIDE_COLUMNS, said("&Hide columns"), Menu.SHEET, 5, ("Ctrl+Shift+H",), "", _CELL
    ),
    ActionSpec(
        ActionId.SHOW_COLUMNS, said("Show hidden &columns"), Menu.SHEET, 5, ("Ctrl+Alt+H",),
        "", _HIDDEN
    ),
    ActionSpec(
        ActionId.PERIODS_PRINTED, said("As &printed"), Menu.SHEET, 5, (), "", _FILING,
        checkable=True,
        submenu=_PERIODS,
    ),
    ActionSpec(
        ActionId.PERIODS_NEWEST, said("&Newest first"), Menu.SHEET, 5, (), "", _FILING,
        checkable=True,
        submenu=_PERIODS,
    ),
    ActionSpec(
        ActionId.PERIODS_OLDEST, said("&Oldest first"), Menu.SHEET, 5, (), "", _FILING,
        checkable=True,
        submenu=_PERIODS,
    ),
    ActionSpec(ActionId.MOVE_LEFT, said("Move columns &left"), Menu.SHEET, 5, (), "", _CELL),
    ActionSpec(ActionId.MOVE_RIGHT, said("Move columns ri&ght"), Menu.SHEET, 5, (), "", _CELL),
    ActionSpec(ActionId.FIT_COLUMNS, said("Fit all colu&mns"), Menu.SHEET, 6, (), "", _FILING),
    ActionSpec(
        ActionId.SAME_WIDTH, said("Same &width for all periods"), Menu.SHEET, 6, (), "", _FILING
    ),
    ActionSpec(
        ActionId.ADD_CHANGE, said("Add &change against…"), Menu.COLUMNS, 0, (), "", _FILING
    ),
    ActionSpec(
        ActionId.ADD_GROWTH, said("Add &% change against…"), Menu.COLUMNS, 0, (), "", _FILING
    ),
    ActionSpec(ActionId.ADD_CAGR, said("Add &growth a year…"), Menu.COLUMNS, 0, (), "", _FILING),
    ActionSpec(
        ActionId.ADD_DIFFERENCE, said("Add &difference of two columns…"), Menu.COLUMNS, 0, (), "",
        _FILING,
    ),
    ActionSpec(
        ActionId.ADD_COMMON_SIZE, said("Add common &size, in % of revenue or assets"),
        Menu.COLUMNS, 1, (), "", _FILING
    ),
    ActionSpec(
        ActionId.ADD_SIZE_OF_ROW, said("Add common size of the selected r&ow"), Menu.COLUMNS,
        1, (), "",
        _CELL,
    ),
    ActionSpec(ActionId.ADD_MARGINS, said("Add &margins"), Menu.COLUMNS, 1, (), "", _FILING),
    ActionSpec(
        ActionId.ADD_PER_SHARE, said("Add figures per s&hare…"), Menu.COLUMNS, 1, (), "", _FILING
    ),
    ActionSpec(
        ActionId.ADD_TRANSLATION, said("&Translate at a rate…"), Menu.COLUMNS, 2, (), "", _FILING
    ),
    ActionSpec(
        ActionId.ADD_PERIOD, said("Add a &quarter, half-year or twelve months…"), Menu.COLUMNS,
        2, (),
        "", _FILING,
    ),
    ActionSpec(
        ActionId.REMOVE_ADDED, said("&Remove the added column"), Menu.COLUMNS, 3, (), "", _ADDED
    ),
    ActionSpec(
        ActionId.REMOVE_ALL_ADDED, said("Remove &all added columns"), Menu.COLUMNS, 3, (), "",
        _ADDED
    ),
    ActionSpec(
        ActionId.NEXT_SHEET, said("&Next sheet"), Menu.SHEET, 3, ("Ctrl+PgDown",), "", _FILING
    ),
    ActionSpec(
        ActionId.PREVIOUS_SHEET, said("P&revious sheet"), Menu.SHEET, 3, ("Ctrl+PgUp",), "",
        _FILING
    ),
    ActionSpec(
        ActionId.CHART_STATEMENT, said("&Chart this statement"), Menu.SHEET, 4,
        ("Alt+F1", "Ctrl+Shift+C"), "chart", _FILING,
    ),
    ActionSpec(
        ActionId.CHART_ROW, said("Chart this ro&w"), Menu.SHEET, 4, ("Ctrl+F1",), "", _CELL
    ),
    ActionSpec(ActionId.SAVE_CHARTS, said("&Save charts…"), Menu.SHEET, 4, (), "save", _CHARTS),
    ActionSpec(
        ActionId.CLOSE_CHARTS, said("C&lose sheet of charts"), Menu.SHEET, 4, ("Ctrl+F4",), "",
        _CHARTS
    ),
    ActionSpec(
        ActionId.SHOW_FINDINGS, said("&Findings"), Menu.CHECK, 0, ("Ctrl+Shift+F",), "", _FILING
    ),
    ActionSpec(
        ActionId.NEXT_FINDING, said("&Next finding"), Menu.CHECK, 0, ("F8",), "", _FINDINGS
    ),
    ActionSpec(
        ActionId.PREVIOUS_FINDING, said("&Previous finding"), Menu.CHECK, 0, ("Shift+F8",), "",
        _FINDINGS,
    ),
    ActionSpec(
        ActionId.SET_ASIDE, said("Set finding &aside…"), Menu.CHECK, 1, (), "set-aside", _FINDINGS
    ),
    ActionSpec(
        ActionId.UNDO_REVIEW, said("&Undo setting aside"), Menu.CHECK, 1, (), "", _FINDINGS
    ),
    ActionSpec(
        ActionId.EXPORT_FINDINGS, said("&Export findings…"), Menu.CHECK, 2, (), "export", _FINDINGS
    ),
    ActionSpec(
        ActionId.BACK, said("&Back"), Menu.GO, 0, ("Alt+Left",), "back", frozenset({Need.BACK})
    ),
    ActionSpec(
        ActionId.FORWARD, said("&Forward"), Menu.GO, 0, ("Alt+Right",), "forward",
        frozenset({Need.FORWARD}),
    ),
    ActionSpec(
        ActionId.DRILL, said("&Parts of this figure"), Menu.GO, 1, ("Ctrl+[",), "",
        frozenset({Need.CELL, Need.PARTS}),
    ),
    ActionSpec(
        ActionId.UP, said("&Total it belongs to"), Menu.GO, 1, ("Alt+Up", "Ctrl+]"), "up",
        frozenset({Need.CELL, Need.TOTAL}),
    ),
    ActionSpec(ActionId.NEXT_PANE, said("&Next pane"), Menu.GO, 2, ("F6",)),
    ActionSpec(ActionId.PREVIOUS_PANE, said("Pre&vious pane"), Menu.GO, 2, ("Shift+F6",)),
    ActionSpec(
        ActionId.PALETTE, said("&Find a command…"), Menu.HELP, 0, ("Ctrl+Shift+P",), "find"
    ),
    ActionSpec(ActionId.SHORTCUTS, said("&Keyboard"), Menu.HELP, 0, ("F1",)),
    ActionSpec(
        ActionId.CRASH_REPORTS, said("Keep crash &reports on this computer"), Menu.HELP, 1,
        checkable=True,
    ),
    ActionSpec(ActionId.ABOUT, said("&About Crossfoot"), Menu.HELP, 2),
)  # fmt: skip

#: Scale actions -> the power of ten that they show figures in; None is as printed.
SCALES: tuple[tuple[ActionId, int | None], ...] = (
    (ActionId.SCALE_PRINTED, None),
    (ActionId.SCALE_UNITS, 0),
    (ActionId.SCALE_THOUSANDS, 3),
    (ActionId.SCALE_MILLIONS, 6),
    (ActionId.SCALE_BILLIONS, 9),
)

#: Language actions -> what the settings say for them.
LANGUAGES: tuple[tuple[ActionId, str], ...] = (
    (ActionId.LANGUAGE_SYSTEM, "system"),
    (ActionId.LANGUAGE_ENGLISH, "en"),
    (ActionId.LANGUAGE_JAPANESE, "ja"),
)


def available(present: AbstractSet[Need]) -> dict[ActionId, bool]:
    """Which actions can be used when those things are there."""
    return {spec.id: spec.needs <= present for spec in ACTIONS}
