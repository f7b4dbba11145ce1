"""Leads from the name box to a cell: by its name, a row's label, or a concept of XBRL."""

from PySide6.QtCore import QObject

from viewer.core.relations import CellKey
from viewer.ui.concept_places import ConceptPlaces
from viewer.ui.language import say
from viewer.ui.named_places import NO_CONCEPTS, named_places, place_named
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.printed_pages import PrintedPages


class NameGuide(QObject):
    """What the name box proposes, and where it leads.

    The concepts stand in the file only: they are read when the name box is first asked for, and
    what is entered before they are there waits for them if nothing else has that name.
    """

    def __init__(
        self,
        parts: Parts,
        navigator: Navigator,
        pages: PrintedPages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._navigator = navigator
        self._pages = pages
        self._known: tuple[OpenFiling, ConceptPlaces] | None = None
        self._waiting = ""
        box = parts.formula.name
        box.names_wanted.connect(self._on_wanted)
        box.entered.connect(self.go)
        box.chosen.connect(self._go_to)
        box.left.connect(navigator.focus_sheet)
        pages.arrived.connect(self._on_arrived)

    def go(self, name: str) -> None:
        """Go to the cell of that name in the statement shown, or what is called so anywhere."""
        area, self._waiting = self._parts.area, ""
        filing = area.filing
        if filing is None:
            return
        key = area.view.key_named(name) if area.view else None
        if key is None:
            key = place_named(filing.filing, area.statement, name, self._concepts(filing))
        if key is not None:
            self._go_to(key)
        elif self._pages.is_coming(filing):
            self._waiting = name
        else:
            self._parts.status.show_notice(
                say("There is no cell, row or concept “{name}” in this filing.", name=name)
            )

    def _go_to(self, key: CellKey) -> None:
        self._navigator.to_cell(key)
        self._navigator.focus_sheet()

    def _on_wanted(self) -> None:
        filing = self._parts.area.filing
        if filing is not None:
            self._pages.want(filing)
            self._propose(filing)

    def _on_arrived(self, number: int, _: object) -> None:
        filing = self._parts.area.filing
        if filing is None or filing.number != number:
            return
        if self._parts.formula.name.hasFocus():
            self._propose(filing)
        if self._waiting:
            self.go(self._waiting)

    def _propose(self, filing: OpenFiling) -> None:
        statement = self._parts.area.statement
        if statement in filing.filing.statement_by_id:
            places = named_places(filing.filing, statement, self._concepts(filing))
            self._parts.formula.name.offer(places)

    def _concepts(self, filing: OpenFiling) -> ConceptPlaces:
        """The concepts of a filing, none while they are not read."""
        if self._known is not None and self._known[0] is filing:
            return self._known[1]
        page = self._pages.of(filing.number)
        if page is None:
            return NO_CONCEPTS
        concepts = ConceptPlaces(page.tagged, filing.index.cell_at)
        self._known = (filing, concepts)
        return concepts
