"""The parts of a package that keep the record of its filing, and what others are told of them.

The record is a custom XML part, which Excel keeps when it saves.
"""

from collections.abc import Iterable
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from typing_extensions import override

from viewer.core.kept_records import NAMESPACE, PART

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


class PackageArchive(ZipFile):
    """A zip archive in which the parts that list others mention the record too.

    Attributes:
        keeps_record: whether there is one.
    """

    def __init__(self, target: IO[bytes], *, keeps_record: bool) -> None:
        super().__init__(target, "w", ZIP_DEFLATED, allowZip64=True)
        self.keeps_record = keeps_record

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
