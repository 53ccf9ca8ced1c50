"""Which reader reads which kind of article: a table from suffixes to functions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from viewer.model.errors import UnreadableFile
from viewer.readers.plain import decode
from viewer.readers.reading import Reading

#: takes the bytes of a file and gives what it reads, or raises UnreadableFile
Reader = Callable[[bytes], Reading]


def _plain(data: bytes) -> Reading:
    return Reading(decode(data))


def _webpage(data: bytes) -> Reading:
    from viewer.readers.webpage import read_page

    return read_page(data)


#: readers by suffix, in small letters
READERS: Mapping[str, Reader] = {
    **dict.fromkeys((".txt", ".text", ".md"), _plain),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _webpage),
}

#: an article is a page or ten; a novel has one megabyte
MAX_ARTICLE_BYTES = 4_000_000


class Article(NamedTuple):
    """A file as text; sha256: of its bytes, in hexadecimal digits; reading: all that it says."""

    path: Path
    text: str
    sha256: str
    reading: Reading = Reading("")


def is_article(path: Path) -> bool:
    """Whether there is a reader for such a file."""
    return path.suffix.casefold() in READERS and path.is_file()


def read_article(path: Path, most_bytes: int | None = None) -> Article:
    """Read an article by the reader of its kind; without a limit up to `MAX_ARTICLE_BYTES`.

    Raises:
        UnreadableFile: there is no such file or reader, or its bytes are not of that kind.
    """
    most_bytes = MAX_ARTICLE_BYTES if most_bytes is None else most_bytes
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        raise UnreadableFile(f"{path.name} is of a kind that is not read; {_kinds()}")
    try:
        if not path.is_file():
            raise UnreadableFile(f"{path.name} is no file; name an article")
        if path.stat().st_size > most_bytes:
            limit = f"{most_bytes // 10**6} MB"
            raise UnreadableFile(f"{path.name} is larger than {limit}; cut it to the article")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path.name} cannot be read: {error.strerror}") from None
    try:
        reading = reader(data)
        return Article(path, reading.text, hashlib.sha256(data).hexdigest(), reading)
    except UnreadableFile as error:
        raise UnreadableFile(f"{path.name} {error}") from None


def _kinds() -> str:
    return f"known are {', '.join(READERS)}"
