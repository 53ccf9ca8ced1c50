"""Filters kept in the document by name."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.editing.naming import quoted
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.filter import FilterSpec, SavedFilter


def save_filter(document: Document, name: str, spec: FilterSpec) -> Document:
    """Keep a filter under a name; one of that name is replaced in its place.

    Raises:
        DocumentError: the name is empty.
    """
    made = SavedFilter(_named(name), spec)
    names = [saved.name for saved in document.saved_filters]
    if made.name in names:
        filters = tuple(made if s.name == made.name else s for s in document.saved_filters)
    else:
        filters = (*document.saved_filters, made)
    return replace(document, saved_filters=filters)


def rename_filter(document: Document, name: str, new_name: str) -> Document:
    """Give a kept filter another name.

    Raises:
        DocumentError: the name is empty, or another filter has it.
    """
    wanted = _named(new_name)
    if wanted != name and any(s.name == wanted for s in document.saved_filters):
        raise DocumentError(f"Another filter is called {quoted(wanted)}; choose another name")
    filters = tuple(
        replace(s, name=wanted) if s.name == name else s for s in document.saved_filters
    )
    return replace(document, saved_filters=filters)


def delete_filter(document: Document, name: str) -> Document:
    """Keep a filter no longer."""
    filters = tuple(saved for saved in document.saved_filters if saved.name != name)
    return replace(document, saved_filters=filters)


def _named(name: str) -> str:
    said = " ".join(name.split())
    if not said:
        raise DocumentError("The filter has no name; write one under which you will find it")
    return said
