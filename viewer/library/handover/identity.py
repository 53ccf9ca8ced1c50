"""Names that stay the same from one export to the next, so that a newer one replaces an older."""

from __future__ import annotations

from uuid import UUID, uuid5

from viewer.model.document import Document

_PARLEY = UUID("530740cc-719d-442b-9fd2-1a48fb0ef802")


def stable_id(document: Document, what: str, name: str) -> UUID:
    """The id of a part of a document (RFC 9562, version 5).

    Args:
        document: told from others by its title.
        what: the sort of part, such as `event`.
        name: the part's id among its sort.
    """
    return uuid5(
        _PARLEY, "\n".join((document.title, what, name)).encode("utf-8", "replace").decode()
    )
