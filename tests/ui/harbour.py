"""A small invented document with texts long enough to scroll, and a window to read them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.model.actor import Actor, Role, Side
from viewer.model.annotation import (
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
from viewer.model.event import KINDS, Account, Event, Status
from viewer.model.source import Form, Source, Text
from viewer.render.fonts import load_fonts
from viewer.render.theme import Theme, load_theme
from viewer.ui.reading.source import SourcePane

FILLER = (
    "The harbour lay quiet while the fleets waited, and nobody on the quay could say when the "
    "first sails would go up again, or who would pay for the nets that had rotted since autumn."
)
GAZETTE = "\n".join(
    [
        "A 🐟 envoy will sail to South Port from Tuesday to Saturday, the council said.",
        "Ada Berg, who speaks for the council, praised “a first fair offer” of the other side.",
        *[FILLER] * 6,
        "The council wants the duty on salt cut by 200 crowns, and 𝔖outh asks for 15 boats.\r",
        *[FILLER] * 5,
        "Talks had broken down in March over herring, of which 337 tons were spoilt.",
    ]
)
COURIER = "\n".join(
    [
        *[FILLER] * 3,
        "South Port confirmed the visit: “we will listen”, said its mayor.",
        *[FILLER] * 9,
        "The envoy comes with 3 ships.",
    ]
)
LETTER = "A letter <b>without</b> & figures."
TEXTS = {"gazette": GAZETTE, "courier": COURIER, "letter": LETTER}
PUBLISHED = {"gazette": "2001-03-10", "courier": "2001-05-20", "letter": "2003-01"}


def place(source: str, words: str) -> Selector:
    start = TEXTS[source].index(words)
    return Selector(source, Form.DIGEST, start, start + len(words), words)


def _source(name: str) -> Source:
    return Source(
        id=name,
        title=f"What the {name} wrote & why",
        publisher=f"The {name.capitalize()}",
        published=parse_when(PUBLISHED[name]),
        published_basis="It stands on its head.",
        short=name.capitalize(),
        texts=(Text(Form.DIGEST, TEXTS[name], "0" * 64),),
    )


def _event(event_id: str, when: str, told: dict[str, list[str]], **fields: object) -> Event:
    parsed = parse_when(when)
    evidence = tuple(
        Evidence(f"{source}.{event_id}.{n}", source, event_id, (place(source, words),))
        for source, passages in told.items()
        for n, words in enumerate(passages)
    )
    plain = Event(
        id=event_id,
        title=f"Title of {event_id}",
        label=f"Label {event_id}",
        summary=f"Summary of {event_id}.",
        when=parsed,
        precision=parsed.precision,
        date_basis="Counted from the day it was printed.",
        status=Status.HAPPENED,
        kind="talks",
        side="north",
        importance=3,
        earliest=parsed.earliest,
        latest=parsed.latest,
        evidence=evidence,
    )
    return replace(plain, **fields)


def _events() -> tuple[Event, ...]:
    account = Account(
        "gazette", Status.PLANNED, parse_when("2001-05"), parse_when("2001-05").precision, "x"
    )
    newest = replace(account, source="courier", when=parse_when("2001-05-15/2001-05-19"))
    return (
        _event(
            "breakdown", "2001-03", {"gazette": ["Talks had broken down in March over herring"]}
        ),
        _event(
            "visit",
            "2001-05-15/2001-05-19",
            {
                "gazette": ["A 🐟 envoy will sail to South Port from Tuesday to Saturday"],
                "courier": ["South Port confirmed the visit", "The envoy comes with 3 ships."],
            },
            status=Status.PLANNED,
            side="both",
            actors=("ada", "mayor"),
            accounts=(account, newest),
        ),
        _event("demand", "2001-05-20", {"gazette": ["wants the duty on salt cut by 200 crowns"]}),
    )


def _figures() -> tuple[Figure, ...]:
    crowns = Figure(
        "gazette.f1", "gazette", FigureKind.MONEY, 200, "crowns", "cut of the duty on salt",
        bound=Bound.AT_LEAST, as_of=parse_when("2001"), claimed_by="ada", events=("demand",),
        places=(place("gazette", "200 crowns"),),
    )  # fmt: skip
    boats = Figure(
        "gazette.f2", "gazette", FigureKind.COUNT, 15, "boats", "boats asked for",
        places=(place("gazette", "15 boats"),),
    )  # fmt: skip
    tons = Figure(
        "gazette.f3", "gazette", FigureKind.COUNT, 337, "tons", "herring spoilt",
        events=("breakdown",), places=(place("gazette", "337 tons"),),
    )  # fmt: skip
    ships = Figure(
        "courier.f1", "courier", FigureKind.COUNT, 3, "ships", "ships of the envoy",
        events=("visit",), places=(place("courier", "3 ships"),),
    )  # fmt: skip
    return (crowns, boats, tons, ships)


def _quotations() -> tuple[Quotation, ...]:
    return (
        Quotation(
            "gazette.q1", "gazette", QuotationKind.FRAGMENT, speaker="ada", via="The Gazette",
            events=("visit", "demand"), places=(place("gazette", "a first fair offer"),),
        ),
        Quotation(
            "courier.q1", "courier", QuotationKind.DIRECT, speaker="mayor",
            events=("visit",), places=(place("courier", "we will listen"),),
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def harbour() -> Document:
    return Document(
        title="Harbours",
        language="en",
        description="",
        sides=(Side("north", "North", 0), Side("south", "South", 1), Side("both", "Both", 2)),
        kinds=KINDS,
        sources=tuple(_source(name) for name in TEXTS),
        actors=(
            Actor("ada", "Ada Berg", "north", roles=(Role("speaker of the council"),)),
            Actor("mayor", "Mayor Q & A", "south"),
        ),
        measures=(),
        events=_events(),
        links=(),
        figures=_figures(),
        quotations=_quotations(),
    )


@pytest.fixture
def light(qapp: object) -> Theme:
    load_fonts()
    return load_theme("light")


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    """Show a pane in a size, ready for clicks and keys."""

    def show(pane: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(pane)
        pane.resize(width, height)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.activateWindow()

    return show


@pytest.fixture
def pane(
    harbour: Document, light: Theme, shown: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> SourcePane:
    made = SourcePane(light)
    made.set_animated(False)
    made.show_document(harbour, light)
    shown(made.tabs, 600, 34)
    shown(made, 380, 420)
    return made
