"""Statements printed as text, in the manners of filings, wires, and copies of tables."""

import textwrap
from collections.abc import Iterator, Sequence

from benchmarks.printed_sheets import Line, Sheet, figure_of

LABELS, FIGURE, PAGE = 44, 16, 40


def _titles(sheet: Sheet) -> list[str]:
    return [text for text in (sheet.company, sheet.title, sheet.caption) if text]


def ascii_filing(sheet: Sheet) -> str:
    """A page of the 1990s: leaders, wrapped labels, rules, the header again on every page."""
    header = [*_centred(sheet, LABELS, FIGURE)]
    rule = "<S>".ljust(LABELS) + "".join("<C>".ljust(FIGURE) for _ in sheet.heads)
    printed: list[str] = []
    for line in sheet.lines:
        printed += _ascii_rows(line)
    pages = [printed[start : start + PAGE] for start in range(0, len(printed), PAGE)]
    shown = []
    for number, page in enumerate(pages):
        title = [*_titles(sheet)]
        if number:
            title[title.index(sheet.title)] = f"{sheet.title} (continued)"
        shown += [
            *(text.center(LABELS + FIGURE * len(sheet.heads)).rstrip() for text in title),
            "",
        ]
        shown += [
            "<TABLE>",
            "<CAPTION>",
            *header,
            rule,
            *page,
            "</TABLE>",
            "",
            f"{number + 2:>40}",
        ]
        shown += ["<PAGE>", ""]
    return "\n".join(shown)


def _ascii_rows(line: Line) -> Iterator[str]:
    indent = "  " * min(line.depth, 4)
    cut = textwrap.wrap(line.label, LABELS - len(indent) - 6, subsequent_indent="  ") or [""]
    *wrapped, last = cut
    count = len(line.texts)
    if line.is_total:
        yield " " * LABELS + ("-" * (FIGURE - 3)).rjust(FIGURE - 1).ljust(FIGURE) * count
    yield from (indent + part for part in wrapped)
    label = indent + last
    if not line.is_heading:
        label = f"{label} ".ljust(LABELS - 2, ".")
    yield (label.ljust(LABELS) + "".join(map(_spread, line.texts))).rstrip()
    if line.is_total and not line.depth:
        yield " " * LABELS + ("=" * (FIGURE - 3)).rjust(FIGURE - 1).ljust(FIGURE) * count


def _spread(text: str) -> str:
    """A figure in its column: currency at the left, the last digit always in the same place."""
    figure = figure_of(text)
    if not figure:
        return text.rjust(FIGURE - 1) + " "
    number = figure.opening + figure.digits
    number = number + figure.closing if figure.closing else number + " "
    return " " * 2 + figure.currency.ljust(1) + number.rjust(FIGURE - 3)


def _centred(sheet: Sheet, labels: int, width: int) -> Iterator[str]:
    if any(head.group for head in sheet.heads):
        cut = [textwrap.wrap(text, width * n - 3) or [""] for text, n in sheet.groups]
        height = max(map(len, cut))
        for number in range(height):
            parts = [([""] * (height - len(part)) + part)[number] for part in cut]
            spans = zip(parts, sheet.groups, strict=True)
            yield " " * labels + "".join(text.center(width * n) for text, (_, n) in spans)
        yield " " * labels + "".join(
            ("-" * (width * n - 3)).center(width * n) for _, n in sheet.groups
        )
    for line in _cut(sheet, width):
        yield (" " * labels + "".join(text.center(width) for text in line)).rstrip()


def _cut(sheet: Sheet, width: int) -> list[tuple[str, ...]]:
    """Header lines that fit their columns: long dates in two lines."""
    rows: list[list[str]] = []
    for head in sheet.heads:
        cut = [part for line in head.lines for part in textwrap.wrap(line, width - 2)]
        rows.append(cut)
    height = max(map(len, rows))
    padded = [[""] * (height - len(cut)) + cut for cut in rows]
    return list(zip(*padded, strict=True))


def blanks(sheet: Sheet) -> str:
    """A release as text: columns by blanks, the header centred over them."""
    labels = max(30, *(len(line.label) + 2 * line.depth for line in sheet.lines)) + 3
    labels = min(labels, 70)
    width = 18
    total = labels + width * len(sheet.heads)
    shown = [text.center(total).rstrip() for text in _titles(sheet)] + [""]
    shown += _centred(sheet, labels, width)
    for line in sheet.lines:
        indent = "  " * line.depth
        *wrapped, last = textwrap.wrap(line.label, labels - len(indent) - 2) or [""]
        shown += [indent + part for part in wrapped]
        figures = "".join(text.rjust(width - 1 - (not text.endswith(")"))) .ljust(width)
                          for text in line.texts)  # fmt: skip
        shown.append(((indent + last).ljust(labels) + figures).rstrip())
    return "\n".join([*shown, "", ""])


def markdown(sheet: Sheet) -> str:
    """A Markdown table with bold totals."""
    heads = [" ".join(filter(None, (head.group, *head.lines))) for head in sheet.heads]
    shown = [
        f"## {sheet.title}",
        "",
        sheet.caption,
        "",
        f"| {sheet.corner} | {' | '.join(heads)} |",
    ]
    shown.append("|---|" + "---:|" * len(heads))
    for line in sheet.lines:
        cells: Sequence[str] = (line.label, *line.texts)
        if line.is_total:
            cells = [f"**{text}**" if text else "" for text in cells]
        shown.append(f"| {' | '.join(cells)} |")
    return "\n".join([*shown, "", ""])


def tabs(sheet: Sheet) -> str:
    """What copying a table gives: fields separated by tabs."""
    shown = _titles(sheet)
    if any(head.group for head in sheet.heads):
        shown.append("\t" + "\t".join(text + "\t" * (n - 1) for text, n in sheet.groups))
    shown += ["\t" + "\t".join(line) for line in sheet.header_rows]
    shown += ["\t".join((line.label, *line.texts)) for line in sheet.lines]
    return "\n".join([*shown, "", ""])


def single_blanks(sheet: Sheet) -> str:
    """What a page's text comes to when it is extracted: everything a single blank apart."""
    shown = _titles(sheet)
    if any(head.group for head in sheet.heads):
        shown.append(" ".join(text for text, _ in sheet.groups))
    shown += [" ".join(filter(None, line)) for line in sheet.header_rows]
    shown += [" ".join(filter(None, (line.label, *line.texts))) for line in sheet.lines]
    return "\n".join([*shown, "", ""])
