"""The names of actions in code, the menus that hold them, and what must be there for them."""

from enum import StrEnum

from viewer.core.said import Said, said


class Need(StrEnum):
    """What must be there for an action to make sense."""

    FILING = "a filing"
    COMPLETE = "a filing that is understood to its end"
    PAGE = "a filing, or one that could not be read"
    CELL = "a figure"
    PARTS = "a figure with parts"
    TOTAL = "a figure that is part of a total"
    FINDINGS = "findings"
    BACK = "a place to go back to"
    FORWARD = "a place to go forward to"
    UNDO = "a change to undo"
    REDO = "a change to do again"
    MATCHES = "text to find"
    SHEET = "the sheet of a statement"
    PRINTABLE = "a sheet of figures or of charts"
    OUTLINE = "rows that fold"
    HIDDEN = "hidden columns"
    CHARTS = "a sheet of charts"
    ADDED = "columns that were added"


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = said("&File")
    EDIT = said("&Edit")
    VIEW = said("&View")
    SHEET = said("&Sheet")
    COLUMNS = said("C&olumns")
    CHECK = said("&Check")
    GO = said("&Go")
    HELP = said("&Help")

    @property
    def words(self) -> str:
        """The title, to be said in any language."""
        return Said(str(self), {})


class ActionId(StrEnum):
    """The name of each action in code."""

    OPEN = "open"
    OPEN_SAMPLE = "open sample"
    EXPORT = "export"
    EXPORT_PDF = "export pdf"
    PRINT = "print"
    READ_AGAIN = "read again"
    CLOSE_FILING = "close filing"
    REOPEN = "reopen at the start"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    COPY_HEADED = "copy with header"
    FIND = "find"
    FIND_NEXT = "find next"
    FIND_PREVIOUS = "find previous"
    GO_TO_CELL = "go to cell"
    SHOW_CONTENTS = "show contents"
    SHOW_BOTTOM = "show bottom"
    SHOW_DRILLDOWN = "show drill-down"
    SHOW_SOURCE = "show source"
    SOURCE_TEXT = "source as text"
    SOURCE_PAGE = "source as page"
    SOURCE_TABLE = "source as table"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    ZOOM_RESET = "zoom reset"
    SWITCH_THEME = "switch theme"
    FULL_SCREEN = "full screen"
    LANGUAGE_SYSTEM = "language of the system"
    LANGUAGE_ENGLISH = "English"
    LANGUAGE_JAPANESE = "Japanese"
    AS_PRINTED = "as printed"
    TOTALS_FIRST = "totals first"
    SWITCH_ORDER = "switch order"
    UNFOLD = "unfold"
    FOLD = "fold"
    UNFOLD_ALL = "unfold all"
    FOLD_ALL = "fold all"
    SCALE_PRINTED = "scale as printed"
    SCALE_UNITS = "scale units"
    SCALE_THOUSANDS = "scale thousands"
    SCALE_MILLIONS = "scale millions"
    SCALE_BILLIONS = "scale billions"
    SHOW_FORMULAS = "show formulas"
    SHOW_GUTTER = "show gutter"
    IBCS = "IBCS notation"
    FILTER = "filter"
    HIDE_COLUMNS = "hide columns"
    SHOW_COLUMNS = "show columns"
    PERIODS_PRINTED = "periods as printed"
    PERIODS_NEWEST = "newest period first"
    PERIODS_OLDEST = "oldest period first"
    MOVE_LEFT = "move columns left"
    MOVE_RIGHT = "move columns right"
    FIT_COLUMNS = "fit columns"
    SAME_WIDTH = "same width"
    ADD_CHANGE = "add change"
    ADD_GROWTH = "add growth"
    ADD_CAGR = "add growth a year"
    ADD_DIFFERENCE = "add difference"
    ADD_COMMON_SIZE = "add common size"
    ADD_SIZE_OF_ROW = "add common size of the row"
    ADD_MARGINS = "add margins"
    ADD_PER_SHARE = "add per share"
    ADD_TRANSLATION = "add translation"
    ADD_PERIOD = "add period"
    REMOVE_ADDED = "remove added column"
    REMOVE_ALL_ADDED = "remove all added columns"
    NEXT_SHEET = "next sheet"
    PREVIOUS_SHEET = "previous sheet"
    CHART_STATEMENT = "chart statement"
    CHART_ROW = "chart row"
    SAVE_CHARTS = "save charts"
    CLOSE_CHARTS = "close charts"
    SHOW_FINDINGS = "show findings"
    NEXT_FINDING = "next finding"
    PREVIOUS_FINDING = "previous finding"
    SET_ASIDE = "set aside"
    UNDO_REVIEW = "undo review"
    EXPORT_FINDINGS = "export findings"
    BACK = "back"
    FORWARD = "forward"
    DRILL = "drill"
    UP = "up"
    NEXT_PANE = "next pane"
    PREVIOUS_PANE = "previous pane"
    PALETTE = "palette"
    SHORTCUTS = "shortcuts"
    CRASH_REPORTS = "crash reports"
    ABOUT = "about"
