"""Who uses a side or kind of the document, and gets another one."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.editing.counts import events_counted, people_counted, proposals_counted
from viewer.library.editing.ordering import with_events
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.listing import all_of
from viewer.model.proposal import Proposal
from viewer.store.stored_proposals import with_changed


def users_of_side(document: Document, id_: str) -> str:
    """`2 events and 1 person`: how many are on a side; empty for none."""
    events = sum(event.side == id_ for event in document.events)
    people = sum(actor.side == id_ for actor in document.actors)
    waiting = sum(_is_on(proposal, id_) for proposal in document.proposals)
    told = (events_counted(events), people_counted(people), proposals_counted(waiting))
    used = ""
    for words in told:
        used = all_of((used, words)) if used and words else used or words
    return used


def moved_to_side(document: Document, id_: str, instead: str) -> Document:
    """The document with all who are on one side on the other."""

    def moved(event: Event) -> Event:
        return replace(event, side=instead) if event.side == id_ else event

    proposals = {
        p.id: replace(
            p,
            event=moved(p.event) if p.event is not None else None,
            actors=tuple(replace(a, side=instead) if a.side == id_ else a for a in p.actors),
        )
        for p in document.proposals
        if _is_on(p, id_)
    }
    made = replace(
        document,
        actors=tuple(replace(a, side=instead) if a.side == id_ else a for a in document.actors),
        proposals=with_changed(document.proposals, proposals) if proposals else document.proposals,
    )
    return with_events(made, (moved(event) for event in document.events))


def with_kind(document: Document, kind: str, instead: str) -> Document:
    """The document with all events of one kind of the other."""

    def changed(event: Event) -> Event:
        return replace(event, kind=instead) if event.kind == kind else event

    proposals = {
        p.id: replace(p, event=changed(p.event))
        for p in document.proposals
        if p.event is not None and p.event.kind == kind
    }
    made = document
    if proposals:
        made = replace(document, proposals=with_changed(document.proposals, proposals))
    return with_events(made, (changed(event) for event in document.events))


def _is_on(proposal: Proposal, side: str) -> bool:
    is_event = proposal.event is not None and proposal.event.side == side
    return is_event or any(actor.side == side for actor in proposal.actors)
