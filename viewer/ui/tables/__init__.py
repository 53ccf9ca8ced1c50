"""The tables below the timeline: events, figures, quotes and people."""
