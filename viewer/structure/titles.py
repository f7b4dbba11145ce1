"""The text around a table: its title, its caption lines, the heading above, the notes below."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.core.document import Block, Document, RawTable, TextBlock, TextKind
from viewer.structure.dates import day_in_year, find_dates, plain
from viewer.structure.units import currencies_in, says_only_units, scale_in
from viewer.structure.words import load_words, phrase_pattern

#: A block longer than this is prose, not a title or caption.
LONGEST_CAPTION = 260
#: A shorter block is a line, not a sentence.
SHORTEST_SENTENCE = 60
#: How many blocks above a table may belong to it.
REACH = 9


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a table.

    Attributes:
        title: its title as printed, "" if there is none.
        heading: the nearest heading above it, which may be the title.
        captions: short lines between title and table (period, scale), top to bottom.
        notes: (mark, text) of notes below it, up to the next table or heading.
        introduction: the text blocks above that were considered, nearest first.
        continues: whether it goes on with the table before it, and what was said over that one
            holds for it too.
    """

    title: str
    heading: str
    captions: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    introduction: tuple[str, ...]
    continues: bool = False


def without_apostrophes(text: str) -> str:
    """Text for matching in which "stockholders’" and "stockholders'" are "stockholders"."""
    return plain(text).replace("'", "").replace("’", "")


#: A page's number: "42", "F-6", "- 12 -", "Page 3 of 9".
_PAGE = re.compile(
    r"\W*(?:page\s*)?(?:[A-Z]{1,2}-?)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE
)


def is_page_number(text: str) -> bool:
    """Whether a line is a page's number and nothing else."""
    return _PAGE.fullmatch(plain(text)) is not None


def around(blocks: Sequence[Block], position: int, of_pages: Collection[str] = ()) -> Surroundings:
    """What stands around the table that is the block at that position.

    Args:
        blocks: the document's.
        position: of the table among them.
        of_pages: lines that only say which page it is.
    """
    above = [block for block in _lines_above(blocks, position) if block.text not in of_pages]
    heading = _heading_above(blocks, position)
    title_at = _title_position(above)
    title = above[title_at].text if title_at is not None else heading
    captions = above[:title_at] if title_at is not None else above
    if title_at is not None and above[title_at].kind is not TextKind.HEADING:
        captions += [b for b in above[title_at + 1 : title_at + 3] if is_aside(b.text)]
    return Surroundings(
        title,
        heading,
        tuple(b.text for b in reversed(captions) if _is_caption(b.text) and not _refers(b.text)),
        _notes_below(blocks, position),
        tuple(b.text for b in above),
    )


def _refers(text: str) -> bool:
    """Whether a sentence sends a reader elsewhere, and says nothing of the figures below."""
    return _foots().search(plain(text)) is not None or (
        len(text) >= SHORTEST_SENTENCE
        and _references().search(plain(text)) is not None
        and not find_dates(plain(text))
        and scale_in(text) is None
    )


@cache
def _foots() -> re.Pattern[str]:
    """What stands at the foot of the statement before, and the links that every page repeats."""
    return phrase_pattern([f"^{phrase}" for phrase in load_words("titles")["skip"]["foots"]])


@cache
def _references() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["skip"]["references"])


def _lines_above(blocks: Sequence[Block], position: int) -> list[TextBlock]:
    """Text blocks above, the nearest first, down to the previous table or note."""
    above: list[TextBlock] = []
    for block in reversed(blocks[max(0, position - REACH) : position]):
        if isinstance(block, RawTable) or block.kind is TextKind.NOTE:
            break
        if block.text:
            above.append(block)
        if block.kind is TextKind.HEADING and block.level <= 2:
            break
    return above


def _heading_above(blocks: Sequence[Block], position: int) -> str:
    for block in reversed(blocks[:position]):
        if isinstance(block, TextBlock) and block.kind is TextKind.HEADING and block.text:
            return block.text
    return ""


