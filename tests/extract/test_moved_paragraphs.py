"""Paragraphs in another order: what stands there once is found, and in its own paragraph."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.folded import FoldedText
from viewer.extract.passage_words import passage_hashes
from viewer.extract.reanchor import reanchor
from viewer.extract.wanted import Value, Wanted, wanted_by_anchors
from viewer.library.opening import open_library
from viewer.model.annotation import AnchorState, FigureKind

PARAGRAPHS = (
    "The ferry to the islands was full on Monday, and 3% of the seats had no back.",
    "“Nobody sinks,” the pilot said. The company lost $4bn on hats.",
    "A week later it bought 17 boats. Few of them float, said a “no-nonsense” painter.",
    "Gulls took 45% of the bread, which the baker had sold for $9 a loaf.",
    "The fog lifted after two years. By then 45% of the crew had learned to knit.",
)
ARTICLE = "\n\n".join(PARAGRAPHS)
STARTS = [ARTICLE.index(paragraph) for paragraph in PARAGRAPHS]


def figure(words, value, kind="money", at=0):
    start = ARTICLE.index(words, at)
    said = Value(FigureKind(kind), value, None)
    return Wanted(f"{words}@{start}", start, start + len(words), words, value=said)


def passage(first, last):
    start, end = ARTICLE.index(first), ARTICLE.index(last) + len(last)
    return Wanted(first, start, end, None, *passage_hashes(ARTICLE[start:end]))


def quotation(words):
    start = ARTICLE.index(words)
    return Wanted(words, start, start + len(words), words, is_quotation=True)


FIGURES = [
    figure("3%", 3, "percent"),
    figure("$4bn", 4e9),
    figure("17 boats", 17, "count"),
    figure("$9", 9),
    figure("two years", 2, "duration"),
]
MARKS = [
    *FIGURES,
    figure("45%", 45, "percent"),
    figure("45%", 45, "percent", ARTICLE.index("By then")),
    quotation("no-nonsense"),
    quotation("Nobody sinks,"),
    passage("The ferry", "no back."),
    passage("Gulls took", "a loaf."),
    passage("By then", "to knit."),
]


def laid_out(text, spans, order):
    """The paragraphs in another order, and how far each was moved."""
    pieces, moved, at = [], {}, 0
    for n in order:
        start, end = spans[n]
        moved[n] = at - start
        pieces.append(text[start:end] + "\n\n")
        at += len(pieces[-1])
    return "".join(pieces), moved


def misplaced(text, spans, order, marks):
    """The marks that are lost or elsewhere than their paragraph took them."""
    copy, moved = laid_out(text, spans, order)
    found = reanchor(FoldedText(copy), marks)
    wrong = []
    for mark in marks:
        inside = [n for n, (a, b) in enumerate(spans) if a <= mark.start and mark.end <= b]
        if not inside:
            continue
        placing, by = found[mark.id], moved[inside[0]]
        # a passage is known by its words: signs around them may be left out
        slack = 0 if mark.exact else 3
        off = max(abs(placing.start - mark.start - by), abs(placing.end - mark.end - by))
        if placing.state == AnchorState.LOST or off > slack:
            wrong.append((mark.id, placing.state, off))
    return wrong


@given(st.permutations(range(len(PARAGRAPHS))))
def test_in_any_order_all_is_found_in_its_own_paragraph(order):
    spans = [(start, start + len(p)) for start, p in zip(STARTS, PARAGRAPHS, strict=True)]
    assert misplaced(ARTICLE, spans, order, MARKS) == []


@given(st.permutations(range(len(PARAGRAPHS))))
def test_without_passages_what_stands_once_is_found(order):
    spans = [(start, start + len(p)) for start, p in zip(STARTS, PARAGRAPHS, strict=True)]
    marks = [mark for mark in MARKS if mark.exact and mark.exact != "45%"]
    assert misplaced(ARTICLE, spans, order, marks) == []


def test_five_articles_in_any_rotation_and_with_any_paragraph_moved(gold):
    """Every mark of every source, in every rotation and with each paragraph put first or last."""
    with open_library() as library:
        document = library.document
    seen = Counter()
    for source in document.sources:
        text = gold[source.original_sha256]["text"]
        spans = [m.span() for m in re.finditer(r"[^\n]+", text)]
        every = list(range(len(spans)))
        orders = [every[n:] + every[:n] for n in every]
        orders += [[n, *(m for m in every if m != n)] for n in every]
        orders += [[*(m for m in every if m != n), n] for n in every]
        marks = wanted_by_anchors(document, source.id)
        for order in orders:
            assert misplaced(text, spans, order, marks) == [], (source.id, order)
            seen[source.id] += 1
    assert min(seen.values()) > 20


@pytest.mark.parametrize("is_rewritten", [True, False])
def test_a_figure_that_was_rewritten_is_not_taken_from_far_away(is_rewritten):
    """Where its sentence stands as it stood, with another sum, the same sum elsewhere is new."""
    marks = [*MARKS, quotation("the pilot said"), quotation("on hats")]
    sentence = "The company lost $4bn on hats."
    instead = "The company lost half on hats." if is_rewritten else "It shut."
    far = "Nothing else is known of the matter, and nobody asks. " * 40
    copy = ARTICLE.replace(sentence, instead) + far + "Read on: how $4bn went."
    placing = reanchor(FoldedText(copy), marks)[FIGURES[1].id]
    assert placing.state == (AnchorState.LOST if is_rewritten else AnchorState.MOVED)
