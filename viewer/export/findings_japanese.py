"""What findings say, in Japanese: told anew from their figures, never translated word by word."""

import re
from decimal import Decimal

from viewer.core.amounts import PERCENT_SCALE, format_number
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Verdict
from viewer.core.statement import Cell
from viewer.export.words_japanese_checks import CHECKS

_CUT = "Figures are cut off, not rounded: "
#: Remarks on the reading, and the words about how a document cuts its figures.
_REMARKS = (
    (r"(\d+) tables? holds? no figures, or only numbers of pages and exhibits\.",
     "{0}個の表は、数値がないか、ページや添付書類の番号だけなので省いた。"),
    (r"Parts of the page that it hides are left out\.", "ページが隠している部分は省いた。"),
    (_CUT + r"the document says (.+)\.", "数値は切り捨て（原文に{0}とある）。"),
    (_CUT + r"(\d+) totals? exceeds? the sum of (?:their|its) parts, none falls short of it\.",
     "数値は切り捨て（{0}件の合計が内訳の和を上回り、下回るものがない）。"),
)  # fmt: skip


def remark_in_japanese(text: str) -> str:
    """A remark on the reading; as it is where there is no Japanese for it."""
    for pattern, japanese in _REMARKS:
        found = re.fullmatch(pattern, text)
        if found is not None:
            return japanese.format(*found.groups())
    return text


def finding_in_japanese(finding: Finding, filing: Filing) -> str:
    """A finding: its place, what is printed, what the operands give, and what rounding explains.

    Args:
        finding: what to tell.
        filing: where it was found.
    """
    place = f"{finding.place}：" if finding.place else ""
    cell = finding.figure or (filing.cell(finding.cells[0]) if finding.cells else None)
    printed, given = finding.printed, finding.given
    if cell is not None and printed is not None and given is not None:
        told = f"{place}原文{_like(printed, cell)}、計算{_like(given, cell, 2)}"
        if finding.difference is not None:
            told += f"、差{_like(finding.difference, cell, 2)}"
        if finding.bound is not None:
            told += f"、端数で説明できるのは±{_like(finding.bound, cell, 2)}まで"
        return f"{told}。"
    if finding.check == "derived" and finding.verdict is Verdict.CANNOT_CHECK and not place:
        column = finding.message.partition(":")[0]
        return f"{column}：{len(finding.cells)}件は、計算元の数値がこの表にないため検算できない。"
    if finding.check == "derived" and finding.verdict is Verdict.BROKEN:
        return f"{place}この数値から計算した{len(finding.cells) - 1}件が一致しない。"
    reason = finding.message.removeprefix(f"{finding.place}: ").removesuffix(".")
    if place and reason in CHECKS:
        return f"{place}{CHECKS[reason]}ため検算できない。"
    if finding.check == "tie" and finding.verdict is Verdict.CANNOT_CHECK and finding.cells:
        return f"{place}科目名は同じだが数値が異なる（{_places(finding, filing)}）。"
    return remark_in_japanese(finding.message)


def _places(finding: Finding, filing: Filing) -> str:
    """Where a finding's figures stand, each with its sheet."""
    told = [
        f"{filing.names.get(key.statement, '')} {cell.text}"
        for key in finding.cells
        if (cell := filing.cell(key)) is not None
    ]
    return "、".join(dict.fromkeys(told))


def _like(value: Decimal, cell: Cell, more_digits: int = 0) -> str:
    """A value in whole units as the document prints such a figure, with digits that tell."""
    number, digits = value.scaleb(-cell.scale), cell.fraction_digits
    while more_digits and round(number, digits) != number:
        digits, more_digits = digits + 1, more_digits - 1
    return f"{format_number(number, digits)}{'%' if cell.scale == PERCENT_SCALE else ''}"
