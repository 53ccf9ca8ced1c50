"""What can go wrong, told in the user's words.

ViewerError                 the person can mend it: exit code 1, or a notice in the window
├── WhenError               a date that is not EDTF
├── FolderError             a mistake in a text-first document, with file and line
├── UnreadableFile          an article that no reader can read
├── DocumentError           a document file that cannot be opened or saved
│   ├── NotADocument        some other kind of file
│   ├── DamagedDocument     a document whose bytes do not hold together
│   ├── NewerFormat         written by a newer Parley
│   └── OtherVersion        of this format, but with tables of another version of Parley
├── UnknownChoice           a filter value that the document does not have: exit code 2
└── ExportError             a picture or data that cannot be made or written

Everything else that is raised is a bug of ours: exit code 70, or the dialog to copy from.
"""

from __future__ import annotations


class ViewerError(Exception):
    """A trouble that the user can act on; its text says what, where and what to do."""


class WhenError(ViewerError):
    """A date that cannot be read as EDTF."""


class FolderError(ViewerError):
    """A mistake in a text-first document; the text begins with `FILE:LINE:`, a file or a folder."""


class UnreadableFile(ViewerError):
    """An article that cannot be read; other kind, not there, or not what its name says."""


class DocumentError(ViewerError):
    """A document file that cannot be opened, read or written."""


class NotADocument(DocumentError):
    """A file of another kind."""


class BundledDocument(DocumentError):
    """The document that ships with Parley is only read: a copy of it can be changed."""


class DamagedDocument(DocumentError):
    """A document whose bytes do not hold together."""


class NewerFormat(DocumentError):
    """A document written by a newer version of Parley."""


class OtherVersion(DocumentError):
    """A document that another version of Parley made with tables of its own."""


class UnknownChoice(ViewerError):
    """A name that the document does not know; the text lists the known ones."""


class ExportError(ViewerError):
    """A picture or data that cannot be made as asked, or cannot be written."""
