"""The way of every change into the document: the bundled one is copied first, once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog

from viewer.library.opening import open_library
from viewer.model.errors import ViewerError
from viewer.model.speech import tr, tr_later
from viewer.ui.files.places import DOCUMENTS, documents_folder
from viewer.ui.memory import document_key

if TYPE_CHECKING:
    from viewer.library.opening import Library
    from viewer.model.document import Document
    from viewer.ui.editing.changes import DocumentEdit, Naming
    from viewer.ui.main_window import MainWindow

#: changes the document file
Edit = Callable[[Path], object]

#: to read a file so large takes longer than the window may stand still
_LARGE_BYTES = 5_000_000

NOT_PROVEN = tr_later(
    "This file has not passed its check, so it is only read. Try again when it has."
)
_UNCHANGED = tr_later("Nothing was changed")


class Edits:
    """Changes to one window's document."""

    def __init__(self, window: MainWindow) -> None:
        from viewer.ui.editing.changes import Changes

        self._window = window
        self.changes = Changes(window, self)

    def change(self, name: str, edit: DocumentEdit, *, waits: bool = False, said: str = "") -> bool:
        """Change the document in memory and in its file; see `Changes.change`."""
        return self.changes.change(name, edit, waits=waits, said=said)

    def undo(self) -> bool:
        """Take the last change back; see `Changes.undo`."""
        return self._may_step() and self.changes.undo()

    def redo(self) -> bool:
        """Make the change again that was taken back last; see `Changes.redo`."""
        return self._may_step() and self.changes.redo()

    def _may_step(self) -> bool:
        """Whether changes can be taken back: not while articles come in between them."""
        is_coming_in = self._window.import_card.is_running
        if is_coming_in:
            self._window.notices.info(tr("Articles are coming in; undo when they are."))
        return not is_coming_in

    def _has_caught_up(self) -> bool:
        """Whether the window shows what an import under way has written until now."""
        window = self._window
        return not window.import_card.is_running or window.importing.runner.catch_up()

    def make(self, edit: Edit, said: str, name: str = "") -> bool:
        """Change the document's file by other means than `change`, and show it as it is then.

        Args:
            edit: changes the file at the path it is given; raises ViewerError where it cannot.
            said: the change as the subject of a sentence (“Your correction”).
            name: by which it can be undone; without one nothing before it can be, either.

        Returns:
            whether it was made, or with a large file begun; else a notice has said why, or the
            person dropped it.
        """
        if not self.make_writable(said):
            return False
        path = self._window.session.library.path
        self.changes.keep()
        if is_large(path):
            return self._make_beside(lambda: edit(path), said, name)
        try:
            edit(path)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr(_UNCHANGED))
            return False
        self.reload(name)
        return True

    def _make_beside(self, edit: Callable[[], object], said: str, name: str) -> bool:
        """Change a large file in the background: to read and write it takes a while."""
        path = self._window.session.library.path

        def work() -> Library:
            edit()
            return open_library(path)

        title = tr("{change} is being saved", change=said)
        return self._go_on_beside(work, title, tr(_UNCHANGED), name=name)

    def _go_on_beside(
        self,
        work: Callable[[], Library],
        title: str,
        failure: str,
        *,
        name: str | Naming = "",
        can_stop: bool = False,
    ) -> bool:
        """The same as `go_beside`; name: of the change that is made, by which it can be undone."""
        before = self._window.session.library.document
        then = partial(self._tell_changes, name, before)
        return self.go_beside(work, title, failure, then, can_stop=can_stop)

    def _tell_changes(self, name: str | Naming, before: Document) -> None:
        if isinstance(name, str):
            self.changes.went_on(name, before)
        else:
            self.changes.grew(name, before)

    def go_beside(
        self,
        work: Callable[[], Library],
        title: str,
        failure: str,
        then: Callable[[], object],
        *,
        can_stop: bool = False,
    ) -> bool:
        """Go on in what is read in the background; False where something is under way already.

        Args:
            work: changes or copies the file if need be, and reads it.
            title: what is under way.
            failure: the title of what is told where it fails.
            then: called when the window shows it.
            can_stop: nothing is written, so that it may be given up.
        """
        window = self._window
        if window.progress.is_running:
            window.notices.info(tr("The document is being changed; wait until it is."))
            return False

        def done(library: Library) -> None:
            was_given_up = can_stop and window.progress.is_cancelled()
            window.progress.end()
            if was_given_up:
                library.close()
            else:
                self.changes.keep()
                window.session.replace(library)
                then()

        window.progress.start(title, can_stop=can_stop)
        window.tasks.run(work, done, partial(self._failed_beside, failure))
        return True

    def _failed_beside(self, failure: str, trouble: Exception) -> None:
        self._window.progress.end()
        if not isinstance(trouble, ViewerError):
            raise trouble
        self._window.notices.error(str(trouble), failure)

    def make_writable(self, said: str) -> bool:
        """Whether the document can be changed; for the bundled one the person is asked first."""
        library = self._window.session.library
        if not library.is_proven:
            self._window.notices.warning(tr(NOT_PROVEN), tr(_UNCHANGED))
            return False
        if not library.is_bundled:
            is_settled = self._settle() if library.was_recovered else True
            return is_settled and self._has_caught_up()
        from viewer.library.saving import copy_place
        from viewer.ui.dialogs.keep_copy import KeepCopyDialog

        folder = documents_folder()
        place = copy_place(library.document.title, folder)
        dialog = KeepCopyDialog(said, place, self._window)
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted and self._move_to(dialog.path)
        finally:
            dialog.deleteLater()

    def _settle(self) -> bool:
        """Leave an unfinished change beside the file out for good, as it is left out here."""
        from viewer.library.saving import settle

        path = self._window.session.library.path
        try:
            settle(path)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr(_UNCHANGED))
            return False
        return self._go_on_in(path)

    def save_as(self) -> None:
        """Let the person choose a place, copy the document there and go on in the copy."""
        from viewer.library.saving import copy_place

        library = self._window.session.library
        folder = library.path.parent
        if library.is_bundled:
            folder = documents_folder()
        offered = copy_place(library.document.title, folder)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save as"), str(offered), tr(DOCUMENTS)
        )
        if chosen:
            path = Path(chosen)
            self._save_as(path if path.suffix else path.with_suffix(".parley"))

    def _save_as(self, path: Path) -> None:
        from viewer.library.saving import save_copy

        before = self._window.session.library.path
        if not is_large(before):
            self._move_to(path)
            return

        def work() -> Library:
            return open_library(save_copy(before, path))

        title = tr("Saving {file}", file=path.name)
        self._go_on_beside(work, title, tr("{file} was not saved", file=path.name))

    def reload(self, name: str | Naming = "") -> bool:
        """Read the file again, a large one in the background; if that fails all stays as it is.

        Args:
            name: of the change that was made in it, by which it can be undone.
        """
        path = self._window.session.library.path
        if not is_large(path):
            return self._go_on_in(path, name)
        title = tr("Reading {file} again", file=path.name)
        failure = tr("{file} was not opened", file=path.name)
        return self._go_on_beside(
            lambda: open_library(path), title, failure, name=name, can_stop=True
        )

    def go_on(self, library: Library, name: str | Naming = "") -> None:
        """Show the same document as it is now; whoever calls has read it in the background.

        Args:
            library: what was read.
            name: of the change that was made in it, by which it can be undone; without one nothing
                that was done before can be, either. One that is found anew each time is of a change
                that goes on; see `Changes.grew`.
        """
        before = self._window.session.library.document
        self.changes.keep(name)
        self._window.session.replace(library)
        self._tell_changes(name, before)

    def _move_to(self, path: Path) -> bool:
        from viewer.library.saving import save_copy

        library = self._window.session.library
        try:
            saved = save_copy(library.path, path)
            if library.is_bundled:
                _add_what_waits(library, saved)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr("{file} was not saved", file=path.name))
            return False
        if not self._go_on_in(saved):
            return False
        if library.is_bundled:
            self.changes.waiting_changed.emit(document_key(library), "")
        return True

    def _go_on_in(self, path: Path, name: str | Naming = "") -> bool:
        try:
            library = open_library(path)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr("{file} was not opened", file=path.name))
            return False
        self.go_on(library, name)
        return True


def _add_what_waits(library: Library, copy: Path) -> None:
    """Move what was noted on a document that is only read into a copy of it."""
    from viewer.library.changing import Change, apply

    if library.document is not library.said:
        apply(copy, Change("", library.said, library.document))


def is_large(path: Path) -> bool:
    """Whether reading the file takes so long that it is done in the background."""
    try:
        return path.stat().st_size > _LARGE_BYTES
    except OSError:
        return False
