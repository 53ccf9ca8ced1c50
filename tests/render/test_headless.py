from __future__ import annotations

import os
import subprocess
import sys

CODE = """
import sys
from viewer.render.headless import ensure_gui
application = ensure_gui()
assert application is ensure_gui()
from PySide6.QtGui import QFontDatabase, QWindow
assert {"Inter", "Source Serif 4"} <= set(QFontDatabase.families())
window = QWindow()
window.resize(40, 40)
window.show()
application.processEvents()
print(application.platformName(), "PySide6.QtWidgets" in sys.modules, "pyqtgraph" in sys.modules)
"""


def test_pictures_need_no_display_no_widgets_and_say_nothing() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-c", CODE], env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["offscreen", "False", "False"]
    assert done.stderr == ""
