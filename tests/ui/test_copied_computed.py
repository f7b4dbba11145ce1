"""Computed figures are copied whole, and shown with the digits that the sheet shows."""

import re

from tests.ui.shell_window import bundled
from viewer.core.added_columns import AddedKind
from viewer.core.added_offers import offers
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.clipboard_html import html_text
from viewer.ui.models.copied_table import CopiedTable
from viewer.ui.models.statement_model import StatementModel


def test_a_quotient_is_copied_with_all_its_digits_and_shows_few() -> None:
    filing = bundled()
    statement = filing["income_statement"]
    model = StatementModel(statement, filing.report)
    added = AddedTable(filing, statement)
    added.take(one for one in offers(filing, statement) if one.kind is AddedKind.GROWTH)
    model.set_computed(added.columns, added.cells)
    places = [p for p in range(1, model.columnCount()) if model.is_computed(p)]
    assert places
    table = CopiedTable.of(model, range(model.rowCount()), places, lambda _row, _column: True)
    found = re.findall(
        r'x:num="([^"]+)" sdval="[^"]+" sdnum="1033;0;([^"]+)">([^<]+)<', html_text(table)
    )
    assert len(found) > 10
    assert any(len(number.partition(".")[2]) > 8 for number, _, _ in found), "never rounded"
    for number, code, shown in found:
        decimals = len(shown.strip("()%").partition(".")[2])
        assert code.partition(";")[0] in {
            f"#,##0{'.' * bool(decimals)}{'0' * decimals}_)",
            f"0{'.' * bool(decimals)}{'0' * decimals}%_)",
        }, (number, shown)
