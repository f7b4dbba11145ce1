"""Four times the page takes about four times as long: nothing grows with the square of it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.session import open_filing

SQUARE = 9.0
"""A square grows sixteenfold; what grows in step, fourfold and a little."""

TABLE = "<table><tr><td>Sales</td><td>1,234</td></tr><tr><td>Costs</td><td>1,000</td></tr></table>"

PAGES: dict[str, tuple[int, Callable[[int], str]]] = {
    "notes": (1_500, lambda n: TABLE + "<p>* a note</p>" * n),
    "breaks": (3_000, lambda n: TABLE + "<p>" + "word<br>" * n + "</p>"),
    "raised": (2_000, lambda n: TABLE + "<p>x" + "<sup>1</sup>" * n + "</p>"),
    "spans": (2_000, lambda n: TABLE + "<p>" + "<span>a </span>" * n + "</p>"),
    "sentences": (
        250,
        lambda n: TABLE + "<p>" + "Sales rose 12% to $1,234 in 2023. " * n + "</p>",
    ),
    "tables": (100, lambda n: TABLE * n),
    "open sheet": (500, lambda n: TABLE + "<style>p {" + "<p>word</p>" * n),
    "selectors": (500, lambda n: f"<style>.x{{display:flex}} {'.a,' * n}</style>{TABLE}"),
    "media": (500, lambda n: f"<style>{'@media print ' * n}</style>{TABLE}"),
    "nested": (100, lambda n: f"<table><tr><td>{TABLE * n}</td></tr></table>"),
}


@pytest.mark.parametrize("name", PAGES)
def test_time_grows_with_the_page_not_with_its_square(tmp_path: Path, name: str) -> None:
    size, page = PAGES[name]
    open_filing(_written(tmp_path, page(10)))  # What is compiled once.
    ratios = []
    for _ in range(3):  # The machine may be busy with something else once.
        small = _seconds(_written(tmp_path, page(size)))
        ratios.append(_seconds(_written(tmp_path, page(4 * size))) / small)
        if ratios[-1] < SQUARE:
            return
    raise AssertionError(ratios)


def _written(folder: Path, body: str) -> Path:
    path = folder / "page.html"
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return path


def _seconds(path: Path) -> float:
    start = time.process_time()
    open_filing(path)
    return time.process_time() - start
