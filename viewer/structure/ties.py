"""Ties between tables: the same quantity printed in several places, at several scales and signs.

Rows are tied, not single figures: two rows of different tables state the same quantity if their
figures agree by intervals in the periods that both print. Labels choose among rows that fit, and
decide where digits alone are too few. A row pair that agrees nearly everywhere keeps its
disagreeing figures too: that is how a wrong one is found.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from math import log2

from viewer.core.evaluation import unit_of
from viewer.core.labels import likeness, words_of
from viewer.core.periods import Instant, Period
from viewer.core.records import quick
from viewer.core.relations import CellKey, DerivedKind, Tie, TieKind
from viewer.core.statement import Cell, Column, Measure, Statement, StatementKind
from viewer.structure.agreement import known_digits
from viewer.structure.articulation import cash_rows, proven_by, sides_of
from viewer.structure.balances import Side, side_of
from viewer.structure.groups import Groups

RowKey = tuple[str, str]
Slot = tuple[str, Period]

#: So alike must labels be: to tie with few digits, to tie with many, and to keep a disagreement.
ALIKE, AKIN, SAME = 0.5, 0.2, 0.75
#: Digits that agree, over all periods: with like labels, with akin ones, with any at all.
FEW, SOME, MANY = 2, 6, 9
#: A single figure without a like label needs as many digits as chance hardly gives.
LONE = 5


@dataclass(slots=True)
class _Entry:
    """A row's figures that can be tied, by unit and period."""

    row: RowKey
    words: tuple[str, ...]
    cells: dict[Slot, tuple[CellKey, Cell]] = field(default_factory=dict)


@quick
@dataclass(frozen=True, slots=True)
class _Pair:
    """Two rows that agree somewhere."""

    first: _Entry
    second: _Entry
    sign: int
    agreeing: tuple[Slot, ...]
    disagreeing: tuple[Slot, ...]
    digits: int
    alike: float
    is_certain: bool = False

    @property
    def rank(self) -> tuple[int, float, int]:
        return len(self.agreeing) - len(self.disagreeing), self.alike, self.digits


def tie_tables(statements: Sequence[Statement]) -> tuple[Tie, ...]:
    """The quantities that are printed more than once, each as one tie of all its places.

    Args:
        statements: every statement of the document, with derived columns recognised.
    """
    entries = _entries(statements)
    pairs = list(_best_pairs(_pairs(entries, cash_rows(statements))))
    pairs.extend(_balances(statements, entries))
    pairs.extend(_carried(statements, entries))
    groups: Groups[CellKey] = Groups()
    for pair in pairs:
        for slot in (*pair.agreeing, *(pair.disagreeing if _is_same(pair) else ())):
            groups.join(pair.first.cells[slot][0], pair.second.cells[slot][0], pair.sign)
    order = {statement.id: index for index, statement in enumerate(statements)}
    by_id = {statement.id: statement for statement in statements}
    ties = []
    for members in groups.found():
        places = sorted(members.items(), key=lambda item: (order[item[0].statement], item[0]))
        keys = tuple(key for key, _ in places)
        proves = proven_by([(by_id[key.statement], key) for key in keys])
        signs = tuple(sign for _, sign in places)
        ties.append(Tie(TieKind.TABLE, keys, signs=signs, proves=proves))
    return tuple(sorted(ties, key=lambda tie: (order[tie.cells[0].statement], tie.cells[0])))


def _entries(statements: Sequence[Statement]) -> dict[RowKey, _Entry]:
    found: dict[RowKey, _Entry] = {}
    for statement in statements:
        columns = [
            column
            for column in statement.columns
            if column.measure in {Measure.AMOUNT, Measure.COUNT, Measure.TRANSLATION}
        ]
        if statement.kind is StatementKind.EQUITY:
            columns.sort(key=_totals_first)  # A balance of equity is its total, no component.
        for row in statement.rows:
            entry = _Entry((statement.id, row.id), words_of(row.label))
            for column in columns:
                cell = statement.cells.get((row.id, column.id))
                if cell is not None and cell.value and cell.period and _can_tie(cell):
                    slot = (cell.unit, cell.period)
                    entry.cells.setdefault(slot, (statement.key(row.id, column.id), cell))
            if entry.cells:
                found[entry.row] = entry
    return found


