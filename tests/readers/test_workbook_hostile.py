"""Workbooks made to do harm, and those that are not ours, end in one clear sentence."""

import hashlib
import io
import json
import random
import re
import struct
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.errors import ReadError
from viewer.core.kept_records import ABOUT, NAMESPACE, PART, SHEETS, STATEMENT, KeptStatement
from viewer.core.plain_columns import DamagedRecordError
from viewer.core.plain_records import Packing, Unpacking
from viewer.readers.registry import read_file
from viewer.session import bundled_filing, export, open_filing

FAST = 6.0
"""Seconds; each takes well below one, but the machine may be busy."""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The parts of an honest workbook."""
    path = tmp_path_factory.mktemp("good") / "out.xlsx"
    export(open_filing(bundled_filing()), path)
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def refusal(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "f.xlsx"
    path.write_bytes(data)
    begun = time.perf_counter()
    with pytest.raises(ReadError) as raised:
        read_file(path)
    assert time.perf_counter() - begun < FAST
    assert raised.value.todo.endswith(".")
    assert "\n" not in str(raised.value)
    return raised.value.what


def test_other_packages_are_named(tmp_path: Path, good: dict[str, bytes]) -> None:
    from openpyxl import Workbook

    Workbook().save(tmp_path / "theirs.xlsx")
    theirs = (tmp_path / "theirs.xlsx").read_bytes()
    assert refusal(tmp_path, theirs).startswith(
        "f.xlsx is an Excel workbook that Crossfoot did not export"
    )
    assert "macros are not read" in refusal(
        tmp_path, packed({**good, "xl/vbaProject.bin": b"\xd0\xcf"})
    )
    document = packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert refusal(tmp_path, document) == "f.xlsx is an Office file, which is not read yet"
    archive = packed({"a.txt": b"A\t1\n"})
    assert refusal(tmp_path, archive) == "f.xlsx is a zip archive, which is not read yet"
    locked = b"\xd0\xcf\x11\xe0" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    assert refusal(tmp_path, locked) == "f.xlsx is locked with a password"
    assert refusal(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(500)).startswith(
        "f.xlsx is an old Office file"
    )
    assert refusal(tmp_path, b"PK\x03\x04rest") == "f.xlsx is damaged"


def test_bombs_are_refused_before_they_unfold(tmp_path: Path, good: dict[str, bytes]) -> None:
    ratio = packed({**good, "xl/worksheets/sheet9.xml": b" " * 200_000_000})
    assert "would unfold to more" in refusal(tmp_path, ratio)
    many = packed({f"p{number}": b"" for number in range(10_001)})
    assert "would unfold to more" in refusal(tmp_path, many)
    lying = bytearray(packed(good))
    place = lying.rindex(b"PK\x01\x02")
    while place > 0:  # Every entry of the directory claims 700 MB.
        struct.pack_into("<I", lying, place + 24, 700_000_000)
        place = lying.rfind(b"PK\x01\x02", 0, place)
    assert "would unfold to more" in refusal(tmp_path, bytes(lying))
    encrypted = bytearray(packed(good))
    flags = encrypted.index(b"PK\x01\x02") + 8
    encrypted[flags] |= 1
    assert refusal(tmp_path, bytes(encrypted)) == "f.xlsx is locked with a password"


def test_a_cut_package_is_damaged(tmp_path: Path, good: dict[str, bytes]) -> None:
    whole = packed(good)
    assert refusal(tmp_path, whole[: len(whole) // 2]) == "f.xlsx is damaged"
    sheet = good["xl/worksheets/sheet1.xml"]
    assert (
        refusal(tmp_path, packed({**good, "xl/worksheets/sheet1.xml": sheet[:-300]}))
        == "f.xlsx is damaged"
    )


@pytest.mark.parametrize(
    "words", ["NaN", "-Infinity", "sNaN7", "1E+999999999", "9e999999999999999999"]
)
def test_what_no_cell_can_hold_is_no_number(
    tmp_path: Path, good: dict[str, bytes], words: str
) -> None:
    name = "xl/worksheets/sheet3.xml"
    changed, typed = re.subn(
        rb'(<c r="B[0-9]+" s="[0-9]+"><v>)[^<]+', rb"\g<1>" + words.encode("ascii"), good[name]
    )
    assert typed
    assert refusal(tmp_path, packed({**good, name: changed})) == "f.xlsx is damaged"


@pytest.mark.parametrize("part", [PART, "xl/workbook.xml", "xl/worksheets/sheet3.xml"])
@pytest.mark.parametrize(
    "attack",
    [
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
    ],
)
def test_entities_are_refused(
    tmp_path: Path, good: dict[str, bytes], part: str, attack: bytes
) -> None:
    start = good[part].index(b"?>") + 2 if good[part].startswith(b"<?xml") else 0
    parts = {**good, part: good[part][:start] + attack + good[part][start:]}
    assert "refers to other files" in refusal(tmp_path, packed(parts))
    wide = {**good, part: good[part].decode("utf-8").encode("utf-16")}
    assert "no plain UTF-8" in refusal(tmp_path, packed(wide))


def test_cells_in_the_last_row_and_column_cost_nothing(
    tmp_path: Path, good: dict[str, bytes]
) -> None:
    name = "xl/worksheets/sheet3.xml"
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    parts = {**good, name: good[name].replace(b"</sheetData>", far)}
    (tmp_path / "f.xlsx").write_bytes(packed(parts))
    begun = time.perf_counter()
    reopened = open_filing(tmp_path / "f.xlsx")
    assert time.perf_counter() - begun < FAST
    assert (
        "XFD1048576 of the workbook holds 1 where the export wrote nothing"
        in (reopened.remarks[0])
    )


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="A0"><v>1</v></c>',
        b'<c r="ZZZ1"><v>1</v></c>',
        b'<c r="A9999999"><v>1</v></c>',
        b'<c r="1A"><v>1</v></c>',
        b'<c r="Z1" t="s"><v>99999</v></c>',
        b'<c r="Z1"><v>one</v></c>',
        b'<c r="Z1"><v>nan</v></c>',
        b'<c r="Z1"><v>1e999</v></c>',
    ],
)
def test_cells_that_cannot_be_are_damage(
    tmp_path: Path, good: dict[str, bytes], cell: bytes
) -> None:
    name = "xl/worksheets/sheet3.xml"
    row = b"<row>" + cell + b"</row></sheetData>"
    parts = {**good, name: good[name].replace(b"</sheetData>", row)}
    assert refusal(tmp_path, packed(parts)) == "f.xlsx is damaged"


def with_record(good: dict[str, bytes], members: list[tuple[str, str]]) -> bytes:
    """The workbook with another record, whose check is right."""
    digest = hashlib.sha256("".join(text for _, text in members).encode()).hexdigest()
    body = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in members)
    whole = f'<filing xmlns="{NAMESPACE}" format="1">{body}<sha256>{digest}</sha256></filing>'
    return packed({**good, PART: whole.encode("utf-8", "surrogatepass")})


def members_of(good: dict[str, bytes]) -> list[tuple[str, str]]:
    from lxml import etree

    root = etree.fromstring(good[PART])
    return [(str(child.tag).rpartition("}")[2], child.text or "") for child in root][:-1]


def test_a_record_written_by_others_is_held_against_itself(
    tmp_path: Path, good: dict[str, bytes]
) -> None:
    honest = members_of(good)
    path = tmp_path / "f.xlsx"
    path.write_bytes(with_record(good, honest))
    assert len(open_filing(path).statements) == sum(name == STATEMENT for name, _ in honest)
    about, sheets = honest[0], honest[-1]
    for members in (
        [],
        [about],
        [about, sheets],
        [about, honest[1], honest[1], sheets],
        [sheets, honest[1], about],
        [(ABOUT, "{}"), honest[1], sheets],
        [(ABOUT, "[" * 100_000), honest[1], sheets],
        [about, (STATEMENT, '{"fields":{},"texts":[],"value":[1e999]}'), sheets],
        [about, honest[1], (SHEETS, "NaN")],
    ):
        assert "record of the filing in f.xlsx is damaged" in refusal(
            tmp_path, with_record(good, members)
        )


def test_a_later_format_asks_for_an_update(tmp_path: Path, good: dict[str, bytes]) -> None:
    later = good[PART].replace(b'format="1"', b'format="2"')
    assert "later version of Crossfoot" in refusal(tmp_path, packed({**good, PART: later}))


def mutated(value: Any, chance: random.Random) -> Any:
    """Plain data with one place changed to something else."""
    odd: list[Any] = [
        None, -1, 0, 1, 7, 2**41, "", "x", "NaN", "1E+99", "9" * 200, [], [0], [None], True, {},
    ]  # fmt: skip
    if not isinstance(value, list | dict) or not value or chance.random() < 0.1:
        return chance.choice(odd)
    if isinstance(value, dict):
        key = chance.choice(list(value))
        return {**value, key: mutated(value[key], chance)}
    place = chance.randrange(len(value))
    return [*value[:place], mutated(value[place], chance), *value[place + 1 :]]


@pytest.mark.parametrize("seed", range(150))
def test_changed_records_are_refused_or_can_be_worked_with(
    tmp_path: Path, good: dict[str, bytes], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test wants the same numbers every time.
    members = members_of(good)
    place = chance.randrange(len(members))
    name, text = members[place]
    whole = json.loads(text)
    for _ in range(chance.randint(1, 3)):
        whole = mutated(whole, chance)
    members[place] = name, json.dumps(whole)
    path = tmp_path / "f.xlsx"
    path.write_bytes(with_record(good, members))
    begun = time.perf_counter()
    with suppress(ReadError):  # Damage, or a filing that can be worked with: nothing else.
        export(open_filing(path), tmp_path / "again.xlsx")
    assert time.perf_counter() - begun < 2 * FAST


def test_few_bytes_do_not_ask_for_endless_records() -> None:
    packing = Packing()
    statement = open_filing(bundled_filing()).statements[0]
    value: Any = packing.pack(KeptStatement(statement), KeptStatement)
    text = json.dumps(value)
    assert "[1]" in text
    for length in (10**9, 10**12):
        hostile = json.loads(text.replace(f"[[{len(statement.cells)}]", f"[[{length}]"))
        assert hostile != value
        with pytest.raises(DamagedRecordError):
            Unpacking(packing.fields, packing.texts).unpack(hostile, KeptStatement)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_any_plain_data_is_a_record_or_damage(data: Any) -> None:
    with pytest.raises(DamagedRecordError):
        Unpacking({"KeptStatement": ["statement"]}, ["a", "b"]).unpack(data, KeptStatement)
