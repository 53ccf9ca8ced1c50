"""Asked where a window is closed while articles come into its document, or texts are attached."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.model.speech import tr, tr_later
from viewer.ui.parts.plain_text import label

WIDTH_PX = 400
_KEPT = tr_later("If you close now, the texts that are done are kept and the others are left out.")
_DROPPED = tr_later("If you close now, none of them is kept.")


class LeaveDialog(QDialog):
    """Says in one sentence what closing does; to stay is the default."""

    def __init__(
        self, *, keeps_done: bool, is_import: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title = tr("Texts are still being attached")
        said = tr(_KEPT if keeps_done else _DROPPED)
        if is_import:
            title = tr("Articles are still coming in")
            said = tr("If you close now, those that are done are kept; import the others later.")
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH_PX)
        self.stay = QPushButton(tr("Go on importing") if is_import else tr("Go on attaching"))
        self.stay.setProperty("kind", "primary")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.leave = QPushButton(tr("Stop and close"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.accept)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        ways.addWidget(self.leave)
        ways.addWidget(self.stay)
        ways.addWidget(label("Esc", "keycap"), 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label(title, "big"))
        column.addWidget(label(said, wrap=True))
        column.addLayout(ways)
