"""Reviewing what the machine read in imported articles, by keys alone."""
