"""What a written workbook says: formulas and cached results side by side, and what cells show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

ADDRESS = re.compile(r"(?<![A-Za-z_'!$])(\$?)([A-Z]{1,3})(\$?)(\d+)")


@dataclass(frozen=True)
class Book:
    """A workbook read twice: with formulas, and with the results in their cells."""

    formulas: Any
    results: Any

    @classmethod
    def of(cls, path: Path) -> "Book":
        from openpyxl import load_workbook

        return cls(load_workbook(path), load_workbook(path, data_only=True))

    def formula(self, sheet: str, address: str) -> Any:
        return self.formulas[sheet][address].value

    def result(self, sheet: str, address: str) -> Any:
        return self.results[sheet][address].value

    def cells(self) -> Iterator[Any]:
        """Every cell that holds something, with formulas."""
        for sheet in self.formulas:
            for row in sheet.iter_rows():
                yield from (cell for cell in row if cell.value is not None)


def shown(value: float, format_code: str) -> str:
    """What Excel shows of a number in one of our formats, written apart from the exporter."""
    parts = format_code.split(";")
    number = Decimal(f"{value:.15g}")
    if number == 0 and len(parts) == 3:
        part = parts[2]
        if "–" in part:
            return "–"
    else:
        part = parts[1] if number < 0 else parts[0]
    digits = len(re.findall(r"\.(0+)", part)[0]) if "." in part else 0
    if "%" in part:
        number *= 100
    text = f"{abs(number).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):,}"
    if "#,##0" not in part:
        text = text.replace(",", "")
    return re.sub(r"[#,]*0(\.0+)?", text, part.replace("_)", "").replace('"', ""), count=1)


def relative(formula: str, row: int, column: int) -> str:
    """A formula's R1C1 text as seen from its cell."""

    def shift(match: re.Match[str]) -> str:
        fixed_column, letters, fixed_row, number = match.groups()
        at = 0
        for letter in letters:
            at = at * 26 + ord(letter) - 64
        down = f"R{number}" if fixed_row else f"R[{int(number) - row}]"
        across = f"C{at}" if fixed_column else f"C[{at - column}]"
        return down + across

    return ADDRESS.sub(shift, formula)


def summary_below(sheet: Any) -> bool:
    """Whether the sheet's totals stand below their parts."""
    return bool(sheet.sheet_properties.outlinePr.summaryBelow)
