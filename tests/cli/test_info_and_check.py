"""`parley info` and `parley check`."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest


def spoilt(path, target, statement):
    shutil.copyfile(path, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as db:
        db.execute(statement)
    return target


def test_info_counts(answer, herring):
    assert answer("info", herring) == {
        "title": "Herring", "format": 1, "sources": 2, "events": 2, "figures": 1, "quotations": 1,
        "actors": 2, "measures": 1, "links": 1, "earliest": "2001-03-01", "latest": "2001-06-30",
    }  # fmt: skip


def test_info_for_people(parley, herring):
    code, out, err = parley("info", herring)
    assert (code, err) == (0, "")
    assert out.splitlines()[:4] == [
        "Herring", "2001-03-01 to 2001-06-30", "        2 sources", "        2 events",
    ]  # fmt: skip


def test_info_of_a_document_without_events(answer, parley, herring, tmp_path):
    empty = tmp_path / "empty.parley"
    spoilt(herring, empty, "delete from events")
    told = answer("info", empty)
    assert (told["events"], told["earliest"], told["latest"]) == (0, None, None)
    assert " to " not in parley("info", empty)[1]


def test_a_title_cannot_steer_the_terminal(parley, answer, herring, tmp_path):
    file = spoilt(herring, tmp_path / "x.parley", "update about set title = 'a' || char(27, 8238)")
    code, out, _ = parley("info", file)
    assert code == 0
    assert out.splitlines()[0].rstrip() == "a"
    assert "\x1b" not in out
    assert answer("info", file)["title"] == "a\x1b\u202e"
    raw = parley("info", file, "--json")[1]
    assert "\x1b" not in raw
    assert "\u202e" not in raw


@pytest.mark.parametrize("command", ["info", "check"])
def test_what_is_no_document(parley, tmp_path, command):
    path = tmp_path / "other.parley"
    path.write_text("herring")
    code, out, err = parley(command, path)
    assert (code, out) == (1, "")
    assert err == "parley: other.parley is not a Parley document\n"


def test_check_finds_nothing(parley, herring):
    assert parley("check", herring) == (0, "No faults found\n", "")


def test_check_tells_every_fault(parley, herring, tmp_path):
    file = spoilt(herring, tmp_path / "spoilt.parley", "update texts set content = content || '.'")
    code, out, err = parley("check", file)
    assert code == 1
    assert "source gazette: the words of its digest were changed" in out.splitlines()
    assert err == f"parley: {len(out.splitlines())} faults found in spoilt.parley\n"
    one = spoilt(herring, tmp_path / "one.parley", "update roles set title = 'x\n\x1b'")
    code, out, err = parley("check", one)
    assert code == 1
    assert "\x1b" not in out


def test_check_needs_a_file(parley):
    assert parley("check")[0] == 2
