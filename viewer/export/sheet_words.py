"""Our own words in a workbook, in the language that the user chose."""

from collections.abc import Callable, Mapping

from viewer.export.options import Language
from viewer.export.words_japanese import JAPANESE

_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.ENGLISH: {},
    Language.JAPANESE: JAPANESE,
}


def speaker(language: Language) -> Callable[[str], str]:
    """What turns our English words into a language; what it does not know stays English."""
    words = _WORDS[language]
    return lambda text: words.get(text, text)
