"""Text-first documents: a folder of TOML tables and Markdown digests.

    document.toml   title, language, description, further kinds, the sides
    actors.toml     people and bodies
    measures.toml   named quantities
    events.toml     what stands on the timeline
    links.toml      how events bear on each other
    sources/ID.toml a source's citation, its figures and quotations
    sources/ID.md   its digest, with marks: see `digest`
    anchors.toml    places in the originals, written by `parley build --originals`

One module reads each; `fields` reads the typed values of a table and `mistakes` collects what is
wrong, each with file and line, so that several are told at once.
"""

from __future__ import annotations

from viewer.readers.folder.folder import FolderReading, read_folder, read_folder_with_hints

__all__ = ["FolderReading", "read_folder", "read_folder_with_hints"]
