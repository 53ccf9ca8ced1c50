"""The window of a start as its picture, on the screen before the rest of the program is loaded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from viewer.render.theme_names import THEME_NAMES
from viewer.ui.application import bare_application, system_is_dark
from viewer.ui.first_picture import picture_key, read_picture
from viewer.ui.main_window import MainWindow
from viewer.ui.memory import place_window
from viewer.ui.settings import Settings, peek_settings

#: the longest that anything waits for a screen to show the picture
SHOWN_MS = 250


def first_window(document: Path | None, settings_file: Path | None) -> MainWindow | None:
    """The window with its picture, shown; None where there is none of this very start.

    Args:
        document: what will be opened; None is the bundled document.
        settings_file: where the settings lie; None starts without.
    """
    application = bare_application()
    settings = Settings() if settings_file is None else peek_settings(settings_file)
    if settings is None:
        return None
    key = picture_key(document, settings, theme_name(settings.theme))
    picture = None if key is None else read_picture(key)
    if picture is None:
        return None
    window = MainWindow()
    place_window(window, settings)
    cover = window.show_picture(picture, application.palette().color(QPalette.ColorRole.Window))
    if settings.maximized:
        window.showMaximized()
    else:
        window.show()
    deadline = QDeadlineTimer(SHOWN_MS)
    while not cover.has_painted and not deadline.hasExpired():
        QApplication.processEvents()
    return window


def theme_name(chosen: str) -> str:
    """The theme that is shown for a choice: that of the name, or else the system's."""
    if chosen in THEME_NAMES:
        return chosen
    return "dark" if system_is_dark() else "light"
