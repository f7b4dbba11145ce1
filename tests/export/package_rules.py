"""What Excel requires of a workbook's package beyond well-formed XML, and repairs or refuses.

Each rule is a class of files that made Excel say "We found a problem with some content": parts
without a content type, relationships that lead nowhere, elements out of the schema's order, styles
that are not there, merged cells that overlap, names that are addresses, notes without a shape.
Sources: ECMA-376 parts 1 and 2; Excel specifications and limits; what other writers' users met.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.export.sheet_rules import assert_sheet, assert_styles, assert_workbook, position

CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAX_LINKS, MAX_TARGET, MAX_LOCATION = 65_530, 2_079, 255


class Package:
    """A workbook's parts, parsed where they are XML."""

    def __init__(self, path: Path) -> None:
        from lxml import etree

        with zipfile.ZipFile(path) as archive:
            self.names = archive.namelist()
            read = {name: archive.read(name) for name in self.names}
        self.parts: dict[str, Any] = {name: etree.fromstring(text) for name, text in read.items()}

    def sheets(self) -> Iterator[tuple[str, Any]]:
        """Name and root of each worksheet's part."""
        for name, root in self.parts.items():
            if name.startswith("xl/worksheets/sheet"):
                yield name, root

    def relations(self, part: str) -> dict[str, Any]:
        """Id -> relationship of a part."""
        folder, name = posixpath.split(part)
        found = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {} if found is None else {str(one.get("Id")): one for one in found}

    def target(self, part: str, relation: Any) -> str:
        """The part that a relationship of another leads to."""
        goal = str(relation.get("Target"))
        if goal.startswith("/"):
            return goal[1:]
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), goal))


def assert_package(path: Path) -> None:
    """Nothing in the package would make Excel repair or refuse it."""
    package = Package(path)
    assert_parts(package)
    for part in package.names:
        if not part.endswith(".rels"):
            assert_relations(package, part)
    styles = assert_styles(package.parts["xl/styles.xml"])
    titles = assert_workbook(package.parts["xl/workbook.xml"])
    for name, root in package.sheets():
        assert_sheet(name, root, styles, titles)
        assert_links(package, name, root)
        assert_notes(package, name, root)
    for name, root in package.parts.items():
        if name.startswith("xl/charts/chart"):
            assert_chart(name, root, titles)
        if name.startswith("xl/drawings/drawing"):
            ids = [one.get("id") for one in root.iter("{*}cNvPr")]
            assert len(set(ids)) == len(ids), name


def assert_parts(package: Package) -> None:
    """Every part stands once and has a content type; every type has its part."""
    folded = [name.casefold() for name in package.names]
    assert len(set(folded)) == len(folded)
    assert not any("\\" in name or name.startswith("/") for name in package.names)
    types = package.parts["[Content_Types].xml"]
    defaults = [str(one.get("Extension")).casefold() for one in types.iter(f"{CONTENT}Default")]
    overrides = [str(one.get("PartName")) for one in types.iter(f"{CONTENT}Override")]
    assert len(set(defaults)) == len(defaults)
    assert len({name.casefold() for name in overrides}) == len(overrides)
    assert {name.removeprefix("/") for name in overrides} <= set(package.names)
    for name in package.names:
        known = f"/{name}" in overrides or name.rpartition(".")[2].casefold() in defaults
        assert known or name == "[Content_Types].xml", name
        # The type of any XML says nothing: Excel refuses a sheet that has no better one.
        is_own = name.startswith("xl/") and name.endswith(".xml")
        assert not is_own or f"/{name}" in overrides, name


def assert_relations(package: Package, part: str) -> None:
    """Every relationship leads somewhere, and every one that is named is there."""
    relations = package.relations(part)
    folder, name = posixpath.split(part)
    listed = package.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    assert listed is None or len(listed) == len(relations), part
    for one in relations.values():
        if one.get("TargetMode") == "External":
            assert 0 < len(str(one.get("Target"))) <= MAX_TARGET, part
            assert not re.search(r"[\s<>\"{}|\\^`]", str(one.get("Target"))), part
        else:
            assert package.target(part, one) in package.parts, (part, one.get("Target"))
    named = {
        str(value)
        for element in package.parts[part].iter()
        for key, value in element.attrib.items()
        if str(key).startswith(OFFICE)
    }
    assert named <= set(relations), part


def assert_links(package: Package, part: str, root: Any) -> None:
    """Links are few enough, one a cell, and short enough."""
    links = list(root.iter("{*}hyperlink"))
    assert len(links) <= MAX_LINKS, part
    places = [link.get("ref") for link in links]
    assert len(set(places)) == len(places), part
    for link in links:
        assert len(str(link.get("location") or "")) <= MAX_LOCATION, part
        relation = package.relations(part).get(str(link.get(f"{OFFICE}id")))
        assert relation is not None or link.get("location"), part


def assert_notes(package: Package, part: str, root: Any) -> None:
    """Each note has one shape at its cell, and its text is one that Excel takes."""
    kinds = {
        str(one.get("Type")).rpartition("/")[2]: package.target(part, one)
        for one in package.relations(part).values()
        if one.get("TargetMode") != "External"
    }
    if "comments" not in kinds:
        assert root.find("{*}legacyDrawing") is None, part
        return
    comments = package.parts[kinds["comments"]]
    notes = list(comments.iter("{*}comment"))
    authors = len(list(comments.iter("{*}author")))
    assert all(int(note.get("authorId")) < authors for note in notes), part
    assert all(len("".join(note.itertext())) <= 32_767 for note in notes), part
    assert root.find("{*}legacyDrawing") is not None, part
    shapes = package.parts[kinds["vmlDrawing"]]
    at = [
        (int(row.text) + 1, int(column.text) + 1)
        for row, column in zip(shapes.iter("{*}Row"), shapes.iter("{*}Column"), strict=True)
    ]
    places = [position(str(note.get("ref"))) for note in notes]
    assert len(set(places)) == len(places), part
    assert sorted(at) == sorted(places), part


def assert_chart(part: str, root: Any, titles: set[str]) -> None:
    """It reads sheets that are there; what it holds of their cells is counted right."""
    for reference in (*root.iter("{*}numRef"), *root.iter("{*}strRef")):
        text = str(reference.findtext("{*}f"))
        sheet = text.rpartition("!")[0]
        assert sheet.strip("'").replace("''", "'") in titles, (part, text)
        held = reference.find("{*}numCache")
        held = reference.find("{*}strCache") if held is None else held
        assert held is not None, part
        points = [int(point.get("idx")) for point in held.iter("{*}pt")]
        assert points == list(range(int(held.find("{*}ptCount").get("val")))), part
    axes = {one.get("val") for one in root.iter("{*}axId")}
    assert all(one.get("val") in axes for one in root.iter("{*}crossAx")), part
