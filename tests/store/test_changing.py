"""A change is there whole or not at all, whatever happens on the way (D6, D7, D10)."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.annotation import AnchorState, Selector
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.source import Form, Text
from viewer.store import changing
from viewer.store.changing import save_changes
from viewer.store.documents import open_store, save_new
from viewer.store.file_state import FileChange

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")
KILLS = 40


def read(path: Path) -> Document:
    with open_store(path) as store:
        assert store.check() == []
        return store.document()


def with_text(document: Document, content: str, source: str = "courier") -> Document:
    """The document with an original of a source, in which its quotation stands at the end."""
    text = Text(Form.ORIGINAL, content, hashlib.sha256(content.encode()).hexdigest())
    sources = tuple(
        replace(s, texts=(*(t for t in s.texts if t.form != Form.ORIGINAL), text))
        if s.id == source
        else s
        for s in document.sources
    )
    start = max(len(content) - 4, 0)
    place = Selector(source, Form.ORIGINAL, start, len(content), content[start:], "", "")
    place = replace(place, prefix=content[max(start - 32, 0) : start], state=AnchorState.CHANGED)
    quotations = tuple(
        replace(q, places=(*(p for p in q.places if p.form != Form.ORIGINAL), place))
        if q.id == f"{source}.q1"
        else q
        for q in document.quotations
    )
    return replace(document, sources=sources, quotations=quotations)


def test_a_text_with_its_places_is_written(herring, herring_file):
    after = with_text(herring, "Our 𝄞 fish and chips are dear.\r\nfish")
    save_changes(herring_file, herring, after)
    assert read(herring_file) == after
    with open_store(herring_file) as store:
        assert [hit.form for hit in store.search("chips")] == [Form.ORIGINAL]


def test_a_text_and_its_places_are_replaced(herring, herring_file):
    first = with_text(herring, "Chips first, then fish")
    second = with_text(first, "Potatoes first, then fish")
    save_changes(herring_file, herring, first)
    save_changes(herring_file, first, second)
    assert read(herring_file) == second
    with open_store(herring_file) as store:
        assert not store.search("chips")
        assert store.search("potatoes")
    save_changes(herring_file, second, herring)
    assert read(herring_file) == herring


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), max_size=4))
def test_any_texts_in_a_row_give_what_a_new_document_would_be(herring, tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("changing") / "herring.parley"
    save_new(herring, path)
    document = herring
    for content in texts:
        after = with_text(document, content)
        save_changes(path, document, after)
        document = after
        assert read(path) == document


STEPS = [
    "read_document",
    "RowChanges._take_out",
    "RowChanges._put_in",
    "RowChanges.write",
    "SearchChanges.write",
    "keep_packs",
]


@pytest.mark.parametrize("trouble", [ZeroDivisionError, KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_the_old_file(
    herring, herring_file, contents, monkeypatch, step, trouble
):
    before = contents(herring_file.parent)
    *owner, name = step.split(".")
    place = getattr(changing, owner[0]) if owner else changing
    real = getattr(place, name)
    calls = []

    def fail(*args: object, **named: object) -> object:
        calls.append(step)
        result = real(*args, **named)
        if not name.startswith("_") or len(calls) == 2:
            raise trouble
        return result

    monkeypatch.setattr(place, name, fail)
    with pytest.raises((trouble, DocumentError)):
        save_changes(herring_file, herring, with_text(herring, "Our fish"))
    assert calls
    assert contents(herring_file.parent) == before


def test_a_change_of_what_another_wrote_meanwhile_is_refused(herring, herring_file):
    other = with_text(herring, "Their fish")
    save_changes(herring_file, herring, other)
    with pytest.raises(DocumentError, match="changed by another program meanwhile"):
        save_changes(herring_file, herring, with_text(herring, "Our fish"))
    assert read(herring_file) == other


def test_while_another_writes_nothing_is_written(herring, herring_file, contents, monkeypatch):
    monkeypatch.setattr("viewer.store.connection._BUSY_TIMEOUT_S", 0.05)
    before = contents(herring_file.parent)
    other = sqlite3.connect(herring_file, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DocumentError, match="being written by another program; try again"):
            save_changes(herring_file, herring, with_text(herring, "Our fish"))
        other.execute("ROLLBACK")
    finally:
        other.close()
    assert contents(herring_file.parent) == before


def test_what_contradicts_itself_is_not_written(herring, herring_file, contents):
    before = contents(herring_file.parent)
    after = with_text(herring, "Our fish")
    *others, last = after.quotations
    wrong = replace(last, places=(replace(last.places[0], state=AnchorState.LOST),))
    with pytest.raises(DocumentError, match="lost and has a place"):
        save_changes(herring_file, herring, replace(after, quotations=(*others, wrong)))
    assert contents(herring_file.parent) == before


@POSIX
def test_a_full_disk_leaves_the_old_file(herring_file, contents):
    before = contents(herring_file.parent)
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from viewer.library.placing import with_original\n"
        "from viewer.model.errors import DocumentError\n"
        "from viewer.store.changing import save_changes\n"
        "from viewer.store.documents import open_store\n"
        "path = Path(sys.argv[1])\n"
        "with open_store(path) as store:\n"
        "    document = store.document()\n"
        "limit = path.stat().st_size + 50_000\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
        "try:\n"
        "    text = ' '.join(map(str, range(100_000)))\n"
        "    save_changes(path, document, with_original(document, 'courier', text, {}))\n"
        "except DocumentError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, herring_file], cwd=ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert "the disk" in done.stdout
    assert contents(herring_file.parent) == before


@POSIX
def test_forty_kills_leave_the_old_document_or_the_new_one(herring, herring_file):
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from viewer.library.placing import with_original\n"
        "from viewer.store.changing import save_changes\n"
        "from viewer.store.documents import open_store\n"
        "path = Path(sys.argv[1])\n"
        "with open_store(path) as store:\n"
        "    document = store.document()\n"
        "text = ' '.join(f'herring {n}' for n in range(20_000))\n"
        "after = with_original(document, 'courier', text, {})\n"
        "while True:\n"
        "    child = os.fork()\n"
        "    if child == 0:\n"
        "        save_changes(path, document, after)\n"
        "        os._exit(0)\n"
        "    print(child, flush=True)\n"
        "    os.waitpid(child, 0)\n"
        "    print('gone', flush=True)\n"
        "    sys.stdin.readline()\n"
    )
    fresh = herring_file.read_bytes()
    ends = []
    with subprocess.Popen(
        [sys.executable, "-c", script, herring_file], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        for kill in range(KILLS):
            child = int(process.stdout.readline())
            time.sleep(0.0008 * kill)
            _kill(child)
            assert process.stdout.readline() == "gone\n"
            ends.append(_state(herring, herring_file))
            for file in herring_file.parent.iterdir():
                file.unlink()
            herring_file.write_bytes(fresh)
            process.stdin.write("\n")
            process.stdin.flush()
        process.kill()
    assert len(ends) == KILLS
    assert "old" in ends


def _kill(child: int) -> None:
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        return


def _state(herring: Document, path: Path) -> str:
    """Which of the two documents there is."""
    document = read(path)
    if document == herring:
        return "old"
    (text,) = (t for s in document.sources if s.id == "courier" for t in s.texts[1:])
    assert text.content.endswith("herring 19999")
    return "new"


def test_what_others_do_to_the_file_is_noticed(herring, herring_file):
    with open_store(herring_file) as store:
        assert store.change() == FileChange.NONE
        after = with_text(herring, "Our fish")
        save_changes(herring_file, herring, after)
        assert store.change() == FileChange.WRITTEN
    with open_store(herring_file) as store:
        assert store.change() == FileChange.NONE
        save_new(herring, herring_file)
        assert store.change() == FileChange.REPLACED
        herring_file.unlink()
        assert store.change() == FileChange.GONE
