"""A Japanese workbook says nothing of its own in English; the document's text stays as it is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.export.readback import Book
from viewer.core.added_columns import OFFERED
from viewer.core.filing import Filing
from viewer.export import building, sheet_words, workbook_plan
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.export.units_japanese import unit_in_japanese
from viewer.export.workbook import write_workbook

#: The same in both languages.
COMMON = {"%", "SHA-256"}
#: Where something is put in: a text of nothing else has no words.
PLACE = re.compile(r"\{\w+\}")


def options_of(filing: Filing) -> list[ExportOptions]:
    """Between them they write every sheet, column and line below."""
    alone = (filing["balance_sheet"].id,)
    return [
        ExportOptions(language=Language.JAPANESE, data_sheet=True, computed=frozenset(OFFERED)),
        ExportOptions(language=Language.JAPANESE, scale=6, statements=alone),
        ExportOptions(language=Language.JAPANESE, profile=ColourProfile.FAST),
    ]


def test_every_word_that_the_sheets_say_is_known_in_japanese(
    release_filing: Filing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown: set[str] = set()
    in_japanese = sheet_words.speaker(Language.JAPANESE)

    def listening(_: Language) -> Callable[[str], str]:
        def say(text: str) -> str:
            said = in_japanese(text)
            if said == text and PLACE.sub("", text):
                unknown.add(text)
            return said

        return say

    monkeypatch.setattr(building, "speaker", listening)
    monkeypatch.setattr(workbook_plan, "speaker", listening)
    for options in options_of(release_filing):
        write_workbook(release_filing, tmp_path / "out.xlsx", options)
    assert unknown <= COMMON


def test_the_sheets_that_check_say_their_verdicts_in_japanese(
    release_filing: Filing, tmp_path: Path
) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx", options_of(release_filing)[0])
    book = Book.of(tmp_path / "out.xlsx")
    assert book.result("検算", "A2") == "143件すべて成立"
    verdicts = {row[14].value for row in book.results["派生値"].iter_rows(min_row=6)}
    assert verdicts == {"再現", "端数の範囲内", "合計に合わせた端数"}
    units = {row[6].value for row in book.results["派生値"].iter_rows(min_row=6)}
    assert "千米ドル" in units
    labels = {row[2].value for row in book.results["派生値"].iter_rows(min_row=6)}
    assert "Operating Income (Loss)" in labels


def test_findings_and_notes_are_told_in_japanese(release_filing: Filing, tmp_path: Path) -> None:
    """Only names, figures and quotations stay in the document's letters."""
    write_workbook(release_filing, tmp_path / "out.xlsx", options_of(release_filing)[0])
    book = Book.of(tmp_path / "out.xlsx")
    told = [str(row[1].value) for row in book.results["注記"].iter_rows() if row[1].value]
    findings = [text for text in told if "原文" in text]
    assert len(findings) == 28
    assert any(
        "Dial-up access services" in text and "原文6,714、計算6,714." in text for text in findings
    )
    assert any("科目名は同じだが数値が異なる" in text for text in told)
    english = ("rounds to", "printed", "rounding allows", "the parts give", "kept.")
    for sheet in book.results:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                assert not any(words in str(value) for words in english), value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("JPY thousand", "千円"), ("USD million", "百万米ドル"), ("JPY/share", "円/株"),
        ("shares million", "百万株"), ("SEK million", "百万 SEK"), ("SEK", "SEK"),
        ("million", "百万"), ("members", None), ("%", None), ("", None),
    ],
)  # fmt: skip
def test_units_in_japanese(words: str, said: str | None) -> None:
    assert unit_in_japanese(words) == said
