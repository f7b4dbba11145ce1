"""Settings survive a restart, and no file of theirs keeps the program from starting."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window
from viewer.ui.action_ids import ActionId
from viewer.ui.settings import RecentFile, Settings, SettingsStore, settings_from

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["theme", "window", "maximized", "panels", "widths", "heights", "folder", "recent", "later"]
)


def test_what_is_changed_is_there_again(tmp_path: Path) -> None:
    place = tmp_path / "folder" / "settings.json"
    store = SettingsStore.load(place)
    store.change(theme="dark", window=(10, 20, 800, 600), maximized=True)
    store.update(store.current.with_recent(RecentFile("/x/a.txt", "Company", "2Q", "exact")))
    again = SettingsStore.load(place)
    assert again.current == store.current
    assert again.notice == ""
    assert [path.name for path in place.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": 3}', '{"window": [99999999]}', "\x00"])
def test_a_broken_file_is_set_aside_with_one_notice(tmp_path: Path, text: str) -> None:
    place = tmp_path / "settings.json"
    place.write_text(text, encoding="utf-8")
    store = SettingsStore.load(place)
    assert store.current == Settings()
    (aside,) = list(tmp_path.iterdir())
    assert aside.name.startswith("settings.json.bad-")
    assert aside.name in store.notice
    assert aside.read_text(encoding="utf-8") == text


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    place = tmp_path / "settings.json"
    with place.open("wb") as file:
        file.truncate(100_000_000)
    assert SettingsStore.load(place).current == Settings()


def test_names_of_a_later_version_are_ignored(tmp_path: Path) -> None:
    place = tmp_path / "settings.json"
    place.write_text(json.dumps({"theme": "light", "from_the_future": [1]}), encoding="utf-8")
    store = SettingsStore.load(place)
    assert store.current.theme == "light"
    assert store.notice == ""


@given(st.dictionaries(NAMES, JSON))
def test_any_json_is_settings_or_refused(data: dict[str, object]) -> None:
    try:
        settings = settings_from(data)
    except ValueError:
        return
    assert all(isinstance(number, int) for number in settings.window)
    assert isinstance(settings.theme, str)


def test_recent_files_keep_the_latest_twenty_once_each() -> None:
    settings = Settings()
    for number in range(30):
        settings = settings.with_recent(RecentFile(f"/{number}"))
    settings = settings.with_recent(RecentFile("/15"))
    paths = [file.path for file in settings.recent]
    assert paths[:2] == ["/15", "/29"]
    assert len(paths) == len(set(paths)) == 20


def test_a_folder_that_cannot_be_written_costs_a_notice_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    store = SettingsStore(blocked / "settings.json")
    store.change(theme="dark")
    assert store.current.theme == "dark"
    assert "cannot be written" in store.notice


FAR = 100_000
ODD = (
    {"window": [0, 0, FAR, FAR], "widths": [-FAR, FAR, 0], "heights": [0, -1]},
    {"window": [-FAR, FAR, 1, 1], "widths": [1], "heights": [1, 2, 3], "panels": ["x", "bottom"]},
    {
        "theme": "purple", "folder": "\0", "export_folder": "\ud800", "export_suffix": "/../x",
        "export": {"scope": "none", "computed": ["x"], "profile": "?", "language": "?"},
        "recent": [{"path": "\0"}, {"path": "\ud800", "verdict": "odd", "opened": "never"}],
    },
)  # fmt: skip


@pytest.mark.parametrize("data", ODD)
def test_odd_settings_that_are_settings_open_a_window_all_the_same(
    qtbot: QtBot, data: dict[str, object]
) -> None:
    store = SettingsStore(current=settings_from(data))
    window = make_window(qtbot, store=store)
    screen = window.screen().availableGeometry()
    assert window.width() <= 2 * screen.width()
    assert window.shell.parts.area.view is not None
    window.shell.recent_menu._fill()
    window.shell.actions_by_id[ActionId.EXPORT].trigger()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    dialog.close()
    window.close()
