"""Texts that can be said in another language: English everywhere, and what they were made of."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.said import Said, listed, said

JAPANESE = {
    "its {parts} parts give {given}; {limit}": "{limit}。{parts}項目の合計は{given}",
    "rounding allows ± {bound}": "端数の許容差 ± {bound}",
    "{place}: {told}.": "{place}：{told}。",
}


def japanese(pattern: str) -> str:
    return JAPANESE.get(pattern, pattern)


def sentence() -> Said:
    limit = said("rounding allows ± {bound}", bound="4.5")
    told = said("its {parts} parts give {given}; {limit}", parts=8, given="10,530", limit=limit)
    return said("{place}: {told}.", place="Total {net} revenues", told=told)


def test_it_is_its_english_text_in_every_way() -> None:
    text = "Total {net} revenues: its 8 parts give 10,530; rounding allows ± 4.5."
    assert sentence() == text
    assert hash(sentence()) == hash(text)
    assert {text: 1}[sentence()] == 1


def test_each_part_of_ours_is_said_in_the_other_language_and_the_documents_words_are_not() -> None:
    said_so = sentence().translated(japanese)
    assert said_so == "Total {net} revenues：端数の許容差 ± 4.5。8項目の合計は10,530。"


def test_what_has_no_translation_stays_english_among_what_has() -> None:
    first = said("no such pattern {number}", number=2)
    assert listed([first, "Cash {1}"], " / ").translated(japanese)  # type: ignore[attr-defined]  # Said.
    assert listed([first, "Cash {1}"], " / ") == "no such pattern 2 / Cash {1}"


def test_it_goes_through_pickle_with_its_parts() -> None:
    back = pickle.loads(pickle.dumps(sentence()))  # noqa: S301 - our own bytes.
    assert back == sentence()
    assert back.translated(japanese) == sentence().translated(japanese)


@given(st.text(), st.text())
def test_whatever_a_document_holds_stands_in_it_unchanged(label: str, other: str) -> None:
    text = said("{first} and {second}", first=label, second=said("“{other}”", other=other))
    assert text == f"{label} and “{other}”"
    assert text.translated(str) == text
