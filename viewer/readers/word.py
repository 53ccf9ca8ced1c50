"""Documents of Word and its like (.docx)."""

from __future__ import annotations

from viewer.model.errors import UnreadableFile
from viewer.readers.foreign import REFUSALS, read_foreign
from viewer.readers.reading import Reading
from viewer.readers.written_head import with_head

#: compound files, in which old versions kept documents and new ones keep locked ones
_COMPOUND = b"\xd0\xcf\x11\xe0"


def read_word(data: bytes) -> Reading:
    """The words of a document, with what its first lines say of it.

    Raises:
        UnreadableFile: it is none, or unpacks to too much; the message goes on after the name of
            the file.
    """
    if data.startswith(_COMPOUND):
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableFile(REFUSALS["locked" if is_locked else "old"])
    return with_head(read_foreign("word", data))
