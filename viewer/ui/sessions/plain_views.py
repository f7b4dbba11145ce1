"""How a sheet is shown, as plain data that JSON can hold, and back."""

from collections.abc import Mapping
from typing import Any

from viewer.core.added_columns import AddedColumn
from viewer.ui.delegates.metrics import LARGEST_ZOOM, SMALLEST_ZOOM
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import LONGEST_FILTER, SheetView
from viewer.ui.sessions.plain_added import added_from_plain, added_to_plain

#: More than any sheet has; a file that says more is not ours.
MOST_NAMES = 100_000
#: Pixels at 100 %; Qt's own limit of a column is far above.
WIDEST = 20_000


def to_plain(view: SheetView) -> dict[str, Any]:
    """A view as plain data; sets are sorted, so that the same is always written alike."""
    return {
        "order": str(view.order),
        "collapsed": sorted(view.collapsed),
        "scale": view.scale.value,
        "hidden": sorted(view.hidden),
        "columns": list(view.columns),
        "filter": view.filter,
        "zoom": view.zoom,
        "widths": [[column, min(width, WIDEST)] for column, width in view.widths],
        "added": [added_to_plain(one) for one in view.added if isinstance(one, AddedColumn)],
    }


def from_plain(data: object) -> SheetView:
    """A view from plain data.

    Raises:
        ValueError: it is none of ours, or damaged.
    """
    if not isinstance(data, Mapping):
        raise ValueError("view")  # noqa: TRY004 - one error for "not our file".
    text, zoom, scale = data.get("filter"), data.get("zoom"), data.get("scale")
    if type(text) is not str or len(text) > LONGEST_FILTER:
        raise ValueError("filter")
    if type(zoom) is not int or not SMALLEST_ZOOM <= zoom <= LARGEST_ZOOM:
        raise ValueError("zoom")
    if scale is not None and type(scale) is not int:
        raise ValueError("scale")
    return SheetView(
        order=Order(str(data.get("order"))),
        collapsed=frozenset(_names(data, "collapsed")),
        scale=Scale(scale),
        hidden=frozenset(_names(data, "hidden")),
        columns=_names(data, "columns"),
        filter=text,
        zoom=zoom,
        widths=_widths(data.get("widths")),
        added=added_from_plain(data.get("added", [])),
    )


def _names(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    names = data.get(name)
    if type(names) is not list or len(names) > MOST_NAMES:
        raise ValueError(name)
    if not all(type(one) is str for one in names):
        raise ValueError(name)
    return tuple(names)


def _widths(data: object) -> tuple[tuple[str, int], ...]:
    if type(data) is not list or len(data) > MOST_NAMES:
        raise ValueError("widths")
    for width in data:
        if type(width) is not list or len(width) != 2 or type(width[0]) is not str:
            raise ValueError("widths")
        if type(width[1]) is not int or not 0 < width[1] <= WIDEST:
            raise ValueError("widths")
    return tuple((width[0], width[1]) for width in data)
