"""The files that are meant by files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from viewer.readers.registry import READERS

#: folders may hold a whole disk
MOST_FILES = 100_000
_OURS = ".parley"


class Given(NamedTuple):
    """A file to import. is_named: a person named it itself, not only its folder."""

    path: Path
    is_named: bool

    @property
    def is_known_kind(self) -> bool:
        """Whether there is a reader for such a file."""
        return self.path.suffix.casefold() in READERS


def given_files(paths: Iterable[Path]) -> list[Given]:
    """The files, each once, and those in the folders and the folders in them, by name.

    Hidden files and folders and our own documents are left out of folders; links to folders are
    not followed. What is no file is given like one: reading it says why it cannot be read.
    """
    found: dict[str, Given] = {}
    for path in paths:
        if path.is_dir():
            for file in _files_below(path):
                found.setdefault(os.path.realpath(file), Given(file, is_named=False))
                if len(found) >= MOST_FILES:
                    break
        else:
            found.setdefault(os.path.realpath(path), Given(path, is_named=True))
    return list(found.values())


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.casefold() != _OURS:
                yield path
