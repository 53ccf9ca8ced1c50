"""Changes to the open document."""
