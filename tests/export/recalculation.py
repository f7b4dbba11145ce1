"""LibreOffice as an independent calculator of workbooks."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

_CACHED = re.compile(rb"(</f>)<v>[^<]*</v>")


def recalculated(source: Path, folder: Path) -> Path:
    """The workbook as LibreOffice computes it, from a copy whose cached results are taken out.

    With them it would show ours and compute nothing.
    """
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail("soffice is not installed")
        pytest.skip("soffice is not installed")
    bare, out = folder / "bare.xlsx", folder / "out"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(bare, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                content = _CACHED.sub(rb"\1", content)
            new.writestr(part, content)
    profile = (folder / "profile").as_uri()
    subprocess.run(  # noqa: S603 - a program that the test asked for, on a file that it made.
        [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(bare)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return out / "bare.xlsx"
