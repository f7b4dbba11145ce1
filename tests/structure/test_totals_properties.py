"""Laws of recovered sums on random tables: honest ones, broken ones, and ones without any sum."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.structure.footings import broken_columns
from tests.structure.truth_statements import NOWHERE
from viewer.core.intervals import Rounding
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.structure.rounding import find_rounding
from viewer.structure.totals import infer_sums

LABELS = ("Cash", "Loans", "Goods", "Land", "Fees", "Rent", "Wages", "Bonds", "Notes", "Claims")

RANDOM = st.randoms(use_true_random=True)

Lines = list[tuple[str, list[Decimal]]]


@dataclass
class Node:
    """A total with its parts below it in the tree, above it on the page; a leaf has none."""

    values: list[Decimal]
    label: str
    parts: list["Node"] = field(default_factory=list)


def tree(choice: random.Random, columns: int, depth: int) -> Node:
    """A random tree of honest totals in exact figures."""
    if depth == 0:
        values = [Decimal(choice.randint(-2 * 10**8, 9 * 10**8)) for _ in range(columns)]
        return Node(values, f"{choice.choice(LABELS)} {choice.randint(1, 99)}")
    parts = [
        tree(choice, columns, choice.choice((0, depth - 1))) for _ in range(choice.randint(2, 6))
    ]
    values = [sum((part.values[c] for part in parts), Decimal(0)) for c in range(columns)]
    return Node(values, f"Total {choice.choice(LABELS).lower()}", parts)


def printed(
    node: Node, cut: Callable[[Decimal], Decimal], choice: random.Random
) -> list[tuple[str, list[Decimal]]]:
    """The tree's lines, each total below its parts, figures cut to thousands."""
    lines = [line for part in node.parts for line in printed(part, cut, choice)]
    return [*lines, (node.label, [cut(value) for value in node.values])]


def table(lines: Sequence[tuple[str, Sequence[Decimal]]], mode: Rounding) -> Statement:
    width = len(lines[0][1])
    columns = tuple(Column(f"c{i}", i, (f"{i}",), unit="JPY", scale=3) for i in range(width))
    cells = {
        (f"r{i}", f"c{j}"): Cell(str(v), v * 1000, -3, "JPY", 3, Measure.AMOUNT, NOWHERE)
        for i, (_, values) in enumerate(lines)
        for j, v in enumerate(values)
    }
    rows = tuple(Row(f"r{i}", i, label) for i, (label, _) in enumerate(lines))
    return Statement(
        "s", 0, StatementKind.OTHER, "", "", rows, columns, cells, NOWHERE, rounding=mode
    )


def nearest(value: Decimal) -> Decimal:
    return (value / 1000).quantize(Decimal(1), ROUND_HALF_EVEN)


def truncated(value: Decimal) -> Decimal:
    return (value / 1000).quantize(Decimal(1), ROUND_DOWN)


CUTS = {Rounding.NEAREST: nearest, Rounding.TRUNCATION: truncated}


def nodes(node: Node) -> int:
    return bool(node.parts) + sum(nodes(part) for part in node.parts)


@settings(max_examples=60)
@given(
    choice=RANDOM,
    columns=st.integers(2, 4),
    depth=st.integers(1, 3),
    mode=st.sampled_from(Rounding),
)
def test_honest_totals_hold_and_are_found(
    choice: random.Random, columns: int, depth: int, mode: Rounding
) -> None:
    root = tree(choice, columns, depth)
    honest = table(printed(root, CUTS[mode], choice), mode)
    relations = infer_sums(honest, mode)
    assert all(not broken_columns(honest, relation) for relation in relations)
    assert len(relations) >= nodes(root) - 1
    assert len({relation.total for relation in relations}) == len(relations)


@settings(max_examples=40)
@given(choice=RANDOM, columns=st.integers(1, 4), mode=st.sampled_from(Rounding))
def test_shuffled_labels_make_nothing_false(
    choice: random.Random, columns: int, mode: Rounding
) -> None:
    lines = printed(tree(choice, columns, 2), CUTS[mode], choice)
    labels = [label for label, _ in lines]
    choice.shuffle(labels)
    shuffled = table([(a, values) for a, (_, values) in zip(labels, lines, strict=True)], mode)
    for relation in infer_sums(shuffled, mode):
        assert not broken_columns(shuffled, relation)


