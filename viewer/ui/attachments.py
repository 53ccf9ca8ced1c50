"""Full texts that a person brings: chosen, dropped or pasted, attached in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from viewer.model.errors import ViewerError
from viewer.ui.attach_words import attached_words, refused_words
from viewer.ui.notices import NoticeAction
from viewer.ui.places import documents_folder

if TYPE_CHECKING:
    from viewer.library.attaching import AttachReport
    from viewer.ui.main_window import MainWindow

ARTICLES = "Articles (*.txt *.text *.md *.htm *.html *.pdf);;All files (*)"
_SAID = "The full text you attach"


class Attachments:
    """Attaches texts to one window's document and tells what became of them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.menu: QMenu | None = None

    def open_menu(self, source: str | None, place: QPoint) -> None:
        """Offer the ways in which a source's text can come."""
        menu = self.menu = QMenu(self._window)
        menu.addAction("Choose files...", partial(self.ask_for_files, source))
        menu.addAction("Choose a folder...", self.ask_for_folder)
        menu.addAction("Paste text...", partial(self.ask_for_text, source))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def ask_for_files(self, source: str | None = None) -> None:
        """Let the person choose articles; with a source only what fits that one is taken."""
        folder = documents_folder()
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, "Attach full text", str(folder), ARTICLES
        )
        if chosen:
            self.attach_paths([Path(path) for path in chosen], source)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of articles."""
        folder = documents_folder()
        chosen = QFileDialog.getExistingDirectory(
            self._window, "Attach the articles of a folder", str(folder)
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
                cancelled=card.is_cancelled,
            )

        title = (
            f"Attaching {len(paths):,} files" if len(paths) > 1 else f"Attaching {paths[0].name}"
        )
        again = partial(self.attach_paths, paths, source, replace=True)
        self._start(work, title, again)

    def attach_text(self, text: str, source: str | None = None, *, replace: bool = False) -> None:
        """Attach a text that was pasted or dropped."""
        from viewer.library.attaching import attach_text

        def work(document: Path) -> AttachReport:
            return attach_text(document, text, source=source, replace=replace)

        again = partial(self.attach_text, text, source, replace=True)
        self._start(work, "Attaching the pasted text", again)

    def agree(self, annotation_id: str) -> None:
        """The place that was found for a highlight is right."""
        from viewer.library.correcting import agree

        self._window.edits.make(lambda path: agree(path, [annotation_id]), "Your correction")

    def put_right(self, annotation_id: str, start: int, end: int) -> None:
        """A highlight's words are those."""
        from viewer.library.correcting import put_right

        self._window.edits.make(
            lambda path: put_right(path, annotation_id, start, end), "Your correction"
        )

    # --- inside

    def _start(
        self, work: Callable[[Path], AttachReport], title: str, again: Callable[[], None]
    ) -> None:
        window = self._window
        if window.progress.is_running:
            window.notices.info("Texts are being attached; wait until they are, or cancel that.")
            return
        if not window.edits.make_writable(_SAID):
            return
        document = window.session.library.path
        window.progress.start(title)
        window.tasks.run(lambda: work(document), partial(self._on_attached, again), self._on_failed)

    def _on_attached(self, again: Callable[[], None], report: AttachReport) -> None:
        window = self._window
        was_cancelled = window.progress.is_cancelled()
        window.progress.end()
        if report.attached:
            window.edits.reload()
            window.source_pane.show_attached(report.attached[0].source or "")
            window.notices.info(*attached_words(report.attached, window.session.document))
        elif was_cancelled:
            window.notices.info("Nothing was attached; the document is as it was.")
            return
        if report.refused:
            holds = any(file.has_text for file in report.refused)
            replacing = [NoticeAction("Replace", again)] if holds else []
            window.notices.warning(*refused_words(report.refused), replacing)

    def _on_failed(self, trouble: Exception) -> None:
        self._window.progress.end()
        if not isinstance(trouble, ViewerError):
            raise trouble
        self._window.notices.error(str(trouble), "Nothing was attached")
