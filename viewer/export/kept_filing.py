"""The record of a filing that its workbook keeps, so that it opens again as the same filing."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar
from xml.sax.saxutils import escape

import viewer
from viewer.core.filing import Filing
from viewer.core.identities import identities
from viewer.core.kept_records import (
    ABOUT,
    CHECK,
    FORMAT,
    NAMESPACE,
    SHEETS,
    STATEMENT,
    KeptFiling,
    KeptSheet,
    KeptSheets,
    KeptStatement,
    SealedRow,
)
from viewer.core.plain_records import Packing
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.export.layout import SheetLayout
from viewer.export.sheet_rows import SheetRows

R = TypeVar("R")


def record_of(
    filing: Filing, layouts: Mapping[str, SheetLayout], sheets: Mapping[str, SheetRows]
) -> Iterator[str]:
    """The custom XML part, piece by piece: the filing, its statements, the sheets as they are.

    Args:
        filing: what is exported.
        layouts: statement id -> its sheet.
        sheets: name of each sheet -> its cells, written.
    """
    digest = hashlib.sha256()
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<filing xmlns="{NAMESPACE}" format="{FORMAT}">'
    for name, text in _members(filing, layouts, sheets):
        digest.update(text.encode("ascii"))
        yield f"\n<{name}>{escape(text)}</{name}>"
    yield f"\n<{CHECK}>{digest.hexdigest()}</{CHECK}>\n</filing>\n"


def _members(
    filing: Filing, layouts: Mapping[str, SheetLayout], sheets: Mapping[str, SheetRows]
) -> Iterator[tuple[str, str]]:
    """Name and text of each element."""
    statements = [layout.statement for layout in layouts.values()]
    yield ABOUT, _packed(_about(filing, statements), KeptFiling)
    for statement in statements:
        yield STATEMENT, _packed(KeptStatement(_on_its_own(statement, layouts)), KeptStatement)
    by_sheet = {layout.sheet: layout for layout in layouts.values()}
    kept = tuple(_sheet(name, rows, by_sheet.get(name)) for name, rows in sheets.items())
    yield SHEETS, _packed(KeptSheets(kept), KeptSheets)


def _packed(record: R, kind: type[R]) -> str:
    packing = Packing()
    value = packing.pack(record, kind)
    whole = {"fields": packing.fields, "texts": packing.texts, "value": value}
    return json.dumps(whole, separators=(",", ":"))


def _about(filing: Filing, statements: Sequence[Statement]) -> KeptFiling:
    document = filing.document
    kept = {statement.id for statement in statements}
    reviews = filing.report.set_aside
    names = identities(filing) if reviews else {}
    return KeptFiling(
        program=viewer.__version__,
        exported=date.today(),
        name=document.name,
        file_hash=document.file_hash,
        media_type=document.media_type,
        text=document.text,
        entity=filing.entity,
        title=filing.title,
        rounding=filing.rounding,
        reading=document.remarks,
        remarks=filing.remarks,
        rates=filing.rates,
        ties=tuple(tie for tie in filing.ties if _all_in(tie.cells, kept)),
        set_aside=tuple((names[finding], review) for finding, review in reviews.items()),
        left_out=len(filing.statements) - len(statements),
    )


def _on_its_own(statement: Statement, layouts: Mapping[str, SheetLayout]) -> Statement:
    """A statement without what leads to statements that are not exported."""
    derived = tuple(one for one in statement.derived if _all_in(one.operands, layouts))
    repeats = statement.repeats if statement.repeats in layouts else ""
    if len(derived) == len(statement.derived) and repeats == statement.repeats:
        return statement
    return replace(statement, derived=derived, repeats=repeats)


def _all_in(cells: Sequence[CellKey], statements: Any) -> bool:
    return all(key.statement in statements for key in cells)


def _sheet(name: str, rows: SheetRows, layout: SheetLayout | None) -> KeptSheet:
    sealed = tuple(
        SealedRow(number, codes) for number, codes in sorted(rows.codes.items()) if codes
    )
    if layout is None:
        return KeptSheet(name, sealed)
    return KeptSheet(
        name,
        sealed,
        layout.statement.id,
        tuple(layout.numbers.items()),
        tuple(layout.column_numbers.items()),
    )
