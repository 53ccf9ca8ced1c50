"""Which passages of a proposal are to propose another event."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QVBoxLayout, QWidget

from viewer.model.event import Event
from viewer.ui.dialogs.line import line_of
from viewer.ui.language import tr
from viewer.ui.parts.plain_text import label, without_keys

_WIDTH_PX, _SHOWN = 460, 90


class SplitDialog(QDialog):
    """A box for each passage; the first stays, the others go at first."""

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split the proposal"))
        self.setMinimumWidth(_WIDTH_PX)
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        column.addWidget(label(tr("Which passages tell another event?"), "big"))
        for n, evidence in enumerate(event.evidence):
            words = " ".join(evidence.places[0].exact.split()) if evidence.places else evidence.id
            short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
            box = QCheckBox(without_keys(short))
            box.setChecked(n > 0)
            box.toggled.connect(lambda _: self._show_state())
            self._boxes[evidence.id] = box
            column.addWidget(box)
        self.split = QPushButton(tr("Split"))
        self.split.setProperty("kind", "primary")
        self.split.setDefault(True)
        self.split.clicked.connect(self.accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column.addLayout(line_of(None, cancel, self.split))
        self._show_state()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the passages that go."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked())

    def _show_state(self) -> None:
        self.split.setEnabled(0 < len(self.chosen) < len(self._boxes))
