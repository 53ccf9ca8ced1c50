"""Files that are odd in themselves: one line each, nothing waited for, nothing read whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import file_bytes
from viewer.readers.file_bytes import read_bytes
from viewer.readers.registry import read_article, read_pasted

WORDS = "The harbour board met in Nesby – “and told nobody”. " * 3


def fifo(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(path)


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(4_000_000_000)


def device(path: Path) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no such device")
    path.symlink_to("/dev/zero")


ODD = {
    "a folder": (Path.mkdir, "is no file but a folder"),
    "a pipe": (fifo, "is no file but a device or a pipe"),
    "a device": (device, "is no file but a device or a pipe"),
    "a loop of links": (lambda path: path.symlink_to(path), "cannot be read: "),
    "a link to nothing": (lambda path: path.symlink_to("gone"), "is no file"),
    "huge": (sparse, "is larger than 4 MB"),
    "nothing but NUL": (lambda path: path.write_bytes(bytes(10_000)), "binary data"),
    "mixed": (
        lambda path: path.write_bytes(WORDS.encode() + "Café".encode("cp1252")),
        "byte .* is damaged",
    ),
    "gone": (lambda path: None, "is no file"),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_refused_in_a_line(name, tmp_path):
    make, told = ODD[name]
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(UnreadableFile, match=rf"^a\.txt .*{told}") as raised:
        read_article(path)
    assert len(str(raised.value)) < 200
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode("utf-8-sig"), WORDS.encode("utf-16"), WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"), WORDS.encode("utf-32"), WORDS.encode("cp1252"),
        b"\xef\xbb\xbf" + WORDS.encode("cp1252"),
    ],
)  # fmt: skip
def test_an_odd_encoding_is_read(data, tmp_path):
    (tmp_path / "a.txt").write_bytes(data)
    assert read_article(tmp_path / "a.txt").text == WORDS


def test_a_file_that_grows_while_it_is_read_is_no_longer_than_the_limit(tmp_path, monkeypatch):
    read, asked = os.read, []

    def growing(descriptor, size):
        asked.append(size)
        return read(descriptor, size) or b"x" * size

    (tmp_path / "a.txt").write_bytes(b"x" * 50)
    monkeypatch.setattr(file_bytes.os, "read", growing)
    with pytest.raises(UnreadableFile, match="is larger than"):
        read_bytes(tmp_path / "a.txt", 100)
    assert sum(asked) <= 200


def test_a_file_that_vanishes_while_it_is_read_is_told(tmp_path, monkeypatch):
    def gone(_descriptor, _size):
        raise OSError(5, "Input/output error")

    (tmp_path / "a.txt").write_bytes(b"x" * 50)
    monkeypatch.setattr(file_bytes.os, "read", gone)
    with pytest.raises(UnreadableFile, match=r"^a\.txt cannot be read: Input/output error$"):
        read_bytes(tmp_path / "a.txt", 100)


def test_a_name_that_no_system_knows_is_told():
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_bytes(Path("a\0.txt"), 100)


def test_reading_changes_nothing_of_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WORDS, encoding="utf-8")
    path.chmod(0o400)
    before = path.stat()
    read_article(path)
    after = path.stat()
    assert (after.st_mtime_ns, after.st_size, after.st_mode, after.st_ino) == (
        before.st_mtime_ns, before.st_size, before.st_mode, before.st_ino,
    )  # fmt: skip


def test_a_pasted_text_is_an_article():
    article = read_pasted("Pier to be mended\nBy Anna Holm\n14 May 2019\n\n" + WORDS)
    assert article.reading[1:4] == ("Pier to be mended", "Anna Holm", "2019-05-14")
    assert article.text.endswith(WORDS)


@pytest.mark.parametrize(
    ("text", "told"), [(" \n", "holds no text"), ("x" * 4_000_001, "is larger than 4 MB")]
)
def test_what_is_pasted_and_is_no_article(text, told):
    with pytest.raises(UnreadableFile, match=f"^The pasted text {told}"):
        read_pasted(text)
