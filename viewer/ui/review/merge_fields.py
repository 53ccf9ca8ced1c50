"""What of a proposal and of an event stands against each other in a merger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from viewer.library.asking import events_by_id
from viewer.library.reviewing.accepting import BOTH, EXISTING, PROPOSAL
from viewer.library.reviewing.alike import Likeness
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.listing import listed
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.model.value_words import opened_kind
from viewer.model.wording import say_when
from viewer.ui.editing.event_form import status_words


class MergeField(NamedTuple):
    """name: as `merge` knows it. proposed, existing: in words. chosen: what counts at first."""

    name: str
    words: str
    proposed: str
    existing: str
    chosen: str

    @property
    def agrees(self) -> bool:
        """Whether nothing is to be chosen."""
        return self.proposed == self.existing


def merge_fields(document: Document, proposal: Proposal, existing: Event) -> tuple[MergeField, ...]:
    """Label, title, date and people, and of the rest what differs."""
    proposed = proposal.event
    if proposed is None:
        return ()
    names = {a.id: a.name for a in (*proposal.actors, *document.actors)}
    sides = {side.id: side.name for side in document.sides}
    date = PROPOSAL if _is_newer(document, proposal.source, existing) else EXISTING

    def people(event: Event) -> str:
        return listed(sorted(names.get(a, a) for a in event.actors))

    told = (
        ("label", tr("Label"), proposed.label, existing.label, EXISTING),
        ("title", tr("Title"), proposed.title, existing.title, EXISTING),
        ("date", tr("When"), *_dated(proposed, existing), date),
        ("kind", tr("Kind"), opened_kind(proposed.kind), opened_kind(existing.kind), EXISTING),
        ("side", tr("Side"), sides.get(proposed.side, ""), sides.get(existing.side, ""), EXISTING),
        ("actors", tr("People"), people(proposed), people(existing), BOTH),
        ("summary", tr("Summary"), proposed.summary, existing.summary, _fuller(existing)),
    )
    fields = (MergeField(*each) for each in told)
    return tuple(f for f in fields if f.name in _ALWAYS or not f.agrees)


_ALWAYS = ("label", "title", "date", "actors")


def event_with(document: Document, event_id: str) -> Event | None:
    """The event of the document with that id; of very many no others are read."""
    return events_by_id(document.events, (event_id,)).get(event_id)


def score_words(likeness: Likeness) -> str:
    """`84 % alike`."""
    return tr("{percent} % alike", percent=int(likeness.score * 100))


def alike_words(likeness: Likeness) -> str:
    """`84 % alike: date, people`."""
    percent = score_words(likeness)
    names = {
        "when": tr("date"),
        "people": tr("people"),
        "figures": tr("figures"),
        "words": tr("words"),
        "kind": tr("kind"),
    }
    agrees = listed(words for name, words in names.items() if name in likeness.agrees)
    return tr("{percent}: {agrees}", percent=percent, agrees=agrees) if agrees else percent


def figures_of(document: Document, event: Event) -> tuple[Figure, ...]:
    """The figures that belong to an event of the document."""
    return tuple(figure for figure in document.figures if event.id in figure.events)


def figure_words(figures: Iterable[Figure]) -> tuple[str, str]:
    """The words of the first figure, and how many more there are; empty for none."""
    words = [figure.places[0].exact for figure in figures if figure.places]
    first = " ".join(words[0].split()) if words else ""
    return first, f"+{len(words) - 1}" if len(words) > 1 else ""


def told_by(document: Document, event: Event) -> str:
    """Who published the newest of the texts that tell an event."""
    sources = {e.source for e in event.evidence}
    return next((s.publisher for s in reversed(document.sources) if s.id in sources), "")


def _dated(proposed: Event, existing: Event) -> tuple[str, str]:
    """Both dates, with the status where it is another."""
    said = [say_when(event.when, event.precision) for event in (proposed, existing)]
    if proposed.status != existing.status:
        status = status_words()
        for at, event in enumerate((proposed, existing)):
            said[at] = listed([said[at], status[event.status].lower()])
    return said[0], said[1]


def _fuller(existing: Event) -> str:
    return EXISTING if existing.summary else PROPOSAL


def _is_newer(document: Document, source_id: str, existing: Event) -> bool:
    order = {source.id: n for n, source in enumerate(document.sources)}
    told = max((order.get(a.source, -1) for a in existing.accounts), default=-1)
    return order.get(source_id, -1) > told
