"""What is no document is told so in one line, from its first bytes alone."""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
from pathlib import Path

import pytest

from viewer.model.errors import DamagedDocument, DocumentError, NewerFormat, NotADocument
from viewer.store.documents import open_store
from viewer.store.header import identify

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


def patched(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def refusal(path: Path, kind: type[DocumentError]) -> str:
    """The one line with which a file is refused; file and folder stay as they are."""
    before = {p.name: (p.stat().st_mtime_ns, p.read_bytes()) for p in path.parent.glob("*")}
    with pytest.raises(DocumentError) as refused:
        open_store(path)
    assert type(refused.value) is kind
    after = {p.name: (p.stat().st_mtime_ns, p.read_bytes()) for p in path.parent.glob("*")}
    assert after == before
    line = str(refused.value)
    assert line.isprintable()
    assert len(line) <= 120
    return line


@pytest.mark.parametrize(
    "data",
    [b"", b"hello\n" * 400, b"\x89PNG\r\n\x1a\n" + bytes(500), b"SQLite format 2\0" + bytes(500),
     b"PK\x03\x04" + bytes(99), bytes(4096), b"SQLite", "{}".encode("utf-16")],
)  # fmt: skip
def test_other_kinds_of_file(tmp_path, data):
    path = tmp_path / "a" / "other.parley"
    path.parent.mkdir()
    path.write_bytes(data)
    assert "not a Parley document" in refusal(path, NotADocument)


@pytest.mark.parametrize("application_id", [0, 1, 0x0F055112, 0x50726C78, -1])
def test_databases_of_other_programs(tmp_path, application_id):
    path = tmp_path / "a" / "other.parley"
    path.parent.mkdir()
    db = sqlite3.connect(path)
    db.execute(f"pragma application_id = {application_id}")
    db.execute("create table event(id, title)")
    db.commit()
    db.close()
    assert "another program" in refusal(path, NotADocument)


def test_a_newer_format_is_named(herring_file):
    data = herring_file.read_bytes()
    herring_file.write_bytes(patched(data, 60, struct.pack(">i", 7)))
    line = refusal(herring_file, NewerFormat)
    assert "format 7" in line
    assert "up to 1" in line


@pytest.mark.parametrize(
    ("at", "new"),
    [
        (60, struct.pack(">i", 0)), (60, struct.pack(">i", -5)),  # format
        (16, b"\x00\x00"), (16, b"\x03\xe8"), (16, b"\x01\x00"),  # page size
        (18, b"\x03"), (19, b"\x00"),  # journal kind
        (56, struct.pack(">i", 2)),  # UTF-16
        (28, struct.pack(">i", -1)), (28, struct.pack(">i", 10**6)),  # pages
    ],
)  # fmt: skip
def test_impossible_headers(herring_file, at, new):
    herring_file.write_bytes(patched(herring_file.read_bytes(), at, new))
    refusal(herring_file, DamagedDocument)


@pytest.mark.parametrize("part", [2, 3, 10, 1000])
def test_half_a_file(herring_file, part):
    data = herring_file.read_bytes()
    herring_file.write_bytes(data[: len(data) // part])
    assert f"{len(data):,}" in refusal(herring_file, DamagedDocument)


def test_ninety_bytes(herring_file):
    herring_file.write_bytes(herring_file.read_bytes()[:90])
    assert "only 90 bytes" in refusal(herring_file, DamagedDocument)


def test_bytes_after_the_last_page_do_no_harm(herring, herring_file):
    herring_file.write_bytes(herring_file.read_bytes() + bytes(5000))
    with open_store(herring_file) as store:
        assert store.document() == herring


def test_what_is_no_file(tmp_path):
    for path, words in (
        (tmp_path / "missing.parley", "There is no file"),
        (tmp_path / "herring.parley" / "x", "There is no file"),
        (tmp_path, "is a folder"),
    ):
        with pytest.raises(DocumentError, match=words) as refused:
            identify(path)
        assert str(path) in str(refused.value)


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.parley"
    os.mkfifo(pipe)
    with pytest.raises(NotADocument, match="is not a file"):
        open_store(pipe)
    with pytest.raises(NotADocument, match="is not a file"):
        open_store(Path(os.devnull))


@POSIX
def test_a_link_to_itself(tmp_path):
    link = tmp_path / "loop.parley"
    link.symlink_to(link)
    with pytest.raises(DocumentError):
        open_store(link)


@POSIX
@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(herring_file):
    herring_file.chmod(0)
    with pytest.raises(DocumentError, match="You may not read"):
        open_store(herring_file)


@POSIX
def test_a_name_that_would_steer_the_terminal(tmp_path):
    path = tmp_path / "a" / "x\n\x1b[2J\u202eyelrap.parley"
    path.parent.mkdir()
    path.write_bytes(b"nothing")
    refusal(path, NotADocument)
