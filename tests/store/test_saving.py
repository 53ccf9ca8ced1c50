"""A file is replaced whole or not at all, and the same document gives the same bytes."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.store import documents, writing
from viewer.store.documents import open_store, save_new
from viewer.store.schema import step_name

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


def changed(document: Document, **fields) -> Document:
    return replace(document, **fields)


def with_quotation(document: Document, **fields) -> Document:
    first, *rest = document.quotations
    return replace(document, quotations=(replace(first, **fields), *rest))


def test_the_same_document_gives_the_same_bytes(herring, herring_bytes, tmp_path):
    path = tmp_path / "again.parley"
    for _ in range(2):
        save_new(herring, path)
        assert path.read_bytes() == herring_bytes


def test_the_stamp_in_the_file_is_the_day_of_the_newest_source(herring_file):
    with sqlite3.connect(herring_file) as db:
        rows = db.execute("select migration_set, name, applied_at from _sqlite_migrations")
        assert rows.fetchall() == [("parley", step_name(1), "2001-05-20")]
    db.close()


@POSIX
def test_a_new_file_keeps_the_rights_of_the_old_one(herring, tmp_path):
    path = tmp_path / "shared.parley"
    path.write_bytes(b"")
    path.chmod(0o640)
    save_new(herring, path)
    assert path.stat().st_mode & 0o777 == 0o640


@POSIX
def test_a_link_stays_a_link(herring, herring_bytes, tmp_path):
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "herring.parley", tmp_path / "link.parley"
    link.symlink_to(real)
    save_new(herring, link)
    assert link.is_symlink()
    assert real.read_bytes() == herring_bytes


@pytest.mark.parametrize("step", ["bring_up_to_date", "document_rows", "index"])
def test_a_failure_on_the_way_leaves_the_old_file(
    herring, herring_file, contents, monkeypatch, step
):
    before = contents(herring_file.parent)

    def fail(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(writing, step, fail)
    with pytest.raises(ZeroDivisionError):
        save_new(changed(herring, title="Cod"), herring_file)
    assert contents(herring_file.parent) == before


@pytest.mark.parametrize("table", ["about", "texts", "events", "places", "anchors"])
def test_a_failure_in_any_table_leaves_the_old_file(
    herring, herring_file, contents, monkeypatch, table
):
    before = contents(herring_file.parent)
    rows = writing.document_rows

    def fail(document: Document):
        for name, values in rows(document):
            if name == table:
                raise KeyboardInterrupt
            yield name, values

    monkeypatch.setattr(writing, "document_rows", fail)
    with pytest.raises(KeyboardInterrupt):
        save_new(changed(herring, title="Cod"), herring_file)
    assert contents(herring_file.parent) == before


def test_all_rows_are_one_transaction(herring, tmp_path, monkeypatch):
    said: list[str] = []
    create = documents.create

    def listened(path: Path):
        connection = create(path)
        connection.set_trace_callback(said.append)
        return connection

    monkeypatch.setattr(documents, "create", listened)
    save_new(herring, tmp_path / "herring.parley")
    words = [statement.split()[0] for statement in said]
    assert words.count("COMMIT") == 1
    first, last = words.index("BEGIN"), words.index("COMMIT")
    assert first < min(n for n, word in enumerate(words) if word in ("CREATE", "INSERT"))
    assert "VACUUM" in words[last:]
    ours = [s for s in said[last:] if s.startswith(("CREATE", "INSERT", "UPDATE", "DELETE"))]
    assert ours == []


def test_the_new_file_is_on_the_disk_before_it_replaces_the_old(herring, tmp_path, monkeypatch):
    steps: list[str] = []
    fsync, move = os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        steps.append("sync")
        fsync(descriptor)

    def replace_file(path: Path, target: Path) -> Path:
        steps.append("replace")
        return move(path, target)

    monkeypatch.setattr(documents.os, "fsync", sync)
    monkeypatch.setattr(documents.Path, "replace", replace_file)
    save_new(herring, tmp_path / "herring.parley")
    assert steps[:2] == ["sync", "replace"]


def test_what_cannot_be_opened_again_does_not_take_the_old_place(
    herring, herring_file, contents, monkeypatch
):
    before = contents(herring_file.parent)
    write = writing.write

    def write_and_spoil(db, document):
        write(db, document)
        db.conn.execute("DROP TABLE anchors")

    monkeypatch.setattr(writing, "write", write_and_spoil)
    with pytest.raises(DocumentError, match="gives back other bytes"):
        save_new(changed(herring, title="Cod"), herring_file)
    assert contents(herring_file.parent) == before


def test_a_failed_replacement_leaves_the_old_file(herring, herring_file, contents, monkeypatch):
    before = contents(herring_file.parent)

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(documents.Path, "replace", refuse)
    with pytest.raises(DocumentError, match="cannot be written: Permission denied"):
        save_new(changed(herring, title="Cod"), herring_file)
    monkeypatch.undo()
    assert contents(herring_file.parent) == before


def test_a_place_that_does_not_say_its_words_is_not_saved(herring, tmp_path):
    place = herring.quotations[0].places[0]
    wrong = with_quotation(herring, places=(replace(place, start=place.start + 1),))
    with pytest.raises(DocumentError, match=r"quotation gazette\.q1: the digest does not say"):
        save_new(wrong, tmp_path / "wrong.parley")
    assert list(tmp_path.glob("*.parley")) == []


def test_half_a_character_is_not_saved(herring, tmp_path):
    with pytest.raises(DocumentError, match="half a character, after “Her”") as refusal:
        save_new(changed(herring, title="Her\ud800ring"), tmp_path / "half.parley")
    assert str(refusal.value).isprintable()
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == []


def test_places_where_no_file_can_be(herring, tmp_path):
    with pytest.raises(DocumentError, match="is a folder"):
        save_new(herring, tmp_path)
    with pytest.raises(DocumentError, match="cannot be written: No such file"):
        save_new(herring, tmp_path / "none" / "herring.parley")


def test_a_journal_beside_the_target_is_not_left_to_spoil_the_new_file(
    herring, herring_file, contents
):
    journal = herring_file.with_name("herring.parley-journal")
    journal.write_bytes(b"from elsewhere")
    before = contents(herring_file.parent)
    with pytest.raises(DocumentError, match=r"herring\.parley-journal"):
        save_new(changed(herring, title="Cod"), herring_file)
    assert contents(herring_file.parent) == before


@POSIX
def test_a_full_disk_leaves_the_old_file(herring_file, contents):
    before = contents(herring_file.parent)
    script = (
        "import resource, sys, pickle\n"
        "from pathlib import Path\n"
        "from viewer.model.errors import DocumentError\n"
        "from viewer.store.documents import open_store, save_new\n"
        "path = Path(sys.argv[1])\n"
        "with open_store(path) as store:\n"
        "    document = store.document()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n"
        "    save_new(document, path)\n"
        "except DocumentError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, herring_file], cwd=ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert done.stdout.startswith("herring.parley was not saved: the disk")
    assert contents(herring_file.parent) == before


@POSIX
def test_a_kill_at_any_moment_leaves_a_whole_document(herring_file):
    script = (
        "import sys\n"
        "from dataclasses import replace\n"
        "from pathlib import Path\n"
        "from viewer.store.documents import open_store, save_new\n"
        "path = Path(sys.argv[1])\n"
        "with open_store(path) as store:\n"
        "    document = store.document()\n"
        "number = 0\n"
        "while True:\n"
        "    number += 1\n"
        "    save_new(replace(document, title=f'Herring {number}'), path)\n"
        "    print(number, flush=True)\n"
    )
    for delay_s in (0.0, 0.004, 0.011, 0.023):
        process = subprocess.Popen(
            [sys.executable, "-c", script, herring_file], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout
        process.stdout.readline()
        time.sleep(delay_s)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        with open_store(herring_file) as store:
            assert store.document().title.startswith("Herring ")
            assert store.check() == []
            assert not store.was_recovered
