"""Whatever goes wrong while saving, the old file stands as it was and nothing else is left."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from tests.export.samples import sample_filing
from viewer.core.errors import Cancelled, ExportError
from viewer.export.atomic import replacing
from viewer.export.registry import export_filing

OLD = b"the old file"
SUFFIXES = (".xlsx", ".csv", ".json", ".parquet")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out.xlsx"
    path.write_bytes(OLD)
    return path


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == OLD
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_new_file_takes_the_old_ones_place(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    target.chmod(0o640)
    export_filing(sample_filing(), target)
    assert target.stat().st_size > 200
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is too full for out.xlsx. Free some space"),
        (errno.EACCES, "out.xlsx is in use. Close it in the other program and export again"),
        (errno.EROFS, "The disk of out.xlsx is read-only"),
        (errno.EIO, "out.xlsx could not be written: "),
    ],
)
def test_faults_leave_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    monkeypatch.setattr(os, call, failing(number))
    with pytest.raises(ExportError, match=words):
        export_filing(sample_filing(), target)
    assert_untouched(target)


def test_a_disk_that_fills_up_midway_leaves_the_old_file(target: Path) -> None:
    def write_until_full() -> None:
        with replacing(target) as file:
            file.write(b"half of it")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(ExportError, match="old file is unchanged"):
        write_until_full()
    assert_untouched(target)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no /dev/full")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_real_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    opened = Path.open

    def without_room(path: Path, mode: str = "r") -> IO[Any]:
        """A draft gets its name in the folder, but what is written goes to a full disk."""
        made = opened(path, mode)
        if mode != "xb":
            return made
        made.close()
        return opened(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", without_room)
    with pytest.raises(ExportError, match=rf"The disk is too full for out\{suffix}\. Free some"):
        export_filing(sample_filing(), target)
    assert_untouched(target)


def test_a_read_only_file_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(ExportError, match=r"out\.xlsx is read-only\. Choose another name"):
        export_filing(sample_filing(), target)
    assert_untouched(target)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "out.xlsx"
    folder.mkdir()
    with pytest.raises(ExportError, match=r"out\.xlsx is a folder"):
        export_filing(sample_filing(), folder)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"The folder .*nowhere does not exist"):
        export_filing(sample_filing(), tmp_path / "nowhere" / "out.xlsx")
    assert not list(tmp_path.iterdir())


def test_a_name_too_long_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is too long"):
        export_filing(sample_filing(), tmp_path / ("x" * 300 + ".xlsx"))


def test_a_link_is_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(OLD)
    link.symlink_to(real)
    export_filing(sample_filing(), link)
    assert link.is_symlink()
    assert real.read_bytes() != OLD


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("after", [0, 1, 3])
def test_cancelling_leaves_the_old_file(tmp_path: Path, suffix: str, after: int) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_bytes(OLD)
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    try:
        export_filing(sample_filing(), target, cancelled=cancelled)
    except Cancelled:
        assert_untouched(target)
    else:
        assert asked <= after  # It was done before anyone wanted to stop it.


def test_an_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"End the name in \.xlsx, \.csv, \.json or \.parquet\."):
        export_filing(sample_filing(), tmp_path / "out.xls")


def test_progress_runs_from_nothing_to_done(tmp_path: Path) -> None:
    shares: list[float] = []
    export_filing(
        sample_filing(), tmp_path / "out.xlsx", report=lambda _, share: shares.append(share)
    )
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
