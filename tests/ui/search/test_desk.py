"""Questions are asked in the background, one at a time; the newest wins."""

from __future__ import annotations

import pytest

from viewer.library.asking import ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.ui.search.desk import SearchDesk


class Background:
    """Work that waits until it is let go on."""

    def __init__(self) -> None:
        self.waiting = []

    def run(self, work, done) -> None:
        self.waiting.append((work, done))

    def end_one(self) -> None:
        work, done = self.waiting.pop(0)
        done(work())


@pytest.fixture
def background() -> Background:
    return Background()


@pytest.fixture
def desk(qapp, background):
    made = SearchDesk(background.run)
    with open_library() as library:
        made.show_view(library, ask(library.document, FilterSpec()))
        yield made
        made.close()


def test_nobody_waits_and_only_the_newest_question_is_answered(desk, background, qtbot):
    answers = []
    desk.answered.connect(answers.append)
    for typed in ("t", "ta", "tar", "tariff"):
        desk.ask(typed)
    assert len(background.waiting) == 1  # the others were overtaken
    assert answers == []
    background.end_one()
    assert answers == []  # it was asked for `t`
    background.end_one()
    assert [answer.query for answer in answers] == ["tariff"]
    while background.waiting:
        background.end_one()
    assert {answer.query for answer in answers} == {"tariff"}
    assert answers[-1].is_counted
    assert desk.is_idle


def test_an_emptied_field_is_answered_at_once_whatever_is_under_way(desk, background):
    answers = []
    desk.answered.connect(answers.append)
    desk.ask("tariff")
    desk.ask("")
    assert [answer.query for answer in answers] == [""]
    while background.waiting:
        background.end_one()
    assert [answer.query for answer in answers] == [""]


def test_more_is_listed_when_it_is_asked_for(desk, background):
    answers = []
    desk.answered.connect(answers.append)
    desk.ask("the")
    while background.waiting:
        background.end_one()
    few = len(answers[-1].rows)
    desk.ask_for_more()
    while background.waiting:
        background.end_one()
    assert few == 50 < len(answers[-1].rows)


def test_another_view_is_searched_anew(desk, background):
    answers = []
    desk.answered.connect(answers.append)
    desk.ask("tariff")
    with open_library() as other:
        spec = FilterSpec(sides=frozenset({other.document.sides[0].id}))
        desk.show_view(other, ask(other.document, spec))
        while background.waiting:
            background.end_one()
        assert answers[-1].outside_count
        assert not answers[0].trouble
