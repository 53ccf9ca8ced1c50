"""How large a dialog is at first: no larger than the screen, which is small where text is large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog

#: what a window's frame takes at most
_FRAME_PX = (16, 48)


def resize_within_screen(dialog: QDialog, size: Sequence[int]) -> None:
    """Give a dialog its usual size, or as much of it as its screen has room for."""
    room = dialog.screen().availableGeometry()
    most = room.width() - _FRAME_PX[0], room.height() - _FRAME_PX[1]
    dialog.resize(min(size[0], most[0]), min(size[1], most[1]))
