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
from viewer.ui.export_habits import ExportHabits
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


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"theme"', '{"theme": "dark"', "\x00", "[" * 9999]
)
def test_a_broken_file_is_set_aside_with_one_notice(tmp_path: Path, text: str) -> None:
    place = tmp_path / "settings.json"
    place.write_text(text, encoding="utf-8")
    store = SettingsStore.load(place)
    assert store.current == Settings()
    (aside,) = list(tmp_path.iterdir())
    assert aside.name.startswith("settings.json.bad-")
    assert aside.name in store.notice
    assert aside.read_text(encoding="utf-8") == text


#: Settings as they were written in earlier times, or by hand, each with what is wrong in it.
SPOILT: tuple[tuple[dict[str, object], str], ...] = (
    ({"theme": 3}, "theme"),
    ({"window": [99_999_999, 0, 1, 1], "widths": "wide"}, "window, widths"),
    ({"reopens": "yes", "panels": [1]}, "panels, reopens"),
    ({"export": {"scale": "thousands", "links": False}}, "export.scale"),
    ({"export": []}, "export"),
    ({"recent": [{"path": "/a.txt"}, {"path": 3}, "b", {}]}, "recent.2, recent.3, recent.4"),
)


@pytest.mark.parametrize(("spoilt", "names"), SPOILT)
def test_a_bad_value_loses_itself_only_and_is_told_once(
    tmp_path: Path, spoilt: dict[str, object], names: str
) -> None:
    place = tmp_path / "settings.json"
    SettingsStore(place).change(
        language="ja", heights=(400, 200), folder="/filings", crash_reports=True, source="page"
    )
    text = json.dumps(json.loads(place.read_text("utf-8")) | spoilt)
    place.write_text(text, encoding="utf-8")
    store = SettingsStore.load(place)
    found = store.current
    assert (found.language, found.heights, found.folder) == ("ja", (400, 200), "/filings")
    assert found.crash_reports
    assert found.source == "page"
    assert f"settings {names} could" in store.notice
    (aside,) = (path for path in tmp_path.iterdir() if path != place)
    assert aside.name in store.notice
    assert aside.read_text(encoding="utf-8") == text
    again = SettingsStore.load(place)
    assert (again.current, again.notice) == (found, "")


def test_what_stands_beside_a_bad_value_in_a_list_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "settings.json"
    recent = [{"path": "/a.txt", "verdict": "exact"}, {"path": None}, {"path": "/b.txt"}]
    export = {"scale": True, "scope": "primary", "computed": ["change"]}
    place.write_text(json.dumps({"recent": recent, "export": export}), encoding="utf-8")
    found = SettingsStore.load(place).current
    assert [file.path for file in found.recent] == ["/a.txt", "/b.txt"]
    assert found.export == ExportHabits(scope="primary", computed=("change",))


def test_a_bad_value_where_nothing_can_be_written_is_told_at_each_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "settings.json"
    place.write_text('{"theme": 3, "language": "ja"}', encoding="utf-8")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    store = SettingsStore.load(place)
    assert store.current == Settings(language="ja")
    assert "Permission denied" in store.notice
    assert place.read_text(encoding="utf-8").startswith('{"theme": 3')


def test_a_write_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "settings.json"
    store = SettingsStore.load(place)
    store.change(theme="dark")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    store.change(theme="light")
    monkeypatch.undo()
    assert "No space left" in store.notice
    assert SettingsStore.load(place).current.theme == "dark"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


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
        settings, _ = settings_from(data)
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
    store = SettingsStore(current=settings_from(data)[0])
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
