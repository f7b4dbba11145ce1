"""Where else the same quantity is printed: other tables, and the prose."""

from collections.abc import Mapping

from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import CellKey, TieKind
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.drilldown_lines import Elsewhere, other_columns
from viewer.ui.panels.prose_words import snippet
from viewer.ui.wording import printed, scale_in_words

SNIPPET = 60


def elsewhere(filing: OpenFiling, key: CellKey) -> list[Elsewhere]:
    """The other places of a figure's ties, tables first."""
    found: dict[object, Elsewhere] = {}
    names = filing.filing.names
    for check in filing.index.ties.get(key, ()):
        if check.tie.kind is TieKind.NARRATIVE:
            place = _prose(filing, check)
            if place is not None:
                found.setdefault(place.span, place)
            continue
        for other in check.tie.cells:
            if other != key:
                found.setdefault(other, _table(filing, names, other, check.outcome.verdict))
    return sorted(found.values(), key=lambda place: place.key is None)


def _table(
    filing: OpenFiling, names: Mapping[str, str], key: CellKey, verdict: Verdict
) -> Elsewhere:
    statement = filing.filing.statement_by_id[key.statement]
    cell = statement.cell(key.row, key.column)
    relations = statement.relations_by_total.get(key.row, ())
    second = f"{statement.row_by_id[key.row].label}, {other_columns(statement, key)}"
    if relations:
        second += f", of {len(relations[0].terms)} parts"
    return Elsewhere(
        verdict,
        names[key.statement],
        second,
        printed(cell) if cell else "",
        scale_in_words(cell.scale) if cell else "",
        key=key,
    )


def _prose(filing: OpenFiling, check: TieCheck) -> Elsewhere | None:
    span = check.tie.span
    if span is None:
        return None
    text = filing.filing.document.text
    line = text.count("\n", 0, span[0]) + 1
    words = snippet(text, span, SNIPPET // 2, SNIPPET)
    return Elsewhere(
        check.outcome.verdict,
        f"Text, line {line}",
        f"“{words}”",
        check.tie.text,
        "",
        span=span,
    )
