"""What of a session is not as it was, each loss in one sentence."""

from viewer.ui.language import say
from viewer.ui.open_filings import OpenFiling
from viewer.ui.sessions.fitting import Fitted
from viewer.ui.sessions.record import KeptFile

#: So many rows that are gone are named.
MOST_NAMED = 3


class Losses:
    """What files that came back have lost."""

    def __init__(self) -> None:
        self._changed: list[str] = []
        self._left_out: list[str] = []

    def add(self, entry: OpenFiling, kept: KeptFile, fit: Fitted) -> None:
        """Take note of a file that came back."""
        name = entry.path.name
        if kept.digest and kept.digest != entry.filing.document.file_hash:
            self._changed.append(name)
        self._left_out += left_out_in_words(name, fit)

    def in_words(self, missing: list[str]) -> str:
        """All of it, and the names of the files that are gone; "" if everything is as it was."""
        told = []
        if len(missing) == 1:
            told.append(say("{name} is no longer there.", name=missing[0]))
        elif missing:
            told.append(
                say(
                    "{count} files are no longer there: {names}.",
                    count=len(missing),
                    names=", ".join(missing),
                )
            )
        if len(self._changed) == 1:
            told.append(
                say(
                    "{name} has changed since the last session; what still fits is as it was.",
                    name=self._changed[0],
                )
            )
        elif self._changed:
            told.append(
                say(
                    "{count} files have changed since the last session; what still fits is as it "
                    "was: {names}.",
                    count=len(self._changed),
                    names=", ".join(self._changed),
                )
            )
        return " ".join((*told, *self._left_out))


def left_out_in_words(name: str, fit: Fitted) -> list[str]:
    """What of a file is not found again, a sentence for each kind of thing."""
    told = []
    if fit.lost_sheets == 1:
        told.append(say("1 sheet of {name} is no longer in it.", name=name))
    elif fit.lost_sheets:
        told.append(
            say("{count} sheets of {name} are no longer in it.", count=fit.lost_sheets, name=name)
        )
    if fit.lost_columns == 1:
        told.append(say("1 column added to {name} reads what is no longer in it.", name=name))
    elif fit.lost_columns:
        told.append(
            say(
                "{count} columns added to {name} read what is no longer in it.",
                count=fit.lost_columns,
                name=name,
            )
        )
    lost = fit.charts.lost
    if lost:
        names = say("{names} …", names=", ".join(lost[:MOST_NAMED]))
        rows = names if len(lost) > MOST_NAMED else ", ".join(lost)
        told.append(say("Charts are without rows that are not found again: {rows}.", rows=rows))
    return told
