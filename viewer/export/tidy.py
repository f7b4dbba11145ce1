"""Tidy files of a filing's figures: JSON, CSV and Parquet, all with the same facts."""

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.export.atomic import replacing
from viewer.export.contract import filing_to_json
from viewer.export.exact_json import json_lines
from viewer.export.facts import Json, facts_of
from viewer.export.options import ExportOptions, IsCancelled, Progress, stop_if
from viewer.export.safe_text import protected, without_surrogates

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["facts_frame", "filing_to_json", "write_csv", "write_json", "write_parquet"]

COLUMNS = (
    "id", "statement", "table", "row_index", "column_index", "section", "label", "text", "value",
    "decimals", "scale", "dash", "unit", "period_start", "period_end", "period_label", "measure",
    "source",
)  # fmt: skip
_WHOLE = frozenset({"table", "row_index", "column_index", "decimals", "scale"})
#: So many facts are written between two questions whether to stop.
CHUNK = 1000
#: Digits of Arrow's decimal128 and decimal256.
MAX_SHORT_DIGITS, MAX_DECIMAL_DIGITS = 38, 76


def write_json(
    filing: Filing,
    target: Path,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Write the JSON contract, UTF-8; every number exactly.

    Raises:
        ExportError: the file cannot be written; whatever stood there is untouched.
        Cancelled: the user stopped it; likewise.
    """
    content = filing_to_json(filing, options)
    with replacing(target) as file:
        for number, line in enumerate(json_lines(content)):
            if number % CHUNK == 0:
                stop_if(cancelled)
            file.write(line.encode("utf-8"))
        stop_if(cancelled)
    _tell_done(report)


def write_csv(
    filing: Filing,
    target: Path,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Write one row per figure, RFC 4180, UTF-8 with a byte order mark so that Excel reads it.

    Text that a spreadsheet program would take for a formula, or that begins with an apostrophe,
    gets a leading apostrophe; numbers never do. Values are in whole units, written exactly; a
    field without a value is empty. A printed dash has the value 0, and `dash` is true.

    Raises:
        ExportError: the file cannot be written; whatever stood there is untouched.
        Cancelled: the user stopped it; likewise.
    """
    with replacing(target) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for number, record in enumerate(records(filing, options)):
            if number % CHUNK == 0:
                stop_if(cancelled)
            writer.writerow([_csv_field(record[column]) for column in COLUMNS])
        stop_if(cancelled)
        text.detach()
    _tell_done(report)


def write_parquet(
    filing: Filing,
    target: Path,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Write one row per figure as Parquet; `value` is an exact decimal, or text where none fits.

    Raises:
        ExportError: pyarrow is not installed, or the file cannot be written; whatever stood
            there is untouched.
        Cancelled: the user stopped it; likewise.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ExportError(
            said("Parquet needs the package pyarrow, which is not installed"),
            said('Install it with: pip install "crossfoot[parquet]"'),
        ) from error
    rows = list(records(filing, options))
    stop_if(cancelled)
    values = [row["value"] for row in rows]
    arrays = [
        _value_array(pa, values)
        if column == "value"
        else pa.array([row[column] for row in rows], _arrow_type(pa, column))
        for column in COLUMNS
    ]
    table = pa.table(dict(zip(COLUMNS, arrays, strict=True)))
    with replacing(target) as file:
        stop_if(cancelled)
        pq.write_table(table, file)
    _tell_done(report)


def facts_frame(filing: Filing, options: ExportOptions | None = None) -> "pd.DataFrame":
    """The facts as a pandas DataFrame: a row a figure, the columns of the files.

    `value` holds Decimals in whole units, None where no number is printed; `decimals` and the
    indexes are whole numbers that can be missing, `dash` is true or false, the others are text.
    """
    import pandas as pd

    rows = list(records(filing, options))
    columns = {
        column: pd.Series([row[column] for row in rows], dtype=_pandas_type(column))
        for column in COLUMNS
    }
    return pd.DataFrame(columns)


def _pandas_type(column: str) -> str:
    if column == "dash":
        return "bool"
    return "Int64" if column in _WHOLE else "object"


def records(
    filing: Filing, options: ExportOptions | None = None
) -> Iterator[dict[str, Decimal | int | str | None]]:
    """The facts flattened: sections joined, period in two columns, the place in words."""
    cells = {
        str(statement.key(row.id, column.id)): cell.value
        for statement in filing.statements
        for row, column, cell in statement.figures()
    }
    for fact in facts_of(filing, options or ExportOptions()):
        period, source = _object(fact["period"]), _object(fact["source"])
        start, end = period.get("start"), period.get("end", period.get("instant"))
        section = fact["section"]
        flat = {
            "section": " › ".join(map(str, section)) if isinstance(section, list) else "",
            "value": cells[str(fact["id"])],
            "period_start": start,
            "period_end": end,
            "source": source.get("place"),
        }
        yield {column: _plain(flat.get(column, fact.get(column))) for column in COLUMNS}


def _object(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}


def _plain(value: Json) -> Decimal | int | str | None:
    if isinstance(value, str):
        return without_surrogates(value)
    return value if isinstance(value, int | Decimal) else None


def _csv_field(value: Decimal | int | str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return protected(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _arrow_type(pa: Any, column: str) -> Any:
    if column == "dash":
        return pa.bool_()
    return pa.int64() if column in _WHOLE else pa.string()


def _value_array(pa: Any, values: list[Any]) -> Any:
    """The values as exact decimals of one scale; as text if they need more digits than Arrow has.

    The type is ours to choose: left to itself Arrow rounds what does not fit, and says nothing.
    """
    numbers = [value for value in values if value is not None]
    exponents = [int(number.as_tuple().exponent) for number in numbers]
    fraction = max((-exponent for exponent in exponents), default=0)
    fraction = max(fraction, 0)
    whole = max((number.adjusted() + 1 for number in numbers), default=1)
    digits = max(whole, 1) + fraction
    if digits > MAX_DECIMAL_DIGITS:
        return pa.array([None if value is None else f"{value:f}" for value in values], pa.string())
    make = pa.decimal128 if digits <= MAX_SHORT_DIGITS else pa.decimal256
    return pa.array(values, make(digits, fraction))


def _tell_done(report: Progress | None) -> None:
    if report is not None:
        report("Done", 1.0)
