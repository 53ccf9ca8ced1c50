"""What an export says of itself: what it is, how much it holds, what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from viewer import __version__
from viewer.library.asking import View
from viewer.library.view_words import say_filter, say_range, say_told
from viewer.model.document import Document
from viewer.model.source import Form

GENERATOR = f"Parley {__version__}"

_DIGEST_NOTE = (
    "Passages marked “digest” are from digests of the sources, told in the words of this document; "
    "their figures, and the words that they quote, are the sources’ own."
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Sentences about a view; those that do not apply are empty.

    told: `72 events from five sources, March 2018 to March 2026.`
    limits: filters, range and the day as of which it is known.
    note: what a digest is, where there is one.
    """

    title: str
    description: str
    told: str
    limits: str
    note: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """All but the title, in order."""
        said = (self.description, self.told, self.limits, self.note)
        return tuple(sentence for sentence in said if sentence)


def state(view: View) -> Statement:
    """What is to be said of a view that holds events."""
    document = view.document
    limits = (say_range(view.spec), say_filter(document, view.spec))
    return Statement(
        title=document.title,
        description=document.description,
        told=f"{say_told(view)}.",
        limits=" ".join(sentence for sentence in limits if sentence),
        note=_DIGEST_NOTE if _has_digest(document) else "",
    )


def _has_digest(document: Document) -> bool:
    return any(source.text(Form.DIGEST) for source in document.sources)
