"""What goes with something that is deleted, and what stays, in few sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from viewer.library.editing.filters import filters_lost, filters_naming
from viewer.library.editing.naming import counted, quoted
from viewer.model.document import Document


def trace_of_events(document: Document, ids: Collection[str]) -> str:
    """`2 passages, 1 link and 3 notes go with it; its 4 figures stay.`; empty for nothing."""
    gone = frozenset(ids)
    events = [event for event in document.events if event.id in gone]
    passages = {evidence.id for event in events for evidence in event.evidence}
    links = sum(k.origin in gone or k.target in gone for k in document.links)
    notes = sum(n.event in gone or n.annotation in passages for n in document.notes)
    going = _list(((len(passages), "passage"), (links, "link"), (notes, "note")))
    figures = sum(not gone.isdisjoint(figure.events) for figure in document.figures)
    quotes = sum(not gone.isdisjoint(quotation.events) for quotation in document.quotations)
    staying = _list(((figures, "figure"), (quotes, "quotation")))
    taken = sum(proposal.taken_as in gone for proposal in document.proposals)
    again = f"{counted(taken, 'proposal')} can be taken up again." if taken else ""
    said = _sentence(going, staying, is_one=len(gone) == 1)
    return _joined(said, again, _filters(document, "events", gone))


def trace_of_source(document: Document, id_: str) -> str:
    """The same of a source: its texts are not told, they go without saying."""
    figures = sum(figure.source == id_ for figure in document.figures)
    quotes = sum(quotation.source == id_ for quotation in document.quotations)
    passages = sum(e.source == id_ for event in document.events for e in event.evidence)
    waiting = sum(p.source == id_ for p in document.proposals)
    alone = sum({a.source for a in event.accounts} == {id_} for event in document.events)
    going = _list(
        ((figures, "figure"), (quotes, "quotation"), (passages, "passage"), (waiting, "proposal"))
    )
    said = _sentence(going, _list(((alone, "event"),)), is_one=True)
    return _joined(said, _filters(document, "sources", (id_,)))


def trace_of_actor(document: Document, id_: str) -> str:
    """What loses a name with it: nothing is deleted but the name."""
    events = sum(id_ in event.actors for event in document.events)
    quotes = sum(quotation.speaker == id_ for quotation in document.quotations)
    figures = sum(figure.claimed_by == id_ for figure in document.figures)
    named = _list(((events, "event"), (quotes, "quotation"), (figures, "figure")))
    said = f"{named} will stand without that name." if named else ""
    return _joined(said, _filters(document, "actors", (id_,)))


def trace_of_measure(document: Document, id_: str) -> str:
    """Which figures belong to none with it."""
    figures = sum(figure.measure == id_ for figure in document.figures)
    said = f"{counted(figures, 'figure')} will belong to no measure." if figures else ""
    return _joined(said, _filters(document, "measures", (id_,)))


def trace_of_side(document: Document, id_: str) -> str:
    """Which kept filters change with a side that nobody is on."""
    return _filters(document, "sides", (id_,))


def trace_of_kind(document: Document, name: str) -> str:
    """Which kept filters change with a kind that no event has."""
    return _filters(document, "kinds", (name,))


def _filters(document: Document, field: str, gone: Collection[str]) -> str:
    """`The filter “A” goes too. The filter “B” asks for it no more.`; empty for none."""
    lost = filters_lost(document, field, gone)
    changed = [name for name in filters_naming(document, field, gone) if name not in lost]
    it = "it" if len(gone) == 1 else "them"
    parts = []
    for names, one, many in (
        (lost, "goes too", "go too"),
        (changed, f"asks for {it} no more", f"ask for {it} no more"),
    ):
        if names:
            said = _joined_names(names)
            is_one = len(names) == 1
            parts.append(f"The filter{'' if is_one else 's'} {said} {one if is_one else many}.")
    return " ".join(parts)


def _joined_names(names: Sequence[str]) -> str:
    words = [quoted(name) for name in names]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _sentence(going: str, staying: str, *, is_one: bool) -> str:
    parts = []
    if going:
        # a single thing goes, several go
        verb = (
            "goes" if going.startswith("1 ") and " and " not in going and "," not in going else "go"
        )
        parts.append(f"{going} {verb} with {'it' if is_one else 'them'}")
    if staying:
        verb = "stays" if staying.startswith("1 ") and " and " not in staying else "stay"
        parts.append(f"{'its' if is_one else 'their'} {staying} {verb}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _list(told: Sequence[tuple[int, str]]) -> str:
    words = [counted(count, one) for count, one in told if count]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
