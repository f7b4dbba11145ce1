"""The tables of a document, made into statements one at a time and the primary ones first."""

from dataclasses import replace

from viewer.core.document import Document, RawTable
from viewer.core.statement import Statement
from viewer.structure.continuations import Pages
from viewer.structure.footnotes import table_positions
from viewer.structure.habits import HEADER_REACH, find_habits
from viewer.structure.surroundings import surroundings
from viewer.structure.tables import statement_of
from viewer.structure.titles import Surroundings, names_statement
from viewer.structure.totals import infer_sums

#: Where no primary statement turns up, so many others are worth showing without one.
ENOUGH = 12


class Drafts:
    """Statements with their own sums, before anything is decided over all of them together.

    Attributes:
        order: positions of the document's tables, those that bear the name of a primary statement
            first, each group in the document's order.
        habits: what holds for the whole document.
    """

    def __init__(self, document: Document) -> None:
        self._tables = document.tables
        self.habits = find_habits(document)
        self._around = surroundings(document)
        self._pages = Pages(document)
        self._positions = table_positions(document)
        self._made: dict[int, Statement | None] = {}
        self._said: dict[int, tuple[str, ...]] = {}
        self._count = self._told = 0
        self._has_primary = False
        self.order = sorted(range(len(self._tables)), key=lambda n: not self._is_named(n))

    @property
    def statements(self) -> list[Statement]:
        """What is made so far, in the document's order."""
        made = (self._made[number] for number in sorted(self._made))
        whole = self._pages.joined([statement for statement in made if statement is not None])
        return [s if s.relations or len(s.tables) == 1 else _summed(s) for s in whole]

    def news(self) -> list[Statement]:
        """The statements so far, if there is enough to tell of since this was asked last.

        First a primary statement, or some others where none turns up; then twice as many each
        time, so that telling costs no more than a part of the whole.
        """
        if not self._told and not self._has_primary and self._count < ENOUGH:
            return []
        if self._count < max(1, 2 * self._told):
            return []
        self._told = self._count
        return self.statements

    def make(self, number: int) -> None:
        """Understand the table at that position; those that it continues come before it."""
        first = number
        while first and first not in self._made and self._surroundings(first).continues:
            first -= 1
        for place in range(first, number + 1):
            if place not in self._made:
                self._make(place)

    def _make(self, number: int) -> None:
        table, around = self._tables[number], self._surroundings(number)
        said = self._said[number - 1] if number and around.continues else ()
        position = self._positions[table.index]
        statement, self._said[number] = statement_of(table, around, self.habits, position, said)
        if statement is not None:
            statement = _summed(statement)
            self._count += 1
            self._has_primary = self._has_primary or statement.kind.is_primary
        self._made[number] = statement

    def _surroundings(self, number: int) -> Surroundings:
        return self._around[self._tables[number].index]

    def _is_named(self, number: int) -> bool:
        """Whether a table bears the name of a primary statement, above it or in its upper rows."""
        title = self._surroundings(number).title
        return names_statement(title) or _names_itself(self._tables[number])


def _summed(statement: Statement) -> Statement:
    return replace(statement, relations=infer_sums(statement))


def _names_itself(table: RawTable) -> bool:
    """Whether one of a table's upper rows is nothing but the name of a primary statement."""
    for row in table.rows[:HEADER_REACH]:
        texts = {cell.text for cell in row if cell and cell.text}
        if len(texts) == 1 and names_statement(texts.pop()):
            return True
    return False
