"""The Qt that pictures need where no window is wanted: a QGuiApplication without widgets."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication

from viewer.render.fonts import load_fonts
from viewer.render.qt_guard import refuse_unsafe_qt
from viewer.render.quiet import silence


def ensure_gui() -> QGuiApplication:
    """The running application, or a new one on the offscreen platform; fonts are loaded."""
    refuse_unsafe_qt()
    application = QGuiApplication.instance()
    if application is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        silence()
        application = QGuiApplication(["parley"])
        application.setApplicationName("Parley")
    load_fonts()
    if not isinstance(application, QGuiApplication):
        raise TypeError("a QCoreApplication without a screen is running")
    return application
