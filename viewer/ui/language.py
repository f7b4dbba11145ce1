"""The language of the window: English texts of ours in the reader's language.

Every text of ours is written in English where it is used, and passes through `say` or `told` on
its way to the screen. Qt's translators look it up by itself, in one context for the whole program:
what is said alike is translated alike. A text without a translation is shown in English; what a
document says is never translated.
"""

import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.core.said import Said
from viewer.ui.bundled import resources

#: Code of a language -> its name, in itself.
LANGUAGES = {"en": "English", "ja": "日本語"}
#: As the desktop has it.
SYSTEM = "system"
#: Where the texts stand in the files of translations: lupdate finds them outside any class.
CONTEXT = ""
#: Asking the application for its children would cost a tenth of the start.
_installed: list[QTranslator] = []
_KEY = re.compile(r"\(&.\)|&")


def say(pattern: str, /, **parts: object) -> str:
    """A text of ours in the window's language.

    Args:
        pattern: the English text, given literally: the translators' tools look for it. Places for
            parts stand in braces.
        parts: what stands in the places; texts of ours among them are translated too.
    """
    return Said(pattern, parts).translated(_translate)


def told(text: str) -> str:
    """A text that may be ours or a document's, in the window's language if it is ours."""
    return text.translated(_translate) if isinstance(text, Said) else text


def without_key(text: str) -> str:
    """The words of a menu without the mark of its key: "Open…" of "&Open…" and of "Open(&O)…"."""
    return _KEY.sub("", text)


def chosen(wanted: str) -> str:
    """The code of the language that will be used.

    Args:
        wanted: a code, or `SYSTEM`; what we do not speak is English.
    """
    if wanted != SYSTEM:
        return wanted if wanted in LANGUAGES else "en"
    preferred = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in preferred if code in LANGUAGES), "en")


def install(app: QCoreApplication, wanted: str) -> None:
    """Make the program speak a language from now on; windows that are open stay as they are.

    Args:
        app: the application.
        wanted: a code, or `SYSTEM`.
    """
    while _installed:
        app.removeTranslator(_installed.pop())
    code = chosen(wanted)
    if code == "en":
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    places = ((f"qtbase_{code}", qt), (f"crossfoot_{code}", str(resources() / "translations")))
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            _installed.append(translator)


def _translate(pattern: str) -> str:
    return QCoreApplication.translate(CONTEXT, pattern)
