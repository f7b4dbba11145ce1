"""Things that are the same up to a sign, gathered into groups."""

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Groups(Generic[Item]):
    """Items joined pair by pair, each with a sign against the first of its group."""

    def __init__(self) -> None:
        self._groups: dict[Item, dict[Item, int]] = {}

    def join(self, first: Item, second: Item, sign: int) -> None:
        """Say that first = sign × second. What contradicts earlier joins is left out."""
        mine = self._groups.setdefault(first, {first: 1})
        yours = self._groups.setdefault(second, {second: 1})
        if mine is yours:
            return
        turn = mine[first] * sign * yours[second]
        for item, item_sign in yours.items():
            mine[item] = item_sign * turn
            self._groups[item] = mine

    def found(self) -> Iterator[dict[Item, int]]:
        """Each group once: item -> its sign."""
        seen: set[int] = set()
        for group in self._groups.values():
            if id(group) not in seen:
                seen.add(id(group))
                yield group
