"""A total that does not foot: it is found by a click, and the drill-down says where to look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window, trigger
from viewer.session import bundled_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.cell_names import cell_name
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.findings_table import LEFT_OUT, NARROW, WHAT

PRINTED, EXCHANGED = "4,502,356", "4,520,356"
BALANCE = """<html><body><h2>Balance sheets</h2><p>In millions of dollars</p><table>
<tr><td></td><td>December 31, 2024</td><td>December 31, 2023</td></tr>
<tr><td>Cash</td><td>1,214</td><td>1,107</td></tr>
<tr><td>Receivables</td><td>2,381</td><td>2,290</td></tr>
<tr><td>Inventories</td><td>1,932</td><td>1,877</td></tr>
<tr><td>Total assets</td><td>{total}</td><td>5,274</td></tr>
<tr><td>Debt</td><td>3,105</td><td>3,001</td></tr>
<tr><td>Equity</td><td>2,422</td><td>2,273</td></tr>
<tr><td>Total liabilities and equity</td><td>5,527</td><td>5,274</td></tr>
</table></body></html>"""


def window_with(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the bundled filing with two digits of a part exchanged."""
    copy = tmp_path / "copy.md"
    text = bundled_filing().read_text(encoding="utf-8")
    copy.write_text(text.replace(PRINTED, EXCHANGED), encoding="utf-8")
    return make_window(qtbot, copy)


def place(window: MainWindow) -> str:
    """The name of the current cell."""
    key, entry = current(window), window.shell.parts.area.filing
    assert entry is not None
    return cell_name(entry.filing.statement_by_id[key.statement], key)


def test_a_click_on_the_verdict_leads_to_the_broken_total_and_the_box_to_its_part(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_with(qtbot, tmp_path)
    QTest.mouseClick(window.shell.toolbar.verdict, Qt.MouseButton.LeftButton)
    assert place(window) == "C25"
    drilldown = window.shell.parts.drilldown
    look = drilldown.look
    assert not look.isHidden()
    assert look.figure.text() == "Accounts payable, printed 4,520,356"
    assert look.sentence.text() == (
        "With 4,502,356 (two digits exchanged) in its place, both broken relations hold."
    )
    lines = drilldown.table.lines.shown
    assert [line.label for line in lines if line.suspect] == ["Accounts payable"]
    assert drilldown.subject.verdicts[0][1].text() == (
        "its 8 parts give 18,000 more; rounding allows ± 4.5"
    )
    assert drilldown.hint.isHidden()  # Nothing is said twice.
    assert look.go.text() == "Go to C19"
    QTest.mouseClick(look.go, Qt.MouseButton.LeftButton)
    assert place(window) == "C19"
    assert look.figure.text() == "This figure, printed 4,520,356"
    assert look.go.isHidden()


def test_what_follows_from_a_wrong_figure_leads_to_it_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_with(qtbot, tmp_path)
    entry = window.shell.parts.area.filing
    assert entry is not None
    window.shell.navigator.to_place(entry, "balance_sheet", "B19")
    assert window.shell.parts.drilldown.look.go.text() == "Go to C19"
    assert next(line.suspect for line in window.shell.parts.drilldown.table.lines.shown)


def test_the_box_is_hidden_where_everything_holds(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_with(qtbot, tmp_path)
    entry = window.shell.parts.area.filing
    assert entry is not None
    window.shell.navigator.to_place(entry, "balance_sheet", "E25")
    assert window.shell.parts.drilldown.look.isHidden()
    assert not any(line.suspect for line in window.shell.parts.drilldown.table.lines.shown)


def test_both_sides_of_a_balance_sheet_are_told_with_what_stands_on_the_other(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "balance.html"
    page.write_text(BALANCE.format(total="5,572"), encoding="utf-8")
    window = make_window(qtbot, page)
    entry = window.shell.parts.area.filing
    assert entry is not None
    window.shell.navigator.to_place(entry, "balance_sheet", "B4")
    drilldown = window.shell.parts.drilldown
    assert drilldown.look.figure.text() == "This figure, printed 5,572"
    assert "5,527 (two digits exchanged)" in drilldown.look.sentence.text()
    said = [sentence.text() for _, sentence in drilldown.subject.verdicts]
    assert (
        "“assets equal liabilities and equity” does not hold: 5,527 in "
        "Total liabilities and equity (Balance sheet B7)"
    ) in said


@pytest.mark.parametrize(("width", "hidden"), [(NARROW - 1, True), (NARROW, False)])
def test_a_narrow_list_leaves_room_for_what_is_found(
    qtbot: QtBot, tmp_path: Path, width: int, *, hidden: bool
) -> None:
    window = window_with(qtbot, tmp_path)
    trigger(window, ActionId.SHOW_FINDINGS)
    panel = window.shell.parts.bottom.findings
    what = panel.model.index(0, WHAT).data()
    assert what == "Total current liabilities: two digits exchanged in Accounts payable?"
    panel.table.resize(width, 300)
    assert all(panel.table.isColumnHidden(column) is hidden for column in LEFT_OUT)
