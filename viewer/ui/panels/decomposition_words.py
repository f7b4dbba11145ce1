"""The ways in which a figure is made of others, in words: their names, and the bridge to them."""

from collections.abc import Sequence

from viewer.core.decompositions import Decomposition
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey, DerivedKind
from viewer.core.said import said, small
from viewer.core.tied import Twin
from viewer.ui.formula_words import derived_in_words
from viewer.ui.language import say, told
from viewer.ui.wording import KIND_NAMES, scale_in_words, with_scale

AGREEMENT = {
    Verdict.EXACT: said("exactly the same"),
    Verdict.WITHIN_ROUNDING: said("the same within rounding"),
    Verdict.BROKEN: said("not the same"),
}


def bridge(filing: Filing, key: CellKey, twin: Twin) -> str:
    """How the same quantity is printed in both places, and how well that agrees.

    "4,300,250 thousand here, 4,300 million there: the same within rounding".
    """
    here, there = filing.cell(key), filing.cell(twin.key)
    if here is None or there is None:
        return ""
    verdict = AGREEMENT.get(twin.verdict, said("cannot be compared"))
    facts = {"here": with_scale(here), "there": with_scale(there), "verdict": verdict}
    if facts["here"] == facts["there"]:
        return say("{here} here and there: {verdict}", **facts)
    if twin.sign < 0:
        return say("{here} here, {there} there: {verdict}, with the opposite sign", **facts)
    return say("{here} here, {there} there: {verdict}", **facts)


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
        return say("Components elsewhere")
    return say("Components") if way.is_sum else say("How it follows")


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
        return f"{told(filing.names[way.key.statement])}{f', {scale}' if scale else ''}"
    if way.derived is None:
        return (
            say("its rows")
            if way.relation and way.relation.reading == "primary"
            else say("other rows")
        )
    if way.derived.kind is DerivedKind.COLUMN_SUM:
        return say("across columns")
    return told(small(KIND_NAMES[way.derived.kind]))
