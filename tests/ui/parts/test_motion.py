"""Whether anything moves: a person's choice before the system's wish."""

from __future__ import annotations

import pytest

from viewer.ui.parts import motion
from viewer.ui.parts.motion import MotionChoice, moves


@pytest.mark.parametrize("is_still", [True, False])
def test_the_person_comes_before_the_system(monkeypatch, is_still):
    monkeypatch.setattr(motion, "system_is_still", lambda: is_still)
    assert moves(MotionChoice.MOVES)
    assert not moves(MotionChoice.STILL)
    assert moves(MotionChoice.SYSTEM) is not is_still


def test_the_system_can_be_asked_wherever_this_runs():
    motion.system_is_still.cache_clear()
    assert motion.system_is_still() in (True, False)


def test_a_wish_within_wrappings_is_understood():
    class Wrapped:
        def __init__(self, value):
            self._value = value

        def variant(self):
            return self._value

    assert motion._plain([Wrapped(Wrapped(False))]) == "false"
    assert motion._plain([1]) == "1"
    assert motion._plain([]) == ""
