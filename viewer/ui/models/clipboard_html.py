"""What is copied as an HTML table, which reads well in an e-mail and calculates in a spreadsheet.

Every figure is written as the sheet shows it, and beside that its exact value and a number format,
in the attributes that spreadsheets read and nobody else: so no language's decimal mark is guessed.
Sources: Microsoft's "Office HTML and XML Reference" (`x:num`, `x:str`, `mso-number-format`);
LibreOffice's import of HTML (`sdval`, `sdnum`).
"""

from collections.abc import Iterator
from html import escape

from viewer.core.statement import Cell
from viewer.ui.models.clipboard import CopiedCell, number_text
from viewer.ui.models.copied_table import CopiedTable
from viewer.ui.models.figures import Scale, shown
from viewer.ui.models.header_lines import HeaderLine, header_lines
from viewer.ui.models.roles import RuleKind

_BEGIN = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>'
    '<body><table cellspacing="0" cellpadding="0" style="border-collapse:collapse">'
)
_END = "</table></body></html>"
#: Characters; a longer label is wrapped.
LONGEST_LABEL = 60
_FONT = "font-family:Arial,Helvetica,sans-serif;font-size:10pt;color:#1a1a1a"
#: Points right of a figure: where a bracket or per cent sign hangs behind the digits, less.
_ROOM = 8
_HANG = {"": 0, ")": 3, "%": 7, "%)": 8}
_INK = "#1a1a1a"
_RULES = {
    RuleKind.NONE: "",
    RuleKind.SINGLE: f";border-top:1px solid {_INK}",
    RuleKind.DOUBLE: f";border-top:1px solid {_INK};border-bottom:3px double {_INK}",
}
#: The beginning of a cell of words, up to its style.
_TEXT = '<td x:str sdnum="1033;0;@" style="'
#: LibreOffice: the format is written as in American English.
_LANGUAGE = "1033;0;"


def html_text(table: CopiedTable) -> str:
    """The table as a document of HTML."""
    return "".join((_BEGIN, *_head(table), *_body(table), _END))


def _head(table: CopiedTable) -> Iterator[str]:
    span = len(table.columns)
    for number, caption in enumerate(table.captions):
        weight = ";font-weight:bold" if number == 0 else ""
        style = f"{_FONT}{weight}"
        yield f'<tr><td colspan="{span}" style="{style}" x:str>{escape(caption)}</td></tr>'
    if table.is_headed:
        figures = [table.headers[place] for place in table.columns if place]
        for line in header_lines(figures):
            if line.spans:
                yield f'<tr>{_TEXT}{_FONT}"></td>{"".join(_header(line, len(figures)))}</tr>'


def _header(line: HeaderLine, count: int) -> Iterator[str]:
    """The cells of a line of the header: what stands over several columns is one cell."""
    place = 0
    for span in line.spans:
        yield f'{_TEXT}{_FONT}"></td>' * (span.first - place)
        side = "center" if span.is_wide else "right"
        rule = f";border-bottom:1px solid {_INK}" if span.is_wide else ""
        style = (
            f"{_FONT};font-size:9pt;font-weight:bold;text-align:{side};vertical-align:bottom;"
            f"padding:2pt {_ROOM}pt 2pt 8pt{rule}"
        )
        across = f' colspan="{span.last - span.first + 1}"' if span.is_wide else ""
        yield f'{_TEXT}{style}"{across}>{_words(span.text)}</td>'
        place = span.last + 1
    yield f'{_TEXT}{_FONT}"></td>' * (count - place)


def _body(table: CopiedTable) -> Iterator[str]:
    for line in table.lines():
        yield "<tr>"
        for place in line:
            yield _td(place, table.scale)
        yield "</tr>"


def _td(place: CopiedCell, scale: Scale) -> str:
    cell = place.cell
    manner = _FONT + (";font-weight:bold" if place.is_strong else "") + _RULES[place.rule]
    if cell is None:
        indent = 2 + 10 * place.indent
        style = f"{manner};mso-number-format:'\\@';padding:1pt 8pt 1pt {indent}pt"
        wraps = "" if len(place.text) > LONGEST_LABEL else ";white-space:nowrap"
        return f'{_TEXT}{style}{wraps}">{_words(place.text)}</td>'
    manner += ";text-align:right;white-space:nowrap"
    if place.is_computed:
        manner += ";font-style:italic"
    if cell.value is None:
        style = f"{manner};mso-number-format:'\\@';padding:1pt {_ROOM}pt 1pt 8pt"
        return f'{_TEXT}{style}">{_words(cell.text)}</td>'
    return _figure(cell, scale, manner, is_computed=place.is_computed)


def _figure(cell: Cell, scale: Scale, manner: str, *, is_computed: bool) -> str:
    written = shown(cell, scale)
    # A quotient has fifteen digits, of which only those that rounding lets be said are shown.
    shows = len(written.body.partition(".")[2].rstrip(")")) if is_computed else None
    value, code = number_and_format(number_text(cell, scale), shows)
    room = max(0, _ROOM - _HANG.get(written.hang, 0))
    style = f"{manner};mso-number-format:'{_as_css(code)}';padding:1pt {room}pt 1pt 8pt"
    return (
        f'<td style="{style}" x:num="{value}" sdval="{value}" sdnum="{_LANGUAGE}{code}">'
        f"{escape(written.text)}</td>"
    )


def number_and_format(text: str, decimals: int | None = None) -> tuple[str, str]:
    """The number of a raw figure, and the format that shows it so.

    Args:
        text: as `number_text` writes it: "-829760", "-12.5%".
        decimals: how many of its decimals show; None for all.

    Returns:
        "-829760" and "#,##0_);(#,##0)"; of a percentage the fraction, "-0.125".
    """
    number = text.removesuffix("%")
    fraction = number.partition(".")[2]
    digits = "0" if text.endswith("%") else "#,##0"
    places = len(fraction) if decimals is None else decimals
    if places:
        digits += f".{'0' * places}"
    if text.endswith("%"):
        return _hundredth(number), f"{digits}%_);({digits}%)"
    return number, f"{digits}_);({digits})"


def _hundredth(number: str) -> str:
    """A number divided by a hundred, by its digits: nothing is rounded."""
    sign = "-" if number.startswith("-") else ""
    whole, _, fraction = number.removeprefix("-").partition(".")
    whole = whole.zfill(3)
    return f"{sign}{whole[:-2]}.{whole[-2:]}{fraction}"


def _as_css(code: str) -> str:
    """A number format inside a style: every sign but digits and underscores is escaped."""
    return "".join(sign if sign.isalnum() or sign == "_" else f"\\{sign}" for sign in code)


def _words(text: str) -> str:
    return escape(" ".join(text.split()))
