"""A statement as something to print again, free of how it was laid out before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.statement import Row, Statement

_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RUNNING_HEAD = re.compile(r"^Table of Contents\s*")


@dataclass(frozen=True, slots=True)
class Head:
    """Over one column of figures: the line that it shares with its neighbours, and its own."""

    group: str
    lines: tuple[str, ...]
    period: Period | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row as printed; a figure not printed is ""."""

    label: str
    depth: int
    texts: tuple[str, ...]
    is_total: bool

    @property
    def is_heading(self) -> bool:
        """Whether nothing is printed beside the label."""
        return not any(self.texts)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement to print.

    Attributes:
        company: the issuer's name, "" if not known.
        title: its title.
        caption: the line below it, with the scale.
        heads: what stands over the figures, left to right.
        lines: its rows.
        corner: what stands over the labels.
    """

    company: str
    title: str
    caption: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    corner: str = ""

    @property
    def japanese(self) -> bool:
        """Whether it is written in Japanese."""
        return bool(_CJK.search(self.title))

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """The shared header line: each text, and how many columns it stands over."""
        found: list[tuple[str, int]] = []
        for head in self.heads:
            if found and found[-1][0] == head.group:
                found[-1] = (head.group, found[-1][1] + 1)
            else:
                found.append((head.group, 1))
        return tuple(found)

    @property
    def header_rows(self) -> tuple[tuple[str, ...], ...]:
        """The columns' own header lines, each a row, short ones blank above."""
        height = max(len(head.lines) for head in self.heads)
        padded = [("",) * (height - len(head.lines)) + head.lines for head in self.heads]
        return tuple(zip(*padded, strict=True))


def is_printable(statement: Statement) -> bool:
    """Whether it is a primary statement whose columns say their periods themselves."""
    return statement.kind.is_primary and all(
        column.period and any(map(_YEAR.search, column.header)) for column in statement.columns
    )


def sheets_of(filing: Filing) -> Iterator[Sheet]:
    """The primary statements of a filing, ready to be printed again."""
    for statement in filing.statements:
        if is_printable(statement):
            yield sheet_of(statement, filing.entity)


def sheet_of(statement: Statement, company: str) -> Sheet:
    """A statement, ready to be printed again."""
    heads = tuple(_head(column.header, column.period) for column in statement.columns)
    lines = tuple(_line(statement, row) for row in statement.rows)
    caption = _RUNNING_HEAD.sub("", statement.caption).replace(company, "").strip()
    corner = " ".join(statement.label_header)
    return Sheet(company, statement.title, caption, heads, lines, corner)


def _head(header: tuple[str, ...], period: Period | None) -> Head:
    lines = tuple(filter(None, header))
    if len(lines) > 1 and ("Ended" in lines[0] or not re.search(r"\d", lines[0])):
        return Head(lines[0], lines[1:], period)
    return Head("", lines, period)


def _line(statement: Statement, row: Row) -> Line:
    cells = [statement.cell(row.id, column.id) for column in statement.columns]
    texts = tuple(cell.text if cell else "" for cell in cells)
    return Line(row.label, row.depth, texts, row.id in statement.relations_by_total)


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure in its pieces ("$(1,234)" is "$", "(", "1,234", ")")."""

    currency: str
    opening: str
    digits: str
    closing: str

    @property
    def is_negative(self) -> bool:
        """Whether it is printed as negative."""
        return bool(self.opening)


_FIGURE = re.compile(r"^([$¥€£]?)\s*([(△▲\-−]?)\s*([$¥€£]?)\s*([\d.,]+)\s*(\)?%?)$")


def figure_of(text: str) -> Figure | None:
    """The pieces of a printed figure; None for dashes and words."""
    match = _FIGURE.match(text)
    if not match:
        return None
    outer, opening, inner, digits, closing = match.groups()
    return Figure(outer or inner, opening, digits, closing)
