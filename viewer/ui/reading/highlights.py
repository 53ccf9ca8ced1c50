"""What is marked in a source's text, and the passages that tell an event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from viewer.model.annotation import AnchorState, Bound, Figure, Quotation, QuotationKind, Selector
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form, Source, Text
from viewer.model.speech import tr, tr_later
from viewer.model.wording import say_when


class HighlightKind(StrEnum):
    """What a marked passage is."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    EVIDENCE = "evidence"
    MATCH = "match"
    """What a search found; no mark of the document's own."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked span of one text, in code points, half-open.

    events: ids of the events it belongs to. tip: what hovering says, plain. state: how sure its
    place in an attached text is.
    """

    kind: HighlightKind
    start: int
    end: int
    text: str
    id: str
    events: tuple[str, ...] = ()
    tip: str = ""
    state: AnchorState = AnchorState.EXACT


_BOUND_WORDS = {
    Bound.ABOUT: tr_later("about {amount}"),
    Bound.AT_LEAST: tr_later("at least {amount}"),
    Bound.AT_MOST: tr_later("at most {amount}"),
    Bound.OVER: tr_later("over {amount}"),
    Bound.UNDER: tr_later("under {amount}"),
}

_OPENS = tr_later("{said} — opens its event")
_STATE_WORDS = {
    AnchorState.MOVED: tr_later("Stands elsewhere in the text that was annotated."),
    AnchorState.CHANGED: tr_later("Reads otherwise in the text that was annotated."),
}


def marks_of(document: Document, source: Source, form: Form) -> tuple[Highlight, ...]:
    """The figures and quotations of one text, in reading order, the longer of two first."""
    names = {actor.id: actor.name for actor in document.actors}
    found = [
        Highlight(HighlightKind.FIGURE, p.start, p.end, p.exact, f.id, f.events, tip, p.state)
        for f in document.figures
        if f.source == source.id
        for p in _in_form(f.places, form)
        for tip in (_with_state(_figure_tip(f, p.exact, names), p.state),)
    ]
    found += [
        Highlight(HighlightKind.QUOTATION, p.start, p.end, p.exact, q.id, q.events, tip, p.state)
        for q in document.quotations
        if q.source == source.id
        for p in _in_form(q.places, form)
        for tip in (_with_state(_quotation_tip(q, names), p.state),)
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind)))


def evidence_of(event: Event | None, source_id: str, form: Form) -> tuple[Highlight, ...]:
    """The passages of one text that tell the event, in reading order."""
    if event is None:
        return ()
    found = [
        Highlight(HighlightKind.EVIDENCE, p.start, p.end, p.exact, e.id, (event.id,), "", p.state)
        for e in event.evidence
        if e.source == source_id
        for p in _in_form(e.places, form)
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def text_shown(source: Source, wanted: Form) -> Text | None:
    """The text of the wanted form, or else what there is."""
    return source.text(wanted) or source.text()


def passages_of(
    document: Document, event: Event, wanted: Form
) -> tuple[tuple[str, Highlight], ...]:
    """Every passage that tells the event, with its source's id: sources by date, then reading."""
    return tuple(
        (source.id, passage)
        for source in document.sources
        for text in (text_shown(source, wanted),)
        if text is not None
        for passage in evidence_of(event, source.id, text.form)
    )


def holds_own(passage: Highlight, marks: Iterable[Highlight]) -> bool:
    """Whether one of these marks stands in an event's passage and is the event's own."""
    return any(
        passage.start <= mark.start and mark.end <= passage.end
        for mark in marks
        if not set(passage.events).isdisjoint(mark.events)
    )


def place_of(document: Document | None, event: Event | None) -> int:
    """The place of an event's side, which has its colour; -1 for none."""
    if document is None or event is None:
        return -1
    return next((side.place for side in document.sides if side.id == event.side), -1)


def _in_form(places: tuple[Selector, ...], form: Form) -> tuple[Selector, ...]:
    return tuple(place for place in places if place.form == form)


def _figure_tip(figure: Figure, exact: str, names: dict[str, str]) -> str:
    bound = _BOUND_WORDS.get(figure.bound)
    amount = tr(bound, amount=exact) if bound else exact
    said = tr("{name}: {value}", name=_opening(figure.measures), value=amount)
    if figure.as_of is not None and (as_of := say_when(figure.as_of)) not in figure.measures:
        said = tr("{said}, {when}", said=said, when=as_of)
    if figure.claimed_by in names:
        said = tr("{said}, according to {name}", said=said, name=names[figure.claimed_by])
    return tr(_OPENS, said=said) if figure.events else said


def _with_state(tip: str, state: AnchorState) -> str:
    """Below it stands how sure the place is, where it is not."""
    words = _STATE_WORDS.get(state)
    return f"{tip}\n{tr(words)}" if words else tip


def _quotation_tip(quotation: Quotation, names: dict[str, str]) -> str:
    if quotation.speaker is not None:
        said = _opening(names.get(quotation.speaker, quotation.speaker))
    elif quotation.kind == QuotationKind.SCARE:
        said = tr("The writer’s own quotation marks")
    else:
        said = tr("Speaker not named")
    if quotation.via:
        said = tr("{said}, via {name}", said=said, name=names.get(quotation.via, quotation.via))
    return tr(_OPENS, said=said) if quotation.events else said


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]
