"""Event links as arcs between what is in view, and out of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from viewer.timeline.arcs import EventLink, point_at, with_arcs
from viewer.timeline.layout import Highlight, TimelineOptions, layout, prepare

WIDTH, HEIGHT = 1200.0, 700.0


@pytest.fixture
def prepared(talks, lanes_of, measure):
    return prepare(talks, lanes_of(talks), TimelineOptions(WIDTH, HEIGHT), measure)


@pytest.fixture
def drawn(prepared):
    def draw(*links, view=None, selected=-1):
        view = view or prepared.fit
        frame = layout(prepared, view, Highlight(selected=selected))
        return with_arcs(frame, prepared, view, [EventLink(a, b, "answers") for a, b in links])

    return draw


def row_of(table, label: str) -> int:
    return table.labels.index(label)


def place_of(frame, row: int) -> tuple[float, float]:
    at = int(np.flatnonzero(frame.marks.event == row)[0])
    return float(frame.marks.x[at]), float(frame.marks.y[at])


def test_it_goes_from_mark_to_mark(drawn, talks) -> None:
    one, other = row_of(talks, "Phase 1 deal"), row_of(talks, "Tariffs at 145%")
    frame = drawn((one, other))
    (arc,) = frame.arcs
    for (x, y), row in (((arc.x0, arc.y0), one), ((arc.x1, arc.y1), other)):
        mark = place_of(frame, row)
        assert np.hypot(x - mark[0], y - mark[1]) < 12.0
    assert arc.starts
    assert arc.ends


def test_it_rises_at_most_so_far_and_never_sinks_below_its_chord(drawn, talks) -> None:
    one, other = row_of(talks, "Phase 1 deal"), row_of(talks, "Tariffs at 145%")
    (arc,) = drawn((one, other)).arcs
    middle_x, middle_y = point_at(arc, 0.5)
    chord = (arc.y0 + arc.y1) / 2
    assert middle_y < chord
    assert np.hypot(middle_x - (arc.x0 + arc.x1) / 2, middle_y - chord) <= 61.0


def test_it_keeps_out_of_the_axis(drawn, talks, prepared) -> None:
    frame = drawn()
    rows = [(y, e) for e, y in zip(frame.marks.event.tolist(), frame.marks.y, strict=True)]
    high = [event for _, event in sorted(rows)[:8]]
    for one in high:
        for other in high:
            for arc in drawn((one, other)).arcs:
                ys = [point_at(arc, share / 20)[1] for share in range(21)]
                assert min(ys) >= prepared.axis_px


def test_an_end_out_of_view_runs_to_the_edge(prepared, drawn, talks) -> None:
    one, other = row_of(talks, "Phase 1 deal"), row_of(talks, "Tariffs at 145%")
    length = prepared.fold.length
    start = prepared.to_folded(int(talks.earliest[one])) - 0.02 * length
    view = replace(prepared.fit, start=start, end=start + 0.15 * length)
    (arc,) = drawn((one, other), view=view).arcs
    assert arc.starts
    assert not arc.ends
    assert arc.x1 >= WIDTH
    (back,) = drawn((other, one), view=view).arcs
    assert not back.starts
    assert back.ends


def test_with_both_ends_out_of_view_there_is_none(prepared, drawn, talks) -> None:
    one, other = row_of(talks, "Chief: look for a settlement"), row_of(talks, "Tariffs at 145%")
    start = prepared.to_folded(int(talks.earliest[row_of(talks, "Phase 1 deal")]))
    view = replace(prepared.fit, start=start, end=start + 0.02 * prepared.fold.length)
    assert drawn((one, other), view=view).arcs == ()


def test_it_ends_at_the_box_of_the_selected_event(drawn, talks) -> None:
    one, other = row_of(talks, "Phase 1 deal"), row_of(talks, "Tariffs at 145%")
    frame = drawn((one, other), selected=other)
    assert frame.selection is not None
    (arc,) = frame.arcs
    box = frame.selection.box
    assert not box.contains(arc.x1, arc.y1)
    assert box.x - 12 <= arc.x1 <= box.x + box.w + 12
    assert box.y - 12 <= arc.y1 <= box.y + box.h + 12


def test_words_stand_on_nothing_else(drawn, talks) -> None:
    hub = row_of(talks, "Tariffs on $60bn planned")
    frame = drawn(*((row, hub) for row in range(0, len(talks), 3) if row != hub))
    told = [arc.text for arc in frame.arcs if arc.text is not None]
    assert told
    em = frame.style.label_px
    for word in told:
        for text in (*frame.texts, *(other for other in told if other is not word)):
            if text.vertical:
                continue
            apart_x = word.x >= text.x + text.width or text.x >= word.x + word.width
            apart_y = abs(word.y - text.y) >= 0.8 * em
            assert apart_x or apart_y, (word, text)


def test_without_links_the_frame_is_the_same(prepared) -> None:
    frame = layout(prepared, prepared.fit)
    assert with_arcs(frame, prepared, prepared.fit, ()) is frame


def test_it_is_drawn_through_no_label(drawn, talks) -> None:
    hub = row_of(talks, "Tariffs on $60bn planned")
    frame = drawn(*((row, hub) for row in range(len(talks)) if row != hub))
    points = np.array([p for arc in frame.arcs for piece in arc.pieces for p in piece])
    assert len(points) > 500
    for text in frame.texts:
        if text.event >= 0 and not text.vertical:
            inside = (points[:, 0] > text.x) & (points[:, 0] < text.x + text.width)
            inside &= (points[:, 1] > text.y - 7) & (points[:, 1] < text.y)
            assert not inside.any(), text


def test_its_head_and_line_keep_clear_of_what_is_not_its_own(drawn, talks) -> None:
    heads_met, heads = 0, 0
    for one, other in ((a, b) for a in range(0, len(talks), 2) for b in range(1, len(talks), 3)):
        frame = drawn((one, other), selected=one) if one != other else drawn()
        marks = frame.marks
        foreign = ~np.isin(marks.event, (one, other))
        for arc in frame.arcs:
            points = np.array([p for piece in arc.pieces for p in piece]).reshape(-1, 2)
            apart_x = np.abs(points[:, :1] - marks.x[foreign])
            apart_y = np.abs(points[:, 1:] - marks.y[foreign])
            assert not ((apart_x < 5.0) & (apart_y < 5.0)).any()
            heads += 1
            heads_met += any(
                text.x < arc.x1 < text.x + text.width and text.y - 9 < arc.y1 < text.y
                for text in frame.texts
                if not text.vertical
            )
    assert heads > 50
    assert heads_met <= heads // 25


def test_words_keep_off_folds(drawn, talks) -> None:
    hub = row_of(talks, "Tariffs at 145%")
    frame = drawn(*((row, hub) for row in range(len(talks)) if row != hub))
    assert frame.breaks
    for word in (arc.text for arc in frame.arcs if arc.text is not None):
        for gap in frame.breaks:
            right = gap.rect.x + gap.rect.w
            assert word.x + word.width <= gap.rect.x or right <= word.x
