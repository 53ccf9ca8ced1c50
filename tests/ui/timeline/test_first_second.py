"""What is seen while the window comes to be: nothing lies over anything, nothing flickers."""

from __future__ import annotations

import itertools

import pytest

from viewer.app import App, Request
from viewer.library.opening import open_library
from viewer.ui.filters.row import FilterRow
from viewer.ui.timeline.canvas import TimelineCanvas


@pytest.fixture
def app(qapp):
    made = App(open_library(None), Request(theme="light", size=(1280, 720)), None)
    made.window.show()
    yield made
    made.close()


def test_rows_just_filled_lie_beneath_each_other(app, qapp) -> None:
    app.window.fill()  # what is painted next is what stands now
    rows = [row for row in app.window.filters.findChildren(FilterRow) if row.isVisible()]
    assert len(rows) > 10
    places = sorted((row.mapTo(app.window, row.rect().topLeft()).y(), row.height()) for row in rows)
    for (y, height), (below, _) in itertools.pairwise(places):
        assert y + height <= below + 1


def test_the_view_takes_the_place_of_what_was_painted_first(app, qapp, qtbot) -> None:
    pane = app.window.timeline
    app.window.grab()
    canvas = pane.surface
    assert isinstance(canvas, TimelineCanvas)
    assert canvas.width() == pane.width()
    assert pane.state.viewport.width == pane.width()
    app.window.fill()
    before = canvas.geometry()
    pane.start_view()
    view = pane.surface
    assert view is not canvas
    assert view.geometry() == before
    assert canvas.isVisible(), "until the view has painted it is what is seen"
    qtbot.waitUntil(lambda: not pane.findChildren(TimelineCanvas))
