"""What the pointer is told when it rests on an event."""

from __future__ import annotations

import html

from viewer.model.event import Event
from viewer.model.wording import say_when


def event_tip(event: Event) -> str:
    """Title, date and status as a tooltip; the document's words stay words, never markup."""
    title, date = html.escape(event.title), html.escape(say_when(event.when, event.precision))
    status = html.escape(event.status)
    return f'<p style="white-space: nowrap"><b>{title}</b><br>{date} · {status}</p>'
