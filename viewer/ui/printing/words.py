"""The words round a printed statement: above it, below it, at the foot of each page."""

from dataclasses import dataclass
from typing import Self

from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.core.statement import Statement
from viewer.core.verdict_words import MARKS, VERDICTS, Claim, verdict_words
from viewer.ui.delegates.marks import LOUD
from viewer.ui.language import say, told
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.statement_model import StatementModel

_SCALES = {
    Scale.UNITS: said("Amounts in units."),
    Scale.THOUSANDS: said("Amounts in thousands."),
    Scale.MILLIONS: said("Amounts in millions."),
    Scale.BILLIONS: said("Amounts in billions."),
}


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """What stands round the figures.

    Attributes:
        who: the company, or the document's name where it is not known.
        what: the statement's title.
        when: what stands below it in the document: period, unit, scale; may be "".
        remark: how it differs from what is printed there, "" if it does not.
        notes: its footnotes, each with its mark, and behind them what marks of verdicts mean.
        source: the file that it was read from, and that file's SHA-256.
    """

    who: str
    what: str
    when: str
    remark: str
    notes: tuple[str, ...]
    source: str

    @classmethod
    def of(cls, filing: Filing, statement: Statement, model: StatementModel) -> Self:
        """The words for a statement that is shown by that model."""
        document = filing.document
        return cls(
            who=filing.entity or filing.title or document.name,
            what=statement.title or told(filing.names[statement.id]),
            when=statement.caption,
            remark=" ".join(_remarks(model)),
            notes=(
                *(f"{mark} {text}".strip() for mark, text in statement.footnotes),
                *_legend(model),
            ),
            source=f"{document.name} · SHA-256 {document.file_hash}",
        )


def page_number(number: int, count: int) -> str:
    """The words at a page's foot, counted from 1."""
    return say("Page {number} of {count}", number=number, count=count)


def folded_rows(count: int) -> str:
    """The words behind a total that hides rows."""
    return say("(1 row folded)") if count == 1 else say("({count} rows folded)", count=count)


def _legend(model: StatementModel) -> list[str]:
    """What the marks of verdicts on the page mean, a line each, the loudest first."""
    rows = (model.sheet_row(row).id for row in range(model.rowCount()))
    seen = {verdict for row in rows for verdict in model.verdicts_in(row).values()}
    return [
        f"{MARKS[verdict]} {told(verdict_words(verdict, Claim.TIE))}"
        for verdict in VERDICTS
        if verdict in LOUD & seen
    ]


def _remarks(model: StatementModel) -> list[str]:
    """How it is shown otherwise than it is printed, a sentence each."""
    found = []
    if model.order is Order.TOTALS_FIRST:
        found.append(say("Totals stand first."))
    folded = model.arrangement.folded_away
    if folded:
        found.append(
            say("1 row is folded.")
            if folded == 1
            else say("{count} rows are folded.", count=folded)
        )
    hidden = len(model.column_arrangement.hidden)
    if hidden:
        found.append(
            say("1 column is hidden.")
            if hidden == 1
            else say("{count} columns are hidden.", count=hidden)
        )
    if model.scale in _SCALES:
        found.append(told(_SCALES[model.scale]))
    if any(model.is_computed(column) for column in range(1, model.columnCount())):
        found.append(say("Columns in italics are computed."))
    return found
