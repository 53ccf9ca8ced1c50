"""Pure functions from a text to places in it."""
