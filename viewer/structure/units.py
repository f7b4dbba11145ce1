"""Currency and scale from the words around figures: "(JPY in millions, except per share data)"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from viewer.core.remembered import remembered
from viewer.structure.dates import LONGEST_REPEATED, plain
from viewer.structure.excepted import Names, excepted_names
from viewer.structure.words import any_of, load_words, phrase_pattern

#: Currency signs and codes that may stand at a figure, in ISO codes.
_SIGNS = {"RS": "INR", "RS.": "INR", "RMB": "CNY"}
#: Points of a percentage and of a basis, in powers of ten.
POINTS = {
    "bps": -4, "bp": -4, "pp": -2, "p.p.": -2, "ppt": -2, "ppts": -2, "pt": -2, "pts": -2,
    "ポイント": -2,
}  # fmt: skip
_DOLLARS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"})


@dataclass(frozen=True, slots=True)
class Declared:
    """What words declare of the figures they stand over.

    Attributes:
        currencies: ISO codes in the order named.
        scale: power of ten, None if not said.
        count_scale: power of ten of share counts and the like where the words except them from
            `scale`; None if they do not.
        named: (noun, power of ten) of things with a scale of their own ("subscribers in
            thousands").
        excepted: words of each thing that `scale` is not said of.
    """

    currencies: tuple[str, ...] = ()
    scale: int | None = None
    count_scale: int | None = None
    named: tuple[tuple[str, int], ...] = ()
    excepted: Names = ()


@cache
def _currency_pattern() -> re.Pattern[str]:
    return _literal_pattern(load_words("units")["currencies"])


@cache
def _scale_pattern() -> re.Pattern[str]:
    return _literal_pattern(load_words("units")["scales"])


def _literal_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, signs and all; a word of letters may touch figures ("JPY110") only."""
    words = tuple(words)
    opening = "".join(
        sorted({re.escape(sign) for word in words for sign in word[0] + word[0].upper()})
    )
    # Where no word can begin none of them is tried.
    begins = rf"(?<![A-Za-z](?=[A-Za-z]))(?=[{opening}])"
    return re.compile(begins + any_of(words) + r"(?<![A-Za-z](?=[A-Za-z]))")


def _straight(text: str) -> str:
    """Text for matching in which the apostrophe of £’000 is straight."""
    return plain(text).replace("’", "'").replace("‘", "'")


@cache
def _counted() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["except"]["counts"])


def currencies_in(text: str) -> tuple[str, ...]:
    """ISO codes of the currencies that a text names, in order, each once."""
    # Headers and captions repeat from table to table; prose does not.
    return _named_briefly(text) if len(text) <= LONGEST_REPEATED else _named(text)


@remembered
def _named_briefly(text: str) -> tuple[str, ...]:
    return _named(text)


def _named(text: str) -> tuple[str, ...]:
    table = load_words("units")["currencies"]
    found = (_lookup(table, m[0]) for m in _currency_pattern().finditer(_straight(text)))
    return tuple(dict.fromkeys(found))


@remembered
def scale_in(text: str) -> int | None:
    """The power of ten that a text names ("in thousands" = 3), None if it names none."""
    line = _straight(text)
    match = _scale_pattern().search(line)
    if match:
        return int(_lookup(load_words("units")["scales"], match[0]))
    return _scale_in_digits(line)


#: A thousand or a million of a currency in digits, in a line of its own or in brackets.
_IN_DIGITS = re.compile(
    r"(?:^|\()\s*(?:in|i|en)?\s*(?P<a>[^\d\s()]{0,4})\s?1(?P<n>(?:[ .,']000){1,2})"
    r"\s?(?P<b>[^\d\s()]{0,4})\s*(?:$|\))",
    re.IGNORECASE,
)


def _scale_in_digits(line: str) -> int | None:
    """The power of ten of "NOK 1 000", "in 1.000 €"; None if the line is anything else."""
    match = _IN_DIGITS.search(line) if "000" in line else None
    if match is None or not (currencies_in(match["a"]) or currencies_in(match["b"])):
        return None
    return match["n"].count("000") * 3


def _lookup(table: dict[str, str], words: str) -> str:
    return table[" ".join(words.lower().split())]


