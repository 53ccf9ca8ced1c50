"""Time, rows, labels and marks as numbers; no Qt."""
