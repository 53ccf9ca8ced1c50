"""Asked once, at the first edit of a document that ships with Parley: where edits are kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr
from viewer.ui.files.places import DOCUMENTS
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip

WIDTH_PX = 400


class KeepCopyDialog(QDialog):
    """Tells what waits for the answer and where the copy would lie; both can be changed."""

    def __init__(self, edit: str, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keep your edits in a copy"))
        self.setFixedWidth(WIDTH_PX)
        self.path = place
        self._place = ElidedLabel()
        self.change = QPushButton(tr("Change..."))
        self.change.setProperty("kind", "link")
        self.change.clicked.connect(self._ask_for_place)
        self.save = QPushButton(tr("Save copy"))
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.drop = QPushButton(tr("Drop the edit"))
        self.drop.setToolTip(tr("Leave everything as it is (Esc)"))
        self.drop.clicked.connect(self.reject)
        self._lay_out(edit)
        self._show_place()

    def _lay_out(self, edit: str) -> None:
        where = QFrame()
        where.setProperty("kind", "card")
        row = QHBoxLayout(where)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._place, 1)
        row.addWidget(self.change)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(label(tr("Asked once."), "soft"), 1)
        ways.addWidget(self.drop)
        ways.addWidget(label("Esc", "keycap"), 0, Qt.AlignmentFlag.AlignVCenter)
        ways.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label(tr("Keep your edits in a copy"), "big"))
        said = tr(
            "What came with Parley stays as it came. {edit} goes into a document of your own,"
            " saved from then on.",
            edit=edit,
        )
        column.addWidget(label(said, wrap=True))
        column.addWidget(where)
        column.addLayout(ways)

    def _show_place(self) -> None:
        self._place.setText(f"{self.path.parent.name or self.path.parent} / {self.path.name}")
        self._place.setToolTip(tooltip(str(self.path)))

    def _ask_for_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save a copy"), str(self.path), tr(DOCUMENTS)
        )
        if chosen:
            path = Path(chosen)
            self.path = path if path.suffix else path.with_suffix(".parley")
            self._show_place()
