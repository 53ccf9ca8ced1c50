"""The example timeline with its originals, and the reference annotation where it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from viewer.readers.folder import FolderReading, read_folder_with_hints

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def harbour() -> FolderReading:
    """The example of the folder reader's tests."""
    return read_folder_with_hints(HERE.parent / "readers" / "harbour")


@pytest.fixture(scope="session")
def harbour_originals() -> dict[str, str]:
    """Invented articles that fit the example's digests, by source."""
    files = sorted((HERE / "harbour_originals").glob("*.txt"))
    return {path.stem: path.read_bytes().decode() for path in files}


@pytest.fixture(scope="session")
def bundle() -> FolderReading:
    """The folder of the bundled document, read without its anchors."""
    folder = HERE.parent.parent / "resources" / "us-china-trade"
    return read_folder_with_hints(folder, drop_stale_anchors=True)


@pytest.fixture
def gold(originals: Path) -> dict[str, dict]:
    """The reference annotations by the hash of their article; `text` holds the article."""
    found = {}
    for path in sorted((originals.parent / "gold").glob("[0-9]*.json")):
        article = json.loads(path.read_text("utf-8"))
        text = (originals / article["source"]["file"]).read_bytes().decode()
        found[article["source"]["sha256"]] = article | {"text": text}
    assert len(found) == 5
    return found
