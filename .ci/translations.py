"""Brings the files of translations up to date with the code, by Qt's own tools.

Run without arguments after texts have changed; it tells how many still lack a translation. With
`--check` it changes nothing and fails if the files are not up to date or not complete.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ja",)
TOOLS = Path(sys.executable).parent
#: Our functions that mark a text, beside Qt's own.
ALIASES = "tr+=said,tr+=say"
#: Who imports these marks texts by them; the workbook has words and a `say` of its own.
MODULES = ("from viewer.core.said import", "from viewer.ui.language import")


def update(ts: Path) -> None:
    """Write the texts that the code has now into a file, keeping what is translated."""
    sources = sorted(
        str(path.relative_to(ROOT))
        for path in (ROOT / "viewer").rglob("*.py")
        if any(module in path.read_text(encoding="utf-8") for module in MODULES)
    )
    options = ("-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", ALIASES)
    _run("pyside6-lupdate", *options, *sources, "-ts", str(ts))
    # Comments that begin with "#:" are for whoever reads the code, not for translators.
    bare = re.sub(r"\s*<extracomment>.*?</extracomment>", "", ts.read_text("utf-8"), flags=re.S)
    ts.write_text(bare, "utf-8")


def release(ts: Path, qm: Path) -> None:
    """Compile a file of translations."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def unfinished(ts: Path) -> list[str]:
    """The texts that have no translation yet."""
    root = ET.parse(ts).getroot()  # noqa: S314 - our own file.
    return [
        message.findtext("source", "")
        for message in root.iter("message")
        if not message.findtext("translation") or message.find("translation[@type]") is not None
    ]


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], cwd=ROOT, check=True)


def _is_current(language: str) -> bool:
    kept = FOLDER / f"crossfoot_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / kept.name
        made.write_bytes(kept.read_bytes())
        update(made)
        compiled = made.with_suffix(".qm")
        release(kept, compiled)
        same = made.read_bytes() == kept.read_bytes()
        return same and compiled.read_bytes() == kept.with_suffix(".qm").read_bytes()


def main() -> int:
    """Update, or check; gives back the exit code."""
    wrong = 0
    for language in LANGUAGES:
        ts = FOLDER / f"crossfoot_{language}.ts"
        if "--check" not in sys.argv:
            update(ts)
            release(ts, ts.with_suffix(".qm"))
        elif not _is_current(language):
            print(f"{ts.name} is not up to date: run .ci/translations.py")
            wrong = 1
        left = unfinished(ts)
        print(f"{ts.name}: {len(left)} texts without translation", *left[:10], sep="\n  ")
        wrong |= bool(left)
    return wrong if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
