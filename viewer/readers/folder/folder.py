"""Reads a folder: its files in the order in which they refer to each other."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from viewer.model.document import Document
from viewer.model.errors import FolderError
from viewer.readers.folder.anchors import ANCHORS_FILE, anchored_ids, read_anchors, with_anchors
from viewer.readers.folder.assembly import assemble, evidence_ids
from viewer.readers.folder.events import EVENTS_FILE, LINKS_FILE, read_events, read_links
from viewer.readers.folder.head import ACTORS_FILE, DOCUMENT_FILE, MEASURES_FILE, read_head
from viewer.readers.folder.mistakes import Mistakes, suggestion
from viewer.readers.folder.sources import SourceEntry, find_sources, read_sources

_FILES = (DOCUMENT_FILE, ACTORS_FILE, MEASURES_FILE, EVENTS_FILE, LINKS_FILE, ANCHORS_FILE)


class FolderReading(NamedTuple):
    """A document and what its folder says about the originals besides.

    hints: by the ids of passages, the first and last sentence of the original, counted from 1.
    """

    document: Document
    hints: dict[str, tuple[int, int]]


def read_folder(path: Path) -> Document:
    """Read a text-first document, with the anchors that its `anchors.toml` holds.

    Raises:
        FolderError: something is wrong or missing; the text says in which file and line.
    """
    return read_folder_with_hints(path).document


def read_folder_with_hints(path: Path, *, drop_stale_anchors: bool = False) -> FolderReading:
    """Read a text-first document together with its hints.

    Args:
        path: the folder.
        drop_stale_anchors: pass over anchors of what is no longer there, as one does who is about
            to make them anew; else they are mistakes.

    Raises:
        FolderError: something is wrong or missing; the text says in which file and line.
    """
    mistakes = Mistakes()
    _check_folder(path, mistakes)
    head = read_head(path, mistakes)
    ids = find_sources(path, mistakes)
    events = read_events(path, head, ids, mistakes)
    links = read_links(path, events, mistakes)
    sources = read_sources(path, ids, head, events, mistakes)
    mistakes.stop_if_any()
    document = assemble(head, sources, events, links, mistakes)
    known = anchored_ids(document)
    anchors = read_anchors(path, known, mistakes, drop_stale=drop_stale_anchors)
    mistakes.stop_if_any()
    return FolderReading(with_anchors(document, anchors), _hints(sources))


def _check_folder(path: Path, mistakes: Mistakes) -> None:
    """Tell of a missing folder, and of files whose names are nearly ours."""
    if path.is_file():
        raise FolderError(f"{path} is a file; name its folder, {path.parent}")
    if not path.is_dir():
        raise FolderError(f"{path} is not there; name the folder that holds {DOCUMENT_FILE}")
    for name in sorted(p.name for p in path.glob("*.toml")):
        if name not in _FILES:
            told = f"is no file of a document; {suggestion(name, list(_FILES))}"
            mistakes.add(name, None, told)
    mistakes.stop_if_any()


def _hints(sources: tuple[SourceEntry, ...]) -> dict[str, tuple[int, int]]:
    return {
        id_: mark.hint
        for entry in sources
        for id_, mark in evidence_ids(entry.source.id, entry.digest.marks)
        if mark.hint
    }
