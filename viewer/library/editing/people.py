"""People and bodies added, changed, merged and deleted by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from viewer.library.editing.filters import without_in_filters
from viewer.library.editing.naming import quoted
from viewer.library.importing.naming_words import folded, slug, unused
from viewer.model.actor import Actor
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.proposal import Proposal
from viewer.model.speech import tr

_FIELDS = frozenset(("name", "side", "aliases", "roles"))


def actor_of(document: Document, id_: str) -> Actor:
    """The person or body with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((actor for actor in document.actors if actor.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is nobody called “{id}” any more", id=id_))
    return found


def new_actor(document: Document, name: str, side: str) -> Actor:
    """A person or body as it would be added."""
    taken = {actor.id for actor in document.actors}
    taken |= {actor.id for proposal in document.proposals for actor in proposal.actors}
    return Actor(unused(slug(name) or "somebody", taken), " ".join(name.split()), side)


def add_actor(document: Document, actor: Actor) -> Document:
    """Add a person or body.

    Raises:
        DocumentError: the name is empty or taken, or an alias is somebody else's.
    """
    _check(document, actor)
    return replace(document, actors=(*document.actors, actor))


def change_actor(document: Document, id_: str, **fields: Any) -> Document:
    """Change name, side, aliases or roles.

    Raises:
        DocumentError: the name is empty or taken, or an alias is somebody else's.
    """
    if set(fields) - _FIELDS:
        raise TypeError(f"no field of a person: {sorted(set(fields) - _FIELDS)}")
    changed = replace(actor_of(document, id_), **fields)
    _check(document, changed)
    actors = tuple(changed if actor.id == id_ else actor for actor in document.actors)
    return replace(document, actors=actors)


def delete_actor(document: Document, id_: str) -> Document:
    """Delete a person: events, figures and quotations stay without the name.

    A proposal that waits keeps its own copy, to add when it is accepted.
    """
    gone = actor_of(document, id_)
    return without_in_filters(_without(document, gone, None), "actors", (id_,))


def merge_actors(document: Document, kept_id: str, other_id: str) -> Document:
    """Make one of two: the first gets the name of the other as an alias, its aliases and roles.

    A name that means somebody else too is left out: it could be either.

    Raises:
        DocumentError: they are the same.
    """
    if kept_id == other_id:
        raise DocumentError(tr("Choose two different people to merge"))
    kept, other = actor_of(document, kept_id), actor_of(document, other_id)
    document = _without(document, other, kept_id)
    taken = _names_of_others(document, kept_id)
    aliases = dict.fromkeys((*kept.aliases, other.name, *other.aliases))
    free = tuple(a for a in aliases if a != kept.name and folded(a) not in taken)
    roles = tuple(dict.fromkeys((*kept.roles, *other.roles)))
    merged = replace(kept, aliases=free, roles=roles)
    actors = tuple(merged if actor.id == kept_id else actor for actor in document.actors)
    made = replace(document, actors=actors)
    return without_in_filters(made, "actors", (other_id,), kept_id)


def _check(document: Document, actor: Actor) -> None:
    if not actor.name.strip():
        raise DocumentError(tr("The name is empty; write who or what it is"))
    if actor.side not in {side.id for side in document.sides}:
        raise DocumentError(
            tr("{name} needs a side that the document has; choose one", name=actor.name)
        )
    if len(set(actor.aliases)) < len(actor.aliases) or not all(a.strip() for a in actor.aliases):
        raise DocumentError(
            tr("A name stands twice among the other names, or is empty; take it out")
        )
    # what somebody was called before is no reason to refuse another role
    known = {words for a in document.actors if a.id == actor.id for words in (a.name, *a.aliases)}
    others = _names_of_others(document, actor.id)
    for words in (actor.name, *actor.aliases):
        owner = others.get(folded(words)) if words not in known else None
        if owner is None:
            continue
        said = quoted(words)
        if words != actor.name:
            raise DocumentError(
                tr("{name} already means {owner}; leave it out here", name=said, owner=owner.name)
            )
        if folded(owner.name) == folded(words):
            raise DocumentError(
                tr("Somebody is called {name} already; add what differs", name=said)
            )
        raise DocumentError(
            tr("{name} already means {owner}; add what differs", name=said, owner=owner.name)
        )


def _names_of_others(document: Document, id_: str) -> dict[str, Actor]:
    """Whom the names and other names mean that are not those of one person."""
    others = [each for each in document.actors if each.id != id_]
    names = {folded(alias): each for each in others for alias in each.aliases}
    return names | {folded(each.name): each for each in others}


def _without(document: Document, gone: Actor, instead: str | None) -> Document:
    """The document without somebody; whoever stands for them is named in their place."""

    def one(actor: str | None) -> str | None:
        return instead if actor == gone.id else actor

    events = tuple(
        replace(event, actors=_named(event.actors, gone.id, instead))
        if gone.id in event.actors
        else event
        for event in document.events
    )
    return replace(
        document,
        actors=tuple(actor for actor in document.actors if actor.id != gone.id),
        events=events,
        figures=tuple(
            replace(f, claimed_by=one(f.claimed_by)) if f.claimed_by == gone.id else f
            for f in document.figures
        ),
        quotations=tuple(
            replace(q, speaker=one(q.speaker)) if q.speaker == gone.id else q
            for q in document.quotations
        ),
        proposals=_proposals(document.proposals, gone, instead),
    )


def _named(actors: Iterable[str], gone: str, instead: str | None) -> tuple[str, ...]:
    named = (instead if actor == gone else actor for actor in actors)
    return tuple(dict.fromkeys(actor for actor in named if actor is not None))


def _proposals(proposals: Collection[Proposal], gone: Actor, instead: str | None) -> Any:
    if not any(_names(proposal, gone.id) for proposal in proposals):
        return proposals
    return tuple(
        _renaming(proposal, gone, instead) if _names(proposal, gone.id) else proposal
        for proposal in proposals
    )


def _names(proposal: Proposal, id_: str) -> bool:
    event = proposal.event
    return (
        (event is not None and id_ in event.actors)
        or any(f.claimed_by == id_ for f in proposal.figures)
        or any(q.speaker == id_ for q in proposal.quotations)
    )


def _renaming(proposal: Proposal, gone: Actor, instead: str | None) -> Proposal:
    if instead is None:
        if any(actor.id == gone.id for actor in proposal.actors):
            return proposal
        return replace(proposal, actors=(*proposal.actors, gone))
    event = proposal.event
    if event is not None:
        event = replace(event, actors=_named(event.actors, gone.id, instead))
    return replace(
        proposal,
        event=event,
        figures=tuple(
            replace(f, claimed_by=instead) if f.claimed_by == gone.id else f
            for f in proposal.figures
        ),
        quotations=tuple(
            replace(q, speaker=instead) if q.speaker == gone.id else q for q in proposal.quotations
        ),
        actors=tuple(actor for actor in proposal.actors if actor.id != gone.id),
    )
