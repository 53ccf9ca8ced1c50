"""Files that are archives (ZIP): their parts, with an eye on what they would unpack to."""

from __future__ import annotations

import stat
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

_MOST_PARTS, _MOST_BYTES, _MOST_RATIO = 2_000, 200_000_000, 100
#: below that a part may well be packed more tightly
_SMALL = 1_000_000


class NotPacked(Exception):
    """The bytes are no archive that holds together."""


class PacksTooMuch(Exception):
    """It would unpack to more than a document can hold, or to places outside itself."""


class Packed:
    """An archive that has been looked over before anything of it is unpacked."""

    def __init__(self, data: bytes) -> None:
        """Look it over.

        Raises:
            NotPacked: it is none.
            PacksTooMuch: of a hostile kind.
        """
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as trouble:
            raise NotPacked from trouble
        parts = self._archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
            raise PacksTooMuch
        if any(map(_is_hostile, parts)):
            raise PacksTooMuch

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None if there is no such one.

        Raises:
            NotPacked: they do not hold together.
        """
        try:
            return self._archive.read(name)
        except KeyError:
            return None
        # RuntimeError: it is locked; the others: of a damaged stream or a method not known
        except (
            BadZipFile,
            RuntimeError,
            OSError,
            EOFError,
            ValueError,
            ArithmeticError,
        ) as trouble:
            raise NotPacked from trouble
        except Exception as trouble:
            # zlib.error is no subclass of anything but this
            raise NotPacked from trouble


def _is_hostile(part: ZipInfo) -> bool:
    path = PurePosixPath(part.filename.replace("\\", "/"))
    is_link = stat.S_ISLNK(part.external_attr >> 16)
    leaves = path.is_absolute() or ".." in path.parts or part.filename[1:2] == ":"
    is_bomb = part.file_size > _SMALL and part.file_size > _MOST_RATIO * part.compress_size
    return is_link or leaves or is_bomb
