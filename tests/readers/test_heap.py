"""Memory that a parser has freed goes back to the system."""

import subprocess
import sys

import pytest

_PROGRAM = """
from pathlib import Path
from lxml import etree
from viewer.readers.heap import give_back

def resident():
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])

page = "<table>" + "<tr><td style='a'>1</td></tr>" * 60_000 + "</table>"
give_back()
before = resident()
tree = etree.HTML(page)
kept = [bytes(600) for _ in range(2000)]
taken = resident() - before
del tree
give_back()
print(taken, resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no /proc")
def test_a_tree_that_is_gone_takes_no_memory() -> None:
    command = [sys.executable, "-c", _PROGRAM]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours.
    taken, left = map(int, ran.stdout.split())
    assert left < taken / 2
