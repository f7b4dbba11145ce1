"""Names of places as spreadsheets write them: A is the label column, figures begin at B."""

import re

_NAME = re.compile(r"\s*([A-Za-z]{1,3})\s*(\d{1,7})\s*")


def column_letters(place: int) -> str:
    """The letters of a column, counted from 0: A, B, …, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, digit = divmod(place - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def parse_name(name: str) -> tuple[int, int] | None:
    """(row number from 1, column from 0) of a name like "C25"; None if it is no such name."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    place = 0
    for letter in match[1].upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), place - 1
