"""A journal beside a document is neither obeyed nor touched."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from viewer.model.errors import DamagedDocument, DocumentError
from viewer.store import connection as connection_module
from viewer.store import journals
from viewer.store.connection import connect
from viewer.store.documents import open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def private_folder(tmp_path, monkeypatch):
    """Where private copies are made; none is left."""
    folder = tmp_path / "private"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def interrupted(path: Path, statement: str, *, wal: bool = False) -> dict[str, bytes]:
    """The files as they lie after a kill in the middle of a change."""
    work = path.with_name("work.parley")
    shutil.copyfile(path, work)
    db = sqlite3.connect(work, isolation_level=None)
    if wal:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma wal_autocheckpoint = 0")
        db.execute(statement)
    else:
        # A cache of one page makes SQLite write to the file before the commit.
        db.execute("pragma cache_size = 1")
        db.execute("begin")
        db.execute(statement)
        db.execute("update texts set content = content || hex(zeroblob(40000))")
    files = {
        suffix: part.read_bytes()
        for suffix in ("", "-journal", "-wal")
        if (part := work.with_name(work.name + suffix)).exists()
    }
    db.close()
    for suffix in ("", "-journal", "-wal", "-shm"):
        work.with_name(work.name + suffix).unlink(missing_ok=True)
    return files


def lay(path: Path, files: dict[str, bytes]) -> None:
    for suffix, data in files.items():
        path.with_name(path.name + suffix).write_bytes(data)


def test_an_unfinished_change_is_left_out_and_the_files_stay(
    herring, herring_file, contents, private_folder
):
    files = interrupted(herring_file, "update about set title = 'half'")
    assert files[""] != herring_file.read_bytes()
    assert files["-journal"].startswith(bytes.fromhex("d9d505f920a163d7"))
    lay(herring_file, files)
    before = contents(herring_file.parent)
    with open_store(herring_file) as store:
        assert store.document() == herring
        assert store.was_recovered
        assert store.path == herring_file
        assert len(list(private_folder.iterdir())) == 1
    assert list(private_folder.iterdir()) == []
    # Closing did that, not the end of the store.
    assert store.was_recovered
    assert contents(herring_file.parent) == before


def test_a_strangers_journal_does_not_change_the_document(herring, herring_file, contents):
    """Played back in place it would have written another document's pages into this one."""
    other = interrupted(herring_file, "update about set title = 'half'")
    (herring_file.with_name("herring.parley-journal")).write_bytes(other["-journal"])
    before = contents(herring_file.parent)
    with open_store(herring_file) as store:
        assert store.was_recovered
    assert contents(herring_file.parent) == before


