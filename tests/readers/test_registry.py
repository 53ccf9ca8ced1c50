"""Articles by the reader of their kind."""

from __future__ import annotations

import errno
import hashlib
import os

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import registry
from viewer.readers.registry import is_article, read_article


def test_an_article_is_its_text_and_hash(tmp_path):
    path = tmp_path / "Article.TXT"
    path.write_bytes(b"\xef\xbb\xbfCod\r\n")
    article = read_article(path)
    assert (article.text, article.path) == ("Cod\r\n", path)
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_which_files_are_articles(tmp_path):
    for name in ("a.txt", "b.md", "c.pdf", "d"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "e.txt").mkdir()
    assert [p.name for p in sorted(tmp_path.iterdir()) if is_article(p)] == [
        "a.txt",
        "b.md",
        "c.pdf",
    ]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xyz", b"x", r"a\.xyz is of a kind that is not read; known are \.txt"),
        ("a.txt", b"a\0b", r"a\.txt is not a text but binary data"),
        ("a.txt", None, r"a\.txt is no file"),
        ("a.txt", b"12345678901", r"a\.txt is larger than 0 MB"),
    ],
)
def test_what_cannot_be_read(tmp_path, monkeypatch, name, data, told):
    small = registry.READERS[".txt"]._replace(most_bytes=10)
    monkeypatch.setattr(registry, "READERS", {".txt": small})
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile, match=f"^{told}"):
        read_article(tmp_path / name)


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    def refuse(*_args):
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile, match=r"^a\.txt cannot be read: Permission denied$"):
        read_article(tmp_path / "a.txt")
