"""What may be loaded when: the window's first frame is painted before the heavy libraries load."""

import subprocess
import sys

import pytest

HEAVY = ["PySide6", "pandas", "numpy", "openpyxl", "lxml", "pyarrow"]


@pytest.mark.parametrize(
    "module", ["viewer.core.filing", "viewer.core.evaluation", "viewer.session"]
)
def test_importing_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(  # noqa: S603 - our own interpreter with our own words.
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
