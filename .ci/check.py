"""All linters in one command: `python .ci/check.py` prints a line each, and what they found.

A linter that is not installed counts as failed.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
SCRIPTS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / ".ci").glob("*.py"))

CHECKS = {
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "types of these scripts": [PYTHON, "-m", "mypy", "--scripts-are-modules", *SCRIPTS],
    "imports": [
        PYTHON,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ],
    "sizes": [PYTHON, ".ci/sizes.py"],
    "references to None": [PYTHON, ".ci/none_references.py"],
}


def main() -> int:
    """Runs every check, whatever the others say; 0 if all of them hold."""
    failed = 0
    for name, command in CHECKS.items():
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        verdict = "ok" if done.returncode == 0 else "FAILED"
        output = (done.stdout + done.stderr).strip()
        summary = output.splitlines()[-1] if output else ""
        print(f"{verdict:7}{name:24}{time.perf_counter() - start:6.1f} s  {summary}", flush=True)
        if done.returncode != 0:
            failed += 1
            print(output)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