def _title_position(above: Sequence[TextBlock]) -> int | None:
    """The line that names the table: one with a statement's name, else the nearest emphasised."""
    short = [i for i, b in enumerate(above) if 2 < len(b.text) <= 160]
    for i in short:
        if names_statement(above[i].text) and not _is_no_title(above[i].text):
            return i
    for i in short:
        block = above[i]
        emphasised = block.kind is TextKind.HEADING or block.bold
        if emphasised and not is_company(block.text) and not _is_no_title(block.text):
            return i
    for i in short[:2]:
        text = above[i].text
        if (
            len(text) <= 90
            and not text.rstrip().endswith((".", ";", ","))
            and not _is_no_title(text)
        ):
            return None if is_company(text) else i
    return None


@cache
def _statement_names() -> re.Pattern[str]:
    kinds = load_words("kinds")
    primary = ("income_statement", "balance_sheet", "cash_flows", "equity")
    return phrase_pattern([phrase for kind in primary for phrase in kinds[kind]["title"]])


@cache
def _asides() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["skip"]["words"])


@cache
def _company_suffixes() -> re.Pattern[str]:
    words = load_words("titles")["company"]["suffixes"]
    return phrase_pattern([*(f"{w}$" for w in words if w.isascii()), "株式会社"])


@lru_cache(maxsize=1024)
def names_statement(text: str) -> bool:
    """Whether a short line bears the name of a primary statement, and is no sentence."""
    return (
        _statement_names().search(without_apostrophes(text)) is not None
        and len(text) <= 140
        and _SENTENCE.search(text) is None
    )


#: Verbs: a title has none.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|following|presented|prepared|see|may|could|will|can|should|would|has|have"
    r"|expects?|affects?|depends?|fluctuate|our|we)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def is_company(text: str) -> bool:
    """Whether a line is a company's name."""
    line = without_group(plain(text))
    if len(line) > 90 or (not line[:1].isupper() and line.isascii()):
        return False
    return _company_suffixes().search(line) is not None and not _NO_NAME.search(line)


def without_group(name: str) -> str:
    """A company's name without "and subsidiaries"."""
    return _group_words().sub("", name).rstrip(" ,")


@cache
def _group_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["company"]["group"])


_NO_NAME = re.compile(
    r"©|\bcopyright\b|\brights\s+reserved\b|\(c\)|^\W*(?:notes?|items?)\s+\d+\w?\b|^\d{1,2}\.\s",
    re.IGNORECASE,
)


def _is_caption(text: str) -> bool:
    """Whether a line says something of the table's figures; a sentence of prose does not."""
    if len(text) > LONGEST_CAPTION or is_company(text):
        return False
    in_brackets = text[0] in "([（［" and text[-1] in ")]）］"
    return len(text) < 60 or in_brackets or is_aside(text) or bool(find_dates(plain(text)))


@lru_cache(maxsize=1024)
def is_aside(text: str) -> bool:
    """Whether a line says scale, period or place rather than what the table is."""
    line = plain(text).strip("()[] ")
    if names_statement(line):
        return False
    if _is_date(line):
        return True
    if find_dates(line) and len(line) < 120 and re.match(r"(?:for|as|at|\W|\d)", line, re.I):
        return True
    return _asides().search(line) is not None or says_only_units(line)


def _is_no_title(text: str) -> bool:
    """Whether a line is an aside even without the remark in brackets that closes many titles."""
    if not is_aside(text):
        return False
    outside = _BRACKETED.sub(" ", plain(text))
    return re.search(r"[^\W\d_]{3}", outside) is None or is_aside(outside)


_BRACKETED = re.compile(r"\([^()]*\)?")


def _is_date(line: str) -> bool:
    """Whether a line is a day and nothing else ("September 30, 2017 and 2016")."""
    dates = find_dates(line)
    if not dates or not dates[0].has_day or dates[0].start:
        return False
    rest = line[dates[0].end :]
    return (
        re.fullmatch(r"(?:\W|and|(?:19|20)\d\d|unaudited|[A-Z][a-z]+ \d{1,2})*", rest) is not None
    )


def _notes_below(blocks: Sequence[Block], position: int) -> tuple[tuple[str, str], ...]:
    notes: list[tuple[str, str]] = []
    for block in blocks[position + 1 :]:
        if isinstance(block, RawTable) or block.kind is TextKind.HEADING:
            break
        if block.kind is TextKind.NOTE:
            notes.append((block.mark, block.unmarked))
        elif notes or len(block.text) > LONGEST_CAPTION:
            break
    return tuple(notes)


