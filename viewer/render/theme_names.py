"""The names of the themes, for who asks for one before there is anything to colour."""

from __future__ import annotations

THEME_NAMES = ("light", "dark", "print", "contrast")
