"""What goes with something that is deleted, and what stays, in one sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from viewer.library.editing.naming import counted
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
    return _sentence(going, staying, is_one=len(gone) == 1)


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
    return _sentence(going, _list(((alone, "event"),)), is_one=True)


def trace_of_actor(document: Document, id_: str) -> str:
    """What loses a name with it: nothing is deleted but the name."""
    events = sum(id_ in event.actors for event in document.events)
    quotes = sum(quotation.speaker == id_ for quotation in document.quotations)
    figures = sum(figure.claimed_by == id_ for figure in document.figures)
    named = _list(((events, "event"), (quotes, "quotation"), (figures, "figure")))
    return f"{named} will stand without that name." if named else ""


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
