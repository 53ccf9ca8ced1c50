"""How much memory a process holds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from viewer.readers import resident
from viewer.readers.resident import resident_bytes


def test_a_process_that_holds_something():
    assert 5_000_000 < resident_bytes(os.getpid()) < 50_000_000_000


def test_no_such_process():
    assert resident_bytes(2**22 + 1) == 0


@pytest.mark.skipif(not Path("/bin/ps").exists(), reason="this system has no ps")
def test_two_ways_of_asking_agree():
    by_ps, known = resident._by_ps(os.getpid()), resident_bytes(os.getpid())
    assert by_ps == pytest.approx(known, rel=0.3)


def test_a_system_that_does_not_tell(monkeypatch):
    def refuse(_pid):
        raise OSError(2, "No such file or directory")

    monkeypatch.setitem(resident._ASKED, sys.platform, refuse)
    assert resident_bytes(os.getpid()) == 0
