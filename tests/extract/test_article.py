"""An article read as a whole."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.extract import extract

ARTICLE = """Pier to be mended after three years
By Anna Holm

NESBY — The harbour board said on Tuesday that it would spend £3m to £4m on the old pier, which was
closed in March after a storm had torn away its head.

“We’ve waited long enough,” said Marit Lund, who runs the port. “The crews’ patience isn’t endless —
‘soon’ is not a date.

“And they know it.”

Transport minister Per Quist told Radio Nesby that he was “not against” a grant of up to 40%, but
Peru and Chile could impose duties on fish by the end of 2020. Shares in Nesby Fish fell 14p to
212p, or 6.2%, on Friday; they had risen five-fold in two years.

Asked about it, Mr Quist laughed: "It's a 'known' problem." He didn't say when talks, last held on
24 April, would resume. In the U.S. the price is $1.2 billion…
"""
PUBLISHED = date(2019, 5, 15)


def checked(text: str, published: date | None = PUBLISHED):
    """The extraction of a text, whose places must be right whatever it says."""
    found = extract(text, published)
    for layer in (found.figures, found.quotations, found.times):
        for item in layer:
            assert 0 <= item.start < item.end <= len(text)
            assert text[item.start : item.end] == item.exact
    spans = [q.speaker_span for q in found.quotations] + [q.cue_span for q in found.quotations]
    for start, end in [s for s in spans if s] + [s for e in found.events for s in e.evidence]:
        assert 0 <= start < end <= len(text)
    for event in found.events:
        assert event.evidence
        assert 0 < event.confidence <= 1
        assert all(n < len(found.figures) for n in event.figures)
        assert all(n < len(found.quotations) for n in event.quotations)
    return found


def test_an_article():
    found = checked(ARTICLE)
    assert (found.title, found.byline) == ("Pier to be mended after three years", "Anna Holm")
    assert {q.exact: q.speaker for q in found.quotations if q.speaker} == {
        "We’ve waited long enough,": "Marit Lund",
        "The crews’ patience isn’t endless —\n‘soon’ is not a date.": "Marit Lund",
        "And they know it.": "Marit Lund",
        "not against": "Per Quist",
        "It's a 'known' problem.": "Per Quist",
    }
    via = {q.exact: q.via for q in found.quotations}
    assert via["not against"] == "Radio Nesby"
    assert {"Marit Lund", "Per Quist", "Peru", "Chile"} <= {a.name for a in found.actors}
    assert {e.kind for e in found.events} >= {"statement", "market", "tariff"}


def test_a_day_as_a_text_is_the_same():
    assert extract(ARTICLE, "2019-05-15").as_dict() == extract(ARTICLE, PUBLISHED).as_dict()


def test_a_day_that_is_none():
    with pytest.raises(ValueError, match="isoformat"):
        extract(ARTICLE, "Wednesday")


def test_the_same_text_gives_the_same():
    assert extract(ARTICLE, PUBLISHED) == extract(ARTICLE, PUBLISHED)


def test_the_format_of_the_annotation_guide():
    layers = extract(ARTICLE, PUBLISHED).as_dict()
    assert list(layers) == ["source", "text", "figures", "quotes", "times", "actors", "events"]
    assert layers["text"] == ARTICLE
    keys = {
        "quotes": "start end text kind speaker speaker_span cue_span group via",
        "figures": "start end text kind value value_max unit bound measures",
        "times": "start end text type value anchor",
        "actors": "name aliases role side",
        "events": "id title start end precision status kind actors evidence figures quotes "
        "date_basis",
    }
    for layer, names in keys.items():
        assert layers[layer]
        assert all(set(names.split()) <= set(item) for item in layers[layer])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text):
    checked(text)
    checked(text, None)


WORDS = [
    "“",
    "”",
    "‘",
    "’",
    '"',
    "'",
    ",",
    ".",
    ":",
    ";",
    "—",
    "(",
    ")",
    "[",
    "]",
    "\n",
    "\n\n",
    "\xa0",
    "said",
    "says",
    "told",
    "called",
    "by",
    "to",
    "of",
    "the",
    "The",
    "a",
    "that",
    "who",
    "which",
    "and",
    "but",
    "He",
    "she",
    "they",
    "Holm",
    "Anna",
    "Mr",
    "President",
    "Peru",
    "Peruvian",
    "U.S.",
    "on",
    "Monday",
    "March",
    "2018",
    "last",
    "week",
    "$3bn",
    "5%",
    "10-15",
    "two",
    "years",
    "could",
    "will",
    "not",
    "talks",
    "tariffs",
    "…",
    "!",
    "?",
    "'s",
    "👍",
    "é",
    "\\",
    "#",
    "|",
    "..",
    "--",
    "``",
    "''",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_no_order_of_words_makes_it_fail(words):
    checked(" ".join(words))


@pytest.mark.parametrize("seed", range(20))
def test_damaged_articles(seed):
    rng = random.Random(seed)
    text = list(ARTICLE)
    for _ in range(rng.choice((1, 8, 60, 400))):
        at = rng.randrange(len(text))
        text[at] = rng.choice(("", text[rng.randrange(len(text))], '"', "“", "\n", "\u2028", "0"))
    checked("".join(text))


@pytest.mark.parametrize(
    "piece",
    [
        "“",
        '"a ',
        "'a' ",
        "said ",
        "a, ",
        "Anna ",
        "of the ",
        "and Holm ",
        "1,",
        "$",
        "\n",
        "(",
        ". ",
    ],
)
def test_long_repetitions_are_read(piece):
    """Rules that look back or ahead without end would never come to one here."""
    checked(piece * (20_000 // len(piece)))


def test_importing_the_package_loads_no_rules():
    code = "import sys, viewer.extract; print([m for m in sys.modules if 'viewer.extract.' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
