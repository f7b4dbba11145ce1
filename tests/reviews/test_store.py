"""Notes on findings stay beside the file: through edits, damage, read-only folders and rivals."""

import errno
import json
import multiprocessing
import os
import time
from functools import partial
from pathlib import Path

import pytest

from tests.review_samples import broken_copy
from viewer.core.errors import ReviewError
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Verdict
from viewer.reviews import files, places, store
from viewer.reviews.record import Act, Record, Subject
from viewer.session import bring_back, bundled_filing, open_filing, set_aside

pytestmark = pytest.mark.usefixtures("own_folder")


def kept_file(document: Path) -> Path:
    return document.with_name(f"{document.name}.crossfoot.json")


def broken(filing: Filing) -> list[Finding]:
    return [f for f in filing.report.findings if f.verdict is Verdict.BROKEN]


def test_a_note_is_kept_beside_the_file_and_there_again_when_it_is_opened(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    filing = open_filing(document)
    count = filing.report.broken
    finding = broken(filing)[0]
    seen = set_aside(filing, finding, "  a misprint,\n as the issuer says  ")
    assert seen.report.set_aside[finding].note == "a misprint, as the issuer says"
    assert seen.report.broken == count - 1
    assert seen.report.footings is filing.report.footings  # Nothing is checked again.
    again = open_filing(document)
    assert again.report.set_aside == seen.report.set_aside
    assert again.report.sentence.endswith("1 set aside")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        document.name,
        kept_file(document).name,
    ]


def test_what_is_brought_back_is_broken_again_and_its_note_stays_in_the_history(
    tmp_path: Path,
) -> None:
    document = broken_copy(tmp_path)
    filing = open_filing(document)
    finding = broken(filing)[0]
    back = bring_back(set_aside(filing, finding, "for now"), finding)
    assert not back.report.set_aside
    assert back.report.broken == filing.report.broken
    history = json.loads(kept_file(document).read_text(encoding="utf-8"))["findings"][0]["history"]
    assert [(deed["act"], deed["note"]) for deed in history] == [
        ("set aside", "for now"),
        ("brought back", ""),
    ]


def test_an_edit_elsewhere_leaves_the_notes_and_an_edit_there_drops_them(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    filing = open_filing(document)
    for finding in broken(filing):
        filing = set_aside(filing, finding, "seen")
    notes = len(filing.report.set_aside)
    assert notes >= 2
    text = document.read_text(encoding="utf-8")
    # Lines and tables before it: every position and every id of the document shifts.
    new_table = "| Item | 2004 |\n|---|---|\n| One | 10 |\n| Two | 20 |\n| Total | 30 |\n"
    document.write_text(f"# A letter\n\nOne more page.\n\n{new_table}\n\n{text}", encoding="utf-8")
    again = open_filing(document)
    assert len(again.report.set_aside) == notes
    assert again.report.review_remark == ""
    # The total itself is printed otherwise: it is another finding.
    document.write_text(text.replace("27,334,022", "27,334,021"), encoding="utf-8")
    changed = open_filing(document)
    gone = notes - len(changed.report.set_aside)
    assert gone > 0
    assert changed.report.review_remark.startswith(
        f"The document has changed since its notes were written: {notes - gone} of {notes} notes "
    )
    # Nothing of them is lost: with the old text they fit again.
    document.write_text(text, encoding="utf-8")
    assert len(open_filing(document).report.set_aside) == notes


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "crossfoot reviews", "schema": 1, "document": {}, "findings": []}',
        b'{"format": "crossfoot reviews", "schema": 1, "document": {"name": "", "sha256": ""},'
        b' "findings": [{"identity": "x", "check": "", "verdict": "", "message": "",'
        b' "history": [{"at": "9999-99-99", "act": "set aside", "note": ""}]}]}',
    ],
)
def test_a_damaged_file_is_told_and_put_aside_by_the_next_note(
    tmp_path: Path, content: bytes
) -> None:
    document = broken_copy(tmp_path)
    kept_file(document).write_bytes(content)
    filing = open_filing(document)
    assert filing.report.review_remark == (
        f"{kept_file(document).name} is damaged and its notes are left out; "
        "the next note puts it aside."
    )
    assert kept_file(document).read_bytes() == content
    seen = set_aside(filing, broken(filing)[0], "")
    assert len(seen.report.set_aside) == 1
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == content
    assert aside.name in seen.report.review_remark
    assert len(open_filing(document).report.set_aside) == 1


