"""What documents are kept in, for those who are told versions."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.store.engine import sqlite_version
from viewer.store.schema import FORMAT


@dataclass(frozen=True, slots=True)
class Storage:
    """sqlite: the library's version. newest_format: of documents that this Parley writes."""

    sqlite: str
    newest_format: int


def storage() -> Storage:
    """How this installation keeps documents."""
    return Storage(sqlite_version(), FORMAT)
