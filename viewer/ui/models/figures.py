"""How a figure is written in the sheet: as printed, or its exact value in a chosen scale.

As printed keeps the document's digits, decimals and words; only signs are unified: negatives in
parentheses, or as the notation in use has them, a dash as "–". In another scale the exact value
is written anew:

- coarser than printed (thousands as millions): rounded half away from zero to whole units of the
  scale, to one decimal in billions, and never to more digits than were printed. What rounds to
  nothing is "0" or "(0)"; only an exact zero is "–".
- finer than printed (thousands as units): the zeros behind the last printed digit are needed for
  the place value but were never printed; `filler` counts them, and the sheet writes them pale.

Only amounts of money change scale. Percentages, ratios, counts and figures per share stay as
printed.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from enum import Enum

from viewer.core.amounts import DASHES, MINUS_SIGNS, TRIANGLES, format_number
from viewer.core.statement import Cell, Measure
from viewer.ui.notation import MINUS, Notation, current

PRECISION = 60
ZERO_SIGN = "–"
LONGEST_WORDS = 36
_NUMBER = re.compile(r"[.,]?\d(?:[\d.,' ]*\d)?")
_NEGATIVE = frozenset(MINUS_SIGNS + TRIANGLES + "([")
_SIGNS = str.maketrans("", "", f"()[] {DASHES}{MINUS_SIGNS}{TRIANGLES}")


class Scale(Enum):
    """The scale that amounts are shown in; the value is its power of ten."""

    AS_PRINTED = None
    UNITS = 0
    THOUSANDS = 3
    MILLIONS = 6
    BILLIONS = 9


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as the sheet writes it.

    Attributes:
        body: what ends on the column's edge, the last digit last ("(12.5").
        hang: what hangs behind the edge (")", "%", "%)").
        filler: how many characters at the end of `body` were never printed.
        marks: footnote marks behind it, in one string.
    """

    body: str
    hang: str = ""
    filler: int = 0
    marks: str = ""

    @property
    def text(self) -> str:
        """The figure in one string."""
        return self.body + self.hang


def shown(cell: Cell, scale: Scale = Scale.AS_PRINTED) -> ShownFigure:
    """The figure as the sheet writes it in that scale."""
    power = scale.value
    if power is None or power == cell.scale or not changes_scale(cell):
        return _signed(cell, _as_printed(cell))
    return _signed(cell, _in_scale(cell, power))


def _signed(cell: Cell, figure: ShownFigure) -> ShownFigure:
    """The figure with the signs of the notation in use."""
    if current() is Notation.ACCOUNTANTS or cell.value is None:
        return figure
    if is_negative(cell):
        body = MINUS + figure.body.replace("(", "", 1).replace("[", "", 1)
        return replace(figure, body=body, hang=figure.hang.rstrip(")]"))
    is_change = cell.measure is Measure.CHANGE and cell.value > 0
    if is_change and not figure.body.startswith("+"):
        return replace(figure, body=f"+{figure.body}")
    return figure


def changes_scale(cell: Cell) -> bool:
    """Whether a change of scale concerns the figure: an amount of money, not per share."""
    return (
        cell.value is not None
        and cell.measure in {Measure.AMOUNT, Measure.TRANSLATION}
        and "/" not in cell.unit
    )


def is_negative(cell: Cell) -> bool:
    """Whether the figure is below zero, or a rounded zero printed as something negative ("△0")."""
    if cell.value is None or cell.is_dash:
        return False
    if cell.value == 0:
        return any(sign in _NEGATIVE for sign in unicodedata.normalize("NFKC", cell.text))
    return cell.value < 0


def fraction_digits(cell: Cell, power: int) -> int:
    """Digits after the decimal mark that the figure is shown with in that scale."""
    known = _known_digits(cell) + power
    if power > cell.scale:
        return max(0, min(known, 1 if power >= 9 else 0))
    return max(0, known)


def _as_printed(cell: Cell) -> ShownFigure:
    marks = " ".join(cell.notes)
    if cell.is_dash:
        return ShownFigure(ZERO_SIGN, marks=marks)
    if cell.measure is Measure.WORDS:
        return ShownFigure(_cut(cell.text), marks=marks)
    text = " ".join(unicodedata.normalize("NFKC", cell.text).split())
    match = _NUMBER.search(text)
    if cell.value is None or match is None:
        return ShownFigure(text, marks=marks)
    before, after = text[: match.start()], text[match.end() :]
    if "(" in before or "[" in before:
        return ShownFigure(before.replace(" ", "") + match[0], after.strip(), marks=marks)
    if is_negative(cell):
        lead = before.translate(_SIGNS)
        return ShownFigure(f"({lead}{match[0]}", f"{after.translate(_SIGNS)})", marks=marks)
    return ShownFigure(before.replace(" ", "") + match[0], after.rstrip(), marks=marks)


def _cut(words: str) -> str:
    """Words as far as a column of the sheet shows them; the formula bar shows all."""
    if len(words) <= LONGEST_WORDS:
        return words
    return f"{words[: LONGEST_WORDS - 1].rstrip()}…"


def _in_scale(cell: Cell, power: int) -> ShownFigure:
    value = cell.value
    if value is None:
        raise ValueError(cell.text)
    marks = " ".join(cell.notes)
    if value == 0 and (cell.is_dash or cell.decimals is None):
        return ShownFigure(ZERO_SIGN, marks=marks)
    with localcontext(prec=PRECISION):
        text = format_number(value.scaleb(-power), fraction_digits(cell, power))
    if value == 0 and is_negative(cell):
        text = f"({text})"
    body = text.removesuffix(")")
    missing = -(_known_digits(cell) + power) if value and power < cell.scale else 0
    return ShownFigure(body, ")" if text.endswith(")") else "", _tail(body, missing), marks)


def _known_digits(cell: Cell) -> int:
    """XBRL's decimals of the figure; of an exact one, the digits that its value has."""
    if cell.decimals is not None:
        return cell.decimals
    exponent = (cell.value or Decimal(0)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _tail(body: str, digits: int) -> int:
    """How many characters at the end hold that many digits, their separators counted."""
    if digits <= 0:
        return 0
    position = len(body)
    while digits and position:
        position -= 1
        digits -= body[position].isdigit()
    if position and body[position - 1] == ",":
        position -= 1
    return len(body) - position
