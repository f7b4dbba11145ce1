"""Cells of a document that stand somewhere else afterwards, and the marks of its notes."""

from dataclasses import fields

import pytest

from viewer.core.document import RawCell, TextBlock, TextKind
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


@pytest.mark.parametrize(
    ("mark", "text", "unmarked"),
    [
        ("(1)", "(1) Recognized in prepaid expenses", "Recognized in prepaid expenses"),
        ("(1)", "Note (1): Translated at 110", "Translated at 110"),
        ("1", "Note 1: 4 years", "4 years"),
        ("*", "* Estimated", "Estimated"),
        ("1", "<1> Restated", "Restated"),
        ("1", "1 January is the first day", "1 January is the first day"),
        ("4", "Including IPv6 Services", "Including IPv6 Services"),
        ("", "(b) Credit quality", "(b) Credit quality"),
    ],
)
def test_a_mark_is_told_once_whether_it_stood_raised_or_in_the_text(
    mark: str, text: str, unmarked: str
) -> None:
    note = TextBlock(TextKind.NOTE, text, Source("hash", TextPlace(0, 1, 1), text), mark=mark)
    assert note.unmarked == unmarked
    assert note.raised_mark == (mark if unmarked == text else "")