_PER_SHARE = re.compile(
    r"\bper[\s-]+(?:\w+\s+)?(?:shares?|units?|ads)(?:\s+(?:data|amounts?|figures|information))?\b",
    re.IGNORECASE,
)
_SPLIT_EXCEPT = re.compile(
    r"\b(?:except|excluding|other\s+than|unless|sauf|hors|außer|ohne|salvo|excepto|exceto|tranne|eccetto)\b|を除く",
    re.IGNORECASE,
)


def quoted_rate(texts: Iterable[str]) -> str:
    """What an exchange rate in the text is quoted in ("¥108.28 per $1.00" = "JPY/USD"), or ""."""
    for text in map(plain, texts):
        for match in _QUOTED.finditer(text) if _has_one(text) else ():
            of, per = currencies_in(match["of"]), currencies_in(match["per"])
            if of and per and of != per:
                return f"{of[0]}/{per[0]}"
    return ""


def _has_one(text: str) -> bool:
    """Whether a text may speak of one unit of a currency: quick, as hardly any does."""
    return any(
        _TO_ONE.search(text, max(0, one.start() - 12), one.start()) for one in _ONE.finditer(text)
    )


_ONE = re.compile(r"1(?:\.0+)?\b")
_TO_ONE = re.compile(r"(?:per|=|to)\s*[A-Za-z$¥€£₩₹.]{1,4}\s?$")
_QUOTED = re.compile(
    r"(?P<of>[A-Za-z$¥€£₩₹.]{1,4})\s?\d[\d,]*\.?\d*\s*(?:per|=|to)\s*(?P<per>[A-Za-z$¥€£₩₹.]{1,4})\s?1(?:\.0+)?\b"
)
_NUMBER_OF = re.compile(r"\bnumber\s+of\s+(?P<noun>[a-z]+(?:\s+[a-z]+)?)", re.IGNORECASE)


def counted_in(*titles: str) -> str:
    """What a table counts by its titles ("Number of Contracts for …" = "contracts"), or ""."""
    for title in titles:
        match = _NUMBER_OF.search(plain(title))
        if match:
            return match["noun"].split()[0].lower()
    return ""


def counted_above(introduction: Iterable[str]) -> str:
    """What the line right above a table counts: "shares" that would not have diluted, or ""."""
    nearest = plain(next(iter(introduction), ""))
    return "shares" if _NOT_DILUTIVE.search(nearest) else ""


_NOT_DILUTIVE = re.compile(
    r"\b(?:shares|securities|awards|options|instruments)\b.{0,200}\banti-?dilutive\b"
    r"|\banti-?dilutive\b.{0,60}\b(?:shares|securities|awards|options|instruments)\b"
    r"|\bshares\b.{0,80}\bexcluded\s+from\b.{0,60}\bdiluted\b",
    re.IGNORECASE,
)


def declared(lines: Iterable[str]) -> Declared:
    """What lines above a table declare; the first line that says a thing decides it."""
    currencies: tuple[str, ...] = ()
    scale: int | None = None
    count_scale: int | None = None
    named: list[tuple[str, int]] = []
    excepted: Names = ()
    for line in lines:
        said, _, exception = _partition(plain(line))
        currencies = currencies or currencies_in(said)
        said, things = _without_things(said)
        named.extend(things)
        found = scale_in(said)
        if found is None and exception:
            found, exception = _scale_in_brackets(exception), ""
        if scale is None and found is not None:
            scale = found
            count_scale = _count_scale(exception)
            excepted = excepted_names(exception)
    shares = [power for noun, power in named if _counted().search(noun)]
    counts = shares[0] if shares else count_scale
    return Declared(currencies, scale, counts, tuple(named), excepted)


def _scale_in_brackets(rest: str) -> int | None:
    """The scale in the brackets that close a line: "..., excluding goodwill (in millions):"."""
    match = _LAST_BRACKETS.search(rest)
    return scale_in(match[1]) if match and _SPLIT_EXCEPT.search(match[1]) is None else None


_LAST_BRACKETS = re.compile(r"\(([^()]*)\)\W*$")