def test_the_file_of_a_later_version_is_not_touched(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    content = b'{"format": "crossfoot reviews", "schema": 2, "anything": []}'
    kept_file(document).write_bytes(content)
    filing = open_filing(document)
    assert "a later Crossfoot" in filing.report.review_remark
    with pytest.raises(ReviewError, match="a later Crossfoot"):
        set_aside(filing, broken(filing)[0], "")
    assert kept_file(document).read_bytes() == content


def test_a_link_in_the_notes_place_is_not_followed(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    elsewhere = tmp_path / "precious.json"
    elsewhere.write_text("{}", encoding="utf-8")
    kept_file(document).symlink_to(elsewhere)
    filing = open_filing(document)
    set_aside(filing, broken(filing)[0], "")
    assert elsewhere.read_text(encoding="utf-8") == "{}"


def test_in_a_read_only_folder_the_notes_are_kept_in_our_own(
    tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = broken_copy(tmp_path)
    write = files.write_bytes

    def refuse(path: Path, content: bytes) -> None:
        if path.parent == tmp_path:
            raise OSError(errno.EROFS, "Read-only file system")
        write(path, content)

    filing = open_filing(document)
    first, second = broken(filing)[:2]
    with monkeypatch.context() as patch:
        patch.setattr(store, "write_bytes", refuse)
        seen = set_aside(filing, first, "kept here")
    assert str(own_folder / "reviews") in seen.report.review_remark
    assert not kept_file(document).exists()
    assert set(open_filing(document).report.set_aside) == {first}
    # Once the folder can be written to, all notes are beside the file.
    assert set(set_aside(seen, second, "").report.set_aside) == {first, second}
    for path in (own_folder / "reviews").glob("*.json"):
        path.unlink()
    assert set(open_filing(document).report.set_aside) == {first, second}


def test_a_full_disk_is_told_and_the_old_notes_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = broken_copy(tmp_path)
    filing = set_aside(open_filing(document), broken(open_filing(document))[0], "first")
    before = kept_file(document).read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ReviewError, match="No space left on device"):
        set_aside(filing, broken(filing)[1], "second")
    assert kept_file(document).read_bytes() == before
    assert not list(tmp_path.glob(".*.part"))


def test_the_drafts_of_a_killed_program_are_swept_and_no_others(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    stray, young = (tmp_path / f".crossfoot-notes-{digit * 16}.part" for digit in "0a")
    other = tmp_path / ".film.part"
    for path in (stray, young, other):
        path.write_bytes(b"half")
    for path in (stray, other):
        os.utime(path, (time.time() - 2 * files.OLD,) * 2)
    filing = open_filing(document)
    assert stray.exists()  # Opening changes nothing on the disk.
    set_aside(filing, broken(filing)[0], "first")
    assert not stray.exists()
    assert young.exists()
    assert other.exists()


def test_two_windows_do_not_lose_each_others_notes(tmp_path: Path) -> None:
    document = broken_copy(tmp_path)
    one = two = open_filing(document)
    first, second = broken(one)[:2]
    set_aside(one, first, "from one")
    both = set_aside(two, second, "from the other")  # It has not seen the first note yet.
    assert {review.note for review in both.report.set_aside.values()} == {
        "from one",
        "from the other",
    }
    assert open_filing(document).report.set_aside == both.report.set_aside


def _write_some(folder: str, document: str, worker: int) -> None:
    """One of several programs: ten notes, each read, added and written."""
    kept = places.Places(Path(document), Path(folder) / "own", Path(folder) / "lock")
    subject = Subject("footing", "broken", "")
    for number in range(10):
        name = f"{worker}-{number}"
        store.add(kept, ("x", "y"), partial(_with_note, name=name, subject=subject))


def _with_note(record: Record, name: str, subject: Subject) -> Record:
    return record.with_deed(name, subject, Act.SET_ASIDE, "note")


def test_rival_programs_lose_nothing(tmp_path: Path, own_folder: Path) -> None:
    kept = tmp_path / "filing.txt.crossfoot.json"
    context = multiprocessing.get_context("spawn")
    rivals = [
        context.Process(target=_write_some, args=(str(own_folder), str(kept), worker))
        for worker in range(3)
    ]
    for rival in rivals:
        rival.start()
    for rival in rivals:
        rival.join(60)
    assert [rival.exitcode for rival in rivals] == [0, 0, 0]
    found = store.load(places.Places(kept, own_folder / "own", own_folder / "lock"))
    assert len(found.record.entries) == 30


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = broken_copy(tmp_path)
    filing = open_filing(document)
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    lock = places.places_of(str(document), "").lock
    with files.only_one(lock), pytest.raises(ReviewError, match="Another window"):
        set_aside(filing, broken(filing)[0], "")
    assert not kept_file(document).exists()


def test_the_notes_on_the_sample_are_not_put_into_the_programs_folder(own_folder: Path) -> None:
    filing = open_filing(bundled_filing())
    finding = filing.report.findings[0]
    seen = set_aside(filing, finding, "")
    assert seen.report.review_remark == ""
    assert not kept_file(bundled_filing()).exists()
    assert list((own_folder / "reviews").glob("*.crossfoot.json"))
    assert set(open_filing(bundled_filing()).report.set_aside) == {finding}
