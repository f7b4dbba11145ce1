"""What is kept of the reviews of one document: for each finding, all that was done with it.

What was done is only ever added to. So two windows, or two machines, that write the same file
lose nothing: the union of what both did is right whoever comes last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from viewer.core.reviews import Review


class Act(StrEnum):
    """What can be done with a finding."""

    SET_ASIDE = "set aside"
    BROUGHT_BACK = "brought back"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done with a finding.

    Attributes:
        at: when, in UTC.
        act: what.
        note: why, "" if nothing was said.
    """

    at: datetime
    act: Act
    note: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """The finding as it was, for people who read the file."""

    check: str
    verdict: str
    message: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding and what was done with it, in the order of time."""

    subject: Subject
    deeds: tuple[Deed, ...]

    @property
    def review(self) -> Review | None:
        """Its review as it stands; None if it was brought back."""
        last = self.deeds[-1]
        return Review(last.note, last.at) if last.act is Act.SET_ASIDE else None

    def with_deed(self, act: Act, note: str) -> "Entry":
        """The same with something done now; after all before it, whatever the clocks say."""
        now = datetime.now(UTC)
        if self.deeds:
            now = max(now, self.deeds[-1].at + timedelta(microseconds=1))
        return replace(self, deeds=(*self.deeds, Deed(now, act, note)))


@dataclass(frozen=True, slots=True)
class Record:
    """The reviews of one document.

    Attributes:
        name: the document's file name.
        sha256: the document's bytes when the record was last written, "" if it never was.
        entries: identity of a finding -> what was done with it.
    """

    name: str = ""
    sha256: str = ""
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def merged(self, other: "Record") -> "Record":
        """Everything that either of the two holds; name and hash of this one, if it has any."""
        entries = dict(self.entries)
        for identity, theirs in other.entries.items():
            ours = entries.get(identity)
            deeds = {*theirs.deeds, *(ours.deeds if ours else ())}
            ordered = sorted(deeds, key=lambda deed: (deed.at, deed.act, deed.note))
            entries[identity] = Entry((ours or theirs).subject, tuple(ordered))
        return Record(self.name or other.name, self.sha256 or other.sha256, entries)

    def with_deed(self, identity: str, subject: Subject, act: Act, note: str = "") -> "Record":
        """The same with something done to one finding now."""
        entry = self.entries.get(identity) or Entry(subject, ())
        return replace(self, entries={**self.entries, identity: entry.with_deed(act, note)})

    def with_review(self, identity: str, subject: Subject, review: Review) -> "Record":
        """The same with a finding set aside at a moment that is told."""
        deed = Deed(review.at, Act.SET_ASIDE, review.note)
        return replace(self, entries={**self.entries, identity: Entry(subject, (deed,))})
