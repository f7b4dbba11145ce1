"""Verdicts and findings: what checking a relation says, and what is worth telling."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from viewer.core.records import quick
from viewer.core.relations import CellKey, Derived, SumRelation, Tie
from viewer.core.reviews import Review
from viewer.core.said import Said, capital, said
from viewer.core.statement import Cell


class Verdict(StrEnum):
    """What a check says of one relation in one place."""

    EXACT = "exact"
    REPRODUCES = "reproduces"
    WITHIN_ROUNDING = "within rounding"
    FORCED = "forced"
    UNLIKELY = "unlikely"
    BROKEN = "broken"
    CANNOT_CHECK = "cannot check"

    @property
    def holds(self) -> bool:
        """Whether nothing contradicts the relation."""
        return self is not Verdict.BROKEN


class Severity(StrEnum):
    """How loudly a finding speaks."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@quick
@dataclass(frozen=True, slots=True)
class Outcome:
    """A relation evaluated at one place. All numbers are in whole units.

    Attributes:
        verdict: what it comes to.
        printed: the total or derived figure as printed, None if it cannot be checked.
        given: what its operands give.
        difference: printed less given.
        bound: the largest difference that rounding explains.
        reason: of CANNOT_CHECK, why.
    """

    verdict: Verdict
    printed: Decimal | None = None
    given: Decimal | None = None
    difference: Decimal | None = None
    bound: Decimal | None = None
    reason: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Footing:
    """A sum relation evaluated in one column: `cell` is the total there."""

    relation: SumRelation
    cell: CellKey
    outcome: Outcome


@quick
@dataclass(frozen=True, slots=True)
class DerivedCheck:
    """A derived figure evaluated."""

    derived: Derived
    outcome: Outcome


@quick
@dataclass(frozen=True, slots=True)
class TieCheck:
    """A tie evaluated."""

    tie: Tie
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth telling about a filing.

    Attributes:
        check: which check speaks: "footing", "derived", "tie", "narrative", "reading".
        verdict: what it says.
        severity: how loud.
        cells: the figures it is about, the most important first; may be empty.
        message: one sentence with the arithmetic in it.
        printed: as printed, in whole units; None where it does not apply, as the next three.
        given: what the operands give.
        difference: printed less given.
        bound: the largest difference that rounding explains.
        span: characters of `Document.text` that it is about, where it is about prose.
        place: row and column that the message begins with ("Total revenues, 2Q04"), "" if it
            begins otherwise.
        suspect: the figure most likely wrong, None where the figures do not tell.
        figure: the figure that `printed` is and that the numbers are written like, where that
            is not the first of the cells: a figure of the text, a rate that the notes state.
    """

    check: str
    verdict: Verdict
    severity: Severity
    cells: tuple[CellKey, ...]
    message: str
    printed: Decimal | None = None
    given: Decimal | None = None
    difference: Decimal | None = None
    bound: Decimal | None = None
    span: tuple[int, int] | None = None
    place: str = ""
    suspect: CellKey | None = None
    figure: Cell | None = None

    @property
    def remark(self) -> str:
        """The message without its place: for lists that show the place in a column of its own."""
        if not self.place:
            return self.message
        if isinstance(self.message, Said) and "told" in self.message.parts:
            return capital(said("{told}.", told=self.message.parts["told"]))
        return capital(self.message.removeprefix(f"{self.place}: "))

    @property
    def hint(self) -> str:
        """The end of the message that says where to look, "" where the figures do not tell."""
        told = self.message.parts.get("told") if isinstance(self.message, Said) else None
        hint = told.parts.get("hint") if isinstance(told, Said) else None
        return hint if isinstance(hint, str) else ""

    @property
    def slip(self) -> str:
        """How the suspect may have come about ("two digits exchanged"), "" if not plainly."""
        number = self.hint.parts.get("number") if isinstance(self.hint, Said) else None
        slip = number.parts.get("slip") if isinstance(number, Said) else None
        return slip if isinstance(slip, str) else ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that checking a filing says.

    Attributes:
        footings: each sum relation in each of its columns.
        derived: each derived figure.
        ties: each tie.
        findings: what is worth telling, the loudest first.
        set_aside: those of them that someone has seen and set aside -> why and when.
        review_remark: one sentence about the notes kept beside the file, "" if there is nothing
            to say: they are damaged, or some fit no finding any more.
    """

    footings: tuple[Footing, ...] = ()
    derived: tuple[DerivedCheck, ...] = ()
    ties: tuple[TieCheck, ...] = ()
    findings: tuple[Finding, ...] = ()
    set_aside: Mapping[Finding, Review] = field(default_factory=dict, hash=False)
    review_remark: str = ""

    @property
    def unseen(self) -> tuple[Finding, ...]:
        """The findings that nobody has set aside."""
        if not self.set_aside:
            return self.findings
        return tuple(finding for finding in self.findings if finding not in self.set_aside)

    @property
    def broken(self) -> int:
        """How many findings that nobody has set aside say that something does not hold."""
        return sum(finding.verdict is Verdict.BROKEN for finding in self.unseen)

    @property
    def sentence(self) -> str:
        """The whole report in few words: "nothing broken, 2 set aside"."""
        broken = (
            said("{count} broken", count=self.broken) if self.broken else said("nothing broken")
        )
        if not self.set_aside:
            return broken
        return said("{broken}, {count} set aside", broken=broken, count=len(self.set_aside))
