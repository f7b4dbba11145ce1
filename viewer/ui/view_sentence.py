"""What the sheet shows, in a sentence for the status bar."""

from collections.abc import Sequence

from viewer.core.intervals import Rounding
from viewer.core.statement import Measure, Statement
from viewer.ui.models.arrangement import Order
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.views.statement_view import StatementView


def view_sentence(view: StatementView | None, entries: Sequence[Entry]) -> str:
    """Order, rows, columns, and what is hidden: nothing is left out in silence."""
    model = view.model if view else None
    if view is None or model is None:
        read = sum(isinstance(entry, OpenFiling) for entry in entries)
        return f"{read} of {len(entries)} files read" if entries else "No file open"
    rows, columns = len(model.statement.rows), _figure_columns(model.statement)
    shown = len(model.arrangement.visible)
    folded = model.arrangement.folded_away
    headings = rows - shown - folded
    words = [view.order.value.capitalize()]
    hidden_columns = len(model.column_arrangement.hidden)
    if shown == rows:
        words += [f"{_count(rows, 'row')}, {_count(columns, 'column')} of figures"]
        words += ["nothing hidden"] if not hidden_columns else []
    else:
        hidden = [f"{folded} folded"] if folded else []
        if headings > 0 and view.order is Order.TOTALS_FIRST:
            hidden.append(f"{_count(headings, 'heading')} left out")
        words.append(", ".join([f"{shown} of {_count(rows, 'row')} shown", *hidden]))
    if hidden_columns:
        words.append(f"{_count(hidden_columns, 'column')} hidden")
    if view.kept_rows is not None:
        kept = sum(model.sheet_row(row).id in view.kept_rows for row in range(shown))
        words.append(f"{kept} of {_count(shown, 'row')} match “{view.filter}”")
    if model.statement.rounding is Rounding.TRUNCATION:
        words.append("figures cut off, not rounded")
    return " · ".join(words)


def _figure_columns(statement: Statement) -> int:
    return sum(column.measure is not Measure.WORDS for column in statement.columns)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
