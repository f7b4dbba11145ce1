"""LibreOffice as an independent calculator of workbooks."""

import re
import subprocess
import zipfile
from pathlib import Path

from tests.export.readback import Book
from tests.programs import wanted_program

#: LibreOffice and Python may differ in the last of a double's 15 to 17 digits.
ULP = 1e-14
_CACHED = re.compile(rb"(</f>)<v>[^<]*</v>")


def recalculated(folder: Path, *sources: Path) -> list[Path]:
    """The workbooks as LibreOffice computes them, from copies without cached results.

    With them it would show ours and compute nothing. All go through one start of the program.
    """
    copies = [_without_results(source, folder / f"bare-{source.name}") for source in sources]
    return _converted(folder, copies)


def assert_same(ours: Path, theirs: Path) -> int:
    """Every formula's cached result is what LibreOffice computes; how many there are."""
    mine, computed = Book.of(ours), Book.of(theirs)
    formulas = 0
    for cell in mine.cells():
        if cell.data_type != "f":
            continue
        formulas += 1
        where = cell.parent.title, cell.coordinate
        cached, found = mine.result(*where), computed.result(*where)
        if isinstance(cached, str):
            assert found == cached, (where, cell.value)
        else:
            assert isinstance(found, int | float), (where, cell.value, found)
            assert abs(found - cached) <= ULP * max(1, abs(cached)), (where, cell.value)
    return formulas


def pasted(folder: Path, page: Path) -> Path:
    """The workbook that LibreOffice makes of a table in HTML, as when it is pasted."""
    return _converted(folder, [page], "--infilter=HTML (StarCalc)")[0]


def _converted(folder: Path, sources: list[Path], *options: str) -> list[Path]:
    program = wanted_program("soffice")
    out = folder / "out"
    profile = (folder / "profile").as_uri()
    subprocess.run(  # noqa: S603 - a program that the test asked for, on files that it made.
        [program, f"-env:UserInstallation={profile}", "--headless", *options, "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), *map(str, sources)],
        check=True, capture_output=True, timeout=600,
    )  # fmt: skip
    return [out / f"{source.stem}.xlsx" for source in sources]


def _without_results(source: Path, copy: Path) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(copy, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                content = _CACHED.sub(rb"\1", content)
            new.writestr(part, content)
    return copy
