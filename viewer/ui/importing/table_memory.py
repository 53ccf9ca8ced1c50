"""Which columns of a table were taken for what: remembered by the names of its columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

#: tables that are remembered
_MOST = 20


def recalled(words: str, columns: Sequence[str]) -> dict[str, str] | None:
    """What was chosen for a table with these columns; None if none was seen.

    words: as `remembered` made them; what cannot be read is taken for nothing.
    """
    chosen = _read(words).get(_key(columns))
    if not isinstance(chosen, dict):
        return None
    return {
        str(field): column
        for field, column in chosen.items()
        if isinstance(column, str) and column in columns
    }


def remembered(words: str, columns: Sequence[str], chosen: Mapping[str, str]) -> str:
    """The words with what was chosen for a table with these columns, the newest last."""
    known = {key: value for key, value in _read(words).items() if key != _key(columns)}
    known[_key(columns)] = dict(chosen)
    return json.dumps(dict(list(known.items())[-_MOST:]), ensure_ascii=True)


def _key(columns: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(columns).encode()).hexdigest()[:16]


def _read(words: str) -> dict[str, object]:
    try:
        read = json.loads(words or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
