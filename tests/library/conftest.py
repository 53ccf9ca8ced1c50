"""A small invented document (ports that quarrel over herring) and strategies over such ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import strategies as st

from viewer.model.actor import Actor, Measure, Side
from viewer.model.annotation import (
    Evidence,
    Figure,
    FigureKind,
    Quotation,
    QuotationKind,
    Selector,
)
from viewer.model.document import Document
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import KINDS, Account, Event, Link, Relation, Status
from viewer.model.filter import FilterSpec
from viewer.model.source import Form, Source, Text
from viewer.model.when import Precision

TEXTS = {
    "gazette": "North set a herring quota of 500 barrels.\nAda Berg “will sail in June”, she said.",
    "courier": "South asks for 2 harbours.\nThe ban on salt goes on, says the Café Köln.",
    "letter": "The visit was made on 5 June.\nA truce followed.",
}
PUBLISHED = {"gazette": "2001-03-10", "courier": "2001-05-20", "letter": "2003-01-07"}
WEEK = "2001-05-21/2001-05-27"
OWN_COPY = "A clipping: North set a herring quota of 500 barrels."


def place(source: str, words: str, form: Form = Form.DIGEST) -> Selector:
    start = (TEXTS[source] if form == Form.DIGEST else OWN_COPY).index(words)
    return Selector(source, form, start, start + len(words), words)


def source(name: str) -> Source:
    texts = [Text(Form.DIGEST, TEXTS[name], "0" * 64)]
    if name == "gazette":
        texts.append(Text(Form.ORIGINAL, OWN_COPY, "1" * 64))
    return Source(
        id=name,
        title=f"News of the {name}",
        publisher=f"The {name.capitalize()}",
        published=parse_when(PUBLISHED[name]),
        published_basis="It says so on its head.",
        short=name.capitalize(),
        texts=tuple(texts),
    )


def account(name: str, status: Status, when: str, precision: Precision | None = None) -> Account:
    parsed = parse_when(when)
    return Account(name, status, parsed, precision or parsed.precision, f"The {name} says so.")


def event(event_id: str, *accounts: Account, **fields: object) -> Event:
    """An event of these accounts, oldest first; its own date and status are the newest's."""
    newest = accounts[-1]
    told = parse_when(PUBLISHED[newest.source]).latest
    earliest, latest = event_bounds(newest.when, told)
    plain = Event(
        id=event_id,
        title=f"Title of {event_id}",
        label=f"Label {event_id}",
        summary=f"Summary of {event_id}.",
        when=newest.when,
        precision=newest.precision,
        date_basis=newest.date_basis,
        status=newest.status,
        kind="talks",
        side="north",
        importance=3,
        earliest=earliest,
        latest=latest,
        accounts=accounts,
        evidence=tuple(
            Evidence(f"{a.source}.{event_id}.1", a.source, event_id, (place(a.source, "e"),))
            for a in accounts
        ),
    )
    return replace(plain, **fields)


def small_document() -> Document:
    said = (place("gazette", "herring quota of 500 barrels"),)
    own = (place("gazette", "herring quota of 500 barrels", Form.ORIGINAL),)
    events = (
        event(
            "quota",
            account("gazette", Status.HAPPENED, "2001-03-01"),
            kind="tariff",
            actors=("council",),
            evidence=(Evidence("gazette.quota.1", "gazette", "quota", said + own),),
        ),
        event(
            "salt-ban",
            account("gazette", Status.THREATENED, "2001-04"),
            account("courier", Status.ONGOING, "2001-02/.."),
            side="south",
            kind="sanction",
            actors=("ola", "council"),
        ),
        event("sail", account("gazette", Status.PLANNED, "2001-06"), actors=("ada", "ola")),
        event(
            "visit",
            account("courier", Status.PLANNED, "2001-06"),
            account("letter", Status.HAPPENED, "2001-06-05"),
            side="both",
            actors=("ada",),
            evidence=(
                Evidence("courier.visit.1", "courier", "visit", (place("courier", "harbours"),)),
                Evidence("letter.visit.1", "letter", "visit", (place("letter", "on 5 June"),)),
            ),
        ),
        event(
            "asks",
            account("courier", Status.DEMANDED, WEEK, Precision.WEEK),
            side="south",
            kind="demand",
        ),
        event("truce", account("letter", Status.HAPPENED, "2002~"), side="both", kind="deal"),
    )
    return Document(
        title="Herring",
        language="en",
        description="Ports and fish.",
        sides=(Side("north", "North Port", 0), Side("both", "Both", 2), Side("south", "South", 1)),
        kinds=KINDS,
        sources=tuple(source(name) for name in PUBLISHED),
        actors=(
            Actor("ada", "Ada Berg", "north", aliases=("Captain Berg",)),
            Actor("ola", "Ola Berg", "south"),
            Actor("council", "Council of Ports", "both", aliases=("Captain",)),
            Actor("unheard", "Never Heard", "north"),
        ),
        measures=(Measure("quota", "Herring quota", "barrels"),),
        events=tuple(sorted(events, key=lambda e: (e.earliest, e.latest, e.id))),
        links=(
            Link("visit", "sail", Relation.FULFILS),
            Link("asks", "salt-ban", Relation.ANSWERS),
        ),
        figures=_figures(),
        quotations=_quotations(),
    )


