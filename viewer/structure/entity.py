"""Whose filing it is: the company's name as the document prints it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from viewer.core.document import Document, RawTable, TextBlock
from viewer.structure.dates import plain
from viewer.structure.titles import is_company, without_group
from viewer.structure.words import load_words

#: Rows of a table's top in which a company's name may stand alone.
TOP = 5
#: The header of a submission has ended by this character.
HEADER_ENDS_BY = 20_000
#: Further down the prose speaks of other companies.
FIRST_BLOCKS = 120


def entity_of(document: Document) -> str:
    """The company's name, "" if none is told.

    The name in the header of an SGML submission, as the text prints it; else the line that is
    nothing but a company's name and stands most often; else such a line in the upper rows of
    tables; else the name before a stock exchange's symbol ("(NYSE: ABC)").
    """
    texts = [block.text for block in document.blocks if isinstance(block, TextBlock)]
    return (
        _conformed(document.text, texts)
        or _most_frequent(filter(_is_name, texts))
        or _most_frequent(filter(_is_name, _over_tables(document.tables)))
        or _listed(texts[:FIRST_BLOCKS])
    )


_CONFORMED = re.compile(
    r"^[ \t]*COMPANY CONFORMED NAME:[ \t]*(?P<name>\S.*?)[ \t]*$", re.MULTILINE
)
#: What the register adds to a name: where the company is at home ("/DE/").
_HOME = re.compile(r"\s*/(?:\w{2,4}/?)?\s*$")
_NO_LETTER = re.compile(r"[\W_]+")


def _conformed(text: str, lines: Iterable[str]) -> str:
    """The first name in a submission's header, as a line of the text prints it; "" without one."""
    match = _CONFORMED.search(text, 0, HEADER_ENDS_BY)
    if match is None:
        return ""
    name = _HOME.sub("", match["name"])
    key = _key(name)
    printed = (line for line in lines if len(line) < 2 * len(name) and _key(line) == key)
    return next(printed, name)


def _key(name: str) -> str:
    """A name's letters and digits: "Fir & Co., Inc." and "FIR & CO INC" have the same."""
    return _NO_LETTER.sub("", name).casefold()


def _is_name(text: str) -> bool:
    """Whether a line is a name of more than its legal form."""
    return is_company(text) and (len(text.split()) > 1 or not text.isascii())


def _most_frequent(names: Iterable[str]) -> str:
    uses: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for name in map(without_group, names):
        key = plain(name).casefold()
        uses[key] += 1
        shown.setdefault(key, name)
    return shown[uses.most_common(1)[0][0]] if uses else ""


def _over_tables(tables: Iterable[RawTable]) -> Iterator[str]:
    """Texts that stand alone in an upper row of a table."""
    for table in tables:
        for row in table.rows[:TOP]:
            texts = [cell.text for cell in row if cell and cell.text]
            if len(texts) == 1:
                yield texts[0]


def _listed(texts: Iterable[str]) -> str:
    match = next(filter(None, map(_symbol().search, texts)), None)
    return match["name"].strip(" ,") if match else ""


@cache
def _symbol() -> re.Pattern[str]:
    exchanges = "|".join(map(re.escape, load_words("titles")["company"]["exchanges"]))
    word = r"[A-Z][\w.&'’-]*"
    return re.compile(
        rf"(?P<name>{word}(?:,?\s+(?:{word}|&|of|and|de|du)){{0,7}}),?"
        rf"\s*[(\[](?i:{exchanges})\b[^:()]{{0,40}}[:：]\s*[A-Z0-9]"
    )
