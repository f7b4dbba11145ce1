"""The errors a user may meet: each says what, where and what to do, in one sentence."""

import traceback

from viewer.core.said import said


class ViewerError(Exception):
    """Something the user asked for could not be done.

    Attributes:
        what: what happened, with the file's name, without a full stop ("x.pdf holds no text").
        todo: what the user can do about it, a sentence ("Open the HTML version.").
        details: further facts for the curious, as label and value ("size", "0 bytes").
    """

    def __init__(
        self, what: str, todo: str = "", details: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.what = what
        self.todo = todo
        self.details = details
        super().__init__(f"{what}. {todo}" if todo else f"{what}.")


class ReadError(ViewerError):
    """A file cannot be read as a document."""


class ExportError(ViewerError):
    """A file cannot be written; whatever stood there before is untouched."""


class ReviewError(ViewerError):
    """A note on a finding cannot be kept; the notes that are kept are untouched."""


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it.
    """The user cancelled the work under way."""


def mistake(name: str, error: Exception) -> ReadError:
    """What to say when a file meets a mistake of ours, with the place of it.

    Args:
        name: the file's name.
        error: what was raised, with its traceback.
    """
    return ReadError(
        said("{name} could not be read because of a mistake in Crossfoot", name=name),
        said("Copy the details below and report them; other files can still be opened."),
        (
            ("error", f"{type(error).__name__}: {error}"),
            ("where", "".join(traceback.format_tb(error.__traceback__)[-3:]).strip()),
        ),
    )
