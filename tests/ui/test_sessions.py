"""A session comes back as it was left, and no file of it keeps the program from starting."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import shell_window
from tests.ui.session_run import Run
from tests.ui.shell_window import current, press
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, RowRef
from viewer.core.periods import Instant
from viewer.session import bundled_filing
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.open_filings import FailedFiling
from viewer.ui.sessions.codec import NewerError, from_text, to_text
from viewer.ui.sessions.file import SessionFile
from viewer.ui.sessions.fitting import fitted
from viewer.ui.sessions.record import KeptFile, NamedStatement, Session, SheetMark

WORDS = st.text(max_size=12)
PAIRS = st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple)
PLACES = st.integers(0, 2**31 - 1)
NAMES = st.lists(WORDS, max_size=3)
VIEWS = st.builds(
    SheetView,
    st.sampled_from(Order),
    NAMES.map(frozenset),
    st.sampled_from(Scale),
    NAMES.map(frozenset),
    NAMES.map(tuple),
    WORDS,
    st.integers(50, 300),
    st.lists(st.tuples(WORDS, st.integers(1, 5000)), max_size=3).map(tuple),
)
MARKS = st.builds(
    SheetMark,
    *[WORDS] * 5,
    scrolled=st.tuples(PLACES, PLACES),
    labels=PAIRS,
    titles=PAIRS,
    view=VIEWS,
)
# Any name that a system may have, also one that is no text: its bytes come as lone surrogates.
PATHS = st.text(min_size=1, max_size=12).filter(lambda path: "\0" not in path) | st.just(
    "/a/\udcff.txt"
)
ROWS = st.lists(st.builds(RowRef, WORDS, WORDS), max_size=3).map(tuple)
CHARTS = st.builds(
    ChartSheet,
    WORDS,
    WORDS,
    WORDS,
    st.lists(st.builds(Chart, st.sampled_from(ChartKind), ROWS), max_size=3).map(tuple),
    st.lists(st.builds(Instant, st.dates()), max_size=3).map(tuple),
    st.sampled_from([None, 0, 3, 6, 9]),
    st.booleans(),
    st.booleans(),
)
NAMED = st.builds(NamedStatement, WORDS, WORDS, WORDS, PAIRS, PAIRS)
FILES = st.builds(
    KeptFile,
    PATHS,
    WORDS,
    WORDS,
    st.lists(MARKS, max_size=3).map(tuple),
    st.lists(CHARTS, max_size=2).map(tuple),
    st.lists(MARKS, max_size=2).map(tuple),
    st.lists(NAMED, max_size=2).map(tuple),
)
SESSIONS = st.builds(
    Session,
    st.lists(FILES, max_size=3).map(tuple),
    WORDS,
    st.booleans(),
    st.none() | st.sampled_from(Order),
    st.none() | st.sampled_from(Scale),
    st.lists(FILES, max_size=2).map(tuple),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(SESSIONS)
def test_what_is_kept_is_read_again(session: Session) -> None:
    assert from_text(to_text(session)) == session


@given(SESSIONS, st.data())
def test_a_session_with_anything_in_it_is_read_or_refused(
    session: Session, data: st.DataObject
) -> None:
    content = json.loads(to_text(session))
    where = content
    while isinstance(where, dict) and where:
        name = data.draw(st.sampled_from(sorted(where)))
        inner = where[name]
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            where = inner[0]
            continue
        where[name] = data.draw(JSON)
        break
    try:
        from_text(json.dumps(content))
    except ValueError:
        return


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_refused_in_the_same_way(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


def test_a_later_versions_session_is_refused_by_name() -> None:
    content = json.loads(to_text(Session())) | {"schema": 2}
    with pytest.raises(NewerError):
        from_text(json.dumps(content))
    content |= {"schema": 1, "from_the_future": [1]}
    assert from_text(json.dumps(content)) == Session()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "\x00", "[" * 100_000, '{"format": "another"}', to_text(Session())[:-9]],
)
def test_a_broken_file_is_set_aside_in_one_sentence(tmp_path: Path, text: str) -> None:
    place = tmp_path / "session.json"
    place.write_text(text, encoding="utf-8")
    file = SessionFile(place)
    assert file.read() is None
    (aside,) = list(tmp_path.iterdir())
    assert aside.name.startswith("session.json.bad-")
    assert aside.name in file.notice
    file.write(Session(shown="x"))
    assert SessionFile(place).read() == Session(shown="x")


def test_a_session_of_a_later_version_is_kept_and_named(tmp_path: Path) -> None:
    place = tmp_path / "session.json"
    content = json.loads(to_text(Session())) | {"schema": 7}
    place.write_text(json.dumps(content), encoding="utf-8")
    file = SessionFile(place)
    assert file.read() is None
    assert file.notice.startswith("A later version of Crossfoot kept the last session. It is kept")


def test_a_folder_that_cannot_be_written_costs_a_notice_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    file = SessionFile(blocked / "session.json")
    file.write(Session())
    assert "cannot be written" in file.notice


@pytest.fixture
def filings(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of the bundled filing."""
    paths = tmp_path / "a.md", tmp_path / "b.md"
    for path in paths:
        path.write_bytes(bundled_filing().read_bytes())
    return paths


