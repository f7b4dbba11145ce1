"""Statements: look-ups, and the frame that analysts compute with."""

from decimal import Decimal

import pytest

from tests.core.samples import SOURCE, cell, relation, statement
from viewer.core.document import Document
from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.sources import ElementPlace, PagePlace, SheetPlace, Source, TextPlace
from viewer.core.statement import Cell, Column, Measure, Statement, StatementKind

TABLE = statement(
    ["ASSETS:", "Cash", "Loans", "Total"],
    [relation(3, 1, 2, reading="second"), relation(3, 1, 2)],
    {
        (1, 1): cell("12345678901234567.89", 2),
        (1, 2): cell(0, -3),
        (2, 1): cell(None, None),
        (3, 1): cell("0.1", 1),
    },
    columns=2,
)


def test_frame_is_labelled_by_ids_in_printed_order() -> None:
    frame = TABLE.frame
    assert list(frame.index) == ["r0", "r1", "r2", "r3"]
    assert list(frame.columns) == ["c1", "c2"]
    assert (frame.index.name, frame.columns.name) == ("row", "column")


def test_frame_holds_decimals_and_none_never_floats() -> None:
    frame = TABLE.frame
    assert all(str(dtype) == "object" for dtype in frame.dtypes)
    assert frame.loc["r1", "c1"] == Decimal("12345678901234567.89")
    assert isinstance(frame.loc["r3", "c1"], Decimal)
    assert frame.loc["r1", "c2"] == 0, "a printed zero is zero"
    assert frame.loc["r2", "c1"] is None, "words are no number"
    assert frame.loc["r2", "c2"] is None, "blank is not zero"
    assert frame.loc["r0", "c1"] is None


def test_frame_tells_what_its_ids_mean() -> None:
    assert TABLE.frame.attrs["labels"] == {
        "r0": "ASSETS:",
        "r1": "Cash",
        "r2": "Loans",
        "r3": "Total",
    }
    assert TABLE.frame.attrs["titles"] == {"c1": "Column 1", "c2": "Column 2"}


def test_frame_adds_exactly() -> None:
    column = TABLE.frame["c1"].dropna()
    assert column.sum() == Decimal("12345678901234567.99")


@pytest.mark.parametrize(
    ("labels", "columns", "shape"), [([], 0, (0, 0)), ([], 2, (0, 2)), (["a"], 0, (1, 0))]
)
def test_frame_of_an_empty_statement(
    labels: list[str], columns: int, shape: tuple[int, int]
) -> None:
    assert statement(labels, columns=columns).frame.shape == shape


def test_figures_come_row_by_row_and_only_where_something_is_printed() -> None:
    assert [(row.id, column.id) for row, column, _ in TABLE.figures()] == [
        ("r1", "c1"),
        ("r1", "c2"),
        ("r2", "c1"),
        ("r3", "c1"),
    ]


def test_look_ups() -> None:
    assert TABLE.cell("r3", "c1") is TABLE.cells["r3", "c1"]
    assert TABLE.cell("r3", "c2") is None
    assert TABLE.row_by_id["r2"].label == "Loans"
    assert TABLE.column_by_id["c2"].index == 2
    assert str(TABLE.key("r3", "c1")) == "s0.r3.c1"
    readings = [found.reading for found in TABLE.relations_by_total["r3"]]
    assert readings == ["primary", "second"]


@pytest.mark.parametrize(
    ("decimals", "scale", "digits"), [(0, 0, 0), (2, 0, 2), (-3, 3, 0), (-5, 6, 1), (None, 0, 0)]
)
def test_a_cell_knows_its_printed_fraction(decimals: int | None, scale: int, digits: int) -> None:
    figure = Cell("x", Decimal(1), decimals, "JPY", scale, Measure.AMOUNT, SOURCE)
    assert figure.fraction_digits == digits


def test_a_columns_title_says_nothing_twice() -> None:
    assert Column("c1", 1, ("2004", "", "Yen", "2004")).title == "2004 · Yen"


def filing(*statements: Statement) -> Filing:
    document = Document("x.txt", "", "0" * 64, "text/plain", "", ())
    return Filing(document, "", "x.txt", statements)


def test_a_filing_finds_statements_by_id_and_kind() -> None:
    one = filing(TABLE)
    assert one["s0"] is TABLE
    assert one["other"] is TABLE
    assert one[StatementKind.OTHER] is TABLE
    with pytest.raises(KeyError, match="no statement 'balance_sheet'; there are other"):
        one["balance_sheet"]


def test_a_filing_finds_figures_by_address() -> None:
    one = filing(TABLE)
    assert one.cell(CellKey("s0", "r3", "c1")) is TABLE.cells["r3", "c1"]
    assert one.cell(CellKey("s0", "r0", "c1")) is None
    assert one.cell(CellKey("s9", "r3", "c1")) is None


@pytest.mark.parametrize(
    ("place", "span", "words"),
    [
        (TextPlace(5, 9, 374), (5, 9), "line 374"),
        (ElementPlace("#t1", 5, 9, 12), (5, 9), "line 12"),
        (PagePlace(3, (0, 0, 1, 1)), None, "page 3"),
        (SheetPlace("Sheet1", "B7"), None, "Sheet1!B7"),
    ],
)
def test_a_source_says_where(
    place: TextPlace | ElementPlace | PagePlace | SheetPlace,
    span: tuple[int, int] | None,
    words: str,
) -> None:
    source = Source("0" * 64, place, "raw")
    assert source.span == span
    assert source.describe() == words
