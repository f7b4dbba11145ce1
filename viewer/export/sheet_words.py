"""Our own words in a workbook, in the language that the user chose."""

from collections.abc import Callable

from viewer.core.names import KIND_NAMES
from viewer.export.options import Language
from viewer.export.units_japanese import unit_in_japanese
from viewer.export.words_japanese import JAPANESE
from viewer.export.words_japanese_checks import CHECKS


def speaker(language: Language) -> Callable[[str], str]:
    """What turns our English words, and units, into a language; what it does not know stays."""
    return _in_japanese if language is Language.JAPANESE else str


def _in_japanese(text: str) -> str:
    return JAPANESE.get(text) or CHECKS.get(text) or unit_in_japanese(text) or text


def statement_name(name: str, say: Callable[[str], str]) -> str:
    """A statement's name in the sheets' language; one that the document gave stays as printed."""
    return say(name) if name in KIND_NAMES.values() else name
