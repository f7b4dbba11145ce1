"""Where a style places its element: lengths, and the transformations of CSS Transforms 1."""

import re
from functools import lru_cache
from typing import NamedTuple

_LENGTH = re.compile(r"(-?\d*\.?\d+(?:e-?\d+)?)\s*(px|pt|em|rem|in|cm|mm|pc|%)?")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "in": 96.0, "cm": 37.8, "mm": 3.78, "pc": 16.0, "rem": 16.0}
_CALL = re.compile(
    r"(matrix|translatex|translatey|translate|scalex|scaley|scale|rotate)\(([^)]*)\)"
)
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_QUARTERS = {0: (1.0, 0.0), 90: (0.0, 1.0), 180: (-1.0, 0.0), 270: (0.0, -1.0)}
_ORIGINS = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}
_FARTHEST = 1e7


class Matrix(NamedTuple):
    """An affine map: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Matrix") -> "Matrix":
        """The map that does `first` and then this one, its numbers within what lengths may be."""
        e, f = self.of(first.e, first.f)
        numbers = (
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )
        return Matrix(*map(_bounded, numbers))

    @property
    def scale(self) -> float:
        """By what a line of text is stretched along its direction."""
        return float((self.a**2 + self.b**2) ** 0.5)


def pixels(length: str, em: float, whole: float = 0.0) -> float | None:
    """A length in pixels; None if it is none.

    Args:
        length: as declared; of a calculation the last length counts.
        em: the size of the font, in pixels.
        whole: what a percentage is of, in pixels.
    """
    if not length:
        return None
    read = _length(length)
    if read is None:
        return None
    number, unit = read
    if unit == "em":
        number *= em
    elif unit == "%":
        number *= whole / 100
    return _bounded(number)


def _bounded(number: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, number))


@lru_cache(maxsize=65_536)
def _length(length: str) -> tuple[float, str] | None:
    """The last length of a declaration: in pixels, or relative as its unit says."""
    found = _LENGTH.findall(length)
    if not found:
        return None
    number, unit = found[-1]
    return float(number) * _PIXELS.get(unit, 1.0), unit


@lru_cache(maxsize=4096)
def transformation(declared: str, origin: str, width: float, height: float) -> Matrix | None:
    """The map that a `transform` declares, about its origin; None if there is none.

    Args:
        declared: the value of `transform`.
        origin: the value of `transform-origin`, "" for the middle.
        width: the element's width in pixels.
        height: its height.
    """
    calls = _CALL.findall(declared)
    if not calls:
        return None
    whole = Matrix()
    for name, arguments in calls:
        numbers = [pixels(part, 16.0) or 0.0 for part in re.split(r"[,\s]+", arguments.strip())]
        whole = whole.after(_call(name, numbers, arguments))
    x, y = _origin(origin, width, height)
    moved_back = whole.after(Matrix(e=-x, f=-y))
    return Matrix(e=x, f=y).after(moved_back)


def _call(name: str, numbers: list[float], arguments: str) -> Matrix:
    """The map of one function of a `transform`."""
    first = numbers[0] if numbers else 0.0
    second = numbers[1] if len(numbers) > 1 else None
    if name == "matrix":
        return Matrix(*numbers[:6]) if len(numbers) >= 6 else Matrix()
    if name == "rotate":
        turn = _NUMBER.search(arguments)
        a, b = _QUARTERS[round(float(turn[0]) / 90) % 4 * 90 if turn else 0]
        return Matrix(a, b, -b, a)
    if name.startswith("translate"):
        across = 0.0 if name == "translatey" else first
        return Matrix(e=across, f=first if name == "translatey" else (second or 0.0))
    down = first if second is None else second
    return Matrix(a=1.0 if name == "scaley" else first, d=1.0 if name == "scalex" else down)


def _origin(origin: str, width: float, height: float) -> tuple[float, float]:
    parts = origin.split()
    across = parts[0] if parts else "50%"
    down = parts[1] if len(parts) > 1 else "50%"
    if across in {"top", "bottom"} or down in {"left", "right"}:
        across, down = down, across
    return _part(across, width), _part(down, height)


def _part(word: str, whole: float) -> float:
    if word in _ORIGINS:
        return _ORIGINS[word] * whole
    return pixels(word, 16.0, whole) or 0.0
