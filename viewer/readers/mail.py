"""E-mails as programs save them (.eml): newsletters, alerts, articles sent on."""

from __future__ import annotations

from viewer.readers.foreign import read_foreign
from viewer.readers.reading import Reading


def read_mail(data: bytes) -> Reading:
    """The words of an e-mail, who sent it under which subject, and when.

    Raises:
        UnreadableFile: it is no e-mail, or holds no words; the message goes on after the name of
            the file.
    """
    return read_foreign("mail", data)
