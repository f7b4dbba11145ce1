"""Short names of statements, for tabs, lists, messages and sheets: the same everywhere."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from viewer.core.said import said
from viewer.core.statement import Statement, StatementKind

#: What primary statements go by.
KIND_NAMES: Mapping[StatementKind, str] = {
    StatementKind.INCOME_STATEMENT: said("Income statement"),
    StatementKind.BALANCE_SHEET: said("Balance sheet"),
    StatementKind.CASH_FLOWS: said("Cash flows"),
    StatementKind.EQUITY: said("Equity"),
}
#: What titles of statements have in common, and a list of them need not repeat.
_COMMON = re.compile(
    r"^\s*(?:(?:interim|condensed|consolidated|unaudited|combined|summary\s+of)\s+)+"
    r"|^\s*(?:(?:interim|condensed|consolidated|combined)\s+)*statements?\s+of\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:unaudited|continued|audited|restated|cont['’]d)\)\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
#: Words that keep their capitals: short forms, and Roman numbers.
_SHORT_FORM = re.compile(
    r"GAAP|IFRS|EBITDAR?|EBIT|A?FFO|NAV|EPS|ROE|ROA|ROIC|LTM|TTM|YTD|FX|U\.?S|USA|UK|EU"
    r"|UAE|A?OCI|PPE|SBC|RSUS?|ESOP|REIT|SPAC|ETF|IPO|IT|ARPU|ADSS?|ADR|USD|EUR|JPY|GBP"
    r"|RMB|CNY|SEC|FASB|AS[CU]|IASB|VIES?|LIFO|FIFO|[CR]?MBS|ABS|CLO|[IVX]{1,5}"
)
#: A title that stands in brackets as a whole, as those of parts of a Japanese statement do.
_BRACKETED = re.compile(r"^[(（]([^()（）]+)[)）]$")
_NUMBERING = re.compile(r"^\s*[(（]?\s*[0-9０-９]{1,2}\s*[)）.]\s*")


def short_title(title: str) -> str:
    """A title without numbering, asides and the words that every statement's title has.

    A title in capitals comes out as a sentence.
    """
    text = _ASIDE.sub(" ", _NUMBERING.sub("", title)).strip(" -–:,.")
    text = _BRACKETED.sub(r"\1", text).strip()
    if text.isupper() and len(text.split()) > 1:
        text = _WORD.sub(_lowered, text)
    while (shorter := _COMMON.sub("", text, count=1)) not in {"", text}:
        text = shorter
    return text[:1].upper() + text[1:]


def _lowered(match: re.Match[str]) -> str:
    """A word of a title in capitals as it stands in a sentence."""
    word = match[0]
    return word if _SHORT_FORM.fullmatch(word) else word.lower()


def statement_names(statements: Sequence[Statement]) -> dict[str, str]:
    """Statement id -> its name in few words; no two alike.

    The first primary statement of a kind goes by its kind, the others by their title. A table
    that goes on under the same title, and whatever else is still alike, is numbered.
    """
    named: set[StatementKind] = set()
    names: dict[str, str] = {}
    for statement in statements:
        kind_name = KIND_NAMES.get(statement.kind, "")
        if kind_name and statement.kind not in named:
            named.add(statement.kind)
            names[statement.id] = kind_name
        else:
            names[statement.id] = short_title(statement.title) or said(
                "Table {number}", number=statement.table + 1
            )
    alike = Counter(names.values())
    seen: Counter[str] = Counter()
    for statement_id, name in names.items():
        if alike[name] > 1:
            seen[name] += 1
            names[statement_id] = (
                name
                if seen[name] == 1
                else said("{name} ({number})", name=name, number=seen[name])
            )
    return names
