"""The window's language: whatever is ours is said in it, whatever a document says is not."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled
from viewer.core.said import said
from viewer.core.statement import Measure
from viewer.core.statistics import selection_statistics
from viewer.ui import language
from viewer.ui.charts.scale import unit_in_words
from viewer.ui.filing_index import FilingIndex
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.bottom import BottomPanel
from viewer.ui.panels.status import statistics_in_words
from viewer.ui.wording import is_percentage

ROOT = Path(__file__).parents[2]


@pytest.fixture
def japanese(qtbot: QtBot, qapp: QApplication) -> Iterator[None]:
    del qtbot
    language.install(qapp, "ja")
    yield
    language.install(qapp, "en")


@pytest.mark.usefixtures("japanese")
def test_texts_of_ours_are_said_in_japanese_with_the_documents_words_in_them() -> None:
    limit = said("rounding allows ± {bound}", bound="4.5")
    finding = said("{place}: {told}.", place="Net cash, January", told=limit)
    assert language.told(finding) == "Net cash, January：端数処理による許容差は±4.5。"
    assert language.say("row {number}", number=3) == "3行目"


@pytest.mark.usefixtures("japanese")
def test_a_document_that_says_what_we_say_is_left_alone() -> None:
    assert language.told("Income statement") == "Income statement"
    assert language.told(said("Income statement")) == "損益計算書"


@pytest.mark.usefixtures("japanese")
def test_qts_own_buttons_speak_the_language_too(qapp: QApplication) -> None:
    assert qapp.translate("QPlatformTheme", "Cancel") == "キャンセル"


@pytest.mark.usefixtures("japanese")
def test_the_bottom_panel_says_in_japanese_that_nothing_is_checked_yet(qtbot: QtBot) -> None:
    early = replace(bundled(), complete=False)
    panel = BottomPanel()
    qtbot.addWidget(panel)
    panel.show_filing(OpenFiling(1, Path("early.htm"), early, FilingIndex(early)))
    assert "検算前" in panel.findings_tab.text()
    assert panel.findings.nothing.sentence.text().startswith("検算前")


@pytest.mark.usefixtures("japanese")
def test_a_chart_of_percentages_names_its_unit_in_japanese() -> None:
    cells = bundled()["income_statement"].cells.values()
    percentage = next(cell for cell in cells if is_percentage(cell))
    assert unit_in_words(percentage, None) == "パーセント"


@pytest.mark.parametrize(("code", "words"), [
    ("en", "! mixed units, scales, measures"), ("ja", "！混在：単位、桁、指標"),
])  # fmt: skip
def test_what_is_mixed_in_a_selection_is_said(qapp: QApplication, code: str, words: str) -> None:
    language.install(qapp, code)
    printed = bundled()["income_statement"].figures()
    found = {
        cell.measure: cell for _, _, cell in reversed(list(printed)) if cell.value is not None
    }
    cells = [found[Measure.AMOUNT], found[Measure.SHARE]]
    lines = statistics_in_words(selection_statistics(cells))
    language.install(qapp, "en")
    assert lines[0] == ("", words)


def test_english_is_said_as_it_is_written(qapp: QApplication) -> None:
    language.install(qapp, "en")
    assert language.say("row {number}", number=3) == "row 3"


@pytest.mark.parametrize(("wanted", "code"), [("ja", "ja"), ("en", "en"), ("tlh", "en")])
def test_a_language_that_is_not_spoken_is_english(wanted: str, code: str) -> None:
    assert language.chosen(wanted) == code


def test_every_text_has_its_translation_and_the_compiled_files_are_those() -> None:
    done = subprocess.run(
        [sys.executable, ".ci/translations.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
