"""A confidence that means something: certain of nothing, doubtful of what is doubtful."""

from __future__ import annotations

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
        ("He married Joan Petty in 1958.", "He married Joan Petty in 1958"),
        ("Anna Brandt resigned. She met Joan Petty on Monday.", "Anna Brandt met Joan Petty on Monday"),
        ("Peru and Chile signed a treaty on Monday.", "Peru and Chile signed a treaty on Monday"),
    ],
)  # fmt: skip
def test_who_a_title_says_it_is(text, title):
    assert title in [e.title for e in events(text)]
