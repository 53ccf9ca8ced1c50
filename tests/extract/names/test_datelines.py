"""Places before the first words of a text are nobody; headlines know who has a title."""

from __future__ import annotations

import pytest

from viewer.extract import extract


def actors(text: str) -> dict[str, str]:
    return {a.name: a.role for a in extract(text, "2019-05-15").actors}


@pytest.mark.parametrize(
    "text",
    [
        "PUNE: The city got 40 buses on Monday.",
        "THANE/PUNE: The city got 40 buses on Monday.",
        "PUNE | The city got 40 buses on Monday.",
        "PUNE, March 3 (Wire) - The city got 40 buses.",
        "BREMEN, Germany (Wire) - The city got 40 buses.",
    ],
)
def test_a_place_before_the_text(text):
    assert actors(text) == {}


def test_who_speaks_in_a_transcript_is_no_place():
    text = "HOLM: The pier is safe.\n\nLUND: It is not.\n\nHOLM: We shall see."
    assert {"HOLM", "LUND"} <= set(actors(text))


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("Mayor Anna Holm Resigns Over Pier Scandal", "Mayor"),
        ("Former Minister Anna Holm Says Port Is Full", "Former Minister"),
    ],
)
def test_a_title_in_a_headline(headline, role):
    assert actors(f"{headline}\n\nMs Holm spoke on Monday.")["Anna Holm"] == role
