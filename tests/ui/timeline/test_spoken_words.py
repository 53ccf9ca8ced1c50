"""What tips, lists and screen readers are told is said in the language of the window."""

from __future__ import annotations

import re

import pytest

from viewer.library.asking import View, ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.model.speech import ENGLISH, Speech, speaking
from viewer.ui.figures.tip import figure_tip
from viewer.ui.status_line import StatusLine
from viewer.ui.timeline.cluster_list import cluster_title
from viewer.ui.timeline.event_tip import event_tip
from viewer.ui.timeline.said import said_event, said_timeline


@pytest.fixture(scope="module")
def view() -> View:
    """All events of the bundled document."""
    with open_library() as library:
        return ask(library.document, FilterSpec())


def without(said: str, *names: str) -> str:
    """What is said besides the document's words."""
    for name in names:
        said = said.replace(name, "")
    return said


def test_an_event_is_told_in_the_language(view, shouting) -> None:
    event = view.events[0]
    names = (event.label, *(side.name for side in view.document.sides))
    assert not re.search("[a-z]", without(said_event(view, event, 0), *names))
    assert not re.search("[a-z]", said_timeline(view))
    tip = without(event_tip(event), event.title)
    assert not re.search("[a-z]", re.sub("<[^>]+>", "", tip))
    assert not re.search("[a-z]", cluster_title(view.events[:3]))


def test_a_figure_is_told_in_the_language(view, shouting) -> None:
    figure = next(f for f in view.document.figures if f.as_of is not None)
    told = figure_tip(view.document, [figure])
    assert "AS OF " in told
    with speaking(ENGLISH):
        assert "As of " in figure_tip(view.document, [figure])


def test_the_parts_of_an_event_stand_in_the_order_of_the_language(view) -> None:
    turned = {"{label}. {date}. {side}. {status}. {place}": "{place}: {label}, {date}"}
    speech = Speech("xx_turned", lambda text, _about, _n: turned.get(text))
    with speaking(speech):
        said = said_event(view, view.events[0], 0)
    assert said.startswith(f"1 of {len(view.events)}: {view.events[0].label}, ")


def test_the_status_line_counts_in_the_language(qapp, view, shouting) -> None:
    line = StatusLine()
    line.show_counts(view)
    line.show_time(view.events[0].earliest, view.events[-1].latest, 2)
    line.show_unlabelled(3)
    assert line.text == line.text.upper()
    assert "2 QUIET STRETCHES FOLDED" in line.text
