"""A confidence that means something: certain of nothing, doubtful of what is doubtful."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from viewer.extract import extract
from viewer.extract.events.certainty import DOUBTS, SURE


def events(text: str):
    return extract(text, "2019-05-15").events


@pytest.mark.parametrize("text", [text for row in DOUBTS for text in row.examples])
def test_doubtful_words(text):
    assert all(e.confidence < SURE for e in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "He married Joan Petty in 1958.",
        "Mortality fell 22% in March.",
        "Late goal sinks Bangor on Monday night.",
        "Hurricane Beryl struck the coast on Friday.",
        "The dockers will strike in June.",
        "The treaty was signed on Monday.",
        "Anna Holm agreed to pay the fees on Thursday.",
        "Anna Holm approved the plan to close the port on Thursday.",
    ],
)
def test_what_is_left_open(text):
    assert all(e.confidence < SURE for e in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm met Per Lund on Monday.",
        "Peru banned the nets in March.",
        "Oslo and Lima signed a fishing treaty on Monday.",
    ],
)
def test_what_is_plainly_told(text):
    (event,) = events(text)
    assert SURE <= event.confidence < 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mortality fell 22% in March.", "other"),
        ("Shares in Holm Bank fell 4% on Friday.", "market"),
        ("Hurricane Beryl struck the coast on Friday.", "other"),
        ("Peru struck back at Chile on Friday.", "retaliation"),
        ("Peru and Chile struck a deal on Monday.", "deal"),
        ("Ms Holm called Mr Lund on Monday.", "talks"),
    ],
)
def test_verbs_of_many_meanings(text, kind):
    assert events(text)[0].kind == kind


def test_what_something_is_called_is_no_call():
    assert not [
        e for e in events("Mr Orme called the hearing “theater” on Monday.") if e.kind == "talks"
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He married Joan Petty in 1958.", "He married Joan Petty"),
        ("Anna Brandt left. She met Joan Petty in May.", "Anna Brandt met Joan Petty"),
        ("Peru and Chile signed a treaty on Monday.", "Peru and Chile signed treaty"),
    ],
)  # fmt: skip
def test_who_a_title_says_it_is(text, title):
    assert title in [e.title for e in events(text)]


ARTICLES = tomllib.loads(Path(__file__).with_name("sure.toml").read_text("utf-8"))["articles"]
#: of what is proposed with much confidence so much is right, and there is so much of it
RIGHT, FEWEST = 0.8, 30


def test_what_is_sure_is_right_in_more_than_four_of_five_cases():
    right = proposed = 0
    for article in ARTICLES:
        known = {tuple(row) for row in article["right"]}
        sure = [e for e in events(article["text"]) if e.confidence >= SURE]
        proposed += len(sure)
        right += sum((e.when, str(e.status), e.title) in known for e in sure)
    assert proposed >= FEWEST
    assert right > RIGHT * proposed
