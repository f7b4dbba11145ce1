"""Everything that a reader changed about how one statement is shown, in one record.

`StatementView.sheet_view()` reads it from a sheet, `put_on` gives it to one: undo is an earlier
record, a restored session a record of last time.
"""

from collections.abc import Hashable
from dataclasses import dataclass

from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale

#: Characters of a filter's text; nobody types more, and a session refuses it.
LONGEST_FILTER = 1_000


@dataclass(frozen=True, slots=True)
class SheetView:
    """How a statement is shown. The record without arguments is the statement as printed.

    Ids that a statement does not have are left out where the record is put on, so that a record
    outlasts a later version of the filing.

    Attributes:
        order: the order of the rows.
        collapsed: row ids of the folded totals.
        scale: the scale that amounts are written in.
        hidden: ids of the columns that do not show.
        columns: column ids from left to right, hidden and computed ones too; () as printed,
            computed ones last. Ids that it leaves out follow in their usual order.
        filter: the text that rows must hold not to be dimmed; "" dims none.
        zoom: in per cent.
        widths: (column id, pixels at 100 %) of the columns that the reader made wider or
            narrower, in the order of their ids; "" is the label column.
        added: the columns that the reader had worked out, in the order they were asked for.
    """

    order: Order = Order.AS_PRINTED
    collapsed: frozenset[str] = frozenset()
    scale: Scale = Scale.AS_PRINTED
    hidden: frozenset[str] = frozenset()
    columns: tuple[str, ...] = ()
    filter: str = ""
    zoom: int = 100
    widths: tuple[tuple[str, int], ...] = ()
    added: tuple[Hashable, ...] = ()
