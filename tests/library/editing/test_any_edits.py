"""Whatever a person does by hand, the document stays sound; what cannot be done changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.editing import (
    annotations,
    events,
    filters,
    links,
    marking,
    measures,
    notes,
    people,
    sources,
    whole,
)
from viewer.library.editing.dates import read_when
from viewer.library.editing.parting import pieces
from viewer.library.importing.starting import document_of
from viewer.library.opening import open_library
from viewer.library.reviewing import accepting, splitting
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.event import KINDS, Relation, Status
from viewer.model.filter import FilterSpec
from viewer.store.invariants import faults

DAYS = ("2018-03", "2020-05-01/2020-05-09", "2025-04~", "2026-03-12T10:30", "2019-01/..", "1999")
Pick = Callable[[int], int]


def _one(values, at: int):
    return list(values)[at % len(values)]


def _event_id(document: Document, at: int) -> str:
    return _one(document.events, at).id


def _add(document: Document, at: int) -> Document:
    when = read_when(_one(DAYS, at)).when
    side = _one(document.sides, at).id
    return events.add_event(document, events.new_event(document, f"Made {at}", when, side))


def _change(document: Document, at: int) -> Document:
    read = read_when(_one(DAYS, at))
    return events.change_event(
        document,
        _event_id(document, at),
        title=f"Another title {at}",
        when=read.when,
        status=_one(Status, at),
        kind=_one(KINDS, at),
        importance=at % 5 + 1,
        actors=tuple(a.id for a in document.actors[: at % 3]),
    )


def _change_importance(document: Document, at: int) -> Document:
    return events.change_event(document, _event_id(document, at), importance=at % 9)


def _change_people(document: Document, at: int) -> Document:
    actors = tuple(_one(document.actors, at * n).id for n in (1, 2, 1))
    return events.change_event(document, _event_id(document, at), actors=actors)


def _split(document: Document, at: int) -> Document:
    event = _one(document.events, at)
    passages = [e.id for e in event.evidence][: 1 + at % 2]
    if at % 3 == 0:
        passages = [piece for piece in pieces(event) if (piece.sentence + at) % 2]
    return events.split_event(document, event.id, passages, f"Half {at}")[0]


def _merge_events(document: Document, at: int) -> Document:
    return events.merge_events(document, (_event_id(document, at), _event_id(document, at * 3 + 1)))


def _selected(document: Document, at: int) -> marking.Selected:
    source = _one(document.sources, at)
    text = source.texts[0]
    start = at * 37 % max(len(text.content), 1)
    return marking.Selected(source.id, text.form, start, start + at % 40)


def _mark_figure(document: Document, at: int) -> Document:
    draft = marking.figure_draft(document, _selected(document, at))
    value = draft.value if draft.value == draft.value else float(at)
    return marking.add_figure(document, replace(draft, value=value, unit=draft.unit or "things"))


def _mark_quotation(document: Document, at: int) -> Document:
    return marking.add_quotation(
        document, marking.quotation_draft(document, _selected(document, at))
    )


def _mark_evidence(document: Document, at: int) -> Document:
    return marking.mark_evidence(document, _selected(document, at), _event_id(document, at))


def _delete_annotation(document: Document, at: int) -> Document:
    passages = [e.id for event in document.events for e in event.evidence]
    every = [f.id for f in document.figures] + [q.id for q in document.quotations] + passages
    return annotations.delete_annotations(document, [_one(every, at)])


def _change_figure(document: Document, at: int) -> Document:
    measure = _one((None, *(m.id for m in document.measures)), at)
    id_ = _one(document.figures, at).id
    return annotations.change_figure(document, id_, value=float(at), measure=measure)


def _tie(document: Document, at: int) -> Document:
    quotation = _one(document.quotations, at)
    return annotations.tie(document, quotation.id, [_event_id(document, at)])


def _add_actor(document: Document, at: int) -> Document:
    side = _one(document.sides, at).id
    return people.add_actor(document, people.new_actor(document, _name(document, at), side))


def _name(document: Document, at: int) -> str:
    """A new name, or one that means somebody already."""
    known = [words for actor in document.actors for words in (actor.name, *actor.aliases)]
    return _one((*(f"Somebody {n}" for n in range(7)), *known), at)


def _add_namesake(document: Document, at: int) -> Document:
    """Somebody as only an older file or an import has them: called as another is called too."""
    known = [alias for actor in document.actors for alias in actor.aliases]
    made = people.new_actor(document, _one(known, at), _one(document.sides, at).id)
    return replace(document, actors=(*document.actors, made))


def _merge_namesake(document: Document, at: int) -> Document:
    document = _add_namesake(document, at)
    kept = _one(document.actors[:-1], at * 3).id
    return people.merge_actors(document, kept, document.actors[-1].id)


def _rename_actor(document: Document, at: int) -> Document:
    aliases = tuple(_name(document, n) for n in range(at, at + at % 3))
    id_ = _one(document.actors, at * 7).id
    return people.change_actor(document, id_, name=_name(document, at), aliases=aliases)


def _merge_actors(document: Document, at: int) -> Document:
    one, other = _one(document.actors, at), _one(document.actors, at + 1 + at % 5)
    return people.merge_actors(document, one.id, other.id)


def _change_source(document: Document, at: int) -> Document:
    return sources.change_source(
        document, _one(document.sources, at).id, published=read_when(_one(DAYS, at)).when
    )


def _link(document: Document, at: int) -> Document:
    one, other = _event_id(document, at), _event_id(document, at + 3)
    return links.add_link(document, one, other, _one(Relation, at))


def _note(document: Document, at: int) -> Document:
    target = notes.Target(event=_event_id(document, at))
    if at % 3 == 0:
        return notes.pin(document, target, "2026-01-02", is_pinned=at % 2 == 0)
    return notes.write_note(document, target, "Look again" if at % 3 == 1 else "", "2026-01-02")


def _save_filter(document: Document, at: int) -> Document:
    named = {
        "sides": document.sides,
        "actors": document.actors,
        "measures": document.measures,
        "sources": document.sources,
        "events": document.events,
    }
    field = _one(named, at)
    ids = frozenset(_one(named[field], n).id for n in range(at, at + 1 + at % 2))
    spec = FilterSpec(**{field: ids}, without=frozenset((field, id_) for id_ in ids))
    return filters.save_filter(document, f"F{at % 3}", spec)


def _proposal_id(document: Document, at: int) -> str:
    return _one(document.proposals, at).id


def _split_proposal(document: Document, at: int) -> Document:
    proposal = _one(document.proposals, at)
    passages = [e.id for e in proposal.event.evidence][:1] if proposal.event else []
    return splitting.split_proposal(document, proposal.id, passages)[0]


def _merge_proposal(document: Document, at: int) -> Document:
    choice = {"label": "proposal", "date": _one(("proposal", "existing"), at), "actors": "both"}
    picked = dict(list(choice.items())[: at % 4])
    return accepting.merge(document, _proposal_id(document, at), _event_id(document, at), picked)


EDITS: tuple[Callable[[Document, int], Document], ...] = (
    _add,
    _change,
    _change_importance,
    _change_people,
    _split,
    _merge_events,
    lambda d, at: events.delete_events(d, {_event_id(d, at), _event_id(d, at * 5)}),
    _mark_figure,
    _mark_quotation,
    _mark_evidence,
    _delete_annotation,
    _change_figure,
    _tie,
    _add_actor,
    _merge_actors,
    _add_namesake,
    _merge_namesake,
    _rename_actor,
    lambda d, at: people.delete_actor(d, _one(d.actors, at).id),
    lambda d, at: people.change_actor(d, _one(d.actors, at).id, side=_one(d.sides, at).id),
    lambda d, at: whole.add_side(d, f"Side {at % 9}"),
    lambda d, at: whole.delete_side(d, _one(d.sides, at).id),
    lambda d, at: whole.delete_side(d, _one(d.sides, at).id, _one(d.sides, at + 1).id),
    lambda d, at: whole.change_side(d, _one(d.sides, at).id, place=at % 6),
    lambda d, at: whole.move_side(d, _one(d.sides, at).id, at % 4),
    lambda d, at: whole.add_kind(d, f"kind {at % 4}"),
    lambda d, at: whole.delete_kind(d, f"kind {at % 4}"),
    lambda d, at: whole.rename_kind(d, f"kind {at % 4}", f"kind {at % 3}"),
    lambda d, at: whole.delete_kind(d, _one(KINDS, at)),
    lambda d, at: measures.add_measure(d, f"Measure {at % 5}", "boats")[0],
    lambda d, at: measures.delete_measure(d, _one(d.measures, at).id),
    lambda d, at: measures.merge_measures(d, _one(d.measures, at).id, _one(d.measures, at + 1).id),
    _change_source,
    lambda d, at: sources.delete_source(d, _one(d.sources, at).id),
    _link,
    lambda d, at: links.remove_link(d, _one(d.links, at)),
    lambda d, at: links.change_link(d, _one(d.links, at), _one(Relation, at)),
    _note,
    _save_filter,
    lambda d, at: accepting.accept(d, _proposal_id(d, at)),
    lambda d, at: accepting.accept_above(d, 0.3 + at % 60 / 100)[0],
    lambda d, at: accepting.reject(d, [_proposal_id(d, at)]),
    lambda d, at: accepting.reopen(d, _proposal_id(d, at)),
    _split_proposal,
    _merge_proposal,
)
STEPS = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 500)), max_size=12)


def _imported() -> Document:
    document = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(document))
    return replace(document, sources=(draft.source,), proposals=draft.proposals)


@pytest.fixture(scope="module")
def bundled() -> Document:
    with open_library() as library:
        return replace(library.document, events=tuple(library.document.events))


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_an_imported_document_stays_sound(steps) -> None:
    document = accepting.accept_above(_imported(), 0.6).document
    _stays_sound(events.merge_events(document, [e.id for e in document.events[:3]]), steps)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_the_bundled_document_stays_sound(bundled: Document, steps) -> None:
    _stays_sound(bundled, steps)


def _stays_sound(document: Document, steps) -> None:
    for edit, at in steps:
        try:
            document = edit(document, at)
        except (ViewerError, ZeroDivisionError):
            # it cannot be done, or there is nothing to do it to
            continue
        assert list(faults(document)) == []
        assert list(_unknown_in_filters(document)) == []


def _unknown_in_filters(document: Document):
    for field in ("sides", "actors", "measures", "sources", "events"):
        known = {each.id for each in getattr(document, field)}
        for saved in document.saved_filters:
            spec = saved.spec
            yield from (getattr(spec, field) | spec.excluded(field)) - known
