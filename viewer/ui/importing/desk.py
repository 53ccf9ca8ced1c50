"""Articles that a person brings: looked at, asked about, imported or attached, and reported."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from viewer.library.importing.records import Imported, ImportOptions, ImportReport, Outcome
from viewer.library.importing.running import import_articles, import_text
from viewer.library.importing.surveying import (
    SUFFIXES,
    Found,
    FoundKind,
    Survey,
    survey,
    survey_text,
)
from viewer.model.speech import tr, tr_n
from viewer.ui.files.drops import dropped
from viewer.ui.files.places import documents_folder
from viewer.ui.importing import words
from viewer.ui.importing.routes import Route, left_out, route_of
from viewer.ui.importing.runner import ImportRunner
from viewer.ui.importing.sheet_row import kind_words
from viewer.ui.importing.table_desk import open_table
from viewer.ui.importing.told import ImportTold

if TYPE_CHECKING:
    from viewer.ui.importing.report import ImportReportDialog
    from viewer.ui.importing.sheet import ImportSheet
    from viewer.ui.importing.table_dialog import TableDialog
    from viewer.ui.main_window import MainWindow

#: files that are asked about at once after an import
_MOST_ASKED = 200
#: does something and calls what it is given when that is done
Step = Callable[[Callable[[], object]], object]


class ImportDesk(QObject):
    """One window's imports.

    Attributes:
        runner: what is under way.
        report: of the last import.
        sheet, table_dialog: what is asked just now.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.runner = ImportRunner(window, window.import_card)
        self.runner.done.connect(self._on_done)
        window.import_card.review_requested.connect(self.review)
        self.report: ImportReport | None = None
        self.sheet: ImportSheet | None = None
        self.dialog: ImportReportDialog | None = None
        self.table_dialog: TableDialog | None = None
        self._found: Mapping[Path | None, Found] = {}
        self._options, self._text = ImportOptions(), ""
        self._left: tuple[Imported, ...] = ()
        self._queue: deque[Step] = deque()
        self.told = ImportTold(window, self)

    # --- ways in

    def ask_for_files(self) -> None:
        """Let the person choose articles and tables."""
        known = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = f"{tr('Articles and tables of events')} ({known});;{tr('All files')} (*)"
        title, folder = tr("Import articles"), str(documents_folder())
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, folder, kinds)
        if chosen:
            self.take([Path(path) for path in chosen])

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of articles."""
        title = tr("Import the articles of a folder")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(documents_folder()))
        if chosen:
            self.take([Path(chosen)])

    def paste(self) -> None:
        """Take the files on the clipboard, or let the person see and change the text on it."""
        files = dropped(QGuiApplication.clipboard().mimeData()).articles
        if files:
            self.take(files)
        elif not self._is_busy():
            self._ask_for_text()

    def take(self, paths: Iterable[Path]) -> None:
        """Look at files and folders, and go on with what they are."""
        if self._is_busy():
            return
        given, document = list(paths), self._window.session.library.document
        title = tr_n("Looking at {name}", "Looking at {n} files", len(given), name=_name(given))
        self._text = ""
        self.runner.look(
            lambda tell, ask: survey(given, document, on_progress=tell, is_cancelled=ask),
            title,
            self._on_surveyed,
        )

    def take_text(self, text: str) -> None:
        """Go on with a text that was pasted or dropped."""
        if self._is_busy():
            return
        document = self._window.session.library.document
        self._text = text
        self.runner.look(
            lambda _tell, _ask: survey_text(text, document, tr("Pasted text")),
            tr("Looking at the pasted text"),
            self._on_surveyed,
        )

    # --- what else can be done

    def review(self) -> None:
        """Review what has come in."""
        if self.runner.is_writing and not self.runner.catch_up():
            return
        if not self._window.review.can_open:
            # what came in was decided on meanwhile, or taken back
            self._window.notices.info(tr("Nothing waits for your review any more."))
            return
        # while more come in, the last report is of another import
        new = self.report.sources if self.report and not self.runner.is_writing else ()
        self._window.review.open(new[0] if new else None)

    def show_report(self, report: ImportReport | None = None) -> None:
        """Show what became of each file of an import, or of the last one."""
        from viewer.ui.importing.report import ImportReportDialog

        report = report or self.report
        if report is None:
            return
        self.told.was_read(report)
        dialog = self.dialog = ImportReportDialog(report, self._window)
        dialog.dates_requested.connect(partial(self.ask_for_dates, report))
        dialog.all_the_same_requested.connect(partial(self.import_all_the_same, report))
        dialog.review_requested.connect(self.review)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_dates(self, report: ImportReport) -> None:
        """Ask for the dates of those files that tell none, and import them."""
        if not self._is_busy():
            self.told.was_read(report)
            files = report.needing_date[:_MOST_ASKED]
            found = tuple(
                self._found.get(f.path) or Found(f.name, f.path, FoundKind.ARTICLE, title=f.name)
                for f in files
            )
            self._ask(Survey(found))

    def import_all_the_same(self, report: ImportReport) -> None:
        """Import those, too, that are nearly the same as others."""
        if self._is_busy():
            return
        self.told.was_read(report)
        near = report.of(Outcome.NEARLY_SAME)
        options = replace(self._options, takes_nearly_same=True)
        self._import([f.path for f in near if f.path], options)

    # --- inside

    def _is_busy(self) -> bool:
        is_busy = self.runner.is_running or self._window.progress.is_running
        if is_busy:
            self._window.notices.info(tr("Something else is under way; wait until it is done."))
        return is_busy

    def _ask_for_text(self) -> None:
        from viewer.ui.dialogs.paste import IMPORT_WORDS, PasteDialog

        dialog = PasteDialog(self._window, IMPORT_WORDS)
        dialog.accepted.connect(lambda: self.take_text(dialog.text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_surveyed(self, found: Survey) -> None:
        self._found = {file.path: file for file in found.files}
        self._queue.clear()
        self._left = ()
        route = route_of(found)
        if route is Route.ASK:
            self._ask(found)
            return
        if route is Route.STRAIGHT:
            self._import([f.path for f in found.files if f.path], ImportOptions())
            return
        self._tell_left_out(found)
        self._queue_rest(found)
        self._next()

    def _ask(self, found: Survey) -> None:
        from viewer.ui.importing.sheet import ImportSheet

        sheet = self.sheet = ImportSheet(found, self._window)
        sheet.accepted.connect(self._on_sheet_accepted)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _on_sheet_accepted(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is None:
            return
        self._queue_rest(sheet.survey)
        self._left = left_out(sheet.survey, sheet.chosen)
        dates = {path: day for path, day in sheet.dates.items() if path is not None}
        options = ImportOptions(sheet.dates.get(None), dates, cited=sheet.cited)
        paths = [f.path for f in sheet.chosen if f.path]
        if sheet.chosen and not self._import(paths, options):
            self._queue.clear()
            self._left = ()
        elif not sheet.chosen:
            self._next()

    def _queue_rest(self, found: Survey) -> None:
        """What follows the articles: full texts are attached, tables asked about."""
        texts = [f.path for f in found.of(FoundKind.FULL_TEXT)]
        files = [path for path in texts if path is not None]
        if files:
            self._queue.append(partial(self._attach, files))
        elif texts:
            self._queue.append(partial(self._attach, ()))
        tables = [f.path for f in found.of(FoundKind.TABLE) if f.path]
        self._queue += [partial(open_table, self._window, path) for path in tables]

    def _attach(self, files: Sequence[Path], then: Callable[[], object]) -> None:
        """Attach full texts, without files the pasted one."""
        window = self._window
        if files:
            window.attachments.attach_paths(files)
        else:
            window.attachments.attach_text(self._text)
        if window.tasks.is_idle:
            then()
        else:
            window.tasks.became_idle.connect(then, Qt.ConnectionType.SingleShotConnection)

    def _next(self) -> None:
        """Go on with what is left to do."""
        if self._queue:
            step = self._queue.popleft()
            QTimer.singleShot(0, self, lambda: step(self._next))

    def _import(self, paths: Sequence[Path], options: ImportOptions) -> bool:
        """Begin; False where the document cannot be written, or the person does not want it."""
        window, text = self._window, self._text
        if not window.edits.make_writable(tr("What you import")):
            return False
        self._options = options
        document = window.session.library.path
        if paths:
            title = tr_n("Importing {n} article", "Importing {n} articles", len(paths))
            self.runner.start(
                lambda tell, ask: import_articles(
                    document, paths, options, on_progress=tell, is_cancelled=ask
                ),
                title,
            )
        else:
            name = tr("Pasted text")
            self.runner.start(
                lambda _tell, _ask: import_text(document, text, options, name=name),
                tr("Importing the pasted text"),
            )
        return True

    def _on_done(self, report: ImportReport) -> None:
        report = replace(report, files=(*report.files, *self._left))
        self._left = ()
        self.report, self._window.import_card.has_report = report, True
        self._window.review.newest = report.sources
        if self._window.leaving.is_going:
            return
        texts = [f.path for f in report.of(Outcome.OF_DIGEST) if f.path]
        if texts:
            self._queue.appendleft(partial(self._attach, texts))
        self.told.tell(report, self._cited_words(report))
        self._next()

    def _cited_words(self, report: ImportReport) -> str:
        """How the one article is cited, where nobody was asked."""
        found = self._found.get(report.files[0].path) if len(report.files) == 1 else None
        return words.cited_words(found) if found and not found.missing else ""

    def _tell_left_out(self, found: Survey) -> None:
        """Say which files nothing is done with."""
        left = found.of(FoundKind.UNKNOWN, FoundKind.UNREADABLE)
        if not found.files:
            self._window.notices.info(tr("There is nothing in it that can be imported."))
        elif left:
            said = [tr("{name}: {why}", name=f.name, why=kind_words(f)) for f in left[:3]]
            more = len(left) - len(said)
            said += [tr_n("and {n} more", "and {n} more", more)] if more else []
            title = tr("Nothing was imported") if len(left) == len(found.files) else ""
            self._window.notices.warning("\n".join(said), title)


def _name(paths: Sequence[Path]) -> str:
    return paths[0].name if paths else ""
