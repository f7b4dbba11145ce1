"""Currency and scale from the words around figures: "(JPY in millions, except per share data)"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from viewer.structure.dates import plain
from viewer.structure.words import load_words, phrase_pattern

#: Currency signs and codes that may stand at a figure, in ISO codes.
_SIGNS = {"RS": "INR", "RS.": "INR", "RMB": "CNY"}


@dataclass(frozen=True, slots=True)
class Declared:
    """What words declare of the figures they stand over.

    Attributes:
        currencies: ISO codes in the order named.
        scale: power of ten, None if not said.
        count_scale: power of ten of share counts and the like where the words except them from
            `scale`; None if they do not.
    """

    currencies: tuple[str, ...] = ()
    scale: int | None = None
    count_scale: int | None = None


@cache
def _currency_pattern() -> re.Pattern[str]:
    return _literal_pattern(load_words("units")["currencies"])


@cache
def _scale_pattern() -> re.Pattern[str]:
    return _literal_pattern(load_words("units")["scales"])


def _literal_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, signs and all; a word of letters may touch figures ("JPY110") only."""
    spelled = {
        word: r"\s+".join(re.escape(part) for part in word.split())
        for word in sorted(words, key=len, reverse=True)
    }
    led = [p for word, p in spelled.items() if _is_letter(word[0]) and not _is_letter(word[-1])]
    named = [p for word, p in spelled.items() if _is_letter(word[0]) and _is_letter(word[-1])]
    signs = [p for word, p in spelled.items() if not _is_letter(word[0])]
    words_of_letters = rf"(?:{'|'.join(named)})(?![A-Za-z])"
    begun_by_letters = "|".join([*led, words_of_letters])
    return re.compile("|".join([rf"(?<![A-Za-z])(?:{begun_by_letters})", *signs]), re.IGNORECASE)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


@cache
def _counted() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["except"]["counts"])


def currencies_in(text: str) -> tuple[str, ...]:
    """ISO codes of the currencies that a text names, in order, each once."""
    table = load_words("units")["currencies"]
    found = (_lookup(table, m[0]) for m in _currency_pattern().finditer(plain(text)))
    return tuple(dict.fromkeys(found))


def scale_in(text: str) -> int | None:
    """The power of ten that a text names ("in thousands" = 3), None if it names none."""
    match = _scale_pattern().search(plain(text))
    return int(_lookup(load_words("units")["scales"], match[0])) if match else None


def _lookup(table: dict[str, str], words: str) -> str:
    return table[" ".join(words.lower().split())]


_PER_SHARE = re.compile(
    r"\bper[\s-]+(?:\w+\s+)?(?:shares?|units?|ads)(?:\s+(?:data|amounts?|figures|information))?\b",
    re.IGNORECASE,
)
_SPLIT_EXCEPT = re.compile(r"\b(?:except|excluding|other\s+than)\b|を除く", re.IGNORECASE)


def quoted_rate(texts: Iterable[str]) -> str:
    """What an exchange rate in the text is quoted in ("¥108.28 per $1.00" = "JPY/USD"), or ""."""
    for text in texts:
        for match in _QUOTED.finditer(plain(text)):
            of, per = currencies_in(match["of"]), currencies_in(match["per"])
            if of and per and of != per:
                return f"{of[0]}/{per[0]}"
    return ""


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


def declared(lines: Iterable[str]) -> Declared:
    """What lines above a table declare; the first line that says a thing decides it."""
    currencies: tuple[str, ...] = ()
    scale: int | None = None
    count_scale: int | None = None
    for line in lines:
        said, _, exception = _partition(plain(line))
        currencies = currencies or currencies_in(said)
        found = scale_in(said)
        if scale is None and found is not None:
            scale = found
            count_scale = _count_scale(exception)
    return Declared(currencies, scale, count_scale)


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
    if sign == "$" and default in {"CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN"}:
        return default
    found = currencies_in(sign)
    return found[0] if found else _SIGNS.get(sign.upper(), "")
