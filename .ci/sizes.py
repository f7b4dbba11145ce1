"""Files and functions short enough to read: warns early, fails late.

A file is looked at again at 400 lines and fails beyond 600; a function of the program at 40 and
60. Tests and benchmarks may have long functions: a table of examples is one.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FILE_LOOK, FILE_LIMIT = 400, 600
FUNCTION_LOOK, FUNCTION_LIMIT = 40, 60
LONG_FUNCTIONS_ALLOWED = {"tests", "benchmarks"}


class Size(NamedTuple):
    """How long something is."""

    name: str
    lines: int
    look: int
    limit: int


def sources() -> list[Path]:
    """Every Python file that is or will be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],  # noqa: S607 - git of the path, as everywhere.
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split() if (path := ROOT / name).exists()]


def sizes(path: Path) -> Iterator[Size]:
    """The file's size, and that of each function in it."""
    name = path.relative_to(ROOT)
    text = path.read_text(encoding="utf-8")
    yield Size(str(name), len(text.splitlines()), FILE_LOOK, FILE_LIMIT)
    if name.parts[0] in LONG_FUNCTIONS_ALLOWED:
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            lines = node.end_lineno - node.lineno + 1
            yield Size(f"{name}:{node.lineno} {node.name}", lines, FUNCTION_LOOK, FUNCTION_LIMIT)


def main() -> int:
    """Prints what is long; 1 if anything is too long."""
    paths = sources()
    found = [size for path in paths for size in sizes(path)]
    too_long = [size for size in found if size.lines > size.limit]
    for size in found:
        if size.lines > size.look:
            verdict = "too long" if size.lines > size.limit else "look again"
            print(f"{verdict}: {size.name}, {size.lines} lines")
    middle = median(size.lines for size in found if size.limit == FILE_LIMIT)
    print(f"{len(paths)} files, median {middle:.0f} lines; {len(too_long)} too long")
    return min(len(too_long), 1)


if __name__ == "__main__":
    sys.exit(main())
