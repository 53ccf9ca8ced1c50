"""Opening a document: the bundled one, a person's own, and what is none."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.library.opening import open_library
from viewer.library.summary import summarise
from viewer.model.document import Document
from viewer.model.errors import DocumentError, NotADocument
from viewer.model.resources import bundled_document
from viewer.store.documents import Store, save_new


@pytest.fixture(scope="module")
def own() -> Document:
    with open_library() as library:
        return replace(library.document, title="Mine")


@pytest.fixture(scope="module")
def file(own: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("opening") / "own.parley"
    save_new(own, path)
    return path


def test_an_own_document(own, file):
    with open_library(file) as library:
        assert library.document == own
        assert (library.path, library.format, library.is_bundled) == (file, 1, False)
        assert not library.was_recovered
        assert {hit.what for hit in library.search("tariff")} >= {"event", "text"}
        assert len(library.search("tariff", limit=1)) == 1


def test_the_bundled_document_is_told_apart(file, tmp_path):
    with open_library() as library:
        assert library.is_bundled
        assert library.path == bundled_document()
        bundled = library.document
    with open_library(bundled_document()) as library:
        assert library.is_bundled
    copy = tmp_path / bundled_document().name
    shutil.copyfile(bundled_document(), copy)
    with open_library(copy) as library:
        assert not library.is_bundled
        assert library.document == bundled


def test_the_summary_is_that_of_the_document(own, file):
    told = summarise(file)
    assert told.title == own.title
    assert told.counts == {
        name: len(getattr(own, name))
        for name in ("sources", "events", "figures", "quotations", "actors", "measures", "links")
    }
    assert told.earliest == min(e.earliest for e in own.events)
    assert told.latest == max(e.latest for e in own.events)
    with open_library() as library:
        assert summarise().counts["events"] == len(library.document.events)


@pytest.mark.parametrize("look", [open_library, summarise])
def test_what_cannot_be_opened(look, tmp_path):
    with pytest.raises(DocumentError, match="There is no file"):
        look(tmp_path / "missing.parley")
    other = tmp_path / "other.parley"
    other.write_text("herring")
    with pytest.raises(NotADocument):
        look(other)


def test_a_refused_document_is_let_go(own, file, monkeypatch, tmp_path):
    """No connection is left open where reading fails."""
    closed: list[Path] = []
    close = Store.close

    def told(self: Store) -> None:
        closed.append(self.path)
        close(self)

    monkeypatch.setattr("viewer.library.opening.Store.close", told)

    def fail(_store: object) -> Document:
        raise ZeroDivisionError

    monkeypatch.setattr("viewer.library.opening.Store.document", fail)
    with pytest.raises(ZeroDivisionError):
        open_library(file)
    assert closed == [file]
