"""Figures in running text: amounts, percentages and counts, with what the words around say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from viewer.core.amounts import MAX_DIGITS, DecimalMark, scaled, split_number
from viewer.core.records import quick
from viewer.structure.dates import find_dates
from viewer.structure.words import any_of, load_words, phrase_pattern


@quick
@dataclass(frozen=True, slots=True)
class ProseFigure:
    """A quantity in a sentence.

    Attributes:
        start: first character, in the text of its block.
        end: one past the last.
        value: in whole units, with the sign as printed; 12.5% is 0.125.
        decimals: precision of `value`.
        unit: a currency, "pure" for percentages and points, "" for counts.
        is_points: whether it counts percentage points or basis points: a difference of ratios.
    """

    start: int
    end: int
    value: Decimal
    decimals: int
    unit: str
    is_points: bool = False


#: What follows the first digit of a number.
_REST = r"(?:\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d*(?:\.\d+)?)"
_SENTENCE_END = re.compile(r"(?<=[.!?。])[\"”')\]]*\s+(?=[\"“(\[]*[A-Z0-9$¥€£])|(?<=。)")
#: "Inc. The" ends no sentence where "Inc." is a word that is shortened.
_SHORTENED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Rs|Mr|Ms|Mrs|Dr|No|vs|U\.S|St|approx|e\.g|i\.e)\.$")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _SHORTENED.search(text[start : match.start()]):
            yield start, match.start()
            start = match.end()
    if start < len(text):
        yield start, len(text)


#: A number that no letter, digit, slash or sign glues to a name, a date or a telephone number,
#: but for what may be a currency or a sign.
_NUMBER = re.compile(rf"\d(?:(?<![\w.,/:+#&-]\d)|(?<=[A-Z$¥€£₩₹-]\d)){_REST}")
#: A minus that stands apart from the word before it: a hyphen or a range is none.
_SIGN = re.compile(r"(?:^|(?<=[\s(]))[-−△▲]$")


#: Digits or letters and a hyphen before it: a telephone number, a range, a name.
_TIED = re.compile(r"\w[-–]$")


def _currency_before(text: str, start: int) -> tuple[str, int]:
    """(currency, its first character) right before a number; ("", start) if there is none."""
    end = start
    while end > 0 and text[end - 1] in _BETWEEN:
        end -= 1
    before = text[max(0, end - 24) : end].lower()
    if before[-2:-1].isalpha() and before.endswith("."):  # "Rs. 5": a word that is shortened.
        before, end = before[:-1], end - 1
    words = _currencies_by_end().get(before[-1:], ())
    for word in words if before.endswith(words) else ():
        if before.endswith(word):
            first = end - len(word)
            if not (word[0].isalpha() and first > 0 and text[first - 1].isalpha()):
                return str(load_words("units")["currencies"][word]), first
    return "", start


#: What may stand between a currency and its number.
_BETWEEN = frozenset(" \u00a0-−△▲(")


@cache
def _currencies_by_end() -> Mapping[str, tuple[str, ...]]:
    """Last character -> words for currencies that end with it, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(load_words("units")["currencies"], key=len, reverse=True):
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(words) for last, words in found.items()}


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind a number: a scale, a unit.

    Only what opens with plain characters is passed over at a glance: cases are told apart but in
    the words that need not be.
    """
    words = load_words("narrative")
    scales, money = any_of(words["scales"]), any_of(load_words("units")["currencies"])
    hundredths = any_of(word for word in words["hundredths"] if len(word) > 1)
    return re.compile(
        # "Mio. EUR": a scale that is shortened, behind which a currency must follow.
        rf"(?:[\s-]?(?P<scale>{scales})(?![A-Za-z])"
        r"(?P<dot>\.(?i:(?<=mio.|mrd.|mln.|mld.|bln.)))?)?"
        r"(?:(?(dot)(?!))(?:\s?(?P<percent>%|[Pp](?i:ercent\b|er\s+cent\b))(?P<points>(?i:[\s-]points?\b))?"
        r"|\s?(?P<basis>(?=[BbFfPp])(?i:(?:basis|percentage|full)[\s-]points?\b"
        r"|bps\b|p?pts\b|pps?\b|points?\b))"
        # "1Gbps" is no pound sterling: a word stands apart from its number.
        rf"|(?:(?P<pence>[Pp])|\s?(?P<hundredths>{hundredths}))(?![A-Za-z]))"
        rf"|(?:\s|(?![A-Za-z]))(?P<money>{money})[Ss]?(?![A-Za-z])|(?(dot)(?!)))"
        r"(?![\w%]|[.,/:-]\d|-[A-Za-z])"
    )


def figures_in(text: str) -> list[ProseFigure]:
    """The figures in a block's text; dates, names, footnote marks and identifiers are none."""
    found: list[ProseFigure] = []
    dates: list[tuple[int, int]] | None = None
    for match in _NUMBER.finditer(text):
        figure = _figure(match)
        if figure is None:
            continue
        if not figure.unit:  # Only bare numbers are ever parts of dates.
            if dates is None:
                dates = [(date.start, date.end) for date in find_dates(text)]
            if any(a < figure.end and figure.start < b for a, b in dates):
                continue
        found.append(figure)
    return _ranged(found, text)


