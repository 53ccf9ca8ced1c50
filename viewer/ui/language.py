"""The words of the window in the person's language; files and the command line speak English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
