"""What a reader makes of the bytes of a file."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """The text of an article, and what its file says about it.

    Everything but the text is None where the file does not say it: nothing is guessed.

    published: `YYYY-MM-DD`. published_basis: one sentence of how the date is known, exactly where
    it is; the same of title, byline and publisher, where that is known. language: as in BCP 47.
    notes: what a person should be told of the reading, a sentence each, without the file's name.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    publisher: str | None = None
    address: str | None = None
    published_basis: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    title_basis: str | None = None
    byline_basis: str | None = None
    publisher_basis: str | None = None
