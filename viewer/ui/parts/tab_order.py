"""The Tab key goes through a window as it is read: by its layouts, whatever was made last.

Qt's own chain is the order in which widgets were made. Parts that are filled again and again (the
cards of an event, the rows of filters) would come last in it, far from where they stand (WCAG 2.2,
2.4.3 Focus Order).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QLayout,
    QSplitter,
    QWidget,
)


def step_focus(window: QWidget, step: int) -> bool:
    """Give the keyboard to the next (1) or previous (-1) widget; whether there is one."""
    stops = list(tab_stops(window))
    if not stops:
        return False
    at = _place(stops, QApplication.focusWidget())
    if at is None:
        following = stops[0] if step > 0 else stops[-1]
    else:
        following = stops[(at + step) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    return True


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """All that the Tab key stops at within a widget, in reading order."""
    for child in _children(widget):
        if child.isWindow() or not child.isVisible():
            continue
        if _is_stop(child):
            yield child
        yield from tab_stops(child)


def _place(stops: list[QWidget], focused: QWidget | None) -> int | None:
    """Which of the stops has the keyboard, or else which one has it within itself."""
    while focused is not None and not focused.isWindow():
        if focused in stops:
            return stops.index(focused)
        focused = focused.parentWidget()
    return None


def _is_stop(widget: QWidget) -> bool:
    takes_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
    if not takes_tab or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    return not isinstance(widget, QAbstractButton) or not _is_passed_over(widget)


def _is_passed_over(button: QAbstractButton) -> bool:
    """Of buttons of which one is chosen only that one is a stop; arrows go to the others."""
    group: QButtonGroup | None = button.group()
    if group is not None and group.exclusive():
        return group.checkedButton() not in (None, button)
    if not button.autoExclusive() or button.isChecked():
        return False
    parent = button.parentWidget()
    if parent is None:
        return False
    beside = parent.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(each.autoExclusive() and each.isChecked() for each in beside)


def _children(widget: QWidget) -> list[QWidget]:
    """What a widget holds: by its layout, then what it has besides, as it was made."""
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        ordered = [widget.widget(n) for n in range(widget.count())]
    else:
        ordered = list(_laid_out(layout)) if layout is not None else []
    own = [child for child in widget.children() if isinstance(child, QWidget)]
    laid_out = [each for each in ordered if each in own]
    return [*laid_out, *(child for child in own if child not in laid_out)]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for n in range(layout.count()):
        item = layout.itemAt(n)
        held, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if held is not None:
            yield held
        elif inner is not None:
            yield from _laid_out(inner)
