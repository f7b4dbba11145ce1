"""Header lines lower down: rows inside a table that head its columns anew."""

import re
from dataclasses import replace

from viewer.core.statement import Column, Measure
from viewer.structure.bare_periods import has_year, is_only_period, names_day
from viewer.structure.dates import plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.head_rows import is_year, names_header
from viewer.structure.layout import Layout
from viewer.structure.periods import find_period, names_span
from viewer.structure.titles import is_aside
from viewer.structure.units import currencies_in, scale_in


def find_regions(layout: Layout) -> tuple[Layout, ...]:
    """The table's parts, each with its own header rows and body rows, top to bottom.

    One part unless a line lower down names periods in place of figures; what stands below such
    lines stands for those periods. The figures of those lines (bare years) are none. A heading
    among the labels that completes the periods of the header ("Six Months Ended June 30," under
    2024 and 2023) begins a part too, and stays a row.
    """
    blocks = _blocks(layout)
    heads = {row for block in blocks for row in block}
    figures = {place: f for place, f in layout.figures.items() if place[0] not in heads}
    headers: list[tuple[int, tuple[int, ...]]] = [(-1, layout.header_rows)]
    above = layout.header_rows
    for block in sorted([*blocks, *([row] for row in _label_heads(layout, heads))]):
        if block[0] in heads:
            above = tuple(block)
            headers.append((block[0], above))
        elif any(row < block[0] and c in layout.figure_columns for row, c in figures):
            headers.append((block[0], (*above, *block)))
        else:
            headers = [(-1, (*above, *block))]
    if headers == [(-1, layout.header_rows)]:
        return (layout,)
    ends = [*(start for start, _ in headers[1:]), len(layout.table.rows)]
    return tuple(
        replace(
            layout,
            header_rows=header,
            body_rows=_within(layout, start, end, heads),
            figures=figures,
        )
        for (start, header), end in zip(headers, ends, strict=True)
    )


def _within(layout: Layout, start: int, end: int, heads: set[int]) -> tuple[int, ...]:
    return tuple(r for r in layout.body_rows if start <= r < end and r not in heads)


def _label_heads(layout: Layout, heads: set[int]) -> list[int]:
    """Headings among the labels that say what the header's periods leave open."""
    over = [text for row in layout.header_rows for text in _texts(layout, row)]
    years = any(has_year(text) for text in over)
    spans = any(names_span(text) or names_day(text) for text in over)
    with_figures = {row for row, column in layout.figures if column in layout.figure_columns}
    found: list[int] = []
    for row in layout.body_rows:
        label = " ".join(layout.text(row, c) for c in layout.label_columns).strip()
        if row in with_figures or row in heads or not is_only_period(label):
            continue
        if (years and not has_year(label)) or (spans and not years and has_year(label)):
            found.append(row)
    return found


def reheaded(before: Column, below: Column) -> Column:
    """A column under its lower header, which keeps what only the header above says."""
    words = " ".join(below.header)
    if below.measure is not Measure.AMOUNT or currencies_in(words) or scale_in(words) is not None:
        return below
    return replace(
        before, header=below.header, period=below.period, period_label=below.period_label
    )


def _blocks(layout: Layout) -> list[list[int]]:
    """Runs of header rows below the header; each names a period at least once."""
    runs: list[list[int]] = []
    last_filled = -1
    for row in layout.body_rows:
        if not any(cell and cell.text for cell in layout.table.rows[row]):
            continue
        follows = bool(runs) and runs[-1][-1] == last_filled
        if _is_header(layout, row):
            if follows:
                runs[-1].append(row)
            else:
                runs.append([row])
        elif follows and _is_words(layout, row):
            runs[-1].append(row)
        last_filled = row
    below = {r for r, _ in layout.figures}
    return [
        run
        for run in runs
        if any(_names_period(layout, row) for row in run) and any(r > run[-1] for r in below)
    ]


def _texts(layout: Layout, row: int) -> list[str]:
    first = max(layout.label_columns, default=-1) + 1
    return [cell.text for cell in layout.table.rows[row][first:] if cell and cell.text]


#: An amount in groups of thousands names neither a period nor a unit, and says nothing of either.
_AMOUNT = re.compile(r"[$(]{0,2}\d{1,3}(?:,\d{3})+\)?")


def _is_header(layout: Layout, row: int) -> bool:
    """Whether all that stands right of the labels are periods, units or remarks on them."""
    texts = _texts(layout, row)
    if not texts or any(map(_AMOUNT.fullmatch, texts)):
        return False  # As nearly every row below the header.
    label = " ".join(layout.text(row, c) for c in layout.label_columns).strip()
    if label and not _may_stand_over_labels(label):
        return False
    return all(_is_period(text) or _is_unit(text) or is_aside(text) for text in texts)


def _is_words(layout: Layout, row: int) -> bool:
    """Whether a line has words over its columns and nothing else, as the last line of a header."""
    labels = any(layout.text(row, c) for c in layout.label_columns)
    return not labels and not any(r == row for r, _ in layout.figures)


def _may_stand_over_labels(label: str) -> bool:
    return names_header(label) or scale_in(label) is not None or bool(currencies_in(label))


def _is_period(text: str) -> bool:
    if is_year(text) or names_span(text) or names_day(text):
        return True
    return find_period([text], [], FiscalCalendar()) is not None


def _is_unit(text: str) -> bool:
    words = plain(text)
    return not any(c.isdigit() for c in words.replace("000", "")) and (
        scale_in(words) is not None or bool(currencies_in(words))
    )


def _names_period(layout: Layout, row: int) -> bool:
    return any(_is_period(text) for text in _texts(layout, row))
