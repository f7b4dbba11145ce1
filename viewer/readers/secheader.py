"""The header of an SGML submission to the SEC."""

import re

from viewer.readers.lines import Lines

_HEADER_OPEN = re.compile(r"<(?:SEC|IMS)-HEADER>", re.IGNORECASE)
_HEADER_CLOSE = re.compile(r"\s*</(?:SEC|IMS)-HEADER>|\s*<DOCUMENT>", re.IGNORECASE)
_HEADER_BEGINS_BY = 60
_HEADER_ENDS_BY = 2_000


def header_end(lines: Lines) -> int:
    """The line that the submission's header ends in, 0 if the text has none.

    The header sets its labels apart by tabs, but it is no table.
    """
    first = range(min(len(lines), _HEADER_BEGINS_BY))
    if not any(_HEADER_OPEN.match(lines[line]) for line in first):
        return 0
    for line in range(min(len(lines), _HEADER_ENDS_BY)):
        if _HEADER_CLOSE.match(lines[line]):
            return line + 1
    return 0
