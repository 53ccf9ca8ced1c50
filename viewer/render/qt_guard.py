"""Refuse the pair of Qt and Python that would crash; standard library only.

PySide6 6.12 drops one reference to None per void call. Python 3.12 and newer never free None,
older ones abort after some thousand calls.
"""

from __future__ import annotations

import sys

from viewer.model.errors import ViewerError

_FIRST_UNSAFE_QT = (6, 12)
_FIRST_SAFE_PYTHON = (3, 12)


def refuse_unsafe_qt() -> None:
    """Look at the installed pair before Qt is imported.

    Raises:
        ViewerError: they do not go together; says what to install.
    """
    python = sys.version_info[:2]
    # reading the version takes a while and is of no use to a Python that copes
    if python < _FIRST_SAFE_PYTHON:
        check_pair(python, _installed_qt())


def check_pair(python: tuple[int, int], qt: str | None) -> None:
    """Raise ViewerError where this Python would crash with this version of PySide6.

    Args:
        python: major and minor version.
        qt: as the package tells it; None where it does not.
    """
    if qt is None or python >= _FIRST_SAFE_PYTHON or _major_minor(qt) < _FIRST_UNSAFE_QT:
        return
    raise ViewerError(
        f"PySide6 {qt} crashes on Python {python[0]}.{python[1]}: install Python 3.12 or newer, "
        'or run: python -m pip install "PySide6-Essentials<6.12" "shiboken6<6.12"'
    )


def _installed_qt() -> str | None:
    """What the package says of itself: its metadata would take ten times as long to read.

    Importing the package alone loads no part of Qt.
    """
    import PySide6

    return getattr(PySide6, "__version__", None)


def _major_minor(version: str) -> tuple[int, int]:
    major, minor, *_ = version.split(".")
    return int(major), int(minor)
