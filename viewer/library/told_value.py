"""What one source says of one thing, where the accounts of an event are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.library.named_in import NamedSpan


@dataclass(frozen=True, slots=True)
class ToldValue:
    """What a source says of one thing: words for people, keys to compare, and where it stands.

    reach: seconds that a date can mean. topics: of what each key tells, where one source may tell
    of what the others pass over; only keys that share a topic can contradict each other.
    """

    words: str = ""
    keys: frozenset[str] = frozenset()
    spans: tuple[tuple[int, NamedSpan], ...] = ()
    reach: tuple[int, int] | None = None
    topics: Mapping[str, frozenset[str]] | None = None

    def contradicts(self, key: str, other: ToldValue) -> bool:
        """Whether the other says something else of what that key is about."""
        if key in other.keys or not other.keys:
            return False
        if self.topics is None or other.topics is None:
            return True
        rest = other.keys - self.keys
        return any(not self.topics[key].isdisjoint(other.topics[each]) for each in rest)
