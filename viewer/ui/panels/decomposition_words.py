"""The ways in which a figure is made of others, in words: their names, and the bridge to them."""

from collections.abc import Sequence

from viewer.core.decompositions import Decomposition
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey, DerivedKind
from viewer.core.tied import Twin
from viewer.ui.formula_words import derived_in_words
from viewer.ui.wording import KIND_NAMES, scale_in_words, with_scale

AGREEMENT = {
    Verdict.EXACT: "exactly the same",
    Verdict.WITHIN_ROUNDING: "the same within rounding",
    Verdict.BROKEN: "not the same",
}


def bridge(filing: Filing, key: CellKey, twin: Twin) -> str:
    """How the same quantity is printed in both places, and how well that agrees.

    "4,300,250 thousand here, 4,300 million there: the same within rounding".
    """
    here, there = filing.cell(key), filing.cell(twin.key)
    if here is None or there is None:
        return ""
    verdict = AGREEMENT.get(twin.verdict, "cannot be compared")
    turned = ", with the opposite sign" if twin.sign < 0 else ""
    if with_scale(here) == with_scale(there):
        return f"{with_scale(here)} here and there: {verdict}"
    return f"{with_scale(here)} here, {with_scale(there)} there: {verdict}{turned}"


def way_names(filing: Filing, ways: Sequence[Decomposition]) -> list[str]:
    """What tells the ways apart, for a list to choose from; no two alike."""
    names: list[str] = []
    for way in ways:
        name = _way_name(filing, way)
        same = sum(known == name or known.startswith(f"{name} (") for known in names)
        names.append(f"{name} ({same + 1})" if same else name)
    return names


def way_title(way: Decomposition) -> str:
    """The heading over the parts."""
    if way.twin is not None:
        return "Components elsewhere"
    return "Components" if way.is_sum else "How it follows"


def way_sentence(filing: Filing, key: CellKey, way: Decomposition) -> str:
    """What stands below the heading: the bridge to another table, or the formula."""
    if way.twin is not None:
        return bridge(filing, key, way.twin)
    if way.derived is not None:
        return f"= {derived_in_words(filing.statement_by_id[way.key.statement], way.derived)}"
    return ""


def _way_name(filing: Filing, way: Decomposition) -> str:
    if way.twin is not None:
        cell = filing.cell(way.key)
        scale = scale_in_words(cell.scale) if cell else ""
        return f"{filing.names[way.key.statement]}{f', {scale}' if scale else ''}"
    if way.derived is None:
        return "its rows" if way.relation and way.relation.reading == "primary" else "other rows"
    if way.derived.kind is DerivedKind.COLUMN_SUM:
        return "across columns"
    return KIND_NAMES[way.derived.kind].lower()
