from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.articles import article
from viewer.library.importing.sameness import KnownTexts
from viewer.library.importing.sketches import estimated, resemblance, sketch_of


def known(texts: dict[str, str]) -> KnownTexts:
    found = KnownTexts(texts.__getitem__)
    for source, text in texts.items():
        found.add(source, sketch_of(text))
    return found


def test_case_marks_and_blanks_make_no_other_text() -> None:
    texts = {"a": "The nets stay out, said “Ada”.", "b": article(1)[1]}
    same = known(texts).find("", sketch_of("the NETS stay\n\nout said Ada"))
    assert same == ("a", 1.0)


def test_nearly_the_same_text_is_told_with_its_share() -> None:
    texts = {str(n): article(n)[1] for n in range(60)}
    words = texts["7"].split()
    words[50] = words[200] = "otherwise"
    edited = " ".join(words)
    same = known(texts).find(edited, sketch_of(edited))
    assert same.source == "7"
    assert same.likeness == resemblance(edited, texts["7"])
    assert 0.95 < same.likeness < 1


def test_another_text_is_the_same_as_none() -> None:
    texts = {str(n): article(n)[1] for n in range(60)}
    other = article(1_000)[1]
    assert known(texts).find(other, sketch_of(other)) is None


def test_a_text_of_which_the_half_is_another_is_not_nearly_the_same() -> None:
    text = article(1)[1]
    mixed = text[: len(text) // 2] + article(2)[1]
    assert known({"1": text}).find(mixed, sketch_of(mixed)) is None


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 60))
def test_sketches_estimate_how_alike_texts_are(seed: int, changed: int) -> None:
    chance = random.Random(seed)
    words = article(seed)[1].split()
    others = [w if chance.random() > changed / 200 else f"word{n}" for n, w in enumerate(words)]
    one, other = " ".join(words), " ".join(others)
    assert abs(estimated(sketch_of(one), sketch_of(other)) - resemblance(one, other)) < 0.3


def test_words_shorter_than_a_run_are_compared_too() -> None:
    assert resemblance("Nets stay", "nets stay") == 1
    assert resemblance("Nets stay", "boats go") == 0
    assert resemblance("", "boats go") == 0
