"""Parley: timelines in which every date, figure and quote leads to its words."""

__version__ = "0.1.0"
