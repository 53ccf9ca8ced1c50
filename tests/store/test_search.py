"""Words are found where they stand, whatever is typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.document import Document
from viewer.model.source import Form
from viewer.store.documents import Store, open_store, save_new
from viewer.store.passages import CLOSE, OPEN, letters, passages


@pytest.fixture(scope="module")
def store(herring_bytes, tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "herring.parley"
    path.write_bytes(herring_bytes)
    with open_store(path) as opened:
        yield opened


def found(store: Store, words: str, what: str) -> list[str]:
    return [hit.id for hit in store.search(words) if hit.what == what]


@pytest.mark.parametrize(
    ("words", "what", "ids"),
    [
        ("northern harbour", "event", ["visit"]),  # in its title
        ("quota", "event", ["visit", "quota-set"]),  # the more important first
        ("north sets", "event", ["quota-set"]),  # in the title
        ("limits what", "event", ["quota-set"]),  # in the summary
        ("herring limits", "event", ["quota-set"]),  # label and summary together
        ("ada", "event", ["visit", "quota-set"]),  # takes part
        ("QUOTA", "event", ["visit", "quota-set"]),
        ("quot", "event", ["visit", "quota-set"]),
        ("uota", "event", []),
        ("captain", "actor", ["ola"]),  # a role
        ("berg of", "actor", ["ada"]),  # an alias
        ("berg", "actor", ["ada", "ola"]),
        ("win-win", "quotation", ["gazette.q1"]),
        ("winwin", "quotation", []),
        ("ada radio", "quotation", ["gazette.q1"]),  # speaker and via
        ("fish", "quotation", ["courier.q1"]),  # its words are only anchored
        ("$60bn", "figure", ["gazette.f1"]),
        ("60bn", "figure", ["gazette.f1"]),
        ("145%", "figure", ["gazette.f2"]),
        ("growth", "figure", ["gazette.f2"]),
        ("herring quota", "figure", ["gazette.f1"]),  # the measure's name
        ("ada", "figure", ["gazette.f1"]),  # who claims it
        ("U.S.", "text", ["gazette", "gazette"]),
        ("harbour’s", "text", ["gazette", "gazette"]),
        ("harbour's", "text", ["gazette", "gazette"]),
        ("nobody asked", "text", ["gazette", "gazette"]),  # over a no-break space
        ('"asked nobody"', "text", []),
        ('"plans to sail"', "text", ["courier"]),
        ('"plans to sai"', "text", []),  # a phrase is whole words
        ("zzzqqq", "text", []),
    ],
)
def test_what_is_found(store, words, what, ids):
    assert found(store, words, what) == ids


def test_hits_lead_to_their_words(store):
    texts = {(s.id, t.form): t.content for s in store.document().sources for t in s.texts}
    for words, expected in (("60bn", "60bn"), ("plans sail", "plans to sail"), ("145", "145")):
        hits = [hit for hit in store.search(words) if hit.what == "text"]
        assert hits
        for hit in hits:
            assert texts[hit.source, hit.form][hit.start : hit.end] == expected
            assert hit.text in texts[hit.source, hit.form]
            assert expected in hit.text


def test_a_figure_and_a_quotation_tell_where_they_stand(store):
    (figure,) = [hit for hit in store.search("$60bn") if hit.what == "figure"]
    assert (figure.text, figure.source, figure.form) == ("$60bn", "gazette", Form.DIGEST)
    assert figure.start is not None
    (quotation,) = [hit for hit in store.search("fish") if hit.what == "quotation"]
    assert (quotation.text, quotation.source) == ("our fish", "courier")
    assert (quotation.form, quotation.start, quotation.end) == (None, None, None)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab \"'*^:-+(){}[]\\/%_,.;$\0\n\ud800𝄞é“ANDORNTE"), max_size=20))
def test_nothing_typed_is_a_mistake(store, words):
    for hit in store.search(words):
        assert hit.text


@pytest.mark.parametrize("words", ["", "   ", '"', '""', "$", "— –", "\0", "🐟", "*", "()", "_"])
def test_nothing_to_look_for(store, words):
    assert store.search(words) == ()


@pytest.mark.parametrize(
    "words",
    ["AND", "quota OR fish", "quota NOT fish", "NEAR(quota fish)", "words : quota", "quota*",
     "^quota", "-quota", 'quota "', '5" quota', "a" * 5000, "quota " * 5000],
)  # fmt: skip
def test_the_query_language_is_not_spoken(store, words):
    store.search(words)
    assert found(store, "quota OR fish", "event") == []


def test_a_limit_leaves_something_of_each_kind(store):
    kinds = ["event", "actor", "quotation", "figure", "text"]
    assert len(store.search("berg")) > 5
    assert [hit.what for hit in store.search("berg", limit=5)] == kinds
    assert [hit.what for hit in store.search("berg", limit=6)].count("text") == 1 + 1
    assert store.search("berg", limit=0) == ()
    assert store.search("berg", limit=-1) == ()


def test_important_events_come_first(herring: Document, tmp_path: Path):
    event = herring.events[1]
    importances = (1, 5, 3, 2, 4, 5, 1)
    events = tuple(
        replace(event, id=f"visit{n}", label=f"Visit {n}", importance=importance, evidence=())
        for n, importance in enumerate(importances)
    )
    document = replace(herring, events=events, links=(), figures=(), quotations=())
    path = tmp_path / "visits.parley"
    save_new(document, path)
    with open_store(path) as many:
        hits = many.search("visit")
        assert [importances[int(hit.id[5:])] for hit in hits] == [5, 5, 4, 3, 2, 1, 1]
        assert [hit.id for hit in many.search("visit", limit=3)] == ["visit1", "visit5", "visit4"]
        assert many.check() == []


def marked(text: str) -> str:
    return text.replace("<", OPEN).replace(">", CLOSE)


def told(text: str, *words: str) -> list[tuple[str, str]]:
    """(the found words, the passage) for a text in which < and > mark what was found."""
    content = text.replace("<", "").replace(">", "")
    return [
        (content[start:end], passage)
        for start, end, passage in passages(content, marked(text), [letters(w) for w in words])
    ]


def test_passages_are_cut_at_words_and_lines():
    assert told("one\nA <herring> swims.\nthree", "herring") == [("herring", "A herring swims.")]
    long = f"{'word ' * 30}<herring>{' more' * 30}"
    ((found_words, passage),) = told(long, "herring")
    assert found_words == "herring"
    assert passage.startswith("word ")
    assert passage.endswith(" more")
    assert len(passage) <= 90


def test_words_close_together_are_one_passage():
    assert told("<Ola> then <sails>.", "ola", "sails") == [("Ola then sails", "Ola then sails.")]
    far = f"<Ola>{' x' * 60} <Ola>"
    assert [words for words, _ in told(far, "ola")] == ["Ola", "Ola"]
    assert [words for words, _ in told("<Ola>\n<Ola>", "ola")] == ["Ola", "Ola"]


def test_the_richest_passages_are_told():
    text = f"<Ola> is here.\n<Ola> <sails>.\n<sails>{' x' * 60} <Ola>"
    assert [words for words, _ in told(text, "ola", "sails")] == ["Ola sails"]
    assert [words for words, _ in told("<Öla> is.\n<Ola>’s", "OLA")] == ["Öla", "Ola"]


def test_a_text_with_our_marks_in_it_has_no_passages():
    content = f"a {OPEN} herring"
    assert passages(content, content.replace("herring", f"{OPEN}herring{CLOSE}"), ["herring"]) == []
