"""Reads an article from a file and finds what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from viewer.extract import extract
from viewer.model.errors import UnreadableFile
from viewer.model.speech import tr
from viewer.readers.registry import Article, read_article


def extract_file(path: Path, published: str | None = None) -> dict[str, Any]:
    """The layers of an article in the format of the annotation guide, and its text.

    Args:
        path: of any kind that is read.
        published: the day of publication as `YYYY-MM-DD`; else the one that the file tells.

    Raises:
        UnreadableFile: the file cannot be read, or has no text.
    """
    article = read_article(path)
    if not article.text.strip():
        raise UnreadableFile(tr("{file} holds no text", file=path.name))
    told = article.reading.published
    layers = extract(article.text, published or told).as_dict()
    source = _source(article, layers.pop("source"))
    source["published_basis"] = _basis(published, article.reading.published_basis)
    return {"source": source, **layers}


def _source(article: Article, found: dict[str, Any]) -> dict[str, Any]:
    """What the file says of itself before what its text lets one guess."""
    reading = article.reading
    return {
        "file": article.path.name,
        "sha256": article.sha256,
        "title": reading.title or found["title"],
        "publisher": reading.publisher,
        "byline": reading.byline or found["byline"],
        "url": reading.address,
        "published": found["published"],
    }


def _basis(given: str | None, told: str | None) -> str:
    if given:
        return "Given by the person who imported it."
    return told or "Not known."
