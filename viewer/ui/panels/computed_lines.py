"""What a computed figure is made of, as lines of the drill-down."""

from viewer.core.added_columns import AddedKind, Computed
from viewer.core.added_words import operand_names, rate_words
from viewer.core.relations import CellKey
from viewer.ui.language import say
from viewer.ui.models.added_table import AddedTable, printed_text
from viewer.ui.panels.drilldown_lines import DrillLine, LineKind


def computed_lines(table: AddedTable, key: CellKey) -> list[DrillLine]:
    """The printed figures that it is made of, the rate, and what they give; [] if refused."""
    found, added = table.figure(key), table.added_at(key)
    if added is None or not isinstance(found, Computed):
        return []
    signs = found.signs or (1,) * len(found.operands)
    if added.kind in {AddedKind.CHANGE, AddedKind.DIFFERENCE}:
        signs = (1, -1)
    adds = bool(found.signs) or added.kind in {AddedKind.CHANGE, AddedKind.DIFFERENCE}
    names = operand_names(found, table.statement, table.filing)
    lines = [
        DrillLine(
            LineKind.OPERAND,
            name,
            sign=("−" if sign < 0 else "+") if adds else "",
            key=operand,
            amount=printed_text(table.filing.cell(operand)),
        )
        for name, operand, sign in zip(names, found.operands, signs, strict=True)
    ]
    if added.rate is not None:
        lines.append(DrillLine(LineKind.OPERAND, say("Rate"), amount=rate_words(added.rate)))
    cell = table.cell(key)
    gives = say("That gives")
    lines.append(DrillLine(LineKind.GIVEN, gives, amount=cell.text if cell else "", computed=True))
    return lines
