"""Lines inside a table's grid that speak of the whole table: its title, its company, its unit."""

from dataclasses import replace

from viewer.structure.dates import find_dates, plain
from viewer.structure.layout import Layout
from viewer.structure.titles import is_aside, is_company, names_statement
from viewer.structure.units import currencies_in, scale_in

LONGEST_UNIT_LINE = 160


def without_over_lines(layout: Layout) -> tuple[Layout, tuple[str, ...]]:
    """The layout without such lines among its header rows, and the lines, top to bottom."""
    lines: list[str] = []
    rows: list[int] = []
    for row in layout.header_rows:
        texts = [cell.text for cell in layout.table.rows[row] if cell and cell.text]
        if len(texts) == 1 and _is_over_line(texts[0]):
            lines.append(texts[0])
        else:
            rows.append(row)
    return replace(layout, header_rows=tuple(rows)), tuple(lines)


def _is_over_line(text: str) -> bool:
    if find_dates(plain(text)):
        return False
    return names_statement(text) or is_company(text) or _is_unit_line(text) or is_aside(text)


def _is_unit_line(text: str) -> bool:
    """Whether a line declares currency or scale, and is more than a column's bare "JPY"."""
    if len(text) > LONGEST_UNIT_LINE:
        return False
    return scale_in(text) is not None or (bool(currencies_in(text)) and " " in text.strip())
