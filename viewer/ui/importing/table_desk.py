"""Asks what the columns of a table of events are, and imports it as one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from viewer.library.importing.retelling import retold
from viewer.library.importing.table_file import citing_of
from viewer.library.importing.table_values import TableReading, read_table
from viewer.library.importing.tables import TableCiting, TableMistake, table_events, with_table
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.speech import tr, tr_n
from viewer.ui.importing.table_memory import recalled, remembered

if TYPE_CHECKING:
    from viewer.ui.importing.table_dialog import TableDialog
    from viewer.ui.main_window import MainWindow


class _Read(NamedTuple):
    path: Path
    table: TableReading
    citing: TableCiting


def open_table(window: MainWindow, path: Path, then: Callable[[], object]) -> None:
    """Read a table in the background and show its columns.

    Args:
        window: into whose document it goes.
        path: the table; it is only read.
        then: called when it is imported, or dropped.
    """

    def work() -> _Read:
        table = read_table(path)
        return _Read(path, table, citing_of(path, table, None))

    def failed(trouble: Exception) -> None:
        if not isinstance(trouble, ViewerError):
            raise trouble
        window.notices.warning(retold(str(trouble)), tr("Nothing was imported"))
        then()

    window.tasks.run(work, lambda read: _ask(window, read, then), failed)


def _ask(window: MainWindow, read: _Read, then: Callable[[], object]) -> None:
    from viewer.ui.importing.table_dialog import TableDialog

    document = window.session.library.document
    same = next((s for s in document.sources if s.original_sha256 == read.citing.sha256), None)
    if same is not None:
        window.notices.info(
            tr(
                "{name} is the table of “{title}”, which is there already.",
                name=read.path.name,
                title=same.title,
            )
        )
        then()
        return
    columns = read.table.columns
    chosen = recalled(window.errands.table_choices, columns) or read.table.guess
    dialog = TableDialog(read.path.name, read.table, chosen, read.citing, document, window)
    window.importing.table_dialog = dialog
    dialog.accepted.connect(partial(_import, window, read, dialog))
    dialog.finished.connect(lambda _result: then())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _import(window: MainWindow, read: _Read, dialog: TableDialog) -> None:
    table, mapping = dialog.table, dialog.mapping
    words = window.errands.table_choices
    window.errands.table_choices = remembered(words, read.table.columns, mapping)
    faults: list[str] = []
    count = 0

    def edit(document: Document) -> Document:
        nonlocal count
        citing = citing_of(read.path, read.table, dialog.day)
        title = dialog.title.text().strip() or citing.title
        citing = replace(citing, title=title, publisher=dialog.publisher.text().strip())
        try:
            draft = table_events(table, mapping, document, citing)
        except TableMistake as trouble:
            raise TableMistake(f"{read.path.name} {trouble}") from None
        faults.extend(draft.faults)
        count = len(draft.events)
        return with_table(document, draft)

    name = tr("import a table of events")
    if window.edits.change(name, edit, said=tr("The table you import")):
        _tell(window, count, faults)


def _tell(window: MainWindow, count: int, faults: list[str]) -> None:
    title = tr_n("{n} event is imported", "{n} events are imported", count)
    if not faults:
        window.notices.info(tr("They stand on the timeline; Ctrl+Z takes them back."), title)
        return
    shown = [retold(fault) for fault in faults[:3]]
    more = len(faults) - len(shown)
    said = [*shown, *([tr_n("and {n} more", "and {n} more", more)] if more else [])]
    window.notices.warning("\n".join(said), title)
