"""A page's own style sheets: what they say of an element, as if it stood in its `style`.

Only selectors of elements, classes and ids are understood, alone or within others; what applies to
print or to windows of some width only, and states such as `:hover`, is passed over.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

#: A comment that is never closed takes all that follows.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_CONDITIONAL = re.compile(
    r"@media(?=[^{}@]*(?:print|width))[^{}@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE
)
_COMPOUND = re.compile(r"(?P<tag>[a-zA-Z][\w-]*)?(?P<rest>(?:[.#][\w-]+)*)")
_NAME = re.compile(r"([.#])([\w-]+)")
_PSEUDO = re.compile(r"::?(before|after)$")
_CONTENT = re.compile(r"""(?:^|;)\s*content\s*:\s*(["'])(.{1,3}?)\1""")
#: Signs that belong to a figure; other content of a style sheet is ornament.
_SIGN = re.compile(r"[()\-−–$€£¥%+ ]{1,3}")
_MOST_RULES = 20_000
#: What a sheet declares is written into each of its elements: no honest value is longer.
_LONGEST_DECLARATION = 200
_MOST_REMEMBERED = 20_000


class _Compound(NamedTuple):
    """What one element must be: its tag ("" for any), its id ("" for any), its classes."""

    tag: str
    id: str
    classes: frozenset[str]

    def fits(self, node: "Element") -> bool:
        if self.tag and node.tag != self.tag:
            return False
        if self.id and node.get("id") != self.id:
            return False
        return not self.classes or self.classes <= set((node.get("class") or "").split())


@dataclass(frozen=True, slots=True)
class _Rule:
    """One selector and what it declares; `above` are the elements around, outermost first."""

    rank: tuple[int, int, int, int]
    own: _Compound
    above: tuple[_Compound, ...]
    declared: str
    place: str

    def fits(self, node: "Element") -> bool:
        """Whether the rule is about an element."""
        if not self.own.fits(node):
            return False
        above = list(self.above)
        for ancestor in node.iterancestors() if above else ():
            if above and above[-1].fits(ancestor):
                above.pop()
        return not above


class _Declared(NamedTuple):
    """What sheets declare of an element: its style, and the signs before and behind its text."""

    style: str
    before: str
    after: str


class StyleSheet:
    """The rules of a page that declare one of the properties asked for."""

    def __init__(self, root: "Element", heeded: frozenset[str]) -> None:
        """Reads the page's `<style>` elements.

        Args:
            root: the page's tree.
            heeded: the properties that matter; "content" is heeded where it is a sign.
        """
        self._by_key: dict[str, list[_Rule]] = defaultdict(list)
        self._uses_ids = False
        self._known: dict[tuple[object, ...], _Declared] = {}
        sheets = (_COMMENT.sub("", sheet.text) for sheet in root.iter("style") if sheet.text)
        for number, rule in enumerate(_rules("\n".join(sheets), heeded)):
            if number >= _MOST_RULES:
                break
            self._by_key[_key(rule.own)].append(rule)
            self._uses_ids |= bool(rule.own.id)

    def write_into(self, root: "Element", *, signs: bool) -> None:
        """Gives each element below `root` the style that the sheets declare, its own last.

        Args:
            root: the tree, changed in place.
            signs: whether signs that a sheet puts before or behind an element become its text.
        """
        if not self._by_key:
            return
        for node in root.iter():
            if not isinstance(node.tag, str):
                continue
            style, before, after = self._declared(node)
            if style:
                node.set("style", f"{style};{node.get('style') or ''}")
            if signs and (before or after):
                _write_signs(node, before, after)

    def style_of(self, node: "Element") -> str:
        """The style of an element: what the sheets declare, and behind it its own."""
        own = node.get("style") or ""
        return f"{self._declared(node).style};{own}" if self._by_key else own

    def _declared(self, node: "Element") -> _Declared:
        """What the sheets declare of an element; its like share it where none is within others."""
        key = (node.tag, node.get("class"), node.get("id") if self._uses_ids else None)
        found = self._known.get(key)
        if found is None:
            found, alone = self._read(node)
            if alone and len(self._known) < _MOST_REMEMBERED:
                self._known[key] = found
        return found

    def _read(self, node: "Element") -> tuple[_Declared, bool]:
        """What the sheets declare of an element, and whether all of its like share it."""
        keys = [node.tag, f"#{node.get('id')}"]
        keys += [f".{name}" for name in (node.get("class") or "").split()]
        found = [rule for key in keys for rule in self._by_key.get(key, ())]
        alone = not any(rule.above for rule in found)
        rules = [rule for rule in found if rule.fits(node)]
        rules.sort(key=lambda rule: rule.rank)
        style = _last_of_each(";".join(rule.declared for rule in rules if not rule.place))
        signs = {rule.place: rule.declared for rule in rules if rule.place}
        return _Declared(style, signs.get("before", ""), signs.get("after", "")), alone


def _rules(sheet: str, heeded: frozenset[str]) -> Iterator[_Rule]:
    text = _CONDITIONAL.sub("", sheet)
    for order, (selectors, block) in enumerate(_blocks(text)):
        declared = _heeded(block, heeded)
        sign = _CONTENT.search(block)
        for selector in selectors.split(","):
            pseudo = _PSEUDO.search(selector.strip())
            if pseudo:
                if sign and _SIGN.fullmatch(sign[2]) and sign[2].strip():
                    bare = _PSEUDO.sub("", selector.strip())
                    yield from _rule(bare, order, sign[2].strip(), pseudo[1])
            elif declared:
                yield from _rule(selector, order, declared, "")


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each innermost pair of braces, and within it.

    One pass, whatever the sheet: of an element that is never closed it holds the whole page.
    """
    *closed, _ = text.split("}")
    for piece in closed:
        around = piece.rsplit("{", 2)
        if len(around) > 1:
            yield around[-2], around[-1]


def _heeded(declarations: str, heeded: frozenset[str]) -> str:
    kept = (d.strip() for d in declarations.split(";") if len(d) <= _LONGEST_DECLARATION)
    return ";".join(d for d in kept if _property(d) in heeded)


def _last_of_each(declarations: str) -> str:
    """The declarations that hold: of each property the last."""
    return ";".join({_property(d): d for d in declarations.split(";") if d}.values())


def _property(declaration: str) -> str:
    return declaration.partition(":")[0].strip().lower()


def _rule(selector: str, order: int, declared: str, place: str) -> Iterator[_Rule]:
    """The rule of one selector; none where it says more than is understood."""
    compounds = []
    for part in selector.replace(">", " ").split():
        match = _COMPOUND.fullmatch(part)
        if not match:
            return
        names = _NAME.findall(match["rest"])
        id_ = next((name for sign, name in names if sign == "#"), "")
        classes = frozenset(name for sign, name in names if sign == ".")
        compounds.append(_Compound((match["tag"] or "").lower(), id_, classes))
    if not compounds or not any(compounds[-1]):
        return
    ids = sum(bool(c.id) for c in compounds)
    classes_count = sum(len(c.classes) for c in compounds)
    tags = sum(bool(c.tag) for c in compounds)
    yield _Rule(
        (ids, classes_count, tags, order), compounds[-1], tuple(compounds[:-1]), declared, place
    )


def _key(compound: _Compound) -> str:
    """Where a rule is looked for: by id, by one of its classes, or by the tag."""
    if compound.id:
        return f"#{compound.id}"
    return f".{min(compound.classes)}" if compound.classes else compound.tag


def _write_signs(node: "Element", before: str, after: str) -> None:
    """Puts signs around what an element shows; an element that shows nothing gets none."""
    if not any(str(text).strip() for text in node.itertext()):
        return
    node.text = before + (node.text or "").lstrip()
    if len(node):
        node[-1].tail = (node[-1].tail or "").rstrip() + after
    else:
        node.text = node.text.rstrip() + after
