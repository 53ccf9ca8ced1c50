from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from viewer.library.whole_file import whole_file
from viewer.model.errors import ExportError


def test_the_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with whole_file(path) as file:
        file.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def write_and(path: Path, then: Callable[[BinaryIO], object]) -> None:
    with whole_file(path) as file:
        file.write(b"half of it")
        file.flush()
        then(file)


def fail_with(trouble: Exception) -> Callable[[BinaryIO], object]:
    def fail(_: BinaryIO) -> None:
        raise trouble

    return fail


def test_a_failure_keeps_what_was_there_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"older")
    with pytest.raises(RuntimeError):
        write_and(path, fail_with(RuntimeError()))
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the disk is full"):
        write_and(tmp_path / "a.png", fail_with(OSError(errno.ENOSPC, "No space left on device")))
    assert not list(tmp_path.iterdir())


def test_a_file_that_came_out_short_is_not_put_in_place(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the disk is full"):
        write_and(tmp_path / "a.png", lambda file: os.truncate(file.fileno(), 3))
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no such folder"):
        write_and(tmp_path / "no" / "a.png", BinaryIO.flush)


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    place = tmp_path / "a.png"
    place.mkdir()
    with pytest.raises(ExportError, match="something else has that name"):
        write_and(place, BinaryIO.flush)
    assert place.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_keeps_pointing(tmp_path: Path) -> None:
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    real.write_bytes(b"older")
    link.symlink_to(real)
    with whole_file(link) as file:
        file.write(b"newer")
    assert link.is_symlink()
    assert real.read_bytes() == b"newer"


@pytest.mark.skipif(sys.platform == "win32", reason="no umask there")
def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    path, plain = tmp_path / "a.png", tmp_path / "plain"
    plain.write_bytes(b"")
    with whole_file(path):
        pass
    assert path.stat().st_mode == plain.stat().st_mode
