"""What the pointer is told when it rests on an event."""

from __future__ import annotations

import html
from collections.abc import Sequence

from viewer.model.event import Event
from viewer.model.unseen import seen
from viewer.model.value_words import say_status
from viewer.model.wording import say_when


def event_tip(event: Event, more: Sequence[str] = ()) -> str:
    """Title, date and status as a tooltip; the document's words stay words, never markup.

    Args:
        event: what the pointer is on.
        more: further lines.
    """
    title, date = html.escape(seen(event.title)), html.escape(say_when(event.when, event.precision))
    status = html.escape(say_status(event.status))
    lines = "".join(f"<br>{html.escape(line)}" for line in more)
    return f'<p style="white-space: nowrap"><b>{title}</b><br>{date} · {status}{lines}</p>'
