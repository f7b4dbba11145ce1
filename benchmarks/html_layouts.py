"""Statements printed as web pages, in the manners of those who make them."""

from collections.abc import Callable, Sequence
from html import escape

from benchmarks.printed_sheets import Line, Sheet, figure_of
from viewer.core.periods import Instant

HtmlLayout = Callable[[Sheet], str]


def html_page(sheets: Sequence[Sheet], layout: HtmlLayout, above: str = "") -> str:
    """A page of statements in one layout; `above` is said once, over all of them."""
    said = f"<p>{escape(above)}</p>" if above else ""
    body = "\n".join(layout(sheet) for sheet in sheets)
    return f'<html><head><meta charset="utf-8"></head><body>{said}\n{body}\n</body></html>'


def table_row(cells: Sequence[str]) -> str:
    """A row of a table; the cells are markup."""
    return f"<tr>{''.join(cells)}</tr>\n"


def titles(sheet: Sheet, tag: str = "p") -> str:
    """Company, title and caption above a table, each a bold paragraph."""
    return "".join(
        f"<{tag}><b>{escape(text)}</b></{tag}>\n"
        for text in (sheet.company, sheet.title, sheet.caption)
        if text
    )


def _nested(text: str, depth: int) -> str:
    return "&nbsp;" * (4 * depth) + escape(text)


def _spaced_groups(sheet: Sheet, each: int) -> list[str]:
    """The shared header line over figures that take `each` columns after a spacer."""
    cells = ["<td>&nbsp;</td>"]
    for text, count in sheet.groups:
        span = count * (each + 1) - 1
        cells += ["<td>&nbsp;</td>", f'<td colspan="{span}" align="center">{escape(text)}</td>']
    return cells


def donnelley(sheet: Sheet) -> str:
    """A financial printer's page: spacers, currency and bracket in cells of their own, rules."""
    rows = [table_row(_spaced_groups(sheet, 3))] if any(head.group for head in sheet.heads) else []
    rows.append(
        table_row(["<td>&nbsp;</td>"] + [
            '<td width="1%">&nbsp;</td>'
            '<td colspan="3" align="center" style="border-bottom:1px solid">'
            f'<font size="1"><b>{"<br>".join(map(escape, head.lines))}</b></font></td>'
            for head in sheet.heads
        ])
    )  # fmt: skip
    for line in sheet.lines:
        if line.is_total:
            rule = '<td>&nbsp;</td><td colspan="3" style="border-top:1px solid">&nbsp;</td>'
            rows.append(table_row(["<td></td>", *[rule] * len(sheet.heads)]))
        rows.append(table_row(_donnelley_cells(line)))
    table = '<table width="100%" cellspacing="0" border="0">\n' + "".join(rows) + "</table>"
    return titles(sheet) + table


def _donnelley_cells(line: Line) -> list[str]:
    cells = [f'<td><font size="2">{_nested(line.label, line.depth)}</font></td>']
    for text in line.texts:
        figure = figure_of(text)
        currency = figure.currency if figure else ""
        shown = f"{figure.opening}{figure.digits}" if figure else text
        closing = figure.closing if figure else ""
        cells.append(
            f'<td width="1%">&nbsp;</td><td><font size="2">{currency or "&nbsp;"}</font></td>'
            f'<td align="right"><font size="2">{shown or "&nbsp;"}</font></td>'
            f'<td><font size="2">{closing or "&nbsp;"}</font></td>'
        )
    return cells


