"""Events proposed from a text."""

from __future__ import annotations

from datetime import date

import pytest

from viewer.extract import extract
from viewer.extract.events.clauses import clauses_of
from viewer.extract.events.status import STATUS_ROWS
from viewer.extract.events.titles import slug_of, statement_title
from viewer.extract.events.triggers import TRIGGER_ROWS
from viewer.extract.words import words_of
from viewer.model.edtf import parse_when
from viewer.model.event import KINDS, TITLE_LENGTH

PUBLISHED = date(2019, 5, 15)  # a Wednesday


def events(text: str):
    return extract(text, PUBLISHED).events


@pytest.mark.parametrize(("kind", "text"), [(r.kind, e) for r in TRIGGER_ROWS for e in r.examples])
def test_kinds(kind, text):
    (event,) = events(text)
    assert event.kind == kind


def test_the_kinds_are_those_of_documents():
    assert sorted(row.kind for row in TRIGGER_ROWS) == sorted(KINDS)


@pytest.mark.parametrize(
    ("status", "text"), [(r.status, e) for r in STATUS_ROWS for e in r.examples]
)
def test_statuses(status, text):
    assert events(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "when", "start", "precision"),
    [
        ("Ms Holm met Mr Lund on Tuesday.", "2019-05-14", "2019-05-14", "day"),
        ("Parliament passed the law in March.", "2019-03", "2019-03-01", "month"),
        ("Holm Bank was founded and opened in 1961.", "1961", "1961-01-01", "year"),
        ("Ms Holm has approved the plan.", "2019-05~", "2019-05-01", "month"),
        ("Ms Holm is weighing the plan.", "2019-05-15", "2019-05-15", "day"),
    ],
)
def test_dates(text, when, start, precision):
    event = events(text)[0]
    assert (event.when, event.start, event.precision) == (when, start, precision)
    assert event.date_basis.endswith(".")


def test_without_a_day_of_publication_only_what_is_dated_is_an_event():
    text = "Ms Holm approved the plan. Parliament passed the law in March 2011."
    (event,) = extract(text).events
    assert event.when == "2011-03"


def test_what_is_to_end_by_a_date_is_a_deadline():
    found = events("Peru demanded that Chile lift the ban by the end of 2020.")
    deadline = next(e for e in found if e.kind == "deadline")
    assert (deadline.start, deadline.precision, deadline.status) == (
        "2020-12-31", "day", "demanded",
    )  # fmt: skip


def test_what_is_told_right_after_a_date_has_it_too():
    found = events("In March, Peru banned the nets. Chile retaliated with duties on Peruvian wine.")
    assert [e.start for e in found] == ["2019-03-01", "2019-03-01"]
    assert found[1].confidence < found[0].confidence


def test_one_event_told_twice_has_two_passages():
    text = (
        "Anna Holm signed the fishing treaty with Chile on Tuesday.\n\n"
        "Others fished.\n\n"
        "The fishing treaty that Anna Holm signed with Chile on Tuesday covers cod."
    )
    treaty = [e for e in events(text) if e.kind == "deal"]
    assert len(treaty) == 1
    assert len(treaty[0].evidence) == 2


def test_an_event_has_its_figures_quotations_and_people():
    text = "Anna Holm told Per Lund on Monday that the “old” pier would cost $3m."
    found = extract(text, PUBLISHED)
    (event,) = found.events
    assert event.actors[0] == "Anna Holm"
    assert "Per Lund" in event.actors
    assert [found.figures[n].exact for n in event.figures] == ["$3m"]
    assert [found.quotations[n].exact for n in event.quotations] == ["old"]


def test_what_is_surer_comes_first_in_a_review():
    sure, unsure = "Anna Holm met Per Lund on Monday.", "It might come as a relief to the board."
    assert events(sure)[0].confidence > max((e.confidence for e in events(unsure)), default=0)


def test_titles_and_ids():
    text = "".join(
        f"Anna Holm met Per Lund on Monday for talks about the {'very ' * n}old pier. "
        for n in range(30)
    )
    found = events(text)
    assert len({e.id for e in found}) == len(found)
    for event in found:
        assert 0 < len(event.title) <= TITLE_LENGTH
        parse_when(event.when)


def test_a_statement_is_named_by_its_words():
    assert statement_title("Anna Holm", "We will not pay,") == "Anna Holm: “We will not pay”"
    assert len(statement_title("Anna Holm", "never " * 40)) <= TITLE_LENGTH


def test_slugs_are_never_given_twice():
    taken: dict[str, int] = {}
    assert slug_of("talks", "2019-05-14", ["Anna Holm"], taken) == "talks-2019-05-14-holm"
    assert slug_of("talks", "2019-05-14", ["Anna Holm"], taken) == "talks-2019-05-14-holm-2"


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Peru agreed to pay.", ["Peru agreed to pay."]),
        (
            "Peru agreed to pay for it, while Chile has refused to do so.",
            ["Peru agreed to pay for it,", "while Chile has refused to do so."],
        ),
        (
            "The bill covers the harvest that begins in late September.",
            ["The bill covers the harvest", "that begins in late September."],
        ),
    ],
)
def test_clauses(sentence, clauses):
    words = words_of(sentence, 0, len(sentence))
    assert [sentence[c.start : c.end] for c in clauses_of(words)] == clauses


def test_what_is_told_of_yesterday_more_than_once_is_yesterdays_news():
    text = (
        "Shares fell on Tuesday. The board met on Tuesday, too.\n\n"
        "“We are in no hurry,” said Anna Holm, who runs the board."
    )
    statement = next(e for e in events(text) if e.kind == "statement")
    assert statement.start == "2019-05-14"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The harvest begins in September.", "planned"),
        ("The ban, imposed in March, has raised the price.", "happened"),
        ("The council approved the plan on Monday.", "happened"),
        ("The mayor unveiled their plans on Monday.", "happened"),
        ("The union cancelled the planned strike last week.", "happened"),
        ("The council plans to vote on Friday.", "planned"),
        ("The union planned to strike on Friday.", "planned"),
    ],
)
def test_what_has_a_date_has_happened_or_is_planned(text, status):
    assert events(text)[0].status == status
