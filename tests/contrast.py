"""How well colours can be told from each other: WCAG 2.2, relative luminance and contrast ratio."""

from __future__ import annotations

from viewer.render.theme import Rgba, mix


def luminance(colour: Rgba) -> float:
    """From 0, black, to 1, white."""
    parts = [c / 255 for c in colour[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Rgba, second: Rgba) -> float:
    """From 1, the same, to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def over(colour: Rgba, ground: Rgba) -> Rgba:
    """What a see-through colour makes of the ground below it."""
    return mix(colour, ground, colour[3] / 255)
