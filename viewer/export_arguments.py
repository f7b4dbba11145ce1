"""What the command line says about an export, as options; what makes no sense is refused."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.errors import ExportError

if TYPE_CHECKING:
    from viewer.core.filing import Filing  # Only for their names: help comes without them.
    from viewer.core.statement import Statement
    from viewer.export.options import ExportOptions

SUFFIXES = ".xlsx, .csv, .json or .parquet"
WORKBOOK = ".xlsx"
SCALES: dict[str, int | None] = {
    "as-printed": None,
    "units": 0,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
}
COMPUTED = (
    "change", "growth", "cagr", "common-size", "margin", "per-share", "translation", "period",
)  # fmt: skip
PROFILES = ("bank", "fast")
LANGUAGES = ("en", "ja")
PRIMARY = "primary"
_EPILOG = """\
examples:
  crossfoot export release.txt -o release.xlsx --statements primary --scale millions
  crossfoot export release.txt -o release.xlsx --computed growth,margin --evidence
  crossfoot export release.txt -o income.csv --statements income_statement
"""


def parser() -> argparse.ArgumentParser:
    """The parser of `crossfoot export`."""
    made = argparse.ArgumentParser(
        prog="crossfoot export",
        description="Export a filing without opening the window.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("file", type=Path, metavar="FILE", help="the filing")
    made.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help=f"the target: {SUFFIXES}"
    )
    made.add_argument(
        "--statements",
        type=_listed,
        metavar="LIST",
        help=f"which to export, by commas: ids (s3), kinds (balance_sheet), names, or {PRIMARY}; "
        "all if not given",
    )
    book = made.add_argument_group(f"workbooks only ({WORKBOOK})")
    book.add_argument("--scale", choices=SCALES, help="scale of money; as printed if not given")
    book.add_argument(
        "--totals-first", action="store_true", help="put each total before its parts"
    )
    book.add_argument(
        "--computed",
        type=_one_of(COMPUTED),
        metavar="LIST",
        help=f"columns to add as formulas, by commas: {', '.join(COMPUTED)}",
    )
    book.add_argument(
        "--colours", choices=PROFILES, help="convention of colours: bank if not given"
    )
    book.add_argument(
        "--language", choices=LANGUAGES, help="of the workbook's own words: en or ja"
    )
    book.add_argument(
        "--evidence",
        action="store_true",
        help="write a page with the source's text beside the workbook, and link figures to it",
    )
    book.add_argument("--no-links", action="store_true", help="link no figure to its source")
    book.add_argument("--no-charts", action="store_true", help="add no sheet of charts")
    book.add_argument(
        "--data-sheet", action="store_true", help="add a sheet with a row for every figure"
    )
    return made


def print_parser() -> argparse.ArgumentParser:
    """The parser of `crossfoot print`."""
    made = argparse.ArgumentParser(
        prog="crossfoot print", description="Write a filing's statements as a PDF."
    )
    made.add_argument("file", type=Path, metavar="FILE", help="the filing")
    made.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help="the target"
    )
    made.add_argument(
        "--statements",
        type=_listed,
        metavar="LIST",
        help=f"which to print, as in export: ids, kinds, names, or {PRIMARY}; all if not given",
    )
    made.add_argument("--scale", choices=SCALES, help="scale of money; as printed if not given")
    made.add_argument(
        "--totals-first", action="store_true", help="put each total before its parts"
    )
    return made


def options_of(asked: argparse.Namespace, filing: "Filing") -> "ExportOptions":
    """The options that the arguments ask for.

    Raises:
        ExportError: they contradict one another, the target or the filing.
    """
    from viewer.core.added_columns import OFFERED  # noqa: PLC0415 - help comes without it.
    from viewer.export.options import (  # noqa: PLC0415 - as above.
        ColourProfile,
        ExportOptions,
        Language,
    )

    check(asked)
    columns = {kind.name.lower().replace("_", "-"): kind for kind in OFFERED}
    return ExportOptions(
        statements=chosen(asked.statements, filing) if asked.statements else None,
        scale=SCALES[asked.scale or "as-printed"],
        totals_first=asked.totals_first,
        links=not asked.no_links,
        evidence=asked.evidence,
        computed=frozenset(columns[name] for name in asked.computed or ()),
        profile=ColourProfile[(asked.colours or "bank").upper()],
        language=Language(asked.language or "en"),
        charts=not asked.no_charts,
        data_sheet=asked.data_sheet,
    )


def check(asked: argparse.Namespace) -> None:
    """Whether the arguments fit together, before the filing is read.

    Raises:
        ExportError: they do not.
    """
    if asked.evidence and asked.no_links:
        raise ExportError("--evidence and --no-links contradict each other", "Leave one out.")
    if asked.output.suffix.lower() == WORKBOOK:
        return
    given = [
        f"--{name.replace('_', '-')}"
        for name in ("scale", "totals_first", "computed", "colours", "language", "evidence",
                     "no_links", "no_charts", "data_sheet")
        if getattr(asked, name)
    ]  # fmt: skip
    if given:
        raise ExportError(
            f"{', '.join(given)} shapes a workbook, and {asked.output.name} is none",
            f"Leave it out, or end the name in {WORKBOOK}.",
        )


def chosen(wanted: Sequence[str], filing: "Filing") -> tuple[str, ...]:
    """Ids of the statements that are asked for, in the filing's order."""
    found: set[str] = set()
    for word in wanted:
        fitting = {
            statement.id
            for statement in filing.statements
            if _is_meant(word.casefold(), statement, filing.names[statement.id])
        }
        if not fitting:
            there = ", ".join(
                f"{statement.id} ({filing.names[statement.id]})" for statement in filing.statements
            )
            raise ExportError(
                f"{filing.document.name} has no statement “{word}”", f"It has {there}."
            )
        found |= fitting
    return tuple(statement.id for statement in filing.statements if statement.id in found)


def _is_meant(word: str, statement: "Statement", name: str) -> bool:
    if word == PRIMARY:
        return statement.kind.is_primary
    return word in {statement.id.casefold(), str(statement.kind), name.casefold()}


def _listed(text: str) -> list[str]:
    words = [word.strip() for word in text.split(",")]
    if not all(words):
        raise argparse.ArgumentTypeError("write words with commas between them")
    return words


def _one_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    def listed(text: str) -> list[str]:
        words = _listed(text)
        unknown = [word for word in words if word not in known]
        if unknown:
            raise argparse.ArgumentTypeError(
                f"there is no {', '.join(unknown)}; choose among {', '.join(known)}"
            )
        return words

    return listed
