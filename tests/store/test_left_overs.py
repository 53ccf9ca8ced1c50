"""What a save that was killed left beside the document goes with the next one (X7, D10)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from viewer.store.copying import copy_file
from viewer.store.documents import LEFT_OVER_S, open_store, save_new

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")
STRANGERS = (
    ".herring.parley.12345678.part",
    ".herring.parley.1234567.tmp",
    ".herring.parley.123456789.tmp",
    ".herring.parley.1234567g.tmp",
    ".cod.parley.12345678.tmp",
    "herring.parley.12345678.tmp",
    "notes.tmp",
)

SAVE_FOR_EVER = """
import sys
from pathlib import Path
from viewer.store.documents import open_store, save_new
path = Path(sys.argv[1])
with open_store(path) as store:
    document = store.document()
print("ready", flush=True)
while True:
    save_new(document, path)
"""


def age(path: Path) -> None:
    then = time.time() - LEFT_OVER_S - 60
    os.utime(path, (then, then))


def left(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*.tmp"))


@POSIX
def test_a_killed_save_leaves_nothing_for_good(herring, herring_file):
    folder = herring_file.parent
    for _ in range(60):  # until one is killed while its file is there
        process = subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, herring_file], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout
        process.stdout.readline()
        deadline = time.monotonic() + 5
        while not left(folder) and time.monotonic() < deadline:
            pass
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        if left(folder):
            break
    assert left(folder)
    with open_store(herring_file) as store:
        assert store.document() == herring
    save_new(herring, herring_file)
    assert left(folder)  # it might be another's who is still at it
    for file in left(folder):
        age(file)
    save_new(herring, herring_file)
    assert not left(folder)


def test_only_our_own_files_go(herring, tmp_path):
    path = tmp_path / "herring.parley"
    for name in STRANGERS:
        (tmp_path / name).write_bytes(b"not ours")
        age(tmp_path / name)
    (tmp_path / ".herring.parley.0123abcd.tmp").mkdir()
    save_new(herring, path)
    assert {p.name for p in tmp_path.iterdir()} == {
        *STRANGERS, "herring.parley", ".herring.parley.0123abcd.tmp",
    }  # fmt: skip


def test_a_copy_sweeps_its_place_too(herring_file, tmp_path):
    copy = tmp_path / "copies" / "cod.parley"
    copy.parent.mkdir()
    old, new = (copy.with_name(f".cod.parley.0000000{n}.tmp") for n in range(2))
    for file in (old, new):
        file.write_bytes(b"half")
    age(old)
    copy_file(herring_file, copy)
    assert set(copy.parent.iterdir()) == {copy, new}
