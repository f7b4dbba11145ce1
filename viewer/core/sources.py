"""Where a piece of a document stands, so that every figure can be traced to its place."""

from dataclasses import dataclass

from viewer.core.records import quick
from viewer.core.said import said


@quick
@dataclass(frozen=True, slots=True)
class TextPlace:
    """Characters of `Document.text`: start included, end excluded, line counted from 1."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A box on a page, in points from the page's upper left; page counted from 1."""

    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """A cell of a workbook: sheet name and A1 address."""

    sheet: str
    cell: str


@quick
@dataclass(frozen=True, slots=True)
class ElementPlace:
    """An element of a marked-up page: its path or anchor, and characters of `Document.text`."""

    path: str
    start: int
    end: int
    line: int


Place = TextPlace | PagePlace | SheetPlace | ElementPlace


@quick
@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands and what is printed there.

    Attributes:
        file_hash: SHA-256 of the file's bytes, hexadecimal.
        place: where in the file.
        raw: the characters there, markup and all.
    """

    file_hash: str
    place: Place
    raw: str

    @property
    def span(self) -> tuple[int, int] | None:
        """Character offsets into `Document.text`, None where the place has none."""
        if isinstance(self.place, TextPlace | ElementPlace):
            return self.place.start, self.place.end
        return None

    def describe(self) -> str:
        """The place in words for people: "line 374", "page 3", "Sheet1!B7"."""
        match self.place:
            case TextPlace(line=line) | ElementPlace(line=line):
                return said("line {line}", line=line)
            case PagePlace(page=page):
                return said("page {page}", page=page)
            case SheetPlace(sheet=sheet, cell=cell):
                return f"{sheet}!{cell}"
