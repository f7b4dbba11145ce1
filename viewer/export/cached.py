"""Writes a workbook's parts with the result of every formula in its cell.

openpyxl writes formulas without results, so that previews and Protected View would show nothing.
It hands each finished sheet to a zip archive; ours fills the results in on the way. Links of many
cells to one file are added here too: openpyxl makes a relationship for each of them. And so is the
record that the package keeps of the filing: a custom XML part, which Excel keeps when it saves.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from typing_extensions import override

from viewer.core.kept_records import NAMESPACE, PART

if TYPE_CHECKING:
    from openpyxl import Workbook

#: A formula cell as openpyxl writes it, its value left empty.
_FORMULA = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"((?: s="[0-9]+")?)(?: t="[a-z]+")?>(<f>[^<]*</f>)<v\s*(?:/>|></v>)</c>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES = "customXml/itemProps1.xml"
_WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels"
_CONTENT_TYPES = "[Content_Types].xml"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
#: What the parts of another name are told of the record: (after which characters, what).
_MENTIONS = {
    _WORKBOOK_RELATIONS: (
        b"</Relationships>",
        f'<Relationship Id="rIdFiling" Type="{_RELATION}/customXml" Target="/{PART}"/>',
    ),
    _CONTENT_TYPES: (
        b"</Types>",
        f'<Override PartName="/{_PROPERTIES}" ContentType="{_PROPERTIES_TYPE}"/>',
    ),
}
#: Names the record's item in the package (ECMA-376, part 1, 22.5.2.1); any constant will do.
_ITEM = "{5B1C6E0A-3C0F-4B57-9E0B-5A6C1D2E7F43}"
_RECORD_PARTS = {
    _PROPERTIES: (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem xmlns:ds="{_CUSTOM_XML}" '
        f'ds:itemID="{_ITEM}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/>'
        "</ds:schemaRefs></ds:datastoreItem>"
    ),
    "customXml/_rels/item1.xml.rels": (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{_PACKAGE_RELATION}">'
        f'<Relationship Id="rId1" Type="{_RELATION}/customXmlProps" Target="itemProps1.xml"/>'
        "</Relationships>"
    ),
}

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
        self.keeps_record = False

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

    @override
    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        mention = _MENTIONS.get(str(zinfo_or_arcname)) if self.keeps_record else None
        if mention is not None:
            end, told = mention
            whole = data.encode("utf-8") if isinstance(data, str) else data
            data = whole.replace(end, told.encode("ascii") + end)
        super().writestr(zinfo_or_arcname, data, compress_type, compresslevel)

    def write_record(self, record: Iterable[str]) -> None:
        """Write the record of the filing and what binds it to the workbook."""
        with self.open(PART, "w") as part:
            for piece in record:
                part.write(piece.encode("utf-8"))
        for name, text in _RECORD_PARTS.items():
            super().writestr(name, text)


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
    record: Iterable[str] | None = None,
) -> None:
    """Write a workbook.

    Args:
        workbook: what to write.
        target: the open file.
        extras: sheet title -> results and links of the sheet.
        on_sheet: called before each sheet is packed; may raise to stop.
        record: the custom XML part that keeps the filing, in pieces; None to keep none.

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
        archive.keeps_record = record is not None
        ExcelWriter(workbook, archive).write_data()
        if record is not None:
            archive.write_record(record)
