"""Dialogs, imported when first asked for."""
