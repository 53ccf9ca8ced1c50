"""What agrees and what differs between the accounts of an event, field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.library.comparing import NOTHING, Bearing, Comparison, FieldCompared
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import opened
from viewer.ui.parts.plain_text import label

_NAME_PX, _SIGN_PX = 76, 22
BEARING_WORDS = {
    Bearing.SAME: tr_later("the same"),
    Bearing.DIFFERS: tr_later("differs"),
    Bearing.WITHIN: tr_later("lies within what the other says"),
    Bearing.HOLDS: tr_later("what the other says lies within"),
    Bearing.HERE_ONLY: tr_later("told by one only"),
}


class CompareTable(QWidget):
    """A row a field: what each source says, and the sign between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What agrees and what differs"))
        self._rows: list[tuple[QFrame, FieldCompared]] = []
        self._differences_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = label(
            tr("They differ in nothing that is compared here."), "soft", wrap=True
        )
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
    heading = tr(field.name)
    name = label(heading, "soft")
    name.setFixedWidth(_NAME_PX)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    said = [tr("{field}.", field=heading)]
    for at, told in enumerate(field.values):
        value = tr(told, about="what a source tells") if told == NOTHING else told
        teller = {"source": shorts[at], "words": value}
        if at:
            bearing = field.bearings[at - 1]
            sign = label(bearing.value, "strong")
            sign.setFixedWidth(_SIGN_PX)
            sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            bears = tr(BEARING_WORDS[bearing])
            sign.setToolTip(opened(bears))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            said.append(tr("{bearing}: {source}: {words};", bearing=bears, **teller))
        else:
            said.append(tr("{source}: {words};", **teller))
        cell = label(value, "strong" if field.differs else "", wrap=True)
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(cell, 1, Qt.AlignmentFlag.AlignTop)
    row.setAccessibleName(" ".join(said))
    return row
