"""A review: someone has seen a finding, set it aside and perhaps said why."""

from dataclasses import dataclass
from datetime import datetime

from viewer.core.said import said

#: The mark of what is set aside, beside the marks of the verdicts.
SET_ASIDE_MARK = "○"
#: Not the machine's locale: the words around it are English.
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """A finding is set aside.

    Attributes:
        note: why, "" if nothing was said.
        at: when, with its time zone.
    """

    note: str
    at: datetime

    @property
    def day(self) -> str:
        """The day on this machine's calendar: "22 Nov 2026"."""
        local = self.at.astimezone()
        return said(
            "{day} {name} {year}",
            day=local.day, name=_MONTHS[local.month - 1], year=local.year, month=local.month,
        )  # fmt: skip

    @property
    def words(self) -> str:
        """Note and day: "restated in note 4, 22 Nov 2026"; "no note, 22 Nov 2026"."""
        if not self.note:
            return said("no note, {day}", day=self.day)
        return said("“{note}”, {day}", note=self.note, day=self.day)
