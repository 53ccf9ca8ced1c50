"""What Qt says on stderr that helps nobody."""

from __future__ import annotations

import subprocess
import sys

GIVEN_UP = """
import sys
from PySide6.QtGui import QImage, QPainter
from viewer.render.headless import ensure_gui

kept = ensure_gui()
image = QImage(9, 9, QImage.Format.Format_RGB32)
painter = QPainter(image)
painter.save()
painter.end()
sys.stderr.write("said by us")
"""


def test_painting_that_is_given_up_says_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GIVEN_UP], capture_output=True, text=True, check=True
    )
    assert done.stderr == "said by us"
