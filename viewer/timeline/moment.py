"""A frame while something moves: rows are already those of the end, labels make way."""

from __future__ import annotations

from dataclasses import replace

from viewer.timeline.display import DisplayList, Text

#: clear px between two labels of a row
GAP_PX = 6.0


def uncrowded(frame: DisplayList) -> DisplayList:
    """The frame without labels that would stand upon others of their row, or upon a break."""
    ends: dict[int, float] = {}
    kept: list[Text] = []
    for text in sorted(frame.texts, key=lambda text: text.x):
        if text.event >= 0 and not text.vertical:
            row = round(text.y)
            if text.x < ends.get(row, -GAP_PX) + GAP_PX or _meets_break(frame, text):
                continue
            ends[row] = text.x + text.width
        kept.append(text)
    return replace(frame, texts=tuple(kept))


def _meets_break(frame: DisplayList, text: Text) -> bool:
    end = text.x + text.width
    return any(text.x < b.rect.x + b.rect.w and end > b.rect.x for b in frame.breaks)
