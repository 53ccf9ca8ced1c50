"""A published text and the forms in which the document holds it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from viewer.model.when import When

#: so much is encoded in one go, since Python lets no other thread run meanwhile
_STRETCH = 1_000_000


def text_sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes in hexadecimal digits; half a character counts as `?`."""
    said = hashlib.sha256()
    for start in range(0, len(text), _STRETCH):
        said.update(text[start : start + _STRETCH].encode("utf-8", "replace"))
    return said.hexdigest()


class Form(StrEnum):
    """Which text of a source: our digest of it, or the reader's own copy."""

    DIGEST = "digest"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a source; sha256: as `text_sha256` gives it."""

    form: Form
    content: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """A published article with its citation.

    short: how a tab or a narrow list names it (`AP`).
    original_sha256: of the file that was annotated, by which a copy is recognised.
    """

    id: str
    title: str
    publisher: str
    published: When
    published_basis: str
    short: str
    byline: str | None = None
    url: str | None = None
    language: str = "en"
    rights: str | None = None
    original_sha256: str | None = None
    texts: tuple[Text, ...] = ()

    def text(self, form: Form | None = None) -> Text | None:
        """The text of that form; without one the digest, or else what there is."""
        wanted = (form,) if form else (Form.DIGEST, Form.ORIGINAL)
        return next((t for f in wanted for t in self.texts if t.form == f), None)
