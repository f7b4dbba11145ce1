"""Where else the same quantity is printed: other tables, and the prose; and what only looks so."""

from collections.abc import Iterator, Mapping

from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import CellKey, TieKind
from viewer.core.statement import Statement
from viewer.core.tied import Twin, twins
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.decomposition_words import bridge
from viewer.ui.panels.drilldown_lines import Elsewhere, other_columns
from viewer.ui.panels.prose_words import snippet
from viewer.ui.wording import printed, scale_in_words

SNIPPET = 60


def elsewhere(filing: OpenFiling, key: CellKey) -> list[Elsewhere]:
    """The other places of a quantity: tables first, then what the prose says of any of them."""
    same = twins(filing.filing, key, filing.index.ties_of(key))
    tables = [_table(filing, key, twin) for twin in same]
    prose: dict[object, Elsewhere] = {}
    for place in (key, *(twin.key for twin in same)):
        for check in filing.index.ties.get(place, ()):
            if check.tie.kind is TieKind.NARRATIVE and check.tie.span is not None:
                prose.setdefault(check.tie.span, _prose(filing, check, check.tie.span))
    return [*tables, *sorted(prose.values(), key=lambda place: place.span or (0, 0))]


def namesakes(filing: OpenFiling, key: CellKey) -> list[Elsewhere]:
    """Figures that bear the same label and differ: both places, each with its footnotes."""
    others = {
        other: None
        for finding in filing.index.findings.get(key, ())
        if finding.check == "tie" and finding.verdict is Verdict.CANNOT_CHECK
        for other in finding.cells
        if other != key
    }
    return [_namesake(filing, place) for place in (key, *others)] if others else []


def _table(filing: OpenFiling, here: CellKey, twin: Twin) -> Elsewhere:
    key = twin.key
    statement = filing.filing.statement_by_id[key.statement]
    cell = statement.cell(key.row, key.column)
    relations = statement.relations_by_total.get(key.row, ())
    second = f"{statement.row_by_id[key.row].label}, {other_columns(statement, key)}"
    if relations:
        second += say(", of {count} parts", count=len(relations[0].terms))
    return Elsewhere(
        twin.verdict,
        told(filing.filing.names[key.statement]),
        second,
        printed(cell) if cell else "",
        scale_in_words(cell.scale) if cell else "",
        key=key,
        told=bridge(filing.filing, here, twin),
    )


def _prose(filing: OpenFiling, check: TieCheck, span: tuple[int, int]) -> Elsewhere:
    text = filing.filing.document.text
    line = text.count("\n", 0, span[0]) + 1
    words = snippet(text, span, SNIPPET // 2, SNIPPET)
    name = say("Text, line {line}", line=line)
    return Elsewhere(
        check.outcome.verdict,
        name if check.tie.formula is None else say("{name}, computed", name=name),
        f"“{words}”",
        check.tie.text,
        "",
        span=span,
    )


def _namesake(filing: OpenFiling, key: CellKey) -> Elsewhere:
    statement = filing.filing.statement_by_id[key.statement]
    cell = statement.cell(key.row, key.column)
    label = f"{statement.row_by_id[key.row].label}, {other_columns(statement, key)}"
    notes = " ".join(_footnotes(statement, key))
    return Elsewhere(
        Verdict.CANNOT_CHECK,
        told(filing.filing.names[key.statement]),
        notes or say("{label}: no footnote", label=label),
        printed(cell) if cell else "",
        scale_in_words(cell.scale) if cell else "",
        key=key,
        told=notes,
    )


def _footnotes(statement: Statement, key: CellKey) -> Iterator[str]:
    """The footnotes that the figure, its row and its column point to."""
    row, column = statement.row_by_id[key.row], statement.column_by_id[key.column]
    cell = statement.cell(key.row, key.column)
    marks = dict.fromkeys((*(cell.notes if cell else ()), *row.notes, *column.notes))
    texts: Mapping[str, str] = dict(statement.footnotes)
    return (f"({mark}) {texts[mark]}" for mark in marks if mark in texts)
