"""Items set as blocks of lines with blank ones between: "Balance at / June 27, / 1991   118".

Where labels are given a narrow column, nothing indents the lines that go on with one. What tells
them from headings is that every block of lines between blank ones has figures in one line alone.
"""

from itertools import pairwise

from viewer.readers.columns import Segment

_FEWEST_BLOCKS = 3


def going_on(lines: list[tuple[int, list[Segment]]]) -> frozenset[int]:
    """The lines that go on with the label of the line before, in a table of blocks.

    Args:
        lines: number and stretches of the lines below the heads, but for blank and drawn ones.
    """
    blocks: list[list[tuple[int, list[Segment]]]] = []
    for number, segments in lines:
        if blocks and number == blocks[-1][-1][0] + 1:
            blocks[-1].append((number, segments))
        else:
            blocks.append([(number, segments)])
    if any(sum(map(_has_figures, block)) > 1 for block in blocks):
        return frozenset()
    items = [block for block in blocks if any(map(_has_figures, block))]
    wrapped = [block for block in items if len(block) > 1]
    lower = sum(1 for block in wrapped if any(_is_lower(line) for line in block[1:]))
    apart = len(items) - len(wrapped) >= _FEWEST_BLOCKS  # Each item has blank lines around it.
    if not apart and (len(wrapped) < _FEWEST_BLOCKS or lower * 2 < len(wrapped)):
        return frozenset()
    return frozenset(
        number
        for block in wrapped
        for (_, before), (number, _) in pairwise(block)
        if not (before and before[-1].text.endswith(":"))
    )


def _has_figures(line: tuple[int, list[Segment]]) -> bool:
    return any(segment.figure or segment.dash for segment in line[1][1:])


def _is_lower(line: tuple[int, list[Segment]]) -> bool:
    return bool(line[1]) and line[1][0].text[:1].islower()
