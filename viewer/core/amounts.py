"""The grammar of printed figures: text in, exact decimals out, and back.

Python's number constructors see only `[0-9.]`; everything else is decided by the grammar here, so
that "1_000", "nan", "1e5" or digits of other scripts never become numbers by accident.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Context, Decimal, localcontext
from enum import StrEnum

from viewer.core.records import quick

MAX_DIGITS = 40
#: The power of ten of a percentage.
PERCENT_SCALE = -2

DASHES = "-‐‑‒–—―−－ー"
MINUS_SIGNS = "-−–－‐‑"
TRIANGLES = "△▲▵"
_MINUS = re.escape(MINUS_SIGNS)

_CURRENCY = (
    r"(?:US\$|U\.S\.\$|HK\$|NT\$|A\$|C\$|S\$|R\$|NZ\$|Rs\.?|RMB|JPY|USD|EUR|GBP|CHF|CNY|KRW|INR|CAD|AUD"
    r"|[$¥€£₩₹₽₺₫฿₱₪])"
)
#: Fractions of prices before 2001, in lowest terms: "12 3/4", "10-5/16", "7/8".
_EIGHTHS = r"(?:(?P<whole>\d{1,3})[ -])?(?P<numerator>\d?[13579])/(?P<denominator>2|4|8|16|32|64)"
_FINE = 8
_PRICE = re.compile(rf"(?P<open>\()?\s*(?P<currency>{_CURRENCY})?\s*{_EIGHTHS}\s*(?P<close>\))?")
_DIGITS = (
    r"\d{1,2}(?:,\d{2}(?=,))++,\d{3}(?:\.\d++)?|"  # Lakhs and crores: 1,23,456.
    r"\d{1,3}(?:(?P<sep>[,.' ])\d{3})(?:(?P=sep)\d{3})*+(?:(?!(?P=sep))[.,]\d++)?"
    r"|\d++(?:[.,]\d++)?|[.,]\d++"
)
_MARK = r"\(\d{1,2}\)|\([A-Za-z]\)|\[\w\]|[*†‡§¶#]"
# Possessive throughout: text is hostile until read, and backtracking takes exponential time.
_FIGURE = re.compile(
    rf"(?P<lead>[({TRIANGLES}+\[{_MINUS}]*+)\s*(?P<currency>{_CURRENCY})?\s*"
    rf"(?P<inner>[({TRIANGLES}\[{_MINUS}]*+)\s*(?P<number>{_DIGITS})"
    r"\s*(?P<unit>%|‰|percent|p\.\s?p\.|(?:million|billion|trillion|thousand)\b|(?:[A-Za-z][A-Za-z/]{0,7}|円|倍|人|株|件|ポイント|pts?|bps?)(?![\w]))?"
    rf"\s*(?P<close>[)\]{_MINUS}]*+)\s*(?P<percent>%|bps?\b|ppts?\b|pp\b|pts?\b|p\.\s?p\.)?"
    r"\s*(?P<close2>[)\]]*+)"
    rf"\s*(?P<marks>(?:{_MARK}|\s)*+)"
)
_MARKS_AHEAD = frozenset("※*")
_MARKS = re.compile(rf"{_MARK}+")
#: "--(1)" is nothing with note 1, "-(1)" is minus one.
_LONG_DASH_MARK = r"(?:(?<=--)|(?<=[—–]))\(\d{1,2}\)"
_DASH = re.compile(
    rf"(?P<currency>{_CURRENCY})?\s*\(?(?:[{re.escape(DASHES)}]{{1,3}}|-?(?i:nil)-?)\)?"
    rf"\s*(?P<unit>%)?\)?(?P<marks>(?:\s*(?:\([A-Za-z]\)|[*†‡§¶#]|{_LONG_DASH_MARK}))*+)"
)
#: From one price to another: two figures in one place, which has no value of its own.
_RANGE = re.compile(
    r"[$£€]\s?\d[\d,]*(?:\.\d+| \d{1,2}/\d{1,2})?\s?[-–—]"
    r"\s?[$£€]\s?\d[\d,]*(?:\.\d+| \d{1,2}/\d{1,2})?"
)
_NOT_MEANINGFUL = re.compile(
    r"\(?(?:n\s*[./]?\s*m\s*\.?|n\s*[./]\s*a\s*\.?|na|n\.?\s*c\.?"
    r"|not meaningful|not applicable)\)?%?",
    re.IGNORECASE,
)
#: Marks of notes before a figure: "※１ 8,123", "※1,※2 △300", "* 1,234".
_LED_MARKS = re.compile(r"(?P<marks>[※*](?:\d{1,2}(?:\s*[,、]\s*(?=[※*])|\s+)|[※*\s]*(?!\d\d)))")
#: A note's number in wide digits with the figure right behind it in narrow ones.
_WIDE_MARK = re.compile(r"([※＊][０-９]{1,2})(?=[0-9△▲(])")
_MARK_ALONE = re.compile(r"[※*]\d{0,2}")
#: Whose digits are whose in "※112,345" nobody can tell.
_UNCLEAR_MARK = re.compile(r"※\d{2,3}(?:,\d{3})+")
_RAISED = re.compile("[¹²³⁰-⁹①-⒇]+")
_VULGAR = re.compile("[½¼¾⅛⅜⅝⅞]")
_BIDI = dict.fromkeys(
    map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b")
)
#: Wide enough for every digit the grammar lets through, and some to spare.
_EXACT = Context(prec=MAX_DIGITS + 20)
#: Nine figures in ten: grouped by commas, in parentheses or not, and nothing else.
_COMMON = re.compile(
    r"(?P<open>\()?(?P<whole>[1-9][0-9]{0,2}(?:,[0-9]{3}){0,6})(?:\.(?P<fraction>[0-9]{1,9}))?"
    r"(?P<close>\))?"
)
_SCALE_WORDS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9}
#: Letters that are a scale behind money ("$1.5M"), and behind a bare number a unit or a period.
_SCALE_LETTERS = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12}
#: The side of an account that a figure stands on: the figure bears no sign by it.
_SIDES = frozenset({"CR", "DR"})
#: What stands behind the number of a day ("30 June"), and is no unit.
_DAY_WORDS = re.compile(
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st|nd|rd|th"
    "|januar|februar|märz|mai|juni|juli|oktober|dezember|okt|dez"
    "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|er"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|de",
    re.IGNORECASE,
)
#: A quarter, half or span of months ("3Q", "1H", "9M"), or a year's status ("2024E").
_PERIOD = re.compile(r"[1-4]Q|[12]H|(?:3|6|9|12)M|(?:19|20)\d\d[AEFPCe]")


class DecimalMark(StrEnum):
    """What stands before a fraction in this document."""

    POINT = "."
    COMMA = ","


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure, understood on its own, before scale and unit of its column.

    Attributes:
        value: the number with the sign as printed; None for words in a figure's place ("n.m.").
        fraction_digits: digits printed after the decimal mark.
        currency: the currency sign or code printed with it, "" if none.
        unit: what is printed behind it: "%", "Gbps", "x"; "" if nothing.
        scale: power of ten from a scale word behind it ("1.2 billion" has 9).
        is_dash: whether it is a dash that stands for zero.
        marks: footnote marks behind it.
    """

    value: Decimal | None
    fraction_digits: int = 0
    currency: str = ""
    unit: str = ""
    scale: int = 0
    is_dash: bool = False
    marks: tuple[str, ...] = ()


