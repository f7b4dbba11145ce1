"""The record of a filing in a workbook of our own, read back and held against itself."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from viewer.core.errors import ReadError
from viewer.core.kept_records import (
    ABOUT,
    CHECK,
    FORMAT,
    PART,
    ROOT,
    SHEETS,
    STATEMENT,
    KeptFiling,
    KeptSheets,
    KeptStatement,
)
from viewer.core.plain_columns import DamagedRecordError
from viewer.core.plain_records import Unpacking
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Cell, Statement
from viewer.readers.package import Package

R = TypeVar("R")

#: A record larger than this is no filing's.
MAX_RECORD = 2**28
#: Powers of ten and decimals beyond these would make numbers that nobody can print.
MAX_SCALE, MAX_DECIMALS = 30, 100


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """Everything that a workbook keeps of the filing it was exported from."""

    about: KeptFiling
    statements: tuple[Statement, ...]
    sheets: KeptSheets


def kept_record(package: Package) -> KeptRecord:
    """The record in a package that has its part.

    Raises:
        ReadError: it is damaged, or written by a later version.
    """
    try:
        return _record(_members(package))
    except (DamagedRecordError, RecursionError) as error:
        raise _damaged(package.name, str(error)) from error


def _members(package: Package) -> list[tuple[str, str]]:
    """Name and text of each element, after the check of all of them."""
    from lxml import etree

    with package.part(PART) as part:
        data = part.read(MAX_RECORD + 1)
    if len(data) > MAX_RECORD:
        raise DamagedRecordError("it is too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedRecordError(str(error)) from error
    if root.tag != ROOT:
        raise DamagedRecordError("it is something else")
    if root.get("format") != FORMAT:
        raise ReadError(
            said("{name} was exported by a later version of Crossfoot", name=package.name),
            said("Update Crossfoot and open it again."),
        )
    members = [(str(child.tag).rpartition("}")[2], child.text or "") for child in root]
    digest = hashlib.sha256("".join(text for _, text in members[:-1]).encode("utf-8"))
    if not members or members[-1] != (CHECK, digest.hexdigest()):
        raise DamagedRecordError("its check does not agree")
    return members[:-1]


def _record(members: Sequence[tuple[str, str]]) -> KeptRecord:
    names = [name for name, _ in members]
    if names != [ABOUT, *[STATEMENT] * (len(names) - 2), SHEETS]:
        raise DamagedRecordError("its parts are not those of a filing")
    about = _unpacked(members[0][1], KeptFiling)
    statements = tuple(
        _unpacked(text, KeptStatement).statement for name, text in members if name == STATEMENT
    )
    _hold_together(about, statements)
    return KeptRecord(about, statements, _unpacked(members[-1][1], KeptSheets))


def _unpacked(text: str, kind: type[R]) -> R:
    try:
        whole: Any = json.loads(text, parse_float=_no_number, parse_constant=_no_number)
    except ValueError as error:
        raise DamagedRecordError(str(error)) from error
    if not isinstance(whole, dict):
        raise DamagedRecordError("a part is no object")
    return Unpacking(whole.get("fields"), whole.get("texts")).unpack(whole.get("value"), kind)


def _no_number(text: str) -> Decimal:
    raise DamagedRecordError(f"{text[:20]} is no number of a record")


def _hold_together(about: KeptFiling, statements: Sequence[Statement]) -> None:
    """Whatever is named is there, once, and every number is one that can be printed.

    Raises:
        DamagedRecordError: it is not.
    """
    known = {statement.id: statement for statement in statements}
    if len(known) != len(statements) or not statements:
        raise DamagedRecordError("its statements are not told apart")
    length = len(about.text)
    for statement in statements:
        _check_statement(statement)
        keys = [key for one in statement.derived for key in (one.cell, *one.operands)]
        if not all(_is_known(key, known) for key in keys):
            raise DamagedRecordError("a formula reads a figure that is not there")
        if statement.repeats and statement.repeats not in known:
            raise DamagedRecordError("a statement repeats one that is not there")
        if any(not _is_inside(cell.source.span, length) for cell in statement.cells.values()):
            raise DamagedRecordError("a figure stands outside the text")
    for tie in about.ties:
        if not all(_is_known(key, known) for key in tie.cells) or len(tie.signs) > max(
            1, len(tie.cells)
        ):
            raise DamagedRecordError("a tie holds a figure that is not there")
        if not _is_inside(tie.span, length):
            raise DamagedRecordError("a tie stands outside the text")


def _check_statement(statement: Statement) -> None:
    rows, columns = statement.row_by_id, statement.column_by_id
    if len(rows) != len(statement.rows) or len(columns) != len(statement.columns):
        raise DamagedRecordError("rows or columns are not told apart")
    if not all(row in rows and column in columns for row, column in statement.cells):
        raise DamagedRecordError("a figure stands in no row or column")
    if not all(map(_is_printable, statement.cells.values())):
        raise DamagedRecordError("a figure is beyond all measure")
    scales = [column.scale for column in statement.columns]
    scales += [row.scale for row in statement.rows if row.scale is not None]
    if any(abs(scale) > MAX_SCALE for scale in scales):
        raise DamagedRecordError("a scale is beyond all measure")
    _check_claims(statement)


def _check_claims(statement: Statement) -> None:
    rows, columns = statement.row_by_id, statement.column_by_id
    for relation in statement.relations:
        named = [relation.total, *(term.row for term in relation.terms)]
        if relation.statement != statement.id or not relation.terms:
            raise DamagedRecordError("a sum is of another statement")
        if not all(row in rows for row in named) or relation.total in named[1:]:
            raise DamagedRecordError("a sum has a row that is not there")
        if any(abs(term.weight) != 1 for term in relation.terms):
            raise DamagedRecordError("a sum weighs its parts")
    for column in statement.columns:
        basis = column.basis
        if basis is None:
            continue
        if not columns.keys() >= set(basis.columns) or basis.row not in {None, *rows}:
            raise DamagedRecordError("a column follows from one that is not there")


def _is_printable(cell: Cell) -> bool:
    decimals = cell.decimals or 0
    return abs(cell.scale) <= MAX_SCALE and abs(decimals) <= MAX_DECIMALS


def _is_known(key: CellKey, known: dict[str, Statement]) -> bool:
    statement = known.get(key.statement)
    return statement is not None and (key.row, key.column) in statement.cells


def _is_inside(span: tuple[int, int] | None, length: int) -> bool:
    return span is None or 0 <= span[0] <= span[1] <= length


def _damaged(name: str, why: str) -> ReadError:
    return ReadError(
        said("The record of the filing in {name} is damaged", name=name),
        said("Open the filing that it was exported from."),
        (("reason", why[:200]),),
    )