def _totals_first(column: Column) -> int:
    """The last total of columns before the others, then what is no total as printed."""
    is_total = column.basis is not None and column.basis.kind is DerivedKind.COLUMN_SUM
    return -column.index if is_total else column.index


def _can_tie(cell: Cell) -> bool:
    return bool(cell.unit) and cell.unit != "pure"


def _pairs(entries: Mapping[RowKey, _Entry], cash: Collection[RowKey]) -> Iterator[_Pair]:
    """Pairs of rows of different statements that agree in at least one period.

    Args:
        entries: the rows.
        cash: those that print a balance of cash; their labels are akin however they are worded.
    """
    weights = _weights(entries.values())
    candidates: dict[tuple[RowKey, RowKey], Counter[int]] = defaultdict(Counter)
    for slot, members in _by_slot(entries.values()).items():
        for first, second in _meeting(slot, members):
            if first.row[0] != second.row[0]:
                sign = _sign(first.cells[slot][1], second.cells[slot][1])
                candidates[min(first.row, second.row), max(first.row, second.row)][sign] += 1
    for (mine, yours), signs in candidates.items():
        alike = likeness(entries[mine].words, entries[yours].words, weights)
        if mine in cash and yours in cash:
            alike = max(alike, AKIN)
        yield _pair(entries[mine], entries[yours], signs.most_common(1)[0][0], alike)


def _weights(entries: Collection[_Entry]) -> Mapping[str, float]:
    """How telling each word is: a word of half of all labels tells little."""
    uses = Counter(word for entry in entries for word in set(entry.words))
    return {word: log2(1 + len(entries) / count) for word, count in uses.items()}


def _by_slot(entries: Collection[_Entry]) -> Mapping[Slot, list[_Entry]]:
    found: dict[Slot, list[_Entry]] = defaultdict(list)
    for entry in entries:
        for slot in entry.cells:
            found[slot].append(entry)
    return found


