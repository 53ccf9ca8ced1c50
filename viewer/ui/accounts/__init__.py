"""Comparing what sources say of one event, and following threads of links."""
