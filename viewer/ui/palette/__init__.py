"""Every command, event and figure by typing a few of its letters."""
