"""CSV, JSON, Parquet and the frame hold the same facts as the statements, to the last digit."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.samples import income_statement, sample_filing
from viewer.core.filing import Filing
from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Cell, Measure, Statement
from viewer.export.registry import export_filing
from viewer.session import facts_frame, open_filing

FILINGS = [
    "iij-release-2q-fy2004/release.txt",
    "buckle-release-2024q3/release.html",
    "jp-6005-miura-2022q2-summary/stripped.html.gz",
    "untruthed-aames-8k-1998-ascii/document.txt",
]
#: A fact: text, value, decimals, scale, dash, unit, measure, start and end of its period.
Fact = tuple[str, Decimal | None, int | None, int, bool, str, str, str | None, str | None]


def facts_of_statements(filing: Filing) -> dict[str, Fact]:
    """The facts as the statements have them, written apart from the exporter."""
    return {
        f"{statement.id}.{row.id}.{column.id}": (
            cell.text, cell.value, cell.decimals, cell.scale, cell.is_dash, cell.unit,
            str(cell.measure), *ends_of(cell.period),
        )
        for statement in filing.statements
        for row in statement.rows
        for column in statement.columns
        if (cell := statement.cells.get((row.id, column.id))) is not None
        and cell.measure is not Measure.WORDS
    }  # fmt: skip


def ends_of(period: Period | None) -> tuple[str | None, str | None]:
    match period:
        case Instant(on=on):
            return None, str(on)
        case Duration(start=start, end=end):
            return str(start), str(end)
        case _:
            return None, None


def from_json(path: Path) -> dict[str, Fact]:
    content = json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)

    def whole(number: Decimal | None) -> Any:
        return None if number is None else int(number)

    found: dict[str, Fact] = {}
    for fact in (*content["facts"], *content["nils"]):
        period = fact["period"] or {}
        found[fact["id"]] = (
            fact["text"], fact["value"], whole(fact["decimals"]), whole(fact["scale"]),
            fact["dash"], fact["unit"], fact["measure"], period.get("start"),
            period.get("end", period.get("instant")),
        )  # fmt: skip
    assert all(not fact["dash"] for fact in content["facts"])
    assert all(fact["dash"] for fact in content["nils"])
    return found


def from_csv(path: Path) -> dict[str, Fact]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    def text(field: str) -> str:
        return field.removeprefix("'")

    def whole(field: str) -> Any:
        return int(field) if field else None

    return {
        row["id"]: (
            text(row["text"]), Decimal(row["value"]) if row["value"] else None,
            whole(row["decimals"]), whole(row["scale"]), row["dash"] == "true",
            text(row["unit"]), row["measure"], row["period_start"] or None,
            row["period_end"] or None,
        )
        for row in rows
    }  # fmt: skip


def from_records(rows: Iterable[Mapping[Any, Any]]) -> dict[str, Fact]:
    def number(value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)

    return {
        row["id"]: (
            row["text"], number(row["value"]), row["decimals"], row["scale"], row["dash"],
            row["unit"], row["measure"], row["period_start"], row["period_end"],
        )
        for row in rows
    }  # fmt: skip


def from_parquet(path: Path) -> dict[str, Fact]:
    import pyarrow.parquet as pq

    return from_records(pq.read_table(path).to_pylist())


def from_frame(filing: Filing) -> dict[str, Fact]:
    frame = facts_frame(filing)
    plain = frame.astype(object).where(frame.notna(), None)
    return from_records(plain.to_dict("records"))


def assert_the_same_everywhere(filing: Filing, folder: Path) -> None:
    wanted = facts_of_statements(filing)
    for suffix in (".json", ".csv", ".parquet"):
        export_filing(filing, folder / f"out{suffix}")
    assert from_json(folder / "out.json") == wanted
    assert from_csv(folder / "out.csv") == wanted
    assert from_parquet(folder / "out.parquet") == wanted
    assert from_frame(filing) == wanted


@pytest.mark.parametrize("name", FILINGS)
def test_the_facts_of_a_filing_are_the_same_everywhere(
    shared: Path, tmp_path: Path, name: str
) -> None:
    filing = open_filing(shared / "filings" / name)
    assert_the_same_everywhere(filing, tmp_path)
    for statement in filing.statements:
        frame = facts_frame(filing, statement.id)
        assert set(frame["statement"]) <= {statement.id}
        for fact in frame.to_dict("records"):
            _, row, column = fact["id"].split(".")
            assert statement.frame.loc[row, column] == fact["value"]


printed = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=12)
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18)


def cells_like(cell: Cell) -> st.SearchStrategy[Cell]:
    """The same figure with other contents: words, dashes, numbers of any length and unit."""
    words = st.builds(lambda text: replace(cell, text=text, value=None, decimals=None), printed)
    dashes = st.builds(
        lambda scale: replace(
            cell, text="-", value=Decimal(0), decimals=-scale, scale=scale, is_dash=True
        ),
        st.sampled_from([0, 3, 6]),
    )
    figures = st.builds(
        lambda value, text, scale, unit, period: replace(
            cell, text=text, value=value.normalize(), decimals=2 - scale, scale=scale, unit=unit,
            period=period,
        ),
        numbers, printed, st.sampled_from([-2, 0, 3]), st.sampled_from(["JPY", "pure", "", "=x"]),
        st.sampled_from([None, cell.period]) if cell.period else st.none(),
    )  # fmt: skip
    return words | dashes | figures


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    plain = income_statement()
    cells = {
        key: draw(cells_like(cell)) for key, cell in plain.cells.items() if draw(st.booleans())
    }
    return replace(plain, cells=cells, derived=(), relations=())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(statements())
def test_whatever_a_statement_holds_is_the_same_everywhere(
    tmp_path: Path, statement: Statement
) -> None:
    assert_the_same_everywhere(sample_filing(statement), tmp_path)


def test_missing_words_dash_and_zero_are_four_things(tmp_path: Path) -> None:
    filing = sample_filing()
    assert_the_same_everywhere(filing, tmp_path)
    facts = from_csv(tmp_path / "out.csv")
    assert "s1.r8.c1" not in facts  # Nothing is printed there.
    assert facts["s1.r6.c5"][1] is None  # Words: "n.m."
    assert facts["s1.r6.c2"][1:5] == (Decimal(0), -3, 3, True)  # A dash.
    assert facts["s1.r6.c3"][1:5] == (Decimal(0), 3, -2, False)  # A printed zero: "0.0" percent.


def test_the_frame_has_types_to_work_with() -> None:
    frame = facts_frame(sample_filing(), "income_statement")
    assert frame["decimals"].dtype == "Int64"
    assert frame["dash"].dtype == bool
    assert all(isinstance(value, Decimal) for value in frame["value"].dropna())
    amounts = frame[(frame["measure"] == "amount") & ~frame["dash"]]
    assert amounts["value"].sum() == sum(amounts["value"], Decimal(0))
    with pytest.raises(KeyError, match="no statement 'nothing'"):
        facts_frame(sample_filing(), "nothing")
