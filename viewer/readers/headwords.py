"""Heads of columns in a line that lost its columns: "March 31, 2019 December 31, 2018"."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"(?:three|six|nine|twelve|thirteen|fourteen|twenty-six|thirty-nine|fifty-two|\d{1,2})"
_HEAD = re.compile(
    rf"{_MONTH}\s+\d{{1,2}},?(?:\s+{_YEAR})?|\d{{1,2}}\s+{_MONTH}(?:\s+{_YEAR})?|{_MONTH}\s+{_YEAR}"
    rf"|(?:as\s+of|as\s+at|at)\s+{_MONTH}\s+\d{{1,2}},?(?:\s+{_YEAR})?"
    rf"|(?:for\s+the\s+)?{_NUMBER}[\s-]+(?:months?|weeks?)(?:\s+ended)?(?:\s+{_MONTH}\s+\d{{1,2}},?)?"
    rf"(?:\s+{_YEAR})?"
    rf"|(?:for\s+the\s+)?(?:(?:fiscal|full)\s+)?(?:quarter|year|half[\s-]year)s?\s+ended"
    rf"(?:\s+{_MONTH}\s+\d{{1,2}},?)?(?:\s+{_YEAR})?"
    rf"|Q[1-4](?:\s*(?:FY)?\s*'?\d{{2,4}})?|[1-4]Q\s?'?\d{{2,4}}|[HF]Y?[12]?\s?'?{_YEAR}|FY\s?\d\d"
    r"|(?:1st|2nd|3rd|4th|first|second|third|fourth)\s+(?:qtr\b\.?|quarter)"
    rf"|H[12]\s+{_YEAR}|{_YEAR}|%?\s?change|change\s?%|\(?unaudited\)?|[$¥€£](?:m|bn|000)?|%",
    re.IGNORECASE,
)


_ASIDE = re.compile(r"\s*\([^()]{3,80}\)(?=\s+\S)")
_DATED = re.compile(r"\d|ended", re.IGNORECASE)


def names_period(text: str) -> bool:
    """Whether a line of heads says when, as the first line over a table's figures does."""
    return _DATED.search(text) is not None


def heads_of(text: str) -> list[tuple[int, int]]:
    """The places of the heads that make up a line; empty if it holds anything else.

    Words in brackets before them, as "(in millions)", stand over the labels.
    """
    places: list[tuple[int, int]] = []
    aside = _ASIDE.match(text)
    at = aside.end() if aside else 0
    at += len(text[at:]) - len(text[at:].lstrip())
    end = len(text.rstrip())
    while at < end:
        match = _HEAD.match(text, at, end)
        if not match or match.end() == at or (match.end() < end and text[match.end()] != " "):
            return []
        places.append(match.span())
        at = match.end()
        while at < end and text[at] == " ":
            at += 1
    return places
