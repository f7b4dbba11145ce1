"""What labels say about sums: whole words only, headings repeated, signs."""

import pytest

from viewer.structure.totals_labels import repeats, sense_of
from viewer.structure.words import load_words, phrase_pattern


@pytest.mark.parametrize(
    "label", ["Total assets", "Sub-total", "流動資産合計", "小計", "固定資産計"]
)
def test_total_words(label: str) -> None:
    assert sense_of(label).total


@pytest.mark.parametrize("label", ["Totally new services", "企業会計", "Total shareholder return"])
def test_words_that_only_look_like_totals(label: str) -> None:
    assert not sense_of(label).total


@pytest.mark.parametrize(
    ("label", "minus"),
    [
        ("Cost of revenues", True),
        ("Income tax (benefit) expense", True),
        ("Provision for income taxes", True),
        ("Other income (expense), net", False),
        ("Equity in net income (loss) of equity method investees", False),
        ("Systems integration", False),
        ("その他の費用", True),
        ("その他の収益", False),
        ("法人所得税費用", True),
        ("持分法による投資損益", False),
    ],
)
def test_signs_by_labels(label: str, *, minus: bool) -> None:
    assert sense_of(label).minus is minus


@pytest.mark.parametrize(
    ("label", "result"),
    [
        ("Operating income (loss)", True),
        ("Net cash used in investing activities", True),
        ("Cash and cash equivalents, end of period", True),
        ("当期純利益", True),
        ("利益剰余金", False),
        ("Accumulated other comprehensive loss", False),
        ("Increase in accounts payable", False),
        ("棚卸資産の増減額（△は増加）", False),
    ],
)
def test_running_results(label: str, *, result: bool) -> None:
    assert sense_of(label).result is result


@pytest.mark.parametrize(
    ("total", "heading"),
    [
        ("Total current assets", "Current Assets:"),
        ("Total costs and expenses", "Costs and expenses:"),
        ("Net cash used in operating activities", "Cash flows from operating activities"),
        ("流動資産合計", "流動資産"),
        ("営業活動によるキャッシュ・フロー", "営業活動によるキャッシュ・フロー"),
    ],
)  # fmt: skip
def test_a_total_repeats_its_heading(total: str, heading: str) -> None:
    assert repeats(total, heading)


@pytest.mark.parametrize(
    ("total", "heading"),
    [
        ("Total assets", "LIABILITIES AND SHAREHOLDERS' EQUITY"),
        ("Total non-current liabilities", "Current assets:"),
        ("固定資産合計", "流動資産"),
        ("Total", "Current assets"),
        ("Total assets", "Current assets"),
        ("Total current liabilities", "Non-current liabilities"),
    ],
)
def test_a_total_of_another_section_does_not(total: str, heading: str) -> None:
    assert not repeats(total, heading)


def test_phrases_match_whole_words_and_anchors() -> None:
    pattern = phrase_pattern(["ratio", "^less", "end of  period", "計$"])
    assert pattern.search("Gross margin RATIO (%)")
    assert not pattern.search("Systems integration")
    assert pattern.search("Less: allowance")
    assert not pattern.search("Nevertheless")
    assert pattern.search("Cash at end of period")
    assert pattern.search("資産計")
    assert not pattern.search("計画中の資産")
    assert not phrase_pattern([]).search("anything")


def test_word_lists_are_read_once_and_cannot_be_changed() -> None:
    assert load_words("totals") is load_words("totals")
    with pytest.raises(TypeError):
        load_words("totals")["total"] = []  # type: ignore[index]  # That it is read-only is the test.
    with pytest.raises(FileNotFoundError):
        load_words("no such list")
