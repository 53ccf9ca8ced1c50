"""A folder without mistakes becomes a document."""

from __future__ import annotations

import hashlib

import pytest

from viewer.model.actor import Measure, Role, Side
from viewer.model.annotation import Bound, FigureKind, QuotationKind
from viewer.model.calendar import civil_seconds
from viewer.model.edtf import parse_when
from viewer.model.event import KINDS, Link, Relation, Status
from viewer.model.source import Form
from viewer.model.when import Precision
from viewer.readers.folder import read_folder, read_folder_with_hints


@pytest.fixture
def document(harbour):
    return read_folder(harbour.path)


def by_id(things):
    return {thing.id: thing for thing in things}


def test_head(document):
    assert document.title == "The harbour dues of Bergen"
    assert document.language == "en"
    assert document.kinds == (*KINDS, "strike")
    assert document.sides == (Side("port", "The port", 0), Side("fishers", "The fishers", 3))
    assert document.measures == (Measure("dues", "Harbour dues a boat", "NOK"),)


def test_actors(document):
    office, holm = document.actors
    assert office.roles == (Role("runs the harbour"),)
    assert holm.aliases == ("Holm", "Captain Holm")
    assert holm.roles[1] == Role("speaker of the fishers", parse_when("2024-01/.."))


def test_sources_are_oldest_first(document):
    assert [s.id for s in document.sources] == ["gazette", "courier"]
    gazette = document.sources[0]
    assert (gazette.byline, gazette.short, gazette.language) == ("Per Lie", "Gazette", "en")
    assert gazette.published == parse_when("2024-05-16")
    assert document.sources[1].original_sha256 == 64 * "0"


def test_digest_is_plain_text(document):
    text = document.sources[0].text(Form.DIGEST)
    assert text.content == (
        "The Port Office will ask up to 900 kroner of each boat from June, it said.\n"
        "Ada Holm answered on Tuesday. “We shall not pay 900 kroner. We can stay ashore,” she said."
    )
    assert text.sha256 == hashlib.sha256(text.content.encode()).hexdigest()
    courier = document.sources[1].text(Form.DIGEST).content
    assert "The [so-called] “harbour peace” of last year is over." in courier


def test_every_place_is_its_words(document):
    texts = {s.id: s.text(Form.DIGEST).content for s in document.sources}
    evidence = [passage for event in document.events for passage in event.evidence]
    places = [
        p for item in (*document.figures, *document.quotations, *evidence) for p in item.places
    ]
    assert len(places) == 3 + 3 + 6
    for place in places:
        text = texts[place.source]
        assert text[place.start : place.end] == place.exact
        assert text[: place.start].endswith(place.prefix)
        assert text[place.end :].startswith(place.suffix)
        assert len(place.prefix) == min(32, place.start)


def test_events_stand_in_time_order(document):
    assert [e.id for e in document.events] == ["threat", "dues-raised", "strike"]
    assert document.links == (
        Link("strike", "dues-raised", Relation.ANSWERS),
        Link("strike", "threat", Relation.FULFILS),
    )


def test_event_is_that_of_the_newest_source(document):
    event = by_id(document.events)["dues-raised"]
    assert event.summary == "The port asks more of every boat, from the first of June."
    assert (event.status, event.when.edtf, event.precision) == (
        Status.HAPPENED, "2024-06-01", Precision.DAY,
    )  # fmt: skip
    older, newer = event.accounts
    assert (older.source, older.status, older.when.edtf) == ("gazette", Status.PLANNED, "2024-06")
    assert (older.precision, older.date_basis) == (Precision.MONTH, "Announced for June.")
    assert (newer.source, newer.status, newer.when.edtf) == ("courier", event.status, "2024-06-01")


def test_an_open_end_reaches_to_the_newest_source(document):
    event = by_id(document.events)["strike"]
    assert event.precision == Precision.WEEK
    assert event.earliest == civil_seconds(2024, 6, 3)
    assert event.latest == civil_seconds(2024, 6, 7) - 1


def test_an_open_start_begins_with_its_end(harbour):
    harbour.replace("events.toml", '"2024-05-14"', '"../2024-05"')
    event = by_id(read_folder(harbour.path).events)["threat"]
    assert event.when.open_start
    assert (event.earliest, event.latest) == (civil_seconds(2024, 5), civil_seconds(2024, 6) - 1)


def test_a_plan_told_before_it_begins_does_not_end_before_it_begins(harbour):
    harbour.replace("events.toml", '"2024-06-03/.."\nprecision = "week"', '"2025/.."')
    event = by_id(read_folder(harbour.path).events)["strike"]
    assert event.earliest == event.latest == civil_seconds(2025)


def test_evidence_is_numbered_within_its_source(document):
    assert [e.id for e in by_id(document.events)["strike"].evidence] == [
        "courier.strike.1", "courier.strike.2",
    ]  # fmt: skip
    threat = by_id(document.events)["threat"].evidence
    assert [(e.id, e.event, e.source) for e in threat] == [
        ("gazette.threat.1", "threat", "gazette"),
        ("courier.threat.1", "threat", "courier"),
    ]


def test_figures(document):
    figures = by_id(document.figures)
    assert list(figures) == ["gazette.f1", "gazette.f2", "courier.f1"]
    planned = figures["gazette.f1"]
    assert (planned.kind, planned.value, planned.unit) == (FigureKind.MONEY, 900.0, "NOK")
    assert (planned.bound, planned.measure) == (Bound.AT_MOST, "dues")
    assert (planned.as_of, planned.claimed_by) == (parse_when("2024-06"), "port-office")
    assert (figures["courier.f1"].value_max, figures["courier.f1"].measure) == (50.0, None)


def test_quotations(document):
    quotations = by_id(document.quotations)
    spoken = quotations["gazette.q1"]
    assert spoken.places[0].exact == "We shall not pay 900 kroner. We can stay ashore,"
    assert (spoken.kind, spoken.speaker, spoken.group) == (QuotationKind.DIRECT, "ada-holm", 1)
    assert quotations["courier.q2"].speaker is None


def test_events_of_annotations(document):
    events = {a.id: a.events for a in (*document.figures, *document.quotations)}
    assert events == {
        "gazette.f1": ("dues-raised",),
        "gazette.f2": ("threat", "strike"),
        "courier.f1": ("strike",),
        "gazette.q1": ("threat",),
        "courier.q1": ("strike",),
        "courier.q2": (),
    }


def test_an_empty_list_of_events_means_none(harbour):
    harbour.replace("sources/gazette.toml", 'events = ["threat", "strike"]', "events = []")
    assert by_id(read_folder(harbour.path).figures)["gazette.f2"].events == ()


def test_hints(harbour):
    assert read_folder_with_hints(harbour.path).hints == {"courier.dues-raised.1": (2, 2)}


def test_line_ends_and_byte_order_marks_do_not_count(harbour, document):
    for path in harbour.path.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_folder(harbour.path) == document


def test_optional_files_may_be_missing(harbour):
    (harbour.path / "links.toml").unlink()
    harbour.replace("sources/gazette.toml", 'measure = "dues"\n', "")
    (harbour.path / "measures.toml").unlink()
    document = read_folder(harbour.path)
    assert document.links == document.measures == ()
