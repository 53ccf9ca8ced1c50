"""Folders of the system that a dialog begins in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from viewer.model.speech import tr_later

DOCUMENTS = tr_later("Parley documents (*.parley)")
#: they carry the view that they show
PICTURES = tr_later("Pictures made by Parley (*.png *.svg *.pdf)")


def standard_folder(place: QStandardPaths.StandardLocation) -> Path:
    """The system's folder for such files, or else the person's own."""
    said = QStandardPaths.writableLocation(place)
    return Path(said) if said and Path(said).is_dir() else Path.home()


def documents_folder() -> Path:
    """Where documents are kept."""
    return standard_folder(QStandardPaths.StandardLocation.DocumentsLocation)
