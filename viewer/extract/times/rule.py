"""What a row of the tables of times looks like."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from viewer.extract.spans import TimeAnchor, TimeType
from viewer.extract.times.reference import Phrase


class Value(NamedTuple):
    """What a time expression means."""

    value: str
    type: TimeType = TimeType.DATE
    anchor: TimeAnchor = TimeAnchor.PUBLICATION


#: what a phrase means where it stands; None: it is no time there
Maker = Callable[[Phrase], Value | None]


class Rule(NamedTuple):
    """A phrase, what it means, and examples: a sentence with the span marked, and the value.

    The examples are published on Wednesday 15 May 2019.
    """

    phrase: str
    maker: Maker
    examples: tuple[tuple[str, str], ...]


def absolute(value: str, kind: TimeType = TimeType.DATE) -> Value:
    """A value that says all of itself."""
    return Value(value, kind, TimeAnchor.ABSOLUTE)
