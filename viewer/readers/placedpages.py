"""Blocks of a page whose text has places instead of an order."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.core.document import Block
from viewer.readers.page import Page
from viewer.readers.placed import PlacedWords
from viewer.readers.preformatted import preformatted_blocks
from viewer.readers.typeset import typeset

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def placed_blocks(
    root: "Element", page: Page, cancelled: Callable[[], bool] | None = None
) -> list[Block]:
    """The blocks of a placed page, its text set in lines and added to the page.

    Args:
        root: the page's tree; the styles of its sheets are written into it.
        page: the page's text so far.
        cancelled: asked now and then whether to stop.

    Raises:
        Cancelled: `cancelled` returned true.
    """
    words = PlacedWords(cancelled).collect(root)
    return preformatted_blocks(typeset(words), page, 0) if words else []
