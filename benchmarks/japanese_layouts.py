"""Statements printed as Japanese releases are."""

from decimal import Decimal
from html import escape

from benchmarks.html_layouts import table_row, titles
from benchmarks.printed_sheets import Line, Sheet, figure_of


def tall_corner(sheet: Sheet) -> str:
    """The corner spans both header rows; the unit stands at the right above the table."""
    heads = [" ".join(head.lines) for head in sheet.heads]
    names = [text.partition("(")[0].strip() for text in heads]
    spans = [text.partition("(")[2].rstrip(")") for text in heads]
    rows = [
        table_row(['<td rowspan="2">科目</td>', *(f"<td>{escape(text)}</td>" for text in names)]),
        table_row([f"<td>（{escape(text)}）</td>" for text in spans]),
    ]
    rows += [_body_row(line, line.texts) for line in sheet.lines]
    return _titled(sheet, "".join(rows))


def amounts_and_shares(sheet: Sheet) -> str:
    """Each period has a column of amounts and one of shares of assets or revenues."""
    whole = _whole(sheet)
    if not whole:
        return tall_corner(sheet)
    heads = [" ".join(head.lines) for head in sheet.heads]
    rows = [
        table_row(
            ['<td rowspan="2">科目</td>', *(f'<td colspan="2">{escape(h)}</td>' for h in heads)]
        ),
        table_row(["<td>金額（百万円）</td><td>構成比（％）</td>"] * len(heads)),
    ]
    for line in sheet.lines:
        pairs = zip(line.texts, whole, strict=True)
        texts = [shown for text, all_ in pairs for shown in (text, _share(text, all_))]
        rows.append(_body_row(line, tuple(texts)))
    return _titled(sheet, "".join(rows))


def _titled(sheet: Sheet, rows: str) -> str:
    return f"{titles(sheet)}<table border=1>\n{rows}</table>"


def _body_row(line: Line, texts: tuple[str, ...]) -> str:
    label = "\u3000" * line.depth + escape(line.label)
    return table_row([f"<td>{label}</td>", *(f'<td align="right">{text}</td>' for text in texts)])


def _whole(sheet: Sheet) -> tuple[str, ...]:
    """What is 100 %: total assets or revenues; empty if there are neither."""
    wholes = {"資産合計", "売上高", "売上収益"}
    return next((line.texts for line in sheet.lines if line.label in wholes), ())


def _share(text: str, whole: str) -> str:
    figure, base = figure_of(text), figure_of(whole)
    if not figure or not base:
        return ""
    share = 100 * Decimal(figure.digits.replace(",", "")) / Decimal(base.digits.replace(",", ""))
    return f"{'△' if figure.is_negative else ''}{share.quantize(Decimal('0.1'))}"
