"""What tells the lanes apart; apart from `lanes`, since settings are read before numpy is there."""

from __future__ import annotations

from enum import StrEnum


class LaneMode(StrEnum):
    """What tells the lanes apart."""

    SIDE = "side"
    KIND = "kind"
    ACTOR = "actor"
    SOURCE = "source"
    NONE = "none"
