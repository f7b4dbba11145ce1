"""Files that cannot be read are refused in one sentence; hostile ones neither crash nor stall."""

import gzip
import time
from pathlib import Path

import pytest

from viewer.core.errors import ReadError
from viewer.readers import snapshot
from viewer.readers.registry import read_document

FAST = 6.0
"""Seconds; each of these takes well below one, but the machine may be busy."""


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as raised:
        read_document(path)
    error = raised.value
    assert error.todo.endswith(".")
    assert "\n" not in str(error)
    return error.what


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "f.txt is empty"),
        (b"%PDF-1.7 ...", "f.txt is a PDF, which is not read yet"),
        (b"PK\x03\x04rest", "f.txt is damaged"),
        (b"\x89PNG\r\n\x1a\n", "f.txt is a picture, which is not read yet"),
        (bytes(range(256)) * 40, "f.txt is a binary file, not a document"),
        (b"abc\x00\x00\x00\x01def" * 100, "f.txt is a binary file, not a document"),
        (b"\x1f\x8bnot really", "f.txt is a damaged gzip file (Unknown compression method)"),
        (gzip.compress(b""), "f.txt holds an empty file"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "f.txt"
    path.write_bytes(data)
    assert refusal(path) == what


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt") == "none.txt was not found"
    assert refusal(tmp_path) == f"{tmp_path.name} is a folder"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("A\t1\n")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert refusal(path) == "secret.txt may not be read"


def test_files_and_unfolded_files_over_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot, "MAX_BYTES", 2**14)
    large = tmp_path / "large.txt"
    large.write_bytes(b"A\t1\n" * 2**12)
    assert read_document(large).tables
    with large.open("ab") as file:
        file.write(b"B")
    assert refusal(large) == "large.txt is more than 0.0156 MB"
    bomb = tmp_path / "bomb.txt.gz"
    bomb.write_bytes(gzip.compress(b"0" * (2**14 + 1)))
    assert refusal(bomb) == "bomb.txt.gz unfolds to more than 0.0156 MB"


def test_a_truncated_gzip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt.gz"
    path.write_bytes(gzip.compress(b"A\t1\n" * 10_000)[:-12])
    assert refusal(path).startswith("cut.txt.gz is a damaged gzip file (")


def test_gzip_is_unfolded_and_the_hash_is_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.txt.gz"
    path.write_bytes(gzip.compress(b"A\t1\n"))
    document = read_document(path)
    assert document.text == "A\t1\n"
    assert document.name == "x.txt.gz"


@pytest.mark.parametrize(
    "source",
    [
        "x" * 750_000,
        "\t" * 250_000,
        "1\t" * 50_000,
        "**" * 75_000,
        "*a " * 50_000,
        "<b>" * 75_000 + "x",
        "[" * 125_000,
        "[a](" * 50_000,
        "<a " * 75_000,
        "&" * 250_000,
        "_a*" * 50_000,
        "|" * 125_000 + "\n" + "|-" * 100_000,
        "\\" * 250_000,
        "<sup>" * 50_000,
        "# " * 75_000,
        "(" * 125_000,
        " " * 250_000 + "x",
        "- " * 100_000,
        "a\n" * 50_000,
        "¹" * 75_000,
        "word " * 25_000,
        "<!--" * 50_000,
        "x\n" + "<table>\n" * 20_000,
        "x\n<table>\n<tr>" + "<td>" * 50_000 + "\n</table>",
        "x\n<table>\n" + "<tr>\n" * 50_000 + "</table>",
        "x\n   <table>\n" + "1,234 " * 50_000 + "\n</table>",
        "x\n<TABLE>\n<S> <C>\n" + "Sales ..... 1,234   5\n" * 5_000 + "</TABLE>",
    ],
    ids=lambda source: repr(source[:4]),
)
def test_hostile_text_is_read_in_linear_time(tmp_path: Path, source: str) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(source)
    start = time.process_time()
    read_document(path)
    assert time.process_time() - start < FAST


def test_lone_surrogates_and_stray_controls(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(b"Sales\t10\n" * 50 + b"\xed\xa0\x80\t1\n" + "é\t2\n".encode() * 9)
    document = read_document(path)
    assert "\ufffd" in document.text
    assert any("could not be decoded as UTF-8" in remark for remark in document.remarks)
