"""Where the figures stand that inline XBRL tags with a concept, as with `us-gaap:Revenues`."""

from collections.abc import Callable, Iterable, Mapping

from viewer.core.printed_page import Tagged
from viewer.core.relations import CellKey
from viewer.ui.models.searched_text import folded


class ConceptPlaces:
    """The cells of every concept of a document.

    Attributes:
        cells: concept as the document writes it -> its figures in the order of the document.
    """

    def __init__(
        self, tagged: Iterable[Tagged] = (), cell_at: Callable[[int], CellKey | None] | None = None
    ) -> None:
        """Takes what a page tags, and what says which cell stands at a character of its text."""
        self.cells: Mapping[str, tuple[CellKey, ...]] = {}
        found: dict[str, dict[CellKey, None]] = {}
        for tag in tagged:
            key = cell_at(tag.start) if cell_at else None
            if key is not None:
                found.setdefault(tag.concept, {})[key] = None
        self.cells = {concept: tuple(keys) for concept, keys in found.items()}
        self._by_name: dict[str, list[CellKey]] = {}
        for concept, keys in self.cells.items():
            for name in {folded(concept), folded(concept.rpartition(":")[2])}:
                self._by_name.setdefault(name, []).extend(keys)

    def first(self, name: str, statement: str) -> CellKey | None:
        """The first figure of a concept, one of the statement shown if it has any.

        Args:
            name: the concept, with its prefix or without, in any case.
            statement: id of the statement shown.
        """
        keys = self._by_name.get(folded(name), [])
        return next((key for key in keys if key.statement == statement), next(iter(keys), None))
