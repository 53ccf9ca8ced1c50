"""What the window does with files: opens another document, writes the view as an image."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from viewer.library.asking import View, ask
from viewer.library.opening import open_library
from viewer.model.errors import ViewerError
from viewer.model.when import Precision, When
from viewer.model.wording import iso_bound
from viewer.ui.session import Session, Shown

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

DOCUMENTS = "Parley documents (*.parley)"
IMAGES = "PNG image (*.png)"
PRESET = "slide"
_STEM_LENGTH = 60


class Errands:
    """Asks for files and tells how it went by notices."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def ask_for_document(self) -> None:
        """Let the person choose a document and open it."""
        folder = _folder(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "Open a document", str(folder), DOCUMENTS
        )
        if chosen:
            self.open_document(Path(chosen))

    def open_document(self, path: Path) -> None:
        """Open a document in place of the one shown; if that fails, all stays as it is."""
        try:
            library = open_library(path)
        except ViewerError as trouble:
            said = f"{str(trouble).rstrip('.')}. What you have open is unchanged."
            self._window.notices.error(said, f"{path.name} was not opened")
            return
        self._window.session.open(library)

    def ask_for_image(self) -> None:
        """Let the person choose a file and write what the timeline shows as a picture."""
        folder = _folder(QStandardPaths.StandardLocation.PicturesLocation)
        offered = folder / f"{file_stem(self._window.session.document.title)}.png"
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Export image", str(offered), IMAGES)
        if chosen:
            path = Path(chosen)
            self.export_image(path if path.suffix else path.with_suffix(".png"))

    def export_image(self, path: Path) -> None:
        """Write what the timeline shows as a picture of its own.

        It is laid out and painted here, since fonts are not to be shared between threads; the
        writing, which takes most of the time, goes on in the background.
        """
        from viewer.render.formats import picture_image, save_image
        from viewer.render.picture import PictureOptions, picture
        from viewer.render.sizes import preset_size

        session, state = self._window.session, self._window.timeline.state
        view = session.view if state.is_fit else view_of_time(session, state.shown)
        size = preset_size(PRESET)
        options = PictureOptions(session.lane_mode, session.folded)
        try:
            image = picture_image(picture(view, size, options), session.theme, size)
        except ViewerError as trouble:
            self._say_not_written(path, trouble)
            return
        title = session.document.title
        self._window.tasks.run(
            lambda: save_image(image, path, size, title=title),
            lambda _: self._window.notices.info(f"The image is saved as {path.name}."),
            lambda trouble: self._say_not_written(path, trouble),
        )

    def _say_not_written(self, path: Path, trouble: Exception) -> None:
        if not isinstance(trouble, ViewerError):
            raise trouble
        self._window.notices.error(str(trouble), f"{path.name} was not written")


def view_of_time(session: Session, shown: Shown) -> View:
    """What the session's filter leaves of the time that is shown."""
    start, end = (_second(seconds) for seconds in shown)
    return ask(session.library.document, replace(session.spec, start=start, end=end))


def file_stem(title: str) -> str:
    """A file name made of a title: words joined by hyphens, nothing that a system refuses."""
    words = re.findall(r"\w+", title)
    return "-".join(words)[:_STEM_LENGTH].rstrip("-_") or "timeline"


def _second(seconds: int) -> When:
    precision = Precision.SECOND
    return When(iso_bound(seconds, precision), seconds, seconds, precision)


def _folder(place: QStandardPaths.StandardLocation) -> Path:
    said = QStandardPaths.writableLocation(place)
    return Path(said) if said and Path(said).is_dir() else Path.home()
