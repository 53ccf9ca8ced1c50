"""The commands that bring articles in, and those for a document of one's own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Command

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def import_commands(window: MainWindow) -> tuple[Command, ...]:
    """Importing files, folders and pasted text; a new document."""

    # the desk is made when it is first needed
    def files() -> None:
        window.importing.ask_for_files()

    def folder() -> None:
        window.importing.ask_for_folder()

    def paste() -> None:
        window.importing.paste()

    def report() -> None:
        window.importing.show_report()

    return (
        Command("document.new", tr("New document..."), partial(_new_document, window),
                ("Ctrl+Alt+N",)),
        Command("import.articles", tr("Import articles..."), files, ("Ctrl+I",),
                note=tr("text, pages, PDF, Word, e-mail, tables of events")),
        Command("import.folder", tr("Import a folder of articles..."), folder),
        Command("import.paste", tr("Import pasted text or files..."), paste,
                ("Ctrl+Shift+I", "Ctrl+V")),
        Command("import.report", tr("Report of the last import"), report,
                is_enabled=lambda: window.import_card.has_report,
                needs=tr("first import an article")),
    )  # fmt: skip


def _new_document(window: MainWindow) -> None:
    from viewer.ui.importing.new_document import ask_for_new_document

    ask_for_new_document(window)
