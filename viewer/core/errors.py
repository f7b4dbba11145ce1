"""The errors a user may meet: each says what, where and what to do, in one sentence."""


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
