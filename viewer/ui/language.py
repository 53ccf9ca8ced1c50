"""Which language the window speaks, by what a person chose and by the system."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.model.languages import ENGLISH_TAG, fitting_language
from viewer.model.speech import speak
from viewer.render.language import speech_of
from viewer.ui.preferences import SYSTEM


def chosen_language(wanted: str) -> str:
    """The tag of the language that is spoken for a person's choice, or the system's."""
    asked = QLocale.system().uiLanguages() if wanted == SYSTEM else [wanted]
    missing: list[str] = []
    for tag in asked:
        # the system lists `zh` behind `zh-Hant`, which is no other wish
        is_shortened = any(longer.startswith(f"{tag}-") for longer in missing)
        fitting = None if is_shortened else fitting_language(tag)
        if fitting is not None:
            return fitting
        missing.append(tag)
    return ENGLISH_TAG


def speak_in_window(application: QCoreApplication, tag: str) -> None:
    """Let this thread speak a language, and with it Qt's own dialogs."""
    speak(speech_of(tag))
    QLocale.setDefault(QLocale(tag))
    if tag == ENGLISH_TAG:
        return
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
