"""Several buttons of which one is chosen are one stop of the Tab key; arrows go on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def make_one_stop(group: QButtonGroup) -> None:
    """Let Tab go to the chosen button of a group only.

    Qt does so once one of them has had the keyboard; until then Tab goes to the first, whichever
    is chosen.
    """
    group.buttonToggled.connect(_on_toggled)


def _on_toggled(button: QAbstractButton, checked: bool) -> None:
    if checked:
        for each in button.group().buttons():
            is_chosen = each is button
            stop = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(stop)
