"""The search: its field, its list, and who asks the file."""
