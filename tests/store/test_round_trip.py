"""What is saved comes back, character by character."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model.actor import Actor, Measure, Role, Side
from viewer.model.annotation import (
    Anchor,
    Bound,
    Evidence,
    Figure,
    FigureKind,
    Quotation,
    QuotationKind,
    Selector,
)
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.event import KINDS, Account, Event, Link, Relation, Status
from viewer.model.source import Form, Source, Text
from viewer.model.when import Precision
from viewer.store.documents import open_store, save_new

WORDS = st.text(
    st.sampled_from("aZ é“” \u00a0\r\n\t\0'\"%_\\[]𝄞🐟\U0010ffff\u2028\u202e\u0301\ue000\ue001"),
    max_size=12,
)
SOME = WORDS.filter(str.strip).map(lambda words: words[:24])
WHENS = st.sampled_from(
    [
        "2018", "2018-03", "2018-03-24", "2018-03-24T22:38", "2018-03-24T22:38:07-04:00",
        "2018-21", "2018-34", "201X", "19XX", "2018-05-15/2018-05-19", "2018-04/..", "../2018",
        "2018-03~", "2018-03-24?", "2018%", "0001", "9999-12-31",
    ]
).map(parse_when)  # fmt: skip
COUNTS = st.integers(0, 3)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


def chosen(values):
    """Some of the values, each at most once."""
    return (
        st.lists(st.sampled_from(values), unique=True, max_size=3).map(tuple)
        if values
        else (st.just(()))
    )


def optional(values):
    return st.none() | st.sampled_from(values) if values else st.none()


@st.composite
def sources(draw) -> tuple[Source, ...]:
    made = []
    for number in range(draw(COUNTS)):
        texts = []
        for form in draw(chosen(list(Form))):
            content = draw(WORDS)
            texts.append(Text(form, content, hashlib.sha256(content.encode()).hexdigest()))
        optionals = [draw(st.none() | WORDS) for _ in range(4)]
        made.append(
            Source(f"s{number}", draw(SOME), draw(WORDS), draw(WHENS), draw(WORDS), draw(WORDS),
                   optionals[0], optionals[1], "de", optionals[2], optionals[3], tuple(texts))
        )  # fmt: skip
    return tuple(sorted(made, key=lambda s: (s.published.earliest, s.id)))


@st.composite
def places(draw, source: Source) -> tuple[Selector, ...]:
    made = []
    for one in source.texts:
        if one.content and draw(st.booleans()):
            start = draw(st.integers(0, len(one.content) - 1))
            end = draw(st.integers(start + 1, len(one.content)))
            exact = one.content[start:end]
            around = one.content[max(0, start - 3) : start], one.content[end : end + 3]
            made.append(Selector(source.id, one.form, start, end, exact, *around))
    return tuple(made)


@st.composite
def anchors(draw, source: Source) -> Anchor:
    start = draw(st.integers(0, 10**6))
    words = [draw(st.none() | WORDS) for _ in range(3)]
    return Anchor(source.id, start, start + draw(st.integers(1, 99)), *words)


@st.composite
def events(draw, sides, actors, sources) -> tuple[Event, ...]:
    made = []
    for number in range(draw(COUNTS)):
        when = draw(WHENS)
        id_ = f"e{number}"
        tellers = draw(chosen(sources))
        made.append(
            Event(
                id=id_,
                title=draw(SOME),
                label=f"{number}{draw(WORDS)}",
                summary=draw(WORDS),
                when=when,
                precision=draw(st.sampled_from(Precision)),
                date_basis=draw(WORDS),
                status=draw(st.sampled_from(Status)),
                kind=draw(st.sampled_from(KINDS)),
                side=draw(st.sampled_from(sides)).id,
                importance=draw(st.integers(1, 5)),
                earliest=when.earliest,
                latest=when.latest - (86_400 if when.open_end else 0),
                actors=draw(chosen([a.id for a in actors])),
                accounts=tuple(
                    Account(s.id, draw(st.sampled_from(Status)), draw(WHENS),
                            draw(st.sampled_from(Precision)), draw(WORDS))
                    for s in tellers
                ),
                evidence=tuple(
                    Evidence(f"{s.id}.{id_}.1", s.id, id_, draw(places(s)),
                             draw(st.none() | anchors(s)))
                    for s in tellers
                ),
            )
        )  # fmt: skip
    return tuple(sorted(made, key=lambda e: (e.earliest, e.latest, e.id)))


@st.composite
def documents(draw) -> Document:
    sides = tuple(Side(f"side{n}", draw(WORDS), n) for n in range(draw(st.integers(1, 6))))
    actors = tuple(
        Actor(
            f"a{n}",
            draw(WORDS),
            draw(st.sampled_from(sides)).id,
            tuple(f"{n}.{m}{draw(WORDS)}" for m in range(draw(COUNTS))),
            tuple(Role(draw(WORDS), draw(st.none() | WHENS)) for _ in range(draw(COUNTS))),
        )
        for n in range(draw(COUNTS))
    )
    told = draw(sources())
    measures = tuple(Measure(f"m{n}", draw(WORDS), draw(WORDS)) for n in range(draw(COUNTS)))
    happened = draw(events(sides, actors, told))
    ids = [e.id for e in happened]
    figures = tuple(
        Figure(f"{s.id}.f{n}", s.id, draw(st.sampled_from(FigureKind)), draw(NUMBERS), draw(WORDS),
               draw(WORDS), draw(st.sampled_from(Bound)), draw(st.none() | NUMBERS),
               draw(optional([m.id for m in measures])), draw(st.none() | WHENS),
               draw(optional([a.id for a in actors])), draw(chosen(ids)), draw(places(s)),
               draw(st.none() | anchors(s)))
        for s in told
        for n in range(draw(COUNTS))
    )  # fmt: skip
    quotations = tuple(
        Quotation(f"{s.id}.q{n}", s.id, draw(st.sampled_from(QuotationKind)),
                  draw(optional([a.id for a in actors])), draw(st.none() | WORDS),
                  draw(st.none() | st.integers(0, 99)), draw(chosen(ids)), draw(places(s)),
                  draw(st.none() | anchors(s)))
        for s in told
        for n in range(draw(COUNTS))
    )  # fmt: skip
    links = tuple(Link(a, b, draw(st.sampled_from(Relation))) for a, b in pairwise(ids))
    return Document(draw(WORDS), draw(WORDS), draw(WORDS), sides, KINDS, told, actors, measures,
                    happened, links, figures, quotations)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_a_saved_document_comes_back_equal_and_without_fault(document: Document):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.parley"
        save_new(document, path)
        with open_store(path) as store:
            assert store.document() == document
            assert store.check() == []


def test_every_field_comes_back(herring: Document, herring_file: Path):
    with open_store(herring_file) as store:
        assert store.document() == herring
        assert store.check() == []
        assert (store.path, store.format, store.is_proven) == (herring_file, 1, True)
        assert not store.was_recovered


def test_the_summary_counts_what_the_document_holds(herring: Document, herring_file: Path):
    with open_store(herring_file) as store:
        told = store.summary()
    assert (told.title, told.format) == ("Herring", 1)
    assert told.counts == {
        "sources": 2, "events": 2, "figures": 2, "quotations": 2, "actors": 2, "measures": 1,
        "links": 1,
    }  # fmt: skip
    assert told.earliest == herring.events[0].earliest
    assert told.latest == herring.events[1].latest
