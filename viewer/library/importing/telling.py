"""What can be said of each event of an article before the document is known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from viewer.extract.article import Extraction
from viewer.extract.events.found import FoundEvent
from viewer.extract.paragraphs import paragraph_spans
from viewer.extract.spans import FoundTime
from viewer.library.importing.importance import importance_of
from viewer.library.importing.labels import headline, label_of
from viewer.library.importing.reasons import event_reasons
from viewer.library.importing.short_names import short_names
from viewer.model.event import LABEL_LENGTH, SHORT_LABEL_LENGTH

#: the most important have the shortest labels
SHORT_LABELS_FROM = 4
#: a short label says as much as the longer one if it has this share of its characters
_KEPT_SHARE = 0.7


class Told(NamedTuple):
    """Of an event: its label, not yet unlike others; how important it seems; why it is proposed."""

    label: str
    importance: int
    reasons: tuple[str, ...]


def most_characters(importance: int) -> int:
    """How long the label of an event may be."""
    return SHORT_LABEL_LENGTH if importance >= SHORT_LABELS_FROM else LABEL_LENGTH


def told_of(found: Extraction) -> tuple[Told, ...]:
    """The same for each event of an article, in their order."""
    telling = _Telling(found)
    return tuple(telling.told(event) for event in found.events)


class _Telling:
    def __init__(self, found: Extraction) -> None:
        self._found = found
        self._paragraphs = [start for start, _ in paragraph_spans(found.text)]
        self._names = short_names(found.actors)
        self._aliases = {a.name: (a.name, *a.aliases) for a in found.actors}
        self._starts = [time.start for time in found.times]

    def told(self, event: FoundEvent) -> Told:
        paragraph = self._paragraph_at(event.evidence[0][0])
        times = self._times_in(event.evidence)
        mentions = [alias for name in event.actors for alias in self._aliases.get(name, (name,))]
        importance, label = self._standing(event, importance_of(event, paragraph), times)
        reasons = event_reasons(self._found, event, (mentions, times), self._paragraph_at)
        return Told(label, importance, reasons)

    def _paragraph_at(self, place: int) -> int:
        return max(bisect_right(self._paragraphs, place), 1)

    def _times_in(self, spans: Sequence[tuple[int, int]]) -> list[FoundTime]:
        times = self._found.times
        return [
            time
            for start, end in spans
            for time in times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ]

    def _standing(
        self, event: FoundEvent, importance: int, times: Sequence[FoundTime]
    ) -> tuple[int, str]:
        """How important an event is and its label.

        Where no short label says as much as a longer one, the event is less important.
        """
        exact = [" ".join(time.exact.split()) for time in times]
        line = headline(event.title, self._names, exact)
        label = label_of(line, LABEL_LENGTH) or event.kind.capitalize()
        if importance < SHORT_LABELS_FROM:
            return importance, label
        short = label_of(line, SHORT_LABEL_LENGTH)
        if short and len(short) >= _KEPT_SHARE * len(label):
            return importance, short
        return SHORT_LABELS_FROM - 1, label
