"""The chart of figures over time."""
