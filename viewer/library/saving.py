"""Documents under another name: the copy that a person may change."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from viewer.library.file_names import file_stem
from viewer.model.errors import DamagedDocument, DocumentError, NewerFormat, NotADocument
from viewer.model.speech import tr
from viewer.store.copying import copy_file, settle
from viewer.store.documents import sweep
from viewer.store.header import identify

__all__ = ["SUFFIX", "copy_place", "save_copy", "settle", "sweep"]

SUFFIX = ".parley"


def save_copy(path: Path, new_path: Path) -> Path:
    """Write a document, as its file stands, under another name and give that name.

    The copy is whole or not there; a document of that name is replaced, another kind of file never.

    Raises:
        DocumentError: the document cannot be read, or the other file not be written.
    """
    if new_path.exists() and new_path.resolve() == path.resolve():
        raise DocumentError(
            tr("{name} is the open document itself; choose another name", name=new_path.name)
        )
    _refuse_other_files(new_path)
    copy_file(path, new_path)
    return new_path


def copy_place(title: str, folder: Path) -> Path:
    """A name in the folder, made of a title, that no file has yet."""
    stem = file_stem(title)
    names = (f"{stem}-{n}" if n > 1 else stem for n in count(1))
    return next(p for p in (folder / (name + SUFFIX) for name in names) if not p.exists())


def _refuse_other_files(path: Path) -> None:
    try:
        if path.exists() and not (path.is_file() and path.stat().st_size == 0):
            identify(path)
    except NotADocument as error:
        raise DocumentError(
            tr("{trouble}, so it is not replaced; choose another name", trouble=error)
        ) from None
    except (DamagedDocument, NewerFormat):
        return
