"""Which reader reads which kind of article: a table from suffixes to functions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from viewer.model.errors import UnreadableFile
from viewer.readers.file_bytes import read_bytes
from viewer.readers.plain import decode
from viewer.readers.reading import Reading
from viewer.readers.written_head import with_head

#: takes the bytes of a file and gives what it reads, or raises UnreadableFile
Reader = Callable[[bytes], Reading]


class Kind(NamedTuple):
    """A kind of file: its reader, and how large such an article may be."""

    reader: Reader
    most_bytes: int


def _plain(data: bytes) -> Reading:
    return with_head(Reading(decode(data)))


def _late(module: str, name: str) -> Reader:
    """A reader whose module is loaded when it is first wanted."""

    def read(data: bytes) -> Reading:
        reader: Reader = getattr(import_module(f"viewer.readers.{module}"), name)
        return reader(data)

    return read


#: an article is a page or ten; a novel has one megabyte
MAX_ARTICLE_BYTES = 4_000_000
#: with their pictures in them
_MAX_PAGE_BYTES, _MAX_DOCUMENT_BYTES = 20_000_000, 40_000_000

_PLAIN = Kind(_plain, MAX_ARTICLE_BYTES)
_PAGE = Kind(_late("webpage", "read_page"), _MAX_PAGE_BYTES)
_MAIL = Kind(_late("mail", "read_mail"), _MAX_DOCUMENT_BYTES)

#: readers by suffix, in small letters
READERS: Mapping[str, Kind] = {
    **dict.fromkeys((".txt", ".text", ".md"), _PLAIN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _PAGE),
    ".pdf": Kind(_late("pdf", "read_pdf"), _MAX_DOCUMENT_BYTES),
    ".docx": Kind(_late("word", "read_word"), _MAX_DOCUMENT_BYTES),
    **dict.fromkeys((".eml", ".mht", ".mhtml"), _MAIL),
}


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
    """Read an article by the reader of its kind; without a limit up to that of its kind.

    Raises:
        UnreadableFile: there is no such file or reader, or its bytes are not of that kind.
    """
    kind = READERS.get(path.suffix.casefold())
    if kind is None:
        if path.is_dir():
            raise UnreadableFile(f"{path.name} is a folder; name an article")
        known = ", ".join(READERS)
        raise UnreadableFile(f"{path.name} is of a kind that is not read; known are {known}")
    data = read_bytes(path, kind.most_bytes if most_bytes is None else most_bytes)
    try:
        reading = kind.reader(data)
        return Article(path, reading.text, hashlib.sha256(data).hexdigest(), reading)
    except UnreadableFile as error:
        raise UnreadableFile(f"{path.name} {error}") from None


def read_pasted(text: str, name: str = "pasted text") -> Article:
    """A text that was pasted, as an article; sha256: of its bytes in UTF-8.

    Raises:
        UnreadableFile: it holds no text, or more than an article does.
    """
    data = text.encode("utf-8", "replace")
    if not any(map(str.isalnum, text)):
        raise UnreadableFile(f"The {name} holds no text")
    if len(data) > MAX_ARTICLE_BYTES:
        limit = f"{MAX_ARTICLE_BYTES // 10**6} MB"
        raise UnreadableFile(f"The {name} is larger than {limit}; cut it to the article")
    reading = with_head(Reading(data.decode().replace("\0", "\N{REPLACEMENT CHARACTER}")))
    return Article(Path(name), reading.text, hashlib.sha256(data).hexdigest(), reading)
