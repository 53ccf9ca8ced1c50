from __future__ import annotations

import json
from collections.abc import Iterator

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.handover.whole_record import json_record
from viewer.library.opening import open_library
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.model.resources import resource_path


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    described = json.loads(resource_path("schema", "timeline.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(described)
    return jsonschema.Draft202012Validator(described)


def objects(described: object) -> Iterator[dict[str, object]]:
    """Every part of the schema that describes a JSON object."""
    if isinstance(described, dict):
        if described.get("type") == "object":
            yield described
        for part in described.values():
            yield from objects(part)


def test_the_schema_names_every_key(schema):
    parts = list(objects(schema.schema))
    assert len(parts) >= 12
    assert all(part["additionalProperties"] is False for part in parts)


def test_the_bundle_is_as_the_schema_says(schema):
    with open_library() as library:
        view = ask(library.document, FilterSpec())
    record = json.loads(json_record(view))
    schema.validate(record)
    assert len(record["events"]) == len(view.events)
    assert len(record["figures"]) == len(view.document.figures)


def test_what_is_told_of_an_event(whole):
    record = json.loads(json_record(whole))
    ban = next(e for e in record["events"] if e["id"] == "salt-ban")
    assert (ban["when"], ban["when_in_words"]) == ("2001-02/..", "since February 2001")
    assert (ban["earliest"], ban["latest"], ban["open_end"]) == ("2001-02-01", "2001-05-20", True)
    assert [(a["source"], a["status"], a["when"]) for a in ban["accounts"]] == [
        ("gazette", "threatened", "2001-04"),
        ("courier", "ongoing", "2001-02/.."),
    ]
    assert [e["id"] for e in record["events"] if e["fulfilled"]] == ["sail"]


def test_no_full_text_is_handed_on(whole):
    text = json_record(whole)
    assert "A clipping" not in text
    assert "Café Köln" in text


def test_every_place_is_its_words(whole):
    record = json.loads(json_record(whole))
    texts = {source["id"]: source["texts"] for source in record["sources"]}
    places = [p for event in record["events"] for p in event["evidence"]]
    places += [m | {"exact": m["text"]} for m in record["figures"] + record["quotations"]]
    assert len(places) > 8
    for place in places:
        text = texts[place["source"]][place["form"]]
        assert text[place["start"] : place["end"]] == place["exact"]


def test_a_filter_is_told_and_leaves_only_what_belongs(view_of):
    view = view_of(sides=frozenset({"south"}), start=parse_when("2001-05"))
    record = json.loads(json_record(view))
    assert record["view"]["limits"] == ("Only events that reach May 2001 or later. Only: South.")
    assert record["view"]["filters"]["sides"] == ["south"]
    assert record["view"]["filters"]["from"] == "2001-05"
    assert [e["id"] for e in record["events"]] == ["salt-ban", "asks"]
    assert [s["id"] for s in record["sources"]] == ["gazette", "courier"]
    assert [f["id"] for f in record["figures"]] == ["courier.f1"]
    assert record["quotations"] == []
    assert record["links"] == [{"from": "asks", "to": "salt-ban", "relation": "answers"}]


def test_marks_name_no_event_that_was_left_out(view_of):
    record = json.loads(json_record(view_of(kinds=frozenset({"deal"}))))
    assert [e["id"] for e in record["events"]] == ["truce"]
    assert record["links"] == []
    # the figure of the gazette belongs to the truce too, which the gazette does not tell
    assert record["figures"] == []


def test_as_known_on_a_day(view_of):
    record = json.loads(json_record(view_of(known_on=parse_when("2001-12"))))
    assert record["view"]["limits"] == "As known on December 2001."
    assert [s["id"] for s in record["sources"]] == ["gazette", "courier"]
    assert next(e["status"] for e in record["events"] if e["id"] == "visit") == "planned"


@settings(max_examples=40)
@given(data=st.data())
def test_any_view_is_as_the_schema_says(data, schema, documents, specs):
    view = ask(data.draw(documents), data.draw(specs))
    if view.events:
        schema.validate(json.loads(json_record(view)))


@settings(max_examples=40)
@given(data=st.data())
def test_any_text_comes_back(data, schema, hostile_view, texts):
    text = data.draw(texts)
    record = json.loads(json_record(hostile_view(text)))
    schema.validate(record)
    assert {e["title"] for e in record["events"]} == {text}
    assert record["sources"][0]["publisher"] == text
