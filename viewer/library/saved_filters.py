"""The filters that a document keeps by name, with how many events each would leave."""

from __future__ import annotations

from viewer.library.asking import ask
from viewer.library.facets import Facet
from viewer.model.document import Document
from viewer.model.filter import FilterSpec


def saved_choices(document: Document) -> tuple[Facet, ...]:
    """A choice for each kept filter, in the order in which they were kept.

    Each takes the place of the whole filter that is set, so that what it leaves depends on the
    document alone.
    """
    return tuple(
        Facet(saved.name, saved.name, len(ask(document, saved.spec).events))
        for saved in document.saved_filters
    )


def saved_name(document: Document, spec: FilterSpec) -> str:
    """The name of the kept filter that asks for just that, or nothing."""
    return next((saved.name for saved in document.saved_filters if saved.spec == spec), "")


def saved_spec(document: Document, name: str) -> FilterSpec | None:
    """What the kept filter of that name asks for."""
    return next((saved.spec for saved in document.saved_filters if saved.name == name), None)


def offered_name(words: tuple[str, ...]) -> str:
    """A name made of what a filter says in words, short enough for one line."""
    said = ", ".join(words)
    return said if len(said) <= _NAME_LENGTH else f"{said[: _NAME_LENGTH - 1].rstrip(' ,;:')}…"


_NAME_LENGTH = 40
