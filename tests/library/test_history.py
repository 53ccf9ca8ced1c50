"""Whatever is done to a document can be taken back, all of it, and done again: in its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.generated import generated_document
from viewer.library.changing import Change, apply
from viewer.library.history import History
from viewer.library.opening import open_library
from viewer.model.actor import Actor
from viewer.model.annotation import Figure, FigureKind, Quotation, QuotationKind
from viewer.model.document import Document
from viewer.model.errors import BundledDocument, DocumentError
from viewer.model.event import Link, Relation
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.resources import bundled_document
from viewer.model.source import Form, Text, text_sha256
from viewer.store.documents import save_new

Edit = Callable[[Document, int], Document]


def _in_order(events):
    return tuple(sorted(events, key=lambda e: (e.earliest, e.latest, e.id)))


def _free(prefix: str, ids) -> str:
    known = set(ids)
    return next(name for n in range(999) if (name := f"{prefix}{n}") not in known)


def add_event(document: Document, at: int) -> Document:
    model = document.events[at % len(document.events)]
    id_ = _free("new", (e.id for e in document.events))
    label = _free("New ", (e.label for e in document.events))
    made = replace(model, id=id_, label=label, evidence=(), importance=at % 5 + 1)
    return replace(document, events=_in_order((*document.events, made)))


def change_event(document: Document, at: int) -> Document:
    event = document.events[at % len(document.events)]
    other = document.events[(at * 7 + 1) % len(document.events)]
    changed = replace(
        event,
        title=f"{event.title[:60]} {at % 9}",
        when=other.when,
        earliest=other.earliest,
        latest=other.latest,
        importance=at % 5 + 1,
        actors=other.actors,
    )
    others = [e for e in document.events if e.id != event.id]
    return replace(document, events=_in_order((*others, changed)))


def delete_event(document: Document, at: int) -> Document:
    if len(document.events) < 2:
        return document
    gone = document.events[at % len(document.events)]
    passages = {e.id for e in gone.evidence}

    def untied(told):
        return tuple(replace(t, events=tuple(e for e in t.events if e != gone.id)) for t in told)

    return replace(
        document,
        events=tuple(e for e in document.events if e.id != gone.id),
        links=tuple(k for k in document.links if gone.id not in (k.origin, k.target)),
        figures=untied(document.figures),
        quotations=untied(document.quotations),
        notes=tuple(
            n for n in document.notes if n.event != gone.id and n.annotation not in passages
        ),
    )


def swap_labels(document: Document, at: int) -> Document:
    one, other = (document.events[n % len(document.events)] for n in (at, at + 1))
    if one.id == other.id or one.importance != other.importance:
        return document
    labels = {one.id: other.label, other.id: one.label}
    events = tuple(replace(e, label=labels.get(e.id, e.label)) for e in document.events)
    return replace(document, events=events)


def add_figure(document: Document, at: int) -> Document:
    event = document.events[at % len(document.events)]
    id_ = _free("f", (f.id for f in document.figures))
    made = Figure(id_, document.sources[0].id, FigureKind.MONEY, at * 1.5, "USD", "herring",
                  events=(event.id,))  # fmt: skip
    place = at % (len(document.figures) + 1)
    figures = (*document.figures[:place], made, *document.figures[place:])
    return replace(document, figures=figures)


def delete_figure(document: Document, at: int) -> Document:
    if not document.figures:
        return document
    place = at % len(document.figures)
    gone = document.figures[place].id
    return replace(
        document,
        figures=(*document.figures[:place], *document.figures[place + 1 :]),
        notes=tuple(n for n in document.notes if n.annotation != gone),
    )


def add_quotation(document: Document, at: int) -> Document:
    id_ = _free("q", (q.id for q in document.quotations))
    speaker = document.actors[at % len(document.actors)].id
    event = document.events[at % len(document.events)].id
    made = Quotation(
        id_, document.sources[0].id, QuotationKind.DIRECT, speaker, None, None, (event,)
    )
    return replace(document, quotations=(made, *document.quotations))


def rename_actor(document: Document, at: int) -> Document:
    place = at % len(document.actors)
    actor = document.actors[place]
    renamed = replace(actor, name=f"{actor.name[:9]} {at}", aliases=(*actor.aliases, f"A{at}"))
    if f"A{at}" in {alias for a in document.actors for alias in a.aliases}:
        return document
    actors = (*document.actors[:place], renamed, *document.actors[place + 1 :])
    return replace(document, actors=actors)


def add_actor(document: Document, at: int) -> Document:
    id_ = _free("actor", (a.id for a in document.actors))
    made = Actor(id_, "Eva Ås", document.sides[0].id)
    place = at % len(document.actors)
    return replace(document, actors=(*document.actors[:place], made, *document.actors[place:]))


def pin(document: Document, at: int) -> Document:
    id_ = _free("n", (n.id for n in document.notes))
    if document.figures and at % 2:
        made = Note(id_, annotation=document.figures[at % len(document.figures)].id, text="Why?")
    else:
        made = Note(id_, event=document.events[at % len(document.events)].id, is_pinned=True)
    return replace(document, notes=(*document.notes, made))


def turn_round(document: Document, _at: int) -> Document:
    return replace(
        document,
        notes=document.notes[::-1],
        sides=document.sides[::-1],
        actors=document.actors[::-1],
        figures=document.figures[::-1],
        links=document.links[::-1],
        proposals=tuple(document.proposals)[::-1],
    )


def link(document: Document, at: int) -> Document:
    one, other = (document.events[n % len(document.events)].id for n in (at, at * 3 + 1))
    made = Link(one, other, list(Relation)[at % len(Relation)])
    return document if made in document.links else replace(document, links=(*document.links, made))


def save_filter(document: Document, at: int) -> Document:
    name = _free("Filter ", (f.name for f in document.saved_filters))
    made = SavedFilter(name, FilterSpec(actors=frozenset({document.actors[0].id}), match=str(at)))
    return replace(document, saved_filters=(made, *document.saved_filters))


def propose(document: Document, at: int) -> Document:
    source = document.sources[at % len(document.sources)].id
    id_ = _free("p", (p.id for p in document.proposals))
    model = document.events[at % len(document.events)]
    event = replace(model, id=f"e{id_}", accounts=(), evidence=(), actors=())
    made = Proposal(id_, source, at % 100 / 100, event, reasons=("a day was named",))
    return replace(document, proposals=(*document.proposals, made))


def reject(document: Document, at: int) -> Document:
    proposals = tuple(document.proposals)
    if not proposals:
        return document
    place = at % len(proposals)
    said = replace(proposals[place], state=ProposalState.REJECTED)
    return replace(document, proposals=(*proposals[:place], said, *proposals[place + 1 :]))


def attach(document: Document, at: int) -> Document:
    words = f"Herring was landed {at} times, for ${at}bn, the board said."
    place = at % len(document.sources)
    source = document.sources[place]
    texts = [t for t in source.texts if t.form != Form.ORIGINAL]
    if len(texts) == len(source.texts):
        texts.append(Text(Form.ORIGINAL, words, text_sha256(words)))
    sources = list(document.sources)
    sources[place] = replace(source, texts=tuple(texts), title=words[:20])
    return replace(document, sources=tuple(sources))


def turn_passages(document: Document, _at: int) -> Document:
    """All that stands in an order within an event, a person or an annotation."""
    return replace(
        document,
        events=tuple(
            replace(
                e,
                evidence=tuple(replace(v, places=v.places[::-1]) for v in e.evidence[::-1]),
                actors=e.actors[::-1],
                accounts=e.accounts[::-1],
            )
            for e in document.events
        ),
        actors=tuple(
            replace(a, aliases=a.aliases[::-1], roles=a.roles[::-1]) for a in document.actors
        ),
        figures=tuple(
            replace(f, events=f.events[::-1], places=f.places[::-1]) for f in document.figures
        ),
        quotations=tuple(
            replace(q, events=q.events[::-1], places=q.places[::-1]) for q in document.quotations
        ),
    )


def move_passage(document: Document, at: int) -> Document:
    """As splitting and merging do: a passage of one event stands in another, among its own."""
    givers = [e for e in document.events if e.evidence]
    if not givers or len(document.events) < 2:
        return document
    giver = givers[at % len(givers)]
    taker = [e for e in document.events if e.id != giver.id][at * 7 % (len(document.events) - 1)]
    moved = giver.evidence[at % len(giver.evidence)]
    place = at % (len(taker.evidence) + 1)
    passages = {
        giver.id: tuple(v for v in giver.evidence if v.id != moved.id),
        taker.id: (
            *taker.evidence[:place], replace(moved, event=taker.id), *taker.evidence[place:]
        ),
    }  # fmt: skip
    events = (replace(e, evidence=passages.get(e.id, e.evidence)) for e in document.events)
    return replace(document, events=tuple(events))


def retitle(document: Document, at: int) -> Document:
    return replace(document, title=f"Herring {at}", kinds=(*document.kinds[1:], document.kinds[0]))


EDITS: list[Edit] = [
    add_event, change_event, delete_event, swap_labels, add_figure, delete_figure, add_quotation,
    rename_actor, add_actor, pin, turn_round, link, save_filter, propose, reject, attach, retitle,
    turn_passages, move_passage,
]  # fmt: skip


def start() -> Document:
    return generated_document(12)


def read(path: Path) -> Document:
    with open_library(path) as library:
        assert library.said == library.document
        return library.document


def sound(path: Path) -> list[str]:
    from viewer.library.checking import check_document

    return list(check_document(path))


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(EDITS), st.integers(0, 10**6)), min_size=1, max_size=8
    ),
    looks=st.booleans(),
)
def test_undoing_all_restores_the_document_and_redoing_all_the_result(steps, looks):
    first = start()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "herring.parley"
        save_new(first, path)
        before, state, history = read(path), None, History()
        assert before == first
        now = before
        for edit, at in steps:
            change = Change(edit.__name__, now, edit(now, at))
            state = apply(path, change, state)
            history.push(change)
            now = change.after
            if looks:
                assert read(path) == now
        assert read(path) == now
        for way, result in ((history.undo, first), (history.redo, now), (history.undo, first)):
            while change := way():
                state = apply(path, change, state)
            assert read(path) == result
            assert sound(path) == []


def test_a_history_names_what_it_would_do():
    one, two, three = (replace(start(), title=title) for title in ("One", "Two", "Three"))
    history = History()
    assert (history.undo_name, history.redo_name, history.undoing, history.undo()) == (None,) * 4
    history.push(Change("call it two", one, two))
    history.push(Change("call it three", two, three))
    assert history.undo_name == "call it three"
    assert history.undoing == Change("call it three", three, two)
    assert history.undo() == Change("call it three", three, two)
    assert (history.undo_name, history.redo_name) == ("call it two", "call it three")
    assert history.redoing == history.redo() == Change("call it three", two, three)
    history.undo()
    history.push(Change("call it one", two, one))
    assert history.redo_name is None
    history.forget()
    assert history.undo_name is None


def test_what_goes_on_is_taken_back_as_one():
    one, two, three = (replace(start(), title=title) for title in ("One", "Two", "Three"))
    history = History()
    history.push(Change("import an article", one, two))
    history.grow(Change("import 2 articles", one, three))
    assert history.last == Change("import 2 articles", one, three)
    assert history.undo() == Change("import 2 articles", three, one)
    assert history.last is None


def test_a_change_of_what_the_file_no_longer_says_is_refused(tmp_path):
    path, document = tmp_path / "herring.parley", start()
    save_new(replace(document, title="Theirs"), path)
    with pytest.raises(DocumentError, match="changed by another program"):
        apply(path, Change("call it ours", document, replace(document, title="Ours")))


def test_the_bundled_document_stays_as_it_came():
    with open_library() as library:
        change = Change("retitle", library.said, replace(library.said, title="Ours"))
    with pytest.raises(BundledDocument):
        apply(bundled_document(), change)
