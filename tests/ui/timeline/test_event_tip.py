"""A document's words in tooltips and lists are words, never markup."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QTextDocument

from viewer.library.opening import open_library
from viewer.ui.timeline.cluster_list import cluster_title
from viewer.ui.timeline.event_tip import event_tip


def test_a_tip_says_title_date_and_status_letter_by_letter(qapp):
    with open_library() as library:
        event = library.document.events[0]
    title = "<img src=x> & <b>bold</b> “words”"
    shown = QTextDocument()
    shown.setHtml(event_tip(replace(event, title=title)))
    assert shown.toPlainText().splitlines()[0] == title
    assert event.status in shown.toPlainText()


def test_a_list_says_how_many_events_there_are_and_when():
    with open_library() as library:
        events = library.document.events
    assert cluster_title(events[:1] * 4).startswith("4 events on ")
    assert cluster_title([events[0], events[-1]]).startswith("2 events, ")