def _figures() -> tuple[Figure, ...]:
    barrels = Figure(
        "gazette.f1", "gazette", FigureKind.COUNT, 500.0, "barrels", "herring that may be landed",
        measure="quota", claimed_by="council", events=("quota", "truce"),
        places=(place("gazette", "500"), place("gazette", "500", Form.ORIGINAL)),
    )  # fmt: skip
    harbours = Figure(
        "courier.f1", "courier", FigureKind.COUNT, 2.5, "harbours", "harbours asked for",
        value_max=3.5, as_of=parse_when("2001-05"), events=("asks",),
        places=(place("courier", "2"),),
    )  # fmt: skip
    return (harbours, barrels)


def _quotations() -> tuple[Quotation, ...]:
    sail = Quotation(
        "gazette.q1", "gazette", QuotationKind.FRAGMENT, speaker="ada", via="The Gazette", group=1,
        events=("sail",), places=(place("gazette", "will sail in June"),),
    )  # fmt: skip
    nobody = Quotation("letter.q1", "letter", QuotationKind.SCARE, events=("truce",))
    return (sail, nobody)


@pytest.fixture(scope="session")
def small() -> Document:
    return small_document()


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(values), max_size=3))


DATES = ["2001", "2001-02", "2001-03-10", "2001-05-19", "2001-05-20", "2001-06-05", "2002", "2003"]


@pytest.fixture(scope="session")
def specs() -> st.SearchStrategy[FilterSpec]:
    """Filters over the small document and over `documents`."""
    date = st.one_of(st.none(), st.sampled_from(DATES).map(parse_when))
    return st.builds(
        FilterSpec,
        start=date,
        end=date,
        sides=some(["north", "south", "both"]),
        kinds=some(["talks", "tariff", "deal"]),
        statuses=some(list(Status)),
        actors=some(["ada", "ola", "council"]),
        sources=some(list(PUBLISHED)),
        told=some(["one", "several"]),
        holds=some(["figures", "quotations"]),
        measures=some(["quota"]),
        events=some(["e0", "e1", "e2", "quota", "visit", "sail"]),
        without=st.frozensets(
            st.sampled_from([("sides", "north"), ("kinds", "talks"), ("actors", "ola")]), max_size=2
        ),
        match=st.sampled_from(["", "", "", "label", "berg", "visit summary"]),
        known_on=date,
    )


@pytest.fixture(scope="session")
def documents() -> st.SearchStrategy[Document]:
    """The small document with any events and links between them."""
    whens = st.sampled_from(
        ["2001-03", "2001-02/..", "2001-05-20", "2002/2003", "2002/..", "../2002"]
    )

    @st.composite
    def events(draw: st.DrawFn) -> tuple[Event, ...]:
        made = []
        for number in range(draw(st.integers(0, 12))):
            told = draw(st.lists(st.sampled_from(list(PUBLISHED)), min_size=1, unique=True))
            accounts = [
                account(name, draw(st.sampled_from(Status)), draw(whens))
                for name in PUBLISHED
                if name in told
            ]
            made.append(
                event(
                    f"e{number}",
                    *accounts,
                    side=draw(st.sampled_from(["north", "south", "both"])),
                    kind=draw(st.sampled_from(["talks", "tariff", "deal"])),
                    actors=tuple(draw(some(["ada", "ola", "council"]))),
                )
            )
        return tuple(sorted(made, key=lambda e: (e.earliest, e.latest, e.id)))

    @st.composite
    def document(draw: st.DrawFn) -> Document:
        chosen = draw(events())
        ids = [e.id for e in chosen]
        pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)) if ids else st.nothing()
        links = draw(st.lists(pairs, max_size=5)) if ids else []
        return replace(
            small_document(),
            events=chosen,
            links=tuple(Link(a, b, draw(st.sampled_from(Relation))) for a, b in links),
            figures=(),
            quotations=(),
        )

    return document()
