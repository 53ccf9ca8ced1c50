"""The window: panes, dialogs, session state, commands."""