def workiva(sheet: Sheet) -> str:
    """A reporting system's page: spans in cells, a hidden row of widths, three cells a figure."""
    hidden = '<td style="width:1.0%"></td>' * (3 + 6 * len(sheet.heads))
    rows = [table_row([hidden])]

    def cell(text: str, span: int, style: str = "") -> str:
        return f'<td colspan="{span}" style="{style}"><span>{escape(text)}</span></td>'

    spacer = '<td colspan="3" style="padding:0 1pt"></td>'
    if any(head.group for head in sheet.heads):
        groups = [cell(text, 6 * count - 3) + spacer for text, count in sheet.groups]
        rows.append(table_row([cell("", 3), *groups]))
    rows += [
        table_row([cell("", 3), *(cell(text, 3) + spacer for text in parts)])
        for parts in sheet.header_rows
    ]
    for line in sheet.lines:
        cells = [cell(line.label, 3, f"padding-left:{2 + 9 * line.depth}pt;text-align:left")]
        for text in line.texts:
            figure = figure_of(text)
            rule = "border-top:1pt solid #000" if line.is_total else ""
            if figure and figure.currency:
                cells.append(
                    f'<td style="{rule}"><span>{figure.currency}</span></td><td style="{rule}">'
                    f"<span>{figure.opening}{figure.digits}</span></td>"
                    f"<td><span>{figure.closing}</span></td>{spacer}"
                )
            elif text:
                shown = text.removesuffix(")")
                closing = ")" if text.endswith(")") else ""
                cells.append(
                    f'<td colspan="2" style="{rule}"><span>{shown}</span></td>'
                    f"<td><span>{closing}</span></td>{spacer}"
                )
            else:
                cells.append(f'<td colspan="3" style="{rule}"></td>{spacer}')
        rows.append(table_row(cells))
    above = "".join(
        f'<div style="text-align:center"><span style="font-weight:700">{escape(text)}</span></div>'
        for text in (sheet.company, sheet.title, sheet.caption)
        if text
    )
    return above + '<div><table style="width:100%">\n' + "".join(rows) + "</table></div>"


def word_export(sheet: Sheet) -> str:
    """A word processor's page: paragraphs in cells, and the title as the table's first rows."""
    width = len(sheet.heads) + 1

    def cell(text: str, span: int = 1, indent: int = 0, align: str = "right") -> str:
        style = (
            f"text-align:{align};margin-left:{9 * indent}.0pt" if indent else f"text-align:{align}"
        )
        return (
            f'<td colspan={span} valign=bottom><p class=MsoNormal style="{style}">'
            f"<span>{escape(text)}<o:p></o:p></span></p></td>"
        )

    rows = [
        table_row([cell(text, width, align="center")])
        for text in (sheet.company, sheet.title, sheet.caption)
        if text
    ]
    rows += _plain_header(sheet, lambda text, span: cell(text, span, align="center"))
    for line in sheet.lines:
        label = cell(line.label, 1, line.depth, "left")
        rows.append(table_row([label, *(cell(text) for text in line.texts)]))
    return "<table class=MsoNormalTable border=0>\n" + "".join(rows) + "</table>"


def _plain_header(sheet: Sheet, cell: Callable[[str, int], str]) -> list[str]:
    rows = []
    if any(head.group for head in sheet.heads):
        rows.append(table_row([cell("", 1), *(cell(text, count) for text, count in sheet.groups)]))
    lines = sheet.header_rows
    for number, line in enumerate(lines):
        corner = sheet.corner if number == len(lines) - 1 else ""
        rows.append(table_row([cell(corner, 1), *(cell(text, 1) for text in line)]))
    return rows


def newswire(sheet: Sheet) -> str:
    """A news service's page: a header row for each word line, classes and no indentation."""
    width = 1 + 3 * len(sheet.heads)
    rows = [
        table_row([f'<td class="bwpadl0" colspan="{width}"><b>{escape(text)}</b></td>'])
        for text in (sheet.company, sheet.title, sheet.caption)
        if text
    ]  # fmt: skip
    if any(head.group for head in sheet.heads):
        groups = [f'<td colspan="{3 * count}"><b>{text}</b></td>' for text, count in sheet.groups]
        rows.append(table_row(["<td></td>", *groups]))
    for parts in _stacked(sheet):
        words = [f'<td class="bwpadr0" colspan="3">{escape(text)}</td>' for text in parts]
        rows.append(table_row(["<td></td>", *words]))
    for line in sheet.lines:
        cells = [f'<td class="bwpadl0 bwvertalignt">{escape(line.label)}</td>']
        for text in line.texts:
            figure = figure_of(text)
            shown = f"{figure.opening}{figure.digits}" if figure else text
            currency = figure.currency if figure else ""
            closing = figure.closing if figure else ""
            cells.append(
                f'<td class="bwpadl1">{currency}</td><td class="bwalignr">{shown}</td>'
                f'<td class="bwpadr1">{closing}</td>'
            )
        rows.append(table_row(cells))
    return '<table class="bwtablemarginb" cellspacing="0">\n' + "".join(rows) + "</table>"