def _meeting(slot: Slot, members: Sequence[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Pairs whose figures, without sign, may be the same number; by a sweep over their ends."""
    ordered = sorted((*_size(entry.cells[slot][1]), index) for index, entry in enumerate(members))
    for position, (_, high, index) in enumerate(ordered):
        for later in range(position + 1, len(ordered)):
            low, _, other = ordered[later]
            if low > high:
                break
            yield members[index], members[other]


def _size(cell: Cell) -> tuple[Decimal, Decimal]:
    value, half = abs(cell.value or Decimal(0)), unit_of(cell) / 2
    return value - half, value + half


def _sign(first: Cell, second: Cell) -> int:
    return 1 if ((first.value or 0) > 0) == ((second.value or 0) > 0) else -1


def _pair(first: _Entry, second: _Entry, sign: int, alike: float) -> _Pair:
    agreeing, disagreeing = [], []
    digits: dict[Decimal | None, int] = {}
    for slot, (_, mine) in first.cells.items():
        if slot not in second.cells:
            continue
        yours = second.cells[slot][1]
        (low, high), (other_low, other_high) = _size(mine), _size(yours)
        if low <= other_high and other_low <= high and _sign(mine, yours) == sign:
            agreeing.append(slot)
            digits[mine.value] = min(known_digits(mine), known_digits(yours))
        else:
            disagreeing.append(slot)
    total = sum(digits.values())
    return _Pair(first, second, sign, tuple(agreeing), tuple(disagreeing), total, alike)


def _best_pairs(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    """Believable pairs in which each row is the other's best in that statement."""
    believed = [pair for pair in pairs if _is_believable(pair)]
    best: dict[tuple[RowKey, str], _Pair] = {}
    rivals: Counter[tuple[RowKey, str]] = Counter()
    for pair in believed:
        for mine, yours in ((pair.first, pair.second), (pair.second, pair.first)):
            seat = (mine.row, yours.row[0])
            held = best.get(seat)
            if held is not None and held.rank == pair.rank:
                rivals[seat] += 1
            if held is None or pair.rank > held.rank:
                best[seat], rivals[seat] = pair, 0
    for pair in believed:
        seats = ((pair.first.row, pair.second.row[0]), (pair.second.row, pair.first.row[0]))
        if all(best[seat] is pair and not rivals[seat] for seat in seats):
            yield pair


def _is_believable(pair: _Pair) -> bool:
    agree, differ = len(pair.agreeing), len(pair.disagreeing)
    if agree <= differ:
        return False
    if pair.alike >= ALIKE:
        return pair.digits >= FEW
    if differ or pair.digits < SOME:
        return agree == 1 and not differ and pair.alike >= AKIN and pair.digits >= LONE
    return pair.alike >= AKIN or (pair.digits >= MANY and agree >= 2)


def _is_same(pair: _Pair) -> bool:
    """Whether the rows are one quantity beyond doubt, so that a disagreement is an error."""
    agree, differ = len(pair.agreeing), len(pair.disagreeing)
    if pair.is_certain:
        return True
    return pair.alike >= SAME and agree >= 2 * differ and pair.digits >= max(SOME, 3 * agree)


def _balances(
    statements: Sequence[Statement], entries: Mapping[RowKey, _Entry]
) -> Iterator[_Pair]:
    """The two sides of each balance sheet: its largest amount stands there twice."""
    for statement in statements:
        if statement.kind is not StatementKind.BALANCE_SHEET:
            continue
        named = [entries.get((statement.id, row)) for row in sides_of(statement) or ()]
        if len(named) == 2 and named[0] is not None and named[1] is not None:
            pair = _pair(named[0], named[1], 1, 1.0)
            if pair.agreeing:  # What its own labels name is one, wherever it differs.
                yield replace(pair, is_certain=True)
                continue
        votes: Counter[tuple[RowKey, RowKey]] = Counter()
        mine = [entry for key, entry in entries.items() if key[0] == statement.id]
        for slot, members in _by_slot(mine).items():
            sizes = sorted((*_size(entry.cells[slot][1]), entry.row) for entry in members)[-2:]
            if len(sizes) == 2:
                first, second = sorted(row for _, _, row in sizes)
                votes[first, second] += sizes[0][:2] == sizes[1][:2]
        for (first, second), agreeing in votes.most_common(1):
            pair = _pair(entries[first], entries[second], 1, 1.0)
            if agreeing and len(pair.agreeing) > len(pair.disagreeing):
                yield pair


def _carried(statements: Sequence[Statement], entries: Mapping[RowKey, _Entry]) -> Iterator[_Pair]:
    """Balances that a statement of flows carries forward: an end is the next period's beginning.

    Two of its rows with like labels that stand for one instant print one balance.
    """
    flows = {s.id for s in statements if s.kind is StatementKind.CASH_FLOWS}
    balances = [
        entry
        for entry in entries.values()
        if entry.row[0] in flows and any(isinstance(period, Instant) for _, period in entry.cells)
    ]
    at_sides = Counter((entry.row[0], _side(statements, entry)) for entry in balances)
    pairs_of_sides = {
        id_: all(at_sides[id_, side] == 1 for side in Side) and not at_sides[id_, None]
        for id_ in flows
    }
    for first, second in combinations(balances, 2):
        if first.row[0] == second.row[0]:
            alike = 1.0 if pairs_of_sides[first.row[0]] else likeness(first.words, second.words)
            pair = _pair(first, second, 1, alike)
            if pair.alike >= ALIKE and len(pair.agreeing) > len(pair.disagreeing):
                yield pair


def _side(statements: Sequence[Statement], entry: _Entry) -> Side | None:
    """The side of its span that the row's label names."""
    statement = next(s for s in statements if s.id == entry.row[0])
    return side_of(statement.row_by_id[entry.row[1]].label)
