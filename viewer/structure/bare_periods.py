"""Lines that name a period, or a part of one, and nothing else."""

import re
from functools import cache

from viewer.core.remembered import remembered
from viewer.structure.dates import day_in_year, find_dates, month_names, plain
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.span_words import names_span
from viewer.structure.words import load_words

LONGEST_HEADING = 90
#: A year that has every day.
LEAP_YEAR = 2000


@cache
def _words() -> re.Pattern[str]:
    words = load_words("periods")
    beside = words["beside"]
    latin = [*beside["words"], *words["numbers"], *words["ordinals"], month_names()]
    japanese = "|".join(beside["japanese"])
    return re.compile(rf"\b(?:{'|'.join(latin)})\b\.?|{japanese}", re.IGNORECASE)


@remembered
def is_only_period(text: str) -> bool:
    """Whether a text names a period, or a part of one, and nothing else."""
    line = plain(text)
    if not line or len(line) > LONGEST_HEADING:
        return False
    if not (names_span(line) or BARE_YEAR.search(line) or find_dates(line) or names_day(line)):
        return False
    return not re.search(r"[^\W\d_]", _words().sub(" ", line))


def names_day(text: str) -> bool:
    """Whether a text names a day of a year ("December 31")."""
    return day_in_year(plain(text), LEAP_YEAR) is not None


def has_year(text: str) -> bool:
    """Whether a text says of which year it speaks."""
    line = plain(text)
    return BARE_YEAR.search(line) is not None or bool(find_dates(line))
