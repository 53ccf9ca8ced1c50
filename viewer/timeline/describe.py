"""What a frame shows, as plain data: the `timeline` part of `parley --describe`."""

from __future__ import annotations

from typing import Any

import numpy as np

from viewer.timeline.display import DisplayList, Rect, Text, TextRole
from viewer.timeline.table import EventTable

#: a line of text reaches so far above and below its baseline, in its size
ASCENT_EM, DESCENT_EM = 0.8, 0.25

_LABEL_ROLES = frozenset({TextRole.LABEL, TextRole.LABEL_STRONG})


def describe_timeline(
    frame: DisplayList, table: EventTable, shown: tuple[int, int]
) -> dict[str, Any]:
    """Describe a frame.

    Args:
        frame: what is shown.
        table: the events that it was laid out from.
        shown: first and last second in view.
    """
    first, last = shown
    in_view = int(np.sum((table.earliest <= last) & (table.latest >= first)))
    return {
        "size": [frame.width, frame.height],
        "events": len(table),
        "events_in_view": in_view,
        "labels": [
            {"event": table.ids[t.event], "text": t.text, "rect": _corners(text_rect(frame, t))}
            for t in labels_in(frame)
        ],
        "ticks": [t.text for t in frame.ticks],
        "badges": [{"count": b.count, "rect": _corners(b.rect)} for b in frame.badges],
    }


def labels_in(frame: DisplayList) -> list[Text]:
    """The labels that stand wholly in the frame, the selection's last."""
    return [
        text
        for text in (*frame.texts, *frame.top_texts)
        if text.event >= 0
        and text.role in _LABEL_ROLES
        and text.x >= 0.0
        and text.x + text.width <= frame.width
    ]


def text_rect(frame: DisplayList, text: Text) -> Rect:
    """The rectangle that a label covers."""
    em = frame.style.label_px
    return Rect(text.x, text.y - ASCENT_EM * em, text.width, (ASCENT_EM + DESCENT_EM) * em)


def _corners(rect: Rect) -> list[float]:
    return [round(value, 2) for value in (rect.x, rect.y, rect.w, rect.h)]