def _ranged(figures: list[ProseFigure], text: str) -> list[ProseFigure]:
    """Figures of which the first of a range takes the scale of the last: "$10 to $12 million"."""
    for index in range(len(figures) - 1):
        first, last = figures[index : index + 2]
        if first.decimals < 0 or last.decimals >= 0 or first.unit != last.unit or not last.unit:
            continue
        if _RANGE.fullmatch(text, first.end, last.start):
            scale = _scale_of(last, text)
            value, decimals = scaled(first.value, scale), first.decimals - scale
            figures[index] = replace(first, value=value, decimals=decimals)
    return figures


_RANGE = re.compile(r"\s?(?:to|[-–—])\s?")


def _scale_of(figure: ProseFigure, text: str) -> int:
    """The power of ten that a figure's words give it."""
    point = re.search(r"\.(\d+)", text[figure.start : figure.end])
    return (len(point[1]) if point else 0) - figure.decimals


def _figure(match: re.Match[str]) -> ProseFigure | None:
    text = match.string
    currency, start = _currency_before(text, match.start())
    if _is_glued(match, currency):
        return None
    is_bracketed = _is_bracketed(match, currency)
    behind = _behind().match(text, match.end() + is_bracketed)
    if behind is None:
        return None
    scale, unit = _scale(behind, currency)
    if not unit and (_is_length(behind) or _is_name(match, text)):
        return None  # Only bare numbers are ever lengths and parts of names.
    digits, fraction = split_number(match[0], DecimalMark.POINT)
    if digits is None or len(digits) + len(fraction) > MAX_DIGITS:
        return None
    number = Decimal(f"{digits}.{fraction}" if fraction else digits)
    if is_bracketed or _SIGN.search(text, max(0, start - 3), start):
        number = -number
    value, decimals = scaled(number, scale), len(fraction) - scale
    is_points = bool(behind["basis"] or behind["points"])
    return ProseFigure(start, behind.end(), value, decimals, unit, is_points)


def _is_glued(match: re.Match[str], currency: str) -> bool:
    """Whether a number is tied to what stands before it, which is neither currency nor sign."""
    text, start = match.string, match.start()
    before = text[start - 1 : start]
    if not before or before.isspace():
        return False
    if before in "-–" and _TIED.search(text, max(0, start - 2), start):
        return True
    return not currency and before not in "-−△▲(（\"“‘'["


def _is_length(behind: re.Match[str]) -> bool:
    """Whether a number without a unit has one letter behind it: "5m"."""
    scale = behind["scale"] or ""
    return len(scale) == 1 and scale.isascii()


def _scale(behind: re.Match[str], currency: str) -> tuple[int, str]:
    """(power of ten, unit) by what stands behind a number, and the currency before it."""
    words = load_words("narrative")
    if behind["percent"] or behind["basis"]:
        return -4 if (behind["basis"] or "").lower().startswith("b") else -2, "pure"
    scale = int(words["scales"].get((behind["scale"] or "").lower(), 0))
    hundredths = (behind["pence"] or behind["hundredths"] or "").lower()
    if hundredths and not currency:
        return scale - 2, str(words["hundredths"][" ".join(hundredths.split())])
    money = (behind["money"] or "").lower()
    if currency or not money:
        return scale, currency
    return scale, str(load_words("units")["currencies"].get(" ".join(money.split()), ""))


def _is_bracketed(match: re.Match[str], currency: str) -> bool:
    """Whether brackets alone make a number negative: "$(37) million", "(1.1)%"."""
    text, end = match.string, match.end()
    if text[match.start() - 1 : match.start()] != "(" or text[end : end + 1] != ")":
        return False
    return bool(currency) or text[end + 1 : end + 2] == "%"


@cache
def _name_pattern() -> re.Pattern[str]:
    words = phrase_pattern(load_words("narrative")["names"]["words"])
    return re.compile(rf"(?:{words.pattern})\.?\s*[#(]?$", re.IGNORECASE)


_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH_DAY = re.compile(r"[A-Z][a-z]{2,8}\.?\s$")


#: "1. BASIS OF PRESENTATION", and a page's number that stands by itself.
_ITEM = re.compile(r"\s*\d{1,3}(?:[.)]\s+\D|[.)]?\s*$)")
#: "(408) 996", "15(d)", "12 months": a telephone, a part of a law.
_NAME_BEHIND = re.compile(r"\(\w{1,2}\)|[)]\s?\d{3}[-. ]\d")
#: Counts are printed with separators: "20549" names a place or a file.
LONGEST_COUNT = 4


def _is_name(match: re.Match[str], text: str) -> bool:
    """Whether a bare number is a year, a day, or the name of a form, note, item or page."""
    if _YEAR.fullmatch(match[0]) or _NAME_BEHIND.match(text, match.end()):
        return True
    if match[0].isdigit() and len(match[0]) > LONGEST_COUNT:
        return True
    if not text[: match.start()].strip() and _ITEM.match(text):
        return True
    if (
        text[match.start() - 1 : match.start()] == "("
        and text[match.end() : match.end() + 1] == ")"
    ):
        return len(match[0]) <= 2  # A footnote's mark.
    before = text[max(0, match.start() - 24) : match.start()]
    if _name_pattern().search(before) or before.rstrip().endswith("|"):
        return True
    word = _MONTH_DAY.search(before)
    return word is not None and word[0].strip(". ").lower() in load_words("periods")["months"]
