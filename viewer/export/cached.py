"""Writes a workbook's parts with the result of every formula in its cell.

openpyxl writes formulas without results, so that previews and Protected View would show nothing.
It hands each finished sheet to a zip archive; ours fills the results in on the way. Links of many
cells to one file are added here too: openpyxl makes a relationship for each of them.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from typing_extensions import override

if TYPE_CHECKING:
    from openpyxl import Workbook

#: A formula cell as openpyxl writes it, its value left empty.
_FORMULA = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"((?: s="[0-9]+")?)(?: t="[a-z]+")?>(<f>[^<]*</f>)<v\s*(?:/>|></v>)</c>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Result = float | int | str


@dataclass(slots=True)
class SheetExtras:
    """What openpyxl does not write for a sheet.

    Attributes:
        results: address of a formula cell -> its result.
        links: (address, tooltip) of cells that link to the file which the first link of the
            sheet, written by openpyxl, names.
    """

    results: dict[str, Result] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)


class _Archive(ZipFile):
    """A zip archive that completes sheets as they come in."""

    def __init__(self, target: IO[bytes], extras: Mapping[str, SheetExtras]) -> None:
        super().__init__(target, "w", ZIP_DEFLATED, allowZip64=True)
        self._extras = extras
        self.on_sheet: Callable[[str], None] = lambda _: None

    @override
    def write(
        self,
        filename: str | os.PathLike[str],
        arcname: str | os.PathLike[str] | None = None,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        extras = self._extras.get(str(arcname))
        if extras is None:
            super().write(filename, arcname, compress_type, compresslevel)
            return
        with open(filename, "rb") as part:  # noqa: PTH123 - openpyxl gives a plain name.
            xml = part.read()
        self.on_sheet(str(arcname))
        self.writestr(str(arcname), _with_links(_with_results(xml, extras.results), extras.links))


def _with_results(xml: bytes, results: Mapping[str, Result]) -> bytes:
    def fill(match: re.Match[bytes]) -> bytes:
        address, style, formula = match.groups()
        result = results[address.decode("ascii")]
        if isinstance(result, str):
            kind, value = b' t="str"', escape(result).encode("utf-8")
        else:
            kind, value = b"", repr(result).encode("ascii")
        return b'<c r="%b"%b%b>%b<v>%b</v></c>' % (address, style, kind, formula, value)

    return _FORMULA.sub(fill, xml) if results else xml


def _with_links(xml: bytes, links: list[tuple[str, str]]) -> bytes:
    """Add links that share the relationship of the sheet's first one ("rId1")."""
    if not links:
        return xml
    more = "".join(
        f'<hyperlink ref="{address}" r:id="rId1" tooltip={quoteattr(tooltip)}/>'
        for address, tooltip in links
    )
    xml = xml.replace(b"<hyperlinks>", f'<hyperlinks xmlns:r="{_RELATION}">'.encode("ascii"), 1)
    return xml.replace(b"</hyperlinks>", f"{more}</hyperlinks>".encode(), 1)


def save(
    workbook: "Workbook",
    target: IO[bytes],
    extras: Mapping[str, SheetExtras],
    on_sheet: Callable[[str], None],
) -> None:
    """Write a workbook.

    Args:
        workbook: what to write.
        target: the open file.
        extras: sheet title -> results and links of the sheet.
        on_sheet: called before each sheet is packed; may raise to stop.

    Raises:
        OSError: the target cannot be written.
    """
    from openpyxl.writer.excel import ExcelWriter

    paths = {
        f"xl/worksheets/sheet{number}.xml": extras[sheet.title]
        for number, sheet in enumerate(workbook.worksheets, 1)
    }
    with _Archive(target, paths) as archive:
        archive.on_sheet = on_sheet
        ExcelWriter(workbook, archive).write_data()
