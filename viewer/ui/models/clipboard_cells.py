"""What is copied with everything that is known of it, for programs that ask for our own format."""

import json
from typing import Any

from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Cell
from viewer.ui.models.copied_table import CopiedTable

MIME = "application/x-crossfoot-cells+json"
FORMAT = "crossfoot cells"
SCHEMA = 1


def cells_json(table: CopiedTable) -> bytes:
    """The table as JSON: exact values in whole units, with unit, precision and period."""
    content = {
        "format": FORMAT,
        "schema": SCHEMA,
        "statement": table.statement.id,
        "title": table.statement.title,
        "columns": [
            {"id": table.headers[place].id, "header": list(table.headers[place].header)}
            for place in table.columns
            if place
        ],
        "rows": [
            {
                "id": row.id,
                "label": row.label,
                "cells": [
                    _plain(place.cell, is_computed=place.is_computed)
                    for place, column in zip(line, table.columns, strict=True)
                    if column
                ],
            }
            for (row, _), line in zip(table.rows, table.lines(), strict=True)
        ],
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")


def _plain(cell: Cell | None, *, is_computed: bool) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {
        "text": cell.text,
        "value": None if cell.value is None else f"{cell.value:f}",
        "decimals": cell.decimals,
        "unit": cell.unit,
        "measure": str(cell.measure),
        "period": _plain_period(cell.period),
        "computed": is_computed,
    }


def _plain_period(period: Period | None) -> dict[str, str] | None:
    if isinstance(period, Duration):
        return {"start": period.start.isoformat(), "end": period.end.isoformat()}
    if isinstance(period, Instant):
        return {"instant": period.on.isoformat()}
    return None
