"""A filing as the JSON contract has it: facts, calculations, ties, statements, findings."""

from collections.abc import Iterator

from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, TieCheck
from viewer.core.relations import SumRelation
from viewer.core.statement import Column, Statement
from viewer.export.facts import Json, facts_of, json_computed, json_number, json_period
from viewer.export.options import ExportOptions

Verdicts = dict[tuple[SumRelation, str], str]


def filing_to_json(filing: Filing, options: ExportOptions | None = None) -> dict[str, Json]:
    """The contract's object. Values are in whole units with the sign as printed.

    `facts` are the figures printed in digits; `nils`, of the same form, are printed dashes, whose
    value is zero: a filer does not report them, and who counts figures does not count them.

    Numbers are ints, floats that print exactly, or, where a float could not, Decimals; a value
    of None is a figure that is not reported as a number ("n.m.").
    """
    chosen = options or ExportOptions()
    statements = chosen.chosen(filing)
    document = filing.document
    return {
        "source": {
            "name": document.name,
            "sha256": document.file_hash,
            "media_type": document.media_type,
            "rounding": filing.rounding,
            "remarks": [*document.remarks, *filing.remarks],
        },
        "entity": filing.entity,
        "title": filing.title,
        "facts": list(facts_of(filing, chosen, dashes=False)),
        "nils": list(facts_of(filing, chosen, dashes=True)),
        "calculations": list(_calculations(filing, statements)),
        "ties": [_tie(check) for check in filing.report.ties],
        "statements": [_statement(statement) for statement in statements],
        "findings": [_finding(filing.report, finding) for finding in filing.report.findings],
    }


def _calculations(filing: Filing, statements: tuple[Statement, ...]) -> Iterator[dict[str, Json]]:
    verdicts: Verdicts = {
        (footing.relation, footing.cell.column): str(footing.outcome.verdict)
        for footing in filing.report.footings
    }
    for statement in statements:
        for relation in statement.relations:
            yield from _pairs(statement, relation, verdicts)


def _pairs(
    statement: Statement, relation: SumRelation, verdicts: Verdicts
) -> Iterator[dict[str, Json]]:
    parent = statement.row_by_id[relation.total]
    spoken: dict[str, Json] = {
        str(column.index): verdicts[relation, column.id]
        for column in statement.columns
        if (relation, column.id) in verdicts
    }
    for term in relation.terms:
        child = statement.row_by_id[term.row]
        table: dict[str, Json] = {}
        if child.table != parent.table:
            table["child_table"] = statement.table_of(child)
        yield {
            "statement": statement.id,
            "table": statement.table_of(parent),
            "parent_label": parent.label,
            "child_label": child.label,
            "parent": parent.index,
            "child": child.index,
            # The scorer's names of the same two.
            "parent_row_index": parent.index,
            "child_row_index": child.index,
            "weight": term.weight,
            "kind": str(relation.origin),
            "verdicts": dict(spoken),
            **table,
        }


def _tie(check: TieCheck) -> dict[str, Json]:
    tie = check.tie
    return {
        "kind": str(tie.kind),
        "text": tie.text,
        "start": tie.span[0] if tie.span else None,
        "end": tie.span[1] if tie.span else None,
        "value": json_number(tie.value),
        "cells": [str(key) for key in tie.cells],
        "formula": str(tie.formula) if tie.formula is not None else None,
        "proves": str(tie.proves) if tie.proves is not None else None,
        "verdict": str(check.outcome.verdict),
    }


def _statement(statement: Statement) -> dict[str, Json]:
    return {
        "id": statement.id,
        "table": statement.table,
        "tables": list(statement.tables),
        "kind": str(statement.kind),
        "title": statement.title,
        "caption": statement.caption,
        "rows": len(statement.rows),
        "columns": [_column(column) for column in statement.columns],
        "rounding": str(statement.rounding),
        "repeats": statement.repeats or None,
        "footnotes": [{"mark": mark, "text": text} for mark, text in statement.footnotes],
        "remarks": list(statement.remarks),
    }


def _column(column: Column) -> dict[str, Json]:
    return {
        "id": column.id,
        "index": column.index,
        "title": column.title,
        "period": json_period(column.period),
        "period_label": column.period_label,
        "unit": column.unit,
        "scale": column.scale,
        "measure": str(column.measure),
    }


def _finding(report: Report, finding: Finding) -> dict[str, Json]:
    review = report.set_aside.get(finding)
    return {
        "check": finding.check,
        "verdict": str(finding.verdict),
        "severity": str(finding.severity),
        "cells": [str(key) for key in finding.cells],
        "difference": json_computed(finding.difference),
        "bound": json_computed(finding.bound),
        "message": finding.message,
        "set_aside": {"at": review.at.isoformat(), "note": review.note} if review else None,
    }
