"""Figures and quotations changed, tied to events and deleted by hand."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from viewer.library.asking import events_by_id
from viewer.library.editing.events import remove_evidence
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.speech import tr

_FIGURE_FIELDS = frozenset(
    ["kind", "value", "value_max", "unit", "bound", "measures", "measure", "as_of", "claimed_by"]
)
_QUOTATION_FIELDS = frozenset(["kind", "speaker", "via", "group"])


def figure_of(document: Document, id_: str) -> Figure:
    """The figure with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((figure for figure in document.figures if figure.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no figure “{id}” any more", id=id_))
    return found


def quotation_of(document: Document, id_: str) -> Quotation:
    """The quotation with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((each for each in document.quotations if each.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no quotation “{id}” any more", id=id_))
    return found


def change_figure(
    document: Document, id_: str, *, events: Iterable[str] | None = None, **fields: Any
) -> Document:
    """Change what a figure says: its value, unit, bound, measure and so on.

    Args:
        document: that has it.
        id_: the figure's.
        events: ids of those to which it belongs then; None for those to which it does.
        fields: of the figure.

    Raises:
        DocumentError: it would be no number, or name what the document does not have.
        UnknownChoice: there is no such figure, or no such event.
    """
    _refuse_other(fields, _FIGURE_FIELDS)
    changed = replace(figure_of(document, id_), **fields)
    check_figure(document, changed)
    document = _with_figure(document, changed)
    return document if events is None else tie(document, id_, events)


def check_figure(document: Document, figure: Figure) -> None:
    """Refuse a figure that cannot stand.

    Raises:
        DocumentError: says what is wrong and what to do.
    """
    if not math.isfinite(figure.value) or not math.isfinite(figure.value_max or 0):
        raise DocumentError(tr("The value is no number; write it in digits"))
    if figure.value_max is not None and figure.value_max < figure.value:
        raise DocumentError(tr("The upper end of the range is below the lower one; swap them"))
    if not figure.unit.strip():
        raise DocumentError(tr("The unit is empty; write what is counted (USD, %, jobs)"))
    if figure.measure and figure.measure not in {m.id for m in document.measures}:
        raise DocumentError(tr("The document has no such measure; add it first"))
    if figure.claimed_by and figure.claimed_by not in {a.id for a in document.actors}:
        raise DocumentError(tr("The document has nobody of that name; add that person first"))


def change_quotation(
    document: Document, id_: str, *, events: Iterable[str] | None = None, **fields: Any
) -> Document:
    """Change who says a quotation, to whom, and what sort of words it is.

    Args:
        document: that has it.
        id_: the quotation's.
        events: ids of those to which it belongs then; None for those to which it does.
        fields: of the quotation.

    Raises:
        DocumentError: the speaker is nobody whom the document has.
        UnknownChoice: there is no such quotation, or no such event.
    """
    _refuse_other(fields, _QUOTATION_FIELDS)
    changed = replace(quotation_of(document, id_), **fields)
    check_quotation(document, changed)
    document = _with_quotation(document, changed)
    return document if events is None else tie(document, id_, events)


def check_quotation(document: Document, quotation: Quotation) -> None:
    """Refuse a quotation that cannot stand.

    Raises:
        DocumentError: says what is wrong and what to do.
    """
    if quotation.speaker and quotation.speaker not in {a.id for a in document.actors}:
        raise DocumentError(tr("The document has nobody of that name; add that person first"))


def tie(document: Document, id_: str, event_ids: Iterable[str]) -> Document:
    """Say to which events a figure or quotation belongs; none takes it from all.

    Raises:
        UnknownChoice: there is no such figure or quotation, or no such event.
    """
    ids = tuple(dict.fromkeys(event_ids))
    known = events_by_id(document.events, ids)
    for event_id in ids:
        if event_id not in known:
            raise UnknownChoice(tr("There is no event “{id}” any more", id=event_id))
    if any(figure.id == id_ for figure in document.figures):
        return _with_figure(document, replace(figure_of(document, id_), events=ids))
    return _with_quotation(document, replace(quotation_of(document, id_), events=ids))


def delete_annotations(document: Document, ids: Collection[str]) -> Document:
    """Delete figures, quotations and passages, with the notes on them.

    Raises:
        UnknownChoice: one of them is not there.
    """
    gone = frozenset(ids)
    figures = tuple(figure for figure in document.figures if figure.id not in gone)
    quotations = tuple(each for each in document.quotations if each.id not in gone)
    found = gone & {*(f.id for f in document.figures), *(q.id for q in document.quotations)}
    notes = tuple(note for note in document.notes if note.annotation not in gone)
    document = replace(document, figures=figures, quotations=quotations, notes=notes)
    for id_ in sorted(gone - found):
        document = remove_evidence(document, id_)
    return document


def _with_figure(document: Document, changed: Figure) -> Document:
    figures = (changed if figure.id == changed.id else figure for figure in document.figures)
    return replace(document, figures=tuple(figures))


def _with_quotation(document: Document, changed: Quotation) -> Document:
    quotations = (changed if each.id == changed.id else each for each in document.quotations)
    return replace(document, quotations=tuple(quotations))


def _refuse_other(fields: Iterable[str], known: Collection[str]) -> None:
    unknown = set(fields) - set(known)
    if unknown:
        raise TypeError(f"no field of it: {sorted(unknown)}")
