"""The chain from document to filing, in order, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.core.document import Document, TextBlock
from viewer.core.errors import Cancelled
from viewer.core.filing import Filing
from viewer.core.intervals import Rounding
from viewer.core.remembered import forget
from viewer.core.said import said
from viewer.core.statement import Statement
from viewer.structure.cells import with_change_periods
from viewer.structure.derived import DerivedHints, derive
from viewer.structure.drafts import Drafts
from viewer.structure.entity import entity_of
from viewer.structure.joined import with_ratios_elsewhere
from viewer.structure.narrative import tie_prose
from viewer.structure.period_sums_elsewhere import with_period_sums_elsewhere
from viewer.structure.proven_periods import with_proven_periods
from viewer.structure.proven_scales import with_proven_scales
from viewer.structure.reprints import with_reprints
from viewer.structure.rolled import with_rolled_earnings
from viewer.structure.rounding import find_rounding
from viewer.structure.ties import tie_tables
from viewer.structure.titles import filing_title
from viewer.structure.totals import infer_sums
from viewer.structure.translations import find_rates
from viewer.structure.unexplained import unexplained_totals

Progress = Callable[[str, float], None]
#: The share of the work that the tables take; what lies between them takes the rest.
TABLES = 0.6


def understand(
    document: Document,
    report: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    arrived: Callable[[Filing], None] | None = None,
) -> Filing:
    """A filing from a document: each table with figures becomes a statement.

    Args:
        document: what a reader delivered.
        report: told what is being done and which share of it is done, 0 to 1.
        cancelled: asked between tables and steps whether to stop.
        arrived: given the filing with the statements understood so far, each with its own sums,
            as soon as the first primary statement is there and then now and again; such a filing
            is not `complete`, and what is decided over all statements may still refine it.

    Raises:
        Cancelled: `cancelled` said so.
    """

    def step(doing: str, share: float) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if report:
            report(doing, share)

    forget()
    outset = Filing(document, entity_of(document), filing_title(document), (), complete=False)
    drafts = Drafts(document)
    for done, number in enumerate(drafts.order):
        step("Understanding tables", TABLES * done / len(drafts.order))
        drafts.make(number)
        if arrived and (news := drafts.news()):
            arrived(replace(outset, statements=tuple(news)))
    step("Comparing tables", TABLES)
    statements, rounding = _summed(document, drafts.statements)
    statements = with_proven_periods(statements)
    rates = find_rates(document)
    hints = DerivedHints(tuple(dict.fromkeys(stated.rate for stated in rates)))
    statements = with_reprints([_derived(statement, hints) for statement in statements])
    statements = with_rolled_earnings(
        with_period_sums_elsewhere(with_ratios_elsewhere(statements))
    )
    ties = tie_tables(statements)
    if arrived:
        arrived(replace(outset, statements=tuple(statements)))
    step("Reading the prose", (1 + TABLES) / 2)
    calendar = drafts.habits.calendar
    return replace(
        outset,
        statements=tuple(statements),
        ties=(*ties, *tie_prose(document, statements, calendar, ties)),
        remarks=(*document.remarks, *_left_out(document, statements)),
        rounding=rounding,
        rates=rates,
        complete=True,
    )


def _left_out(document: Document, statements: list[Statement]) -> tuple[str, ...]:
    """A sentence on the tables that are not shown as statements."""
    count = len(document.tables) - sum(len(statement.tables) for statement in statements)
    if not count:
        return ()
    if count == 1:
        return (said("1 table holds no figures, or only numbers of pages and exhibits."),)
    return (
        said(
            "{count} tables hold no figures, or only numbers of pages and exhibits.", count=count
        ),
    )


def _summed(document: Document, drafts: Sequence[Statement]) -> tuple[list[Statement], str]:
    """Statements in proven scales, in the way of cutting figures that lets their sums agree.

    The second is the sentence that says which way that is.
    """
    rounded = [
        scaled if scaled is draft else replace(scaled, relations=infer_sums(scaled))
        for scaled, draft in zip(with_proven_scales(drafts), drafts, strict=True)
    ]
    texts = (block.text for block in document.blocks if isinstance(block, TextBlock))
    cutting = find_rounding(rounded, texts)
    if cutting.mode is Rounding.NEAREST:
        return rounded, cutting.reason
    mode = cutting.mode
    cut = [replace(s, rounding=mode, relations=infer_sums(s, mode)) for s in rounded]
    return cut, cutting.reason


def _derived(statement: Statement, hints: DerivedHints) -> Statement:
    """A statement with what follows from its sums, and what is left unexplained."""
    derived = with_change_periods(derive(statement, hints))
    return replace(derived, remarks=(*derived.remarks, *unexplained_totals(derived)))
