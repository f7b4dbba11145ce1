"""Equal header words side by side are one span; the last line never is."""

from tests.ui.sheet_samples import income_statement
from viewer.core.statement import Column, Measure
from viewer.ui.models.header_lines import LineKind, group_starts, header_lines


def columns(*headers: tuple[str, ...], label: int = 0) -> list[Column]:
    return [
        Column(f"c{index}", index, header, period_label=header[label])
        for index, header in enumerate(headers, 1)
    ]


def test_lines_of_an_income_statement() -> None:
    lines = header_lines(income_statement().columns)
    spans = [[(s.first, s.last, s.text) for s in line.spans] for line in lines]
    assert spans == [
        [(0, 3, "Year-over-year Comparison")],
        [(0, 2, "Sept 30, 2004"), (3, 3, "Sept 30, 2003")],
        [(0, 0, "USD"), (1, 1, "JPY"), (2, 2, "% of Total Revenues"), (3, 3, "JPY")],
    ]
    assert [line.kind for line in lines] == [LineKind.GROUP, LineKind.PERIOD, LineKind.DETAIL]
    assert group_starts(lines) == {3}


def test_words_above_part_equal_words_below() -> None:
    lines = header_lines(columns(("2004", "JPY", "a"), ("2003", "JPY", "b")))
    assert [(s.first, s.last) for s in lines[1].spans] == [(0, 0), (1, 1)]


def test_the_last_line_is_never_joined() -> None:
    lines = header_lines(columns(("JPY",), ("JPY",)))
    assert [(s.first, s.last) for s in lines[0].spans] == [(0, 0), (1, 1)]


def test_shorter_headers_stand_at_the_foot() -> None:
    lines = header_lines(columns(("2004", "JPY"), ("%",)))
    assert [(s.first, s.text) for s in lines[0].spans] == [(0, "2004")]
    assert [(s.first, s.text) for s in lines[1].spans] == [(0, "JPY"), (1, "%")]


def test_plain_periods_have_no_dividers() -> None:
    lines = header_lines(columns(("2Q04",), ("2Q03",), ("1Q04",)))
    assert lines[0].kind is LineKind.PERIOD
    assert group_starts(lines) == frozenset()


def test_a_group_over_plain_periods_has_no_dividers_within() -> None:
    lines = header_lines(columns(("Six months", "2025"), ("Six months", "2024"), label=1))
    assert lines[0].spans[0].is_wide
    assert group_starts(lines) == frozenset()


def test_a_lone_period_beside_wide_ones_is_parted() -> None:
    lines = header_lines(columns(("2004", "USD"), ("2004", "JPY"), ("2003", "JPY")))
    assert group_starts(lines) == {2}


def test_a_change_beside_periods_is_a_measure() -> None:
    change = Column("c2", 2, ("YoY % change",), period_label="2Q04", measure=Measure.CHANGE)
    lines = header_lines([*columns(("2Q04",)), change])
    assert [span.kind for span in lines[0].spans] == [LineKind.PERIOD, LineKind.DETAIL]


def test_no_header_at_all() -> None:
    assert header_lines([Column("c1", 1, ())]) == ()
    assert group_starts(()) == frozenset()
