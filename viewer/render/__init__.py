"""Painting: one paint call for the screen and for every picture file."""
