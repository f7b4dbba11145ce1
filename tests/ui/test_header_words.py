"""Words over a column are broken where a reader of their language would break them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from viewer.ui.delegates.header_words import MOST_LINES, narrowest, units_of, wrapped
from viewer.ui.delegates.metrics import TextMeasure


class Monospaced(TextMeasure):
    """Every character is one wide."""

    def __init__(self) -> None:
        """Without a font."""

    @override
    def text(self, text: str) -> float:
        return float(len(text))


FITS = Monospaced()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Year-over-year Comparison", ["Year-over-year", "Comparison"]),
        ("その他の包括利益を通じて公正価値で測定する金融資産",
         ["その他の包括利益を通じて", "公正価値で測定する金融資産"]),
        ("在外営業活動体の換算差額", ["在外営業活動", "体の換算差額"]),
        ("前連結会計年度 (2022年3月31日)", ["前連結会計年度", "(2022年3月31日)"]),
        ("資本剰余金", ["資本剰余金"]),
    ],
)  # fmt: skip
def test_two_lines_are_as_narrow_as_can_be(text: str, lines: list[str]) -> None:
    width = narrowest(text, FITS, 1000)
    assert wrapped(text, width, FITS) == lines


@given(st.text(alphabet="aB1 その他ー、。（）(資本金", max_size=40), st.integers(1, 40))
def test_nothing_is_lost_and_no_line_begins_with_what_must_not(text: str, width: int) -> None:
    lines = wrapped(text, width, FITS)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert len(lines) <= MOST_LINES
    assert "".join(units_of(text)) == " ".join(text.split())
    begun = [word[0] for word in text.split()]  # A document may begin a word so itself.
    assert all(line[0] not in "ー、。）" or line[0] in begun for line in lines if line)


def test_what_is_longer_still_takes_three_lines() -> None:
    text = "持分法適用会社におけるその他の包括利益に対する持分"
    width = narrowest(text, FITS, 8)
    assert width == 9
    assert [len(line) for line in wrapped(text, width, FITS)] == [9, 9, 7]