def parse_figure(text: str, mark: DecimalMark = DecimalMark.POINT) -> Figure | None:
    """The figure that `text` prints, or None if the text is anything but one figure.

    A dash is zero, and so is "nil". Parentheses, a triangle and a minus sign each make the number
    negative.

    Args:
        text: the shown text of a cell.
        mark: what stands before a fraction where the text alone does not tell ("1.234").
    """
    if not text or len(text) > 120:
        return None
    common = _COMMON.fullmatch(text) if mark is DecimalMark.POINT else None
    if common and bool(common["open"]) == bool(common["close"]):
        return _common_figure(common)
    superscripts, plain = ((), " ".join(text.split())) if text.isascii() else _folded(text)
    dash = _DASH.fullmatch(plain)
    if dash:
        marks = tuple(mark.strip("()[]") for mark in _MARKS.findall(dash["marks"]))
        return Figure(
            Decimal(0),
            0,
            dash["currency"] or "",
            dash["unit"] or "",
            is_dash=True,
            marks=marks + superscripts,
        )
    if _NOT_MEANINGFUL.fullmatch(plain) or _UNCLEAR_MARK.fullmatch(plain):
        return Figure(None, marks=superscripts)
    if plain[:1] in _MARKS_AHEAD:
        return _behind_marks(plain, mark, superscripts)
    if "/" in plain and (price := _PRICE.fullmatch(plain)):
        return _price(price, superscripts)
    match = _FIGURE.fullmatch(plain)
    return _figure_from_match(match, mark, superscripts) if match else None


