"""A page with everything that makes it a picture: colours, size and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.render.sizes import PictureSize
from viewer.render.telling import Telling
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList


@dataclass(frozen=True, slots=True, eq=False)
class Artwork:
    """Ready to be written in any format; is_transparent: without a ground behind the page.

    size: as asked for; where it can shrink it is as high as the page.
    """

    page: DisplayList
    theme: Theme
    size: PictureSize
    telling: Telling = field(default_factory=Telling)
    is_transparent: bool = False

    def __post_init__(self) -> None:
        fitting = self.size.fitting(self.page.width, self.page.height)
        object.__setattr__(self, "size", fitting)
