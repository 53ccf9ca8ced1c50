"""Bringing in articles and tables: asking for what is missing, progress, and what became of it."""
