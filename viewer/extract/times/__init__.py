"""Finds the time expressions of a text and resolves them to dates."""

from __future__ import annotations

from viewer.extract.times.finding import find_times

__all__ = ["find_times"]
