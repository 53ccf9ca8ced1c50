"""The words of the window in the person's language; files and the command line speak English."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from viewer.model.resources import resource_path
from viewer.ui.preferences import SYSTEM

#: the one context of all our texts, as Qt's translation files call it
CONTEXT = "Parley"


def tr(text: str, n: int = -1) -> str:
    """A text of the window as the chosen language says it.

    Args:
        text: English, as a literal where this is called, by which it is found for translators.
        n: what `%n` in it stands for, and by which the plural is chosen; -1 for none.
    """
    said = QCoreApplication.translate(CONTEXT, text, None, n)
    # without a translation Qt leaves the number's place, or the text, as it stands
    return said.replace("%n", str(n)) if n >= 0 else said


@cache
def languages() -> dict[str, str]:
    """The languages there are, by their tags, each in its own words."""
    tags = ["en", *sorted(path.stem for path in resource_path("languages").glob("*.qm"))]
    return {tag: _own_name(tag) for tag in tags}


def chosen_language(wanted: str) -> str:
    """The tag of the language that is spoken for a person's choice, or the system's."""
    known = languages()
    if wanted in known:
        return wanted
    if wanted != SYSTEM:
        return "en"
    for tag in QLocale.system().uiLanguages():
        plain = tag.replace("-", "_")
        fitting = [k for k in known if plain == k or plain.split("_")[0] == k.split("_")[0]]
        if fitting:
            return fitting[0]
    return "en"


def speak(application: QCoreApplication, tag: str) -> None:
    """Let the window's texts be said in that language; nothing is done for English."""
    if tag == "en":
        return
    translator = QTranslator(application)
    if translator.load(str(resource_path("languages") / f"{tag}.qm")):
        application.installTranslator(translator)


def _own_name(tag: str) -> str:
    name = QLocale(tag).nativeLanguageName()
    return "English" if tag == "en" else name or tag
