from __future__ import annotations

import json
from dataclasses import replace

from viewer.library.records import (
    event_records,
    figure_records,
    hit_record,
    quotation_records,
    source_record,
)
from viewer.model.document import SearchHit
from viewer.model.source import Form


def named(document, event_id):
    return next(e for e in document.events if e.id == event_id)


def event_record(document, event, form=None):
    (record,) = event_records(document, [event], form)
    return record


def test_an_event_is_told_as_the_contract_says(small):
    assert event_record(small, named(small, "quota")) == {
        "id": "quota",
        "title": "Title of quota",
        "label": "Label quota",
        "summary": "Summary of quota.",
        "when": "2001-03-01",
        "earliest": "2001-03-01",
        "latest": "2001-03-01",
        "precision": "day",
        "date_basis": "The gazette says so.",
        "status": "happened",
        "kind": "tariff",
        "side": "north",
        "importance": 3,
        "actors": ["Council of Ports"],
        "evidence": [
            {
                "source": "gazette",
                "form": "digest",
                "start": 12,
                "end": 40,
                "exact": "herring quota of 500 barrels",
            }
        ],
    }


def test_passages_in_one_form(small):
    quota, visit = named(small, "quota"), named(small, "visit")
    own = event_record(small, quota, Form.ORIGINAL)["evidence"]
    assert [(p["form"], p["start"]) for p in own] == [("original", 24)]
    assert event_record(small, visit, Form.ORIGINAL)["evidence"] == []
    assert len(event_record(small, visit)["evidence"]) == 2


def test_events_keep_their_order(small):
    assert [r["id"] for r in event_records(small, small.events)] == [e.id for e in small.events]


def test_figures_stand_in_order_of_source_and_place(small):
    barrels, harbours = figure_records(small)
    assert barrels == {
        "id": "gazette.f1",
        "source": "gazette",
        "form": "digest",
        "start": 29,
        "end": 32,
        "text": "500",
        "kind": "count",
        "value": 500,
        "value_max": None,
        "unit": "barrels",
        "bound": "exact",
        "measures": "herring that may be landed",
        "measure": "quota",
        "as_of": None,
        "claimed_by": "Council of Ports",
        "events": ["quota", "truce"],
    }
    assert (harbours["value"], harbours["value_max"]) == (2.5, 3.5)
    assert harbours["as_of"] == "2001-05"
    assert isinstance(barrels["value"], int)


def test_figures_of_the_original_only_where_it_is(small):
    assert [(f["id"], f["form"]) for f in figure_records(small, Form.ORIGINAL)] == [
        ("gazette.f1", "original")
    ]


def test_without_a_digest_a_figure_stands_where_it_is(small):
    own = replace(small.figures[1], id="own", places=small.figures[1].places[1:])
    early = replace(own.places[0], start=2, end=5)
    own = replace(own, places=(early,))
    told = figure_records(replace(small, figures=(own, *small.figures)))
    assert [(f["id"], f["form"]) for f in told] == [
        ("gazette.f1", "digest"),
        ("own", "original"),
        ("courier.f1", "digest"),
    ]


def test_quotations_name_their_speaker_and_those_without_a_place_are_not_told(small):
    assert quotation_records(small) == [
        {
            "id": "gazette.q1",
            "source": "gazette",
            "form": "digest",
            "start": 52,
            "end": 69,
            "text": "will sail in June",
            "kind": "fragment",
            "speaker": "Ada Berg",
            "via": "The Gazette",
            "group": 1,
            "events": ["sail"],
        }
    ]
    assert quotation_records(small, Form.ORIGINAL) == []


def test_every_span_is_its_words(small):
    texts = {(s.id, t.form.value): t.content for s in small.sources for t in s.texts}
    for form in (None, *Form):
        told = figure_records(small, form) + quotation_records(small, form)
        for item in told:
            span = texts[item["source"], item["form"]][item["start"] : item["end"]]
            assert span == item["text"]


def test_a_source_has_its_texts_by_form(small):
    record = source_record(small.sources[0])
    assert record["published"] == "2001-03-10"
    assert record["byline"] is None
    assert set(record["texts"]) == {"digest", "original"}
    assert set(record) == {
        "id", "title", "publisher", "byline", "published", "published_basis", "url", "texts",
    }  # fmt: skip


def test_a_hit_without_a_place(small):
    hit = hit_record(SearchHit("actor", "ada", "Ada Berg"))
    assert hit == {
        "what": "actor", "id": "ada", "source": None, "form": None, "start": None, "end": None,
        "text": "Ada Berg",
    }  # fmt: skip
    found = hit_record(SearchHit("text", "gazette", "herring", "gazette", Form.DIGEST, 12, 19))
    assert found["form"] == "digest"
    assert json.dumps(found)
