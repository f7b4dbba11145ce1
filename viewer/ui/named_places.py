"""Where the name box leads: a cell by its name, a row by its label, a figure by its concept."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Row, Statement
from viewer.ui.cell_names import cell_name, cell_named
from viewer.ui.concept_places import ConceptPlaces
from viewer.ui.language import told
from viewer.ui.models.searched_text import folded


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """Something that the name box proposes.

    Attributes:
        name: a label, or a concept of XBRL.
        statement: the short name of the statement that it leads to.
        key: the figure that it leads to.
    """

    name: str
    statement: str
    key: CellKey

    @property
    def words(self) -> str:
        """What is shown of it, and looked through for what is typed."""
        return f"{self.name}  ·  {self.statement}"


NO_CONCEPTS = ConceptPlaces()


def place_named(
    filing: Filing, statement: str, text: str, concepts: ConceptPlaces = NO_CONCEPTS
) -> CellKey | None:
    """The figure that a text stands for, None if nothing is called so.

    A cell's name ("C7") is one of the statement shown, or of the one that stands before it
    ("Balance sheet!C7"). Then comes a row of the statement shown whose label is the text, then a
    concept. Else a label is looked for in the statement shown first, then in the others in their
    order; one that is the text goes before one that begins with it, and that before one that
    holds it. The row's first figure is meant.

    Args:
        filing: the filing shown.
        statement: id of the statement shown.
        text: what was typed.
        concepts: what its figures are tagged with.
    """
    shown = filing.statement_by_id[statement]
    named = cell_named(shown, text) or _in_sheet_named(filing, text)
    wanted = folded(text)
    if named is not None or not wanted:
        return named
    others = (other for other in filing.statements if other.id != statement)
    tagged = concepts.first(text, statement)
    for candidate in (shown, *others):
        ranked = sorted(_ranked(candidate, wanted), key=lambda found: found[0])
        if ranked and (ranked[0][0] == 0 or tagged is None):
            return ranked[0][1]
        if tagged is not None:
            return tagged
    return None


def named_places(
    filing: Filing, statement: str, concepts: ConceptPlaces = NO_CONCEPTS
) -> list[NamedPlace]:
    """What the name box proposes: labels of the statement shown, concepts, labels of the others.

    Args:
        filing: the filing shown.
        statement: id of the statement shown.
        concepts: what its figures are tagged with.
    """
    shown = filing.statement_by_id[statement]
    others = [other for other in filing.statements if other.id != statement]
    places = list(_labels(filing, shown))
    for concept in sorted(concepts.cells):
        key = concepts.first(concept, statement)
        if key is not None:
            places.append(NamedPlace(concept, told(filing.names[key.statement]), key))
    for other in others:
        places.extend(_labels(filing, other))
    return places


def full_name(filing: Filing, statement: str, key: CellKey) -> str:
    """The name that leads from a statement to a cell: with its statement's where that is another.

    Args:
        filing: the filing of both.
        statement: id of the statement that the name is read in.
        key: address of the cell, one of its statement's own.
    """
    name = cell_name(filing.statement_by_id[key.statement], key)
    return name if key.statement == statement else f"{told(filing.names[key.statement])}!{name}"


def _in_sheet_named(filing: Filing, text: str) -> CellKey | None:
    """The cell of "Balance sheet!C7" or, as spreadsheets quote it, "'Balance sheet'!C7"."""
    sheet, _, name = text.rpartition("!")
    wanted = folded(sheet).strip("'")
    for statement in filing.statements if wanted else ():
        short = filing.names[statement.id]
        if wanted in {folded(short), folded(told(short)), folded(statement.title)}:
            return cell_named(statement, name)
    return None


def _labels(filing: Filing, statement: Statement) -> Iterator[NamedPlace]:
    """The rows of a statement that have a label and a figure; of one label the first."""
    name, seen = told(filing.names[statement.id]), set[str]()
    for row in statement.rows:
        figure = _first_figure(statement, row)
        if row.label and row.label not in seen and figure is not None:
            seen.add(row.label)
            yield NamedPlace(row.label, name, figure)


def _ranked(statement: Statement, wanted: str) -> Iterator[tuple[int, CellKey]]:
    """(how far from the text, figure) of each row whose label holds the text."""
    for row in statement.rows:
        label = folded(row.label)
        figure = _first_figure(statement, row)
        if wanted in label and figure is not None:
            rank = 0 if label == wanted else 1 if label.startswith(wanted) else 2
            yield rank, figure


def _first_figure(statement: Statement, row: Row) -> CellKey | None:
    columns = (column.id for column in statement.columns)
    printed = (column for column in columns if (row.id, column) in statement.cells)
    column = next(printed, None)
    return statement.key(row.id, column) if column else None
