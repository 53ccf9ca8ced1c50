"""Files in: one reader a kind of file."""
