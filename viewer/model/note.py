"""What a person adds of their own: notes and pins on events and passages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A person's words about one event or one annotation, or a mere pin on it.

    event, annotation: ids; exactly one of them is given. text: plain, "" for a mere pin.
    made: the day it was made, `YYYY-MM-DD`.
    """

    id: str
    event: str | None = None
    annotation: str | None = None
    text: str = ""
    is_pinned: bool = False
    made: str = ""
