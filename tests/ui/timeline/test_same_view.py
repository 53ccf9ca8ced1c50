from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.asking import ask
from viewer.library.editing.notes import Target, write_note
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.timeline.lanes import LaneMode
from viewer.ui.timeline.same_view import draws_the_same


@pytest.fixture(scope="module")
def document():
    with open_library() as library:
        return replace(library.document, events=tuple(library.document.events))


def test_a_note_changes_no_picture_and_an_event_does(document) -> None:
    before = ask(document, FilterSpec())
    noted = write_note(document, Target(event=document.events[0].id), "Look", "2026-01-01")
    assert draws_the_same(before, ask(noted, FilterSpec()), LaneMode.SIDE)
    changed = replace(document.events[0], label="Another")
    other = replace(document, events=(changed, *document.events[1:]))
    assert not draws_the_same(before, ask(other, FilterSpec()), LaneMode.SIDE)
    assert not draws_the_same(before, ask(document, FilterSpec(match="zte")), LaneMode.SIDE)


def test_names_count_only_where_lanes_bear_them(document) -> None:
    before = ask(document, FilterSpec())
    source = replace(document.sources[0], title="Another")
    after = ask(replace(document, sources=(source, *document.sources[1:])), FilterSpec())
    assert draws_the_same(before, after, LaneMode.SIDE)
    assert not draws_the_same(before, after, LaneMode.SOURCE)


def test_the_window_packs_nothing_anew_for_a_note(person) -> None:
    window = person.window
    table = window.timeline.state.table
    event = window.session.document.events[0].id
    window.edits.change(
        "note", lambda d: write_note(d, Target(event=event), "Look", "2026-01-01"), waits=True
    )
    person.app.settle()
    assert window.session.document.notes
    assert window.timeline.state.table is table
