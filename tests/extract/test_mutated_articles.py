"""Articles with random damage: no exception, and every span still says what it says."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from viewer.extract import extract
from viewer.extract.figures import find_figures
from viewer.extract.times import find_times

HERE = Path(__file__).parent
ARTICLES = [
    (HERE / layer / "articles.txt").read_text(encoding="utf-8") for layer in ("figures", "times")
]
SPEECHES = (HERE / "quotations" / "speakers.toml").read_text(encoding="utf-8")
ODD = (
    "1/2/3|9/11|/|“|”|‘|\"|'|[|]|said|he said: “|, who|May|not|and|Mr |X|von der |"
    "$|£|-|–|/|.|,|:|%|½|١٢|２０|\u00a0|\n|\n\n|\0|1/2|'s|half|million|May|Mon.|12:61|24:00|9999|0000|"
    "Feb 30|²|last|ago|°|(|and|to|between|99999999999 years ago|the 31st century|" + "9" * 400
).split("|")

DIGITS = re.compile(r"\d(?=\d)")


def damaged(text, dice):
    """The text with up to forty cuts, doublings, swaps and insertions."""
    for _ in range(dice.randint(1, 40)):
        start = dice.randrange(len(text) + 1)
        end = start + dice.randint(1, 30)
        piece = text[start:end]
        doubled, odd = piece * dice.randint(2, 20), dice.choice(ODD) + piece
        piece = dice.choice(("", doubled, odd, piece.swapcase(), piece[::-1]))
        text = text[:start] + piece + text[end:]
    return text


@pytest.mark.parametrize("seed", range(30))
def test_damaged_articles(seed):
    dice = random.Random(seed)
    text = damaged(dice.choice(ARTICLES), dice)
    published = dice.choice((None, "2019-05-15", "0001-01-01", "9999-12-31"))
    for found in (find_figures(text), find_times(text, published)):
        at = 0
        for item in found:
            assert at <= item.start < item.end
            assert text[item.start : item.end] == item.exact
            at = item.end


@pytest.mark.parametrize("seed", range(30))
def test_damaged_articles_are_read_whole(seed):
    """All layers at once: figures, quotations, times, actors and events."""
    dice = random.Random(seed)
    start = dice.randrange(len(SPEECHES))
    text = damaged(dice.choice((*ARTICLES, SPEECHES[start : start + 3000])), dice)
    text = DIGITS.sub(lambda m: m[0] + dice.choice(("/", "", "-", ".")), text)
    published = dice.choice((None, "2019-05-15", "0001-01-01", "9999-12-31"))
    found = extract(text, published)
    for layer in (found.figures, found.quotations, found.times):
        assert all(text[one.start : one.end] == one.exact for one in layer)
    assert all(0 < e.confidence < 1 and e.evidence for e in found.events)
    assert found.as_dict()["text"] == text


PIECES = (
    "1,|$|one |10:|last |- |\n |a |May 3, |'s|one thousand |two trillion |to 5 |10:35 "
    "|one thousand two hundred million |half of the |from Monday to "
)


@pytest.mark.parametrize("piece", PIECES.split("|"))
def test_one_thing_over_and_over_takes_no_longer_than_a_text(piece):
    text = piece * 5000
    assert all(f.exact == text[f.start : f.end] for f in find_figures(text))
    assert all(t.exact == text[t.start : t.end] for t in find_times(text, "2019-05-15"))
