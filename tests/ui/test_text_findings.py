"""What the text says against the tables: told of the text, and quiet in the tables."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window, trigger
from viewer.core.findings import Verdict
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.contents_model import Line

pytestmark = pytest.mark.usefixtures("own_folder")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, release: Path) -> MainWindow:
    """A document whose text exchanges two digits of a figure that its tables print."""
    text = release.read_text(encoding="utf-8")
    assert "JPY 10,512 million" in text
    copy = tmp_path / "copy.txt"
    copy.write_text(text.replace("JPY 10,512 million", "JPY 10,521 million", 1), "utf-8")
    return make_window(qtbot, copy)


def test_the_contents_tell_it_of_the_text_and_of_no_table(window: MainWindow) -> None:
    model = window.shell.parts.contents.model
    items = [model.item(row) for row in range(model.rowCount())]
    (filing,) = (item for item in items if item.line is Line.FILING)
    assert filing.second.startswith("≠ 1 in the text · ")
    assert all(item.verdict is not Verdict.BROKEN for item in items)
    assert window.shell.toolbar.verdict.text() == "≠  1 broken"


def test_its_finding_leads_to_the_text_and_to_the_cell_that_it_contradicts(
    window: MainWindow,
) -> None:
    trigger(window, ActionId.SHOW_FINDINGS)
    parts = window.shell.parts
    panel = parts.bottom.findings
    finding = panel.model.finding(0)
    assert finding.check == "narrative"
    texts = [panel.model.index(0, column).data() for column in range(8)]
    assert texts[0] == "Text disagrees"
    assert texts[2].startswith("Text, line ")
    assert texts[4:] == ["10,512", "10,521", "9", "± 1.0"]
    panel.step(1)
    assert current(window) == finding.cells[0]
    assert parts.bottom.source.view.lit == finding.span
    assert parts.formula.chip.text() == "–  Text disagrees"
    view = parts.area.view
    assert view is not None
    assert view.model is not None
    place = view.model.index_of(finding.cells[0])
    assert view.model.verdict_at(place.row(), place.column()) is Verdict.CANNOT_CHECK