def is_price_range(text: str) -> bool:
    """Whether a text prints two prices, as of shares in a quarter ("$36 3/8-$26 1/8")."""
    return text[:1] in {"$", "£", "€"} and _RANGE.fullmatch(text) is not None


def _behind_marks(text: str, mark: DecimalMark, superscripts: tuple[str, ...]) -> Figure | None:
    """The figure behind marks of notes, None if there is no figure or no mark."""
    if _MARK_ALONE.fullmatch(text):
        return None
    marks: list[str] = []
    while led := _LED_MARKS.match(text):
        marks.append(led["marks"].strip(" ,、"))
        text = text[led.end() :]
    figure = parse_figure(text, mark) if marks and text[:1] not in _MARKS_AHEAD else None
    return replace(figure, marks=(*marks, *superscripts, *figure.marks)) if figure else None


def _price(match: re.Match[str], superscripts: tuple[str, ...]) -> Figure | None:
    """A price in halves to 64ths of a dollar: a fraction that decimals hold exactly."""
    numerator, denominator = Decimal(match["numerator"]), Decimal(match["denominator"])
    alone = not match["whole"] and not match["currency"] and denominator < _FINE
    if numerator >= denominator or bool(match["open"]) != bool(match["close"]) or alone:
        return None  # "1/2" alone may be a page of two, "6/8" is not in lowest terms.
    value = Decimal(match["whole"] or 0) + numerator / denominator
    digits = -int(value.as_tuple().exponent)
    number = value.copy_negate() if match["open"] else value
    return Figure(number, digits, match["currency"] or "", marks=superscripts)


def _common_figure(match: re.Match[str]) -> Figure:
    fraction = match["fraction"] or ""
    whole = match["whole"].replace(",", "")
    number = Decimal(f"{whole}.{fraction}" if fraction else whole)
    return Figure(number.copy_negate() if match["open"] else number, len(fraction))


def _folded(text: str) -> tuple[tuple[str, ...], str]:
    """Raised marks, and the rest in its plain form; "" where folding would make digits up."""
    raised = tuple(_RAISED.findall(text))
    text = _VULGAR.sub(_as_eighths, text)
    shown = _WIDE_MARK.sub(r"\1 ", _RAISED.sub("", text)).translate(_BIDI)
    plain = " ".join(unicodedata.normalize("NFKC", shown).replace("’", "'").split())
    return raised, plain if _count_digits(plain) == _count_digits(shown) else ""


def _as_eighths(match: re.Match[str]) -> str:
    return " " + unicodedata.normalize("NFKC", match[0]).replace("\u2044", "/")