@settings(max_examples=40)
@given(
    choice=RANDOM,
    columns=st.integers(1, 4),
    rows=st.integers(3, 40),
    size=st.sampled_from((50, 2_000, 10**6)),
)
def test_random_figures_have_no_sums(
    choice: random.Random, columns: int, rows: int, size: int
) -> None:
    lines = [
        (
            choice.choice(LABELS),
            [Decimal(choice.randint(-size // 4, size)) for _ in range(columns)],
        )
        for _ in range(rows)
    ]
    assert infer_sums(table(lines, Rounding.NEAREST)) == ()


@settings(max_examples=40)
@given(choice=RANDOM, columns=st.integers(2, 4))
def test_each_row_has_one_parent_and_no_cycle(choice: random.Random, columns: int) -> None:
    honest = table(printed(tree(choice, columns, 3), nearest, choice), Rounding.NEAREST)
    parents: dict[str, str] = {}
    for relation in infer_sums(honest):
        for term in relation.terms:
            assert term.row not in parents
            parents[term.row] = relation.total
    for row in parents:
        seen, at = {row}, row
        while at in parents:
            at = parents[at]
            assert at not in seen
            seen.add(at)


@settings(max_examples=40)
@given(choice=RANDOM, columns=st.integers(3, 4))
def test_a_wrong_total_is_not_explained_away(choice: random.Random, columns: int) -> None:
    honest = table(printed(tree(choice, columns, 2), nearest, choice), Rounding.NEAREST)
    relations = infer_sums(honest)
    if not relations:
        return
    relation = choice.choice(relations)
    key = relation.total, choice.choice(honest.columns).id
    cell = honest.cells[key]
    assert cell.value is not None
    changed = replace(cell, value=cell.value + 1_000_000 * choice.randint(1, 9))
    wrong = replace(honest, cells={**honest.cells, key: changed})
    for found in infer_sums(wrong):
        if found.total == relation.total:
            assert found.terms == relation.terms
            assert broken_columns(wrong, found) == {key[1]}


def test_a_single_miss_does_not_make_a_filing_truncated() -> None:
    lines = [("Cash", [Decimal(1204), Decimal(1391)]), ("Loans", [Decimal(377), Decimal(402)])]
    lines += [("Total", [Decimal(1583), Decimal(1793)])]
    assert find_rounding([table(lines, Rounding.NEAREST)]).mode is Rounding.NEAREST


def test_a_filing_says_how_its_figures_are_cut() -> None:
    lines = [("Cash", [Decimal(1204)]), ("Loans", [Decimal(377)])]
    said = replace(table(lines, Rounding.NEAREST), caption="（百万円未満切捨て）")
    assert find_rounding([said]).mode is Rounding.TRUNCATION
    assert find_rounding([replace(said, caption="百万円未満四捨五入")]).mode is Rounding.NEAREST


def eight_parts_a_section(choice: random.Random, mode: Rounding) -> tuple[Lines, list[Decimal]]:
    """Four totals of eight positive parts in three columns, and what each total misses by."""
    lines: Lines = []
    missed: list[Decimal] = []
    for section in range(4):
        parts = [[Decimal(choice.randint(10**7, 10**9)) for _ in range(3)] for _ in range(8)]
        total = [sum((part[c] for part in parts), Decimal(0)) for c in range(3)]
        cut = [[CUTS[mode](value) for value in values] for values in (*parts, total)]
        lines += [(f"{LABELS[i]} {section}", values) for i, values in enumerate(cut[:-1])]
        lines.append((f"Total of section {section}", cut[-1]))
        missed += [cut[-1][c] - sum(part[c] for part in cut[:-1]) for c in range(3)]
    return lines, missed


@settings(max_examples=20)
@given(choice=RANDOM, mode=st.sampled_from(Rounding))
def test_rounding_is_found_from_positive_figures(choice: random.Random, mode: Rounding) -> None:
    lines, missed = eight_parts_a_section(choice, mode)
    while mode is Rounding.NEAREST and min(missed) >= 0:
        # Rounding by chance all to one side, as once in 50 tables, is what truncation looks like.
        lines, missed = eight_parts_a_section(choice, mode)
    assert find_rounding([table(lines, Rounding.NEAREST)]).mode is mode


@pytest.mark.parametrize(
    ("over", "short", "mode"),
    [
        (7, 0, Rounding.NEAREST),
        (8, 0, Rounding.TRUNCATION),
        (20, 0, Rounding.TRUNCATION),
        (20, 1, Rounding.NEAREST),
        (0, 20, Rounding.NEAREST),
    ],
)
def test_truncation_takes_many_totals_on_one_side_and_none_on_the_other(
    over: int, short: int, mode: Rounding
) -> None:
    choice = random.Random(3)  # noqa: S311 - figures, not secrets.
    lines: Lines = []
    for number, off in enumerate([1] * over + [-1] * short):
        parts = [Decimal(choice.randint(10**4, 10**6)) for _ in range(2)]
        lines += [(f"{LABELS[i]} {number}", [part]) for i, part in enumerate(parts)]
        lines.append((f"Total of section {number}", [sum(parts, Decimal(off))]))
    tables = [table(lines[at : at + 3], Rounding.NEAREST) for at in range(0, len(lines), 3)]
    assert find_rounding(tables).mode is mode


def test_the_largest_tables_are_searched_in_time() -> None:
    figures = [
        [Decimal((i * 7919 + c * 104729) % 1_000_003) for c in range(8)] for i in range(200)
    ]
    lines = [(f"{LABELS[i % 10]} {i}", row) for i, row in enumerate(figures)]
    start = time.process_time()
    infer_sums(table(lines, Rounding.NEAREST))
    assert time.process_time() - start < 0.4


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("（百万円未満切捨て）", Rounding.TRUNCATION),
        ("記載金額は千円未満を切り捨てて表示しております。", Rounding.TRUNCATION),
        ("Amounts less than one million yen have been omitted.", Rounding.TRUNCATION),
        ("All figures have been rounded down to the nearest thousand.", Rounding.TRUNCATION),
        ("Totals may not add due to rounding.", Rounding.NEAREST),
        ("金額は百万円未満を四捨五入しております。", Rounding.NEAREST),
        ("Fractional shares are rounded down; amounts are paid in cash for each share.", None),
        ("Certain disclosures have been omitted. They amounted to little.", None),
        ("比率は小数点以下第２位を四捨五入して記載しております。", None),
    ],
)
def test_the_document_says_how_its_figures_are_cut(text: str, mode: Rounding | None) -> None:
    found = find_rounding([], [text])
    assert found.mode is (mode or Rounding.NEAREST)
    assert ("the document says" in found.reason) is (mode is not None)
