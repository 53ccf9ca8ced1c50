"""What the window does with files: opens another document, writes the view as an image."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from viewer.library.asking import View, ask
from viewer.library.file_names import file_stem
from viewer.library.opening import Library, open_library
from viewer.model.errors import ViewerError
from viewer.model.resources import tour_document
from viewer.model.speech import tr
from viewer.model.when import Precision, When
from viewer.model.wording import iso_bound
from viewer.render.picture_view import is_picture
from viewer.ui.editing.edits import is_large
from viewer.ui.files.picture_opening import open_picture
from viewer.ui.files.places import DOCUMENTS, PICTURES, standard_folder
from viewer.ui.memory import first_stop
from viewer.ui.notices import without_stop
from viewer.ui.session import Session, Shown

if TYPE_CHECKING:
    from viewer.ui.dialogs.export import ExportDialog
    from viewer.ui.main_window import MainWindow


class Errands:
    """Asks for files and tells how it went by notices."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        #: what was chosen for the last image, for the settings (`choices_to_words`)
        self.export_choices = ""
        #: which columns of tables were taken for what, for the settings
        self.table_choices = ""
        self.export_dialog: ExportDialog | None = None

    def ask_for_document(self) -> None:
        """Let the person choose a document and open it."""
        chosen = self._chosen_document()
        if chosen is not None:
            self.open_document(chosen)

    def ask_for_other_window(self) -> None:
        """Let the person choose a document and open it in a window of its own."""
        chosen = self._chosen_document()
        if chosen is not None:
            self._window.windows_requested.emit((chosen,))

    def _chosen_document(self) -> Path | None:
        folder = standard_folder(QStandardPaths.StandardLocation.DocumentsLocation)
        filters = f"{tr(DOCUMENTS)};;{tr(PICTURES)}"
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a document"), str(folder), filters
        )
        return Path(chosen) if chosen else None

    def open_document(self, path: Path | None) -> None:
        """Open a document in place of the one shown; if that fails, all stays as it is.

        None is the one that ships with Parley. A picture leads back to the view that it shows.
        """
        if path is not None and is_picture(path):
            open_picture(self._window, path)
            return
        if path is not None and is_large(path):
            self._open_beside(path)
            return
        try:
            library = open_library(path)
        except ViewerError as trouble:
            self._say_not_opened(tr("The bundled timeline") if path is None else path.name, trouble)
            return
        self._window.session.open(library)

    def open_tour(self) -> None:
        """Open the tour in place of the document shown, at its beginning."""
        session = self._window.session
        self.open_document(tour_document())
        if session.library.is_tour:
            session.select(first_stop(session.library))

    def _open_beside(self, path: Path) -> None:
        """Read a large file in the background; the person may give it up."""
        window = self._window
        if window.progress.is_running:
            window.notices.info(tr("Something else is under way; wait until it is done."))
            return

        def done(library: Library) -> None:
            was_given_up = window.progress.is_cancelled()
            window.progress.end()
            if was_given_up:
                library.close()
            else:
                window.session.open(library)

        def failed(trouble: Exception) -> None:
            window.progress.end()
            if not isinstance(trouble, ViewerError):
                raise trouble
            self._say_not_opened(path.name, trouble)

        window.progress.start(tr("Opening {name}", name=path.name))
        window.tasks.run(lambda: open_library(path), done, failed)

    def _say_not_opened(self, name: str, trouble: ViewerError) -> None:
        said = tr("{trouble}. What you have open is unchanged.", trouble=without_stop(str(trouble)))
        self._window.notices.error(said, tr("{name} was not opened", name=name))

    def ask_for_image(self) -> None:
        """Show the image that what is in view makes, with all that can be chosen about it."""
        self.ask_for_image_of(self._view_shown())

    def ask_for_image_of(self, view: View) -> None:
        """Show the image that some events make, with all that can be chosen about it."""
        from viewer.ui.dialogs.export import ExportDialog
        from viewer.ui.dialogs.export_choices import choices_from_words

        session = self._window.session
        folder = standard_folder(QStandardPaths.StandardLocation.PicturesLocation)
        choices = replace(
            choices_from_words(self.export_choices),
            lanes=session.lane_mode,
            is_folded=session.folded,
            opened=tuple(sorted(session.opened)),
            orders=tuple(session.lane_orders.items()),
        )
        measures = self._measures()
        if measures:
            choices = replace(choices, has_figures=True, measures=measures)
        if not self.export_choices:
            choices = replace(choices, theme=session.theme.name)
        place = folder / file_stem(session.document.title)
        window = self._window
        self.export_dialog = ExportDialog(view, choices, place, window.tasks, window)
        self.export_dialog.finished.connect(self._end_export)
        self.export_dialog.open()

    def _end_export(self) -> None:
        from viewer.ui.dialogs.export_choices import choices_to_words

        dialog, self.export_dialog = self.export_dialog, None
        if dialog is None:
            return
        self.export_choices = choices_to_words(dialog.lasting)
        if dialog.saved is not None:
            self._window.notices.info(tr("The image is saved as {name}.", name=dialog.saved.name))
        dialog.deleteLater()

    def _view_shown(self) -> View:
        session, state = self._window.session, self._window.timeline.state
        return session.view if state.is_fit else view_of_time(session, state.shown)

    def _measures(self) -> tuple[str, ...]:
        """The measures that a person chose for the figures, while these are open."""
        window = self._window
        return window.figures.picked if window.middle.shows_figures else ()


def view_of_time(session: Session, shown: Shown) -> View:
    """What the session's filter leaves of the time that is shown."""
    start, end = (_second(seconds) for seconds in shown)
    return ask(session.library.document, replace(session.spec, start=start, end=end))


def _second(seconds: int) -> When:
    precision = Precision.SECOND
    return When(iso_bound(seconds, precision), seconds, seconds, precision)
