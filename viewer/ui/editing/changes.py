"""Changes of one window's document, taken back and made again by their names.

What is shown is the document in memory, which the file says too as soon as it is shown: the file is
not read again. Only of very many events, which are read as they are asked for, it is opened anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from viewer.library.changing import Change, apply, is_whole, keep, says_same, whole
from viewer.library.history import History
from viewer.library.opening import Library, open_library
from viewer.model.errors import ViewerError
from viewer.model.speech import tr, tr_later
from viewer.ui.editing.commands import REDO, UNDO, redo_title, undo_title
from viewer.ui.memory import document_key

if TYPE_CHECKING:
    from viewer.model.document import Document
    from viewer.ui.editing.edits import Edits
    from viewer.ui.main_window import MainWindow

#: makes the document that is to be; raises ViewerError where it cannot
DocumentEdit: TypeAlias = Callable[["Document"], "Document"]
#: how a change that goes on for a while is called, given the document before and after it
Naming: TypeAlias = Callable[["Document", "Document"], str]

_UNCHANGED = tr_later("Nothing was changed")


class Changes(QObject):
    """Makes changes and remembers them while the window shows that document.

    Signals:
        history_changed: something else would be undone, or redone.
        waiting_changed: other notes or filters wait for a copy of a document that is only read;
            carries the document's key and what `viewer.library.waiting` says of them.
    """

    history_changed = Signal()
    waiting_changed = Signal(str, str)

    def __init__(self, window: MainWindow, edits: Edits) -> None:
        super().__init__(window)
        self._window, self._edits = window, edits
        self.history = History()
        #: a document of very many events with all of them, and the library that says the same
        self._read: tuple[Library, Document] | None = None
        #: a change that may still go on, and by what it is known again
        self._growing: tuple[Change | None, Naming | None] = None, None
        window.session.document_changed.connect(self.forget)
        self.history_changed.connect(self._show_names)

    def change(self, name: str, edit: DocumentEdit, *, waits: bool = False, said: str = "") -> bool:
        """Change the document, save it and show it.

        Args:
            name: in the imperative, as it stands behind “Undo: ” (“pin the letter”).
            edit: makes the new document; what it leaves as it is should be the same object.
            waits: on a document that is only read nothing is asked, and the change, of notes and
                saved filters alone, waits in the settings for a copy.
            said: the change as the subject of a sentence (“Your note”), where a copy is asked for.

        Returns:
            whether it was made, or with very many events begun; else a notice has said why, or the
            person dropped it.
        """
        if self._is_busy():
            return False
        is_kept = waits and self._window.session.library.is_bundled
        if not is_kept and not self._edits.make_writable(said or tr("Your change")):
            return False
        return self._make(name, edit, self.history.push)

    def undo(self) -> bool:
        """Take the last change back; whether it was, or is about to be."""
        return self._step(lambda: self.history.undoing, lambda _: self.history.undo())

    def redo(self) -> bool:
        """Make the change again that was taken back last; whether it was, or is about to be."""
        return self._step(lambda: self.history.redoing, lambda _: self.history.redo())

    def forget(self) -> None:
        """Another document is shown, or the same as others left it: nothing can be undone."""
        self.history.forget()
        self._read, self._growing = None, (None, None)
        self.history_changed.emit()

    def keep(self, name: str | Naming = "") -> None:
        """Hear that the file is about to be changed by other means than `change`, or read anew.

        What is shown is read whole, so that it can be gone back to.

        Args:
            name: of the change; what is shown in the midst of one that goes on is not gone back to.
        """
        document = self._window.session.library.document
        if isinstance(name, str) or not self._goes_on(name, document):
            keep(document)

    def went_on(self, name: str, before: Document) -> None:
        """Hear that the window has gone on in a file that was read anew.

        Args:
            name: of the change that was made in it, by which it is undone; empty for none of ours.
            before: what was shown until then.
        """
        library = self._window.session.library
        kept = self._kept(before)
        if kept is None:
            self.forget()
        elif isinstance(library.document.events, tuple) and says_same(library.document, kept):
            # the very same, so that what is undone in it is found quickly
            if says_same(library.said, library.document):
                library.was_saved(kept, library.state)
        elif name:
            self._done(Change(name, kept, library.document), self.history.push)
        else:
            self.forget()

    def _kept(self, before: Document) -> Document | None:
        """All of what was shown, whose file says something else by now; None where it is lost."""
        if isinstance(before.events, tuple):
            return before if keep(before) else None
        read = self._read
        return read[1] if read is not None and read[0].document is before else None

    def grew(self, name: Naming, before: Document) -> None:
        """Hear that something goes on that changes the file bit by bit; it is undone as one.

        Args:
            name: the same object each time that it goes on. What the person does in between is
                undone by itself, and what comes then as well.
            before: what was shown until then.
        """
        after = self._window.session.library.document
        if self._goes_on(name, before) and (last := self.history.last):
            self._done(Change(name(last.before, after), last.before, after), self.history.grow)
        else:
            had_any = self.history.last is not None
            self.went_on(name(before, after), before)
            if had_any and self.history.last is None:
                said = tr(
                    "The document is so large that what was done before cannot be undone now."
                )
                self._window.notices.info(said)
        self._growing = self.history.last, name

    def _goes_on(self, name: Naming, before: Document) -> bool:
        """Whether the last change is one that goes on, and what is shown came of it."""
        last, (growing, its_name) = self.history.last, self._growing
        is_same = last is not None and last is growing and its_name is name
        return is_same and last is not None and last.after is before

    # --- inside

    def _step(self, wanted: Callable[[], Change | None], done: Callable[[Change], object]) -> bool:
        library, change = self._window.session.library, wanted()
        if change is None or self._is_busy():
            return False
        if not library.is_bundled and not self._edits.make_writable(tr("Your change")):
            return False
        now = wanted()
        if now is None or now.before is not change.before or now.after is not change.after:
            # an import's last articles came in just now, and are the newest change
            self._window.notices.info(tr("Articles are coming in; undo when they are."))
            return False
        if not self._is_shown(change.before):
            self.forget()
            self._window.notices.info(
                tr("The document is another by now; what was done before cannot be undone.")
            )
            return False
        return self._make(change.name, lambda _: change.after, done)

    def _is_busy(self) -> bool:
        is_busy = self._window.progress.is_running
        if is_busy:
            self._window.notices.info(tr("The document is being changed; wait until it is."))
        return is_busy

    def _is_shown(self, document: Document) -> bool:
        library = self._window.session.library
        if self._read is not None and self._read[0] is library:
            return self._read[1] is document
        shown = library.document
        return shown is document or (is_whole(shown) and shown == document)

    def _make(self, name: str, edit: DocumentEdit, done: Callable[[Change], object]) -> bool:
        """Make a change of the document that is shown; done: called when the file says it."""
        library = self._window.session.library
        if not isinstance(library.document.events, tuple):
            return self._make_beside(name, edit, done)
        try:
            change = Change(name, library.document, edit(library.document))
            if change.after is change.before:
                return True
            self._save(library, change)
        except ViewerError as trouble:
            self._window.notices.error(str(trouble), tr(_UNCHANGED))
            return False
        self._done(change, done)
        self._window.session.show_edited()
        return True

    def _save(self, library: Library, change: Change) -> None:
        if library.is_bundled:
            from viewer.library.waiting import may_wait, waiting_text

            if not may_wait(library.said, change.after):
                raise TypeError(f"“{change.name}” changes more than what may wait")
            library.waits_with(change.after)
            text = waiting_text(library.said, change.after)
            self.waiting_changed.emit(document_key(library), text)
            return
        written = Change(change.name, library.said, change.after)
        library.was_saved(change.after, apply(library.path, written, library.state))

    def _make_beside(self, name: str, edit: DocumentEdit, done: Callable[[Change], object]) -> bool:
        """The same of very many events, in the background: they are all read once."""
        library, known = self._window.session.library, self._read
        shown = library.document
        made: list[Change] = []

        def work() -> Library:
            is_read = known is not None and known[0] is library
            before = known[1] if is_read and known is not None else whole(library.document)
            change = Change(name, before, edit(before))
            apply(library.path, change, library.state)
            made.append(change)
            return open_library(library.path)

        def then() -> None:
            self._read = self._window.session.library, made[0].after
            if (last := self.history.last) is not None and last.after is shown:
                self.history.settle(made[0].before)
            self._done(made[0], done)

        title = tr("Your change is being saved")
        return self._edits.go_beside(work, title, tr(_UNCHANGED), then)

    def _done(self, change: Change, done: Callable[[Change], object]) -> None:
        done(change)
        self.history_changed.emit()

    def _show_names(self) -> None:
        commands = self._window.commands
        commands.retitle(UNDO, undo_title(self))
        commands.retitle(REDO, redo_title(self))
