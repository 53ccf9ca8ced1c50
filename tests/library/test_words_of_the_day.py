"""What the bundled events are called tells nothing that was published after they were first told.

Title, label and summary stand under every day of "as known on".
"""

from __future__ import annotations

import re

import pytest

from viewer.library.opening import open_library
from viewer.model.event import Event

_NUMBER = re.compile(r"\d[\d.,]*")


def _events() -> list[tuple[Event, str]]:
    """Events of several sources, each with all that the first of them says."""
    with open_library() as library:
        document = library.document
        places = {source.id: place for place, source in enumerate(document.sources)}
        said = {s.id: " ".join(text.content for text in s.texts) for s in document.sources}
        told = [
            (event, sorted({account.source for account in event.accounts}, key=places.__getitem__))
            for event in document.events
        ]
        return [(event, said[sources[0]]) for event, sources in told if len(sources) > 1]


@pytest.mark.parametrize(("event", "first"), _events(), ids=lambda v: getattr(v, "id", ""))
def test_no_figure_is_told_before_it_was_published(event: Event, first: str) -> None:
    words = f"{event.title} {event.label} {event.summary}"
    for number in _NUMBER.findall(words):
        assert number.rstrip(".,") in first, f"{event.id}: {number}"
