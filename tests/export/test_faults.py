"""Whatever fails at whatever point, and whenever the process dies: the old file or the new one."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from tests.export.samples import sample_filing
from viewer.core.errors import ExportError
from viewer.export import atomic, drafts
from viewer.export.atomic import replacing
from viewer.export.drafts import hold, new_draft, sweep
from viewer.export.options import ExportOptions
from viewer.export.registry import export_filing

OLD = b"the old file"
SUFFIXES = (".xlsx", ".csv", ".json", ".parquet")
KILLS = 40
ROOT = Path(__file__).parents[2]


def refusing(number: int, after: int = 0) -> Callable[..., Any]:
    """A stand-in for a call of the system that fails, at once or after so many times."""
    left = after

    def fail(*_: object, **__: object) -> None:
        nonlocal left
        if left > 0:
            left -= 1
            return
        raise OSError(number, os.strerror(number))

    return fail


class Filling:
    """A file on a disk that fills up after so many bytes."""

    def __init__(self, file: IO[bytes], room: int) -> None:
        self._file, self._room = file, room

    def write(self, data: Any) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._file.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "Filling":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def at_open(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Path.open

    def fail(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if mode == "xb":
            raise PermissionError(errno.EACCES, "denied")
        return plain(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", fail)


def at_write(monkeypatch: pytest.MonkeyPatch, room: int = 300) -> None:
    plain = Path.open

    def filling(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        file = plain(path, mode, *rest, **more)
        return Filling(file, room) if mode == "xb" else file

    monkeypatch.setattr(Path, "open", filling)


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "open": at_open,
    "first write": lambda patch: at_write(patch, 0),
    "a later write": at_write,
    "lock": lambda patch: patch.setattr(atomic, "hold", refusing(errno.EIO)),
    "flush": lambda patch: patch.setattr(os, "fsync", refusing(errno.ENOSPC)),
    "mode": lambda patch: patch.setattr(Path, "chmod", refusing(errno.EPERM)),
    "sharing violation": lambda patch: patch.setattr(os, "replace", refusing(errno.EACCES)),
    "another disk": lambda patch: patch.setattr(os, "replace", refusing(errno.EXDEV)),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_leaves_the_old_file_and_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, fault: str
) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    export_filing(sample_filing(), tmp_path / f"first{suffix}")  # Its libraries are loaded now.
    (tmp_path / f"first{suffix}").unlink()
    with monkeypatch.context() as patch:
        FAULTS[fault](patch)
        with pytest.raises(ExportError) as raised:
            export_filing(sample_filing(), target)
    assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert raised.value.todo.endswith(".")
    assert "\n" not in str(raised.value)
    assert f"out{suffix}" in raised.value.what


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_either_file_leaves_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    target, page = tmp_path / "out.xlsx", tmp_path / "out.evidence.html"
    target.write_bytes(OLD)
    page.write_bytes(OLD)
    with monkeypatch.context() as patch:
        FAULTS[fault](patch)
        with pytest.raises(ExportError):
            export_filing(sample_filing(), target, ExportOptions(evidence=True))
    assert target.read_bytes() == OLD
    assert page.read_bytes() == OLD
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_a_file_that_really_cannot_grow_leaves_the_old_one(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    program = f"""
import resource, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.export.samples import sample_filing
from viewer.core.errors import ExportError
from viewer.export.registry import export_filing
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    export_filing(sample_filing(), Path({str(target)!r}))
except ExportError as error:
    print(error)
"""
    done = subprocess.run(  # noqa: S603 - our own program.
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    said = f"out{suffix} could not be written: File too large. The old file is unchanged."
    assert done.stdout.strip() == said
    assert target.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


KILLER = f"""
import os, random, signal, sys, time
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from viewer.export.options import ExportOptions
from viewer.export.registry import export_filing
from viewer.session import bundled_filing, open_filing

target, kills = Path(sys.argv[1]), int(sys.argv[2])
filing = open_filing(bundled_filing())
first = ExportOptions(statements=[filing.statements[0].id])
export_filing(filing, target, first)  # Its libraries are loaded now.
begun = time.perf_counter()
export_filing(filing, target, first)
took = time.perf_counter() - begun
chance = random.Random(7)
died = 0
for _ in range(kills):
    before = target.read_bytes()
    child = os.fork()
    if child == 0:
        export_filing(filing, target, first)
        os._exit(0)
    time.sleep(chance.random() * took * 1.2)
    os.kill(child, signal.SIGKILL)
    killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    died += killed
    took *= 1.1 if killed else 0.8  # The machine may be busy at times.
    after = target.read_bytes()
    if after != before:
        import io, zipfile
        assert zipfile.ZipFile(io.BytesIO(after)).testzip() is None
        assert after[-22:-18] == b"PK" + bytes([5, 6]), "cut"
print(died)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="fork and kill are POSIX")
def test_a_process_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    done = subprocess.run(  # noqa: S603 - our own program.
        [sys.executable, "-c", KILLER, str(target), str(KILLS)],
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > KILLS // 8  # Many died on the way, not after it.
    strays = [path for path in tmp_path.iterdir() if path != target]
    for stray in strays:
        os.utime(stray, (0, 0))
    export_filing(sample_filing(), target)
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]


def aged(path: Path, seconds: float) -> Path:
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path


def test_strays_are_swept_and_nothing_else(tmp_path: Path) -> None:
    stray, young = new_draft(tmp_path), new_draft(tmp_path)
    others = [
        tmp_path / name for name in (".0123456789abcdef.part", "my.part", ".crossfoot-x.part")
    ]
    for path in (stray, young, *others):
        path.write_bytes(b"x")
    for path in (stray, *others):
        aged(path, 2 * drafts.OLD)
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {young.name, *(p.name for p in others)}
    sweep(tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files by itself")
def test_a_draft_that_is_being_written_is_kept_however_long_it_takes(tmp_path: Path) -> None:
    draft = new_draft(tmp_path)
    with draft.open("xb") as file:
        assert hold(file)
        aged(draft, 10 * drafts.OLD)
        sweep(tmp_path)
        assert draft.exists()
    sweep(tmp_path)
    assert not draft.exists()


def test_two_exports_at_once_both_end_well(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    with replacing(first) as one:
        one.write(b"1")
        (waiting,) = tmp_path.iterdir()
        aged(waiting, 10 * drafts.OLD)
        with replacing(second) as two:
            two.write(b"2")
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    assert len(list(tmp_path.iterdir())) == 2
