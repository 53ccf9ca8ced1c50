"""What the title of a window says."""

from __future__ import annotations

from viewer.library.opening import Library
from viewer.model.document import Document
from viewer.model.speech import tr
from viewer.model.unseen import seen


def window_title(library: Library, document: Document) -> str:
    """The document's title; with its file's name, since two copies of a document have one title.

    Args:
        library: where the document lies.
        document: as it is shown.
    """
    title = seen(document.title)
    if library.is_bundled:
        return tr("{title} – Parley", title=title)
    return tr("{title} ({file}) – Parley", title=title, file=seen(library.path.name))
