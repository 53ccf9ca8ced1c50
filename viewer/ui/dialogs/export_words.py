"""What the export dialog says about a picture: its size on a screen, in print and on the disk."""

from __future__ import annotations

from viewer.model.errors import ExportError
from viewer.model.event import Event
from viewer.model.speech import say_number, tr, tr_later, tr_n
from viewer.model.unseen import seen
from viewer.model.wording import say_when
from viewer.render.fonts import px_of
from viewer.render.sizes import PRESETS, PictureSize
from viewer.timeline.display import DisplayList, TextRole
from viewer.ui.dialogs.export_choices import OWN, ExportChoices

FORMAT_NAMES = {
    ".png": tr_later("PNG image"),
    ".svg": tr_later("SVG image"),
    ".pdf": tr_later("PDF document"),
}
FOOT_WORDS = tr_later(
    "Opening this picture in Parley returns to this view. The same choices give the same bytes."
)


def say_labelled(shown: int, total: int) -> str:
    """`22 of 41 events labelled`."""
    return tr_n(
        "{shown} of {n} event labelled",
        "{shown} of {n} events labelled",
        total,
        shown=say_number(shown),
    )


def say_unlabelled(number: int) -> str:
    """How many events have no label, and why."""
    if not number:
        return tr("none", about="no event is without a label")
    return tr_n("{n} event: minor, or no room", "{n} events: minor, or no room", number)


def say_event(event: Event) -> str:
    """Its label and its date."""
    return f"{seen(event.label)} · {say_when(event.when, event.precision)}"


def say_size(choices: ExportChoices, size: PictureSize) -> str:
    """Its name and its px."""
    name = tr("Own size") if choices.preset == OWN else tr(PRESETS[choices.preset].label)
    return tr(
        "{name}, {width} × {height} px",
        name=name,
        width=say_number(size.width),
        height=say_number(size.height),
    )


def say_bytes(count: int) -> str:
    """Two digits are enough: `about 410 kB`."""
    size, unit = (count / 1e6, "MB") if count >= 995_000 else (count / 1e3, "kB")
    digits = 1 if size < 10 else 0
    said = say_number(round(size, -1) if size >= 100 else size, digits)
    return tr("about {size} {unit}", size=said, unit=unit)


def say_print(page: DisplayList, size: PictureSize) -> str:
    """How large it is in print, and its smallest type."""
    width, height = size.printed
    roles = {TextRole(text.role) for text in (*page.texts, *page.ticks)}
    if not roles:
        raise ExportError(tr("There is nothing to say in this picture."))
    smallest = min(px_of(role, page.style) for role in roles)
    points = size.points(smallest, page.width)
    return tr(
        "{width} × {height} in at {dpi} dpi; smallest type {points} pt",
        width=say_number(width, 1),
        height=say_number(height, 1),
        dpi=f"{size.dpi:.0f}",
        points=say_number(points, 1),
    )
