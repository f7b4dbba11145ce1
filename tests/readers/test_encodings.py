"""Bytes to characters, whatever they were written in; and nothing spoiled without a word."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.readers.encodings import decode

JAPANESE = (
    "連結損益計算書\n\t当第２四半期\t前年同期\n"
    "売上高\t１２，３４５\t△６７\n営業利益（損失）\t８９\n"
)
WESTERN = "Société Générale’s “results” – £1,234 and €56\n" + "Sales rose in the quarter.\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_japanese_is_read_whatever_it_is_written_in(encoding: str) -> None:
    assert decode(JAPANESE.encode(encoding)).text == JAPANESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_western_text_is_read_whatever_it_is_written_in(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)).text == WESTERN


def test_a_guess_is_told() -> None:
    assert decode(WESTERN.encode()).remarks == ()
    assert decode(WESTERN.encode("cp1252")).remarks == (
        "The encoding is not declared; read as Windows-1252.",
    )
    assert decode(JAPANESE.encode("cp932")).remarks == (
        "The encoding is not declared; read as Shift_JIS.",
    )


def test_quotation_marks_of_windows_are_no_japanese() -> None:
    text = "“Adjusted EBITDA” means – “net income” – plus “taxes”\n" * 8
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ('<meta charset="Shift_JIS"><p>売上高</p>', "cp932"),
        ('<?xml version="1.0" encoding="EUC-JP"?><p>売上高</p>', "euc_jp"),
        ('<meta http-equiv=x content="text/html; charset=iso-8859-1"><p>“a”</p>', "cp1252"),
    ],
)
def test_the_declaration_is_heeded(page: str, encoding: str) -> None:
    decoded = decode(page.encode(encoding), declared=True)
    assert (decoded.text, decoded.encoding, decoded.remarks) == (page, encoding, ())


def test_a_false_declaration_is_told() -> None:
    page = '<meta charset="utf-8"><p>Société Générale “a” – b</p>'
    decoded = decode(page.encode("cp1252"), declared=True)
    assert decoded.text == page
    assert decoded.remarks == ("The page declares UTF-8 but is not written in it.",)


def test_a_spoiled_byte_is_shown_and_told() -> None:
    data = "é à ü ö\nline two ".encode() + b"\xff" + " ç".encode()
    decoded = decode(data)
    assert decoded.text == "é à ü ö\nline two \ufffd ç"
    assert decoded.remarks[-1] == (
        "Characters that could not be decoded as UTF-8 are shown as \ufffd: 1, "
        "the first in line 2."
    )


def test_the_mark_at_the_start_is_no_character() -> None:
    assert decode(codecs.BOM_UTF8 + b"A\t1").text == "A\t1"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00\ufeff")))
def test_utf_8_comes_back_unchanged(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_decode_to_something(data: bytes, declared: bool) -> None:
    decoded = decode(data, declared=declared)
    assert "\r" not in decoded.text
    decoded.text.encode()
