"""Our own words in a workbook, in the language that the user chose."""

from collections.abc import Callable

from viewer.export.options import Language
from viewer.export.units_japanese import unit_in_japanese
from viewer.export.words_japanese import JAPANESE
from viewer.export.words_japanese_checks import CHECKS


def speaker(language: Language) -> Callable[[str], str]:
    """What turns our English words, and units, into a language; what it does not know stays."""
    return _in_japanese if language is Language.JAPANESE else str


def _in_japanese(text: str) -> str:
    return JAPANESE.get(text) or CHECKS.get(text) or unit_in_japanese(text) or text