def test_a_private_copy_goes_with_the_program(herring_file, private_folder):
    """Also where nothing closed the document."""
    lay(herring_file, interrupted(herring_file, "update about set title = 'half'"))
    script = (
        "import sys, tempfile\n"
        "from pathlib import Path\n"
        "from viewer.store.documents import open_store\n"
        "tempfile.tempdir = sys.argv[2]\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "folder, = Path(sys.argv[2]).iterdir()\n"
        "print(oct(folder.stat().st_mode & 0o777))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, herring_file, private_folder],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert sys.platform == "win32" or done.stdout.strip() == "0o700"


@pytest.mark.parametrize("junk", [b"", b"junk", bytes(5000)])
def test_a_journal_of_nothing(herring, herring_file, contents, junk):
    for suffix in ("-journal", "-wal"):
        herring_file.with_name(f"herring.parley{suffix}").write_bytes(junk)
    before = contents(herring_file.parent)
    with open_store(herring_file) as store:
        assert store.document() == herring
    assert contents(herring_file.parent) == before


def test_a_write_ahead_log_is_read_in_a_copy(herring_file, contents):
    lay(herring_file, interrupted(herring_file, "update about set title = 'Cod'", wal=True))
    before = contents(herring_file.parent)
    assert set(before) == {"herring.parley", "herring.parley-wal"}
    with open_store(herring_file) as store:
        assert store.document().title == "Cod"
    assert contents(herring_file.parent) == before


def test_a_lone_file_of_a_write_ahead_log(herring, herring_file, contents):
    lay(herring_file, {"": interrupted(herring_file, "delete from links", wal=True)[""]})
    assert herring_file.read_bytes()[18:20] == b"\x02\x02"
    before = contents(herring_file.parent)
    with open_store(herring_file) as store:
        assert store.document() == herring
        assert not store.was_recovered
    assert contents(herring_file.parent) == before


def test_a_writer_turns_a_write_ahead_log_off(herring_file, contents):
    lay(herring_file, {"": interrupted(herring_file, "delete from links", wal=True)[""]})
    connection = connect(herring_file, writable=True)
    connection.execute("UPDATE about SET title = 'Cod'")
    connection.close()
    assert herring_file.read_bytes()[18:20] == b"\x01\x01"
    assert set(contents(herring_file.parent)) == {"herring.parley"}


def test_a_refused_file_of_a_write_ahead_log_stays_as_it_is(herring_file, contents, monkeypatch):
    """Not even for a moment does a file lie beside it."""
    opened: list[str] = []
    real_open = connection_module._open

    def watched_open(uri: str, *, writable: bool) -> connection_module.Connection:
        opened.append(uri)
        return real_open(uri, writable=writable)

    monkeypatch.setattr(connection_module, "_open", watched_open)
    db = sqlite3.connect(herring_file)
    db.execute("pragma journal_mode = wal")
    db.execute("create view v as select 1")
    db.commit()
    db.close()
    before = contents(herring_file.parent)
    for writable in (False, True):
        with pytest.raises(DamagedDocument, match="the view v"):
            connect(herring_file, writable=writable)
        assert opened
        assert not any(str(herring_file.parent) in uri for uri in opened)
        assert contents(herring_file.parent) == before


def test_nothing_is_written_where_a_journal_lies(herring_file, contents):
    lay(herring_file, interrupted(herring_file, "update about set title = 'half'"))
    before = contents(herring_file.parent)
    with pytest.raises(DocumentError, match="journal of an unfinished change"):
        connect(herring_file, writable=True)
    assert contents(herring_file.parent) == before


def test_a_journal_cannot_have_another_file_deleted(herring_file, contents, tmp_path):
    """The super-journal that a journal names is a file that SQLite deletes after the playback."""
    victim = tmp_path / "diary.txt"
    victim.write_text("dear diary")
    files = interrupted(herring_file, "update about set title = 'half'")
    name = str(victim).encode()
    tail = (
        (1 + 2**30 // 4096).to_bytes(4, "big") + name + len(name).to_bytes(4, "big")
        + (sum(name) & 0xFFFFFFFF).to_bytes(4, "big") + bytes.fromhex("d9d505f920a163d7")
    )  # fmt: skip
    files["-journal"] += tail
    lay(herring_file, files)
    before = contents(herring_file.parent)

    # What SQLite by itself would do with such a pair of files:
    naive = tmp_path / "naive"
    shutil.copytree(herring_file.parent, naive)
    db = sqlite3.connect(naive / herring_file.name)
    db.execute("select * from about").fetchall()
    db.close()
    assert not victim.exists()
    victim.write_text("dear diary")

    with pytest.raises(DamagedDocument, match=r"journal beside herring\.parley is not one of"):
        open_store(herring_file)
    assert victim.read_text() == "dear diary"
    assert contents(herring_file.parent) == before


def test_a_journal_that_is_no_file(herring_file):
    herring_file.with_name("herring.parley-wal").mkdir()
    with pytest.raises(DamagedDocument, match="which is not a file"):
        open_store(herring_file)


def test_a_file_that_goes_on_changing_is_not_copied(herring_file, monkeypatch):
    herring_file.with_name("herring.parley-journal").write_bytes(b"")
    stamps = iter(range(100))
    monkeypatch.setattr(journals, "_stamps", lambda _path: next(stamps))
    with pytest.raises(DocumentError, match="being written by another program"):
        open_store(herring_file)


def test_a_copy_that_does_not_fit(herring_file, monkeypatch):
    herring_file.with_name("herring.parley-journal").write_bytes(b"")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(DocumentError, match=r"has to be copied .* No space left"):
        open_store(herring_file)
