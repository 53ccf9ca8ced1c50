"""Walks a window as somebody does who has no pointer, or no sight of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.contrast import contrast
from viewer.render.theme import Rgba

#: more than any window has; a walk that goes on longer does not come back
MOST_STEPS = 400
#: a ring may be drawn so far outside of what it marks
RING_PX = 3
#: what changes where the keyboard goes to: so many px, by so much contrast at least
CHANGED_PX, CHANGE_LEAST = 12, 3.0


def focusable(root: QWidget) -> list[QWidget]:
    """What the Tab key should reach in a window, or in a part of one."""
    return [
        each
        for each in (root, *root.findChildren(QWidget))
        if each.isVisible()
        and each.isEnabled()
        and each.window() is root.window()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not is_reached_by_arrows(each)
    ]


def is_reached_by_arrows(widget: QWidget) -> bool:
    """Whether it is one of several of which one is chosen: Tab goes to that, arrows to the rest."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    is_one_of = widget.autoExclusive() if group is None else group.exclusive()
    return widget.isCheckable() and is_one_of


def pressable(root: QWidget) -> list[QWidget]:
    """Everything that takes the keyboard in any way, by Tab or by a click."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.window() is root.window()
        and each.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def has_words(name: str) -> bool:
    """Whether a name is more than signs."""
    return sum(letter.isalpha() for letter in name) >= 2 or name.strip().isalnum()


def told(widget: QWidget) -> str:
    """How a test names a widget that fails."""
    kind = type(widget).__name__
    text = getattr(widget, "text", lambda: "")
    said = text() if callable(text) and not isinstance(text, QWidget) else ""
    parent = type(widget.parentWidget()).__name__
    return f"{kind}#{widget.objectName()} {name_of(widget)!r} {str(said)[:30]!r} in {parent}"


def press_tab(*, back: bool = False) -> QWidget | None:
    """Press Tab, or Shift+Tab, where the keyboard is; gives where it goes."""
    held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    QTest.keyClick(QApplication.focusWidget(), key, held)
    return QApplication.focusWidget()


def round_trip(start: QWidget, *, back: bool = False) -> list[QWidget]:
    """The widgets that Tab reaches from one until it comes back, the first one included.

    Raises:
        AssertionError: it does not come back.
    """
    start.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = [start]
    for _ in range(MOST_STEPS):
        now = press_tab(back=back)
        assert now is not None, f"the keyboard is lost after {told(met[-1])}"
        if now is start and len(met) > 1:
            return met
        if now is met[-1]:  # from passage to passage within a text
            continue
        assert now not in met, f"Tab is caught between {told(now)} and {told(met[-1])}"
        met.append(now)
    raise AssertionError(f"Tab does not come back to {told(start)}")


def seen_around(widget: QWidget) -> QImage:
    """A widget with what lies directly around it."""
    root = widget.window()
    box = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    return root.grab(box.adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX)).toImage()


def bring_into_view(widget: QWidget) -> None:
    """Scroll as Qt does where the Tab key goes to something that is out of sight."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def changed_px(before: QImage, after: QImage) -> int:
    """How many px have become clearly others (3 : 1, WCAG 2.2, 2.4.13)."""
    if before.size() != after.size():
        return MOST_STEPS
    pairs = np.stack([_colours(before), _colours(after)], axis=1)
    kinds, counts = np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0, return_counts=True)
    is_clear = [contrast(*map(_rgba, pair)) >= CHANGE_LEAST for pair in kinds.tolist()]
    return int(counts[is_clear].sum()) if len(counts) else 0


def _rgba(pixel: int) -> Rgba:
    return (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255, 255)


def _colours(image: QImage) -> NDArray[np.uint32]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint32)


def shows_focus(widget: QWidget, elsewhere: QWidget) -> bool:
    """Whether it can be seen that the keyboard is on a widget."""
    bring_into_view(widget)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    without = seen_around(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return changed_px(without, seen_around(widget)) >= CHANGED_PX


def unnamed(root: QWidget) -> list[str]:
    """What a screen reader could not tell from something else."""
    buttons = [b for b in root.findChildren(QAbstractButton) if b.isVisible()]
    return [told(each) for each in {*pressable(root), *buttons} if not has_words(name_of(each))]


def not_met(root: QWidget) -> list[str]:
    """What Tab or Shift+Tab does not reach, or reaches and should not."""
    wanted = focusable(root)
    left: list[str] = []
    for back in (False, True):
        met = round_trip(wanted[0], back=back)
        left += [f"{'Shift+' * back}Tab: {told(each)}" for each in {*wanted} ^ {*met}]
    return left


def unseen(root: QWidget) -> list[str]:
    """What looks the same with the keyboard as without."""
    wanted = focusable(root)
    return [
        told(each) for each, other in zip(wanted, wanted[1:] + wanted[:1], strict=True)
        if each is not other and not shows_focus(each, other)
    ]  # fmt: skip


def troubles(root: QWidget, name: str) -> list[str]:
    """All that is wrong with a window or a part of one for somebody without a pointer."""
    found = {"has no name": unnamed(root), "not met": not_met(root), "unseen": unseen(root)}
    return [f"{name}: {what}: {each}" for what, those in found.items() for each in those]
