from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.handover.web_annotations import CONTEXT, web_annotations
from viewer.library.opening import open_library
from viewer.model.annotation import Anchor, Bound
from viewer.model.filter import FilterSpec
from viewer.model.source import Form

#: terms of the model's context that are used, and prefixes that it knows
TERMS = {
    "@context", "id", "type", "label", "generator", "name", "total", "first", "startIndex",
    "items", "motivation", "body", "value", "format", "language", "purpose", "target", "source",
    "selector", "exact", "prefix", "suffix", "start", "end",
}  # fmt: skip
PREFIXES = ("dcterms:", "schema:")


def items(view) -> list[dict]:
    return json.loads(web_annotations(view))["first"]["items"]


def selectors(target: dict) -> dict[str, dict]:
    every = target["selector"]
    return {s["type"]: s for s in (every if isinstance(every, list) else [every])}


def keys(record: object) -> Iterator[str]:
    if isinstance(record, dict):
        yield from record
        for value in record.values():
            yield from keys(value)
    if isinstance(record, list):
        for value in record:
            yield from keys(value)


def quoting(view, exact: str) -> dict:
    """The annotation of those words."""
    return next(
        item
        for item in items(view)
        if selectors(item["target"][0])["TextQuoteSelector"]["exact"] == exact
    )


def with_source(view, **fields: object):
    document = view.document
    sources = (replace(document.sources[0], **fields), *document.sources[1:])
    return replace(view, document=replace(document, sources=sources))


def test_one_collection_holds_every_mark_that_has_a_place(whole):
    told = json.loads(web_annotations(whole))
    assert told["@context"] == CONTEXT
    assert (told["type"], told["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    document = whole.document
    marks = [*document.figures, *(q for q in document.quotations if q.places)]
    marks += [evidence for event in document.events for evidence in event.evidence]
    assert told["total"] == len(told["first"]["items"]) == len(marks)
    assert told["label"] == "Herring"
    assert "Six events from three sources" in told["dcterms:description"]


def test_every_word_of_it_is_in_the_context(whole):
    for key in keys(json.loads(web_annotations(whole))):
        assert key in TERMS or key.startswith(PREFIXES), key


def test_a_figure_says_value_unit_and_what_it_measures(whole):
    item = quoting(whole, "500")
    words, data = item["body"]
    assert item["motivation"] == words["purpose"] == "describing"
    assert words["value"] == "500 barrels: herring that may be landed"
    assert data["schema:value"] == 500
    assert data["schema:unitText"] == "barrels"
    assert data["schema:measuredProperty"] == "Herring quota"
    assert data["schema:author"]["schema:name"] == "Council of Ports"
    assert [e["schema:name"] for e in data["schema:about"]] == ["Title of quota", "Title of truce"]


def test_a_range_and_its_bound(whole):
    figures = tuple(replace(f, bound=Bound.ABOUT) for f in whole.document.figures)
    view = replace(whole, document=replace(whole.document, figures=figures))
    words, data = quoting(view, "2")["body"]
    assert words["value"] == "about 2.5 to 3.5 harbours: harbours asked for"
    assert (data["schema:minValue"], data["schema:maxValue"]) == (2.5, 3.5)
    assert "schema:value" not in data
    assert data["schema:measurementQualifier"] == "about"


def test_a_quotation_says_who_spoke(whole):
    item = quoting(whole, "will sail in June")
    words, data = item["body"]
    assert item["motivation"] == words["purpose"] == "identifying"
    assert words["value"] == "said by Ada Berg, via The Gazette"
    assert data["type"] == "schema:Quotation"
    assert data["schema:spokenByCharacter"]["schema:name"] == "Ada Berg"


def test_a_passage_says_which_event_it_tells(whole):
    words, data = quoting(whole, "on 5 June")["body"]
    assert words["value"] == "Title of visit (5 June 2001)"
    assert (data["type"], data["dcterms:date"]) == ("schema:Event", "2001-06-05")


def test_places_select_their_words_in_the_text_named(whole):
    told = json.loads(web_annotations(whole))
    names = {r["schema:sha256"]: r["id"] for r in told["dcterms:source"] if "schema:sha256" in r}
    assert len(names) == 1  # the digests of the small document have one made-up hash
    texts = {s.title: s.text(Form.DIGEST).content for s in whole.document.sources}
    digests = {
        record["id"]: texts[record["dcterms:title"]]
        for record in told["dcterms:source"]
        if "dcterms:description" in record
    }
    assert len(digests) == 3
    for item in told["first"]["items"]:
        target = item["target"][0]
        place = selectors(target)
        position, quote = place["TextPositionSelector"], place["TextQuoteSelector"]
        text = digests[target["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]


def test_the_article_is_told_as_far_as_that_goes_without_its_prose(whole):
    figure, passage = quoting(whole, "500"), quoting(whole, "herring quota of 500 barrels")
    assert selectors(figure["target"][1])["TextQuoteSelector"] == {
        "type": "TextQuoteSelector",
        "exact": "500",
    }
    assert set(selectors(passage["target"][1])) == {"TextPositionSelector"}
    assert figure["target"][1]["source"] == passage["target"][1]["source"]


def test_an_anchor_is_a_place_in_the_article(whole):
    barrels = whole.document.figures[1]
    barrels = replace(
        barrels, places=barrels.places[:1], anchor=Anchor("gazette", 40, 43, exact="500")
    )
    view = replace(whole, document=replace(whole.document, figures=(barrels,)))
    target = quoting(view, "500")["target"][1]
    assert selectors(target)["TextPositionSelector"]["start"] == 40


def test_an_article_without_a_digest_is_quoted(whole):
    barrels = whole.document.figures[1]
    barrels = replace(barrels, places=barrels.places[1:])
    view = replace(whole, document=replace(whole.document, figures=(barrels,)))
    targets = quoting(view, "500")["target"]
    assert len(targets) == 1
    assert selectors(targets[0])["TextQuoteSelector"]["prefix"] == ""


@pytest.mark.parametrize(
    ("url", "is_kept"),
    [
        ("https://e.example/a?b=c", True),
        ("javascript:alert(1)", False),
        ("http://e.example/ x", False),
        (None, False),
    ],
)
def test_an_article_is_named_by_its_address_on_the_web(whole, url, is_kept):
    source = quoting(with_source(whole, url=url), "500")["target"][1]["source"]
    assert source == url if is_kept else source.startswith("urn:uuid:")


def test_a_filter_leaves_the_marks_of_its_events(view_of):
    told = items(view_of(sides=frozenset({"south"})))
    exact = {selectors(i["target"][0])["TextQuoteSelector"]["exact"] for i in told}
    assert exact == {"2", "e"}


def test_the_bundle_has_all_its_highlights():
    with open_library() as library:
        view = ask(library.document, FilterSpec())
    told = items(view)
    document = view.document
    passages = sum(len(event.evidence) for event in document.events)
    assert len(told) == len(document.figures) + len(document.quotations) + passages
    assert len({item["id"] for item in told}) == len(told)


@settings(max_examples=40)
@given(data=st.data())
def test_any_text_comes_back(data, hostile_view, texts):
    text = data.draw(texts)
    written = web_annotations(hostile_view(text))
    assert "</" not in written
    told = json.loads(written)
    assert told["label"] == text
    assert text in told["first"]["items"][0]["body"][0]["value"]
    assert all(r["id"].startswith(("urn:uuid:", "http://")) for r in told["dcterms:source"])
