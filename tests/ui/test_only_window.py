"""A second start hands its files to the first; a first that fell does not keep anyone out."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.session import bundled_filing
from viewer.ui.calls import Call, Doorkeeper, from_line, handed_over, to_line
from viewer.ui.seat import seat_in, taken

ROOT = Path(__file__).parents[2]
NAMES = st.text(min_size=1).filter(lambda text: "\0" not in text)


@given(st.builds(Call, st.lists(NAMES).map(tuple), NAMES, NAMES, NAMES))
def test_a_call_arrives_as_it_was_sent(call: Call) -> None:
    line = to_line(call)
    assert line.count(b"\n") == 1
    assert from_line(line) == call


@given(st.binary())
def test_noise_is_no_call(noise: bytes) -> None:
    assert from_line(noise) is None


def test_one_has_the_seat_and_the_next_after_it(tmp_path: Path) -> None:
    seat = seat_in(tmp_path)
    first = taken(seat)
    assert first is not None
    assert taken(seat) is None
    first.unlock()
    assert taken(seat) is not None


def test_where_nothing_can_be_locked_every_window_is_a_first(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert taken(seat_in(blocked / "folder")) is not None


def test_noise_at_the_door_harms_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    seat = seat_in(tmp_path)
    door = Doorkeeper(seat)
    assert door.listens
    calls: list[Call] = []
    door.called.connect(calls.append)
    for noise in (b"GET / HTTP/1.0\n\n", b"[" * 10_000 + b"\n", b"x" * 100):
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(seat.socket)
            client.sendall(noise)
            qtbot.wait(20)
    assert calls == []
    door.close()


def test_nobody_there_is_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    start = time.monotonic()
    assert not handed_over(seat_in(tmp_path), Call(), patience=0.2)
    assert time.monotonic() - start < 2


@contextmanager
def running(home: Path, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """The program as a process of its own, with its settings in that folder."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
    }
    command = [sys.executable, "main.py", *arguments]
    with subprocess.Popen(  # noqa: S603 - our own program.
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def opened(home: Path, name: str, patience: float = 60) -> bool:
    """Whether the window has kept a session with a file of that name, within so many seconds."""
    place = home / "crossfoot" / "session.json"
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if place.is_file() and name in place.read_text(encoding="utf-8"):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="it is killed by a signal")
def test_two_starts_are_one_window_and_a_killed_one_is_followed(tmp_path: Path) -> None:
    one, two, three, four = (tmp_path / f"{name}.md" for name in ("one", "two", "three", "four"))
    for path in (one, two, three, four):
        path.write_bytes(bundled_filing().read_bytes())
    with running(tmp_path, str(one)) as first:
        assert opened(tmp_path, "one.md")
        with running(tmp_path, str(two)) as second:
            assert second.wait(60) == 0
        assert opened(tmp_path, "two.md")
        with running(tmp_path, str(three), "--new-window") as third:
            assert not opened(tmp_path, "three.md", patience=5), "it has a window of its own"
            assert third.poll() is None
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
    # Its lock and its socket are still there.
    assert (tmp_path / "crossfoot" / "window.lock").exists()
    with running(tmp_path, str(four)) as fourth:
        assert opened(tmp_path, "four.md"), "nobody is there to hand over to"
        assert fourth.poll() is None
