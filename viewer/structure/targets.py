"""What figures of the prose can be tied to: every figure of the tables, found by its size."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from math import log2

from viewer.core.evaluation import unit_of
from viewer.core.intervals import HALF, last_digit
from viewer.core.labels import words_of
from viewer.core.periods import Duration, Period
from viewer.core.records import quick
from viewer.core.relations import CellKey, DerivedKind, Tie
from viewer.core.statement import Cell, Measure, Row, Statement
from viewer.structure.prose_calendar import ProseCalendar
from viewer.structure.words import load_words

_CHANGES = {DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE, DerivedKind.DIFFERENCE}

#: Where a row stands: (statement id, row id).
RowKey = tuple[str, str]

#: A period that the document is about has this part of the most figures that one has.
MANY = 0.25


@quick
@dataclass(frozen=True, slots=True)
class Target:
    """A figure of a table with what the prose may call it.

    Attributes:
        key: its address.
        cell: the figure.
        measure: its column's measure.
        words: words of its row's label.
        context: words of the section and title that it stands under.
        period: what it stands for; of a change, the later period.
        prior: of a change, the earlier period; otherwise None.
        from_negative: of a change, whether it starts from a negative figure: then its sign says
            nothing of up and down.
        operands: of a change, the figures that it compares.
    """

    key: CellKey
    cell: Cell
    measure: Measure
    words: tuple[str, ...]
    context: tuple[str, ...]
    period: Period | None
    prior: Period | None = None
    from_negative: bool = False
    operands: tuple[CellKey, ...] = ()


@dataclass(frozen=True)
class Targets:
    """All targets of a document.

    Attributes:
        by_unit: unit ("JPY", "pure", "" for every count) -> targets by size, ascending.
        by_row: (statement id, row id) -> its targets.
        is_dated: whether the days of all periods are the document's; else only like periods tell.
    """

    by_unit: Mapping[str, Sequence[Target]]
    by_row: Mapping[tuple[str, str], Sequence[Target]]
    is_dated: bool = True

    @classmethod
    def of(
        cls,
        statements: Sequence[Statement],
        ties: Sequence[Tie] = (),
        counted: ProseCalendar | None = None,
    ) -> "Targets":
        """The targets that these statements offer.

        Args:
            statements: the statements.
            ties: figures of them that are one quantity; rows tied lend each other their names.
            counted: what the sentences count by, if the document's words do not tell.
        """
        stand_ins = counted.stand_ins if counted else {}
        by_unit: dict[str, list[Target]] = defaultdict(list)
        by_row: dict[tuple[str, str], list[Target]] = defaultdict(list)
        for target in _targets(statements, _lent_names(statements, ties), stand_ins):
            by_unit[unit_class(target.cell.unit)].append(target)
            by_row[target.key.statement, target.key.row].append(target)
        for targets in by_unit.values():
            targets.sort(key=_size)
        return cls(by_unit, by_row, is_dated=counted is None or not counted.is_assumed)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How telling each word of the labels is."""
        uses: Counter[str] = Counter()
        for targets in self.by_row.values():
            uses.update(set(targets[0].words))
        return {word: log2(1 + len(self.by_row) / count) for word, count in uses.items()}

    @cached_property
    def rows_by_word(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Word of a label -> the rows whose labels hold it."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row, targets in self.by_row.items():
            for word in set(targets[0].words):
                found[word].append(row)
        return found

    @cached_property
    def rows_by_core(self) -> Mapping[frozenset[str], Sequence[RowKey]]:
        """Words that tell a line item from others -> the rows whose labels have just these."""
        found: dict[frozenset[str], list[RowKey]] = defaultdict(list)
        for row, targets in self.by_row.items():
            found[core_of(targets[0].words)].append(row)
        return found

    @cached_property
    def order(self) -> Mapping[tuple[str, str], int]:
        """Row -> its number in the document."""
        return {row: number for number, row in enumerate(self.by_row)}

    @cached_property
    def main(self) -> Period | None:
        """The period that the document is about: the latest that many amounts stand for.

        A table of what is expected has few of them.
        """
        uses = Counter(
            target.period
            for targets in self.by_unit.values()
            for target in targets
            if isinstance(target.period, Duration) and target.prior is None
        )
        many = max(uses.values(), default=0) * MANY
        latest = max((period.end for period in uses if uses[period] >= many), default=None)
        recent = {period: count for period, count in uses.items() if period.end == latest}
        return max(recent, key=lambda period: recent[period], default=None)

    @cached_property
    def spans(self) -> Mapping[int, Period]:
        """Months -> the span of that length that ends with the period that it is about."""
        end = self.main.end if self.main is not None else None
        found = (t.period for targets in self.by_unit.values() for t in targets)
        return {p.months: p for p in found if isinstance(p, Duration) and p.end == end}

    @cached_property
    def _sizes(self) -> Mapping[str, Sequence[Decimal]]:
        return {unit: [_size(target) for target in found] for unit, found in self.by_unit.items()}

    @cached_property
    def _coarsest(self) -> Mapping[str, Decimal]:
        return {
            unit: max(unit_of(target.cell) for target in found) / 2
            for unit, found in self.by_unit.items()
        }

    def near(self, value: Decimal, decimals: int, unit: str) -> Iterator[Target]:
        """Targets that may be the same number, whatever their signs."""
        unit = unit_class(unit)
        if unit not in self.by_unit:
            return
        half = last_digit(decimals) * HALF
        reach = half + self._coarsest[unit]
        sizes, targets, size = self._sizes[unit], self.by_unit[unit], abs(value)
        for place in range(bisect_left(sizes, size - reach), bisect_right(sizes, size + reach)):
            target = targets[place]
            # Text that is as fine as its table repeats the figure; only coarser text is rounded.
            if sizes[place] == size or (
                decimals != target.cell.decimals
                and abs(sizes[place] - size) <= half + unit_of(target.cell) / 2
            ):
                yield target


@lru_cache(maxsize=1024)
def unit_class(unit: str) -> str:
    """Currencies (per share too) and pure numbers by themselves; all that is counted together."""
    money = unit.partition("/")[0]
    return money if money == "pure" or (len(money) == 3 and money.isupper()) else ""


def core_of(words: Sequence[str]) -> frozenset[str]:
    """The words of a label without those that say nothing of which line it is ("total")."""
    return frozenset(words) - _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset(load_words("narrative")["plain"])


@cache
def directions() -> Collection[str]:
    """Words for up and down, which name no line item in running text."""
    words = load_words("narrative")
    return frozenset(part for word in (*words["up"], *words["down"]) for part in words_of(word))


def _size(target: Target) -> Decimal:
    return abs(target.cell.value or Decimal(0))


def _lent_names(
    statements: Sequence[Statement], ties: Sequence[Tie]
) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Row -> words of the labels of rows tied to it: "Premiums" are "Total earned premiums"."""
    labels = {(s.id, row.id): words_of(row.label) for s in statements for row in s.rows}
    lent: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for tie in ties:
        rows = {(key.statement, key.row): None for key in tie.cells}
        words = {word: None for row in rows for word in labels.get(row, ())}
        for row in rows if len(rows) > 1 else ():
            lent[row].update(words)
    return {row: tuple(words) for row, words in lent.items()}


def _targets(
    statements: Sequence[Statement],
    lent: Mapping[tuple[str, str], tuple[str, ...]],
    stand_ins: Mapping[tuple[str, str], Period],
) -> Iterator[Target]:
    skipped = directions()
    for statement in statements:
        operands = {
            found.cell: found.operands for found in statement.derived if found.kind in _CHANGES
        }
        title = words_of(statement.title)
        names = {row.id: _names(row, title, skipped) for row in statement.rows}
        for row, column, cell in statement.figures():
            if not cell.value:
                continue
            key = statement.key(row.id, column.id)
            label, context = names[row.id]
            own = stand_ins.get((statement.id, column.id))
            period, prior, negative = cell.period or column.period or own, None, False
            if key in operands:
                later, earlier = operands[key][:2]
                current, base = (statement.cells[k.row, k.column] for k in (later, earlier))
                period = current.period or stand_ins.get((statement.id, later.column))
                prior = base.period or stand_ins.get((statement.id, earlier.column))
                negative = (base.value or 0) < 0 or (current.value or 0) < 0
            yield Target(
                key,
                cell,
                column.measure,
                label,
                (*context, *lent.get((statement.id, row.id), ())),
                period,
                prior,
                negative,
                operands.get(key, ()),
            )


def _names(
    row: Row, title: tuple[str, ...], skipped: Collection[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(words that name the row, words that may be added: "(loss)", ", net", headings)."""
    outside = words_of(_ASIDE.sub(" ", row.label))
    label = tuple(word for word in outside if word not in skipped) or words_of(row.label)
    section = tuple(word for head in row.section for word in words_of(head))
    if row.section and _generic().issuperset(label):
        # "Total" is the total of what its heading names.
        label = tuple(dict.fromkeys((*label, *words_of(row.section[-1]))))
    return label, (*words_of(row.label), *section, *title)


@cache
def _generic() -> frozenset[str]:
    """Words that name no line item by themselves."""
    return frozenset(load_words("narrative")["generic"])


_ASIDE = re.compile(
    r"[(（][^)）]*[)）]|(?<=\w),\s*(?:net|gross|including|excluding|less)\b.*", re.I
)
