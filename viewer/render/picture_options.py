"""How a picture of a view is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.library.lane_order import LaneOrder
from viewer.timeline.lanes import LaneMode

#: bands into which a long timeline is wrapped at most
MOST_BANDS = 5
#: is called before each attempt to lay out a page; what it raises gives up
Step = Callable[[], None]


def go_on() -> None:
    """A step that never gives up."""


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a view is drawn.

    title: the document's own where there is none. subtitle: a person's words instead of how many
    events there are; what is not labelled, filtered out or folded is said behind it all the same.
    bands: into which a long timeline is wrapped; 0 for as many as label most on the size. measures:
    ids, of one unit, whose figures are drawn at any cost; without any each stretch shows its own,
    where there is room. has_list: whether the notes name the events without a label. opened:
    seconds; quiet time in which one of them lies is not folded. order: how a person put the lanes;
    a lane that is collapsed on the screen has its rows on a page.
    """

    lanes: LaneMode = LaneMode.SIDE
    is_folded: bool = True
    title: str | None = None
    has_notes: bool = True
    bands: int = 0
    measures: tuple[str, ...] = ()
    has_figures: bool = True
    subtitle: str | None = None
    has_legend: bool = True
    has_list: bool = True
    opened: tuple[int, ...] = ()
    order: LaneOrder = field(default_factory=LaneOrder)
