"""One change of a document: from what its file says to what it is to say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from viewer.model.document import Document
from viewer.model.errors import BundledDocument, DocumentError
from viewer.model.proposal import Proposal
from viewer.model.resources import ships
from viewer.model.speech import tr
from viewer.store.file_state import FileState

__all__ = [
    "Change",
    "FileState",
    "apply",
    "is_whole",
    "keep",
    "refuse_bundled",
    "says_same",
    "warm_up",
    "whole",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What a person did, with the document before and after it.

    name: in the imperative, as it stands behind “Undo: ” (“merge 2 events”). What is the same in
    both documents is the very same object, as far as can be: by that a change is cheap to keep and
    to write.
    """

    name: str
    before: Document
    after: Document

    @property
    def reverse(self) -> Change:
        """What takes it back."""
        return Change(self.name, self.after, self.before)


def apply(path: Path, change: Change, state: FileState | None = None) -> FileState | None:
    """Write a change into the file that says what was before it, whole or not at all.

    Args:
        path: the document file.
        change: all of what it is to say; only what is other is written.
        state: of the file when it said that, where it is known: then it is not read again.

    Returns:
        the state of the file now.

    Raises:
        BundledDocument: it is the one that ships with Parley.
        DocumentError: the file cannot be written, says something else by now, or the change
            contradicts itself. The file is as it was.
    """
    # every window knows of changes, few make any
    from viewer.store.changing import save_changes

    refuse_bundled(path)
    return save_changes(path, change.before, change.after, state)


def warm_up() -> None:
    """Load what writing a change takes, so that the first one is as quick as the others."""
    from viewer.store import changing, invariants, proposal_rows

    del changing, invariants
    proposal_rows.proposal_row(Proposal("", "", 0.0))


def refuse_bundled(path: Path) -> None:
    """Keep what ships with Parley as it came.

    Raises:
        BundledDocument: it is one of that.
    """
    if ships(path):
        raise BundledDocument(
            tr(
                "{name} ships with Parley and stays as it came: make a copy of it first",
                name=path.name,
            )
        )


def whole(document: Document) -> Document:
    """The document with all that was not read yet: it needs its file no more."""
    if is_whole(document):
        return document
    return replace(
        document, events=tuple(document.events), proposals=tuple(document.proposals)
    )  # fmt: skip


def keep(document: Document) -> bool:
    """Read the proposals that were not read yet, so that they outlive their file as it is.

    Returns:
        whether they could be read; where not, or with very many events, it needs its file further.
    """
    from viewer.store.stored_proposals import read_all

    if not isinstance(document.events, tuple):
        return False
    try:
        read_all(document.proposals)
    except DocumentError:
        return False
    return True


def says_same(one: Document, other: Document) -> bool:
    """Whether two documents, of which all can be read, say the same."""
    if one is other:
        return True
    rest, other_rest = (replace(each, proposals=()) for each in (one, other))
    if rest != other_rest or len(one.proposals) != len(other.proposals):
        return False
    return keep(one) and keep(other) and tuple(one.proposals) == tuple(other.proposals)


def is_whole(document: Document) -> bool:
    """Whether all of it was read."""
    return isinstance(document.events, tuple) and isinstance(document.proposals, tuple)
