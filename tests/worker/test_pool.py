"""Files are read in another process: the same filing, and nothing there can end the window."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from viewer.core.errors import Cancelled, ReadError
from viewer.core.filing import Filing
from viewer.session import bundled_filing, open_filing
from viewer.worker.pool import ReadingPool


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    pool = ReadingPool()
    pool.warm()
    yield pool
    pool.close()


def read(pool: ReadingPool, path: Path) -> tuple[Filing, list[str], list[Filing]]:
    """(the filing, what was reported, the parts that came before)."""
    said: list[str] = []
    parts: list[Filing] = []
    filing = pool.read(path, lambda text, _: said.append(text), lambda: False, parts.append)
    return filing, said, parts


def busy_process(pool: ReadingPool) -> int:
    """Number of the process that is reading."""
    (worker,) = pool._busy
    assert worker.process.pid is not None
    return worker.process.pid


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that takes long to read."""
    path = tmp_path_factory.mktemp("endless") / "long.txt"
    row = "Sales of goods and services, net             1,234      5,678      9,012\n"
    path.write_text("             2004       2003       2002\n" + row * 60_000)
    return path


def test_the_process_reads_what_we_would_read(pool: ReadingPool) -> None:
    filing, said, parts = read(pool, bundled_filing())
    assert filing == open_filing(bundled_filing())
    assert filing.complete
    assert said
    assert parts
    assert not any(part.complete for part in parts)
    assert parts[0].document is filing.document  # Sent once.


def test_a_file_that_cannot_be_read_is_told_in_the_same_words(
    pool: ReadingPool, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(ReadError) as here:
        open_filing(empty)
    with pytest.raises(ReadError) as there:
        read(pool, empty)
    assert str(there.value) == str(here.value)
    assert there.value.details == here.value.details


def test_the_next_file_is_read_by_the_same_process(pool: ReadingPool) -> None:
    pids: set[int] = set()
    for _ in range(2):
        pool.read(
            bundled_filing(),
            lambda *_: pids.add(busy_process(pool)),
            lambda: False,
            lambda _: pids.add(busy_process(pool)),
        )
    assert len(pids) == 1


def test_cancelling_ends_the_process_at_once(pool: ReadingPool, endless: Path) -> None:
    seen: list[tuple[int, float]] = []

    def cancelled() -> bool:
        seen.append((busy_process(pool), monotonic()))
        return len(seen) > 3

    with pytest.raises(Cancelled):
        pool.read(endless, lambda *_: None, cancelled, lambda _: None)
    assert monotonic() - seen[-1][1] < 5
    assert not is_running(seen[-1][0])
    assert read(pool, bundled_filing())[0].complete


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_process_that_dies_is_told_and_replaced(pool: ReadingPool, endless: Path) -> None:
    asked: list[int] = []

    def kill() -> bool:
        asked.append(1)
        if len(asked) == 2:
            os.kill(busy_process(pool), signal.SIGKILL)
        return False

    with pytest.raises(ReadError, match=r"long\.txt could not be read") as error:
        pool.read(endless, lambda *_: None, kill, lambda _: None)
    assert ("exit code", "-9") in error.value.details
    assert read(pool, bundled_filing())[0].complete


def test_closing_leaves_no_process(endless: Path) -> None:
    pool = ReadingPool()
    pids: list[int] = []

    def close() -> bool:
        pids.append(busy_process(pool)) if not pids else pool.close()
        return False

    with pytest.raises(ReadError):
        pool.read(endless, lambda *_: None, close, lambda _: None)
    assert not is_running(pids[0])
