"""The cells of a workbook's sheets as the package holds them: no styles, no results of formulas.

Read by ourselves, element by element: a sheet of hostile making may claim cells in its last row
and column, which libraries fill up to with empty ones.
"""

import posixpath
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from viewer.core.cell_seals import Held
from viewer.core.said import said
from viewer.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_CELLS = 2_000_000
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STRINGS = "xl/sharedStrings.xml"
_MAX_ROW, _MAX_COLUMN = 1_048_576, 16_384
_LONGEST_NUMBER = 400
#: Powers of ten that a double of IEEE 754 holds, its smallest included.
_MAX_POWER = 324


class SheetCell(NamedTuple):
    """A cell that holds something; rows and columns count from 1.

    Attributes:
        row: its row.
        column: its column.
        held: what it holds.
        content: the text, the number (dates as their serial number), the formula without "=".
    """

    row: int
    column: int
    held: Held
    content: str | Decimal


class SheetParts:
    """The sheets of a workbook.

    Args:
        package: the workbook's file.

    Raises:
        ReadError: it is damaged.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._left = MAX_CELLS
        with package.part(_RELATIONS) as part:
            targets = {
                element.get("Id", ""): _path(element.get("Target", ""))
                for element in _elements(package, part, "Relationship")
            }
        with package.part(_WORKBOOK) as part:
            self._paths = {
                element.get("name", ""): targets.get(_attribute(element, "id"), "")
                for element in _elements(package, part, "sheet")
            }
        self._strings = self._shared_strings()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the sheets, in order."""
        return tuple(self._paths)

    def cells(self, sheet: str, stop: Callable[[], None]) -> Iterator[SheetCell]:
        """The cells of a sheet that hold something, in the order of the part.

        Args:
            sheet: its name.
            stop: called now and then; may raise to stop.

        Raises:
            ReadError: the part is damaged, or holds more cells than any filing.
        """
        shared: dict[str, tuple[str, str]] = {}
        with self._package.part(self._paths[sheet]) as part:
            row = column = 0
            for number, element in enumerate(_elements(self._package, part, "c")):
                if number % 1000 == 0:
                    stop()
                self._left -= 1
                if self._left < 0:
                    raise self._package.damaged(said("more cells than any filing has"))
                address = element.get("r", "")
                row, column = self._position(address) if address else (row, column + 1)
                held = self._held(element, address, shared)
                if held is not None:
                    yield SheetCell(row, column, *held)

    def _position(self, address: str) -> tuple[int, int]:
        letters = address.rstrip("0123456789")
        digits = address[len(letters) :]
        if not (0 < len(letters) <= 3 and letters.isascii() and letters.isalpha()) or not digits:
            raise self._package.damaged(said("no cell is called {address}", address=address[:20]))
        column = 0
        for letter in letters.upper():
            column = column * 26 + ord(letter) - ord("A") + 1
        row = int(digits) if len(digits) < 9 else 0
        if not 0 < row <= _MAX_ROW or column > _MAX_COLUMN:
            raise self._package.damaged(said("no cell is called {address}", address=address[:20]))
        return row, column

    def _held(
        self, cell: "_Element", address: str, shared: dict[str, tuple[str, str]]
    ) -> tuple[Held, str | Decimal] | None:
        kind = cell.get("t", "n")
        children = {_local(child): child for child in cell if isinstance(child.tag, str)}
        if "f" in children:
            return Held.FORMULA, self._formula(children["f"], address, shared)
        if kind == "inlineStr":
            return Held.TEXT, _text_in(children["is"]) if "is" in children else ""
        value = (children["v"].text or "") if "v" in children else ""
        if not value:
            return None
        if kind == "s":
            number = int(value) if value.isdecimal() and len(value) < 9 else len(self._strings)
            if number >= len(self._strings):
                raise self._package.damaged(said("{address} points to no text", address=address))
            return Held.TEXT, self._strings[number]
        if kind == "n":
            return Held.NUMBER, self._number(value, address)
        return (Held.TEXT if kind == "str" else Held.OTHER), value

    def _number(self, value: str, address: str) -> Decimal:
        """A number as it is written, exact; none that a double cannot hold."""
        try:
            number = Decimal(value[:_LONGEST_NUMBER])
        except InvalidOperation as error:
            raise self._package.damaged(
                said("{address} holds no number", address=address)
            ) from error
        if not number.is_finite() or (number and abs(number.adjusted()) > _MAX_POWER):
            raise self._package.damaged(said("{address} holds no number", address=address))
        return number

    def _formula(
        self, formula: "_Element", address: str, shared: dict[str, tuple[str, str]]
    ) -> str:
        """A formula's text; one that shares another's is written out as it stands here."""
        text = formula.text or ""
        index = formula.get("si")
        if formula.get("t") != "shared" or index is None:
            return text
        if text:
            shared[index] = text, address
            return text
        if index not in shared:
            return ""
        from openpyxl.formula.translate import Translator

        first, origin = shared[index]
        return str(Translator(f"={first}", origin).translate_formula(address))[1:]

    def _shared_strings(self) -> Sequence[str]:
        if _STRINGS not in self._package.names:
            return ()
        with self._package.part(_STRINGS) as part:
            return [_text_in(element) for element in _elements(self._package, part, "si")]


def _elements(package: Package, part: IO[bytes], name: str) -> Iterator["_Element"]:
    """The elements of that name, each forgotten once it is dealt with.

    Raises:
        ReadError: the part is no XML.
    """
    from lxml import etree

    found = etree.iterparse(
        part,
        events=("end",),
        tag=(f"{{*}}{name}",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    try:
        for _, element in found:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise package.damaged(str(error)) from error


def _text_in(element: "_Element") -> str:
    """The text of a string item; how to pronounce it is no part of it."""
    return "".join(
        child.text or ""
        for child in element.iter("{*}t")
        if not any(_local(above) == "rPh" for above in child.iterancestors())
    )


def _local(element: "_Element") -> str:
    name: Any = element.tag
    return str(name).rpartition("}")[2]


def _attribute(element: "_Element", local: str) -> str:
    """An attribute of another namespace, whichever of its two names that has."""
    for name, value in element.attrib.items():
        if str(name).endswith(f"}}{local}"):
            return str(value)
    return ""


def _path(target: str) -> str:
    """The part that a relation of the workbook points to."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
