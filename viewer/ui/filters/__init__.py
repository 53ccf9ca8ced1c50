"""What is left on the timeline: the sidebar, the chips above, the day of knowledge."""