def test_after_a_normal_end_everything_is_back(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    navigator, area = first.shell.navigator, first.shell.parts.area
    entry = first.shell.parts.filings.entries[0]
    navigator.to_place(first.shell.parts.filings.filing(entry.number), "balance_sheet", "C5")  # type: ignore[arg-type]  # it is open
    left = current(first.window)
    first.shell.layout_of_panels.toggle("contents")
    first.close()

    again = Run(qtbot, tmp_path)
    assert again.names() == ["a.md", "b.md"]
    filing = again.shell.parts.area.filing
    assert filing is not None
    assert filing.path.name == "a.md"
    assert current(again.window) == left
    assert "contents" not in again.shell.layout_of_panels.shown
    assert area.statement == again.shell.parts.area.statement
    again.close()


def test_every_sheet_is_shown_as_it_was(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    area, navigator = first.shell.parts.area, first.shell.navigator
    entry, income = area.filing, area.view
    assert entry is not None
    assert income is not None
    assert income.model is not None
    columns = [column.id for column in income.model.columns]
    income.set_level(1)
    income.set_columns((columns[-1], *columns[:-1]), columns[:1])
    income.set_filter("revenue")
    navigator.to_place(entry, "balance_sheet", "")
    balance = area.view
    assert balance is not None
    balance.set_zoom(140)
    area.set_scale(Scale.MILLIONS)
    navigator.to_place(entry, "income_statement", "")
    left = {name: view.sheet_view() for name, view in area.sheets_of(entry.number).items()}
    assert len(left) == 2
    first.close()

    again = Run(qtbot, tmp_path)
    area = again.shell.parts.area
    assert area.filing is not None
    for name, view in left.items():
        again.shell.navigator.to_statement(area.filing.number, name)
        assert area.view is not None
        assert area.view.sheet_view() == view
    assert again.shell.parts.history.to_undo is None, "nothing to undo that one did not do"
    again.close()


@pytest.mark.parametrize("closes_first", [True, False])
def test_a_file_that_is_opened_again_stands_as_it_was_left(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path], closes_first: bool
) -> None:
    run = Run(qtbot, tmp_path, filings[0])
    area, navigator = run.shell.parts.area, run.shell.navigator
    entry, income = area.filing, area.view
    assert entry is not None
    assert income is not None
    income.set_level(1)
    income.set_zoom(120)
    folded = income.sheet_view()
    assert folded.collapsed
    navigator.to_place(entry, "balance_sheet", "C5")
    left = current(run.window)
    if closes_first:
        press(qtbot, run.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert run.names() == []
    run.shell.open_files([filings[0]])
    assert run.names() == ["a.md"]
    assert current(run.window) == left
    again = area.filing
    assert again is not None
    assert again is not entry
    navigator.to_place(again, "income_statement", "")
    assert area.view is not None
    assert area.view.sheet_view() == folded
    to_undo = run.shell.parts.history.to_undo
    # Read from the same bytes again, it is the same filing: what was done to it can be undone.
    assert (to_undo is None) == closes_first, "nothing to undo that one did not do"
    run.close()


def test_a_sheet_that_was_not_shown_again_keeps_its_place(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    entry = first.shell.parts.area.filing
    assert entry is not None
    first.shell.navigator.to_place(entry, "cash_flows", "D9")
    left = current(first.window)
    first.shell.navigator.to_place(entry, "balance_sheet", "C5")
    first.close()
    Run(qtbot, tmp_path).close()  # A run in which nobody looks at the cash flows.
    again = Run(qtbot, tmp_path)
    filing = again.shell.parts.area.filing
    assert filing is not None
    assert filing.filing.statement_by_id[again.shell.parts.area.statement].kind == "balance_sheet"
    again.shell.navigator.to_statement(filing.number, left.statement)
    assert current(again.window) == left
    again.close()


def test_after_a_fall_it_is_offered_until_it_is_answered(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    Run(qtbot, tmp_path, *filings).fall()
    second = Run(qtbot, tmp_path)
    assert second.names() == []
    assert second.shell.offer.isVisible()
    assert second.shell.offer.sentence.text().endswith("2 filings were open.")
    second.fall()  # And once more, before anyone answered.

    third = Run(qtbot, tmp_path)
    with qtbot.waitSignal(third.keeper.restorer.done):
        QTest.mouseClick(third.shell.offer.accept_button, Qt.MouseButton.LeftButton)
    assert third.names() == ["a.md", "b.md"]
    assert not third.shell.offer.isVisible()
    third.fall()

    fourth = Run(qtbot, tmp_path)
    QTest.mouseClick(fourth.shell.offer.dismiss_button, Qt.MouseButton.LeftButton)
    assert fourth.names() == []
    fourth.close()
    kept = SessionFile(tmp_path / "session.json").read()
    assert kept is not None
    assert (kept.files, kept.gone, kept.ended) == ((), (), True)


def test_with_files_of_its_own_a_start_leaves_the_last_session(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    Run(qtbot, tmp_path, filings[0]).close()
    second = Run(qtbot, tmp_path, filings[1])
    assert second.names() == ["b.md"]
    second.close()


def test_who_does_not_want_it_starts_afresh(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, filings[0])
    action = next(a for a in first.window.actions() if a.objectName() == "reopen at the start")
    assert action.isChecked()
    action.trigger()
    first.close()
    second = Run(qtbot, tmp_path)
    assert not second.brought_back
    assert second.names() == []
    second.close()


def test_files_that_are_gone_or_changed_are_told_of(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    first.close()
    filings[0].unlink()
    text = filings[1].read_text(encoding="utf-8")
    changed = tmp_path / "b.md"
    changed.write_text(text + "\nA line more.\n", encoding="utf-8")
    shell_window.understood.cache_clear()
    second = Run(qtbot, tmp_path)
    assert second.names() == ["b.md"]
    assert second.shell.parts.status.sentence.text() == (
        "a.md is no longer there. "
        "b.md has changed since the last session; what still fits is as it was."
    )
    second.close()


def test_a_disk_that_is_full_is_told_of_once(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(qtbot, tmp_path, *filings)
    run.keeper.keep()
    kept = run.file.read()

    def full(path: Path, text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("viewer.ui.sessions.file.write_text", full)
    status = run.shell.parts.status
    entry = run.shell.parts.area.filing
    assert entry is not None
    for statement in ("balance_sheet", "cash_flows"):
        run.shell.navigator.to_place(entry, statement, "")
        run.keeper.keep()
    assert "session.json cannot be written (No space left on device)." in status.sentence.text()
    status.show_notice("Another notice")
    run.keeper.keep()
    assert status.sentence.text() == "Another notice"
    monkeypatch.undo()
    assert run.file.read() == kept, "the old one is whole"
    run.close()


def test_a_file_that_was_gone_is_as_it_was_when_it_is_back_elsewhere(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    first.shell.navigator.to_place(first.shell.parts.filings.entries[0], "balance_sheet", "C5")  # type: ignore[arg-type]  # it is open
    view = first.shell.parts.area.view
    assert view is not None
    view.set_zoom(170)
    first.close()
    content = filings[0].read_bytes()
    filings[0].unlink()
    second = Run(qtbot, tmp_path)
    assert second.names() == ["b.md"]
    second.close()
    third = Run(qtbot, tmp_path)  # It is not spoken of again.
    assert "no longer there" not in third.shell.parts.status.sentence.text()
    moved = tmp_path / "moved" / "c.md"
    moved.parent.mkdir()
    moved.write_bytes(content)
    third.shell.open_files([moved])
    view = third.shell.parts.area.view
    assert view is not None
    assert view.zoom == 170
    third.close()


def test_a_file_that_cannot_be_read_for_now_keeps_its_views(
    qtbot: QtBot, tmp_path: Path, filings: tuple[Path, Path]
) -> None:
    first = Run(qtbot, tmp_path, *filings)
    first.shell.navigator.to_place(first.shell.parts.filings.entries[0], "balance_sheet", "C5")  # type: ignore[arg-type]  # it is open
    view = first.shell.parts.area.view
    assert view is not None
    view.set_level(1)
    left = view.sheet_view()
    first.close()
    content = filings[0].read_bytes()
    filings[0].write_bytes(b"")
    shell_window.understood.cache_clear()
    second = Run(qtbot, tmp_path)
    assert isinstance(second.shell.parts.filings.entries[0], FailedFiling)
    second.close()
    filings[0].write_bytes(content)
    shell_window.understood.cache_clear()
    third = Run(qtbot, tmp_path)
    assert third.names() == ["a.md", "b.md"]
    third.shell.open_files([filings[0]])  # And once more by hand.
    entry = third.shell.parts.filings.entries[0]
    third.shell.navigator.to_place(entry, "balance_sheet", "")  # type: ignore[arg-type]  # it is open
    view = third.shell.parts.area.view
    assert view is not None
    assert view.sheet_view() == left
    third.close()


def test_a_mark_fits_by_its_words_and_not_by_its_ids() -> None:
    from tests.ui.shell_window import bundled  # noqa: PLC0415 - only here.

    filing = bundled()
    statement = filing["income_statement"]
    row = next(row for row in statement.rows if row.label.startswith("Total"))
    column = statement.columns[1]
    mark = SheetMark(
        "another",
        statement.title,
        statement.kind,
        "moved",
        column.id,
        labels=(("moved", row.label),),
        titles=((column.id, column.title),),
    )
    found = fitted(KeptFile("x", sheets=(mark,)), filing).marks[statement.id]
    assert (found.row, found.column) == (row.id, column.id)
    renamed = replace(mark, labels=(("moved", "Nobody's label"),))
    assert fitted(KeptFile("x", sheets=(renamed,)), filing).marks[statement.id].row == ""
    assert fitted(KeptFile("x", sheets=(replace(mark, title="Other"),)), filing).marks == {}
