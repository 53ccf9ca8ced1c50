"""Filters kept in the document by name, and what they do when something that they name goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from viewer.library.editing.naming import quoted
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.speech import tr


def save_filter(document: Document, name: str, spec: FilterSpec) -> Document:
    """Keep a filter under a name; one of that name is replaced in its place.

    Raises:
        DocumentError: the name is empty.
    """
    # its name says what it is for; and an older Parley does not know of threads in a file
    made = SavedFilter(_named(name), replace(spec, thread=None))
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
        raise DocumentError(
            tr("Another filter is called {name}; choose another name", name=quoted(wanted))
        )
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
        raise DocumentError(tr("The filter has no name; write one under which you will find it"))
    return said


def without_in_filters(
    document: Document, field: str, gone: Collection[str], instead: str | None = None
) -> Document:
    """The document in which no kept filter names something that is there no more.

    A filter that asked for nothing else of that field would leave everything: it goes as well.

    Args:
        document: that keeps them.
        field: of `FilterSpec` the set that may name it, such as `actors`.
        gone: what is there no more; of several merged ones all but the one that stays.
        instead: what stands in their place.
    """
    kept, is_changed = [], False
    for saved in document.saved_filters:
        spec = _without(saved.spec, field, frozenset(gone), instead)
        is_changed = is_changed or spec is not saved.spec
        if spec is not None:
            kept.append(saved if spec is saved.spec else replace(saved, spec=spec))
    return replace(document, saved_filters=tuple(kept)) if is_changed else document


def filters_naming(document: Document, field: str, gone: Collection[str]) -> tuple[str, ...]:
    """The names of the filters that name one of these."""
    ids = frozenset(gone)
    return tuple(
        saved.name
        for saved in document.saved_filters
        if ids & (getattr(saved.spec, field) | saved.spec.excluded(field))
    )


def filters_lost(document: Document, field: str, gone: Collection[str]) -> tuple[str, ...]:
    """The names of those of them that would go with these."""
    return tuple(
        saved.name
        for saved in document.saved_filters
        if _without(saved.spec, field, frozenset(gone), None) is None
    )


def _without(
    spec: FilterSpec, field: str, gone: frozenset[str], instead: str | None
) -> FilterSpec | None:
    """The filter without these, the very same where it names none; None where nothing is left."""
    asked: frozenset[str] = getattr(spec, field)
    excluded = frozenset((field, id_) for id_ in gone) & spec.without
    if asked.isdisjoint(gone) and not excluded:
        return spec
    more = frozenset([instead]) if instead is not None else frozenset[str]()
    left = (asked - gone) | more if asked & gone else asked
    without = spec.without - excluded
    if excluded and instead is not None:
        without |= {(field, instead)}
    if asked and not left:
        return None
    fields: dict[str, Any] = {field: left, "without": without}
    made = replace(spec, **fields)
    return None if made.is_empty else made
