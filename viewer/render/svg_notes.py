"""Note marks as parts of the words that they stand behind, so that an SVG keeps them together.

A reader without the font sets the words narrower or wider than they were measured; a mark with a
place of its own would then float away from them.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from viewer.render.fonts import face_for, px_of
from viewer.render.ink import TEXT_COLOURS
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList, Text, TextRole

#: stands between words and the number of their mark while Qt writes them; in no font, in no text
SEPARATOR = "\ue0f5"
#: a mark begins at most so far behind the words, and stands so much higher, in label sizes
_BEHIND_EM, _HIGHER_EM = 0.6, 0.8


@dataclass(frozen=True, slots=True)
class Note:
    """A mark behind its words: px to the right of their end and above them."""

    words: str
    right: float
    up: float
    px: float
    colour: str


def with_notes(page: DisplayList, theme: Theme) -> tuple[DisplayList, list[Note]]:
    """The page with every mark told at the end of its words, and the marks by number."""
    em = page.style.label_px
    ends: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(page.texts):
        if text.role != TextRole.NOTE_MARK and not text.vertical:
            ends[round(text.x + text.width)].append(at)
    texts: list[Text | None] = list(page.texts)
    notes: list[Note] = []
    for at, text in enumerate(page.texts):
        home = _home(text, page.texts, ends, em) if text.role == TextRole.NOTE_MARK else None
        if home is None or SEPARATOR in str(texts[home]):
            continue
        before = page.texts[home]
        right, up = text.x - before.x - before.width, before.y - text.y
        texts[home] = replace(before, text=f"{before.text}{SEPARATOR}{len(notes)}")
        texts[at] = None
        # in the px of the words' font, which the painter makes their true size
        zoom = face_for(TextRole(before.role), page.style).zoom
        px = px_of(TextRole.NOTE_MARK, page.style)
        colour = theme.colour(TEXT_COLOURS[TextRole.NOTE_MARK]).name()
        notes.append(Note(text.text, right / zoom, up / zoom, px / zoom, colour))
    return replace(page, texts=tuple(text for text in texts if text is not None)), notes


def _home(note: Text, texts: tuple[Text, ...], ends: dict[int, list[int]], em: float) -> int | None:
    """The place of the words behind which a mark stands."""
    near: Iterable[int] = (
        at
        for end in range(round(note.x - _BEHIND_EM * em), round(note.x) + 1)
        for at in ends.get(end, ())
        if 0 <= texts[at].y - note.y <= _HIGHER_EM * em
    )
    return max(near, key=lambda at: texts[at].x + texts[at].width, default=None)


def note_span(note: Note) -> str:
    """The mark as an element of its words' text."""
    return (
        f'<tspan dx="{note.right:.2f}" dy="{-note.up:.2f}" font-size="{note.px:.2f}" '
        f'font-weight="400" fill="{note.colour}">{html.escape(note.words)}</tspan>'
    )
