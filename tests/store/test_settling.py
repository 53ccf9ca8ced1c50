"""A document whose last save was killed becomes what it was before, and can be changed again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from viewer.model.errors import DocumentError
from viewer.store.copying import LEFT_JOURNAL_S, settle
from viewer.store.documents import open_store

#: writes half of a change into the file and dies
DIE = """
import os, sqlite3, sys
tool = sqlite3.connect(sys.argv[1], isolation_level=None)
tool.execute("PRAGMA cache_size = 1")
tool.execute("PRAGMA cache_spill = 1")
tool.execute("BEGIN")
for _ in range(3):
    tool.execute("UPDATE places SET prefix = prefix || hex(randomblob(4000))")
os._exit(9)
"""


@pytest.fixture
def interrupted(herring_file) -> Path:
    subprocess.run([sys.executable, "-c", DIE, herring_file], check=False)
    journal = herring_file.with_name("herring.parley-journal")
    assert journal.stat().st_size > 512
    return herring_file


def age(path: Path) -> None:
    then = time.time() - LEFT_JOURNAL_S - 5
    os.utime(path.with_name("herring.parley-journal"), (then, then))


def test_it_becomes_what_it_was_and_the_journal_goes(herring, interrupted):
    age(interrupted)
    settle(interrupted)
    assert [path.name for path in interrupted.parent.iterdir()] == ["herring.parley"]
    with open_store(interrupted, writable=True) as store:
        assert not store.was_recovered
        assert store.document() == herring
        assert store.check() == []


def test_a_journal_of_just_now_may_be_somebodys(interrupted, contents):
    before = contents(interrupted.parent)
    with pytest.raises(DocumentError, match="try again in a minute"):
        settle(interrupted)
    assert contents(interrupted.parent) == before


def test_a_kill_before_the_journal_goes_changes_nothing(herring, interrupted, monkeypatch):
    age(interrupted)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", _die_at_journal(Path.unlink))
        with pytest.raises(KeyboardInterrupt):
            settle(interrupted)
    with open_store(interrupted) as store:
        assert store.was_recovered
        assert store.document() == herring
        assert store.check() == []


def _die_at_journal(real):
    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name.endswith("-journal"):
            raise KeyboardInterrupt
        real(path, missing_ok=missing_ok)

    return unlink


def test_a_strangers_journal_that_is_none_of_ours_is_refused(interrupted, contents):
    journal = interrupted.with_name("herring.parley-journal")
    journal.write_bytes(journal.read_bytes() + bytes.fromhex("d9d505f920a163d7"))
    age(interrupted)
    before = contents(interrupted.parent)
    with pytest.raises(DocumentError, match="not one of Parley's"):
        settle(interrupted)
    assert contents(interrupted.parent) == before


def test_where_nothing_lies_beside_nothing_is_done(herring_file, contents):
    before = contents(herring_file.parent)
    settle(herring_file)
    assert contents(herring_file.parent) == before
