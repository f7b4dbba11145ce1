"""What the sheet shows, in a sentence for the status bar."""

from collections.abc import Sequence

from viewer.core.intervals import Rounding
from viewer.core.statement import Measure
from viewer.ui.models.arrangement import Order
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.views.statement_view import StatementView


def view_sentence(view: StatementView | None, entries: Sequence[Entry]) -> str:
    """Order, rows, columns, and what is hidden: nothing is left out in silence."""
    model = view.model if view else None
    if view is None or model is None:
        read = sum(isinstance(entry, OpenFiling) for entry in entries)
        return f"{read} of {len(entries)} files read" if entries else "No file open"
    rows = len(model.statement.rows)
    shown = len(model.arrangement.visible)
    folded = model.arrangement.folded_away
    headings = rows - shown - folded
    words = [view.order.value.capitalize()]
    if shown == rows:
        words.append(f"{_count(rows, 'row')}, {_columns_in_words(model)}")
        words += [] if model.column_arrangement.hidden else ["nothing hidden"]
    else:
        hidden = [f"{folded} folded"] if folded else []
        if headings > 0 and view.order is Order.TOTALS_FIRST:
            hidden.append(f"{_count(headings, 'heading')} left out")
        words.append(", ".join([f"{shown} of {_count(rows, 'row')} shown", *hidden]))
        words += [_columns_in_words(model)] if model.column_arrangement.hidden else []
    if view.kept_rows is not None:
        kept, of = view.matching
        words.append(f"{kept} of {_count(of, 'row')} match “{view.filter}”")
    if model.statement.rounding is Rounding.TRUNCATION:
        words.append("figures cut off, not rounded")
    return " · ".join(words)


def _columns_in_words(model: StatementModel) -> str:
    """How many columns of figures there are, and how many of them show if some are hidden."""
    figures = {c.id for c in model.statement.columns if c.measure is not Measure.WORDS}
    hidden = len(figures & model.column_arrangement.hidden)
    count = f"{_count(len(figures), 'column')} of figures"
    return f"{len(figures) - hidden} of {count}" if hidden else count


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
