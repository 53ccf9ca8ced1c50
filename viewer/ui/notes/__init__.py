"""A person's own notes and pins: written, shown where they belong, and listed."""
