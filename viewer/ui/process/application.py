"""The one QApplication: what it is called, how it sets type, and what the system asks of it.

Nothing heavy is imported here: the first window stands before the rest of the program is loaded.
"""

from __future__ import annotations

import faulthandler
import math
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.render.quiet import silence
from viewer.render.theme_names import THEME_NAMES
from viewer.ui.preferences import USUAL_TEXT

#: names the desktop entry and with it the icon: packaging/linux, the same on every system
APP_ID = "io.github.parley_timeline.Parley"
#: what works in the background gives way sooner than after Python's 5 ms: one frame takes the
#: window's thread many turns
_SWITCH_S = 0.0005
_SCALE = "QT_SCALE_FACTOR"


class Application(QApplication):
    """The QApplication, which macOS tells of documents by an event instead of an argument.

    Signals:
        open_requested: a tuple of paths that the system asks to open.
    """

    open_requested = Signal(object)

    def event(self, qt_event: QEvent) -> bool:
        """Pass documents on; everything else is Qt's."""
        if isinstance(qt_event, QFileOpenEvent) and qt_event.file():
            self.open_requested.emit((Path(qt_event.file()),))
            return True
        return super().event(qt_event)


def scaled_application(per_cent: int) -> QApplication:
    """As `bare_application`, with all of the interface drawn in so many per cent of its size.

    Qt asks for that once, by a variable of the environment, when the application is made. What a
    person has set there counts as well; programs that are started from here find it as it was.
    """
    before = os.environ.get(_SCALE)
    if per_cent == USUAL_TEXT or QApplication.instance() is not None:
        return bare_application()
    os.environ[_SCALE] = f"{_factor(before) * per_cent / USUAL_TEXT:g}"
    try:
        return bare_application()
    finally:
        if before is None:
            del os.environ[_SCALE]
        else:
            os.environ[_SCALE] = before


def _factor(said: str | None) -> float:
    """What a person has set; 1 for what Qt would not take either."""
    try:
        factor = float(said or 1)
    except ValueError:
        return 1.0
    return factor if 0 < factor < math.inf else 1.0


def bare_application() -> QApplication:
    """The running application, or a new one; its type is not set yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.stderr is not None:
        faulthandler.enable()
    silence()
    QApplication.setDesktopFileName(APP_ID)
    started = Application(["parley"])
    started.setApplicationName("Parley")
    started.setApplicationDisplayName("Parley")
    started.setStyle("Fusion")
    sys.setswitchinterval(_SWITCH_S)
    return started


def system_is_dark() -> bool:
    """Whether the system asks for dark windows."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def theme_name(chosen: str) -> str:
    """The theme that is shown for a choice: that of the name, or else the system's."""
    if chosen in THEME_NAMES:
        return chosen
    return "dark" if system_is_dark() else "light"