def nearer(own: Declared, over: Declared) -> Declared:
    """What holds where `own` is declared nearby and `over` farther off."""
    has_scale = own.scale is not None
    return Declared(
        currencies=own.currencies or over.currencies,
        scale=own.scale if has_scale else over.scale,
        count_scale=own.count_scale if has_scale else over.count_scale,
        named=(*own.named, *over.named),
        excepted=own.excepted if has_scale else over.excepted,
    )


_THING_IN = re.compile(r"(?P<noun>[A-Za-z]+(?:\s[a-z]+){0,2})\s+in\s+(?P<unit>[^,;()]+)")


_ALSO = re.compile(r"(?:^|\s)and\s+")


def _without_things(line: str) -> tuple[str, list[tuple[str, int]]]:
    """A line without "subscribers in thousands", and such things with their powers of ten.

    "$ and shares in millions" is said of the amounts too, where nothing before says their scale.
    """
    found: list[tuple[str, int]] = []
    for match in _THING_IN.finditer(line):
        before, also, noun = _split_at_and(match["noun"].lower())
        power = scale_in(match["unit"])
        if power is None or not _things().search(noun) or currencies_in(noun):
            continue
        found.append((noun, power))
        if not also or scale_in(line[: match.start()] + before) is not None:
            line = line.replace(match[0][len(before) :], " ")
    return line, found


def _split_at_and(noun: str) -> tuple[str, bool, str]:
    """What stands before the last "and", whether there is one, and what stands behind it."""
    places = list(_ALSO.finditer(noun))
    if not places:
        return "", False, noun
    return noun[: places[-1].start()], True, noun[places[-1].end() :]


@cache
def _things() -> re.Pattern[str]:
    return phrase_pattern([*load_words("units")["rows"]["counts"], "shares", "units"])


def unit_phrase(text: str) -> tuple[str, int | None] | None:
    """Currency and power of ten of a text that says nothing else ("in millions of euros")."""
    line = _straight(text)
    rest = _currency_pattern().sub(" ", _scale_pattern().sub(" ", line))
    if not _BESIDE_UNITS.fullmatch(rest):
        return None
    named = currencies_in(line)
    return (named[0] if len(named) == 1 else ""), scale_in(line)


def says_only_units(text: str) -> bool:
    """Whether a line says in what the figures are, whatever it excepts, and nothing else."""
    said = _partition(plain(text))[0]
    return unit_phrase(said) not in {None, ("", None)}


_BESIDE_UNITS = re.compile(
    r"(?:\W|\b(?:in|of|the|en|de|d|w|v|i|figures|amounts|expressed|stated|all|value|values)\b"
    r"|単位|单位|單位|단위|币种|幣別|貨幣)*",
    re.IGNORECASE,
)


def _count_scale(exception: str) -> int | None:
    """The scale of counts by what follows "except": 0, or one said for them; None if not named."""
    others = _PER_SHARE.sub(" ", exception)
    if not _counted().search(others):
        return None
    return scale_in(others) or 0


def _partition(line: str) -> tuple[str, str, str]:
    match = _SPLIT_EXCEPT.search(line)
    return (line[: match.start()], match[0], line[match.end() :]) if match else (line, "", "")


def currency_of_sign(sign: str, default: str) -> str:
    """The ISO code of a currency sign printed at a figure; "$" is the document's own dollar."""
    if sign == "$" and default in _DOLLARS:
        return default
    found = currencies_in(sign)
    return found[0] if found else _SIGNS.get(sign.upper(), "")


def minor_scale(text: str) -> int | None:
    """The power of ten of hundredths of a currency that a text names ("pence" = -2), or None."""
    match = _minor_pattern().search(_straight(text))
    return int(load_words("units")["minor"][match[0].lower()]) if match else None


@cache
def _minor_pattern() -> re.Pattern[str]:
    # Bare letters ("p", "c") speak only where nothing else is said.
    words = load_words("units")["minor"]
    named = [word for word in words if len(word) > 1 or not word.isascii()]
    letters = "|".join(word for word in words if len(word) == 1 and word.isascii())
    return re.compile(rf"{_literal_pattern(named).pattern}|^({letters})$", re.IGNORECASE)
