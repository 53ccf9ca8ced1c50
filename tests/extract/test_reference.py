"""What is found in the reference articles, beside their annotations."""

from __future__ import annotations

import re

import pytest

from viewer.extract import extract


@pytest.fixture
def read(gold):
    """The extraction of each article with its annotation."""
    return [(extract(a["text"], a["source"]["published"]).as_dict(), a) for a in gold.values()]


def last_word(name: str | None) -> str:
    return (re.findall(r"[\w-]+", (name or "").casefold()) or [""])[-1]


def test_quotations_with_their_kinds_and_speakers(read):
    wrong = []
    for found, article in read:
        mine = {(q["start"], q["end"]): q for q in found["quotes"]}
        assert set(mine) == {(q["start"], q["end"]) for q in article["quotes"]}
        for quote in article["quotes"]:
            got = mine[quote["start"], quote["end"]]
            assert got["kind"] == quote["kind"]
            if last_word(got["speaker"]) != last_word(quote["speaker"]):
                wrong.append((quote["text"], got["speaker"]))
    assert wrong == []


def test_people_with_their_roles(read):
    """Nine in ten of the people of an article are known by their full names."""
    wanted = known = 0
    for found, article in read:
        names = {a["name"] for a in found["actors"]}
        people = {q["speaker"] for q in article["quotes"] if q["speaker"]}
        wanted += len(people)
        known += sum(any(last_word(p) == last_word(n) for n in names) for p in people)
    assert known >= 0.9 * wanted


def test_events_by_month_and_passage(read):
    """Eight in ten events are proposed, with little more than one proposal for each."""
    wanted = met = proposed = 0
    for found, article in read:
        proposed += len(found["events"])
        for event in article["events"]:
            wanted += 1
            met += any(
                mine["start"][:7] == event["start"][:7]
                and any(a < d and c < b for a, b in event["evidence"] for c, d in mine["evidence"])
                for mine in found["events"]
            )
    assert met >= 0.8 * wanted
    assert proposed <= 1.6 * wanted
