"""What a picture says about itself beside what can be seen: for search, readers and Parley."""

from __future__ import annotations

from dataclasses import dataclass

from viewer import __version__

SOFTWARE = f"Parley {__version__}"


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that go into a picture's file.

    title: of the picture. description: the same picture in sentences, for who cannot see it.
    language: of both (BCP 47). stamp: seconds of civil time at which it is said to be made: that
    of the newest source, so that equal pictures have equal bytes. view: how Parley gets the view
    back, as JSON, or nothing (`library.view_record`).
    """

    title: str = ""
    description: str = ""
    language: str = "en"
    stamp: int = 0
    view: str = ""
