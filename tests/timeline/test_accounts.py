"""What each source gave as the selected event's date, below its box."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from viewer.model.calendar import civil_seconds
from viewer.timeline.accounts import Accounts, with_accounts
from viewer.timeline.layout import Highlight, TimelineOptions, layout, prepare
from viewer.timeline.viewport import Viewport

RECORDS = (
    ("2018-03-22/2018-03-23", "“late last week”", 0, 4, "demanded"),
    ("w:2018-03-19/2018-03-25", "“last week”", 0, 4, "planned"),
)


def drawn(talks, lanes_of, table_of, measure, label="Letter with requests", records=None):
    """The frame without and with the accounts of an event; its row."""
    row = list(talks.labels).index(label)
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(1000.0, 600.0), measure)
    view = Viewport(prepared.fit.start, prepared.fit.end, 1000.0, 600.0)
    frame = layout(prepared, view, Highlight(selected=row))
    table = table_of(records or RECORDS)
    accounts = Accounts(talks.ids[row], table, ("Gazette", "Courier"))
    return frame, with_accounts(frame, prepared, view, accounts), row


def test_each_account_has_mark_words_and_source(talks, lanes_of, table_of, measure):
    before, after, _ = drawn(talks, lanes_of, table_of, measure)
    added = [text.text for text in after.top_texts[len(before.top_texts) :]]
    assert sorted(added) == ["Courier", "Gazette", "“last week”", "“late last week”"]
    assert len(after.top_marks.x) == len(before.top_marks.x) + 2
    assert (after.top_marks.event[len(before.top_marks.event) :] == -1).all()
    assert (after.top_marks.size[len(before.top_marks.size) :] < 1).all()


def test_they_stand_on_a_ground_beside_the_box_and_within_the_view(
    talks, lanes_of, table_of, measure
):
    before, after, _ = drawn(talks, lanes_of, table_of, measure)
    (fill,) = after.top_fills
    ground, box = fill.rect, before.selection.box
    assert ground.y >= box.y + box.h or ground.y + ground.h <= box.y
    assert ground.x >= 0
    assert ground.x + ground.w <= before.width
    for text in after.top_texts[len(before.top_texts) :]:
        assert ground.x <= text.x
        assert text.x + text.width <= ground.x + ground.w
        assert ground.y < text.y < ground.y + ground.h
    new = slice(len(before.top_marks.y), None)
    assert (np.abs(after.top_marks.y[new] - ground.y - ground.h / 2) < ground.h / 2).all()


def test_what_the_ground_covers_is_left_out(talks, lanes_of, table_of, measure):
    before, after, _ = drawn(talks, lanes_of, table_of, measure)
    ground = after.top_fills[0].rect
    gone = set(before.texts) - set(after.texts)
    assert gone
    for text in after.texts:
        if not text.vertical and ground.y + 9 < text.y < ground.y + ground.h:
            assert text.x + text.width <= ground.x or text.x >= ground.x + ground.w


def test_another_selection_or_none_shows_nothing(talks, lanes_of, table_of, measure):
    before, after, row = drawn(talks, lanes_of, table_of, measure)
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(1000.0, 600.0), measure)
    view = Viewport(prepared.fit.start, prepared.fit.end, 1000.0, 600.0)
    accounts = Accounts("another", talks.take(np.array([row])), ("Gazette",))
    assert after.top_fills
    assert with_accounts(before, prepared, view, accounts) is before
    bare = replace(before, selection=None)
    assert with_accounts(bare, prepared, view, accounts) is bare


def test_at_an_edge_name_and_words_stand_on_one_side(talks, lanes_of, table_of, measure):
    long = "“in the year of the great storm, before the ports were closed to all ships”"
    records = [("2025-08-20", long, 0, 4, "planned"), ("2025-11", "“later”", 0, 4, "planned")]
    before, after, _ = drawn(talks, lanes_of, table_of, measure, "Pause on tariffs ends", records)
    texts = {text.text: text for text in after.top_texts[len(before.top_texts) :]}
    assert texts["Gazette"].x + texts["Gazette"].width <= texts[long].x
    assert texts[long].x + texts[long].width <= before.width


def test_without_room_beside_its_bar_an_account_has_a_line_for_its_words(
    talks, lanes_of, table_of, measure
):
    row = list(talks.labels).index("Letter with requests")
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(1000.0, 600.0), measure)
    start = prepared.to_folded(civil_seconds(2018, 3, 21))
    view = Viewport(start, start + 2 * 86_400.0, 1000.0, 600.0)
    frame = layout(prepared, view, Highlight(selected=row))
    records = [("w:2018-03-19/2018-03-25", "“last week”", 0, 4, "planned")] * 2
    accounts = Accounts(talks.ids[row], table_of(records), ("Gazette", "Courier"))
    after = with_accounts(frame, prepared, view, accounts)
    ground = after.top_fills[0].rect
    texts = after.top_texts[len(frame.top_texts) :]
    bars = after.top_bars.y[len(frame.top_bars.y) :]
    assert len(texts) == 4
    assert len(bars) == 2
    for text in texts:
        assert ground.y < text.y - 9 < text.y < ground.y + ground.h
        assert ground.x <= text.x
        assert text.x + text.width <= ground.x + ground.w
        assert ((bars - 3 > text.y) | (bars + 3 < text.y - 9)).all()
