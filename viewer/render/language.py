"""Languages by Qt's translation files: which there are, and how one is spoken."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale, QTranslator

from viewer.model.languages import language_tags
from viewer.model.resources import resource_path
from viewer.model.speech import ENGLISH, Speech

#: the one context of all our texts, as Qt's translation files call it
CONTEXT = "Parley"


@cache
def languages() -> dict[str, str]:
    """The languages there are, by their tags, each in its own words."""
    return {tag: _own_name(tag) for tag in language_tags()}


@cache
def speech_of(tag: str) -> Speech:
    """How a language is spoken; English where its file is missing or damaged."""
    if tag == ENGLISH.tag:
        return ENGLISH
    translator = QTranslator()
    if not translator.load(str(resource_path("languages") / f"{tag}.qm")):
        return ENGLISH

    def lookup(text: str, about: str, n: int | None) -> str | None:
        return translator.translate(CONTEXT, text, about or None, -1 if n is None else n) or None

    locale = QLocale(tag)
    return Speech(tag, lookup, locale.decimalPoint(), locale.groupSeparator())


def _own_name(tag: str) -> str:
    return "English" if tag == ENGLISH.tag else QLocale(tag).nativeLanguageName() or tag
