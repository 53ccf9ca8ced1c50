"""The people and measures that a proposal brings, as far as the document does not have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from viewer.library.importing.namesakes import by_name, meant
from viewer.library.importing.naming_words import folded, unused
from viewer.model.document import Document
from viewer.model.proposal import Proposal


def actors_for(document: Document, proposal: Proposal) -> dict[str, str]:
    """For the ids of the proposal's own people those that they get in the document.

    Whom the document has by that name or alias by now is meant; others keep their own id, where it
    is free.
    """
    if not proposal.actors:
        return {}
    known = by_name(document.actors)
    taken = {actor.id for actor in document.actors}
    ids: dict[str, str] = {}
    for actor in proposal.actors:
        same = meant(known, actor.name, actor.aliases)
        ids[actor.id] = same.id if same is not None else unused(actor.id, taken)
        taken.add(ids[actor.id])
    return ids


def with_newcomers(document: Document, proposal: Proposal, ids: Mapping[str, str]) -> Document:
    """The document with the people and measures that it does not have.

    ids: as `actors_for` gives them. An alias that means somebody else is left out.
    """
    new = []
    if proposal.actors:
        taken = {actor.id for actor in document.actors}
        names = set(by_name(document.actors))
        for actor in proposal.actors:
            if ids[actor.id] not in taken:
                free = tuple(alias for alias in actor.aliases if folded(alias) not in names)
                new.append(replace(actor, id=ids[actor.id], aliases=free))
                taken.add(ids[actor.id])
                names.update(folded(words) for words in (actor.name, *free))
    measures = {measure.id for measure in document.measures}
    more = tuple(measure for measure in proposal.measures if measure.id not in measures)
    if not new and not more:
        return document
    return replace(document, actors=(*document.actors, *new), measures=(*document.measures, *more))
