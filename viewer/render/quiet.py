"""Qt's remarks that help nobody, kept off stderr."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

#: said by the offscreen platform about windows that nobody sees, and where painting is given up
#: half way (Ctrl+C)
_QUIET = (
    "This plugin does not support propagateSizeHints",
    "QPainter::end: Painter ended with",
    "QPaintDevice: Cannot destroy paint device that is being painted",
)


def silence() -> None:
    """Keep Qt's remarks that help nobody off stderr; warnings that matter pass."""
    qInstallMessageHandler(_say)


def _say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del kind, context
    if not message.startswith(_QUIET):
        sys.stderr.write(message + "\n")
