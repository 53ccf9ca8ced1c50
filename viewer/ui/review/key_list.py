"""The keys of a review: what each wishes, and how the sheet of keys tells it.

They are no commands of the window, since they mean something else outside of a review: plain
letters, which a person presses hundreds of times.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from viewer.model.speech import tr
from viewer.ui.commands import key_words
from viewer.ui.keys.groups import KeyLine

#: most sides that a key chooses
MOST_SIDES = 6
_TO = "–"
#: what a key wishes, by its name
WISHES = {
    "A": "accept",
    "R": "reject",
    "N": "next",
    "E": "edit",
    "S": "split",
    "B": "back",
    "M": "merge",
    "X": "apart",
    "C": "compare",
    "W": "when",
    "T": "status",
    "K": "kind",
    "P": "person",
    "F": "figures",
    "Q": "quotes",
    "G": "words",
    "O": "order",
    "U": "reopen",
    "Up": "up",
    "Down": "down",
    "Home": "first",
    "End": "last",
    "Esc": "leave",
    "Return": "edit",
    "Enter": "edit",
    "Shift+A": "accept_all",
    "Ctrl+Shift+A": "accept_lone",
    "Alt+Left": "article_before",
    "Alt+Right": "article_after",
    **{str(n): f"side {n}" for n in range(1, MOST_SIDES + 1)},
}
_NAMES: dict[int, str] = {
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
}
_HELD = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
    (Qt.KeyboardModifier.AltModifier, "Alt+"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift+"),
)


def wish_of(qt_event: QKeyEvent) -> str:
    """What a key wishes of a review; empty for nothing."""
    key = qt_event.key()
    name = _NAMES.get(key, chr(key) if 32 < key < 127 else "")
    held = "".join(words for modifier, words in _HELD if qt_event.modifiers() & modifier)
    return WISHES.get(held + name, "") if name else ""


def key_lines() -> tuple[KeyLine, ...]:
    """What the sheet of keys tells of a review, in the order in which it is done."""
    told: tuple[tuple[str, tuple[str, ...]], ...] = (
        (tr("Accept, reject the proposal"), ("A", "R")),
        (tr("Proposal before, after"), ("Up", "Down")),
        (tr("Next that waits, also in the next article"), ("N",)),
        (tr("Accept all that are sure enough"), ("Shift+A",)),
        (tr("Accept figures and quotes without an event"), ("Ctrl+Shift+A",)),
        (tr("Let a rejected one wait again"), ("U",)),
        (tr("Correct the label, date, status"), ("E", "W", "T")),
        (tr("Correct the kind, people"), ("K", "P")),
        (tr("Choose the side by its number"), (f"1{_TO}{MOST_SIDES}",)),
        (tr("Go to the figures, quotes; Enter corrects one"), ("F", "Q")),
        (tr("Merge with the event it is like or you name, keep it apart"), ("M", "X")),
        (tr("Choose by field what a merger takes"), ("C",)),
        (tr("Split the proposal"), ("S",)),
        (tr("Go to the article's words, to mark your own"), ("G",)),
        (tr("Another order of the proposals"), ("O",)),
        (tr("Article before, after"), ("Alt+Left", "Alt+Right")),
    )
    return tuple(
        # a stretch of keys is no key by itself
        KeyLine(words, tuple(key if _TO in key else key_words(key) for key in keys))
        for words, keys in told
    )
