"""What documents are kept with: the version of SQLite that this Python was built with."""

from __future__ import annotations

import sqlite3


def sqlite_version() -> str:
    """The version of the SQLite library in use, as `3.45.1`."""
    return sqlite3.sqlite_version
