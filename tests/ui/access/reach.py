"""How large what a pointer meets is: WCAG 2.2, 2.5.8, target size (minimum)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.ui.access.walking import pressable, told

#: px either way
LEAST_PX = 24


def targets(root: QWidget) -> Iterator[tuple[QWidget, str, QSize]]:
    """What can be pressed in a window or a part of one, what it is, and its size in px.

    Links within running text are let be as they are, and so are scroll bars, which only say where
    one is beside a wheel, keys and a finger on the text itself.
    """
    kinds = (QAbstractButton, QAbstractSlider, QLineEdit)
    found = {*pressable(root), *(w for kind in kinds for w in root.findChildren(kind))}
    for widget in found:
        if not widget.isVisible() or isinstance(widget, QScrollBar):
            continue
        if isinstance(widget, QTabBar):
            for at in range(widget.count()):
                rect = widget.tabRect(at) & widget.rect()
                if widget.isTabVisible(at) and not rect.isEmpty():
                    yield widget, widget.tabText(at), rect.size()
        elif isinstance(widget, QAbstractItemView):
            for name, rect in _rows(widget):
                yield widget, name, rect.size()
        else:
            yield widget, "", widget.size()


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """The rows that are in view as a whole."""
    model, inside = view.model(), view.viewport().rect()
    for row in range(0 if model is None else model.rowCount()):
        index = model.index(row, 0)
        rect = view.visualRect(index)
        is_pressed = bool(model.flags(index) & Qt.ItemFlag.ItemIsSelectable)
        if (
            is_pressed
            and rect.top() >= 0
            and rect.bottom() <= inside.bottom()
            and not rect.isEmpty()
        ):
            yield f"row {row} {index.data()}", rect


def too_small(root: QWidget) -> list[str]:
    """What a finger or an unsteady hand would miss."""
    return sorted(
        f"{size.width()} x {size.height()}: {told(widget)} {name}"
        for widget, name, size in targets(root)
        if size.width() < LEAST_PX or size.height() < LEAST_PX
    )
