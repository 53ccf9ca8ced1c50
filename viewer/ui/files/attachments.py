"""Full texts that a person brings: chosen, dropped or pasted, attached in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from viewer.library.importing.retelling import retold
from viewer.library.opening import Library, open_library
from viewer.model.errors import BundledDocument, ViewerError
from viewer.model.source import Form
from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.files.attach_words import attached_words, doubtful, refused_words
from viewer.ui.files.places import documents_folder
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.library.attaching import AttachReport, Halt
    from viewer.ui.main_window import MainWindow
    from viewer.ui.parts.progress_card import ProgressCard

_ARTICLES = tr_later("Articles ({endings})")
_ENDINGS = "*.txt *.text *.md *.htm *.html *.pdf"
_SAID = tr_later("The full text you attach")


class Attachments:
    """Attaches texts to one window's document and tells what became of them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.menu: QMenu | None = None
        self.are_under_way = False

    def open_menu(self, source: str | None, place: QPoint) -> None:
        """Offer the ways in which a source's text can come."""
        menu = self.menu = QMenu(self._window)
        menu.addAction(tr("Choose files..."), partial(self.ask_for_files, source))
        menu.addAction(tr("Choose a folder..."), self.ask_for_folder)
        menu.addAction(tr("Paste text..."), partial(self.ask_for_text, source))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def ask_for_files(self, source: str | None = None) -> None:
        """Let the person choose articles; with a source only what fits that one is taken."""
        folder = documents_folder()
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Attach full text"), str(folder), articles_filter()
        )
        if chosen:
            self.attach_paths([Path(path) for path in chosen], source)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of articles."""
        folder = documents_folder()
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Attach the articles of a folder"), str(folder)
        )
        if chosen:
            self.attach_paths([Path(chosen)])

    def ask_for_text(self, source: str | None = None) -> None:
        """Let the person paste an article."""
        from viewer.ui.dialogs.paste import PasteDialog

        dialog = PasteDialog(self._window)
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self.attach_text(dialog.text, source)
        finally:
            dialog.deleteLater()

    def attach_paths(
        self, paths: Sequence[Path], source: str | None = None, *, replace: bool = False
    ) -> None:
        """Attach files, and the files of folders, to the sources that they are."""
        from viewer.library.attaching import attach

        card = self._window.progress

        def work(document: Path) -> AttachReport:
            return attach(
                document,
                list(paths),
                source=source,
                replace=replace,
                progress=card.advance,
                cancelled=partial(_halt, card),
            )

        title = tr_n("Attaching {name}", "Attaching {n} files", len(paths), name=paths[0].name)
        again = partial(self.attach_paths, paths, source, replace=True)
        self._start(work, title, again)

    def attach_text(self, text: str, source: str | None = None, *, replace: bool = False) -> None:
        """Attach a text that was pasted or dropped."""
        from viewer.library.attaching import attach_text

        card = self._window.progress

        def work(document: Path) -> AttachReport:
            return attach_text(
                document, text, source=source, replace=replace, cancelled=card.is_cancelled
            )

        again = partial(self.attach_text, text, source, replace=True)
        self._start(work, tr("Attaching the pasted text"), again)

    def agree(self, annotation_id: str) -> None:
        """The place that was found for a highlight is right."""
        from viewer.library.correcting import agreed

        form = self._form_shown()
        self._window.edits.change(
            tr("agree to a place"),
            lambda document: agreed(document, [annotation_id], form),
            said=tr("Your correction"),
        )

    def say_digest_only(self, annotation_id: str, is_so: bool) -> None:
        """The full text does not say a highlight, or after all it may."""
        from viewer.library.correcting import digest_only

        self._window.edits.change(
            tr("leave words to the digest") if is_so else tr("look for words again"),
            lambda document: digest_only(document, [annotation_id], is_so=is_so),
            said=tr("Your correction"),
        )

    def put_right(self, annotation_id: str, start: int, end: int) -> None:
        """A highlight's words are those."""
        from viewer.library.correcting import with_words

        form = self._form_shown()
        self._window.edits.change(
            tr("put a place right"),
            lambda document: with_words(document, annotation_id, start, end, form),
            said=tr("Your correction"),
        )

    # --- inside

    def _form_shown(self) -> Form:
        return self._window.source_pane.form or Form.ORIGINAL

    def _start(
        self, work: Callable[[Path], AttachReport], title: str, again: Callable[[], None]
    ) -> None:
        window = self._window
        if window.progress.is_running:
            said = tr("Texts are being attached; wait until they are, or cancel that.")
            window.notices.info(said)
            return
        # whether anything fits is seen before a copy of the bundled timeline is asked for
        if not (window.session.library.is_bundled or window.edits.make_writable(tr(_SAID))):
            return
        document = window.session.library.path
        window.progress.start(title)
        self.are_under_way = True
        window.tasks.run(
            lambda: _attached(work, document),
            partial(self._on_attached, again),
            partial(self._on_failed, partial(self._start, work, title, again)),
        )

    def _on_attached(
        self, again: Callable[[], None], attached: tuple[AttachReport, Library | None]
    ) -> None:
        """Show the document as it is now, then, in a turn of its own, what became of the texts."""
        window, (report, library) = self._window, attached
        was_cancelled = window.progress.is_cancelled()
        self._end()
        if library is not None:
            count = len(report.attached)
            name = tr_n("attach a text", "attach {n} texts", count)
            window.edits.go_on(library, name)
        elif was_cancelled:
            window.notices.info(tr("Nothing was attached; the document is as it was."))
            return
        QTimer.singleShot(0, window, partial(self._tell, again, report))

    def _tell(self, again: Callable[[], None], report: AttachReport) -> None:
        window = self._window
        if report.attached:
            first, *_ = (*doubtful(report.attached), *report.attached)
            window.source_pane.show_attached(first.source or "")
            window.notices.info(*attached_words(report.attached, window.session.document))
        if report.refused:
            holds = any(file.has_text for file in report.refused)
            replacing = [NoticeAction(tr("Replace"), again)] if holds else []
            window.notices.warning(*refused_words(report.refused), replacing)

    def _on_failed(self, in_a_copy: Callable[[], None], trouble: Exception) -> None:
        self._end()
        if isinstance(trouble, BundledDocument):
            if not self._window.leaving.is_going and self._window.edits.make_writable(tr(_SAID)):
                in_a_copy()
        elif isinstance(trouble, ViewerError):
            self._window.notices.error(retold(str(trouble)), tr("Nothing was attached"))
        else:
            raise trouble

    def _end(self) -> None:
        self.are_under_way = False
        self._window.progress.end()


def articles_filter() -> str:
    """What a dialog for articles offers to show."""
    return ";;".join((tr(_ARTICLES, endings=_ENDINGS), tr("All files (*)")))


def _halt(card: ProgressCard) -> Halt:
    from viewer.library.attaching import Halt

    if not card.is_cancelled():
        return Halt.NO
    return Halt.KEEP if card.keeps_done() else Halt.DROP


def _attached(
    work: Callable[[Path], AttachReport], document: Path
) -> tuple[AttachReport, Library | None]:
    """Attach, and read the document again where it has changed, which takes long for long texts."""
    report = work(document)
    return report, open_library(document) if report.attached else None
