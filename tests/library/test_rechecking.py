"""A text that another program edited inside a document: what is marked in it is found again."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.library.anchored import coverage, standings
from viewer.library.attaching import attach
from viewer.library.building import build
from viewer.library.correcting import agree, put_right
from viewer.library.opening import open_library
from viewer.library.rechecking import edited_texts, rechecked
from viewer.model.annotation import AnchorState
from viewer.model.errors import DamagedDocument
from viewer.model.source import Form
from viewer.store.documents import open_store
from viewer.store.rows import annotations_of

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """A document with its full texts."""
    folder = tmp_path_factory.mktemp("harbour")
    path, articles = folder / "harbour.parley", TESTS / "extract" / "harbour_originals"
    build(shutil.copytree(TESTS / "readers" / "harbour", folder / "text"), path, articles)
    attach(path, [articles])
    return path


@pytest.fixture
def path(fresh, tmp_path) -> Path:
    return Path(shutil.copy(fresh, tmp_path / "edited.parley"))


def edit(path: Path, form: Form, *changes: tuple[str, str], source: str = "gazette") -> str:
    """Edit a text as any SQLite tool can; gives the text as it is then."""
    with closing(sqlite3.connect(path)) as tool, tool:
        key = source, form.value
        asked = tool.execute("SELECT content FROM texts WHERE source = ? AND form = ?", key)
        (content,) = asked.fetchone()
        for old, new in changes:
            assert old in content
            content = content.replace(old, new)
        tool.execute("UPDATE texts SET content = ? WHERE source = ? AND form = ?", (content, *key))
    return content


def states(document, source: str = "gazette") -> dict[str, AnchorState]:
    return {s.annotation: s.state for s in standings(document, source)}


def says_its_words(document) -> bool:
    texts = {(s.id, t.form): t.content for s in document.sources for t in s.texts}
    return all(
        texts[p.source, p.form][p.start : p.end] == p.exact
        for annotation in annotations_of(document)
        for p in annotation.places
    )


def test_a_document_that_nobody_edited_is_the_same(fresh):
    with open_library(fresh) as library:
        assert library.edited == ()
        assert rechecked(library.document) is library.document


@pytest.mark.parametrize("form", Form)
def test_what_moved_is_found_where_it_is_now(path, fresh, form):
    with open_library(fresh) as library:
        before = library.document
    head = "A line that was not there. 😀\r\n"
    first = next(t for s in before.sources if s.id == "gazette" for t in s.texts if t.form == form)
    edit(path, form, (first.content, head + first.content))
    with open_library(path) as library:
        assert library.edited == (("gazette", form),)
        assert says_its_words(library.document)
        pairs = zip(annotations_of(before), annotations_of(library.document), strict=True)
        for old, new in pairs:
            there = {p.form: p for p in new.places}
            for place in old.places:
                shift = len(head) if (place.source, place.form) == ("gazette", form) else 0
                assert there[place.form].start == place.start + shift
                assert there[place.form].exact == place.exact
                assert (there[place.form].state == AnchorState.MOVED) == bool(shift)


def test_what_reads_otherwise_is_changed_and_what_is_gone_lost(path):
    edit(
        path,
        Form.ORIGINAL,
        ("We can stay ashore", "We could stay ashore"),
        ("900\xa0kroner", "much"),
    )
    with open_library(path) as library:
        document = library.document
    found = states(document)
    assert AnchorState.CHANGED in found.values()
    assert AnchorState.LOST in found.values()
    assert says_its_words(document)
    assert coverage(document).percent < 100


def test_lost_words_are_kept_and_found_when_they_are_back(path):
    with closing(sqlite3.connect(path)) as tool, tool:
        tool.execute("DELETE FROM anchors")  # nothing else tells what was marked
    with open_library(path) as library:
        kept = library.document
    figure = next(f for f in kept.figures if f.source == "gazette")
    exact = next(p.exact for p in figure.places if p.form == Form.ORIGINAL)
    edit(path, Form.ORIGINAL, (exact, "some"))
    with open_library(path) as library:
        lost = next(f for f in library.document.figures if f.id == figure.id)
    assert all(place.form != Form.ORIGINAL for place in lost.places)
    assert lost.anchor
    assert lost.anchor.exact == exact


@pytest.mark.parametrize("form", Form)
def test_the_next_change_keeps_what_was_found(path, form):
    edit(path, form, ("Ada Holm", "Zelma Holm"), ("June", "July, or even later,"))
    with open_library(path) as library:
        document = library.document
    place = next(p for a in annotations_of(document) for p in a.places if p.source == "courier")
    name = next(a.id for a in annotations_of(document) if place in a.places)
    put_right(path, name, place.start, place.end - 1, place.form)
    with open_store(path) as store:
        assert store.check() == []
        assert edited_texts(store.document()) == ()
        told = [hit for hit in store.search("zelma") if hit.what == "text"]
        assert [hit.form for hit in told] == [form]
        assert not any(hit.form == form for hit in store.search("ada") if hit.what == "text")
    lost = {a.id for a in annotations_of(document) if not any(p.form == form for p in a.places)}
    with open_library(path) as library:
        every = annotations_of(library.document)
        assert {a.id for a in every if not any(p.form == form for p in a.places)} == lost
        agree(path, [a.id for a in every], form)
    with open_library(path) as library:
        placed = (p for a in annotations_of(library.document) for p in a.places if p.form == form)
        assert {p.state for p in placed} == {AnchorState.EXACT}


def test_places_beside_their_words_in_a_text_that_is_whole_are_damage(path):
    with closing(sqlite3.connect(path)) as tool, tool:
        tool.execute('UPDATE places SET "start" = "start" + 1, "end" = "end" + 1')
    with pytest.raises(DamagedDocument, match="does not say its words"):
        open_library(path)
