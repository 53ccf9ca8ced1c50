from __future__ import annotations

import sys

import PySide6
import pytest

from viewer.model.errors import ViewerError
from viewer.render import qt_guard
from viewer.render.qt_guard import check_pair, refuse_unsafe_qt


@pytest.mark.parametrize("qt", ["6.12.0", "6.12.1", "6.13.0", "7.0"])
def test_the_pair_that_crashes_is_refused_in_one_line(qt):
    with pytest.raises(ViewerError) as told:
        check_pair((3, 11), qt)
    assert qt in str(told.value)
    assert "3.11" in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("python", "qt"),
    [((3, 11), "6.11.3"), ((3, 11), "6.8"), ((3, 12), "6.12.0"), ((3, 14), "7.0"), ((3, 11), None)],
)
def test_other_pairs_pass(python, qt):
    check_pair(python, qt)


def test_the_pair_of_this_environment_passes():
    refuse_unsafe_qt()


def test_an_old_python_looks_at_the_installed_version(monkeypatch):
    monkeypatch.setattr(qt_guard.sys, "version_info", (3, 11, 2))
    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    with pytest.raises(ViewerError, match=r"6\.12\.0"):
        refuse_unsafe_qt()


def test_a_qt_that_does_not_tell_its_version_passes(monkeypatch):
    monkeypatch.setattr(qt_guard.sys, "version_info", (3, 11, 2))
    monkeypatch.delattr(PySide6, "__version__")
    refuse_unsafe_qt()


def test_void_calls_of_this_qt_lose_no_reference_to_none():
    """PySide6 6.12.0 loses one a call; before Python 3.12 that aborts the interpreter."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 1_000
