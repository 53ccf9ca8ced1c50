"""Whether anything may move by itself: as the system asks, unless a person chose."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings

#: the longest that the desktop's settings service is waited for
_PATIENCE_MS = 150
#: SPI_GETCLIENTAREAANIMATION of the Windows SDK: "Show animations in Windows"
_SPI_CLIENT_AREA_ANIMATION = 0x1042
_SERVICE, _OBJECT = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
#: namespace, key and value with which a desktop asks for less motion
_ASKING = (
    ("org.freedesktop.appearance", "reduced-motion", "1"),
    ("org.gnome.desktop.interface", "enable-animations", "false"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", "0"),
)


class MotionChoice(StrEnum):
    """What a person wants."""

    SYSTEM = "system"
    MOVES = "moves"
    STILL = "still"


def moves(choice: MotionChoice) -> bool:
    """Whether something may move by itself."""
    if choice is MotionChoice.SYSTEM:
        return not system_is_still()
    return choice is MotionChoice.MOVES


@cache
def system_is_still() -> bool:
    """Whether the system asks programs to move nothing; asked once a run."""
    if sys.platform == "win32":
        return _windows_is_still()
    if sys.platform == "darwin":
        return _macos_is_still()
    return _desktop_is_still()


def _windows_is_still() -> bool:
    import ctypes

    animates = ctypes.c_int(1)
    system = getattr(ctypes, "windll").user32  # noqa: B009 - there on Windows only
    system.SystemParametersInfoW(_SPI_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def _macos_is_still() -> bool:
    path = Path.home() / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    wish = QSettings(str(path), QSettings.Format.NativeFormat).value("reduceMotion", False)
    return str(wish).lower() in ("true", "1")


def _desktop_is_still() -> bool:
    """Ask the desktop's settings service (XDG Desktop Portal, `Settings.Read`), if it runs."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False  # looking for a bus would start one
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    for namespace, key, still in _ASKING:
        question = QDBusMessage.createMethodCall(_SERVICE, _OBJECT, _INTERFACE, "Read")
        question.setAutoStartService(False)
        question.setArguments([namespace, key])
        answer = bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
        if answer.type() != QDBusMessage.MessageType.ReplyMessage:
            continue
        if _plain(answer.arguments()) == still:
            return True
    return False


def _plain(arguments: list[object]) -> str:
    """What a variant within a variant says."""
    value = arguments[0] if arguments else ""
    while hasattr(value, "variant"):
        value = value.variant()
    return str(value).lower()
