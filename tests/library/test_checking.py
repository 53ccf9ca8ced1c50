"""The bundled document is without fault; a document that is none cannot be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.library.checking import check_document
from viewer.model.errors import NotADocument
from viewer.model.resources import bundled_document, resource_path
from viewer.readers.folder import read_folder
from viewer.store.documents import open_store, save_new


def test_the_bundled_document_is_without_fault():
    assert check_document(bundled_document()) == []


def test_the_bundled_document_says_what_its_folder_says(tmp_path: Path):
    document = read_folder(resource_path("us-china-trade"))
    with open_store(bundled_document()) as store:
        assert store.document() == document
    fresh = tmp_path / "fresh.parley"
    save_new(document, fresh)
    assert check_document(fresh) == []


def test_what_is_no_document(tmp_path: Path):
    path = tmp_path / "other.parley"
    path.write_text("herring")
    with pytest.raises(NotADocument):
        check_document(path)
