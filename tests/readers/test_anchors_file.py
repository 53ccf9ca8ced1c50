"""`anchors.toml`: written for machines, read as strictly as what people write."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.annotation import Anchor
from viewer.readers.folder import read_folder, read_folder_with_hints
from viewer.readers.folder.anchors import (
    anchored_ids,
    anchors_toml,
    read_anchors,
    with_anchors,
)
from viewer.readers.folder.mistakes import Mistakes

WORDS = "[gazette.words]\n"
FIGURE = 'f1 = { start = 3, end = 13, exact = "900\\u00a0kroner" }\n'
PASSAGE = '[courier.passages]\nstrike.2 = { start = 5, end = 90, first = "00ff", last = "a1" }\n'


def test_without_the_file_there_are_no_anchors(harbour):
    document = read_folder(harbour.path)
    assert not any(f.anchor for f in document.figures)


def test_anchors_are_those_of_the_file(harbour):
    harbour.write("anchors.toml", WORDS + FIGURE + PASSAGE)
    document = read_folder(harbour.path)
    figures = {f.id: f.anchor for f in document.figures}
    assert figures["gazette.f1"] == Anchor("gazette", 3, 13, exact="900\u00a0kroner")
    assert figures["gazette.f2"] is None
    passages = {e.id: e.anchor for event in document.events for e in event.evidence}
    assert passages["courier.strike.2"] == Anchor("courier", 5, 90, None, "00ff", "a1")
    assert passages["courier.strike.1"] is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WORDS + FIGURE.replace("3", "13", 1), "anchors.toml:2: end has to be a whole number"),
        (WORDS + FIGURE.replace("3", "-3", 1), "anchors.toml:2: start has to be a whole number"),
        (
            WORDS + FIGURE.replace("13", "14"),
            "anchors.toml:2: exact has 10 characters, its place 11",
        ),
        (WORDS + FIGURE.replace("f1", "f9"), "anchors.toml:2: “gazette.f9” is not in the digests"),
        ("[gazete.words]\n" + FIGURE, "anchors.toml:2: “gazete.f1” is not in the digests"),
        (
            WORDS + FIGURE.partition(", exact")[0] + ", exact = 3 }",
            "anchors.toml:2: exact has to be",
        ),
        (WORDS + FIGURE.partition(", exact")[0] + ', exact = "" }', "anchors.toml:2: exact has"),
        (WORDS + "f1 = 3\n", "anchors.toml:2: f1 has to be a table"),
        (WORDS + "f1 = { start = 1, end = 2 }\n", "anchors.toml:2: first is missing"),
        (PASSAGE.replace("00ff", "zz"), "anchors.toml:2: first has to be a hash in digits"),
        (PASSAGE.replace("passages", "evidence"), "anchors.toml:1: “evidence” is not read here"),
        ("a = 1\n", "anchors.toml:1: a has to be a table of its own"),
    ],
)
def test_mistakes(harbour, text, told):
    harbour.write("anchors.toml", text)
    assert harbour.mistake().startswith(told)


def test_who_makes_them_anew_may_drop_stale_ones(harbour):
    harbour.write("anchors.toml", WORDS + FIGURE + FIGURE.replace("f1", "f9"))
    document = read_folder_with_hints(harbour.path, drop_stale_anchors=True).document
    assert [f.anchor is not None for f in document.figures] == [True, False, False]


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
hashes = st.text("0123456789abcdef", min_size=16, max_size=16)
starts = st.integers(0, 10**6)

IDS = {"a": ("a.f1", "a.q1", "a.war.1", "a.war.2"), "b-1": ("b-1.x", "b-1.y.1")}


@st.composite
def anchors(draw):
    """Anchors of some of the ids: words for figures and quotations, hashes for passages."""
    found = {}
    for source, ids in IDS.items():
        for id_ in draw(st.sets(st.sampled_from(ids))):
            start, words = draw(starts), draw(texts)
            end = start + len(words)
            if id_.count(".") == 1:
                found[id_] = Anchor(source, start, end, exact=words)
            else:
                found[id_] = Anchor(source, start, end, None, draw(hashes), draw(hashes))
    return found


@given(anchors())
def test_what_is_written_is_read_again(folder, found):
    text = anchors_toml(IDS, found)
    tomllib.loads(text)
    (folder / "anchors.toml").write_bytes(text.encode())
    mistakes = Mistakes()
    assert read_anchors(folder, IDS, mistakes) == found
    mistakes.stop_if_any()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("anchors")


def test_places_that_look_alike_are_written_so_that_one_sees_them():
    text = anchors_toml({"a": ("a.f1",)}, {"a.f1": Anchor("a", 0, 4, exact="1\u00a0\u200b\x7f")})
    assert '"1\\u00a0\\u200b\\u007f"' in text


def test_a_document_with_anchors_has_them_everywhere(harbour):
    document = read_folder(harbour.path)
    ids = anchored_ids(document)
    assert sum(map(len, ids.values())) == 12
    every = {
        i: Anchor(s, n, n + 1, exact="x") for s, found in ids.items() for n, i in enumerate(found)
    }
    placed = with_anchors(document, every)
    assert all(f.anchor for f in placed.figures)
    assert all(q.anchor for q in placed.quotations)
    assert all(e.anchor for event in placed.events for e in event.evidence)
    assert with_anchors(placed, {}) == document
