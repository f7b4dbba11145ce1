"""Dates as documents write them, found in running text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from viewer.core.periods import month_end
from viewer.core.remembered import remembered
from viewer.structure.words import any_of, load_words


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: the day, where it stands, and whether the text gave the day itself."""

    day: date
    start: int
    end: int
    has_day: bool = True


#: Longer texts are prose: they do not repeat, and a cache would keep whole documents alive.
LONGEST_REPEATED = 200


def plain(text: str) -> str:
    """Text with full-width characters made plain and white space folded; for matching only."""
    return _plain_label(text) if len(text) <= LONGEST_REPEATED else _folded(text)


@lru_cache(maxsize=65536)
def _plain_label(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # Most texts are plain already.
    shown = " ".join(unicodedata.normalize("NFKC", text).split())
    return _with_arabic_dates(shown) if "年" in shown else shown


_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_CHINESE_YEAR = re.compile("[一二][〇零○一二三四五六七八九]{3}年")
_CHINESE_NUMBER = re.compile("(?P<tens>[二三]?十)?(?P<ones>[一二三四五六七八九])?(?P<of>[月日])")
#: The Chinese republic's years count from 1911: "民國113年", "113年6月30日".
_REPUBLIC_YEAR = re.compile(r"民國\s*(?P<a>\d{2,3})年|(?<!\d)(?P<b>1\d\d)年(?=\s*\d{1,2}月)")


def _with_arabic_dates(text: str) -> str:
    """A text whose dates in Chinese numerals, or in years of the republic, are in ours."""
    if _CHINESE_YEAR.search(text):
        text = _CHINESE_YEAR.sub(lambda m: m[0].translate(_CHINESE_DIGITS), text)
        text = _CHINESE_NUMBER.sub(_arabic, text)
    return _REPUBLIC_YEAR.sub(lambda m: f"{int(m['a'] or m['b']) + 1911}年", text)


def _arabic(match: re.Match[str]) -> str:
    if not match["tens"] and not match["ones"]:
        return match[0]
    tens = (match["tens"] or "").removesuffix("十").translate(_CHINESE_DIGITS) or "1"
    number = 10 * int(tens) * bool(match["tens"])
    return f"{number + int((match['ones'] or '0').translate(_CHINESE_DIGITS))}{match['of']}"


@cache
def month_names() -> str:
    """A regular expression's alternatives for the names of months."""
    return "|".join(_months(elsewhere=True))


@cache
def _months(*, elsewhere: bool) -> tuple[str, ...]:
    """Names of months, the longest first: the English ones, or those of all languages."""
    words = load_words("periods")
    names = words["months"] if elsewhere else words["english_months"]
    return tuple(sorted(names, key=len, reverse=True))


@cache
def _patterns(*, elsewhere: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The ways to write dates, each behind the sign that it cannot do without: "" for a month."""
    names = _months(elsewhere=elsewhere)
    month = rf"(?P<month>{'|'.join(names)})\.?"
    month_first = rf"(?P<month>{any_of(names, _WORD_BEGINS)})\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
    # Looking back from the first digit is much quicker than looking around at every character.
    day_first = r"(?P<day>\d(?<!\w\d)\d?)(?:st|nd|rd|th|er|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    short = r"(?P<short>\d\d)(?!\d)"
    eras = "|".join(load_words("periods")["eras"])
    expressions = (
        ("", rf"{month_first}(?i:[\s-]*{day}\s*[,-]?\s*{year})"),
        ("", rf"(?i:{day_first}\s*-?(?:of\s+|de\s+)?{month},?\s*-?(?:de\s+|del\s+)?{year})"),
        ("-", rf"{year}-(?P<m>\d\d)-(?P<day>\d\d)(?!\d)"),
        ("年", rf"{year}年\s*(?P<m>\d{{1,2}})月\s*(?P<day>\d{{1,2}})日"),
        ("년", rf"{year}년\s*(?P<m>\d{{1,2}})월\s*(?P<day>\d{{1,2}})일"),
        (
            ".",
            r"(?P<year>[12](?<![\d.][12])(?:(?<=1)9|(?<=2)0)\d\d)\.\s?(?P<m>\d{1,2})"
            r"\.\s?(?P<day>\d{1,2})(?!\d)",
        ),
        (
            "年",
            rf"(?i:(?P<era>{eras})\s*(?P<year>\d{{1,2}}|元)年\s*(?P<m>\d{{1,2}})月"
            r"\s*(?P<day>\d{1,2})日)",
        ),
        (".", rf"(?P<day>\d(?<!\d\d)\d?)\.(?P<m>\d{{1,2}})\.{year}"),
        (".", rf"(?P<day>\d(?<![\d.]\d)\d?)\.(?P<m>\d{{1,2}})\.{short}(?![\d.])"),
        ("/", rf"(?<!\d)(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{year}"),
        ("-", rf"(?<![\d-])(?P<first>\d{{1,2}})-(?P<second>\d{{1,2}})-{year}"),
        ("/", rf"{year}/(?P<m>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d)"),
        ("", rf"(?i:{day_first}[- ]{month}[- ,]\s?'?{short})"),
        ("", rf"{month_first}(?i:\s*{day},\s?'{short})"),
        ("/", rf"(?<![\d/])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{short}(?!/)"),
        ("", rf"{month_first}\s*[-,]?\s*'?{year}"),
        ("", rf"{month_first}(?:-'?|\s?'){short}(?![-/])"),
        ("年", rf"{year}年\s*(?P<m>\d{{1,2}})月(?!\s*\d|期)"),
    )
    return tuple((sign, re.compile(expression)) for sign, expression in expressions)


#: No letter or digit before the character that was just read.
_WORD_BEGINS = r"(?<!\w.)"


@cache
def _month(*, elsewhere: bool) -> re.Pattern[str]:
    return re.compile(any_of(_months(elsewhere=elsewhere)))


_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def _months_elsewhere() -> frozenset[str]:
    return frozenset(_months(elsewhere=True)) - frozenset(_months(elsewhere=False))


def _names_months_elsewhere(text: str) -> bool:
    """Whether a word of the text is a month in a language other than English."""
    return not _months_elsewhere().isdisjoint(_WORD.findall(text.lower()))


#: A year of four digits, of an era, or of two digits where it cannot be anything else. Its first
#: character is plain, so that a text without any is passed over quickly.
_YEAR = re.compile(
    r"[\d年](?:(?<=年)|(?:(?<=1)9|(?<=2)0)\d\d"
    r"|(?:(?<=[-/']\d)|(?<=[-/'] \d)|(?<=[A-Za-z,] \d)|(?<=[A-Za-z],\d))\d(?!\d)"
    r"|\.\d{1,2}\.\d\d(?!\d))"
)
#: How much of a date may stand before its year, and behind it.
BEFORE_YEAR, BEHIND_YEAR = 48, 24


def find_dates(text: str) -> Sequence[FoundDate]:
    """Every date in `text` (already `plain`), in order; a month without a day is its last day."""
    if not _YEAR.search(text):
        return ()
    if len(text) <= LONGEST_REPEATED:
        return _label_dates(text)
    return [
        replace(date, start=start + date.start, end=start + date.end)
        for start, end in _near_years(text)
        for date in _dates(text[start:end])
    ]


def _near_years(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the stretches of a text in which dates may stand, cut between words."""
    start = end = 0
    for year in _YEAR.finditer(text):
        first = text.rfind(" ", 0, max(0, year.start() - BEFORE_YEAR)) + 1
        if first > end:
            if end:
                yield start, end
            start = first
        last = text.find(" ", year.end() + BEHIND_YEAR)
        end = len(text) if last < 0 else last
    if end:
        yield start, end


@remembered
def _label_dates(text: str) -> Sequence[FoundDate]:
    return _dates(text)


def _dates(text: str) -> Sequence[FoundDate]:
    found: list[FoundDate] = []
    elsewhere = _names_months_elsewhere(text)
    has_month = _month(elsewhere=elsewhere).search(text) is not None
    taken = bytearray(len(text))
    for sign, pattern in _patterns(elsewhere=elsewhere):
        for match in pattern.finditer(text) if (sign in text if sign else has_month) else ():
            start, end = match.span()
            day = _day(match) if taken.find(1, start, end) < 0 else None
            if day is not None:
                taken[start:end] = b"\1" * (end - start)
                found.append(FoundDate(day, *match.span(), "day" in match.re.groupindex
                                       or "first" in match.re.groupindex))  # fmt: skip
    return tuple(sorted(found, key=lambda f: f.start))


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    words = load_words("periods")
    if parts.get("short"):
        year = full_year(parts["short"])
    else:
        year = 1 if parts["year"] == "元" else int(parts["year"])
    if parts.get("era"):
        year += int(words["eras"][parts["era"]])
    if "first" in parts:
        return _slashed(int(parts["first"]), int(parts["second"]), year)
    month = int(words["months"][parts["month"].lower()]) if "month" in parts else int(parts["m"])
    if not 1 <= month <= 12:
        return None
    if "day" not in parts:
        return month_end(year, month)
    return _valid(year, month, int(parts["day"]))


def _slashed(first: int, second: int, year: int) -> date | None:
    """9/30/2004 and 30/9/2004; where both readings are dates, the one that ends a month."""
    readings = [d for d in (_valid(year, first, second), _valid(year, second, first)) if d]
    if len(readings) == 2 and readings[0] != readings[1]:
        readings = [d for d in readings if d == month_end(d.year, d.month)]
    return readings[0] if len(set(readings)) == 1 else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_DAY_OF_MONTH_JA = re.compile(r"(?<!\d)(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日")


@cache
def _days_of_months() -> re.Pattern[str]:
    months = rf"(?:{month_names()})"
    return re.compile(
        rf"\b{months}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{months}\b"
        r"|\b\d{1,2}\.\d{1,2}\.(?!\d)|(?<![\d年])\d{1,2}月\s?\d{1,2}日",
        re.IGNORECASE,
    )


@remembered
def day_in_year(text: str, year: int) -> date | None:
    """The first day and month that a text names without a year ("31 December"), in that year."""
    if match := _DAY_OF_MONTH_JA.search(text):
        return _valid(year, int(match["month"]), int(match["day"]))
    match = _days_of_months().search(text)
    if match is None:
        return None
    day = match[0]
    written = f"{year}年{day}" if "月" in day else f"{day} {year}".replace(". ", ".")
    found = find_dates(written)
    return found[0].day if found else None


@cache
def _months_name() -> re.Pattern[str]:
    return re.compile(rf"\b({month_names()})\b\.?", re.IGNORECASE)


@cache
def _month_beginnings() -> frozenset[str]:
    return frozenset(name[:2] for name in _months(elsewhere=True))


def leading_month(text: str) -> tuple[int, int] | None:
    """(month, where its name ends) of a text that begins with a month's name; None of others."""
    if text[:2].lower() not in _month_beginnings():
        return None
    match = _months_name().match(text)
    return (int(load_words("periods")["months"][match[1].lower()]), match.end()) if match else None


def iterate_months(text: str) -> Iterator[tuple[int, int, int]]:
    """(month, start, end) of each month's name in `text`."""
    for match in _months_name().finditer(text):
        yield int(load_words("periods")["months"][match[1].lower()]), *match.span()


def full_year(label: str) -> int:
    """The year of a two- or four-digit label ("04", "2004"); 70 to 99 are of the last century."""
    year = int(label)
    if year >= 100:
        return year
    return year + (1900 if year >= 70 else 2000)


def nearest_month_end(day: date) -> date:
    """The month end that a 52/53-week year's end stands for."""
    if day.day <= 10:
        return day.replace(day=1) - timedelta(days=1)
    return month_end(day.year, day.month)
