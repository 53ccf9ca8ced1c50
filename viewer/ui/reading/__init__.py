"""What is read: the sources' texts with their highlights, and the selected event."""
