"""What is marked in a source's text, and the passages that tell an event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.model.annotation import AnchorState, Bound, Figure, Quotation, QuotationKind, Selector
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form, Source, Text
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
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.OVER: "over ",
    Bound.UNDER: "under ",
}

_OPENS = " — opens its event"
_STATE_WORDS = {
    AnchorState.MOVED: "\nStands elsewhere in the text that was annotated.",
    AnchorState.CHANGED: "\nReads otherwise in the text that was annotated.",
}


def marks_of(document: Document, source: Source, form: Form) -> tuple[Highlight, ...]:
    """The figures and quotations of one text, in reading order, the longer of two first."""
    names = {actor.id: actor.name for actor in document.actors}
    found = [
        Highlight(HighlightKind.FIGURE, p.start, p.end, p.exact, f.id, f.events, tip, p.state)
        for f in document.figures
        if f.source == source.id
        for p in _in_form(f.places, form)
        for tip in (_figure_tip(f, p.exact, names) + _STATE_WORDS.get(p.state, ""),)
    ]
    found += [
        Highlight(HighlightKind.QUOTATION, p.start, p.end, p.exact, q.id, q.events, tip, p.state)
        for q in document.quotations
        if q.source == source.id
        for p in _in_form(q.places, form)
        for tip in (_quotation_tip(q, names) + _STATE_WORDS.get(p.state, ""),)
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


def _in_form(places: tuple[Selector, ...], form: Form) -> tuple[Selector, ...]:
    return tuple(place for place in places if place.form == form)


def _figure_tip(figure: Figure, exact: str, names: dict[str, str]) -> str:
    said = f"{_opening(figure.measures)}: {_BOUND_WORDS.get(figure.bound, '')}{exact}"
    if figure.as_of is not None:
        as_of = say_when(figure.as_of)
        said += "" if as_of in figure.measures else f", {as_of}"
    if figure.claimed_by in names:
        said += f", according to {names[figure.claimed_by]}"
    return said + (_OPENS if figure.events else "")


def _quotation_tip(quotation: Quotation, names: dict[str, str]) -> str:
    if quotation.speaker is not None:
        said = _opening(names.get(quotation.speaker, quotation.speaker))
    elif quotation.kind == QuotationKind.SCARE:
        said = "The writer’s own quotation marks"
    else:
        said = "Speaker not named"
    if quotation.via:
        said += f", via {names.get(quotation.via, quotation.via)}"
    return said + (_OPENS if quotation.events else "")


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]
