"""What is written into a file does not depend on the language of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from viewer.library.asking import ask
from viewer.library.handover.formats import DATA_FORMATS, DataFormat
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.model.speech import ENGLISH, speaking
from viewer.render.fonts import load_fonts
from viewer.render.sizes import PICTURE_SUFFIXES
from viewer.ui.dialogs.export import ExportDialog
from viewer.ui.dialogs.export_choices import ExportChoices
from viewer.ui.files.data_export import ask_for_data
from viewer.ui.process.tasks import Tasks


def written(folder: Path, suffix: str) -> tuple[bytes, str, list[str]]:
    """The bytes of a picture, its alt text, and all that its dialog says."""
    load_fonts()
    library, tasks = open_library(), Tasks()
    view = ask(library.document, FilterSpec())
    dialog = ExportDialog(view, ExportChoices(suffix=suffix), folder / "talks", tasks)
    try:
        dialog.show()
        dialog.show_now()
        path = folder / f"picture{suffix}"
        assert dialog.save_as(path)
        said = [part.text() for kind in (QLabel, QPushButton) for part in dialog.findChildren(kind)]
        return path.read_bytes(), dialog.shown.alt.toPlainText(), said
    finally:
        dialog.close()
        tasks.close()
        library.close()


@pytest.mark.parametrize("suffix", PICTURE_SUFFIXES)
def test_pictures(suffix: str, qtbot, tmp_path: Path, shouting) -> None:
    loud = written(tmp_path, suffix)
    with speaking(ENGLISH):
        calm = written(tmp_path, suffix)
    assert loud[0] == calm[0]
    assert loud[1] == calm[1]
    assert "Copy image" in calm[2]
    assert "COPY IMAGE" in loud[2]
    # what is left are the document's words, and names of formats and units
    changed = sum(one != other for one, other in zip(loud[2], calm[2], strict=True))
    assert changed > 30


class _Window:
    """Takes what the export of data asks of a window."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks, self.notices, self.told = tasks, self, []

    def info(self, text: str) -> None:
        self.told.append(text)

    error = info


@pytest.mark.parametrize("chosen", DATA_FORMATS, ids=lambda each: each.ending)
def test_data(chosen: DataFormat, qtbot, tmp_path: Path, shouting, monkeypatch) -> None:
    library, tasks = open_library(), Tasks()
    view, window = ask(library.document, FilterSpec()), _Window(tasks)
    got: list[bytes] = []
    for speech in (shouting, ENGLISH):
        path = tmp_path / speech.tag / f"talks{chosen.ending}"
        path.parent.mkdir()

        def choose(*asked: object, path: Path = path) -> tuple[str, str]:
            window.told.append(str(asked[1]))
            return str(path), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        with speaking(speech):
            ask_for_data(window, view, chosen, "talks")
            qtbot.waitUntil(lambda: tasks.is_idle)
        got.append(path.read_bytes())
    tasks.close()
    library.close()
    asked, saved = window.told[:2]
    assert asked == "EXPORT AS DATA"
    assert saved.startswith("SAVED AS ")
    assert got[0] == got[1]
