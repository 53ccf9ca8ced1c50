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


#: an event may belong to several of these lanes and stands in one, so that no lane's count is all
ONE_OF_SEVERAL = (LaneMode.ACTOR, LaneMode.SOURCE)
