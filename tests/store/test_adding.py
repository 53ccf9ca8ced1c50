from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.store.adding import Adding, Addition
from viewer.store.documents import open_store, save_new


def source(name: str, published: str, words: str) -> Source:
    text = Text(Form.ORIGINAL, words, text_sha256(words))
    when = parse_when(published)
    return Source(name, name.title(), "The Post", when, "Told.", name, texts=(text,))


def proposed(id_: str, of: Source, event_id: str, base: Document) -> Proposal:
    event = base.events[0]
    account = replace(event.accounts[0], source=of.id)
    mine = replace(event, id=event_id, accounts=(account,), evidence=(), actors=())
    return Proposal(id_, of.id, 0.5, event=mine)


@pytest.fixture
def path(tmp_path: Path, herring: Document) -> Path:
    place = tmp_path / "one.parley"
    save_new(herring, place)
    return place


def test_what_was_added_is_read_with_the_rest(path: Path, herring: Document) -> None:
    early, late = source("early", "1990-01-01", "Zebras came."), source("late", "2050", "Gone.")
    first = Addition(late, (proposed("late.p1", late, "gone", herring),))
    adding = Adding(path)
    try:
        adding.add([first])
        adding.add([Addition(early, ())])
        assert adding.text("early") == "Zebras came."
        assert adding.text("nobody") == ""
        taken = adding.taken()
    finally:
        adding.close()
    assert taken.event_ids == {*(e.id for e in herring.events), "gone"}
    assert taken.labels == {e.label for e in herring.events}
    with open_store(path) as store:
        found = store.document()
        hits = store.search("zebras")
        assert store.check() == []
    assert found.sources == (early, *herring.sources, late)
    assert found.proposals == first.proposals
    assert replace(found, sources=(), proposals=()) == replace(herring, sources=())
    assert [hit.source for hit in hits] == ["early"]


def test_a_batch_goes_in_whole_or_not_at_all(path: Path) -> None:
    good, bad = source("good", "2050", "Good."), source("bad", "2050", "half \ud800")
    adding = Adding(path)
    before = path.read_bytes()
    try:
        with pytest.raises(DocumentError, match="half a character"):
            adding.add([Addition(good, ()), Addition(bad, ())])
        assert path.read_bytes() == before
        adding.add([Addition(good, ())])
    finally:
        adding.close()


def test_a_source_that_came_meanwhile_is_not_written_over(path: Path) -> None:
    one, other = Adding(path), Adding(path)
    mine = source("mine", "2050", "Mine.")
    try:
        one.add([Addition(mine, ())])
        with pytest.raises(DocumentError, match="changed by another program"):
            other.add([Addition(source("mine", "2050", "Another."), ())])
        assert other.text("mine") == "Mine."
    finally:
        one.close()
        other.close()


def test_another_file_of_that_name_is_left_alone(path: Path, herring: Document) -> None:
    adding = Adding(path)
    try:
        save_new(herring, path)
        before = path.read_bytes()
        with pytest.raises(DocumentError, match="was replaced"):
            adding.add([Addition(source("mine", "2050", "Mine."), ())])
        assert path.read_bytes() == before
        path.unlink()
        with pytest.raises(DocumentError, match="is gone"):
            adding.add([Addition(source("mine", "2050", "Mine."), ())])
    finally:
        adding.close()