def _count_digits(text: str) -> int:
    return sum(character.isdecimal() for character in text)


def _figure_from_match(
    match: re.Match[str], mark: DecimalMark, superscripts: tuple[str, ...]
) -> Figure | None:
    if (match["currency"] or "").isalpha() and "(" in match["inner"] and len(match["number"]) <= 2:
        return None  # "USD (1)" heads a column and points to note 1.
    digits, fraction = split_number(match["number"], mark)
    if digits is None or len(digits) + len(fraction) > MAX_DIGITS or not digits.isascii():
        return None
    number = Decimal(f"{digits or '0'}.{fraction}" if fraction else digits)
    signs = match["lead"] + match["inner"] + match["close"] + match["close2"]
    if signs == ")" and re.fullmatch("[a-z]", match["unit"] or ""):
        # "45 a)" points to note a.
        return Figure(
            number, len(fraction), match["currency"] or "", marks=(match["unit"], *superscripts)
        )
    if any(sign in "()[]" or sign in TRIANGLES or sign in MINUS_SIGNS for sign in signs):
        number = number.copy_negate() if number else number  # `-` would round to 28 digits.
    unit = (match["unit"] or match["percent"] or "").replace(" ", "")
    if _DAY_WORDS.fullmatch(unit) or _PERIOD.fullmatch(match["number"] + unit):
        return None
    scale = _SCALE_WORDS.get(unit.lower(), 0)
    if match["currency"]:
        scale = scale or _SCALE_LETTERS.get(unit.lower(), 0)
    if unit.lower() == "percent":
        unit = "%"
    marks = tuple(mark.strip("()[]") for mark in _MARKS.findall(match["marks"]))
    if unit in _SIDES and not match["currency"]:
        unit, marks = "", (unit, *marks)
    return Figure(
        number,
        len(fraction),
        match["currency"] or "",
        "" if scale else unit,
        scale,
        marks=marks + superscripts,
    )


def scaled(value: Decimal, power: int) -> Decimal:
    """`value` × 10^power, exactly: every digit that the grammar lets through is kept."""
    return value.scaleb(power, _EXACT)


def split_number(number: str, mark: DecimalMark) -> tuple[str | None, str]:
    """Digits before and after the decimal mark, grouping removed; (None, "") if it is neither.

    Both kinds of separator in one number tell by themselves which is the decimal mark: the last.
    A single separator before exactly three digits groups thousands, unless it is the document's
    decimal mark and no grouping by it is possible.
    """
    if number.isdigit() and number.isascii():
        return number, ""  # As most are.
    number = number.replace(" ", "").replace("'", "")
    points, commas = number.count("."), number.count(",")
    if points and commas:
        decimal = "." if number.rfind(".") > number.rfind(",") else ","
    elif points + commas > 1:
        decimal = ""
    elif points + commas == 1:
        separator = "." if points else ","
        whole, _, tail = number.partition(separator)
        groups = len(tail) == 3 and 1 <= len(whole) <= 3 and whole != "0"
        decimal = "" if groups and separator != mark.value else separator
    else:
        decimal = ""
    whole, _, fraction = number.rpartition(decimal) if decimal else (number, "", "")
    whole = whole.replace(",", "").replace(".", "")
    if (whole + fraction).strip("0123456789") or not (whole + fraction):
        return None, ""
    return whole, fraction


def format_number(value: Decimal, fraction_digits: int = 0, *, parentheses: bool = True) -> str:
    """A number as accountants print it: grouped thousands, negatives in parentheses.

    Rounds half away from zero to `fraction_digits`, for display only.
    """
    quantum = Decimal(1).scaleb(-fraction_digits)
    with localcontext(prec=2 * MAX_DIGITS):
        shown = abs(value).quantize(quantum, rounding="ROUND_HALF_UP")
    text = f"{shown:,f}"
    if value >= 0:
        return text
    return f"({text})" if parentheses else f"-{text}"
