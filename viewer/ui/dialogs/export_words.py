"""What the export dialog says about a picture: its size on a screen, in print and on the disk."""

from __future__ import annotations

from viewer.model.errors import ExportError
from viewer.model.event import Event
from viewer.model.unseen import seen
from viewer.model.wording import say_when
from viewer.render.fonts import px_of
from viewer.render.sizes import PRESETS, PictureSize
from viewer.timeline.display import DisplayList, TextRole
from viewer.ui.dialogs.export_choices import OWN, ExportChoices

FORMAT_NAMES = {".png": "PNG image", ".svg": "SVG image", ".pdf": "PDF document"}
FOOT_WORDS = (
    "Opening this picture in Parley returns to this view. The same choices give the same bytes."
)


def say_events(number: int) -> str:
    """`1 event`, `26 events`."""
    return "1 event" if number == 1 else f"{number:,} events"


def say_event(event: Event) -> str:
    """Its label and its date."""
    return f"{seen(event.label)} · {say_when(event.when, event.precision)}"


def say_size(choices: ExportChoices, size: PictureSize) -> str:
    """Its name and its px."""
    name = "Own size" if choices.preset == OWN else PRESETS[choices.preset].label
    return f"{name}, {size.width:,} × {size.height:,} px"


def say_bytes(count: int) -> str:
    """Two digits are enough: `about 410 kB`."""
    size, unit = (count / 1e6, "MB") if count >= 995_000 else (count / 1e3, "kB")
    digits = 1 if size < 10 else 0
    return f"about {round(size, -1) if size >= 100 else size:,.{digits}f} {unit}"


def say_print(page: DisplayList, size: PictureSize) -> str:
    """How large it is in print, and its smallest type."""
    width, height = size.printed
    roles = {TextRole(text.role) for text in (*page.texts, *page.ticks)}
    if not roles:
        raise ExportError("There is nothing to say in this picture.")
    smallest = min(px_of(role, page.style) for role in roles)
    points = size.points(smallest, page.width)
    return f"{width:.1f} × {height:.1f} in at {size.dpi:.0f} dpi; smallest type {points:.1f} pt"
