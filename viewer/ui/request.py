"""What is asked of a window when it is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.model.filter import FilterSpec
from viewer.ui.session import Shown


@dataclass(frozen=True, slots=True)
class NotOpened:
    """A file that the person asked for first and that is not what the window shows.

    trouble: what keeps it from being opened, in one sentence.
    """

    name: str
    trouble: str


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line wants of the window; None leaves it to the settings.

    shown: first and last second to show. not_opened: in whose place the bundled document is shown.
    remembers: what the window is left like goes into the settings.
    """

    spec: FilterSpec = field(default_factory=FilterSpec)
    theme: str | None = None
    size: tuple[int, int] | None = None
    shown: Shown | None = None
    selected: str | None = None
    not_opened: NotOpened | None = None
    remembers: bool = True
