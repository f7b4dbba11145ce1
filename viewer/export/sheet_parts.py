"""Packs a workbook: openpyxl writes everything around the cells, the cells are ours."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZipFile

from typing_extensions import override

from viewer.export.record_parts import PackageArchive
from viewer.export.sheet_rows import FILE_RELATION, SheetRows

if TYPE_CHECKING:
    from openpyxl import Workbook

NOTE_AUTHOR = "Crossfoot"
NOTE_WIDTH = 320
NOTE_LINE = 18
NOTE_CHARACTERS = 48

_RELATION = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NO_ROWS = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_AREA = re.compile(rb'<dimension ref="[^"]*"')
#: Elements of a sheet that come after its links (ECMA-376 part 1, 18.3.1.99).
_AFTER_LINKS = re.compile(
    rb"<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts)\b"
    rb"|</worksheet>"
)


def save(
    workbook: "Workbook",
    target: IO[bytes],
    rows: Mapping[str, SheetRows],
    on_sheet: Callable[[str], None],
    record: Iterable[str] | None = None,
) -> None:
    """Write a workbook.

    Args:
        workbook: what to write; its sheets hold no cells.
        target: the open file.
        rows: sheet title -> cells of the sheet.
        on_sheet: told each sheet's title before it is packed; may raise to stop.
        record: the custom XML part that keeps the filing, in pieces; None to keep none.

    Raises:
        OSError: the target cannot be written.
    """
    with PackageArchive(target, keeps_record=record is not None) as archive:
        _writer(workbook, archive, rows, on_sheet).write_data()
        if record is not None:
            archive.write_record(record)


def _writer(
    workbook: "Workbook",
    archive: ZipFile,
    rows: Mapping[str, SheetRows],
    on_sheet: Callable[[str], None],
) -> Any:
    """The library's writer of packages, with cells, links and notes from us."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.packaging.relationship import Relationship
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    class PackageWriter(ExcelWriter):
        @override
        def write_worksheet(self, ws: Any) -> None:
            on_sheet(ws.title)
            cells = rows[ws.title]
            drawing = _told(SpreadsheetDrawing(), cells.chart_texts)
            drawing.charts, drawing.images = ws._charts, ws._images  # noqa: SLF001 - as the method that this one stands for.
            ws._drawing = drawing  # noqa: SLF001 - as above.
            frame = BytesIO()
            writer: Any = WorksheetWriter(ws, frame)
            if cells.file:
                link = Relationship(
                    Id=FILE_RELATION, type="hyperlink", TargetMode="External", Target=cells.file
                )
                writer._rels.append(link)  # noqa: SLF001 - as above.
            ws._comments = [_note(place, text) for place, text in cells.notes]  # noqa: SLF001 - as above.
            writer.write()
            ws._rels = writer._rels  # noqa: SLF001 - as above.
            with archive.open(ws.path[1:], "w", force_zip64=True) as part:
                for chunk in _completed(frame.getvalue(), cells):
                    part.write(chunk)
            self.manifest.append(ws)

    return PackageWriter(workbook, archive)


def _told(drawing: Any, texts: Sequence[str]) -> Any:
    """A sheet's drawing in which each chart bears its text for those who do not see it."""
    plain_frame = drawing._chart_frame  # noqa: SLF001 - where the library makes a chart's frame; it takes no text.

    def frame(number: int) -> Any:
        made = plain_frame(number)
        made.nvGraphicFramePr.cNvPr.descr = texts[number - 1]
        return made

    drawing._chart_frame = frame  # noqa: SLF001 - as above.
    return drawing


def _note(place: str, text: str) -> Any:
    """A note as openpyxl gathers them from its cells."""
    from openpyxl.comments.comment_sheet import CommentRecord

    note = CommentRecord(ref=place, author=NOTE_AUTHOR)
    note.text.t = text
    lines = sum(len(line) // NOTE_CHARACTERS + 1 for line in text.splitlines())
    note.width, note.height = NOTE_WIDTH, NOTE_LINE * (lines + 1)
    return note


def _completed(frame: bytes, rows: SheetRows) -> Iterator[bytes]:
    """A sheet's part from what openpyxl wrote round its cells, and from its cells."""
    place = _NO_ROWS.search(frame)
    if place is None:
        raise AssertionError("openpyxl wrote cells of its own")
    area = f'<dimension ref="{rows.area}"'.encode("ascii")
    yield _AREA.sub(area, frame[: place.start()], count=1)
    yield b"<sheetData>"
    yield from rows.chunks()
    yield b"</sheetData>"
    rest = frame[place.end() :]
    after = _AFTER_LINKS.search(rest)
    if after is None:
        raise AssertionError("a sheet without an end")
    yield rest[: after.start()]
    if rows.has_links:
        yield b'<hyperlinks xmlns:r="%b">' % _RELATION
        yield from rows.links()
        yield b"</hyperlinks>"
    yield rest[after.start() :]
