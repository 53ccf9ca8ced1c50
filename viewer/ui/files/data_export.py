"""Saves events as data: as a chronology, a table, a calendar or for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from viewer.library.asking import View
from viewer.library.file_names import file_stem
from viewer.library.handover.formats import DATA_FORMATS, DataFormat, data_format, hand_over
from viewer.model.errors import ViewerError
from viewer.model.speech import tr
from viewer.ui.files.places import documents_folder

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def ask_for_data(window: MainWindow, view: View, chosen: DataFormat, stem: str) -> None:
    """Let the person choose where events are saved, and save them beside the window's work.

    Args:
        window: is asked over, and told how it went.
        view: the events.
        chosen: offered first; the end of the name that is given says which it is in the end.
        stem: of the name that is offered.
    """
    place = documents_folder() / f"{file_stem(stem)}{chosen.ending}"
    others = (each for each in DATA_FORMATS if each is not chosen)
    filters = {f"{tr(each.name)} (*{each.ending})": each for each in (chosen, *others)}
    title = tr("Export as data")
    said, picked = QFileDialog.getSaveFileName(window, title, str(place), ";;".join(filters))
    if not said:
        return
    wanted = filters.get(picked, chosen)
    path = Path(said)
    if data_format(path) is None:
        path = path.with_name(path.name + wanted.ending)
    _save(window, view, path, data_format(path) or wanted)


def _save(window: MainWindow, view: View, path: Path, chosen: DataFormat) -> None:
    def done(_: object) -> None:
        window.notices.info(tr("Saved as {name}.", name=path.name))

    def failed(trouble: Exception) -> None:
        if not isinstance(trouble, ViewerError):
            raise trouble
        title = tr("{name} was not saved", name=path.name)
        window.notices.error(str(trouble), title)

    window.tasks.run(lambda: hand_over(view, path, chosen), done, failed)
