"""Titles of proposed events read like headlines, and what says nothing is no event."""

from __future__ import annotations

import pytest

from viewer.extract import extract
from viewer.extract.events.certainty import SURE
from viewer.model.event import TITLE_LENGTH

PUBLISHED = "2019-05-15"


def titles(text: str) -> list[str]:
    return [e.title for e in extract(text, PUBLISHED).events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday, the board approved a new pier.", "Board approved new pier"),
        ("The union has rejected the offer.", "Union rejected offer"),
        ("Peru has begun a review of the ban.", "Peru has begun review of ban"),
        ("The mayor of The Hague resigned in March.", "Mayor of The Hague resigned"),
        ("Holm paid R6.50 a share on Friday.", "Holm paid R6.50 a share"),
        ("Peru approved a few of the Monday night trains.", None),
        ("The bill covers the harvest that begins in September.", "Harvest begins"),
        ("Ms Holm flew to the U.S. on Tuesday.", "Ms Holm flew to U.S."),
        ("A spokesman said on Monday: “It is over.”", "A spokesman: “It is over”"),
    ],
)
def test_wording(text, title):
    found = titles(text)
    assert found
    assert title is None or title in found


def test_a_long_clause_ends_where_a_phrase_does():
    (title, *_) = titles(
        "The harbour board of Nesby approved the plan for a pier of steel on Monday with the votes "
        "of those members who had opposed the earlier one for most of the past decade."
    )
    assert len(title) <= TITLE_LENGTH
    assert title.startswith("Harbour board of Nesby approved plan for pier of steel")
    assert not title.endswith("…")


@pytest.mark.parametrize(
    "text", ["The minister said on Monday.", "Anna Holm said so on Monday.", "Officials said it."]
)
def test_who_spoke_alone_is_no_event(text):
    assert titles(text) == []


def test_of_like_cases_the_plainer_comes_first():
    plain, aside = (
        extract(text, PUBLISHED).events[0].confidence
        for text in (
            "Peru banned nets on Friday.",
            "It is the ban that Peru may have wanted to impose, which banned nets in 2018.",
        )
    )
    assert plain >= SURE > aside
    day, year = (
        extract(f"Peru banned nets {when}.", PUBLISHED).events[0].confidence
        for when in ("on 3 May 2018", "in 2018")
    )
    assert SURE <= year < day
