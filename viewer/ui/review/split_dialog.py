"""Which passages of a proposal are to propose another event."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from viewer.library.editing.parting import Piece
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.dialogs.line import line_of
from viewer.ui.editing.fields.passage_boxes import PassageBoxes
from viewer.ui.parts.plain_text import label

_WIDTH_PX = 460


class SplitDialog(QDialog):
    """A box for each passage and sentence; the first stays, the others go at first."""

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split the proposal"))
        self.setMinimumWidth(_WIDTH_PX)
        self.boxes = PassageBoxes(event, is_rest_chosen=True)
        self.boxes.changed.connect(self._show_state)
        self.split = QPushButton(tr("Split"))
        self.split.setProperty("kind", "primary")
        self.split.setDefault(True)
        self.split.clicked.connect(self.accept)
        cancel = QPushButton(tr("Cancel"))
        # else Enter would be its as soon as it has the keyboard
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(label(tr("Which passages tell another event?"), "big"))
        column.addWidget(self.boxes)
        column.addLayout(line_of(None, cancel, self.split))
        self._show_state()
        if self.split.isEnabled():
            # of a single passage there is no box to choose
            self.split.setFocus()

    @property
    def chosen(self) -> tuple[Piece, ...]:
        """The passages that go, sentence by sentence."""
        return self.boxes.chosen

    def _show_state(self) -> None:
        self.split.setEnabled(self.boxes.can_part)
