"""What the sheet shows, in a sentence for the status bar."""

from collections.abc import Sequence

from viewer.core.intervals import Rounding
from viewer.core.said import capital
from viewer.core.statement import Measure
from viewer.ui.language import say, told
from viewer.ui.models.arrangement import Order
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.views.statement_view import StatementView


def view_sentence(view: StatementView | None, entries: Sequence[Entry]) -> str:
    """Order, rows, columns, and what is hidden: nothing is left out in silence."""
    model = view.model if view else None
    if view is None or model is None:
        read = sum(isinstance(entry, OpenFiling) for entry in entries)
        if len(entries) == 1 and not read:
            return say("The file could not be read")
        return (
            say("{read} of {number} files read", read=read, number=len(entries))
            if entries
            else say("No file open")
        )
    rows = len(model.statement.rows)
    shown = len(model.arrangement.visible)
    folded = model.arrangement.folded_away
    headings = rows - shown - folded
    words = [told(capital(view.order.words))]
    if shown == rows:
        words.append(say(", ").join((_rows(rows), _columns_in_words(model))))
        words += [] if model.column_arrangement.hidden else [say("nothing hidden")]
    else:
        hidden = [say("{count} folded", count=folded)] if folded else []
        if headings > 0 and view.order is Order.TOTALS_FIRST:
            hidden.append(say("{headings} left out", headings=_headings(headings)))
        shown_rows = say("{count} of {rows} shown", count=shown, rows=_rows(rows))
        words.append(say(", ").join([shown_rows, *hidden]))
        words += [_columns_in_words(model)] if model.column_arrangement.hidden else []
    if view.kept_rows is not None:
        kept, of = view.matching
        words.append(
            say(
                "{count} of {rows} match “{filter}”",
                count=kept,
                rows=_rows(of),
                filter=view.filter,
            )
        )
    if model.statement.rounding is Rounding.TRUNCATION:
        words.append(say("figures cut off, not rounded"))
    return " · ".join(words)


def _columns_in_words(model: StatementModel) -> str:
    """How many columns of figures there are, and how many of them show if some are hidden."""
    figures = {c.id for c in model.statement.columns if c.measure is not Measure.WORDS}
    hidden = len(figures & model.column_arrangement.hidden)
    count = say("{columns} of figures", columns=_columns(len(figures)))
    if not hidden:
        return count
    return say("{shown} of {columns}", shown=len(figures) - hidden, columns=count)


def _rows(number: int) -> str:
    return say("1 row") if number == 1 else say("{count} rows", count=number)


def _columns(number: int) -> str:
    return say("1 column") if number == 1 else say("{count} columns", count=number)


def _headings(number: int) -> str:
    return say("1 heading") if number == 1 else say("{count} headings", count=number)
