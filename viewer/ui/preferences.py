"""What a person has chosen of the program's ways, apart from what a window is left like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: per cent of the usual size; what is in between can be chosen in steps
LEAST_TEXT, MOST_TEXT, TEXT_STEP = 80, 200, 10
USUAL_TEXT = 100
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each with what a fresh installation has.

    theme: a theme's name, or `system`. text_size: per cent, of the whole interface. language: a
    language tag, or `system`. Both are read when the program starts. keys: the person's own
    shortcuts by a command's id; an empty tuple takes them all away. hint_seen: the first hint was
    closed.
    """

    theme: str = SYSTEM
    text_size: int = USUAL_TEXT
    language: str = SYSTEM
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hint_seen: bool = False
