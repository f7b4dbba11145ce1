"""Signs that several currencies share, told by the one that a document's tables are in."""

from collections.abc import Collection, Mapping

from viewer.structure.words import load_words


def shared_signs(units: Collection[str]) -> Mapping[tuple[str, str], str]:
    """(sign, its usual currency) -> the one that it stands for; left out if that is the usual one.

    A sign alone does not tell: "RMB" begins as "Rs" does, and is of another currency.

    Args:
        units: the units of all figures of the tables.
    """
    found: dict[tuple[str, str], str] = {}
    for sign, (usual, *others) in load_words("narrative")["shared_signs"].items():
        present = [currency for currency in others if currency in units]
        if usual not in units and len(present) == 1:
            found[sign, usual] = present[0]
    return found
