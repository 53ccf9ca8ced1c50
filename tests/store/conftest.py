"""A small document about herring, as a value and as a file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.model.actor import Actor, Measure, Role, Side
from viewer.model.annotation import (
    CONTEXT_LENGTH,
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
from viewer.store.documents import save_new

GAZETTE = (
    "The harbour’s board 𝄞 will let $60bn of herring ashore, Ada Berg said.\n"
    "She called it a “win-win” deal for the U.S. and for Bergen; 145% more than before.\n"
    "Nobody\u00a0asked the herring.\r\n"
)
COURIER = "Captain Ola Berg plans to sail in June. “We want our fish,” he said of the quota."


def text(form: Form, content: str) -> Text:
    return Text(form, content, hashlib.sha256(content.encode()).hexdigest())


def place(source: str, content: str, exact: str, form: Form = Form.DIGEST) -> Selector:
    start = content.index(exact)
    end = start + len(exact)
    before, after = content[:start][-CONTEXT_LENGTH:], content[end:][:CONTEXT_LENGTH]
    return Selector(source, form, start, end, exact, before, after)


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="gazette",
            title="A quota for herring",
            publisher="The Gazette",
            published=parse_when("2001-03-10"),
            published_basis="It stands on the head of the page.",
            short="Gazette",
            byline="A. Reporter",
            url="https://example.org/quota",
            rights="all rights reserved",
            original_sha256="0" * 64,
            texts=(text(Form.DIGEST, GAZETTE), text(Form.ORIGINAL, f"Bergen.\n{GAZETTE}")),
        ),
        Source(
            id="courier",
            title="A captain will call",
            publisher="The Courier",
            published=parse_when("2001-05-20"),
            published_basis="It stands on the head of the page.",
            short="Courier",
            texts=(text(Form.DIGEST, COURIER),),
        ),
    )


def _events() -> tuple[Event, ...]:
    march, june = parse_when("2001-03-01"), parse_when("2001-06~")
    return (
        Event(
            id="quota-set",
            title="North Port sets a herring quota",
            label="Herring quota",
            summary="The port limits what may be landed.",
            when=march,
            precision=Precision.DAY,
            date_basis="The paper gives the day.",
            status=Status.HAPPENED,
            kind="policy",
            side="north",
            importance=4,
            earliest=march.earliest,
            latest=march.latest,
            actors=("ada",),
            accounts=(Account("gazette", Status.HAPPENED, march, Precision.DAY, "The paper."),),
            evidence=(
                Evidence(
                    "gazette.quota-set.1",
                    "gazette",
                    "quota-set",
                    (place("gazette", GAZETTE, "will let $60bn of herring ashore"),),
                    Anchor("gazette", 40, 90, None, "abc", "def"),
                ),
            ),
        ),
        Event(
            id="visit",
            title="Ola Berg visits the northern harbour",
            label="Berg’s visit",
            summary="He means to ask for more of the quota.",
            when=june,
            precision=Precision.MONTH,
            date_basis="The paper gives the month.",
            status=Status.PLANNED,
            kind="fishing",
            side="south",
            importance=5,
            earliest=june.earliest,
            latest=june.latest,
            actors=("ola", "ada"),
            accounts=(Account("courier", Status.PLANNED, june, Precision.MONTH, "The paper."),),
            evidence=(
                Evidence(
                    "courier.visit.1",
                    "courier",
                    "visit",
                    (place("courier", COURIER, "plans to sail in June"),),
                ),
            ),
        ),
    )


def make_herring() -> Document:
    return Document(
        title="Herring",
        language="en",
        description="Ports that quarrel over fish.",
        sides=(Side("north", "North Port", 0), Side("south", "South Port", 3)),
        kinds=(*KINDS, "fishing"),
        sources=_sources(),
        actors=(
            Actor(
                "ada", "Ada Berg", "north", ("Berg of the board",), (Role("chair of the board"),)
            ),
            Actor(
                "ola", "Ola Berg", "south", ("Ola",), (Role("captain", parse_when("1999/2003")),)
            ),
        ),
        measures=(Measure("quota", "Herring quota", "USD"),),
        events=_events(),
        links=(Link("visit", "quota-set", Relation.ANSWERS),),
        figures=(
            Figure(
                id="gazette.f1",
                source="gazette",
                kind=FigureKind.MONEY,
                value=60e9,
                unit="USD",
                measures="herring that may be landed",
                bound=Bound.ABOUT,
                value_max=61e9,
                measure="quota",
                as_of=parse_when("2001-03"),
                claimed_by="ada",
                events=("quota-set", "visit"),
                places=(
                    place("gazette", GAZETTE, "$60bn"),
                    place("gazette", f"Bergen.\n{GAZETTE}", "$60bn", Form.ORIGINAL),
                ),
            ),
            Figure(
                id="gazette.f2",
                source="gazette",
                kind=FigureKind.PERCENT,
                value=145,
                unit="%",
                measures="growth",
                places=(place("gazette", GAZETTE, "145%"),),
                anchor=Anchor("gazette", 120, 124, "145%"),
            ),
        ),
        quotations=(
            Quotation(
                id="gazette.q1",
                source="gazette",
                kind=QuotationKind.FRAGMENT,
                speaker="ada",
                via="Harbour Radio",
                group=2,
                events=("quota-set",),
                places=(place("gazette", GAZETTE, "win-win"),),
            ),
            Quotation(
                "courier.q1",
                "courier",
                QuotationKind.SCARE,
                anchor=Anchor("courier", 2, 9, "our fish"),
            ),
        ),
    )


@pytest.fixture(scope="session")
def herring() -> Document:
    return make_herring()


@pytest.fixture(scope="session")
def herring_bytes(herring: Document, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("store") / "herring.parley"
    save_new(herring, path)
    return path.read_bytes()


@pytest.fixture
def herring_file(herring_bytes: bytes, tmp_path: Path) -> Path:
    """The document in a folder of its own."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "herring.parley"
    path.write_bytes(herring_bytes)
    return path


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """What a folder holds, to compare before and after."""
    return lambda folder: {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}
