"""The reader of plain text and Markdown."""

from collections.abc import Callable

from viewer.core.document import Block, Document, RawTable
from viewer.core.errors import Cancelled
from viewer.readers.ascii import ascii_table, ascii_table_end
from viewer.readers.celllines import cell_lines_end, cell_lines_table
from viewer.readers.dataschedule import schedule_lines, schedule_table
from viewer.readers.encodings import decode
from viewer.readers.flowing import flowing_end, flowing_table
from viewer.readers.lines import Lines
from viewer.readers.pipes import pipe_table, pipe_table_end
from viewer.readers.prose import Prose
from viewer.readers.secheader import header_end
from viewer.readers.snapshot import Snapshot
from viewer.readers.spaced import spaced_regions
from viewer.readers.tabs import tab_table, tab_table_end
from viewer.readers.tabstops import TabStops
from viewer.readers.tagged import tagged_table, tagged_table_end

_CHECK_EVERY = 512


def read_text(
    snapshot: Snapshot,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document that a plain-text or Markdown file holds.

    Args:
        snapshot: the file.
        report: told the share that is done, 0 to 1.
        cancelled: asked now and then whether to stop.

    Raises:
        Cancelled: `cancelled` returned true.
    """
    decoded = decode(snapshot.data)
    lines = Lines(decoded.text)
    blocks = text_blocks(lines, snapshot.file_hash, report, cancelled)
    return Document(
        snapshot.name,
        snapshot.path,
        snapshot.file_hash,
        "text/plain",
        decoded.text,
        tuple(blocks),
        decoded.remarks,
    )


def text_blocks(
    lines: Lines,
    file_hash: str,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Block]:
    """The blocks of a text, in order.

    Raises:
        Cancelled: `cancelled` returned true.
    """
    blocks: list[Block] = []
    prose = Prose(lines, file_hash)
    regions = spaced_regions(lines)
    stops = TabStops(lines)
    waiting = tables = 0
    line = header_end(lines)
    while line < len(lines):
        if line % _CHECK_EVERY == 0:
            _pause(line / len(lines), report, cancelled)
        if region := regions.get(line):
            start, end = region.first, region.last
            table = ascii_table(lines, file_hash, start, end, tables, region.body)
        else:
            start, end, table = _table_at(lines, stops, file_hash, line, tables)
        if table:
            blocks += prose.blocks(waiting, start, after_table=_ends_with_table(blocks))
            blocks.append(table)
            tables += 1
            waiting = end
        line = max(end, line + 1)
    blocks += prose.blocks(waiting, len(lines), after_table=_ends_with_table(blocks))
    return blocks


def _table_at(
    lines: Lines, stops: TabStops, file_hash: str, line: int, index: int
) -> tuple[int, int, RawTable | None]:
    """The table that begins at `line`, the line that its grid begins at, and the line after it."""
    text = lines[line]
    if "\t" in text and (end := tab_table_end(lines, line)) > line:
        typed = stops.typed_table(file_hash, line, end, index)
        return line, end, typed or tab_table(lines, file_hash, line, end, index)
    if ("|" in text or "+-" in text) and (end := pipe_table_end(lines, line)) > line:
        return line, end, pipe_table(lines, file_hash, line, end, index)
    if "<" in text and (schedule := schedule_lines(lines, line)):
        return *schedule, schedule_table(lines, file_hash, *schedule, index)
    if "<" in text and (end := tagged_table_end(lines, line)) > line:
        return line, end, tagged_table(lines, file_hash, line, end, index)
    if "<" in text and (end := ascii_table_end(lines, line)) > line:
        return stops.announced_table(file_hash, line, end, index)
    if (end := cell_lines_end(lines, line)) > line:
        return line, end, cell_lines_table(lines, file_hash, line, end, index)
    if (end := flowing_end(lines, line)) > line:
        return line, end, flowing_table(lines, file_hash, line, end, index)
    return line, line, None


def _ends_with_table(blocks: list[Block]) -> bool:
    return bool(blocks) and isinstance(blocks[-1], RawTable)


def _pause(
    share: float,
    report: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    if cancelled and cancelled():
        raise Cancelled
    if report:
        report(share)
