"""Marks on the prose: looked up by bisection, walked by keys, followed by clicks and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidgetAction
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window, press
from viewer.core.findings import Outcome, TieCheck, Verdict
from viewer.core.relations import CellKey, DerivedKind, Tie, TieKind
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.source import SourcePanel
from viewer.ui.panels.source_mark_painter import mark_colour
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton
KEY = CellKey("s", "r", "c")

DENIED = ("JPY 10,512 million (", "JPY 10,521 million (")


def told(spans: list[tuple[int, int]]) -> SourceMarks:
    verdicts = (Verdict.EXACT, Verdict.BROKEN, Verdict.CANNOT_CHECK)
    return SourceMarks(
        TieCheck(
            Tie(TieKind.NARRATIVE, (KEY,) if number % 3 < 2 else (), span=span),
            Outcome(verdicts[number % 3]),
        )
        for number, span in enumerate(spans)
    )


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=30),
    st.integers(0, 70),
    st.integers(0, 20),
)
def test_the_marks_of_a_stretch_are_those_that_reach_into_it(
    places: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = [(first, first + size) for first, size in places]
    found = [mark.span for mark in told(spans).within(start, start + length)]
    inside = [s for s in spans if s[0] < start + length and s[1] > start]
    assert sorted(found) == sorted(inside)


@given(st.lists(st.integers(0, 60), max_size=20, unique=True))
def test_walking_meets_every_mark_of_its_kind_once_in_both_directions(starts: list[int]) -> None:
    marks = told([(start, start + 1) for start in starts])
    kinds = {Told.TIED, Told.UNMATCHED}
    wanted = sorted(marks[i].span[0] for i in range(len(marks)) if marks[i].told in kinds)
    for by, start, expected in ((1, -1, wanted), (-1, 99, wanted[::-1])):
        met = []
        place = start
        while (mark := marks.step(place, by, kinds)) is not None:
            place = mark.span[0]
            met.append(place)
        assert met == expected


@pytest.fixture
def window(qtbot: QtBot, release: Path) -> MainWindow:
    return make_window(qtbot, release)


def source_of(window: MainWindow) -> SourcePanel:
    return window.shell.parts.bottom.source


def first(panel: SourcePanel, text: str, *, formula: DerivedKind | None = None) -> Mark:
    marks = (panel.marks[position] for position in range(len(panel.marks)))
    return next(m for m in marks if m.check.tie.text == text and m.check.tie.formula == formula)


def click(panel: SourcePanel, mark: Mark) -> None:
    """Bring the figure into view and click on it."""
    panel.show_span(mark.span)
    view = panel.view
    QTest.mouseClick(view.viewport(), LEFT_BUTTON, pos=view.point_of(mark.span[0] + 1))


def test_the_counts_are_those_of_the_report(window: MainWindow, release: Path) -> None:
    panel = source_of(window)
    filing = window.shell.parts.area.filing
    assert filing is not None
    prose = [c for c in filing.filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
    assert sum(panel.marks.count(kind) for kind in Told) == len(prose) > 90
    assert panel.marks.count(Told.TIED) > 60
    assert panel.marks.count(Told.DENIED) == 0
    assert panel.counts.buttons[Told.TIED].text() == f"=  {panel.marks.count(Told.TIED)} tied"


def test_a_click_goes_to_the_cell_and_alt_left_back_to_the_text(window: MainWindow) -> None:
    panel = source_of(window)
    before = current(window)
    mark = first(panel, "JPY 9,185 million")
    click(panel, mark)
    target = mark.check.tie.cells[0]
    assert current(window) == target
    window.shell.navigator.focus_sheet()
    press_back = (Qt.Key.Key_Left, Qt.Key.Key_Right)
    QTest.keyClick(window.focusWidget(), press_back[0], ALT)
    assert panel.view.lit == mark.span
    assert window.shell.parts.bottom.source_tab.isChecked()
    QTest.keyClick(window.focusWidget(), press_back[0], ALT)
    assert current(window) == before
    assert panel.view.lit != mark.span
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), press_back[1], ALT)
    assert current(window) == target


def test_tab_walks_the_marked_figures_and_enter_goes_to_the_cell(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = source_of(window)
    panel.show_span((0, 1))
    panel.view.setFocus()
    met = []
    for _ in range(5):
        press(qtbot, window, Qt.Key.Key_Tab, NONE)
        met.append(panel.view.lit)
        assert panel.view.hasFocus()
    marked = [m for m in map(panel.marks.__getitem__, range(30)) if m.told is not Told.UNMATCHED]
    assert met == [mark.span for mark in marked[:5]]
    assert marked[4].check.tie.text in panel.view.accessibleDescription()
    press(qtbot, window, Qt.Key.Key_Backtab, SHIFT)
    assert panel.view.lit == marked[3].span
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    assert current(window) == marked[3].check.tie.cells[0]


def test_behind_the_last_mark_the_keyboard_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    panel = source_of(window)
    panel.view.setFocus()
    last = panel.marks.step(10**9, -1, {Told.TIED})
    assert last is not None
    panel.show_span(last.span)
    press(qtbot, window, Qt.Key.Key_Tab, NONE)
    assert not panel.view.hasFocus()


def test_hovering_tells_the_verdict_and_the_place(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    # Qt's own tooltip hides itself whenever it likes.
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: shown.append(text))
    panel = source_of(window)
    mark = first(panel, "JPY 9,185 million")
    panel.show_span(mark.span)
    place = panel.view.point_of(mark.span[0] + 1)
    event = QHelpEvent(QEvent.Type.ToolTip, place, panel.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(panel.view.viewport(), event)
    assert "9,185,259 thousand" in shown[0]
    assert "Total revenues, Sept 30, 2003 · Income statement" in shown[0]


@pytest.fixture
def denied(qtbot: QtBot, release: Path, tmp_path: Path) -> MainWindow:
    """The release with one figure of its prose mistyped."""
    path = tmp_path / "mistyped.txt"
    path.write_text(release.read_text("utf-8").replace(*DENIED, 1), "utf-8")
    return make_window(qtbot, path)


def test_what_the_tables_deny_is_counted_found_and_explained(denied: MainWindow) -> None:
    panel = source_of(denied)
    assert panel.marks.count(Told.DENIED) == 1
    QTest.mouseClick(panel.counts.buttons[Told.DENIED], LEFT_BUTTON)
    mark = panel.marks.of_span(panel.view.lit or (0, 0))
    assert mark is not None
    assert mark.check.tie.text == "JPY 10,521 million"
    assert "10,512" in panel.view.accessibleDescription()
    picture = panel.view.viewport().grab().toImage()
    at = panel.view.point_of(mark.span[0] + 3)
    column = [
        picture.pixelColor(at.x(), at.y() + step).name() for step in range(panel.view.row_height)
    ]
    assert theme.current().broken.name() in column


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_a_figure_that_follows_from_two_cells_lets_one_choose(
    qtbot: QtBot, release: Path, tmp_path: Path
) -> None:
    path = tmp_path / "without_the_printed_change.txt"
    path.write_text(release.read_text("utf-8").replace("(29.3%)", ""), "utf-8")
    window = make_window(qtbot, path)
    panel = source_of(window)
    mark = first(panel, "29.3%", formula=DerivedKind.CHANGE)
    click(panel, mark)
    title, _, *places = panel.menu.actions()
    assert panel.menu.isVisible()
    assert isinstance(title, QWidgetAction)
    assert title.defaultWidget().property("text") == "“29.3%” = 877 ÷ 1,240 − 1: follows"
    name = "Backbone Cost (included in the cost of Connectivity and VAS)"
    assert [action.text().split(" · ")[:2] for action in places] == [
        ["877 million", f"{name}, 2Q04"],
        ["1,240 million", f"{name}, 2Q03"],
    ]
    QTest.keyClick(panel.menu, Qt.Key.Key_Down)
    QTest.keyClick(panel.menu, Qt.Key.Key_Return)
    assert current(window) == mark.check.tie.cells[1]


def test_marks_stand_out_from_the_sheet_in_both_themes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for chosen in (theme.light(), theme.dark()):
        monkeypatch.setattr(theme, "current", lambda chosen=chosen: chosen)
        grounds = {
            Told.TIED: (chosen.sheet, chosen.lit, chosen.lit_part),
            Told.DENIED: (chosen.sheet, chosen.broken_ground),
            Told.UNMATCHED: (chosen.sheet,),
        }
        for kind, behind in grounds.items():
            for ground in behind:
                assert contrast(mark_colour(kind).name(), ground.name()) >= 3, (kind, ground)


def contrast(first_colour: str, second: str) -> float:
    """The ratio of WCAG 2.1."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(first_colour), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_clicking_beside_a_figure_leads_nowhere(window: MainWindow) -> None:
    panel = source_of(window)
    before = current(window)
    panel.view.verticalScrollBar().setValue(0)
    QTest.mouseClick(panel.view.viewport(), LEFT_BUTTON, pos=QPoint(1, 1))
    assert current(window) == before
