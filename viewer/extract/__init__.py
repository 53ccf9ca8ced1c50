"""Pure functions from a text to places in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from viewer.extract.article import Extraction


def extract(text: str, published: date | str | None = None) -> Extraction:
    """Read an article by machine; see `viewer.extract.article.read_article`.

    Importing this package costs nothing; the rules are loaded by the first call.
    """
    from viewer.extract.article import read_article

    return read_article(text, published)
