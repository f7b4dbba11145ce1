"""The looks of a workbook's cells. A colour says what kind of cell it is, without exception.

Every look is made once, and all cells that have it carry its number: openpyxl would otherwise
search its tables again for each cell, which costs more than writing the figure.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from viewer.export.options import ColourProfile

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Side

FONT = "Calibri"


class Kind(StrEnum):
    """What a cell holds; it decides the colour of its font."""

    TEXT = "text"
    CAPTION = "caption"
    PRINTED = "printed figure"
    FORMULA = "formula"
    LINK = "other sheet"
    COMPUTED = "worked out by Crossfoot"
    KEPT = "note"
    ADDED = "formula of a column that is not printed"
    EXPORT = "figure that another sheet reads"


class Alarm(StrEnum):
    """Colours that a verdict takes by conditional format, whatever kind of cell says it."""

    BROKEN = "FFB3261E"
    DOUBTFUL = "FF8A5A00"


COLOURS: dict[Kind, str] = {
    Kind.TEXT: "FF1A1F26",
    Kind.CAPTION: "FF5B6570",
    Kind.PRINTED: "FF0000FF",
    Kind.FORMULA: "FF000000",
    Kind.LINK: "FF007A33",
    Kind.COMPUTED: "FF0B6A75",
    Kind.KEPT: "FF5B6570",
    Kind.ADDED: "FF0B6A75",
    Kind.EXPORT: "FF0000FF",
}
#: FAST Standard 2.01 and 2.03: blue is brought in from another sheet, red is taken to one.
FAST_COLOURS = COLOURS | {
    Kind.PRINTED: "FF000000",
    Kind.LINK: "FF0000FF",
    Kind.EXPORT: "FFC00000",
}
COLOURS_OF: dict[ColourProfile, dict[Kind, str]] = {
    ColourProfile.BANK: COLOURS,
    ColourProfile.FAST: FAST_COLOURS,
}
ADDED_GROUND = "FFF3F9F9"

RULE_COLOUR = "FF4A535D"
HEADER_GROUND = "FFF1F2F4"

Rule = Literal["", "thin", "double"]
Align = Literal["", "left", "right", "center", "centerContinuous"]


class Look(NamedTuple):
    """Everything about how a cell looks.

    Attributes:
        kind: what it holds.
        number_format: Excel's format code.
        bold: weight.
        size: points.
        align: "left", "right", "center", "centerContinuous" or "" for Excel's own choice.
        indent: levels of indentation.
        wrap: whether its text breaks into lines.
        header: whether it has the header's ground.
        above: rule above: "", "thin" or "double".
        below: rule below.
        quoted: whether Excel must keep it text even when it is edited.
    """

    kind: Kind = Kind.TEXT
    number_format: str = "General"
    bold: bool = False
    size: float = 10
    align: Align = ""
    indent: int = 0
    wrap: bool = False
    header: bool = False
    above: Rule = ""
    below: Rule = ""
    quoted: bool = False


class StyleBook:
    """Makes looks, each once.

    Attributes:
        profile: the convention of their colours.
    """

    def __init__(self, workbook: "Workbook", profile: ColourProfile = ColourProfile.BANK) -> None:
        self._workbook = workbook
        self.profile = profile
        self._colours = COLOURS_OF[profile]
        self._made: dict[Look, int] = {}

    def __getitem__(self, look: Look) -> int:
        """The number that cells of this look carry."""
        made = self._made.get(look)
        if made is None:
            made = self._made[look] = self._make(look)
        return made

    def _make(self, look: Look) -> int:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, PatternFill
        from openpyxl.styles.cell_style import StyleArray

        pattern = Cell(self._workbook.worksheets[0], row=1, column=1, style_array=StyleArray())
        pattern.font = Font(
            name=FONT,
            size=look.size,
            bold=look.bold,
            italic=look.kind in {Kind.COMPUTED, Kind.ADDED},
            color=self._colours[look.kind],
        )
        pattern.number_format = look.number_format
        pattern.alignment = Alignment(
            horizontal=look.align or ("left" if look.indent else None),
            vertical="bottom" if look.header else "top" if look.wrap else "center",
            indent=look.indent,
            wrap_text=look.wrap or None,
        )
        if look.header or look.kind is Kind.ADDED:
            ground = HEADER_GROUND if look.header else ADDED_GROUND
            pattern.fill = PatternFill("solid", fgColor=ground)
        if look.above or look.below:
            pattern.border = Border(top=_side(look.above), bottom=_side(look.below))
        pattern.quotePrefix = look.quoted
        return pattern.style_id


def _side(rule: Rule) -> "Side":
    from openpyxl.styles import Side

    return Side(rule, color=RULE_COLOUR) if rule else Side()
