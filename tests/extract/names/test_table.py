"""Who a text names, and who is meant by a short name."""

from __future__ import annotations

import pytest

from viewer.extract import extract
from viewer.extract.names.descriptions import nation_of
from viewer.extract.names.nations import nation_words


def actors(text: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    return {a.name: (a.role, a.side, a.aliases) for a in extract(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "role", "side"),
    [
        ("He met the Norwegian trade minister Anna Holm.", "Anna Holm", "trade minister", "Norway"),
        ("He met Anna Holm, head of rates at Bank Nord, there.", "Anna Holm",
         "head of rates at Bank Nord", "other"),
        ("The finance secretary, Anna Holm, left.", "Anna Holm", "finance secretary", "other"),
        ("Chilean President Pablo Rojas left.", "Pablo Rojas", "Chilean President", "Chile"),
        ("Secretary of State Anna Holm left.", "Anna Holm", "Secretary of State", "other"),
        ("Sir Harold Finch left.", "Harold Finch", "", "other"),
        ("Sir Harold Finch, the harbour minister, left.", "Harold Finch", "harbour minister",
         "other"),
        ("The envoy to Peru, Abel Finch, left.", "Abel Finch", "envoy to Peru", "Peru"),
        ("Sen. Ruth Quist left.", "Ruth Quist", "Sen.", "other"),
        ("The state spokesman Liu Bo left.", "Liu Bo", "state spokesman", "other"),
    ],
)  # fmt: skip
def test_roles_and_sides(text, name, role, side):
    found_role, found_side, _ = actors(text)[name]
    assert role in found_role
    assert found_side == side


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Anna Holm came. Ms Holm left.", "Anna Holm", "Holm"),
        ("Ms Holm came. Anna Holm left.", "Anna Holm", "Holm"),
        ("Mayor Anna Holm came. Crooked Anna Holm left.", "Anna Holm", "Crooked Anna Holm"),
        ("Minister Zhao Min came. Then Zhao left.", "Zhao Min", "Zhao"),
        ("Steven Lund came. Steve Lund left.", "Steven Lund", "Steve Lund"),
        ("The Nordic Fish Council met. The NFC voted.", "Nordic Fish Council", "NFC"),
        ("Peru agreed. Lima then signed.", "Peru", "Lima"),
        # a title later makes somebody of a name that nobody knows
        ("Mirabel Quist came. Ms Quist left.", "Mirabel Quist", "Quist"),
        # the family's name first
        ("Minister Liang Bo came. Mr Liang left.", "Liang Bo", "Liang"),
        ("Zheng Bo came. Ms Zheng left.", "Zheng Bo", "Zheng"),
        ("Ms Zheng came. Chair Zheng Bo left.", "Zheng Bo", "Zheng"),
        # first names of many countries
        ("Deepak Ruhl came. Then Ruhl left.", "Deepak Ruhl", "Ruhl"),
        ("Kwame Ruhl came. Then Ruhl left.", "Kwame Ruhl", "Ruhl"),
        # several small words within a name
        ("Greta von der Holm came. Ms von der Holm left.", "Greta von der Holm", "von der Holm"),
        ("Greta von der Holm came. Von der Holm left.", "Greta von der Holm", "Von der Holm"),
        ("Ms von der Holm came. Greta von der Holm left.", "Greta von der Holm", "von der Holm"),
        # a last name that is a month
        ("Greta May came in May. Ms May left.", "Greta May", "May"),
    ],
)
def test_short_names(text, name, alias):
    assert alias in actors(text)[name][2]


@pytest.mark.parametrize(
    "text",
    [
        "Officials met on Monday. Talks failed.",
        "In March, shares fell. Yesterday they rose.",
        "MAYOR SAYS HARBOUR MUST WAIT",
        "In Q3 and H1 of FY22 the GDP rose by R17 and CHF1, as did CO2.",
        "It opened at noon GMT and closed at six BST.",
        "VALLETTA, March 3 — Fees fell.",
    ],
)
def test_what_is_no_name(text):
    assert actors(text) == {}


def test_a_body_is_not_the_person_it_is_named_after():
    found = actors("President Pablo Rojas spoke. The Rojas administration agreed.")
    assert set(found) == {"Pablo Rojas", "Rojas administration"}


def test_every_nation_has_a_name_of_its_own():
    words = nation_words()
    assert len({w.nation.short for w in words.values()}) > 140
    assert words["Lima"].nation == words["Peruvian"].nation
    assert words["Lima"].is_name
    assert not words["Peruvian"].is_name


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("the South Korean envoy", "South Korea"),
        ("Peru's trade minister", "Peru"),
        ("a mayor", ""),
        ("", ""),
    ],
)
def test_sides_of_phrases(phrase, side):
    assert nation_of(phrase) == side


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Holm met Per Lund. “Good,” she said.", "Anna Holm"),
        ("Anna Holm met Per Lund. “Good,” he said.", "Per Lund"),
        ("Spokeswoman Kim Berg came. Per Lund left. “Good,” she said.", "Kim Berg"),
        ("Mayor Per Lund came. Anna Holm left. “Good,” the mayor said.", "Per Lund"),
        ("The Nordic Fish Council met. “Good,” it said.", "Nordic Fish Council"),
        ("Per Lund, who said it was “good”, left.", "Per Lund"),
        ("The envoy to Peru, Abel Finch, said it was “good”.", "Abel Finch"),
        (
            "Anna Holm and Per Lund spoke. “Good,” Ms Holm and Mr Lund said.",
            "Anna Holm and Per Lund",
        ),
        ("“Good,” a spokesman for Per Lund said.", "a spokesman for Per Lund"),
        ("“Good,” said Lund’s lawyer.", "Lund’s lawyer"),
        ("“Good,” Peru’s ambassador to Norway said.", "Peru’s ambassador to Norway"),
    ],
)
def test_who_is_meant(text, speaker):
    assert extract(text).quotations[0].speaker == speaker


def test_a_role_that_spoke_last_is_meant_before_a_name():
    text = "Anna Holm left.\n\nThe chancellor said: “I agree.” She added: “It hurts.”"
    assert [q.speaker for q in extract(text).quotations] == ["The chancellor"] * 2


def test_who_answers_did_not_ask():
    text = "Tam asked: “Why?” Holm answered: “It hurts.”"
    assert [q.speaker for q in extract(text).quotations] == ["Tam", "Holm"]


def test_two_who_speak_together_are_two_actors():
    assert set(actors("“Good,” said Anna Holm and Per Lund.")) == {"Anna Holm", "Per Lund"}


def test_what_has_a_title_in_marks_is_no_actor():
    assert actors("Her novel, “The Locks”, sold well.") == {}
