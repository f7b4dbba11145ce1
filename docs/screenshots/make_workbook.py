"""Pictures of the exported workbook, as LibreOffice shows it.

    python docs/screenshots/make_workbook.py

Needs LibreOffice (`soffice`) and Poppler (`pdftotext`, `pdftoppm`) on the path. The first page of
each of these sheets of the bundled filing becomes `workbook-<sheet>.png` in this folder.
"""

import sys
import tempfile
from pathlib import Path
from subprocess import PIPE
from subprocess import run as start

from viewer.session import bundled_filing, export, open_filing

FOLDER = Path(__file__).resolve().parent
#: Sheet -> what stands in the first lines of its first page.
SHEETS = {
    "cover": "Source file",
    "checks": "Checks",
    "income-statement": "Consolidated Statements of Operations",
    "ties": "Ties between sheets",
    "charts": "Charts",
}
FIRST_LINES = 8
DOTS = "75"
SECONDS = 120


def main() -> int:
    """Make them all."""
    with tempfile.TemporaryDirectory() as place:
        book = Path(place) / "workbook.xlsx"
        export(open_filing(bundled_filing()), book)
        run("soffice", "--headless", "--convert-to", "pdf", "--outdir", place, str(book))
        printed = book.with_suffix(".pdf")
        told = run("pdftotext", "-layout", str(printed), "-")
        for sheet, page in first_pages(told.split("\f")).items():
            target = FOLDER / f"workbook-{sheet}"
            run("pdftoppm", "-png", "-singlefile", "-r", DOTS, "-f", str(page), str(printed),
                str(target))  # fmt: skip
    return 0


def first_pages(pages: list[str]) -> dict[str, int]:
    """Sheet -> its first page, from 1; the cover, which names all sheets, is page 1."""
    found = {"cover": 1}
    for number, page in enumerate(pages[1:], 2):
        head = "\n".join(line for line in page.split("\n") if line.strip()).split("\n")
        for sheet, mark in SHEETS.items():
            if any(mark in line for line in head[:FIRST_LINES]):
                found.setdefault(sheet, number)
    return found


def run(*command: str) -> str:
    """What a command prints."""
    done = start(command, check=True, stdout=PIPE, text=True, timeout=SECONDS)  # noqa: S603 - ours.
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
