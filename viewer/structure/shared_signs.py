"""Signs that several currencies share, told by the one that a document's tables are in."""

from collections.abc import Collection, Mapping

from viewer.structure.words import load_words


def shared_signs(units: Collection[str]) -> Mapping[str, str]:
    """Sign -> the currency that it stands for; signs that stand for their usual one are left out.

    Args:
        units: the units of all figures of the tables.
    """
    found: dict[str, str] = {}
    for sign, (usual, *others) in load_words("narrative")["shared_signs"].items():
        present = [currency for currency in others if currency in units]
        if usual not in units and len(present) == 1:
            found[sign] = present[0]
    return found
