"""What was marked in one copy of an article is found in another, or lost; never misplaced."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.anchors import find_anchors
from viewer.extract.folded import FoldedText
from viewer.extract.passage_words import passage_hashes
from viewer.extract.reanchor import reanchor
from viewer.extract.wanted import Value, Wanted, annotations_in
from viewer.model.annotation import AnchorState, FigureKind

ARTICLE = (
    "The harbour board met on Tuesday and talked about herring for five hours.\n\n"
    "It let $60bn of herring ashore, 25% more than a year ago, Ada Berg said.\n\n"
    "“We want to open the harbour to every boat that can float, and to some that cannot,” she "
    "told a crowd of captains. Prices had fallen by 25% since June.\n\n"
    "Captain Ola Berg spoke of a “win-win” and of 40 to 50 boats that lie idle at the quay.\n\n"
    "The board will meet again in autumn, when the mackerel come back from the north.\n"
)
QUOTE = "We want to open the harbour to every boat that can float, and to some that cannot,"


def figure(
    id_: str, words: str, value: float, kind: str, at: int = 0, most: float | None = None
) -> Wanted:
    start = ARTICLE.index(words, at)
    said = Value(FigureKind(kind), value, most)
    return Wanted(id_, start, start + len(words), words, value=said)


def quotation(id_: str, words: str) -> Wanted:
    start = ARTICLE.index(words)
    return Wanted(id_, start, start + len(words), words, is_quotation=True)


def passage(id_: str, first: str, last: str) -> Wanted:
    start, end = ARTICLE.index(first), ARTICLE.index(last) + len(last)
    first_hash, last_hash = passage_hashes(ARTICLE[start:end])
    return Wanted(id_, start, end, None, first_hash, last_hash)


MARKS = [
    passage("meeting", "The harbour board", "five hours."),
    figure("billions", "$60bn", 60e9, "money"),
    figure("rise", "25%", 25, "percent"),
    passage("landing", "It let", "Berg said."),
    quotation("open", QUOTE),
    figure("fall", "25%", 25, "percent", ARTICLE.index("Prices")),
    passage("prices", "Prices had", "since June."),
    quotation("win", "win-win"),
    figure("boats", "40 to 50", 40, "count", most=50),
    passage("again", "The board will", "the north."),
]
EXACT, MOVED, CHANGED, LOST = AnchorState
INTRODUCTION = "Home | News | Fish\nBy a reporter who was there\n"


def placed(copy: str, marks: list[Wanted] = MARKS) -> dict[str, tuple[AnchorState, str]]:
    placings = reanchor(FoldedText(copy), marks)
    assert list(placings) == [mark.id for mark in marks]
    for p in placings.values():
        assert copy[p.start : p.end] == p.exact
        assert bool(p.exact) == (p.state != LOST)
    return {id_: (p.state, p.exact) for id_, p in placings.items()}


def states(copy: str) -> dict[str, AnchorState]:
    return {id_: state for id_, (state, _) in placed(copy).items()}


def test_in_the_same_text_all_is_exact():
    found = reanchor(FoldedText(ARTICLE), MARKS)
    assert {p.state for p in found.values()} == {EXACT}
    assert [(p.start, p.end) for p in found.values()] == [(m.start, m.end) for m in MARKS]


@pytest.mark.parametrize(
    "copy",
    [
        INTRODUCTION + ARTICLE,
        ARTICLE.replace("\n", "\r\n").replace("The harbour", "\ufeffThe harbour", 1),
        INTRODUCTION + re.sub(r"\n+", "\n", ARTICLE).replace("“", '"').replace("”", '"'),
        INTRODUCTION + ARTICLE.upper(),
        INTRODUCTION + ARTICLE.replace(" ", "\u00a0"),
        "😀𝄞\u2028" + ARTICLE,
    ],
)
def test_typography_and_what_stands_before_only_move_it(copy):
    assert set(states(copy).values()) <= {EXACT, MOVED}
    starts = [p.start for p in reanchor(FoldedText(copy), MARKS).values()]
    assert len(set(starts)) == len({mark.start for mark in MARKS})


def test_equal_words_go_each_to_its_own_place():
    copy = INTRODUCTION + "Read on: 25% off all subscriptions!\n" + ARTICLE
    found = reanchor(FoldedText(copy), MARKS)
    shift = copy.index(ARTICLE)
    assert found["rise"].start == MARKS[2].start + shift
    assert found["fall"].start == MARKS[5].start + shift


def test_of_equal_words_the_one_that_is_left_out_is_lost():
    copy = INTRODUCTION + ARTICLE.replace(", 25% more than a year ago", "")
    found = reanchor(FoldedText(copy), MARKS)
    assert found["rise"].state == LOST
    assert copy[: found["fall"].start].endswith("fallen by ")


def test_figures_are_found_by_their_value():
    copy = ARTICLE.replace("$60bn", "$60 billion").replace("25%", "25 per cent")
    found = placed(copy.replace("40 to 50", "40-50"))
    assert found["billions"] == (CHANGED, "$60 billion")
    assert found["rise"] == (CHANGED, "25 per cent")
    assert found["boats"] == (CHANGED, "40-50")


def test_another_value_is_not_taken_for_it():
    assert states(ARTICLE.replace("$60bn", "$16bn"))["billions"] == LOST


def test_an_edited_quotation_is_found_whole():
    edited = QUOTE.replace("every boat", "each and every ship").replace("some that", "others which")
    assert placed(ARTICLE.replace(QUOTE, edited))["open"] == (CHANGED, edited)


@pytest.mark.parametrize("instead", ["", "Nothing was said about it that day by anyone at all."])
def test_what_was_left_out_is_lost(instead):
    copy = ARTICLE.replace(f"“{QUOTE}” she told a crowd of captains.", instead)
    copy = copy.replace("a “win-win” and of ", "")
    found = states(copy)
    assert found["open"] == LOST
    assert found["win"] == LOST
    assert {found[id_] for id_ in ("billions", "landing", "boats")} <= {EXACT, MOVED}


def test_a_passage_with_another_beginning_or_end_keeps_its_sentences():
    copy = ARTICLE.replace("It let", "Then it allowed").replace("since June", "after May")
    found = placed(INTRODUCTION + copy)
    assert found["landing"][0] == CHANGED
    assert found["landing"][1].endswith("Ada Berg said.")
    assert found["prices"] == (CHANGED, "Prices had fallen by 25% after May.")


def test_a_rewritten_passage_is_found_between_its_neighbours():
    copy = ARTICLE.replace(
        "It let $60bn of herring ashore, 25% more than a year ago, Ada Berg said.",
        "Fish worth $60bn came ashore, a plus of 25%.",
    )
    state, words = placed(copy)["landing"]
    assert (state, words) == (CHANGED, "Fish worth $60bn came ashore, a plus of 25%.")


def test_a_passage_that_was_cut_is_lost():
    copy = ARTICLE[: ARTICLE.index("The board will")]
    assert states(copy)["again"] == LOST


def test_a_paragraph_that_was_moved_takes_its_marks_along():
    paragraphs = ARTICLE.split("\n\n")
    paragraphs.append(paragraphs.pop(2))
    found = reanchor(FoldedText("\n\n".join(paragraphs)), MARKS)
    assert found["open"].state == MOVED
    assert found["open"].start < found["fall"].start
    assert found["rise"].start < found["open"].start


def test_known_surroundings_tell_equal_words_apart():
    marks = [
        Wanted("a", 0, 4, "fish", prefix="", suffix=" of the board"),
        Wanted("b", 30, 34, "fish", prefix="captain’s best ", suffix=" soup"),
    ]
    copy = "the captain's best fish soup, and the fish of the board"
    found = reanchor(FoldedText(copy), marks)
    assert copy[found["b"].end :].startswith(" soup")
    assert copy[found["a"].end :].startswith(" of the board")


def test_a_stranger_takes_next_to_nothing():
    stranger = "A report on the price of potatoes in a village far from any sea.\n" * 40
    assert set(states(stranger).values()) == {LOST}


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, len(ARTICLE)), st.text(max_size=8)), max_size=5),
)
def test_offsets_hold_in_texts_of_all_planes(before, insertions):
    copy = ARTICLE
    for at, text in sorted(insertions, reverse=True):
        copy = copy[:at] + text + copy[at:]
    placed(before + copy)


def test_the_five_articles_survive_being_copied(bundle, gold, originals):
    """Nine in ten marks of an edited copy, nearly all of a clean one with another head."""
    document = bundle.document
    for source in document.sources:
        text = gold[source.original_sha256]["text"]
        anchors = find_anchors(document, source.id, text, bundle.hints)
        marks = [
            Wanted(a.id, k.start, k.end, k.exact, k.first_hash, k.last_hash)
            for a in annotations_in(document, source.id)
            if (k := anchors[a.id])
        ]
        copy = "Menu\n" + re.sub(r"[ \u00a0]*\n+\s*", "\n", text).replace("“", '"')
        found = reanchor(FoldedText(copy), marks)
        for mark in marks:
            before = re.sub(r"\W", "", text[mark.start : mark.end])
            assert re.sub(r"\W", "", found[mark.id].exact) == before, mark.id
        noisy = re.sub(r"\bthe\b", "a", copy)
        lost = [p for p in reanchor(FoldedText(noisy), marks).values() if p.state == LOST]
        assert len(lost) <= len(marks) // 10
