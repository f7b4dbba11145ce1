"""What a workbook says of itself beside its sheets: names of cells, and its properties."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import viewer
from viewer.core.filing import Filing
from viewer.export.layout import SheetLayout
from viewer.export.names import cell_names, quoted
from viewer.export.safe_text import clean

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_PROPERTY = 255


def define_names(
    workbook: "Workbook", layouts: Mapping[str, SheetLayout], rates: Mapping[str, str]
) -> None:
    """Names for the rates, and for the outermost totals of the primary statements.

    Args:
        workbook: where they are defined.
        layouts: statement id -> its sheet.
        rates: name of each rate -> address of its cell.
    """
    from openpyxl.workbook.defined_name import DefinedName

    for name, address in rates.items():
        workbook.defined_names[name] = DefinedName(name, attr_text=address)
    totals = [
        (layout, row)
        for layout in layouts.values()
        if layout.statement.kind.is_primary
        for row in layout.totals
        if layout.levels[row] == 0
    ]
    labels = [layout.statement.row_by_id[row].label for layout, row in totals]
    names = cell_names(labels, rates)
    for name, (layout, row) in zip(names, totals, strict=True):
        number = layout.numbers[row]
        address = f"{quoted(layout.sheet)}!$B${number}:${layout.last_letter}${number}"
        workbook.defined_names[name] = DefinedName(name, attr_text=address)


def describe(workbook: "Workbook", filing: Filing) -> None:
    """Title, subject, and where it comes from, in the document's properties."""
    properties = workbook.properties
    properties.title = clean(f"{filing.entity} {filing.title}".strip())[:MAX_PROPERTY]
    properties.creator = f"Crossfoot {viewer.__version__}"
    properties.subject = clean(filing.entity)[:MAX_PROPERTY]
    properties.description = (
        f"From {clean(filing.document.name)}, SHA-256 {filing.document.file_hash}"
    )
