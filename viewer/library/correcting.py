"""Put the places in an attached text right by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from viewer.library.changing import refuse_bundled
from viewer.library.placing import selector, with_digest_only, with_places
from viewer.library.rechecking import rechecked
from viewer.model.annotation import AnchorState, Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.source import Form
from viewer.model.speech import tr
from viewer.model.value_words import say_form
from viewer.store.changing import save_changes
from viewer.store.documents import open_store


def with_words(
    document: Document, annotation_id: str, start: int, end: int, form: Form = Form.ORIGINAL
) -> Document:
    """The document in which something stands at a place that a person chose.

    Args:
        document: what is changed.
        annotation_id: what stands there.
        start: of its words there, in code points.
        end: after them.
        form: the text of its source.

    Raises:
        DocumentError: there is no such text or place.
        UnknownChoice: there is no such annotation.
    """
    annotation = _annotation(document, annotation_id)
    source = next(s for s in document.sources if s.id == annotation.source)
    text = source.text(form)
    if text is None:
        raise DocumentError(
            tr("{source} has no {form}; attach it first", source=source.id, form=say_form(form))
        )
    if not 0 <= start < end <= len(text.content):
        raise DocumentError(
            tr(
                "The {form} of {source} has no such place; select its words",
                form=say_form(form),
                source=source.id,
            )
        )
    place = selector(source.id, text, start, end)
    return with_places(document, {annotation_id: place}, form)


def agreed(
    document: Document, annotation_ids: Iterable[str], form: Form = Form.ORIGINAL
) -> Document:
    """The document in which what was found with other words, or elsewhere, is what was meant.

    Raises:
        UnknownChoice: there is no such annotation.
    """
    places = {
        id_: replace(place, state=AnchorState.EXACT)
        for id_ in annotation_ids
        for place in _annotation(document, id_).places
        if place.form == form
    }
    return with_places(document, places, form)


def digest_only(
    document: Document, annotation_ids: Iterable[str], *, is_so: bool = True
) -> Document:
    """The document in which lost ones are in the digest only, or are not; a place ends it too.

    Raises:
        UnknownChoice: there is no such annotation.
    """
    ids = frozenset(annotation_ids)
    for id_ in sorted(ids):
        _annotation(document, id_)
    return with_digest_only(document, ids, is_so)


def put_right(
    document_path: Path, annotation_id: str, start: int, end: int, form: Form = Form.ORIGINAL
) -> None:
    """Write `with_words` into a document file.

    Raises:
        DocumentError: there is no such text or place, or the document cannot be written.
        UnknownChoice: there is no such annotation.
    """
    _change(document_path, lambda said: with_words(said, annotation_id, start, end, form))


def agree(document_path: Path, annotation_ids: Iterable[str], form: Form = Form.ORIGINAL) -> None:
    """Write `agreed` into a document file.

    Raises:
        DocumentError: the document cannot be written.
        UnknownChoice: there is no such annotation.
    """
    _change(document_path, lambda said: agreed(said, annotation_ids, form))


def say_digest_only(
    document_path: Path, annotation_ids: Iterable[str], *, is_so: bool = True
) -> None:
    """Write `digest_only` into a document file.

    Raises:
        DocumentError: the document cannot be written.
        UnknownChoice: there is no such annotation.
    """
    _change(document_path, lambda said: digest_only(said, annotation_ids, is_so=is_so))


def _change(path: Path, changed: Callable[[Document], Document]) -> None:
    refuse_bundled(path)
    with open_store(path) as store:
        before, state = store.document(), store.state
    after = changed(rechecked(before))
    if after != before:
        save_changes(path, before, after, state)


def _annotation(document: Document, id_: str) -> Figure | Quotation | Evidence:
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    found = next((annotation for annotation in every if annotation.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no annotation “{id}”", id=id_))
    return found
