"""The guards of the test run itself: they must bite."""

import os
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.conftest import ROOT, NetworkForbiddenError, pytest_collection_modifyitems
from tests.guarded_folders import GUARDED, WriteForbiddenError
from tests.programs import wanted_program


def item(path: str, *fixtures: str) -> pytest.Item:
    """A collected test as the guard sees it."""
    place = ROOT / "tests" / Path(path)
    return cast("pytest.Item", SimpleNamespace(path=place, fixturenames=fixtures, nodeid=path))


@pytest.mark.parametrize("fixture", ["qtbot", "qapp", "qtmodeltester"])
@pytest.mark.parametrize("path", ["core/test_outline.py", "test_bundled.py", "export/test_ui.py"])
def test_qt_is_refused_where_everything_must_work_without(path: str, fixture: str) -> None:
    with pytest.raises(pytest.UsageError, match=fixture):
        pytest_collection_modifyitems([item(path, "tmp_path", fixture)])


def test_qt_is_for_the_window_and_the_program() -> None:
    pytest_collection_modifyitems(
        [
            item("ui/test_window.py", "qtbot"),
            item("test_app_window.py", "qtbot"),
            item("core/test_outline.py", "tmp_path"),
        ]
    )


def test_connecting_raises_and_is_remembered(network_attempts: list[str]) -> None:
    with socket.socket() as client, pytest.raises(NetworkForbiddenError):
        client.connect(("127.0.0.1", 9))
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_looking_a_name_up_raises_and_is_remembered(network_attempts: list[str]) -> None:
    with pytest.raises(NetworkForbiddenError):
        socket.getaddrinfo("example.invalid", 80)
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_datagrams_raise_and_are_remembered(network_attempts: list[str]) -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as client,
        pytest.raises(NetworkForbiddenError),
    ):
        client.sendto(b"figures", ("127.0.0.1", 9))
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_processes_of_this_machine_may_talk(network_attempts: list[str]) -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"figures")
        assert other.recv(7) == b"figures"
    assert network_attempts == []


@pytest.mark.parametrize("folder", GUARDED)
def test_writing_where_no_test_may_raises_and_is_remembered(
    folder: str, forbidden_writes: list[str], tmp_path: Path
) -> None:
    place = Path(folder) / "notes.crossfoot.json"
    mine = tmp_path / "mine"
    mine.write_text("{}", encoding="utf-8")
    link = tmp_path / "elsewhere"
    link.symlink_to(folder, target_is_directory=True)
    with pytest.raises(WriteForbiddenError):
        place.write_text("{}", encoding="utf-8")
    with pytest.raises(WriteForbiddenError):
        os.open(place, os.O_RDWR | os.O_CREAT)
    with pytest.raises(WriteForbiddenError):
        mine.replace(link / "notes.crossfoot.json")
    with pytest.raises(WriteForbiddenError):
        (place.parent / "new").mkdir()
    assert not place.exists()
    assert len(forbidden_writes) == 4
    forbidden_writes.clear()


def test_a_program_that_is_missing_fails_in_ci_and_is_skipped_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for in_ci, outcome in ((True, pytest.fail.Exception), (False, pytest.skip.Exception)):
        monkeypatch.setattr("tests.programs.IN_CI", in_ci)
        with pytest.raises(outcome, match="no-such-program is not installed"):
            wanted_program("no-such-program")