def _stacked(sheet: Sheet) -> list[tuple[str, ...]]:
    """The header with the year in a row of its own."""
    columns = []
    for head in sheet.heads:
        text = " ".join(head.lines)
        before, comma, year = text.partition(", ")
        columns.append((before + ",", year) if comma else ("", text))
    return list(zip(*columns, strict=True))


def plain(sheet: Sheet) -> str:
    """Cells without any style; the shared header line spans its columns."""
    rows = _plain_header(sheet, lambda text, span: f'<th colspan="{span}">{escape(text)}</th>')
    return titles(sheet, "h3") + "<table>\n" + "".join(rows) + _plain_body(sheet) + "</table>"


def plain_without_spans(sheet: Sheet) -> str:
    """Cells without any style; the shared header line stands over its first column only."""
    rows = []
    if any(head.group for head in sheet.heads):
        groups = [f"<td>{text}</td>" + "<td></td>" * (count - 1) for text, count in sheet.groups]
        rows.append(table_row(["<td></td>", *groups]))
    rows += [
        table_row(["<td></td>", *(f"<td>{escape(text)}</td>" for text in line)])
        for line in sheet.header_rows
    ]
    return titles(sheet) + "<table>\n" + "".join(rows) + _plain_body(sheet) + "</table>"


def _plain_body(sheet: Sheet) -> str:
    return "".join(
        table_row(
            [f"<td>{cell}</td>" for cell in (_marked(line.label), *map(_marked, line.texts))]
        )
        for line in sheet.lines
    )


def _marked(text: str) -> str:
    """Escaped, but for the tags that variations put into labels and figures."""
    shown = escape(text)
    for tag in ("sup", "b"):
        shown = shown.replace(f"&lt;{tag}&gt;", f"<{tag}>").replace(f"&lt;/{tag}&gt;", f"</{tag}>")
    return shown.replace("&lt;red&gt;", '<font color="red">').replace("&lt;/red&gt;", "</font>")


def side_by_side(sheet: Sheet) -> str:
    """The first half of the rows beside the second, as balance sheets are printed."""
    if not all(isinstance(head.period, Instant) for head in sheet.heads):
        return plain(sheet)
    middle = _middle(sheet)
    left, right = sheet.lines[:middle], sheet.lines[middle:]
    blank = Line("", 0, ("",) * len(sheet.heads), False)
    height = max(len(left), len(right))
    heads = "".join(f"<td>{escape(' '.join((h.group, *h.lines)))}</td>" for h in sheet.heads)
    rows = [table_row(["<td></td>", heads, "<td></td>", heads])]
    for number in range(height):
        both = (lines[number] if number < len(lines) else blank for lines in (left, right))
        cells = [(_nested(line.label, line.depth), *map(escape, line.texts)) for line in both]
        rows.append(table_row([f"<td>{text}</td>" for half in cells for text in half]))
    return titles(sheet) + "<table>\n" + "".join(rows) + "</table>"


def _middle(sheet: Sheet) -> int:
    """Where the rows are cut: before the first heading without depth past their first third."""
    third = len(sheet.lines) // 3
    for number, line in enumerate(sheet.lines):
        if number > third and line.is_heading and not line.depth:
            return number
    return len(sheet.lines) // 2


def continued(sheet: Sheet) -> str:
    """One statement in two tables, the second under "(continued)"."""
    middle = len(sheet.lines) // 2
    japanese = "（続き）" if sheet.japanese else " (continued)"
    first = Sheet(sheet.company, sheet.title, sheet.caption, sheet.heads, sheet.lines[:middle])
    second = Sheet(
        sheet.company, sheet.title + japanese, sheet.caption, sheet.heads, sheet.lines[middle:]
    )
    return plain(first) + '<hr style="page-break-after:always">' + plain(second)
