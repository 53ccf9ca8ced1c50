"""A small timeline as a folder, to read and to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.model.errors import FolderError
from viewer.readers.folder import read_folder

HARBOUR = Path(__file__).with_name("harbour")


class Folder:
    """A text-first document that a test may change."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file, whatever is in it."""
        data = content.encode() if isinstance(content, str) else content
        (self.path / name).write_bytes(data)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file in one place, which has to be there once."""
        text = (self.path / name).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def mistake(self) -> str:
        """What the reader says is wrong."""
        with pytest.raises(FolderError) as raised:
            read_folder(self.path)
        return str(raised.value)


@pytest.fixture
def harbour(tmp_path: Path) -> Folder:
    """A copy of the whole example."""
    path = tmp_path / "harbour"
    shutil.copytree(HARBOUR, path)
    return Folder(path)