def table_title(
    around: Surroundings,
    over_lines: Sequence[str],
    lines: Mapping[int, tuple[str, ...]],
    first: int,
) -> str:
    """The table's title: a line of its grid that names it, the one above it, or its corner's.

    Args:
        around: what stands around it.
        over_lines: lines in its grid that speak of the whole table.
        lines: header lines of each column, by position.
        first: position of the first column of figures.
    """
    named = next((line for line in over_lines if names_statement(line)), "")
    if named:
        return named
    columns = [text for c, text in sorted(lines.items()) if c >= first]
    if columns and len(columns) > 1:
        for line in zip(*columns, strict=True):
            own = len(set(line)) == 1 and line[0] and not is_aside(line[0])
            own = own and not _says_when(line[0])
            if own and not currencies_in(line[0]) and scale_in(line[0]) is None:
                return line[0] if not names_statement(around.title) else around.title
            break
    corner = (text for c, texts in sorted(lines.items()) if c < first for text in texts)
    return around.title or _title_over_labels(corner)


def introduced_by(around: Surroundings) -> str:
    """The sentence right above a table that introduces it, "" if none does."""
    nearest = next(iter(around.introduction), "")
    return nearest if nearest.endswith(":") and len(nearest) <= LONGEST_CAPTION else ""


def _title_over_labels(corner: Iterable[str]) -> str:
    """The name of a statement in the corner over its labels, without the units behind a dash."""
    for line in corner:
        name, dash, units = line.rpartition(" - ")
        if dash and names_statement(name) and (_CURRENCY_FIRST.match(units) or is_aside(units)):
            return name
        if names_statement(line):
            return line
    return ""


_CURRENCY_FIRST = re.compile(r"[A-Z]{3}\b|[$€£¥]")


def _says_when(line: str) -> bool:
    """Whether a line over columns says only when: "Years Ended June 30,", "December 31,"."""
    text = plain(line).strip(" ,:")
    bare_day = len(text) < LONGEST_DAY and day_in_year(text, LEAP_YEAR) is not None
    return bare_day or _OPEN_SPAN.search(text) is not None or bool(_SPAN_ALONE.fullmatch(text))


#: A year that has every day, and the longest name of one.
LEAP_YEAR = 2000
LONGEST_DAY = 16
#: A line over columns whose years or dates stand below it.
_OPEN_SPAN = re.compile(
    r"\b(?:years?|months?|quarters?|weeks|periods?)\s+(?:ended|ending)\b|^\W*(?:as\s+of|as\s+at|at)\b",
    re.IGNORECASE,
)
_SPAN_ALONE = re.compile(
    r"(?:19|20)\d\d|(?:for\s+)?(?:the\s+)?(?:(?:fiscal|calendar|financial)\s+)?(?:years?|quarters?|periods?|months?)(?:[\s-]ends?)?",
    re.IGNORECASE,
)
_QUARTER_TITLE = re.compile(
    r"\b(?:(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+quarter|[1-4]Q|Q[1-4])\b"
    r"[^.;:]{0,24}?\b(?:FY\s?'?\d{2,4}|fiscal\s+(?:year\s+)?\d{4}|\d{4})",
    re.IGNORECASE,
)
_HALF_TITLE = re.compile(
    r"\b(?:(?:first|second)\s+half|full[\s-]year|[12]H)\b"
    r"[^.;:]{0,24}?\b(?:FY\s?'?\d{2,4}|fiscal\s+(?:year\s+)?\d{4}|\d{4})",
    re.IGNORECASE,
)
_FORM_TITLE = re.compile(r"\bform\s+(?P<form>\d{1,2}-[A-Z]{1,2}(?:/A)?)\b", re.IGNORECASE)


def filing_title(document: Document) -> str:
    """A short name of the filing: its quarter or its form; else the file's name."""
    texts = [plain(b.text) for b in document.blocks[:80] if isinstance(b, TextBlock)]
    headings = [t for t in texts if len(t) <= 120]
    for pattern in (_QUARTER_TITLE, _HALF_TITLE, _FORM_TITLE):
        for text in headings:
            match = pattern.search(text)
            if match:
                return match[0]
    return document.name
