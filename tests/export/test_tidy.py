"""CSV, JSON and Parquet hold the same facts, exactly."""

import builtins
import csv
import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.export.samples import sample_filing
from tests.statement_maker import edited, statement
from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.export.exact_json import json_lines
from viewer.export.registry import export_filing
from viewer.export.tidy import filing_to_json


def read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"), parse_float=Decimal)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("tidy")
    paths = {suffix: folder / f"out.{suffix}" for suffix in ("json", "csv", "parquet")}
    for path in paths.values():
        export_filing(sample_filing(), path)
    return paths


def test_a_fact_is_as_the_contract_says(exported: dict[str, Path]) -> None:
    facts = read_json(exported["json"])["facts"]
    (fact,) = (fact for fact in facts if fact["text"] == "44.5")
    source = fact.pop("source")
    assert fact == {
        "id": "s1.r2.c3", "statement": "s1", "table": 0, "row_index": 2, "column_index": 3,
        "label": "Products", "section": [], "text": "44.5", "value": Decimal("0.445"),
        "decimals": 3, "scale": -2, "dash": False, "unit": "pure", "measure": "share",
        "period_label": "%",
        "period": {"start": "2004-07-01", "end": "2004-09-30"},
    }  # fmt: skip
    assert source["place"].startswith("line ")
    assert source["raw"] == "44.5"


def test_words_and_dashes_and_blanks(exported: dict[str, Path]) -> None:
    content = read_json(exported["json"])
    facts = {fact["id"]: fact for fact in content["facts"]}
    nils = {fact["id"]: fact for fact in content["nils"]}
    assert facts["s1.r6.c5"]["value"] is None
    assert nils["s1.r6.c2"]["value"] == 0
    assert not facts.keys() & nils.keys()
    assert facts["s1.r5.c2"]["value"] == -600_000
    assert "s1.r8.c1" not in facts


def test_calculations_name_rows_signs_and_verdicts(exported: dict[str, Path]) -> None:
    calculations = read_json(exported["json"])["calculations"]
    assert len(calculations) == 5
    assert calculations[0] == {
        "statement": "s1", "table": 0, "parent_label": "Total revenues",
        "child_label": "Products", "parent": 4, "child": 2, "parent_row_index": 4,
        "child_row_index": 2, "weight": 1, "kind": "inferred",
        "verdicts": {"1": "exact", "2": "exact", "3": "exact", "4": "exact"},
    }  # fmt: skip


def test_numbers_in_json_are_exact(tmp_path: Path) -> None:
    table = statement("\tJPY\nA\t0.1\nB\t1,234,567,890,123,456,789.25\nC\t0.30000000000000004")
    export_filing(sample_filing(table), tmp_path / "out.json")
    values = [fact["value"] for fact in read_json(tmp_path / "out.json")["facts"]]
    assert values == [
        Decimal("0.1"), Decimal("1234567890123456789.25"), Decimal("0.30000000000000004")
    ]  # fmt: skip


def test_json_text_is_one_element_a_line() -> None:
    text = "".join(json_lines({"a": [1, {"b": Decimal("0.10")}], "c": "é\ud800", "d": []}))
    assert text == '{\n"a": [\n1,\n{"b": 0.10}\n],\n"c": "é\ufffd\ufffd\ufffd",\n"d": []\n}\n'


def test_csv_has_one_row_per_figure(exported: dict[str, Path]) -> None:
    raw = exported["csv"].read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    content = read_json(exported["json"])
    records = {record["id"] for record in (*content["facts"], *content["nils"])}
    assert {row["id"] for row in rows} == records
    assert len(rows) == len(records)
    by_id = {row["id"]: row for row in rows}
    assert by_id["s1.r5.c2"]["value"] == "-600000"
    assert by_id["s1.r5.c2"]["text"] == "(600)"
    assert by_id["s1.r2.c3"]["value"] == "0.445"
    assert by_id["s1.r6.c2"]["text"] == "'-"
    assert by_id["s1.r6.c5"]["value"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_text_is_never_a_formula(tmp_path: Path, start: str) -> None:
    table = statement("\tJPY\nA\t(5)")
    label = f'{start}1+1,"x"\n'
    hostile = replace(table, rows=(replace(table.rows[0], label=label),))
    export_filing(sample_filing(hostile), tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_bytes().decode("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(keepends=True))
    assert row["label"] == f"'{label}"
    assert row["value"] == "-5"


def test_parquet_holds_exact_decimals(exported: dict[str, Path]) -> None:
    import pyarrow.parquet as pq

    rows = pq.read_table(exported["parquet"]).to_pylist()
    values = {row["id"]: row["value"] for row in rows}
    assert values["s1.r2.c3"] == Decimal("0.445")
    assert values["s1.r5.c2"] == Decimal(-600_000)
    assert values["s1.r6.c5"] is None
    assert {row["period_end"] for row in rows} == {"2004-09-30", "2003-09-30"}


def test_parquet_of_giant_numbers_is_text(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    digits = "9" * 39
    table = edited(statement("\tJPY\nA\t1\nB\t2"), "r1", "c1", digits)
    table = edited(table, "r2", "c1", f"0.{digits}")
    export_filing(sample_filing(table), tmp_path / "out.parquet")
    values = [row["value"] for row in pq.read_table(tmp_path / "out.parquet").to_pylist()]
    assert values == [digits, f"0.{digits}"]


def test_without_pyarrow_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def no_pyarrow(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", no_pyarrow)
    with pytest.raises(ExportError, match=r'pip install "crossfoot\[parquet\]"'):
        export_filing(sample_filing(), tmp_path / "out.parquet")
    assert not list(tmp_path.iterdir())


def test_heavy_libraries_load_only_when_needed() -> None:
    code = (
        "import sys, viewer.export.registry\n"
        "print({'openpyxl', 'pyarrow', 'pandas', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code.
    assert done.stdout.strip() == "set()"


def test_the_release_is_whole_in_json(release_filing: Filing) -> None:
    content = filing_to_json(release_filing)
    facts, nils, calculations = content["facts"], content["nils"], content["calculations"]
    assert isinstance(facts, list)
    assert isinstance(nils, list)
    assert isinstance(calculations, list)
    assert (len(facts), len(nils)) == (823, 16)
    pairs = {(c["table"], c["parent"]) for c in calculations if isinstance(c, dict)}
    assert len(pairs) == 28
    json.dumps(content)  # Every number of this filing is one that Python's own writer prints.
