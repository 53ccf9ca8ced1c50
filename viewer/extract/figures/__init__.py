"""Finds the figures of a text: amounts with value, unit, bound and what they measure."""

from __future__ import annotations

from viewer.extract.figures.finding import find_figures

__all__ = ["find_figures"]
