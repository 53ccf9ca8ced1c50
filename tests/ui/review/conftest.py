"""An article about a cod quota that nobody wrote, with what a machine might propose of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.importing.starting import document_of
from viewer.library.opening import open_library
from viewer.library.placing import selector
from viewer.model.actor import Actor, Role
from viewer.model.annotation import Evidence, Figure, FigureKind, Quotation, QuotationKind
from viewer.model.edtf import parse_when
from viewer.model.event import Account, Event, Status
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.store.documents import save_new

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = """Norland and Sudland resumed talks on their cod on Tuesday.

The minister Ingrid Halvard offered to cut 18,000 tonnes. “Not one tonne more,” she said.

Sudland wants a quota of 96,000 tonnes. It asked for inspectors on Wednesday.

About 4,200 people work in the trade."""
PUBLISHED = parse_when("2026-03-12")


def passage(words: str) -> tuple[int, int]:
    start = WORDS.index(words)
    return start, start + len(words)


def place(words: str):
    text = Text(Form.ORIGINAL, WORDS, text_sha256(WORDS))
    return selector("courier", text, *passage(words))


def figure(id_: str, words: str, value: float, measures: str) -> Figure:
    return Figure(
        id_, "courier", FigureKind.COUNT, value, "tonnes", measures, places=(place(words),)
    )


def event(id_: str, label: str, edtf: str, side: str, *passages: str, status=Status.HAPPENED):
    when, basis = parse_when(edtf), "The text says so."
    evidence = tuple(
        Evidence(f"{id_}.e{n}", "courier", id_, (place(words),)) for n, words in enumerate(passages)
    )
    account = Account("courier", status, when, when.precision, basis)
    return Event(
        id_, f"{label}, told at length", label, "", when, when.precision, basis, status, "talks",
        side, 3, when.earliest, when.latest, (), (account,), evidence,
    )  # fmt: skip


def proposals() -> tuple[Proposal, ...]:
    halvard = Actor("halvard", "Ingrid Halvard", "norland", roles=(Role("minister"),))
    quote = Quotation(
        "q1", "courier", QuotationKind.DIRECT, "halvard", places=(place("Not one tonne more,"),)
    )
    talks = event(
        "talks",
        "Talks resume",
        "2026-03-10",
        "both-sides",
        "Norland and Sudland resumed talks on their cod on Tuesday.",
    )
    offer = event(
        "offer", "Halvard offers a cut", "2026-03-11", "norland",
        "The minister Ingrid Halvard offered to cut 18,000 tonnes.",
    )  # fmt: skip
    demand = event(
        "demand", "Sudland wants a quota", "2026-03", "sudland",
        "Sudland wants a quota of 96,000 tonnes.", "It asked for inspectors on Wednesday.",
        status=Status.DEMANDED,
    )  # fmt: skip
    again = event("again", "Talks begin anew", "2026-03-10", "both-sides", "resumed talks")
    return (
        Proposal("p1", "courier", 0.97, talks, reasons=("Kind from “talks”",)),
        Proposal(
            "p2", "courier", 0.92, replace(offer, actors=("halvard",)),
            (figure("f1", "18,000", 18_000.0, "cut"),), (quote,), (halvard,),
        ),
        Proposal("p3", "courier", 0.81, demand, (figure("f2", "96,000", 96_000.0, "quota"),)),
        Proposal("p4", "courier", 0.55, again),
        Proposal("p5", "courier", 0.6, None, (figure("f3", "4,200", 4_200.0, "people"),)),
    )  # fmt: skip


@pytest.fixture
def document():
    empty = document_of("Fishing for a deal", ["Norland", "Sudland", "Both sides"])
    source = Source(
        "courier", "Two shores inch closer", "The Harbour Courier", PUBLISHED, "The page says so.",
        "Courier", texts=(Text(Form.ORIGINAL, WORDS, text_sha256(WORDS)),),
    )  # fmt: skip
    return replace(empty, sources=(source,), proposals=proposals())


@pytest.fixture
def path(tmp_path, document):
    made = tmp_path / "fishing.parley"
    save_new(document, made)
    return made


@pytest.fixture
def app(meet, path):
    made = meet(path, size=(1440, 900)).app
    yield made
    assert made.faults.first is None


class Keys:
    """Presses keys where the keyboard is."""

    def __init__(self, app) -> None:
        self.app, self.desk = app, app.window.review

    def press(self, *keys, held=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self._go_on()
            QTest.keyClick(QApplication.focusWidget() or self.app.window, key, held)
            self.desk.showing.finish()

    def _go_on(self) -> None:
        """Where a form was closed the window is in front again, as on a person's screen."""
        QApplication.processEvents()
        if QApplication.activeWindow() is None:
            self.app.window.activateWindow()
            QApplication.processEvents()

    def take_up(self, proposal_id: str) -> None:
        self.desk.focus(proposal_id)
        self.desk.showing.finish()

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def states(self) -> dict[str, ProposalState]:
        return {p.id: p.state for p in self.app.session.library.document.proposals}

    def done(self) -> str:
        return self.desk.pane.done_line.words


@pytest.fixture
def keys(app) -> Keys:
    made = Keys(app)
    app.window.timeline.setFocus()
    made.press(Qt.Key.Key_R, held=CTRL)
    return made


def read(path):
    with open_library(path) as library:
        return library.document
