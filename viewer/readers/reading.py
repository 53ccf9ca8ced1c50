"""What a reader makes of the bytes of a file."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """The text of an article, and what its file says about it.

    published: `YYYY-MM-DD`. Everything but the text is None where the file does not say it.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    publisher: str | None = None
    address: str | None = None
