"""Widgets side by side, as the lines of a dialog are made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

_GAP_PX = 8


def line_of(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets in a row; None is room between them."""
    line = QHBoxLayout()
    line.setSpacing(_GAP_PX)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
