"""What goes with something that is deleted, and what stays, in few sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from viewer.library.editing.counts import (
    events_counted,
    figures_counted,
    links_counted,
    notes_counted,
    passages_counted,
    proposals_counted,
    quotations_counted,
)
from viewer.library.editing.filters import filters_lost, filters_naming
from viewer.library.editing.naming import quoted
from viewer.model.document import Document
from viewer.model.listing import all_of, listed_apart, sentences
from viewer.model.speech import tr, tr_n
from viewer.model.value_words import opened


def trace_of_events(document: Document, ids: Collection[str]) -> str:
    """`2 passages, 1 link and 3 notes go with it; its 4 figures stay.`; empty for nothing."""
    gone = frozenset(ids)
    events = [event for event in document.events if event.id in gone]
    passages = {evidence.id for event in events for evidence in event.evidence}
    links = sum(k.origin in gone or k.target in gone for k in document.links)
    notes = sum(n.event in gone or n.annotation in passages for n in document.notes)
    going = _named(passages_counted(len(passages)), links_counted(links), notes_counted(notes))
    figures = sum(not gone.isdisjoint(figure.events) for figure in document.figures)
    quotes = sum(not gone.isdisjoint(quotation.events) for quotation in document.quotations)
    staying = _named(figures_counted(figures), quotations_counted(quotes))
    clauses = (
        _going(going, len(passages) + links + notes, is_one=len(gone) == 1),
        _staying(staying, figures + quotes, is_one=len(gone) == 1),
    )
    return sentences(
        (_sentence(clauses), _taken_up(document, gone), _filters(document, "events", gone))
    )


def trace_of_source(document: Document, id_: str) -> str:
    """The same of a source: its texts are not told, they go without saying."""
    figures = sum(figure.source == id_ for figure in document.figures)
    quotes = sum(quotation.source == id_ for quotation in document.quotations)
    passages = sum(e.source == id_ for event in document.events for e in event.evidence)
    waiting = sum(p.source == id_ for p in document.proposals)
    alone = sum({a.source for a in event.accounts} == {id_} for event in document.events)
    going = _named(
        figures_counted(figures),
        quotations_counted(quotes),
        passages_counted(passages),
        proposals_counted(waiting),
    )
    clauses = (
        _going(going, figures + quotes + passages + waiting, is_one=True),
        _staying(events_counted(alone), alone, is_one=True),
    )
    return sentences((_sentence(clauses), _filters(document, "sources", (id_,))))


def trace_of_actor(document: Document, id_: str) -> str:
    """What loses a name with it: nothing is deleted but the name."""
    events = sum(id_ in event.actors for event in document.events)
    quotes = sum(quotation.speaker == id_ for quotation in document.quotations)
    figures = sum(figure.claimed_by == id_ for figure in document.figures)
    named = _named(events_counted(events), quotations_counted(quotes), figures_counted(figures))
    said = tr("{named} will stand without that name.", named=named) if named else ""
    return sentences((said, _filters(document, "actors", (id_,))))


def trace_of_measure(document: Document, id_: str) -> str:
    """Which figures belong to none with it."""
    figures = sum(figure.measure == id_ for figure in document.figures)
    said = ""
    if figures:
        said = tr_n(
            "{n} figure will belong to no measure.",
            "{n} figures will belong to no measure.",
            figures,
        )
    return sentences((said, _filters(document, "measures", (id_,))))


def trace_of_side(document: Document, id_: str) -> str:
    """Which kept filters change with a side that nobody is on."""
    return _filters(document, "sides", (id_,))


def trace_of_kind(document: Document, name: str) -> str:
    """Which kept filters change with a kind that no event has."""
    return _filters(document, "kinds", (name,))


def _taken_up(document: Document, gone: Collection[str]) -> str:
    taken = sum(proposal.taken_as in gone for proposal in document.proposals)
    if not taken:
        return ""
    return tr_n(
        "{n} proposal can be taken up again.", "{n} proposals can be taken up again.", taken
    )


def _filters(document: Document, field: str, gone: Collection[str]) -> str:
    """`The filter “A” goes too. The filter “B” asks for it no more.`; empty for none."""
    lost = filters_lost(document, field, gone)
    changed = [name for name in filters_naming(document, field, gone) if name not in lost]
    return sentences((_lost(lost), _changed(changed, is_one=len(gone) == 1)))


def _lost(filters: Sequence[str]) -> str:
    if not filters:
        return ""
    names = all_of([quoted(name) for name in filters])
    return tr_n(
        "The filter {names} goes too.", "The filters {names} go too.", len(filters), names=names
    )


def _changed(filters: Sequence[str], *, is_one: bool) -> str:
    """Which filters name no more what goes; is_one: a single thing."""
    if not filters:
        return ""
    names, number = all_of([quoted(name) for name in filters]), len(filters)
    if is_one:
        return tr_n(
            "The filter {names} asks for it no more.",
            "The filters {names} ask for it no more.",
            number,
            names=names,
        )
    return tr_n(
        "The filter {names} asks for them no more.",
        "The filters {names} ask for them no more.",
        number,
        names=names,
    )


def _going(named: str, number: int, *, is_one: bool) -> str:
    """What goes, as a clause; is_one: with a single thing."""
    if not named:
        return ""
    if is_one:
        return tr_n("{named} goes with it", "{named} go with it", number, named=named)
    return tr_n("{named} goes with them", "{named} go with them", number, named=named)


def _staying(named: str, number: int, *, is_one: bool) -> str:
    """What stays, as a clause; is_one: of a single thing."""
    if not named:
        return ""
    if is_one:
        return tr_n("its {named} stays", "its {named} stay", number, named=named)
    return tr_n("their {named} stays", "their {named} stay", number, named=named)


def _sentence(clauses: Sequence[str]) -> str:
    """The clauses that say anything, as one sentence."""
    said = listed_apart(clause for clause in clauses if clause)
    return tr("{clauses}.", about="a sentence", clauses=opened(said)) if said else ""


def _named(*counted: str) -> str:
    """What there is, `2 passages, 1 link and 3 notes`."""
    return all_of([words for words in counted if words])
