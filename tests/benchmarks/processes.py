"""Programs that are started to be timed: a bare window, an empty plot, and Parley itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent

_CLOCK = """
import sys
sys.path.insert(0, sys.argv[1])
"""
_SAY = """
from viewer.cli.process_clock import process_age_ms
def painted():
    import os
    sys.stdout.write(str(process_age_ms()))
    sys.stdout.flush()
    os._exit(0)
"""

#: a QApplication and one painted widget
BARE = (
    _CLOCK
    + """
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
"""
    + _SAY
    + """
class Window(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), 0xFF202020)
        painter.end()
        painted()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
)

#: an empty pyqtgraph plot with dates on its axis
EMPTY_PLOT = (
    _CLOCK
    + """
from pyqtgraph import DateAxisItem, PlotWidget
from PySide6.QtWidgets import QApplication
"""
    + _SAY
    + """
class Window(PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        painted()
app = QApplication([])
window = Window(axisItems={"bottom": DateAxisItem()})
window.setXRange(0, 1.7e9)
window.resize(1440, 900)
window.show()
app.exec()
"""
)


def environment(home: Path) -> dict[str, str]:
    """This process' environment, with settings and caches of its own and bytecode kept."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE")}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, **folders}


def age_at_first_paint(code: str, home: Path) -> float:
    """Milliseconds from the start of a process to the first frame that its code paints."""
    done = _run([sys.executable, "-c", code, str(ROOT)], home)
    return float(done)


def parley_start(home: Path, *args: str) -> dict[str, Any]:
    """What `parley --time-start` tells."""
    told: dict[str, Any] = json.loads(
        _run([sys.executable, "-m", "viewer", "--time-start", *args], home)
    )
    return told


def lifetime_ms(command: list[str], home: Path) -> float:
    """Milliseconds that a command takes from beginning to end."""
    start = time.perf_counter()
    _run(command, home)
    return (time.perf_counter() - start) * 1000


def _run(command: list[str], home: Path) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=environment(home), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[1:4]} failed: {done.stderr[-500:]}")
    return done.stdout
