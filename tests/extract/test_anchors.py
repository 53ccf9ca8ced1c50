"""Places in the originals, against an example of ours and the reference annotation."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

from viewer.extract.anchors import find_anchors
from viewer.extract.passage_words import passage_hashes
from viewer.model.annotation import FigureKind
from viewer.model.source import Form, Text

GOLD_EVENTS = tomllib.loads(Path(__file__).with_name("gold_events.toml").read_text("utf-8"))


def words(anchors, text):
    return {id_: text[a.start : a.end] for id_, a in anchors.items()}


def test_example(harbour, harbour_originals):
    text = harbour_originals["gazette"]
    assert words(find_anchors(harbour.document, "gazette", text), text) == {
        "gazette.f1": "900\u00a0kroner",
        "gazette.f2": "900 kroner",
        "gazette.q1": "We shall not pay 900 kroner. We can stay ashore,",
        "gazette.dues-raised.1": "From June onward the Port Office wants as much as "
        "900\u00a0kroner from every boat that ties up, its director told this paper.",
        "gazette.threat.1": 'Asked on Tuesday, Ada Holm was blunt. "We shall not pay 900 kroner. '
        'We can stay ashore," she said.',
    }


def test_links_and_other_quotation_marks(harbour, harbour_originals):
    text = harbour_originals["courier"]
    found = words(find_anchors(harbour.document, "courier", text), text)
    assert found["courier.q1"] == "out of pride"
    assert found["courier.q2"] == "[harbour peace](#)"
    assert found["courier.f1"] == "40 to 50"


def test_words_are_kept_for_figures_and_quotations_only(harbour, harbour_originals):
    for source, text in harbour_originals.items():
        for id_, anchor in find_anchors(harbour.document, source, text).items():
            assert anchor.source == source
            if id_.count(".") == 1:
                assert anchor.exact == text[anchor.start : anchor.end]
                assert anchor.first_hash is anchor.last_hash is None
            else:
                assert anchor.exact is None
                passage = text[anchor.start : anchor.end]
                assert (anchor.first_hash, anchor.last_hash) == passage_hashes(passage)


def test_a_hint_names_the_sentences(harbour, harbour_originals):
    text = harbour_originals["gazette"]
    hints = {"gazette.threat.1": (2, 3), "gazette.dues-raised.1": (90, 91)}
    found = words(find_anchors(harbour.document, "gazette", text, hints), text)
    assert found["gazette.threat.1"].startswith("By Per Lie")
    assert found["gazette.threat.1"].endswith("this paper.")
    assert "gazette.dues-raised.1" not in found


def test_what_the_original_does_not_say_has_no_anchor(harbour):
    anchors = find_anchors(harbour.document, "gazette", "Herring is cheap. Nobody said a word.")
    assert not {"gazette.f1", "gazette.f2", "gazette.q1"} & anchors.keys()
    assert find_anchors(harbour.document, "gazette", "") == {}


def test_a_figure_in_other_words_is_found_by_its_value(harbour):
    text = "The Office wants NOK 900 of each boat.\nHolm: “We shall not pay 900. No.”"
    figures = tuple(replace(f, kind=FigureKind.INDEX) for f in harbour.document.figures)
    document = replace(harbour.document, figures=figures)
    found = find_anchors(document, "gazette", text)
    assert found["gazette.f1"].start == text.index("900")
    assert found["gazette.f2"].start == text.rindex("900")


def test_a_quotation_whose_last_stop_differs(harbour):
    text = "“We shall not pay 900 kroner. We can stay ashore.” So she said."
    found = find_anchors(harbour.document, "gazette", text)
    assert found["gazette.q1"].exact == "We shall not pay 900 kroner. We can stay ashore."


def test_words_in_quotation_marks_are_preferred(harbour):
    text = "Boats were idle out of pride, some say; Holm says “out of pride”."
    found = find_anchors(harbour.document, "courier", text)
    assert found["courier.q1"].start == text.index("“") + 1


def test_repeated_words_go_to_the_sentences_that_fit(harbour):
    """The order in the original is the reverse of the digest's, so what stands around decides."""
    text = (
        "Ada Holm answered on Tuesday that 900 kroner would not be paid by her.\n"
        "The Port Office had asked each boat for up to 900 kroner from June."
    )
    found = find_anchors(harbour.document, "gazette", text)
    assert found["gazette.f1"].start == text.rindex("900")
    assert found["gazette.f2"].start == text.index("900")


def test_repeated_words_without_context_keep_their_order(harbour):
    text = "900 kroner, and 900 kroner."
    found = find_anchors(harbour.document, "gazette", text)
    assert (found["gazette.f1"].start, found["gazette.f2"].start) == (0, 16)


def test_a_source_without_a_digest(harbour):
    sources = tuple(
        replace(s, texts=(Text(Form.ORIGINAL, "x", ""),)) for s in harbour.document.sources
    )
    assert find_anchors(replace(harbour.document, sources=sources), "gazette", "900 kroner") == {}


def test_hashes_do_not_depend_on_typography():
    assert passage_hashes("“We can’t  pay,” she\u00a0said.") == passage_hashes(
        '"WE CAN\'T PAY" she said'
    )
    first, last = passage_hashes("one two three four")
    assert first == passage_hashes("one two three")[0] != last
    assert len(first) == len(last) == 16


def test_figures_and_quotations_stand_where_the_reference_has_them(bundle, gold):
    for source in bundle.document.sources:
        article = gold[source.original_sha256]
        anchors = find_anchors(bundle.document, source.id, article["text"], bundle.hints)
        spans = {(a.start, a.end) for a in anchors.values() if a.exact}
        wanted = [f for f in article["figures"] if (f["kind"], f["value"]) != ("count", 2)]
        wanted += [q for q in article["quotes"] if q["kind"] != "scare"]
        assert [w["text"] for w in wanted if (w["start"], w["end"]) not in spans] == []


def overlap(anchor, spans) -> bool:
    return any(anchor.start < end and start < anchor.end for start, end in spans)


def test_passages_stand_where_the_reference_has_them(bundle, gold):
    """Nineteen in twenty passages touch the reference's, and so does one of each event's."""
    passages: list[bool] = []
    events: list[bool] = []
    for source in bundle.document.sources:
        article = gold[source.original_sha256]
        anchors = find_anchors(bundle.document, source.id, article["text"], bundle.hints)
        evidence = {event.id: event.evidence for event in bundle.document.events}
        for event in article["events"]:
            told = [e for e in evidence[GOLD_EVENTS[event["id"]]] if e.source == source.id]
            hits = [overlap(anchors[e.id], event["evidence"]) for e in told]
            passages += hits
            events.append(any(hits))
    assert len(events) == 77
    assert sum(events) >= 0.95 * len(events)
    assert sum(passages) >= 0.95 * len(passages)
