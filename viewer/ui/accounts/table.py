"""What agrees and what differs between the accounts of an event, field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.library.comparing import Bearing, Comparison, FieldCompared
from viewer.ui.parts.plain_text import label

_NAME_PX, _SIGN_PX = 76, 22
BEARING_WORDS = {
    Bearing.SAME: "the same",
    Bearing.DIFFERS: "differs",
    Bearing.WITHIN: "lies within what the other says",
    Bearing.HOLDS: "what the other says lies within",
    Bearing.HERE_ONLY: "told by one only",
}


class CompareTable(QWidget):
    """A row a field: what each source says, and the sign between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What agrees and what differs")
        self._rows: list[tuple[QFrame, FieldCompared]] = []
        self._differences_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = label("They differ in nothing that is compared here.", "soft", wrap=True)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        self._column.addWidget(self._nothing)
        self._nothing.hide()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show other fields."""
        for row, _ in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        shorts = [teller.source.short for teller in comparison.tellers]
        for field in comparison.fields:
            row = _row(field, shorts)
            self._column.addWidget(row)
            self._rows.append((row, field))
        self._arrange()

    def show_differences_only(self, only: bool) -> None:
        """Leave out the rows in which all say the same."""
        self._differences_only = only
        self._arrange()

    @property
    def fields_shown(self) -> tuple[FieldCompared, ...]:
        """The fields whose rows can be seen."""
        return tuple(field for row, field in self._rows if not row.isHidden())

    def _arrange(self) -> None:
        for row, field in self._rows:
            row.setVisible(field.differs or not self._differences_only)
        self._nothing.setHidden(not self._rows or bool(self.fields_shown))


def _row(field: FieldCompared, shorts: list[str]) -> QFrame:
    row = QFrame()
    row.setObjectName("compareRow")
    row.setProperty("differs", field.differs)
    line = QHBoxLayout(row)
    line.setContentsMargins(16, 5, 16, 5)
    line.setSpacing(6)
    name = label(field.name, "soft")
    name.setFixedWidth(_NAME_PX)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    said = [f"{field.name}."]
    for at, value in enumerate(field.values):
        if at:
            bearing = field.bearings[at - 1]
            sign = label(bearing.value, "strong")
            sign.setFixedWidth(_SIGN_PX)
            sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            sign.setToolTip(BEARING_WORDS[bearing].capitalize())
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            said.append(f"{BEARING_WORDS[bearing]}:")
        cell = label(value, "strong" if field.differs else "", wrap=True)
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(cell, 1, Qt.AlignmentFlag.AlignTop)
        said.append(f"{shorts[at]}: {value};")
    row.setAccessibleName(" ".join(said))
    return row
