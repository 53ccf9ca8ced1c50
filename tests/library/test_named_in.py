"""Names, people without one, and words that are the same."""

from __future__ import annotations

import pytest

from viewer.library.named_in import actors_named, unnamed_in
from viewer.library.shared_words import content_words, stems_of
from viewer.model.actor import Actor


def test_the_longer_name_counts_and_case_tells_a_name_from_a_word():
    council = Actor("council", "Council of Ports", "both", aliases=("US",))
    ports = Actor("ports", "Ports", "both")
    text = "It tells us that the US and the Council of Ports met; the ports wait. Ports’ wish."
    found = [(text[s.start : s.end], s.key) for s in actors_named(text, (ports, council))]
    assert found == [("US", "council"), ("Council of Ports", "council"), ("Ports", "ports")]
    assert actors_named(text, ()) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ship left, a source said.", ["a source"]),
        ("It sank, two people familiar with the matter told the paper.",
         ["two people familiar with the matter"]),
        ("The duty stays, said people close to the council.", ["people close to the council"]),
        ("People fish here. The official port is closed.", []),
    ],
)  # fmt: skip
def test_people_without_a_name_are_found_where_they_tell_something(text, told):
    assert [text[s.start : s.end] for s in unnamed_in(text)] == told


def test_small_words_case_and_number_do_not_count():
    assert stems_of(["The duties on Taxes"]) == stems_of(["a duty, tax"])
    text = "Norway’s 2.5% duty"
    assert [text[a:b] for a, b, _ in content_words(text)] == ["Norway", "2.5%", "duty"]
