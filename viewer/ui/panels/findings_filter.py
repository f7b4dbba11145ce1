"""Which findings a list shows: by verdict, kind, severity, words, and whether set aside."""

from dataclasses import dataclass

from viewer.core.findings import Finding, Severity, Verdict
from viewer.core.reviews import Review
from viewer.ui.models.searched_text import folded


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with its texts, one for each column of the table.

    Attributes:
        finding: it.
        texts: what the columns say.
        place: (statement, row, column) by their order, to sort by.
        review: note and day if it is set aside.
    """

    finding: Finding
    texts: tuple[str, ...]
    place: tuple[int, int, int] = (0, 0, 0)
    review: Review | None = None

    @property
    def kind(self) -> str:
        """What kind of claim it is about, in words."""
        return self.texts[1]


@dataclass(frozen=True, slots=True)
class FindingsFilter:
    """What is left out of the list.

    Attributes:
        verdicts: verdicts that are left out.
        kinds: kinds that are left out, in words.
        severities: severities that are left out.
        text: words that a line must hold, "" for any.
        shows_set_aside: whether findings that are set aside are listed, below the others.
    """

    verdicts: frozenset[Verdict] = frozenset()
    kinds: frozenset[str] = frozenset()
    severities: frozenset[Severity] = frozenset()
    text: str = ""
    shows_set_aside: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it leaves nothing out but what is set aside."""
        return not (self.verdicts or self.kinds or self.severities or self.text)

    def admits(self, line: FindingLine) -> bool:
        """Whether a line is shown."""
        return (line.review is None or self.shows_set_aside) and self.concerns(line)

    def concerns(self, line: FindingLine) -> bool:
        """Whether a line is shown if what is set aside is."""
        finding = line.finding
        if finding.verdict in self.verdicts or line.kind in self.kinds:
            return False
        if finding.severity in self.severities:
            return False
        wanted = folded(self.text)
        return not wanted or any(wanted in folded(text) for text in line.texts)
