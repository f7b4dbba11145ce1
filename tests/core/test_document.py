"""Cells of a document that stand somewhere else afterwards."""

from dataclasses import fields

from viewer.core.document import RawCell
from viewer.core.sources import Source, TextPlace


def test_a_moved_cell_keeps_all_but_its_place() -> None:
    here = Source("hash", TextPlace(3, 8, 1), "1,234")
    there = Source("hash", TextPlace(103, 108, 9), "1,234")
    cell = RawCell("1,234", here, ("4",), True, 2, True, 3, 4, 1, 2)
    plain = {field.name: field.default for field in fields(RawCell)}
    moved = cell.moved_to(there)
    assert moved.source == there
    for name in plain.keys() - {"source"}:
        # Each differs from what a cell has by default, so that none can be left out unnoticed.
        assert getattr(cell, name) != plain[name]
        assert getattr(moved, name) == getattr(cell, name)
