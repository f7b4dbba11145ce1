"""Slips of the pen: how one printed number may have come from another."""

from decimal import Decimal

from viewer.core.said import said


def slip(printed: Decimal, wanted: Decimal) -> str:
    """What happened if `printed` was meant to be `wanted`, in words; "" if nothing simple did."""
    if printed == -wanted:
        return said("the sign turned")
    mine, theirs = _digits(printed), _digits(wanted)
    if (printed < 0) != (wanted < 0) or not mine or not theirs:
        return ""
    if mine.rstrip("0") == theirs.rstrip("0"):
        return said("moved by powers of ten")
    if len(mine) == len(theirs):
        return _same_length(mine, theirs)
    if len(mine) == len(theirs) + 1 and _dropped(mine, theirs):
        return said("one digit too many")
    if len(mine) + 1 == len(theirs) and _dropped(theirs, mine):
        return said("one digit missing")
    return ""


def _digits(number: Decimal) -> str:
    return f"{abs(number.normalize()):f}".replace(".", "").lstrip("0")


def _same_length(mine: str, theirs: str) -> str:
    differing = [
        place for place, pair in enumerate(zip(mine, theirs, strict=True)) if len({*pair}) > 1
    ]
    if len(differing) == 1:
        return said("one digit other")
    if len(differing) == 2:
        first, second = differing
        if mine[first] == theirs[second] and mine[second] == theirs[first]:
            return said("two digits exchanged")
    return ""


def _dropped(longer: str, shorter: str) -> bool:
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
