"""The named quantities of a document: added, changed, merged and deleted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from viewer.library.editing.filters import without_in_filters
from viewer.library.editing.naming import quoted
from viewer.library.importing.naming_words import slug, unused
from viewer.model.actor import Measure
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.store.stored_proposals import with_changed


def add_measure(document: Document, name: str, unit: str) -> tuple[Document, str]:
    """Add a named quantity; gives its id as well.

    Raises:
        DocumentError: name or unit is empty, or there is one of that name.
    """
    id_ = unused(slug(name) or "measure", _measure_ids(document))
    measure = Measure(id_, " ".join(name.split()), unit.strip())
    _check_measure(document, measure)
    return replace(document, measures=(*document.measures, measure)), id_


def change_measure(document: Document, id_: str, **fields: Any) -> Document:
    """Rename a measure or change its unit.

    Raises:
        DocumentError: name or unit is empty, or there is one of that name.
    """
    measure = measure_of(document, id_)
    changed = replace(measure, **fields)
    _check_measure(document, changed)
    measures = tuple(changed if each.id == id_ else each for each in document.measures)
    return replace(document, measures=measures)


def delete_measure(document: Document, id_: str) -> Document:
    """Delete a measure; its figures stay and belong to none, and filters ask for it no more.

    A proposal that waits keeps its own copy.
    """
    gone = measure_of(document, id_)
    proposals = document.proposals
    if any(f.measure == id_ for p in proposals for f in p.figures):
        proposals = tuple(
            replace(p, measures=(*p.measures, gone))
            if any(f.measure == id_ for f in p.figures)
            and gone.id not in {m.id for m in p.measures}
            else p
            for p in proposals
        )
    made = replace(
        document,
        measures=tuple(each for each in document.measures if each is not gone),
        figures=tuple(
            replace(f, measure=None) if f.measure == id_ else f for f in document.figures
        ),
        proposals=proposals,
    )
    return without_in_filters(made, "measures", (id_,))


def merge_measures(document: Document, kept_id: str, other_id: str) -> Document:
    """Let the figures of one measure belong to another; the first stays with its name.

    Raises:
        DocumentError: they are the same, or count different things.
    """
    if kept_id == other_id:
        raise DocumentError(tr("Choose two different measures to merge"))
    kept, other = measure_of(document, kept_id), measure_of(document, other_id)
    if kept.unit.casefold() != other.unit.casefold():
        raise DocumentError(
            tr(
                "{kept} counts {unit} and {other} {other_unit}; only measures of one unit can be"
                " merged",
                kept=quoted(kept.name),
                unit=kept.unit,
                other=quoted(other.name),
                other_unit=other.unit,
            )
        )
    made = replace(
        document,
        measures=tuple(each for each in document.measures if each is not other),
        figures=_measured(document.figures, other_id, kept_id),
        proposals=_with_measure(document.proposals, other_id, kept),
    )
    return without_in_filters(made, "measures", (other_id,), kept_id)


def measure_of(document: Document, id_: str) -> Measure:
    """The measure with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((each for each in document.measures if each.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no measure “{id}” any more", id=id_))
    return found


def _measured(figures: tuple[Figure, ...], gone: str, instead: str) -> tuple[Figure, ...]:
    return tuple(replace(f, measure=instead) if f.measure == gone else f for f in figures)


def _with_measure(proposals: Sequence[Proposal], gone: str, kept: Measure) -> Sequence[Proposal]:
    """The proposals with the one in the place of the other, which none of them brings then."""
    changed = {}
    for proposal in proposals:
        measures = tuple(m for m in proposal.measures if m.id != gone)
        if measures != proposal.measures or any(f.measure == gone for f in proposal.figures):
            figures = _measured(proposal.figures, gone, kept.id)
            changed[proposal.id] = replace(proposal, figures=figures, measures=measures)
    return with_changed(proposals, changed) if changed else proposals


def _measure_ids(document: Document) -> Sequence[str]:
    waiting = (measure.id for p in document.proposals for measure in p.measures)
    return [*(measure.id for measure in document.measures), *waiting]


def _check_measure(document: Document, measure: Measure) -> None:
    if not measure.name:
        raise DocumentError(tr("The measure has no name; say what quantity it is"))
    if not measure.unit:
        raise DocumentError(tr("The measure has no unit; write what is counted (USD, %, jobs)"))
    if any(m.name == measure.name and m.id != measure.id for m in document.measures):
        raise DocumentError(tr("There is a measure {name} already", name=quoted(measure.name)))
