"""Statements said otherwise before they are printed: dates, labels, scale, signs, columns."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from benchmarks.printed_sheets import Head, Line, Sheet, figure_of
from viewer.core.periods import Duration

Variation = Callable[[Sheet], Sheet]
_SCALE = re.compile(r"(?i)\bin (thousands|millions)")
_DASHES = {"—", "–", "-", "－", "―"}


def dated(style: Callable[[date], str]) -> Variation:
    """Every column's date in another style."""

    def vary(sheet: Sheet) -> Sheet:
        return replace(sheet, heads=tuple(_redated(head, style) for head in sheet.heads))

    return vary


def _redated(head: Head, style: Callable[[date], str]) -> Head:
    if head.period is None:
        return head
    group = re.sub(r"(?i)(?<=ended).*", "", head.group) or head.group
    return replace(head, group=group, lines=(style(head.period.end),))


def year_below(sheet: Sheet) -> Sheet:
    """The day in the shared line, only the year over each column, where all years' day is one."""
    if len({f"{head.period.end:%m-%d}" for head in sheet.heads if head.period}) > 1:
        return sheet
    heads = []
    for head in sheet.heads:
        if not isinstance(head.period, Duration):
            return sheet
        first = next(h for h in sheet.heads if h.group == head.group)
        group = re.sub(r"(?i)(?<=ended).*", "", head.group)
        end = first.period.end if first.period else head.period.end
        heads.append(
            Head(f"{group} {end:%B} {end.day},", (str(head.period.end.year),), head.period)
        )
    return replace(sheet, heads=tuple(heads))


def labelled(change: Callable[[str, int], str]) -> Variation:
    """Every label changed; the change is given the label and its number."""

    def vary(sheet: Sheet) -> Sheet:
        lines = tuple(
            replace(line, label=change(line.label, number) if line.label else "")
            for number, line in enumerate(sheet.lines)
        )
        return replace(sheet, lines=lines)

    return vary


def figured(change: Callable[[str], str]) -> Variation:
    """Every printed figure changed."""

    def vary(sheet: Sheet) -> Sheet:
        lines = tuple(
            replace(line, texts=tuple(change(text) if text else "" for text in line.texts))
            for line in sheet.lines
        )
        return replace(sheet, lines=lines)

    return vary


def negative(opening: str, closing: str = "") -> Variation:
    """Negative figures between other signs."""

    def change(text: str) -> str:
        figure = figure_of(text)
        if not figure or not figure.is_negative:
            return text
        return f"{opening}{figure.currency}{figure.digits}{closing}"

    return figured(change)


def dashes(shown: str) -> Variation:
    """Printed dashes as something else."""
    return figured(lambda text: shown if text.lstrip("$ ") in _DASHES else text)


def scale_word(sheet: Sheet) -> str:
    """The scale of a sheet's caption: "thousands", "millions", or "" where it says none."""
    match = _SCALE.search(sheet.caption)
    return match[1].lower() if match else ""


def scale_in_corner(sheet: Sheet) -> Sheet:
    """The scale over the labels."""
    return replace(sheet, corner=sheet.caption, caption="")


def scale_in_columns(sheet: Sheet) -> Sheet:
    """The scale in a header line of every column."""
    line = f"(in {scale_word(sheet)})" if scale_word(sheet) else ""
    heads = tuple(replace(head, lines=(*head.lines, line)) for head in sheet.heads)
    return replace(sheet, heads=heads, caption="")


def scale_in_title(sheet: Sheet) -> Sheet:
    """The scale in the title's own line."""
    return replace(sheet, title=f"{sheet.title} {sheet.caption}", caption="")


def scale_in_first_row(sheet: Sheet) -> Sheet:
    """The scale as the first row of the table's body."""
    blank = ("",) * len(sheet.heads)
    return replace(sheet, caption="", lines=(Line(sheet.caption, 0, blank, False), *sheet.lines))


def scale_above_all(sheet: Sheet) -> Sheet:
    """No scale at all: the page says it once, over everything."""
    return replace(sheet, caption="")


def reversed_columns(sheet: Sheet) -> Sheet:
    """The oldest column first, within each shared header line."""
    order = sorted(
        range(len(sheet.heads)),
        key=lambda n: ([h.group for h in sheet.heads].index(sheet.heads[n].group), -n),
    )
    lines = tuple(replace(line, texts=tuple(line.texts[n] for n in order)) for line in sheet.lines)
    return replace(sheet, heads=tuple(sheet.heads[n] for n in order), lines=lines)


def _with_column(sheet: Sheet, place: int, head: Head, texts: tuple[str, ...]) -> Sheet:
    heads = (*sheet.heads[:place], head, *sheet.heads[place:])
    lines = tuple(
        replace(line, texts=(*line.texts[:place], text, *line.texts[place:]))
        for line, text in zip(sheet.lines, texts, strict=True)
    )
    return replace(sheet, heads=heads, lines=lines)


def note_column(sheet: Sheet) -> Sheet:
    """A column of notes' numbers before the figures."""
    word = "注記" if sheet.japanese else "Note"
    texts = tuple(
        str(number % 23 + 1) if number % 3 == 0 and not line.is_heading else ""
        for number, line in enumerate(sheet.lines)
    )
    return _with_column(sheet, 0, Head("", (word,), None), texts)


def change_column(sheet: Sheet) -> Sheet:
    """A column of growth in percent after the first two."""
    head = Head("", ("増減率（％）" if sheet.japanese else "% Change",), None)
    return _with_column(sheet, 2, head, tuple(_growth(line) for line in sheet.lines))


def _growth(line: Line) -> str:
    now, before = (_number(text) for text in line.texts[:2])
    if not now or not before or before < 0 or now < 0:
        return ""
    percent = (100 * (now / before - 1)).quantize(Decimal("0.1"))
    return f"({-percent})%" if percent < 0 else f"{percent}%"


def _number(text: str) -> Decimal | None:
    figure = figure_of(text)
    if not figure:
        return None
    value = Decimal(figure.digits.replace(",", ""))
    return -value if figure.is_negative else value


def blank_columns(sheet: Sheet) -> Sheet:
    """An empty column between the periods."""
    for place in range(len(sheet.heads) - 1, 0, -1):
        group = sheet.heads[place].group
        same = group if sheet.heads[place - 1].group == group else ""
        sheet = _with_column(sheet, place, Head(same, ("",), None), ("",) * len(sheet.lines))
    return sheet


def full_width_indents(sheet: Sheet) -> Sheet:
    """Labels indented by full-width blanks."""
    lines = tuple(replace(line, label="\u3000" * line.depth + line.label) for line in sheet.lines)
    return replace(sheet, lines=lines)


def item_header(sheet: Sheet) -> Sheet:
    """The word for line items over the labels."""
    return replace(sheet, corner="科目")
