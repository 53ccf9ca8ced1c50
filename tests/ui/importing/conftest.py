"""Articles in files, and a new document to bring them into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.importing.articles import article_text
from viewer.library.importing.starting import new_document


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A document with nothing in it but its sides."""
    path = tmp_path / "fish.parley"
    new_document(path, "Fish talks", ("Norland", "Sudland", "Both sides", "Others"))
    return path


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., list[Path]]:
    """Writes so many articles into a folder and gives their paths."""

    def write(count: int, *, dated: bool = True, told: bool = True) -> list[Path]:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"article-{number:04}.txt" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(article_text(number, dated=dated, told=told), "utf-8")
        return paths

    return write


@pytest.fixture(autouse=True)
def _clipboard(qapp) -> Iterator[None]:
    """What a test puts there is of no other."""
    yield
    QGuiApplication.clipboard().clear()
