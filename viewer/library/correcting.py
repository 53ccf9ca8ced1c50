"""Put the places in an attached text right by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from viewer.library.attaching import refuse_bundled
from viewer.library.placing import selector, with_digest_only, with_places
from viewer.library.rechecking import rechecked
from viewer.model.annotation import AnchorState, Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.source import Form
from viewer.store.changing import save_changes
from viewer.store.documents import open_store

_NAMES = {Form.DIGEST: "digest", Form.ORIGINAL: "full text"}


def put_right(
    document_path: Path, annotation_id: str, start: int, end: int, form: Form = Form.ORIGINAL
) -> None:
    """Say where something stands in a text of its source; code points, half-open.

    Raises:
        DocumentError: there is no such text or place, or the document cannot be written.
        UnknownChoice: there is no such annotation.
    """

    def changed(document: Document) -> Document:
        annotation = _annotation(document, annotation_id)
        source = next(s for s in document.sources if s.id == annotation.source)
        text = source.text(form)
        if text is None:
            raise DocumentError(f"{source.id} has no {_NAMES[form]}; attach it first")
        if not 0 <= start < end <= len(text.content):
            raise DocumentError(
                f"The {_NAMES[form]} of {source.id} has no such place; select its words"
            )
        place = selector(source.id, text, start, end)
        return with_places(document, {annotation_id: place}, form)

    _change(document_path, changed)


def agree(document_path: Path, annotation_ids: Iterable[str], form: Form = Form.ORIGINAL) -> None:
    """Say that what was found with other words, or elsewhere, is what was meant.

    Raises:
        DocumentError: the document cannot be written.
        UnknownChoice: there is no such annotation.
    """
    ids = list(annotation_ids)

    def changed(document: Document) -> Document:
        places = {
            id_: replace(place, state=AnchorState.EXACT)
            for id_ in ids
            for place in _annotation(document, id_).places
            if place.form == form
        }
        return with_places(document, places, form)

    _change(document_path, changed)


def say_digest_only(
    document_path: Path, annotation_ids: Iterable[str], *, is_so: bool = True
) -> None:
    """Say that lost ones are in the digest only, or take that back; a place ends it too.

    Raises:
        DocumentError: the document cannot be written.
        UnknownChoice: there is no such annotation.
    """
    ids = frozenset(annotation_ids)

    def changed(document: Document) -> Document:
        for id_ in sorted(ids):
            _annotation(document, id_)
        return with_digest_only(document, ids, is_so)

    _change(document_path, changed)


def _change(path: Path, changed: Callable[[Document], Document]) -> None:
    refuse_bundled(path)
    with open_store(path) as store:
        before = store.document()
    after = changed(rechecked(before))
    if after != before:
        save_changes(path, before, after)


def _annotation(document: Document, id_: str) -> Figure | Quotation | Evidence:
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    found = next((annotation for annotation in every if annotation.id == id_), None)
    if found is None:
        raise UnknownChoice(f"There is no annotation “{id_}”")
    return found
