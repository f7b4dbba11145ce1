"""Look-ups over one filing's report, made once: what is said about a figure, where it stands."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cached_property
from typing import TypeVar

from viewer.core.decompositions import Decomposition, decompositions, wholes
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Finding, Footing, TieCheck, Verdict
from viewer.core.periods import Period
from viewer.core.relations import CellKey, Tie
from viewer.core.reviews import Review
from viewer.core.row_history import names_of_periods
from viewer.core.seen import seen_claims
from viewer.core.verdict_words import Claim
from viewer.ui.models.verdicts import Checked, verdicts_of
from viewer.ui.wording import worst

Told = TypeVar("Told", Footing, DerivedCheck, TieCheck, Finding)


class FilingIndex:
    """What the report says, by figure.

    Attributes:
        filing: the filing.
        footings: address of a total -> its sums evaluated there.
        derived: address of a derived figure -> its formulas evaluated.
        ties: address of a figure -> ties that hold it.
        findings: address of a figure -> findings about it.
    """

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        report = filing.report
        self.footings = _by_cell((footing, (footing.cell,)) for footing in report.footings)
        self.derived = _by_cell((check, (check.derived.cell,)) for check in report.derived)
        self.ties = _by_cell((check, check.tie.cells) for check in report.ties)
        self.findings = _by_cell((finding, finding.cells) for finding in report.findings)
        self._checked = {key.statement for key in (*self.footings, *self.derived)}
        self._count()
        spans = sorted(
            (cell.source.span, statement.key(row.id, column.id))
            for statement in filing.statements
            for row, column, cell in statement.figures()
            if cell.source.span is not None
        )
        self._starts = [span[0] for span, _ in spans]
        self._spans = spans

    def reviewed(self, filing: Filing) -> "FilingIndex":
        """The look-ups over the same filing with other findings set aside; made at once."""
        index = copy(self)
        index.filing = filing
        index._count()  # noqa: SLF001 - its own.
        return index

    def _count(self) -> None:
        """The verdicts of each statement's findings, but for those that are set aside."""
        report = self.filing.report
        self._verdicts: dict[str, list[Verdict]] = {}
        for finding in report.unseen:
            if finding.cells and finding.check != "narrative":
                statement = finding.cells[0].statement
                self._verdicts.setdefault(statement, []).append(finding.verdict)
        self._seen = seen_claims(report)
        self._checks: dict[str, Mapping[CellKey, Checked]] = {}
        self._aside = Counter(f.cells[0].statement for f in report.set_aside if f.cells)

    @property
    def in_text(self) -> int:
        """How many figures of the text the tables deny and nobody has set aside."""
        return sum(finding.check == "narrative" for finding in self.filing.report.unseen)

    def set_aside(self, statement: str) -> int:
        """How many findings about a statement are set aside."""
        return self._aside[statement]

    def checked(self, key: CellKey) -> Checked | None:
        """The loudest that checking says of a figure, None where nothing was checked."""
        if key.statement not in self._checks:
            self._checks[key.statement] = verdicts_of(self.filing.report, key.statement)
        return self._checks[key.statement].get(key)

    def review(self, claim: Claim, verdict: Verdict, key: CellKey) -> Review | None:
        """The note on such a claim about a figure if it is set aside."""
        return self._seen.get((claim, verdict, key))

    def ties_of(self, key: CellKey) -> list[Tie]:
        """The ties that hold a figure."""
        return [check.tie for check in self.ties.get(key, ())]

    @cached_property
    def names_of_periods(self) -> Mapping[Period, str]:
        """Period -> the document's shortest name for it."""
        return names_of_periods(self.filing)

    def ways(self, key: CellKey) -> tuple[Decomposition, ...]:
        """The ways in which a figure is made of others."""
        return decompositions(self.filing, key, self.ties_of(key))

    def wholes(self, key: CellKey) -> tuple[CellKey, ...]:
        """The totals that a figure is a part of, in its table and along ties."""
        return wholes(self.filing, key, self.ties_of)

    def badge(self, statement: str) -> tuple[Verdict | None, int]:
        """(worst verdict, number of findings with it) of a statement.

        Without findings the number is 0, and the verdict says whether anything was checked:
        EXACT, or None.
        """
        found = self._verdicts.get(statement, [])
        loudest = worst(found)
        if loudest is not None:
            return loudest, found.count(loudest)
        return (Verdict.EXACT if statement in self._checked else None), 0

    def cell_at(self, offset: int) -> CellKey | None:
        """The figure that is printed at that character of the document's text."""
        position = bisect_right(self._starts, offset) - 1
        if position < 0:
            return None
        (_, end), key = self._spans[position]
        return key if offset < end else None

    def figure_from(self, offset: int, by: int) -> tuple[int, int] | None:
        """The figure that begins behind a character (1) or before it (-1), None for none."""
        position = bisect_right(self._starts, offset) if by > 0 else self._before(offset)
        return self._spans[position][0] if 0 <= position < len(self._spans) else None

    def _before(self, offset: int) -> int:
        return bisect_left(self._starts, offset) - 1


def _by_cell(
    pairs: Iterable[tuple[Told, tuple[CellKey, ...]]],
) -> dict[CellKey, tuple[Told, ...]]:
    found: dict[CellKey, list[Told]] = {}
    for item, keys in pairs:
        for key in keys:
            found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}
